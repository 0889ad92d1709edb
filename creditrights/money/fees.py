"""What a court charges over a claim of money: for a suit, a payment order, preservation and enforcement.

The numbers are in data/court_costs.toml, each with its article (诉讼费用交纳办法). How much of a fee the debtor bears in
the end is for the judgment and the outcome of the case, not for this module.
"""

from creditrights.money.ratio import Ratio
from creditrights.plain import Row
from creditrights.tables import load

#: what becomes of a fee that is not a whole yuan; the text does not say, and judgments differ
TO_FEN = "算到分"
HALF_UP_YUAN = "四舍五入到元"
WHOLE_YUAN = "角分舍去"
ROUNDINGS = (HALF_UP_YUAN, WHOLE_YUAN, TO_FEN)


class Scale:
    """A fee by steps: one sum for the lowest part, then a share of what lies in each step, up to a ceiling if there is one.

    cites  the provisions it stands on
    since  the first day of its text, YYYY-MM-DD
    """

    def __init__(self, row: Row) -> None:
        self.title = row.text("title")
        self.since = row.text("from")
        self.cites = tuple(row.texts("cites"))
        self.base_fen = row.whole("base") * 100
        self.base_up_to_fen = row.whole("base_up_to") * 100
        self.most_fen = row.whole("most") * 100 if "most" in row.cells else None
        self.steps = [(each.whole("above") * 100, each.whole("per_10000")) for each in row.rows("steps")]

    def exact(self, amount_fen: int) -> Ratio:
        """The fee on an amount, in fen, before anyone rounds it.

        >>> scale("suit").exact(60_819_10)     # 50 + 2.5 % of 50,819.10 yuan
        Ratio(528191, 4)
        """
        fee = Ratio(self.base_fen)
        for place, (above, share) in enumerate(self.steps):
            end = self.steps[place + 1][0] if place + 1 < len(self.steps) else amount_fen
            part = min(amount_fen, end) - above
            if part > 0:
                fee = fee + Ratio(part * share, 10000)
        if self.most_fen is not None and fee > self.most_fen:
            return Ratio(self.most_fen)
        return fee

    def workings(self, amount_fen: int) -> "list[tuple[int, int, int]]":
        """(from, to, ten-thousandths) of each step that the amount reaches, in fen."""
        parts = []
        for place, (above, share) in enumerate(self.steps):
            end = self.steps[place + 1][0] if place + 1 < len(self.steps) else amount_fen
            if amount_fen > above:
                parts.append((above, min(amount_fen, end), share))
        return parts


def table() -> Row:
    """The hand-written table of court costs."""
    return Row("court-costs", load("court-costs"))


_SCALES: "dict[str, Scale]" = {}


def scale(name: str) -> Scale:
    """The scale called suit, execution or preservation; read once."""
    if name not in _SCALES:
        _SCALES[name] = Scale(table().row(name))
    return _SCALES[name]


def rounded(fee: Ratio, way: str) -> int:
    """A fee in whole fen: to the fen, to the nearest yuan, or with what is below a yuan dropped."""
    if way == WHOLE_YUAN:
        return (fee / 100).down() * 100
    if way == HALF_UP_YUAN:
        return (fee / 100).half_up() * 100
    return fee.half_up()


def suit_fee(claim_fen: int, way: str) -> int:
    """案件受理费 of the first instance on what is claimed; on appeal, on what is appealed against (办法第13、17条).

    >>> suit_fee(30_000_00, TO_FEN)
    55000
    """
    return rounded(scale("suit").exact(claim_fen), way)


def halved(fee_fen: int) -> int:
    """Half of a fee that was rounded already: simplified procedure, mediation, withdrawal; once only (第15、16条).

    >>> halved(suit_fee(60_607_77, WHOLE_YUAN))    # half of 1,315 yuan
    65750
    """
    return Ratio(fee_fen, table().row("shares").whole("halved")).half_up()


def payment_order_fee(claim_fen: int, way: str) -> int:
    """支付令申请费: a third of what a suit would cost (第14条)."""
    return rounded(scale("suit").exact(claim_fen) / table().row("shares").whole("payment_order"), way)


def execution_fee(amount_fen: int, way: str) -> int:
    """执行申请费 on what is enforced; nobody pays it in advance (第14、20条). Nothing enforced costs nothing."""
    return rounded(scale("execution").exact(amount_fen), way) if amount_fen else 0


def preservation_fee(amount_fen: int, way: str) -> int:
    """保全申请费 on what is really preserved, never above the ceiling (第14条). Nothing preserved costs nothing."""
    return rounded(scale("preservation").exact(amount_fen), way) if amount_fen else 0


#: three ways a claim may go: name, what happens, whether halved, preserved, enforced
SCENARIOS = (
    ("少", "简易或调解，按时还清", True, False, False),
    ("中", "简易判决，判后没还，进了执行", True, False, True),
    ("多", "普通程序判决，先保全、后执行", False, True, True),
)


def scenario_fen(claim: int, way: str, half: bool, preserved: bool, executed: bool) -> "list[int]":
    """Court fee, preservation and execution on one claim, each in fen."""
    full = suit_fee(claim, way)
    return [
        halved(full) if half else full,
        preservation_fee(claim, way) if preserved else 0,
        execution_fee(claim, way) if executed else 0,
    ]
