"""A calculator in a notebook (`view`), a letter filled in from another (`letters`), its tables as data frames (`frames`), and the book's pictures (`figures`)."""
