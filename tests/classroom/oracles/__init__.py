"""The answers of each assignment by a second path: nothing of creditrights.money but the numbers of a case."""
