"""A calculator in a notebook (`view`, `letters`), its tables as data frames (`frames`), and the pictures (`figures`)."""
