"""The commands, a file for each group; `cli` puts them together."""
