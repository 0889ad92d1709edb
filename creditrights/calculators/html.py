"""The one place that turns a form and an outcome into HTML: for the built page, the live page and the notebook.

The live page and the notebook only put these strings in place, so that all three show the same words.
"""

from creditrights.calculators.fields import ChoiceField, Field, PaymentsField, SeveralField
from creditrights.calculators.form import Calculator, Outcome
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.law.provision import Citation
from creditrights.law.registry import registry

#: shape of a verdict's mark, so that verdicts differ by more than colour
MARKS = {"lawful": "✓", "unlawful": "✕", "breach": "△", "open": "？"}


def escape(text: str) -> str:
    """Text made safe to put between tags or inside a quoted attribute."""
    for raw, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = text.replace(raw, safe)
    return text


def tag(name: str, inner: str, css: str = "", **attributes: str) -> str:
    """An element; `inner` is HTML already, attribute values are escaped here. A `_` in an attribute's name is a `-`."""
    parts = ["<" + name]
    if css:
        parts.append(' class="' + escape(css) + '"')
    for key in sorted(attributes):
        parts.append(" " + key.strip("_").replace("_", "-") + '="' + escape(attributes[key]) + '"')
    return "".join(parts) + ">" + inner + "</" + name + ">"


def calculator_html(calculator: Calculator, texts: "dict[str, str]", outcome: Outcome, note: str = "") -> str:
    """The whole calculator: form and answer. `note` is what to say while it is not live."""
    return tag(
        "section",
        tag("h3", escape(calculator.title), "cr-title")
        + tag("p", escape(calculator.lead), "cr-lead")
        + form_html(calculator, texts)
        + tag("div", outcome_html(calculator, outcome), "cr-outcome", aria_live="polite", data_outcome="")
        + (tag("p", escape(note), "cr-note", data_note="") if note else ""),
        "cr-calculator",
        data_calculator=calculator.id,
        aria_label=calculator.title,
    )


def form_html(calculator: Calculator, texts: "dict[str, str]") -> str:
    """The questions. Fields of the first group stand open; each further group opens on a touch."""
    groups: "list[str]" = []
    for field in calculator.form.fields:
        if field.question.group not in groups:
            groups.append(field.question.group)
    parts = []
    for number, group in enumerate(groups):
        fields = [field for field in calculator.form.fields if field.question.group == group]
        inner = "".join([field_html(calculator, field, texts.get(field.id, "")) for field in fields])
        body = tag("div", inner, "cr-fields")
        if number == 0:
            parts.append(body)
        else:
            parts.append(tag("details", tag("summary", escape(group)) + body, "cr-group"))
    parts.append(
        tag(
            "div",
            tag("button", escape(calculator.button), "cr-button", type="submit")
            + tag("button", "恢复示例", "cr-button cr-button-quiet", type="button", data_reset=""),
            "cr-actions",
        )
    )
    return tag("form", "".join(parts), "cr-form", novalidate="", autocomplete="off")


def field_html(calculator: Calculator, field: Field, text: str) -> str:
    """One question with its control, its help and the reason it is asked."""
    control_id = "cr-" + calculator.id + "-" + field.id
    help_id = control_id + "-help"
    question = field.question
    about = tag(
        "details",
        tag("summary", "为什么问")
        + tag("p", escape(question.why) + "".join([" " + law_link(key) for key in question.cites])),
        "cr-why",
    )
    help = tag("p", escape(question.help), "cr-help", id=help_id) if question.help else ""
    error = tag("p", "", "cr-error", data_error=field.id, role="alert")
    if isinstance(field, (ChoiceField, SeveralField)) and (
        len(field.choice_texts()) <= 4 or isinstance(field, SeveralField)
    ):
        chosen = text.split("、") if isinstance(field, SeveralField) else [text]
        options = "".join(
            [
                _option(control_id, field, number, choice, choice in chosen)
                for number, choice in enumerate(field.choice_texts())
            ]
        )
        return tag(
            "fieldset",
            tag("legend", escape(field.label)) + tag("div", options, "cr-options") + help + about + error,
            "cr-field",
            data_field=field.id,
        )
    if isinstance(field, ChoiceField):
        options = "".join(
            [
                "<option" + (" selected" if choice == text else "") + ">" + escape(choice) + "</option>"
                for choice in field.choice_texts()
            ]
        )
        control = '<select id="' + control_id + '" name="' + field.id + '">' + options + "</select>"
    elif isinstance(field, PaymentsField):
        control = '<textarea id="' + control_id + '" name="' + field.id + '" rows="3">' + escape(text) + "</textarea>"
    else:
        control = (
            '<input id="'
            + control_id
            + '" name="'
            + field.id
            + '" type="text" inputmode="'
            + field.inputmode
            + '" value="'
            + escape(text)
            + '">'
        )
    label = '<label for="' + control_id + '">' + escape(field.label) + "</label>"
    return tag("div", label + control + help + about + error, "cr-field", data_field=field.id)


