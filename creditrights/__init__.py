"""creditrights: what the law lets a lender do to a person whose loan is overdue, and what that person owes.

The rooms and who may call whom are drawn in CONTRIBUTING.md. `law`, `money`, `legality` and `calculators` are the
plain core: the same files run in CPython and, inside the built page, in MicroPython.
"""

__version__ = "0.3.0"
