"""The directive `provisions`: every provision the course relies on, by rank and instrument.

    ```{provisions}
    ```

Each provision has an anchor (`law-civil-code-1033`) to which the `law` role leads.
"""

from datetime import date

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from creditrights.calculators.html import escape, tag
from creditrights.law.provision import BINDS, RANKS, Instrument, Provision, word
from creditrights.law.registry import Registry, registry
from creditrights.site.links import depend_on_package, law_anchor
from creditrights.site.wrapping import html_of_ours


class Provisions(SphinxDirective):
    """Reads the directive."""

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "law/data/*.toml", "law/*.py")
        law = registry()
        found: list[nodes.Node] = [html_of_ours(contents(law), searchable=False)]
        for code, rank in RANKS:
            instruments = [each for each in law.instruments.values() if each.rank == code]
            if not instruments:
                continue
            part = nodes.section("", nodes.title("", rank), ids=["rank-" + code], names=["rank-" + code])
            for instrument in sorted(instruments, key=order):
                part += instrument_section(law, instrument)
            found.append(part)
        return found


def contents(law: Registry) -> str:
    """A list of all instruments, opened on a touch."""
    items = ""
    for code, rank in RANKS:
        links = [
            tag("a", escape("《" + each.short + "》"), href="#instrument-" + each.id)
            for each in sorted(law.instruments.values(), key=order)
            if each.rank == code
        ]
        if links:
            items += tag("li", tag("strong", rank) + "　" + " ".join(links))
    return tag(
        "details",
        tag("summary", f"按文件找（{len(law.instruments)} 份文件，{len(law.provisions)} 条）") + tag("ul", items),
        "cr-part",
    )


def order(instrument: Instrument) -> tuple[bool, object, str]:
    """Those in force first, the oldest first."""
    return instrument.ended is not None, instrument.effective, instrument.id


def instrument_section(law: Registry, instrument: Instrument) -> nodes.section:
    """One instrument with its provisions."""
    id = "instrument-" + instrument.id
    title = "《" + instrument.short + "》" + ("" if instrument.ended is None else "（已失效）")
    section = nodes.section("", nodes.title("", title), ids=[id], names=[id])
    section += html_of_ours(about(law, instrument))
    for provision in law.provisions.values():
        if provision.instrument is instrument:
            name = "《" + instrument.short + "》" + provision.label
            section += html_of_ours(provision_html(provision), anchor=law_anchor(provision.key), title=name)
    return section


def about(law: Registry, instrument: Instrument) -> str:
    """Full title, authority, days in force, and where the official text is."""
    period = day(instrument.effective) + " 起施行"
    if instrument.ended is not None:
        period += "，" + day(instrument.ended) + " 起失效"
    facts = [escape(fact) for fact in (instrument.title, instrument.authority, instrument.document_number) if fact]
    html = tag("p", " · ".join([*facts, period]), "cr-instrument-facts")
    if instrument.successor in law.instruments:
        successor = law.instruments[instrument.successor]
        link = tag("a", escape("《" + successor.short + "》"), href="#instrument-" + successor.id)
        html += tag("p", "现在看 " + link + "。", "cr-instrument-ended")
    if not instrument.complete:
        html += tag("p", "本课程只见到其中几条，未见全文。", "cr-instrument-note")
    if instrument.note:
        html += tag("p", escape(instrument.note), "cr-instrument-note")
    if instrument.official.startswith("http"):
        html += tag(
            "p", tag("a", "查官方文本", href=instrument.official, rel="noreferrer external"), "cr-instrument-official"
        )
    elif instrument.official:
        html += tag("p", escape("官方文本：" + instrument.official), "cr-instrument-official")
    return html


def day(when: date) -> str:
    """A day that is not broken over two lines."""
    return tag("span", when.isoformat(), "cr-day")


def provision_html(provision: Provision) -> str:
    """One provision."""
    quotes = "".join(tag("q", escape(quote)) for quote in provision.quotes)
    words = tag("p", tag("span", "原文 ", "cr-provision-lead") + quotes, "cr-quotes") if quotes else ""
    facts = [provision.instrument.rank_word(), "管" + word(BINDS, provision.binds)]
    foot = " · ".join([*facts, f"{provision.checked_on} 核对，{provision.how_word()}"])
    return tag(
        "div",
        tag("h4", escape(provision.label))
        + tag("p", escape(provision.gist), "cr-provision-gist")
        + words
        + tag("p", escape(foot), "cr-provision-foot"),
        "cr-provision",
        id=law_anchor(provision.key),
    )


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("provisions", Provisions)
