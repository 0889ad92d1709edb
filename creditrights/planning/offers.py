"""Written instalment offers taken or left: every way to combine them, and the case once some are taken."""

from creditrights.planning.debt import Instalments
from creditrights.planning.simulate import Case

#: more offers than this are not combined with one another: each is tried alone
MOST_COMBINED = 3


def accepted(case: Case, taken: "list[Instalments]") -> Case:
    """The case once some instalment offers are taken; a lump sum for the same debt stands no more."""
    debts = []
    for debt in case.debts:
        offers = [offer for offer in taken if offer.debt == debt.name]
        debts.append(offers[0].taken(debt) if offers else debt)
    names = [offer.debt for offer in taken]
    return Case(case.budget, debts, [offer for offer in case.offers if offer.debt not in names])


def ways(offers: "list[Instalments]") -> "list[list[Instalments]]":
    """Every set of offers that go together, none of them first: at most one a debt."""
    found: "list[list[Instalments]]" = [[]]
    for offer in offers:
        if len(offers) > MOST_COMBINED:
            found.append([offer])
            continue
        for taken in list(found):
            if offer.debt not in [each.debt for each in taken]:
                found.append(taken + [offer])
    return found
