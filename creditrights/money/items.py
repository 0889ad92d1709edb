"""What a loan can owe, item by item, and in which order a payment goes to the items."""

#: ordinary interest; what replaces it on overdue principal; interest on unpaid charges
INTEREST = "利息"
PENALTY = "罚息"
COMPOUND = "复利"
PRINCIPAL = "本金"
#: 实现债权的费用 such as court fees, and everything else that is charged for being late or for the service
COST = "费用"
LATE_FEE = "违约金"

ITEMS = (COST, INTEREST, COMPOUND, PENALTY, LATE_FEE, PRINCIPAL)
#: what is charged beside principal and the costs of enforcing the claim
CHARGES = (INTEREST, PENALTY, COMPOUND, LATE_FEE)

#: what a payment goes to, item by item. The first is 民法典第561条: costs, interest, principal; the article does not
#: rank interest, compound interest, penalty and late fees among themselves, so that part of the order is ours.
BY_STATUTE = (COST, INTEREST, COMPOUND, PENALTY, LATE_FEE, PRINCIPAL)
PENALTY_FIRST = (COST, PENALTY, COMPOUND, LATE_FEE, INTEREST, PRINCIPAL)
PRINCIPAL_FIRST = (PRINCIPAL, INTEREST, COMPOUND, PENALTY, LATE_FEE, COST)
