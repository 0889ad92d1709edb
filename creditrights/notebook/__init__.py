"""A calculator in a notebook (`view`), its tables as data frames (`frames`), and the book's pictures (`figures`)."""
