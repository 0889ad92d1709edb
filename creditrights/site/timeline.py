"""The directive `timeline`: what took effect and what ended, year by year, from the days of the registry.

```{timeline} 2018 2026
```
"""

from datetime import date

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from creditrights.law.provision import Instrument
from creditrights.law.registry import registry
from creditrights.law.timeline import BEGAN, Turn, before, turns
from creditrights.site.links import PROVISIONS, depend_on_package
from creditrights.site.listing import Cell, part, table


class Timeline(SphinxDirective):
    """Reads the directive."""

    required_arguments = 2

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "law/data/*.toml", "law/*.py")
        first, last = (int(each) for each in self.arguments)
        found = turns(registry(), first, last)
        years = sorted({turn.day.year for turn in found}, reverse=True)
        return [
            part(
                f"{year} 年",
                f"timeline-{year}",
                [
                    table(
                        ("哪天", "哪份文件", "发生了什么"), [self.row(turn) for turn in found if turn.day.year == year]
                    )
                ],
            )
            for year in years
        ]

    def row(self, turn: Turn) -> list[Cell]:
        """One day: the instrument, linked to its provisions, and what became of it."""
        day = nodes.inline("", turn.day.isoformat(), classes=["cr-day"])
        return [[day], [self.link(turn.instrument)], happened(turn)]

    def link(self, instrument: Instrument) -> nodes.reference:
        """The instrument's place on the page of provisions."""
        address = self.env.app.builder.get_relative_uri(self.env.docname, PROVISIONS)
        name = "《" + instrument.short + "》"
        return nodes.reference("", name, refuri=f"{address}#instrument-{instrument.id}", internal=True)


def happened(turn: Turn) -> str:
    """What happened on that day, in a sentence."""
    instrument = turn.instrument
    law = registry()
    rank = instrument.rank_word()
    if turn.kind == BEGAN:
        older = before(law, instrument)
        later = [each.label for each in law.provisions.values() if younger(each.effective, instrument, each.instrument)]
        young = "其中" + "、".join(later) + "施行得更晚。" if later else ""
        return f"施行，{rank}。" + (f"代替《{older.short}》。" if older is not None else "") + young
    newer = law.instruments.get(instrument.successor)
    return "不再有效。" + (f"改看《{newer.short}》。" if newer is not None else "")


def younger(effective: date, instrument: Instrument, other: Instrument) -> bool:
    """Whether an article of this instrument took effect after the rest."""
    return other is instrument and effective > instrument.effective


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("timeline", Timeline)
