"""问一问 and search on the stored queries, beside Sphinx's own Chinese search. Needs the built book and Node.

Sphinx finds pages, so it is asked for pages only, and ours is told by pages too; Sphinx cuts words by jieba, if that is
installed (`pip install jieba`), when the index is made, and never cuts what is typed: a second line cuts it for Sphinx.
"""

import gzip
import importlib.util
import json
import pickle
import platform
import subprocess
import tempfile
from pathlib import Path

import sphinx
from sphinx.search import IndexBuilder

from tests.book.asking import NODE, answers, later, queries, rank, rank_with_second, recall_and_mrr, timed
from tests.book.built import BUILT

HERE = Path(__file__).parent
DOCTREES = BUILT.parent / ".doctrees"
JIEBA = importlib.util.find_spec("jieba") is not None


def weights() -> None:
    """What a reader loads, as it travels."""
    for path in sorted((BUILT / "_static" / "search").glob("*.js")):
        raw = path.read_bytes()
        print(f"  {path.name:<14}{len(raw) / 1000:>9,.0f} kB raw{len(gzip.compress(raw)) / 1000:>8,.0f} kB gzip")


def line(name: str, ranks: list[int]) -> None:
    recall, mrr = recall_and_mrr(ranks)
    print(f"  {name:<62}{len(ranks):>4} queries   recall@3 {recall:.3f}   MRR {mrr:.3f}", flush=True)


def pages_of_answers() -> dict[str, str]:
    """The page on which each thing stands."""
    text = (BUILT / "_static" / "search" / "light.js").read_text(encoding="utf-8")
    light = json.loads(text.removeprefix('creditrightsSearch("light",').removesuffix(");\n"))
    return {entry[2]: light["pages"][entry[1]][0] for entry in light["entries"]}


def sphinx_index(folder: Path) -> tuple[Path, Path]:
    """Sphinx's index of the same pages in Chinese, and what its script knows of the language."""
    with (DOCTREES / "environment.pickle").open("rb") as file:
        env = pickle.load(file)
    for name in vars(env):
        if name.startswith("_search_index_"):
            getattr(env, name).clear()
    builder = IndexBuilder(env, "zh", {}, "")
    builder.get_objects = lambda found: {}  # type: ignore[method-assign]  # no Python objects are documented here
    for docname in sorted(env.found_docs):
        with (DOCTREES / f"{docname}.doctree").open("rb") as file:
            builder.feed(docname, docname + ".html", env.titles[docname].astext(), pickle.load(file))
    index, language = folder / "index.json", folder / "language.json"
    index.write_text(json.dumps(builder.freeze(), default=sorted), encoding="utf-8")
    known = {"stopwords": sorted(builder.lang.stopwords), "stemmer": builder.lang.js_stemmer_code}
    language.write_text(json.dumps(known), encoding="utf-8")
    return index, language


def sphinx_finds(typed: list[str]) -> list[list[str]]:
    """The pages that Sphinx's script finds for each query."""
    script = Path(sphinx.__file__).parent / "themes" / "basic" / "static" / "searchtools.js"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        index, language = sphinx_index(folder)
        asked = folder / "queries.json"
        asked.write_text(json.dumps(typed), encoding="utf-8")
        command = [str(NODE), str(HERE / "sphinx_search.mjs"), str(script), str(language), str(index), str(asked)]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return [json.loads(each) for each in ran.stdout.splitlines()]


def cut(typed: str) -> str:
    """The words of a query with blanks between."""
    import jieba

    return " ".join(jieba.cut_for_search(typed))


def main() -> None:
    """Measure and print."""
    if NODE is None or not DOCTREES.is_dir():
        print("search: needs node and the built book (make book)")
        return
    print(f"Sphinx {sphinx.__version__}, {'with' if JIEBA else 'without'} jieba, {platform.machine()}")
    weights()
    where = pages_of_answers()
    for stored, name in ((queries(False), "built on"), (queries(True), "held out"), (later(), "written later")):
        typed = [query["typed"] for query in stored]
        wanted = [query["answers"] for query in stored]
        pages = [[where[id] for id in ids] for ids in wanted]

        def ranks(found: list[list[str]], right: list[list[str]]) -> list[int]:
            return [rank(ids, each) for ids, each in zip(right, found, strict=True)]

        best = answers("best", typed)
        line(f"{name}: 问一问, the section or rule", ranks([[each["id"] for each in one] for one in best], wanted))
        seconds = [rank_with_second(ids, each) for ids, each in zip(wanted, best, strict=True)]
        line(f"{name}: 问一问, that or the second on its page", seconds)
        urls = [[each["url"].partition("#")[0] for each in one] for one in best]
        line(f"{name}: 问一问, the page", ranks(urls, pages))
        line(f"{name}: Sphinx zh, the page", ranks(sphinx_finds(typed), pages))
        if JIEBA:
            cut_ones = sphinx_finds([cut(each) for each in typed])
            line(f"{name}: Sphinx zh, what is typed cut for it, the page", ranks(cut_ones, pages))
    print(f"  问一问 under Node, the middle sentence{timed('best', [each['typed'] for each in queries()]):>8.1f} ms")


if __name__ == "__main__":
    main()
