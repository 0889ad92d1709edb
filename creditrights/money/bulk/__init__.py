"""The money room over columns: a million loans, stretches or cash flows at a time, the same to the fen as one by one.

ledger       what is owed on a day, as `money.ledger`
varying      interest across published rates, as `money.varying`
annual_rate  the annual rate of cash flows, as `money.annual_rate`

numpy; not part of the core, and no page carries it.
"""
