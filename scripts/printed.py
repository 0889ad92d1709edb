"""The built book without a browser: the chapters in the order of the contents, their links leading to each other.

What the PDF and the EPUB share. Navigation, scripts and code that the page folds away are left out. A calculator keeps
its worked example, and what was filled in for it becomes a sentence; a quiz keeps its questions, the answers after the
last one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from lxml import etree, html
from lxml.html.builder import E

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "_build" / "html"
FONT = ROOT / "creditrights" / "notebook" / "fonts" / "NotoSansSCSubset-Regular.otf"

#: words that stand for the book where it has no cover of its own
TITLE = "逾期有据"
ABOUT = "贷款逾期以后，法律允许对方对你做什么、你到底欠多少、怎么一步步走出来。"
RIGHTS = "文字以 CC BY-SA 4.0 发布，代码以 MIT 发布。"

#: pages that are nothing without a script
LIVE_ONLY = ("book/start/ask.html",)

#: what stands still has no use for; the last two are lists of what the worked example does not touch or fill
LEFT_OUT = (
    "script | .//style | .//noscript | .//button | .//template",
    "*[@hidden or @data-note]",
    "*[{cr-notebook-link} or {cr-steps} or {cr-quiz-live} or {cr-judged} or {cr-actions} or {cr-offline}]",
    "*[{tag_hide-input}]//*[{cell_input} or {above-input}]",
    "*[{sd-summary-state-marker}]",
    "details[starts-with(summary, '查过但没有触到的规则')]",
    "details[summary = '还空着的']",
)


@dataclass
class Chapter:
    """One page: its place, the part it is in, and its body, in which every id begins with `slug`."""

    name: str
    part: str
    title: str
    slug: str
    body: html.HtmlElement


def slug_of(name: str) -> str:
    """The id of a page in the whole: book/money/caps.html is book-money-caps."""
    return re.sub(r"[^0-9A-Za-z]+", "-", name.removesuffix(".html"))


def chosen(body: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements below `body` that an XPath names, in which {name} stands for "has this class"."""
    of_class = r"contains(concat(' ', normalize-space(@class), ' '), ' \1 ')"
    found: list[html.HtmlElement] = body.xpath(".//" + re.sub(r"\{([\w-]+)\}", of_class, path))
    return found


def order(built: Path) -> list[tuple[str, str]]:
    """(page, part) in the order of the contents; the cover first, in no part."""
    cover = "book/index.html"
    tree = html.fromstring((built / cover).read_text(encoding="utf-8"))
    found = [(cover, "")]
    part = ""
    for node in tree.get_element_by_id("nav").iter("p", "a"):
        if node.tag == "p" and "caption" in (node.get("class") or ""):
            part = node.text_content().strip()
        elif node.tag == "a" and part and not (node.get("href") or "#").startswith("#"):
            found.append((resolved(cover, node.get("href"))[0], part))
    return list(dict.fromkeys(found))


def resolved(page: str, address: str) -> tuple[str, str]:
    """A relative address on a page as (file from the root of the book, id)."""
    split = urlsplit(address)
    path = normpath(str(PurePosixPath(page).parent / unquote(split.path))) if split.path else page
    return path, unquote(split.fragment)


def chapters(built: Path = BUILT, without: Callable[[str], bool] = lambda name: False) -> list[Chapter]:
    """The pages of the contents, but for some, ready to be put one after the other."""
    listed = [(name, part) for name, part in order(built) if name not in LIVE_ONLY and not without(name)]
    slugs = {name: slug_of(name) for name, _ in listed}
    return [chapter(built, name, part, slugs) for name, part in listed]


