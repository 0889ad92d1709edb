"""What is owed, to the cent, under a stated convention."""
