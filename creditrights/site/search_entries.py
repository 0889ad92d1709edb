"""What can be found: every section, provision, rule, word of the glossary and question of a calculator, one entry each.

An entry knows where it stands, what it answers first, which law it names, and the words by which people ask for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from docutils import nodes
from sphinx.environment import BuildEnvironment

from creditrights.site.article import titles
from creditrights.site.figure_from import picture
from creditrights.site.law import law_reference
from creditrights.site.terms import GLOSSARY, terms
from creditrights.site.wrapping import element, page_html

_TAG = re.compile(r"<[^>]+>")
_LAW = re.compile(r'<a class="cr-cite"[^>]* data-law="[^"]+"[^>]*>([^<]+)</a>')
_HEAD = re.compile(r'<h2 class="cr-title">(.*?)</h2><p class="cr-lead">(.*?)</p>')
_CALCULATOR = re.compile(r'<section class="cr-calculator"[^>]* data-calculator="([^"]+)"')
_SENTENCE = re.compile(r"^.*?[。！？]”?")

#: titles of sections that test the reader or send him to bed: found last
EXERCISES = ("想一想", "明天早上做什么", "明天早上")

#: pages that only lead on to others, or quote what is wrong
LISTS = ("book/myths/index-of-answers", "book/myths/source-article", "book/reference/timeline")

#: how much of the answer a result shows, and how many provisions
LEAD, LAWS = 80, 3

#: calculators that stand on several pages: the page to which a reader is sent
HOMES = {"conduct": "book/collection/who-when-how"}


@dataclass
class Entry:
    """One thing that can be found.

    kind    page, section, question, rule, law, term, field, exercise, list, or lesson (a notebook, the commands)
    page    title of the page
    id      its anchor; the page's own entry has the page's label
    top     whether it is the page itself: its address has no #
    lead    the first line of the answer
    laws    the provisions it names first
    asked   other words by which it is asked for: titles of the article, other names, English
    """

    kind: str
    docname: str
    page: str
    id: str
    title: str
    text: str
    top: bool = False
    lead: str = ""
    laws: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def entries(env: BuildEnvironment, docname: str, doctree: nodes.document) -> Iterator[Entry]:
    """The entries of one page."""
    asked = _asked()
    labels = {id for name, id in env.domaindata["std"]["anonlabels"].values() if name == docname}
    page = ""
    for section in doctree.findall(nodes.section):
        heading = section.next_node(nodes.title)
        title = heading.astext() if heading is not None else ""
        top = not page
        page = page or title
        parts = [child for child in section.children if not isinstance(child, nodes.section | nodes.title)]
        own = [part for part in parts if not stands_alone(part)]
        text = words(" ".join(readable(part) for part in own))
        id = next((each for each in section["ids"] if each in labels), section["ids"][0] if section["ids"] else "")
        if text or top:
            lead, laws = first_line(own, text), named_laws(own)
            kind = kind_of(docname, id, title, top)
            names = [each for name in section["ids"] for each in asked.get(name, [])]
            yield Entry(kind, docname, page, id, title, text, top, lead, laws, names)
        for part in parts:
            if stands_alone(part):
                text = words(readable(part))
                yield Entry("law", docname, page, part["anchor"], part["title"], text.partition(" ")[2])


def kind_of(docname: str, id: str, title: str, top: bool) -> str:
    """What kind of thing a section is."""
    if docname.startswith("notebooks/") or docname.startswith("book/reference/commands"):
        return "lesson"
    if docname in LISTS:
        return "list"
    if title in EXERCISES:
        return "exercise"
    if id.startswith("rule-"):
        return "rule"
    if top:
        return "page"
    return "question" if docname.startswith("book/myths/q-") else "section"


def terms_of_the_glossary(env: BuildEnvironment) -> Iterator[Entry]:
    """One entry a word of the glossary, where the book has one."""
    for term in terms() if GLOSSARY in env.found_docs else []:
        asked = [term.english, *term.also]
        yield Entry("term", GLOSSARY, "术语表", term.anchor, term.name, "", lead=term.says, asked=asked)


def questions_of_calculators(env: BuildEnvironment) -> Iterator[Entry]:
    """One entry a question of a calculator, on the page on which it first stands with that calculator."""
    from creditrights.calculators.catalogue import calculator

    for id, docname in pages_of_calculators(env).items():
        chosen = calculator(id)
        for each in chosen.form.fields:
            text = words(" ".join([each.question.why, each.question.help, "、".join(each.choice_texts())]))
            anchor = f"cr-{id}-{each.id}"
            yield Entry("field", docname, chosen.title, anchor, each.label, text)


def pages_of_calculators(env: BuildEnvironment) -> dict[str, str]:
    """Each calculator's page: one under book/check/ if it has one, else the first of the book on which it stands."""
    found = {id: docname for id, docname in HOMES.items() if docname in env.found_docs}
    for docname in sorted(env.found_docs, key=lambda name: (not name.startswith("book/check/"), name)):
        if docname.startswith("book/"):
            for node in env.get_doctree(docname).findall(page_html):
                for id in _CALCULATOR.findall(node["html"]):
                    found.setdefault(id, docname)
    return found


def stands_alone(node: nodes.Node) -> bool:
    """Whether this piece is a search result of its own."""
    return isinstance(node, page_html) and bool(node["anchor"])


def first_line(parts: list[nodes.Node], text: str) -> str:
    """The answer in short, if there is one; else the first sentence."""
    for part in parts:
        if isinstance(part, element) and part["css"] == "cr-short-answer":
            return short(words(part.children[0].astext()))
    return short(text.removeprefix("短答："))


def short(text: str) -> str:
    """The first sentence, cut where it is long."""
    found = _SENTENCE.match(text)
    line = found[0] if found else text
    return line if len(line) <= LEAD else line[:LEAD] + "……"


def named_laws(parts: list[nodes.Node]) -> list[str]:
    """The first provisions that a section names."""
    found: list[str] = []
    for part in parts:
        for leaf in part.findall():
            if isinstance(leaf, law_reference):
                found.append(leaf.astext())
            elif isinstance(leaf, page_html) and leaf["searchable"]:
                found.extend(unescape(name) for name in _LAW.findall(leaf["html"]))
    return list(dict.fromkeys(found))[:LAWS]


def words(text: str) -> str:
    """Text with single blanks."""
    return " ".join(text.split())


def readable(node: nodes.Node) -> str:
    """What a reader sees of a node."""
    parts = []
    for leaf in node.findall():
        if isinstance(leaf, page_html):
            html = (
                leaf["html"]
                if leaf["searchable"]
                else "".join("。".join(found) for found in _HEAD.findall(leaf["html"]))
            )
            parts.append(unescape(_TAG.sub(" ", html)))
        elif isinstance(leaf, picture):
            parts.append(" ".join([leaf["caption"], *(cell for row in leaf["rows"] for cell in row)]))
        elif isinstance(leaf, nodes.raw):
            parts.append(unescape(_TAG.sub(" ", leaf.astext())))
        elif isinstance(leaf, nodes.Text) and not isinstance(
            leaf.parent, nodes.raw | nodes.comment | nodes.literal_block
        ):
            parts.append(str(leaf))
    return "".join(parts)


def _asked() -> dict[str, list[str]]:
    """What the titles of the article ask, by the label of the section that answers."""
    found: dict[str, list[str]] = {}
    for title in titles():
        found.setdefault(title.answer, []).append(title.asks)
    return found
