"""A phone's call log, or a list typed by hand, judged day by day by the declared rules; and kept as evidence."""
