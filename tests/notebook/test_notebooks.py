"""The notebooks as they are stored: clean, in Chinese, on law that is there. (nbmake runs them.)"""

import ast
import re
from datetime import date
from pathlib import Path

import nbformat
import pytest

from creditrights.calculators.catalogue import CALCULATORS
from creditrights.law.registry import registry
from creditrights.notebook.figures import FIGURES

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
QUOTES = [quote for provision in registry().provisions.values() for quote in provision.quotes]

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path, kind):
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def prose(path):
    return "\n".join(cell.source for cell in cells(path, "markdown"))


def code(path):
    return "\n".join(cell.source for cell in cells(path, "code"))


def words_of(markdown):
    """What a reader reads: without roles, directives, targets, code, tags and addresses."""
    for pattern in (
        r"`{3}.*?`{3}",
        r"\{[\w-]+\}`[^`]*`",
        r"`[^`]*`",
        r":::\{[\w-]+\}",
        r"\]\([^)]*\)",
        r"<[^>]*>",
        r"^\([\w-]+\)=$",
    ):
        markdown = re.sub(pattern, " ", markdown, flags=re.DOTALL | re.MULTILINE)
    return markdown


def english_in(text):
    """Two English words in a row, or more: names such as LexEval and LPR stand alone."""
    return re.findall(r"[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}[A-Za-z ,]*", text)


def test_there_are_notebooks():
    assert NOTEBOOKS


@every_notebook
def test_a_notebook_is_valid_and_every_cell_has_an_id_of_its_own(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


@every_notebook
def test_a_notebook_runs_on_python_and_is_written_in_chinese(path):
    metadata = nbformat.read(path, as_version=4).metadata
    assert metadata.kernelspec.name == "python3"
    assert metadata.lang == "zh-CN"


@every_notebook
def test_a_notebook_is_stored_without_outputs(path):
    for cell in cells(path, "code"):
        assert cell.outputs == []
        assert cell.execution_count is None


@every_notebook
def test_no_executor_can_stall_on_it(path):
    """No `interact`, no Output widget: a cell that drives one sometimes waits until the time limit."""
    names = {node.id for node in ast.walk(ast.parse(code(path))) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(ast.parse(code(path))) if isinstance(node, ast.Attribute)}
    assert not names & {"interact", "interactive", "interactive_output", "interact_manual", "Output", "widgets"}


@every_notebook
def test_there_is_no_english_sentence_in_the_prose(path):
    assert english_in(words_of(prose(path))) == []


def test_an_english_sentence_is_noticed():
    assert english_in("先看 this is a sentence 再说")
    assert not english_in("公开数据集 LexEval 收了一件，LPR 和 App 都认得")


@every_notebook
def test_what_a_reader_sees_of_the_code_is_chinese_too(path):
    tree = ast.parse(code(path))
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    comments = re.findall(r"#\s*(.+)$", code(path), flags=re.MULTILINE)
    assert [english for text in texts + comments for english in english_in(text)] == []


@every_notebook
def test_every_provision_it_cites_is_registered_and_was_in_force(path):
    keys = re.findall(r"\{law\}`([^`]+)`", prose(path))
    assert keys
    for key in keys:
        name, _, day = key.partition("@")
        on = date.fromisoformat(day) if day else registry().checked_through
        assert registry().cite(name).in_force(on), key


@every_notebook
def test_every_quotation_of_law_is_short_and_in_the_registered_words(path):
    for quote in re.findall(r"「([^」]+)」", prose(path)):
        assert len(quote) <= 40
        assert any(quote in registered for registered in QUOTES), quote


@every_notebook
def test_a_quotation_stands_beside_the_provision_it_comes_from(path):
    for paragraph in prose(path).split("\n\n"):
        cited = [registry().cite(key.partition("@")[0]).provision for key in re.findall(r"\{law\}`([^`]+)`", paragraph)]
        for quote in re.findall(r"「([^」]+)」", paragraph):
            assert any(quote in registered for provision in cited for registered in provision.quotes), quote


@every_notebook
def test_a_page_gives_its_reader_what_a_page_owes(path):
    text = prose(path)
    label = "nb-" + path.stem.split("-", 1)[1]
    assert text.startswith(f"({label})=\n# ")
    for owed in (
        ":::{answer}",
        f"{{checked}}`{label}`",
        "```{not-advice}",
        "分钟",
        "写给",
        "读完你能",
        "**猜一猜再运行**",
        "明天早上做什么",
    ):
        assert owed in text, owed
    assert len(re.findall(r"<details class=\"cr-part\"><summary>看反馈</summary>", text)) == 3
    assert text.count("<details") == text.count("</details>")


@every_notebook
def test_every_heading_has_an_address_that_stays(path):
    lines = prose(path).split("\n")
    for number, line in enumerate(lines):
        if line.startswith("#"):
            assert re.fullmatch(r"\([a-z0-9-]+\)=", lines[number - 1]), line


@every_notebook
def test_it_shows_each_calculator_once_and_pictures_that_exist(path):
    shown = re.findall(r"\bshow\(\"([^\"]+)\"", code(path))
    assert len(shown) == len(set(shown)) == 1
    assert shown[0] in {each.id for each in CALCULATORS}
    pictures = re.findall(r"\bpicture\(\"([^\"]+)\"\)", code(path))
    assert pictures and set(pictures) <= set(FIGURES)


@every_notebook
def test_its_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#:]+)\)", prose(path)):
        assert (path.parent / target).is_file(), target


@every_notebook
def test_it_does_not_say_that_a_debt_need_not_be_paid(path):
    for sentence in re.split(r"[。\n]", words_of(prose(path))):
        if "不用还" in sentence:
            assert "不是" in sentence or "不能" in sentence, sentence
