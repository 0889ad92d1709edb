"""Whom the softer rules on collecting reach: which lenders, for which loans, and never those on public duty."""

from creditrights.legality.rules.standard import STANDARD_LENDS
from creditrights.legality.vocabulary import collection as v
from creditrights.legality.vocabulary import shared as s

#: people of a court, the police or another authority who are what they say: no collector's rule is written for them
OFFICIALS = v.presented_as.is_(v.COURT, v.POLICE, v.OFFICIAL) & v.identity_genuine.yes()
#: and who have shown the paper that their law asks for: what they do is judged by that law, not here
ON_DUTY = OFFICIALS & v.process_shown.yes()

#: lenders and loans for which the national standard was written (个人网络消费信贷)
STANDARD_APPLIES = STANDARD_LENDS & ~OFFICIALS
#: lenders and loans for which the association's guideline was written
GUIDELINE_APPLIES = s.association_member.yes() & s.product.is_(s.CARD, s.CONSUMER_LOAN, s.OFFLINE_LOAN) & ~OFFICIALS
#: lenders bound by the pact of another association
PACT_APPLIES = s.nifa_member.yes() & ~OFFICIALS
#: lenders bound by what the authority wrote for banks and consumer finance companies
BANK_OR_CONSUMER_FINANCE = s.creditor.is_(s.BANK, s.CONSUMER_FINANCE)
