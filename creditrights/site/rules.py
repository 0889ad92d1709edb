"""The directive `rules`: every rule of a topic, as it is declared; of all topics where none is named.

    ```{rules} conduct
    ```

Each rule has an anchor (`rule-night-contact`).
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from creditrights.calculators.html import MARKS, escape, law_link, tag
from creditrights.legality.catalogue import TOPICS
from creditrights.legality.conditions import counted
from creditrights.legality.facts import ClockFact, CountFact, DayFact
from creditrights.legality.kinds import chip_words, code_of
from creditrights.legality.remedies import remedy
from creditrights.legality.rule import Label, Rule
from creditrights.legality.vocabulary import fact
from creditrights.plain import clock_text
from creditrights.site.links import depend_on_package
from creditrights.site.wrapping import html_of_ours

logger = logging.getLogger(__name__)


class Rules(SphinxDirective):
    """Reads the directive: all rules, or those of one topic."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        depend_on_package(self.env, "law/**/*.*", "legality/**/*.*")
        parts = []
        topics = [topic for topic in TOPICS if not self.arguments or topic.id == self.arguments[0]]
        if not topics:
            logger.warning(
                "rules: 没有叫“%s”的主题。",
                self.arguments[0],
                location=self.get_location(),
                type="creditrights",
                subtype="rules",
            )
        for topic in topics:
            for number, (heading, rules) in enumerate(topic.sections, start=1):
                name = f"rules-{topic.id}-{number}"
                part = nodes.section("", nodes.title("", heading), ids=[name], names=[name])
                for rule in rules:
                    part += rule_section(rule)
                parts.append(part)
        return parts


def rule_section(rule: Rule) -> nodes.section:
    """One rule."""
    name = "rule-" + rule.id
    section = nodes.section("", nodes.title("", rule.title), ids=[name], names=[name])
    section += html_of_ours(rule_html(rule))
    return section


def rule_html(rule: Rule) -> str:
    """What it says, when it is breached, what that amounts to, what to keep and where to go."""
    return (
        tag("p", escape(rule.says))
        + tag("h4", "怎样算")
        + tag("p", escape(rule.when.words() + "。"))
        + tag("p", "刚好算：" + escape(facts_words(rule.inside)), "cr-help")
        + tag("p", "刚好不算：" + escape(facts_words(rule.outside)), "cr-help")
        + tag("h4", "算什么，凭什么")
        + tag("ul", "".join(tag("li", label_html(label)) for label in rule.labels), "cr-rule-labels")
        + fold("留什么证据，往哪里去", list(rule.evidence), [remedy(id).sentence() for id in rule.remedies])
    )


def label_html(label: Label) -> str:
    """One kind of unlawfulness: its chip, its law, what else must hold, what an authority decides."""
    code = code_of(label.kind)
    mark = tag("span", MARKS[code], "cr-mark", aria_hidden="true")
    parts = [tag("span", mark + escape(chip_words(label.kind)), "cr-chip cr-chip-" + code)]
    parts.append(tag("span", "、".join(law_link(key) for key in label.cites), "cr-rule-law"))
    if label.when is not None:
        parts.append(tag("span", escape("还要：" + label.when.words() + "。"), "cr-gist"))
    if label.note:
        parts.append(tag("span", escape(label.note), "cr-gist"))
    return "".join(parts)


def facts_words(facts: dict[str, object]) -> str:
    """The facts of an example, as questions and answers."""
    return "；".join(fact(id).name + "：" + value_words(id, value) for id, value in facts.items()) + "。"


def value_words(id: str, value: object) -> str:
    """The value of a fact as a person would say it."""
    declared = fact(id)
    if isinstance(declared, ClockFact) and isinstance(value, int):
        return clock_text(value)
    if isinstance(declared, CountFact):
        return counted(int(str(value)), declared.unit)
    if isinstance(declared, DayFact):
        return str(value)
    if isinstance(value, (list, tuple)):
        return "、".join(str(each) for each in value) or "都没有"
    return str(value)


def fold(title: str, evidence: list[str], remedies: list[str]) -> str:
    """Evidence and remedies, opened on a touch."""
    kept = tag("ul", "".join(tag("li", escape(each)) for each in evidence))
    ways = tag("ol", "".join(tag("li", escape(each)) for each in remedies))
    return tag("details", tag("summary", escape(title)) + kept + ways, "cr-part")


def setup(app: Sphinx) -> None:
    """Hang up the directive."""
    app.add_directive("rules", Rules)
