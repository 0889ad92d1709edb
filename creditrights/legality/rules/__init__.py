"""The declared rules, one file a topic."""
