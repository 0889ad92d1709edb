"""How fast, measured by `make bench` and never by a test."""
