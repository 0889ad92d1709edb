"""Answers by a second path: the words of the rules as plain ifs, sums in Decimal. Nothing of the engine is imported.

One module an assignment, named like its folder; `answers(case)` gives what the subject's own `answers` should give.
"""
