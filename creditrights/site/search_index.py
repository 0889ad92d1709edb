"""Search: what can be found, written as a few scripts that only the search page and the page 问一问 load.

Chinese has no blanks between words, so a section is found when it contains what was typed; no word list is needed and
no word is missed. Sphinx's own index, which cuts words first, is switched off.

    _static/search/words.js      how people speak: words that mean the same, initials, and the facts they tell
    _static/search/light.js      title, first line of the answer and law of every entry: enough for a first list
    _static/search/text-N.js     the whole texts, by kind

Scripts, not JSON: they load from a folder too, where a page may not fetch. Ranking is book/assets/creditrights-rank.js.
"""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx

from creditrights.site.search_entries import (
    Entry,
    entries,
    pages_of_calculators,
    questions_of_calculators,
    terms_of_the_glossary,
)
from creditrights.site.spoken import spoken_words

FOLDER = "search"

#: the kinds in one file of texts, the most wanted first
TEXTS = (("page", "section", "question", "list", "exercise"), ("rule", "field", "term"), ("law",), ("lesson",))


def switch_off_sphinx_search(app: Sphinx) -> None:
    """Have Sphinx write neither its index nor its page."""
    if app.builder.format == "html":
        app.builder.search = False  # type: ignore[attr-defined]


def parts_of(found: list[Entry], addresses: dict[str, str]) -> dict[str, object]:
    """light: what every entry shows; text-N: the texts of some entries, by their place in it."""
    pages = list(dict.fromkeys((each.docname, each.page) for each in found))
    laws = list(dict.fromkeys(law for each in found for law in each.laws))
    page_at = {page: place for place, page in enumerate(pages)}
    law_at = {law: place for place, law in enumerate(laws)}
    rows = [
        [
            each.kind,
            page_at[each.docname, each.page],
            each.id,
            int(each.top),
            each.title,
            each.lead,
            [law_at[law] for law in each.laws],
            each.asked,
        ]
        for each in found
    ]
    parts: dict[str, object] = {
        "light": {
            "pages": [[addresses[docname], title] for docname, title in pages],
            "laws": laws,
            "entries": rows,
            "texts": len(TEXTS),
        }
    }
    for number, kinds in enumerate(TEXTS, start=1):
        parts[f"text-{number}"] = {
            str(place): each.text for place, each in enumerate(found) if each.kind in kinds and each.text
        }
    return parts


def in_order(found: Iterable[Entry]) -> list[Entry]:
    """By kind of file, so that each file of texts holds neighbours."""
    order = [kind for kinds in TEXTS for kind in kinds]
    return sorted(found, key=lambda each: order.index(each.kind))


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the scripts beside the page's own."""
    if exception is not None or app.builder.format != "html":
        return
    found: list[Entry] = []
    for docname in sorted(app.env.found_docs):
        found.extend(entries(app.env, docname, app.env.get_doctree(docname)))
    found.extend(terms_of_the_glossary(app.env))
    found.extend(questions_of_calculators(app.env))
    addresses = {docname: app.builder.get_target_uri(docname) for docname in app.env.found_docs}
    parts = parts_of(in_order(found), addresses)
    calculators = {id: addresses[docname] for id, docname in pages_of_calculators(app.env).items()}
    folder = Path(app.outdir, "_static", FOLDER)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, part in {**parts, "words": spoken_words(calculators)}.items():
        text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.js").write_text(f'creditrightsSearch("{name}",{text});\n', encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Have it written when the book is built."""
    app.connect("builder-inited", switch_off_sphinx_search)
    app.connect("build-finished", write)
