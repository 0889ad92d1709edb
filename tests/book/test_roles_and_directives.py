"""A small book with mistakes in it: each is refused with a sentence that says what to mend."""

import io
import re
import warnings
from pathlib import Path

import pytest
from sphinx.application import Sphinx

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import calculator_html
from creditrights.law.registry import registry
from creditrights.site.article import claim
from creditrights.site.core_bundle import core_modules
from creditrights.site.law import out_of_force
from creditrights.site.links import law_anchor
from creditrights.site.sources import by_check, by_rank


def build(folder: Path, text: str, more: dict[str, str] | None = None) -> tuple[str, str]:
    """HTML of the first page, and warnings, of a book of that page and more."""
    source = folder / "source"
    source.mkdir()
    (source / "index.md").write_text(text, encoding="utf-8")
    for name, page in (more or {}).items():
        (source / f"{name}.md").write_text("---\norphan: true\n---\n" + page, encoding="utf-8")
    (source / "favicon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    told = io.StringIO()
    overrides = {
        "extensions": ["myst_parser", "creditrights.site"],
        "html_theme": "creditrights",
        "html_math_renderer": "mathml",
        "html_favicon": "favicon.svg",
        "myst_enable_extensions": ["colon_fence", "dollarmath"],
        "suppress_warnings": ["myst.xref_missing"],
        "language": "zh_CN",
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app = Sphinx(
            str(source), None, str(folder / "html"), str(folder / "trees"), "html", overrides, status=None, warning=told
        )
        app.build()
    return (folder / "html" / "index.html").read_text(encoding="utf-8"), told.getvalue()


GOOD = """
# 页

:::{answer} 可以，但有规矩。
见 {law}`civil-code:1033#第1项`。
:::

{law}`public-security-2012:42@2025-12-31` {checked}`here` $a^2$

```{not-advice}
```
"""


def test_a_good_page_builds_without_a_warning(tmp_path: Path) -> None:
    html, told = build(tmp_path, GOOD)
    assert told == ""
    assert 'data-law="civil-code:1033"' in html
    assert "《民法典》第1033条第1项</a>" in html
    assert "（2025-12-31 有效）" in html
    assert "文字核对日 20" in html
    assert '<aside aria-label="先说结论" class="cr-short-answer">' in html
    assert "<msup>" in html
    assert "12348" in html and "12356" in html


#: a mistake, and what is said of it
MISTAKES = [
    ("{law}`civil-code:10333`", "最接近的是“civil-code:1033"),
    ("{law}`public-security-2012:42`", "不是有效文本；若要引当时的文本"),
    ("{law}`public-security-2012:42@2026-01-01`", "在 2026-01-01 不是有效文本"),
    ("{law}`public-security-2025:50@2025-06-01`", "在 2025-06-01 不是有效文本"),
    ("{law}`civil-code:1033@昨天`", "“昨天”不是日期"),
    ("{checked}`here`", "没有引用任何条文"),
    ("```{calculator} overdue\n```", "最接近的是“overdue-interest”"),
    ("```{calculator} overdue-interest\n:set: principle=1\n```", "最接近的是“principal”"),
    ("```{calculator} overdue-interest\n:set: principal=abc\n```", "不是金额"),
    ("```{figure-from} who-may-com\n```", "who-may-come"),
    (":::{claim} 36\n没有这一句。\n:::", "没有叫“36”的主张"),
    ("```{answers} all\n```", "只有 claims 和 titles"),
    ("```{sources} all\n```", "只有 counts、ranks 和 excerpts"),
    ("{term}`罚息率`", "最接近的是“罚息”"),
    ("```{answers} titles\n```", "undefined label: 'q-state-assets'"),
]


@pytest.fixture(scope="module")
def told_by_page(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Page → what a build says of it: one book with a page for every mistake."""
    pages = {f"mistake-{n}": "# 页\n\n" + text + "\n" for n, (text, _) in enumerate(MISTAKES)}
    _, told = build(tmp_path_factory.mktemp("mistakes"), "# 页\n", pages)
    said: dict[str, str] = {page: "" for page in pages}
    for part in re.split(r"(?m)^(?=\S*/source/)", told):
        page = re.match(r"\S*/source/([a-z0-9-]+)\.md", part)
        if page and page[1] in said:
            said[page[1]] += part
    return said


@pytest.mark.parametrize("n", range(len(MISTAKES)), ids=[text for text, _ in MISTAKES])
def test_a_mistake_is_refused_with_what_to_do(told_by_page: dict[str, str], n: int) -> None:
    assert MISTAKES[n][1] in told_by_page[f"mistake-{n}"]


#: three of one calculator: two from the directive, one as a notebook brings it, and another calculator among them
THREE_OF_ONE = """
# 页

```{calculator} overdue-interest
```

```{calculator} threats
```

```{calculator} overdue-interest
:set: principal=50000
```

```{raw} html
%s
```
"""


def test_one_calculator_several_times_on_a_page_has_ids_names_and_labels_of_its_own(tmp_path: Path) -> None:
    chosen = calculator("overdue-interest")
    example = chosen.form.defaults()
    output = calculator_html(chosen, example, answer(chosen, example), "示例")
    html, _ = build(tmp_path, THREE_OF_ONE % output)
    sections = re.findall(r'<section class="cr-calculator".*?</section>', html, re.DOTALL)
    assert [re.search('data-calculator="([^"]+)"', each)[1] for each in sections] == [  # type: ignore[index]
        "overdue-interest", "threats", "overdue-interest", "overdue-interest"
    ]  # fmt: skip
    ids = [re.findall(r'\bid="([^"]+)"', each) for each in sections]
    assert len({id for own in ids for id in own}) == sum(map(len, ids)), "an id stands twice"
    for section, own in zip(sections, ids, strict=True):
        pointed = re.findall(r' (?:for|aria-describedby)="([^"]+)"', section)
        assert pointed and set(pointed) <= set(own), "a label or a help of another calculator"
    names = [re.search('aria-label="([^"]+)"', each)[1] for each in sections]  # type: ignore[index]
    assert names[2:] == [names[0] + "（第 2 处）", names[0] + "（第 3 处）"]
    assert 'id="cr-overdue-interest-principal"' in sections[0]
    assert 'value="50000"' in sections[2] and 'id="cr-overdue-interest-2-principal"' in sections[2]


def test_a_text_that_has_ended_may_be_cited_for_a_day_on_which_it_was_in_force() -> None:
    citation = registry().cite("public-security-2012:42")
    assert out_of_force(citation, "2025-12-31") == ""
    assert out_of_force(citation, "") != ""


def test_the_anchor_of_a_provision_is_safe_in_an_address() -> None:
    assert law_anchor("civil-code:1033") == "law-civil-code-1033"
    for key in registry().provisions:
        assert not set(law_anchor(key)) & set(" #%\"'<>:/?（）")


def test_the_core_is_found_by_its_imports() -> None:
    modules = core_modules()
    assert "creditrights/calculators/page.py" in modules
    assert "creditrights/__init__.py" in modules
    assert "creditrights/law/registry.py" in modules
    assert "creditrights/handwritten.py" not in modules


def test_a_claim_shows_the_words_and_the_verdict_of_the_table(tmp_path: Path) -> None:
    html, _ = build(tmp_path, "# 页\n\n(home-visit)=\n## 上门\n\n:::{claim} 31\n说得太满。\n:::\n")
    stated = claim("31")
    assert stated.says in html and stated.verdict in html
    assert '<div class="cr-claim" id="claim-31">' in html
    assert 'href="#home-visit"><span class="std std-ref">上门</span>' in html


def test_a_term_leads_to_its_place_in_the_glossary(tmp_path: Path) -> None:
    html, told = build(tmp_path, "# 页\n\n{term}`罚息`\n")
    assert "index.md" not in told
    assert 'href="book/reference/glossary.html#term-penalty-interest"' in html


def test_the_timeline_and_the_counts_are_those_of_the_registry(tmp_path: Path) -> None:
    html, told = build(tmp_path, "# 页\n\n```{timeline} 2026 2026\n```\n\n```{sources} counts\n```\n")
    assert "index.md" not in told
    assert "2026 年" in html and "2025 年" not in html
    assert "不再有效。改看《治安管理处罚法（2025修订）》。" in html
    assert sum(count for _, _, count in by_rank(registry())) == len(registry().provisions)
    for said, count in by_check(registry()):
        assert re.search(rf"{said}</span></td>\s*<td[^>]*><span>{count}</span>", html)


WITH_TERMS = """
# 页

:::{answer} 罚息要还。
先算复利，复利再算一遍。
:::

约 3 分钟 · 写给问抵充的人 · {law}`civil-code:676` {checked}`x`

## 本金

[违约金](https://example.org) `违约金`

**1. 违约金要还吗？**

逾期利息很高。逾期利息在长，利息也在长。

老赖就是失信被执行人。

打 12348 问法律援助，问等本等息。

XIRR 和 LPRS 都不是，四倍 LPR 是。

**{term}`提前到期`**

再说一遍：{term}`提前到期`，提前到期。

最后：罚息、本金、违约金、抵充。
"""


def test_only_running_prose_links_and_only_the_longest_word_and_only_its_first_use(tmp_path: Path) -> None:
    html, told = build(tmp_path, WITH_TERMS)
    assert "index.md" not in told
    assert re.findall(r'<a class="cr-term-link"[^>]*>([^<]*)</a>', html) == [
        "复利",  # not the short answer
        "逾期利息",  # not the 利息 in it
        "利息",
        "老赖",  # another name of a term is its first use
        "LPR",  # not XIRR, LPRS; not 法律 in 法律援助, 等本 in 等本等息
        "提前到期",  # a role counts where it stands; a later one is left as a word
        "罚息",
        "本金",  # not the heading
        "违约金",  # not the link, the code, the question
        "抵充",  # not the line of minutes and readers
    ]
    assert "再说一遍：提前到期，提前到期。" in html
