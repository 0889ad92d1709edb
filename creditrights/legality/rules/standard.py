"""Whose loans the recommended national standard on collecting over the internet speaks of (GB/T 45251—2025)."""

from creditrights.legality.vocabulary import shared as s

#: lenders and loans for which the standard was written
STANDARD_LENDS = s.creditor.is_(s.BANK, s.CONSUMER_FINANCE, s.SMALL_LOAN, s.OTHER_LICENSED) & s.product.is_(
    s.CONSUMER_LOAN
)
