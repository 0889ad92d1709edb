"""The theme, what each page hands to it, and the pages no one writes: search and 404."""

import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config

from creditrights.site import run_here, wrapping
from creditrights.site.links import PROVISIONS
from creditrights.site.pictures import INLINE, image

#: what Sphinx and its extensions add to every page and ours do without: search, keyboard shortcuts, frames of cells
NOT_NEEDED = re.compile(r"documentation_options|doctools|sphinx_highlight|translations\.js|mystnb\.|basic\.css")

#: the book's own scripts, in the order in which they run
SCRIPTS = (
    "creditrights-letter.js",
    "creditrights-days.js",
    "creditrights.js",
    "creditrights-tools.js",
    "creditrights-quiz.js",
    "creditrights-offline.js",
    "creditrights-rank.js",
    "creditrights-facts.js",
    "creditrights-search.js",
)

#: only for the search page and for 问一问
SEARCH = re.compile(r"creditrights-(rank|facts|search)\.js")

#: only for pages that use grids, cards or tabs
SPHINX_DESIGN = re.compile(r"sphinx-design|design-tabs")

#: what a page may load: from the book alone. MicroPython needs wasm; tables and pictures of notebooks carry styles.
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'"
)

#: the page on which one asks in one's own words
ASK = "book/start/ask"

#: the page from which one can leave at once
URGENT = "book/start/now"

SAID_BY_MYST_NB = (('aria-label="Toggle hidden content"', 'aria-label="看代码或收起代码"'),)


def extra_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, object], str]]:
    """Pages with no source of their own."""
    yield "search", {"title": "搜索"}, "search-page.html"
    if app.config.root_doc != "index":
        yield (
            "index",
            {"title": app.config.html_title, "first": app.builder.get_target_uri(app.config.root_doc)},
            "to-first-page.html",
        )
    yield "404", {"title": "没有这一页", "home": app.config.html_baseurl or "/"}, "404.html"


def take_address(app: Sphinx, config: Config) -> None:
    """Where the book will be, if BOOK_URL says so: the page for missing pages, served at any depth, needs to know."""
    config.html_baseurl = os.environ.get("BOOK_URL") or config.html_baseurl


def context(
    app: Sphinx, pagename: str, templatename: str, page: dict[str, object], doctree: nodes.document | None
) -> None:
    """What the theme needs to know about a page."""
    pathto = page["pathto"]
    assert callable(pathto)
    page["content_policy"] = POLICY
    page["urgent"] = pagename == URGENT
    page["ask_page"] = ASK if ASK in app.env.found_docs else ""
    page["provisions_url"] = pathto(PROVISIONS)
    body = page["body"] = finished(app, pagename, str(page.get("body", "")))
    searching = pagename == "search" or "data-asking" in body
    for kind in ("script_files", "css_files"):
        assets = page[kind]
        assert isinstance(assets, list)
        page[kind] = [each for each in assets if needed(each, body, searching)]
    suffix = page.get("page_source_suffix")
    page["notebook_url"] = pathto(f"_sources/{page['sourcename']}", 1) if suffix == ".ipynb" else ""
    if suffix == ".ipynb":
        page["run_links"] = run_here.links(app, pagename, pathto("", 1))
        page["install_hint"] = run_here.install_hint(app)
        page["lacking"] = run_here.lacking(app, pagename)


def finished(app: Sphinx, pagename: str, body: str) -> str:
    """The body as it is shown: what the notebook renderer leaves in English put in Chinese, its pictures as files."""
    for english, chinese in SAID_BY_MYST_NB:
        body = body.replace(english, chinese)
    body = body.replace("<pre>", '<pre tabindex="0">')  # what scrolls sideways can be reached with the keyboard
    builder = cast(StandaloneHTMLBuilder, app.builder)
    return INLINE.sub(lambda found: image(builder, pagename, found.group(2), unescape(found.group(1))), body)


def needed(asset: object, body: str, searching: bool) -> bool:
    """Whether a page with this body needs a script or a style sheet; `searching`: whether it looks things up."""
    filename = str(getattr(asset, "filename", ""))
    if SEARCH.search(filename):
        return searching
    if SPHINX_DESIGN.search(filename):
        return 'class="sd-' in body
    if "jupyter.widget" in getattr(asset, "attributes", {}).get("type", ""):
        return False  # the state of notebook widgets: no widget manager runs in our pages
    return not NOT_NEEDED.search(filename)


def remove_pages_of_old(app: Sphinx, exception: Exception | None) -> None:
    """Remove pages whose source is gone: Sphinx leaves them where they are."""
    if exception is not None or app.builder.format != "html":
        return
    made = {app.builder.get_target_uri(name) for name in app.env.found_docs} | {"index.html", "search.html", "404.html"}
    for path in Path(app.outdir).rglob("*.html"):
        first = path.relative_to(app.outdir).parts[0]
        ours = first[0] != "_" and first != run_here.LITE
        if ours and path.relative_to(app.outdir).as_posix() not in made:
            path.unlink()


def setup(app: Sphinx) -> None:
    """Hang up the theme and the pages."""
    wrapping.setup(app)
    run_here.setup(app)
    app.add_html_theme("creditrights", str(Path(__file__).parent / "theme"))
    for script in SCRIPTS:
        app.add_js_file(script, loading_method="defer")
    app.connect("config-inited", take_address)
    app.connect("html-collect-pages", extra_pages)
    app.connect("html-page-context", context, priority=900)
    app.connect("build-finished", remove_pages_of_old)
