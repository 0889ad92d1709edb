"""A table of cases judged: one row in, one row out, and the counts of it all."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from creditrights.audit.reading import columns_of
from creditrights.legality.bulk import CODES, Verdicts, check_columns
from creditrights.legality.kinds import KINDS
from creditrights.legality.rule import Rule

#: verdict code -> what the reader is told
CODE_WORDS = {"unlawful": "违法", "breach": "违规", "effect": "对主张的影响", "open": "待查明", "lawful": "合法"}


class Summary:
    """How many rows came to what.

    rows      all rows
    codes     verdict code -> rows
    breached  rule id -> rows in which it is breached
    open      rule id -> rows in which it is left open
    """

    def __init__(self, rows: int, codes: "Counter[str]", breached: "Counter[str]", open: "Counter[str]") -> None:
        self.rows = rows
        self.codes = codes
        self.breached = breached
        self.open = open

    @classmethod
    def of(cls, verdicts: Verdicts) -> "Summary":
        """The counts of some verdicts."""
        codes = Counter({code: int((verdicts.codes == place).sum()) for place, code in enumerate(CODES)})
        statuses = list(zip(verdicts.rules, verdicts.statuses, strict=True))
        breached = Counter({rule.id: int((line == 1).sum()) for rule, line in statuses})
        left_open = Counter({rule.id: int((line == -1).sum()) for rule, line in statuses})
        return cls(len(verdicts.codes), codes, breached, left_open)

    @classmethod
    def total(cls, summaries: "Iterable[Summary]") -> "Summary":
        """All of them together."""
        whole = cls(0, Counter(), Counter(), Counter())
        for each in summaries:
            whole.rows += each.rows
            whole.codes.update(each.codes)
            whole.breached.update(each.breached)
            whole.open.update(each.open)
        return whole

    def as_json(self) -> dict[str, object]:
        return {"rows": self.rows, "verdicts": self.codes, "breached": self.breached, "open": self.open}

    def lines(self, rules: Sequence[Rule]) -> list[str]:
        """For people: verdicts first, then the rules that are breached, the most frequent first."""
        said = [f"共 {self.rows:,} 行"]
        said += [f"  {CODE_WORDS[code]} {self.codes[code]:,}" for code in CODES if self.codes[code]]
        titles = {rule.id: rule.title for rule in rules}
        frequent = [(id, count) for id, count in self.breached.most_common() if count]
        said += ["■ 确认的"] + [f"  {titles[id]}（{id}）{count:,}" for id, count in frequent] if frequent else []
        return said


def judge_frame(
    frame: pd.DataFrame, rules: Sequence[Rule], keep: Sequence[str] = (), first_row: int = 1
) -> "tuple[pd.DataFrame, Summary]":
    """Judge each row of a table whose heads are ids of facts.

    keep    heads that are no facts and are carried over, such as a case number
    returns one row a case: what is kept, "verdict" (a code), "kind" (empty where nothing is grounded), and a column a
            rule: 1 breached, 0 complied, -1 open; and the counts
    """
    verdicts = check_columns(columns_of(frame.drop(columns=list(keep)), first_row), rules)
    kinds = [kind for kind, _, _ in KINDS]
    judged = {name: frame[name].to_numpy() for name in keep}
    judged["verdict"] = pd.Categorical.from_codes(verdicts.codes, categories=list(CODES))
    judged["kind"] = pd.Categorical.from_codes(verdicts.kinds, categories=kinds)
    judged.update({rule.id: line for rule, line in zip(verdicts.rules, verdicts.statuses, strict=True)})
    return pd.DataFrame(judged), Summary.of(verdicts)
