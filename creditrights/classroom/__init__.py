"""Assignments, each student's own numbers, grading and the gradebook."""
