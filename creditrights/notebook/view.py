"""A calculator in a notebook: widgets for the questions and one piece of HTML for the answer.

    show("overdue-interest", principal="50000")     the calculator, live in Jupyter
    result("overdue-interest", principal="50000")   its answer, for the next line of code
    picture("overdue-growth")                       a picture of the book

The words come from calculators.html, as everywhere else. Where no kernel runs (a built page, a notebook on the web)
the same object is a worked example in plain HTML, which the built page's script makes live.

No `interact` and no Output widget: observers write into an HTML widget, so that a run of the notebook never waits.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
from IPython.display import HTML

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.fields import UNKNOWN, ChoiceField, Field, PaymentsField, SeveralField
from creditrights.calculators.form import Calculator, Outcome, answer
from creditrights.calculators.html import (
    NOT_ANSWERED,
    calculator_html,
    escape,
    law_link,
    lead_of,
    letter_html,
    outcome_html,
    tag,
)
from creditrights.calculators.result import Result

if TYPE_CHECKING:
    from creditrights.notebook.figures.picture import Picture

#: what stands under the worked example while nothing makes it live
NOT_LIVE = "这是一个算好的示例。要填自己的数字，请在 Jupyter 里运行这个笔记本，或者打开本书的网页。"

#: the look in Jupyter, which does not know the book's style sheet; the answer stands on its own paper, so that it can
#: be read in a dark theme too
STYLE = """
.cr-notebook { max-width: 48em; line-height: 1.7; }
.cr-notebook summary { cursor: pointer; }
.cr-question { height: auto !important; flex-direction: column !important; align-items: stretch !important; }
.cr-question > .widget-label { width: auto; max-width: none; height: auto; padding-top: .8em; white-space: normal;
  text-align: left; font-weight: 700; line-height: 1.5; }
