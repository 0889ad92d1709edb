"""The built book as one page: the chapters in the order of the contents, their links leading to each other.

Navigation and scripts are left out; a calculator keeps its worked example, without the fields; what is folded is
opened, except code and the tables that say what the picture above them says.
"""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from lxml import etree, html

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "_build" / "html"
FONT = ROOT / "creditrights" / "notebook" / "fonts" / "NotoSansSCSubset-Regular.otf"

#: what paper has no use for
LEFT_OUT = (
    "script | .//style | .//noscript | .//button | .//form | .//input | .//select | .//textarea | .//template",
    "*[@hidden or @data-note]",
    "*[{cr-notebook-link} or {cr-steps}]",
    "*[{tag_hide-input}]//*[{cell_input}]",
    "*[{cr-figure-from}]//details",
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


def chapters(built: Path = BUILT) -> list[Chapter]:
    """Every page of the contents, ready to be put one after the other."""
    listed = order(built)
    slugs = {name: slug_of(name) for name, _ in listed}
    return [chapter(built, name, part, slugs) for name, part in listed]


def chapter(built: Path, name: str, part: str, slugs: dict[str, str]) -> Chapter:
    """One page."""
    tree = html.fromstring((built / name).read_text(encoding="utf-8"))
    body = tree.get_element_by_id("main")
    for chosen in LEFT_OUT:
        of_class = r"contains(concat(' ', normalize-space(@class), ' '), ' \1 ')"
        for node in body.xpath(".//" + re.sub(r"\{([\w-]+)\}", of_class, chosen)):
            if node.getparent() is not None:
                node.drop_tree()
    for node in body.iter("details"):
        node.set("open", "open")
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
