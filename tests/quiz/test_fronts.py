"""The same questions on the command line and in a notebook."""

import pytest

from creditrights.cli import main
from creditrights.quiz.quiz import quiz as quiz_of


def test_the_command_line_asks_judges_and_shows_the_answer_when_told_to(capsys):
    asked = quiz_of("court-costs").question("half-fee", 5)
    assert main(["quiz", "court-costs", "--number", "5"]) == 0
    said = capsys.readouterr().out
    assert "题号 5" in said and asked.stem in said and asked.answer not in said
    assert main(["quiz", "court-costs", "--number", "5", "--answer", f"half-fee={asked.wrong[0] // 100}"]) == 0
    said = capsys.readouterr().out
    assert "没有减半" in said and "《诉讼费用交纳办法》第16条" in said
    assert main(["quiz", "court-costs", "--number", "5", "--show"]) == 0
    assert asked.answer in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-page"],
        ["court-costs", "--number", "0"],
        ["court-costs", "--answer", "half-fee"],
        ["court-costs", "--answer", "x=1"],
    ],
)
def test_the_command_line_refuses_in_words(arguments, capsys):
    assert main(["quiz", *arguments]) == 1
    assert capsys.readouterr().err.strip().endswith(("。", "？"))


def test_a_notebook_judges_and_tells_the_answer_at_the_second_miss():
    from creditrights.notebook.quiz import quiz

    shown = quiz("court-costs", 5)
    first = shown.questions.children[0]
    asked = quiz_of("court-costs").question("half-fee", 5)
    first.answer.value = str(asked.wrong[0] // 100)
    first.check.click()
    assert "没有减半" in first.said.value and asked.answer not in first.said.value
    first.check.click()
    assert asked.answer in first.said.value
    shown.another.click()
    assert shown.box.value == "6" and shown.questions.children[0].asked.stem != asked.stem
    shown.box.value = "abc"
    assert "题号" in shown.note.value
    assert "cr-quiz" in shown._repr_mimebundle_()["text/html"]