def _option(control_id: str, field: Field, number: int, choice: str, checked: bool) -> str:
    kind = "checkbox" if isinstance(field, SeveralField) else "radio"
    id = control_id + "-" + str(number)
    return (
        '<span class="cr-option"><input type="'
        + kind
        + '" id="'
        + id
        + '" name="'
        + field.id
        + '" value="'
        + escape(choice)
        + '"'
        + (" checked" if checked else "")
        + '><label for="'
        + id
        + '">'
        + escape(choice)
        + "</label></span>"
    )


def outcome_html(calculator: Calculator, outcome: Outcome) -> str:
    """The answer, or the sentences that say what to mend."""
    if outcome.result is None:
        items = "".join([tag("li", escape(error.sentence), data_for=error.field) for error in outcome.errors])
        return tag(
            "div", tag("p", "还不能算，请先改这几处：", "cr-errors-lead") + tag("ul", items), "cr-errors", role="alert"
        )
    return result_html(calculator, outcome.result)


def result_html(calculator: Calculator, result: Result) -> str:
    """Verdict, answer, figures, next question, tables, passages, law; in that order."""
    parts = []
    if result.chip is not None:
        code, words = result.chip
        mark = tag("span", MARKS[code], "cr-mark", aria_hidden="true")
        parts.append(tag("p", mark + escape(words), "cr-chip cr-chip-" + code))
    parts.append(tag("p", escape(result.answer), "cr-answer"))
    if result.figures:
        parts.append(tag("dl", "".join([_figure(figure) for figure in result.figures]), "cr-figures"))
    if result.ask is not None:
        field = calculator.form.field(result.ask.field)
        jump = tag("button", "去回答：" + escape(field.label), "cr-button", type="button", data_ask=field.id)
        parts.append(
            tag(
                "div",
                tag("p", "现在最该弄清的一件事", "cr-ask-lead") + tag("p", escape(result.ask.why)) + jump,
                "cr-ask",
            )
        )
    parts.extend([_table(table) for table in result.tables])
    parts.extend([_passage(passage) for passage in result.passages if passage.sentences])
    if result.citations:
        items = "".join([tag("li", _citation(citation)) for citation in result.citations])
        parts.append(
            tag("details", tag("summary", "依据（" + str(len(result.citations)) + " 条）") + tag("ul", items), "cr-law")
        )
    return "".join(parts)


def _figure(figure: Figure) -> str:
    css = "cr-figure cr-figure-main" if figure.main else "cr-figure"
    return tag("div", tag("dt", escape(figure.label)) + tag("dd", escape(figure.text)), css, data_figure=figure.id)


def _table(table: Table) -> str:
    def css(column: str) -> str:
        return "cr-number" if column in table.numeric else ""

    head = "".join([tag("th", escape(column), css(column), scope="col") for column in table.columns])
    body = ""
    for row in table.rows:
        cells = [tag("td", escape(cell), css(column), data_label=column) for column, cell in zip(table.columns, row)]
        body = body + tag("tr", "".join(cells))
    inner = tag("div", tag("table", tag("thead", tag("tr", head)) + tag("tbody", body), "cr-table"), "cr-scroll")
    note = tag("p", escape(table.note), "cr-help") if table.note else ""
    return _foldable(table.title, inner + note, table.folded)


def _passage(passage: Passage) -> str:
    items = "".join([tag("li", escape(sentence)) for sentence in passage.sentences])
    return _foldable(passage.title, tag("ul", items), passage.folded)


def _foldable(title: str, inner: str, folded: bool) -> str:
    if folded:
        return tag("details", tag("summary", escape(title)) + inner, "cr-part")
    return tag("div", tag("h4", escape(title)) + inner, "cr-part")


def law_link(key: str) -> str:
    """The name of a provision with its gist on hover; fronts that know the page of provisions add the address."""
    citation = registry().cite(key)
    return tag("a", escape(citation.name()), "cr-cite", data_law=citation.provision.key, title=citation.provision.gist)


def _citation(citation: Citation) -> str:
    provision = citation.provision
    rank = provision.instrument.rank_word()
    checked = "核对 " + provision.checked_on.isoformat() + "，" + provision.how_word()
    return (
        law_link(citation.key)
        + tag("span", escape(rank), "cr-rank")
        + tag("span", escape(provision.gist), "cr-gist")
        + tag("span", escape(checked), "cr-checked")
    )
