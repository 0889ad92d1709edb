"""All calculators by id; each is imported when it is first asked for."""

from creditrights.calculators.form import Calculator
from creditrights.deferred import held
from creditrights.legality import catalogue as topics
from creditrights.letters import catalogue as letters
from creditrights.plain import unknown

#: id -> where it is, "module:NAME". A checker a topic and a calculator a letter follow: the
#: topics are in legality/catalogue.py, the letters in letters/catalogue.py.
PLACES = (
    ("overdue-interest", "creditrights.calculators.overdue_interest:OVERDUE_INTEREST"),
    ("ledger", "creditrights.calculators.ledger:LEDGER"),
    ("interest", "creditrights.calculators.interest:INTEREST"),
    ("cap", "creditrights.calculators.cap:CAP"),
    ("schedule", "creditrights.calculators.schedule:SCHEDULE"),
    ("rate", "creditrights.calculators.rate:RATE"),
    ("card", "creditrights.calculators.card:CARD"),
    ("bill", "creditrights.calculators.bill:BILL"),
    ("fees", "creditrights.calculators.fees:FEES_CALCULATOR"),
    ("delayed", "creditrights.calculators.delayed:DELAYED"),
    ("plan", "creditrights.calculators.plan:PLAN"),
    ("deadlines", "creditrights.calculators.deadlines:DEADLINES"),
)

#: what makes a checker of a topic
CHECKER = "creditrights.calculators.conduct:checker"

#: what makes a letter to fill in
WRITER = "creditrights.calculators.letter:writer"

#: maker -> what it makes, id and place each
MADE = ((CHECKER, topics.PLACES), (WRITER, letters.PLACES))

MYPY = False
if MYPY:
    CALCULATORS: "tuple[Calculator, ...]"


def ids() -> "list[str]":
    """Ids of all calculators, in order; none is imported for this."""
    return [id for id, _ in PLACES + topics.PLACES + letters.PLACES]


def calculator(id: str) -> Calculator:
    """The calculator with that id; UnknownName with the nearest id if there is none."""
    found = places(id)
    made: Calculator = held(found[0]) if len(found) == 1 else held(found[0])(id)
    return made


def places(id: str) -> "list[str]":
    """What has to be imported for that calculator, "module:NAME" each."""
    for each, place in PLACES:
        if each == id:
            return [place]
    for maker, made in MADE:
        for each, place in made:
            if each == id:
                return [maker, place]
    raise unknown("计算器", id, ids())


def __getattr__(name: str) -> "tuple[Calculator, ...]":
    """CALCULATORS, all of them, for whoever looks through all: then all are imported."""
    if name == "CALCULATORS":
        return tuple([calculator(id) for id in ids()])
    raise AttributeError(name)
