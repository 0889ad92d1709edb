"""Remedies: where a person can go, how, and by when."""

from creditrights.plain import Row, unknown
from creditrights.tables import load


class Remedy:
    """One way to go: its title, how to do it, the time limit in words (empty if none) and the law behind it."""

    def __init__(self, id: str, row: Row) -> None:
        self.id = id
        self.title = row.text("title")
        self.how = row.text("how")
        self.limit = row.text("limit")
        self.cites = row.texts("cites")

    def sentence(self) -> str:
        """As it is shown under a verdict."""
        return self.title + "：" + self.how + ("时限：" + self.limit if self.limit else "")


def remedy(id: str) -> Remedy:
    """The remedy with that id; UnknownName with the nearest id if there is none."""
    cells = load("remedies/" + id)
    if cells is None:
        raise unknown("救济途径", id, Row("remedies", load("remedies")).names())
    return Remedy(id, Row("remedies." + id, cells))
