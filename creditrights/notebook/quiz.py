"""A page's questions in a notebook: `quiz("home-visit")`. Where no kernel runs, the first set with its answers."""

from typing import Any

import ipywidgets as widgets

from creditrights.calculators.html import escape, tag
from creditrights.errors import FieldError
from creditrights.notebook.view import STYLE
from creditrights.quiz import quiz as quizzes
from creditrights.quiz.html import judged_html, quiz_html
from creditrights.quiz.question import WRONG, Asked
from creditrights.quiz.quiz import FIRST, LAST, Quiz, read_number


class QuizView(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """The questions of a page; other numbers at a press, each answer judged where it stands."""

    def __init__(self, chosen: Quiz, number: int) -> None:
        self.chosen = chosen
        self.box = widgets.Text(value=str(number), description="题号")
        self.another = widgets.Button(description="换一组题")
        self.note = widgets.HTML()
        self.questions = widgets.VBox()
        self.box.observe(lambda _: self.show(), names="value")
        self.another.on_click(lambda _: self._next())
        choosing = widgets.HBox([self.box, self.another])
        super().__init__([widgets.HTML(f"<style>{STYLE}</style>"), choosing, self.note, self.questions])
        self.show()

    def show(self) -> None:
        """Put the questions with the numbers of the set that is typed."""
        try:
            number = read_number(self.box.value)
        except FieldError as error:
            self.note.value = error.sentence
            return
        self.note.value = ""
        self.questions.children = [QuestionView(asked) for asked in self.chosen.ask(number)]

    def _next(self) -> None:
        try:
            number = read_number(self.box.value)
        except FieldError:
            number = 0
        self.box.value = str(number + 1 if number < LAST else FIRST)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, str]:
        bundle: dict[str, str] = super()._repr_mimebundle_(**kwargs)
        return {**bundle, "text/html": quiz_html(self.chosen, FIRST)}


class QuestionView(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """One question, a place to answer, and what is said of the answer."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.misses = 0
        stem = widgets.HTML(tag("p", tag("strong", escape(asked.stem))))
        self.answer = (
            widgets.RadioButtons(options=asked.options, value=None, layout={"width": "auto"})
            if asked.options
            else widgets.Text(placeholder=asked.how)
        )
        self.check = widgets.Button(description="核对")
        self.said = widgets.HTML()
        self.check.on_click(lambda _: self.judge())
        super().__init__([stem, self.answer, self.check, self.said])

    def judge(self) -> None:
        """Say what is to be said of the answer that stands there."""
        judged = self.asked.judge(self.answer.value or "")
        self.misses += judged.outcome == WRONG
        self.said.value = judged_html(self.asked, judged, self.misses)


def quiz(label: str, number: int = FIRST) -> QuizView:
    """The questions of the page with that label, with the numbers of that set."""
    return QuizView(quizzes.quiz(label), read_number(str(number)))