.cr-question > input, .cr-question > select, .cr-question > textarea { flex: none !important; width: 100%; }
.cr-question > select { height: 28px; }
.cr-foot p { margin: .1em 0; }
.cr-foot .cr-error { color: var(--jp-error-color1, #a01f1a); font-weight: 700; }
.cr-paper > .widget-html-content { padding: .8em 1.2em; background: #fdfcf9; color: #1b2427; line-height: 1.7; }
.cr-paper a { color: inherit; text-decoration: underline dotted; }
.cr-paper [data-ask] { display: none; }
.cr-paper .cr-to-question { display: block; padding: 0; border: 0; background: none; color: inherit; font: inherit;
  font-weight: 700; text-align: left; pointer-events: none; }
.cr-paper .cr-chip { font-weight: 700; font-size: 1.15em; margin: 0; }
.cr-paper .cr-mark { margin-right: .4em; }
.cr-paper .cr-chip-lawful { color: #1c6537; }
.cr-paper .cr-chip-unlawful { color: #a01f1a; }
.cr-paper .cr-chip-breach { color: #855200; }
.cr-paper .cr-answer { font-size: 1.1em; }
.cr-paper .cr-figures { display: flex; flex-wrap: wrap; gap: .4em 2em; margin: 0; font-variant-numeric: tabular-nums; }
.cr-paper .cr-figures dt, .cr-paper .cr-figures dd { float: none; width: auto; margin: 0; padding: 0; }
.cr-paper .cr-figures dt { font-weight: 400; color: #59666a; }
.cr-paper .cr-figure-main dd { font-size: 1.6em; font-weight: 700; color: #0c5d5d; }
.cr-paper .cr-ask, .cr-paper .cr-errors { border-left: 4px solid currentColor; padding-left: .8em; margin: .6em 0; }
.cr-paper .cr-chart { margin: 1.2em 0; }
.cr-paper .cr-chart figcaption { font-weight: 700; margin-bottom: .5em; }
.cr-paper .cr-chart svg { width: 100%; max-width: 30em; height: auto; }
.cr-paper .cr-scroll { overflow-x: auto; }
.cr-paper table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.cr-paper th, .cr-paper td { padding: .2em .8em .2em 0; border-bottom: 1px solid #dcd9cf; text-align: left; }
.cr-paper .cr-number { text-align: right; white-space: nowrap; }
.cr-paper .cr-help, .cr-paper .cr-checked { color: #59666a; font-size: .9em; }
.cr-paper .cr-rank { margin-left: .6em; color: #59666a; font-size: .9em; }
.cr-paper .cr-gist, .cr-paper .cr-checked { display: block; }
"""

#: as many columns of questions as there is room for
COLUMNS = {"grid_template_columns": "repeat(auto-fit, minmax(17em, 1fr))", "grid_gap": "0 2em"}
FITTING = {"width": "auto", "max_width": "100%", "align_self": "flex-start"}

#: answers that go with no other
ALONE = (SeveralField.none_of_them, UNKNOWN)


def show(id: str, /, *, blank: bool = False, **texts: object) -> "View":
    """A calculator, to stand at the end of a cell.

    id     id of the calculator, e.g. "overdue-interest"
    blank  begin with nothing answered, not with the worked example
    texts  answers to begin with, by the field's id, as one would type them; None for a question not asked yet, 不知道
           for one that was asked and whose answer is not known
    raises UnknownName with the nearest name for a calculator or a field that nobody declared
    """
    chosen = calculator(id)
    return View(chosen, texts_of(chosen, blank, texts))


def result(id: str, /, *, blank: bool = False, **texts: object) -> Result:
    """The answer of a calculator, for code; the arguments are those of `show`.

    raises FieldError, whose sentence says what to mend, where an answer cannot be used
    """
    chosen = calculator(id)
    outcome = answer(chosen, texts_of(chosen, blank, texts))
    if outcome.result is None:
        raise outcome.errors[0]
    return outcome.result


def picture(name: str) -> HTML:
    """One of the book's pictures, with its words and, on a touch, the table that says the same."""
    from creditrights.notebook.figures import figure

    return framed(figure(name))


def framed(drawn: "Picture") -> HTML:
    """A drawn picture, with its words and, on a touch, the table that says the same."""
    from creditrights.notebook.frames import numbered

    table = numbered(drawn.rows, drawn.columns)._repr_html_()
    folded = tag("details", tag("summary", "看表格") + table, "cr-part")
    inner = (
        tag("div", drawn.svg, "cr-picture", role="img", aria_label=drawn.alt)
        + tag("figcaption", escape(drawn.caption))
        + folded
    )
    return HTML(tag("figure", inner, "cr-figure-from"))  # type: ignore[no-untyped-call]


def written(letter: Result) -> HTML:
    """The letter that a result is, as it would be printed, with its blanks."""
    return HTML(letter_html(letter).replace(' data-letter=""', ""))  # type: ignore[no-untyped-call]


def texts_of(chosen: Calculator, blank: bool, given: dict[str, object]) -> dict[str, str]:
    """The text in every field: what was given, else that of the worked example, or nothing where `blank`."""
    texts = dict.fromkeys(chosen.form.defaults(), "") if blank else chosen.form.defaults()
    for name, value in given.items():
        texts[chosen.form.field(name).id] = "" if value is None else str(value)
    return texts


class View:
    """A calculator on the screen: the questions, the answer, and what happens between them.

    controls  field id -> Control
    outcome   the HTML widget that shows the answer, or what stands in its way
    widget    all of it, as one widget
    """

    def __init__(self, chosen: Calculator, texts: dict[str, str]) -> None:
        self.calculator = chosen
        self.begun_with = texts
        self._asked = ""
        self.controls = {field.id: control_of(field, texts[field.id], self._recompute) for field in chosen.form.fields}
        self.outcome = widgets.HTML()
        self.outcome.add_class("cr-paper")
        self._folds: dict[str, Any] = {}
        self._reset = widgets.Button(description=chosen.reset, layout=FITTING)
        self._reset.on_click(lambda _: self.reset())
        self._ask = widgets.Button(layout=FITTING)
        self._ask.on_click(lambda _: self.reveal(self._asked))
        self.widget = self._draw()
        self._recompute()

    def to_texts(self) -> dict[str, str]:
        """What stands in every field now."""
        return {id: control.text() for id, control in self.controls.items()}

    def reset(self) -> None:
        """Go back to the answers it began with."""
        for id, control in self.controls.items():
            control.fill(self.begun_with[id])
        self._recompute()

    def reveal(self, id: str) -> None:
        """Open the group that a question is in and put the cursor there."""
        group = self.calculator.form.field(id).question.group
        if group in self._folds:
            self._folds[group].selected_index = 0
        self.controls[id].focus()

    def _draw(self) -> Any:
        style = tag("style", STYLE)
        head = widgets.HTML(
            style
            + tag("h2", escape(self.calculator.title))
            + tag("p", escape(lead_of(self.calculator, self.begun_with)))
        )
        groups: dict[str, list[Any]] = {}
        for id, control in self.controls.items():
            groups.setdefault(self.calculator.form.field(id).question.group, []).append(control.widget)
        first, *later = [(group, widgets.GridBox(questions, layout=COLUMNS)) for group, questions in groups.items()]
        self._folds = {group: widgets.Accordion([box], titles=(group,)) for group, box in later}
        parts = [head, first[1], *self._folds.values(), widgets.HBox([self._reset, self._ask]), self.outcome]
        whole = widgets.VBox(parts)
        whole.add_class("cr-notebook")
        return whole

    def _recompute(self) -> None:
        """Answer again from what stands in the fields; nothing that was typed is changed."""
        outcome = answer(self.calculator, self.to_texts())
        self.outcome.value = outcome_html(self.calculator, outcome)
        sentences = {error.field: error.sentence for error in outcome.errors}
        for id, control in self.controls.items():
            control.say(sentences.get(id, ""))
        for id in sentences:
            group = self.calculator.form.field(id).question.group if id in self.controls else ""
            if group in self._folds:
                self._folds[group].selected_index = 0
        self._offer(outcome)

    def _offer(self, outcome: Outcome) -> None:
        """The button that leads to the question that would settle most."""
        ask = None if outcome.result is None else outcome.result.ask
        self._asked = "" if ask is None else ask.field
        self._ask.description = "" if ask is None else "去回答：" + self.calculator.form.field(ask.field).label
        self._ask.layout.display = "none" if ask is None else None

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, object]:
        """Widgets for Jupyter; a worked example in HTML, and in words, for whatever else shows it."""
        texts = self.to_texts()
        outcome = answer(self.calculator, texts)
        words = outcome.result.answer if outcome.result else "".join(error.sentence for error in outcome.errors)
        bundle: dict[str, object] = dict(self.widget._repr_mimebundle_())
        bundle["text/html"] = calculator_html(self.calculator, texts, outcome, NOT_LIVE)
        bundle["text/plain"] = self.calculator.title + "\n" + words
        return bundle


class Control:
    """One question on the screen: the widget that takes the answer, and below it help, errors and the reason to ask."""

    def __init__(self, field: Field, text: str, changed: Callable[[], None]) -> None:
        self.field = field
        self._changed = changed
        self._filling = False
        self.answer = self._draw()
        self._foot = widgets.HTML()
        self._foot.add_class("cr-foot")
        self.fill(text)
        self.say("")
        self.widget = widgets.VBox([self.answer, *self.extras(), self._foot])

    def text(self) -> str:
        """The answer as it stands."""
        raise NotImplementedError

    def fill(self, text: str) -> None:
        """Put an answer there, without computing."""
        self._filling = True
        try:
            self._fill(text)
        finally:
            self._filling = False

    def say(self, sentence: str) -> None:
        """Show what is wrong with the answer; empty for nothing."""
        question = self.field.question
        why = escape(question.why) + "".join(" " + law_link(key) for key in question.cites)
        value = (
            (tag("p", escape(sentence), "cr-error") if sentence else "")
            + (tag("p", escape(question.help), "cr-help") if question.help else "")
            + tag("details", tag("summary", "为什么问") + tag("p", why), "cr-why")
        )
        if self._foot.value != value:
            self._foot.value = value

    def focus(self) -> None:
        """Put the cursor there."""
        self.answer.focus()

    def extras(self) -> list[Any]:
        """What else stands below the widget that takes the answer."""
        return []

    def _draw(self) -> Any:
        raise NotImplementedError

    def _fill(self, text: str) -> None:
        raise NotImplementedError

    def _watch(self, widget: Any) -> Any:
        """Have a change of the widget by its reader answered."""
        widget.observe(self._on_change, "value")
        return widget

    def _on_change(self, change: Any) -> None:
        if not self._filling:
            self._changed()


class Typed(Control):
    """Free text."""

    def text(self) -> str:
        return str(self.answer.value)

    def extras(self) -> list[Any]:
        if not self.field.optional:
            return []
        button = widgets.Button(description=UNKNOWN, tooltip=f"{UNKNOWN}：{self.field.label}", layout=FITTING)
        button.on_click(lambda _: self._answer_unknown())
        return [button]

    def _answer_unknown(self) -> None:
        self.answer.value = UNKNOWN

    def _draw(self) -> Any:
        kind = widgets.Textarea if isinstance(self.field, PaymentsField) else widgets.Text
        return self._watch(_question(kind, self.field, continuous_update=False))

    def _fill(self, text: str) -> None:
        self.answer.value = text


class Picked(Control):
    """One of a few answers; none while it was not asked. A text that is none of them is kept until one is picked."""

    _stray = ""

    def text(self) -> str:
        return self._stray if self.answer.value is None else str(self.answer.value)

    def _draw(self) -> Any:
        options = [(each, each) for each in self.field.choice_texts()]
        kind = widgets.RadioButtons if len(options) <= 4 else widgets.Dropdown
        if self.field.optional and kind is widgets.Dropdown:
            options.insert(0, (NOT_ANSWERED, ""))
        self._values = [value for _, value in options]
        return self._watch(_question(kind, self.field, options=options, value=None))

    def _fill(self, text: str) -> None:
        known = text in self._values
        self._stray = "" if known else text
        self.answer.value = text if known else None


class Ticked(Control):
    """Any number of answers from a list. A text that is none of them is kept until something is ticked."""

    _stray = ""

    def text(self) -> str:
        return self._stray or "、".join(box.description for box in self._boxes if box.value)

    def focus(self) -> None:
        self._boxes[0].focus()

    def _draw(self) -> Any:
        self._boxes = [
            self._watch(widgets.Checkbox(description=choice, indent=False, layout=FITTING))
            for choice in self.field.choice_texts()
        ]
        legend = widgets.HTML(tag("strong", escape(self.field.label)))
        return widgets.VBox([legend, *self._boxes])

    def _fill(self, text: str) -> None:
        answers = [each.strip() for each in text.split("、") if each.strip()]
        self._stray = "" if set(answers) <= set(self.field.choice_texts()) else text
        for box in self._boxes:
            box.value = box.description in answers

    def _on_change(self, change: Any) -> None:
        if self._filling:
            return
        self._stray = ""
        if change.new:
            self.fill(
                "、".join(box.description for box in self._boxes if box.value and self._go_together(box, change.owner))
            )
        self._changed()

    def _go_together(self, box: Any, ticked: Any) -> bool:
        """Whether a box may stay ticked beside the one just ticked: 都没有 and 不知道 go with nothing else."""
        return box is ticked or not (box.description in ALONE or ticked.description in ALONE)


def control_of(field: Field, text: str, changed: Callable[[], None]) -> Control:
    """The control for a kind of field; `changed` is called after its reader changed it."""
    if isinstance(field, SeveralField):
        return Ticked(field, text, changed)
    if isinstance(field, ChoiceField):
        return Picked(field, text, changed)
    return Typed(field, text, changed)


def _question(kind: Any, field: Field, **options: Any) -> Any:
    """A widget whose description is the question, above it."""
    widget = kind(description=field.label, style={"description_width": "auto"}, layout={"width": "auto"}, **options)
    widget.add_class("cr-question")
    return widget