def chapter(built: Path, name: str, part: str, slugs: dict[str, str]) -> Chapter:
    """One page."""
    tree = html.fromstring((built / name).read_text(encoding="utf-8"))
    body = tree.get_element_by_id("main")
    for left_out in LEFT_OUT:
        for node in chosen(body, left_out):
            if node.getparent() is not None:
                node.drop_tree()
    stand_still(body)
    for node in body.iter(etree.Element):
        address(node, built, name, slugs)
    headings = list(body.iter("h1", "h2", "h3", "h4", "h5"))
    title = headings[0].text_content().strip() if headings else name
    for node in headings:
        node.tag = f"h{int(node.tag[1]) + 1}"
    body.tag = "article"
    body.attrib.clear()
    body.set("id", slugs[name])
    return Chapter(name, part, title, slugs[name], body)


def stand_still(body: html.HtmlElement) -> None:
    """Have forms become what they say: a calculator's a sentence, a quiz's its questions."""
    for form in chosen(body, "form[{cr-form}]"):
        said = filled(form)
        form.addprevious(E.p("例子里填的：" + "；".join(said) + "。", {"class": "cr-filled"})) if said else None
        form.drop_tree()
    for section in chosen(body, "section[{cr-quiz}]"):
        answers = chosen(section, "details[{cr-quiz-answer}]")
        for form in section.iter("form"):
            form.tag = "div"
        for options in chosen(section, "div[{cr-options}]"):
            options.getparent().replace(options, E.ol(*(E.li(text(each)) for each in options), {"type": "A"}))
        for node in section.iter("fieldset", "legend"):
            node.tag = "div" if node.tag == "fieldset" else "p"
            node.attrib.pop("disabled", None)
        section.extend(answers)
    for node in body.iter("label"):
        node.tag = "span"
    for node in list(body.iter("form", "input", "select", "textarea")):
        if node.getparent() is not None:
            node.drop_tree()


def filled(form: html.HtmlElement) -> list[str]:
    """What a form says as it stands, a field each: "问题 答案"; fields that say nothing are passed over."""
    said = []
    for field in chosen(form, "*[{cr-field}]"):
        asked = next(field.iter("legend", "label"))
        picked = [option.text_content() for option in field.xpath(".//option[@selected and @value != '']")]
        picked += [label.text_content() for label in field.xpath(".//span[input[@checked]]/label")]
        picked += [each.get("value") or "" for each in field.xpath(".//input[@type = 'text']")]
        picked += ["，".join((each.text or "").split("\n")) for each in field.iter("textarea")]
        answer = "、".join(each.strip() for each in picked if each.strip())
        if answer:
            question = text(asked)
            said.append(question + answer if question.endswith("？") else f"{question} {answer}")
    return said


def text(node: html.HtmlElement) -> str:
    """The words of an element."""
    return " ".join(node.text_content().split())


def address(node: html.HtmlElement, built: Path, name: str, slugs: dict[str, str]) -> None:
    """Have an element's id, link and picture mean in the whole what they meant on the page."""
    slug = slugs[name]
    for key in ("id", "name"):
        if node.get(key):
            node.set(key, f"{slug}--{node.get(key)}")
    for key in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "tabindex"):
        node.attrib.pop(key, None)
    if node.tag == "img" and node.get("src") and not urlsplit(node.get("src")).scheme:
        node.set("src", (built / resolved(name, node.get("src"))[0]).resolve().as_uri())
        node.attrib.pop("loading", None)
    if node.tag == "a" and node.get("href") and not urlsplit(node.get("href")).scheme:
        page, id = resolved(name, node.get("href"))
        if page not in slugs:
            node.attrib.pop("href")  # a file to download, the search
        else:
            node.set("href", f"#{slugs[page]}--{id}" if id else f"#{slugs[page]}")


def lost_links(made: list[Chapter]) -> list[str]:
    """Links that lead to nothing in the whole."""
    ids = {node.get("id") for each in made for node in each.body.iter() if node.get("id")}
    links = [node.get("href") for each in made for node in each.body.iter("a") if node.get("href")]
    return sorted({link for link in links if link.startswith("#") and link[1:] not in ids})
