"""The directive `sources`: how the provisions of the registry were checked, counted.

```{sources} counts        by the way of checking and by rank
```
```{sources} excerpts      the instruments of which only a part was seen, with what that part is
```
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from creditrights.law.provision import CHECKS, RANKS
from creditrights.law.registry import Registry, registry
from creditrights.site.links import depend_on_package
from creditrights.site.listing import table

logger = logging.getLogger(__name__)


class Sources(SphinxDirective):
    """Reads the directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "law/data/*.toml", "law/*.py")
        shown = {"counts": counts, "ranks": ranks, "excerpts": excerpts}.get(self.arguments[0])
        if shown is not None:
            return [shown(registry())]
        logger.warning(
            "sources: 只有 counts、ranks 和 excerpts，没有“%s”。",
            self.arguments[0],
            location=self.get_location(),
            type="creditrights",
            subtype="sources",
        )
        return []


def by_check(law: Registry) -> list[tuple[str, int]]:
    """How many provisions were checked in each way."""
    ways = [each.how for each in law.provisions.values()]
    return [(said, ways.count(how)) for how, said in CHECKS]


def by_rank(law: Registry) -> list[tuple[str, str, int]]:
    """(rank, way of checking, provisions), in the order of rank and reliability; pairs that do not occur are left out."""
    pairs = [(each.instrument.rank, each.how) for each in law.provisions.values()]
    found = [(said, told, pairs.count((rank, how))) for rank, said in RANKS for how, told in CHECKS]
    return [each for each in found if each[2]]


def counts(law: Registry) -> nodes.Element:
    """The counts, and how many there are in all."""
    rows = [[said, str(count)] for said, count in by_check(law)] + [["合计", str(len(law.provisions))]]
    return table(("怎么核对的", "几条"), rows, numeric=("几条",))


def ranks(law: Registry) -> nodes.Element:
    """The counts of each rank."""
    rows = [[rank, how, str(count)] for rank, how, count in by_rank(law)]
    return table(("效力等级", "怎么核对的", "几条"), rows, numeric=("几条",))


def excerpts(law: Registry) -> nodes.Element:
    """Instruments that were not seen whole."""
    rows = []
    for code, rank in RANKS:
        for instrument in law.instruments.values():
            if instrument.rank == code and not instrument.complete:
                ways = {each.how for each in law.provisions.values() if each.instrument is instrument}
                told = "；".join(said for how, said in CHECKS if how in ways)
                rows.append(["《" + instrument.short + "》", rank, told])
    return table(("文件", "效力等级", "见到的是什么"), rows)


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("sources", Sources)
