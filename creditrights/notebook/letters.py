"""A letter in a notebook, filled in with what another calculator found out.

show("letter-answer", **filled("letter-answer", "ledger", principal="50000"), name="张某")
"""

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.letter_filling import filling
from creditrights.notebook.view import texts_of


def filled(letter: str, source: str, /, *, about: str = "", blank: bool = False, **texts: object) -> dict[str, str]:
    """Texts for `view.show` and `view.result` of a letter, by the blank's id.

    letter  id of the letter
    source  id of the calculator that found something out, e.g. "ledger", "bill", "plan", "conduct"
    about   of a plan for several debts: which debt the letter is about
    blank, texts  the answers given to `source`, as `view.show` takes them
    raises  FieldError, whose sentence says why, where nothing of it belongs into the letter
    """
    return filling(letter, source, texts_of(calculator(source), blank, texts), about)
