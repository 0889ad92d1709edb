"""What runs in the child process: a student's code, fenced in. Standard library only; it knows no right answer."""
