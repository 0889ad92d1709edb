"""The one place that turns a form and an outcome into HTML: for the built page, the live page and the notebook.

The live page and the notebook only put these strings in place, so that all three show the same words.
"""

from creditrights.calculators.fields import UNKNOWN, ChoiceField, Field, PaymentsField, SeveralField
from creditrights.calculators.form import Calculator, Outcome
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.law.provision import Citation
from creditrights.law.registry import registry

MYPY = False
if MYPY:  # as in result.py: a page fetches charts only for the calculators that draw
    from creditrights.calculators.chart import Chart

#: how many of the facts still to be found out are shown, the weightiest first
MOST_TO_FIND = 5

#: the choice that stands in a list to open until one is made
NOT_ANSWERED = "还没回答"

#: shape of a verdict's mark, so that verdicts differ by more than colour
MARKS = {"lawful": "✓", "permitted": "○", "unlawful": "✕", "breach": "△", "effect": "→", "open": "？"}


def escape(text: str) -> str:
    """Text made safe to put between tags or inside a quoted attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("'", "&#39;")


#: with these words a lead begins to tell of the worked example
EXAMPLE = "下面先放一个例子"


def tag(name: str, inner: str, css: str = "", **attributes: str) -> str:
    """An element; `inner` is HTML already, attribute values are escaped here. A `_` in an attribute's name is a `-`."""
    return empty_tag(name, css, **attributes) + inner + "</" + name + ">"


def empty_tag(name: str, css: str = "", **attributes: str) -> str:
    """An element that holds nothing, such as <input>; attributes as for `tag`, sorted by name."""
    written = "<" + name + ' class="' + escape(css) + '"' if css else "<" + name
    for key in sorted(attributes) if attributes else ():
        if key not in _NAMES:
            _NAMES[key] = " " + key.strip("_").replace("_", "-") + '="'
        written += _NAMES[key] + escape(attributes[key]) + '"'
    return written + ">"


#: how each attribute begins, by what it is called here
_NAMES: "dict[str, str]" = {}


def calculator_html(calculator: Calculator, texts: "dict[str, str]", outcome: Outcome, note: str = "") -> str:
    """The whole calculator: form and answer. `note` is what to say while it is not live."""
    return tag(
        "section",
        tag("h2", escape(calculator.title), "cr-title")
        + tag("p", escape(lead_of(calculator, texts)), "cr-lead")
        + form_html(calculator, texts)
        + tag("div", outcome_html(calculator, outcome), "cr-outcome", aria_live="polite", data_outcome="")
        + (tag("p", escape(note), "cr-note", data_note="") if note else ""),
        "cr-calculator",
        data_calculator=calculator.id,
        aria_label=calculator.title,
    )


def lead_of(calculator: Calculator, texts: "dict[str, str]") -> str:
    """What stands above the questions; what it says of the worked example only where that is what stands there."""
    return calculator.lead if texts == calculator.form.defaults() else calculator.lead.partition(EXAMPLE)[0]


def form_html(calculator: Calculator, texts: "dict[str, str]") -> str:
    """The questions. Fields of the first group stand open; each further group opens on a touch."""
    groups: "list[str]" = []
    for field in calculator.form.fields:
        if field.question.group not in groups:
            groups.append(field.question.group)
    parts = [tag("p", escape(calculator.hint), "cr-help cr-hint")] if calculator.hint else []
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
            + tag("button", escape(calculator.reset), "cr-button cr-button-quiet", type="button", data_reset=""),
            "cr-actions",
        )
    )
    return tag("form", "".join(parts), "cr-form", novalidate="", autocomplete="off")


def field_html(calculator: Calculator, field: Field, text: str) -> str:
    """One question with its control, its help and the reason it is asked."""
    control_id = "cr-" + calculator.id + "-" + field.id
    question = field.question
    help = tag("p", escape(question.help), "cr-help", id=control_id + "-help") if question.help else ""
    rest = help + why_html(field) + tag("p", "", "cr-error", data_error=field.id, role="alert")
    if isinstance(field, SeveralField) or (isinstance(field, ChoiceField) and len(field.choice_texts()) <= 4):
        head = tag("legend", escape(field.label)) + tag("div", _options(control_id, field, text), "cr-options")
        return tag("fieldset", head + rest, "cr-field", data_field=field.id)
    label = tag("label", escape(field.label), for_=control_id)
    return tag("div", label + _control(control_id, field, text) + rest, "cr-field", data_field=field.id)


def why_html(field: Field) -> str:
    """The reason a question is asked, with its law, behind a touch."""
    law = "".join([" " + law_link(key) for key in field.question.cites])
    return tag("details", tag("summary", "为什么问") + tag("p", escape(field.question.why) + law), "cr-why")


def _control(control_id: str, field: Field, text: str) -> str:
    """A box to type in, or a list to open."""
    attributes = {"id": control_id, "name_": field.id}
    if field.question.help:
        attributes["aria_describedby"] = control_id + "-help"
    if isinstance(field, ChoiceField):
        choices = field.choice_texts()
        options = [_option(choice, choice, choice == text) for choice in choices]
        if field.optional or text not in choices:
            options.insert(0, _option("", NOT_ANSWERED, text not in choices))
        return tag("select", "".join(options), **attributes)
    if isinstance(field, PaymentsField):
        rows = max(3, min(10, len(text.split("\n"))))
        return tag("textarea", escape(text), rows=str(rows), **attributes)
    box = empty_tag("input", type="text", inputmode=field.inputmode, value=text, **attributes)
    if not field.optional:
        return box
    words = {"type": "button", "data_not_known": UNKNOWN, "aria_label": UNKNOWN + "：" + field.label}
    return tag("div", box + tag("button", UNKNOWN, "cr-not-known", **words), "cr-typed")


def _option(value: str, words: str, chosen: bool) -> str:
    """One line of a list to open."""
    attributes = {"selected": ""} if chosen else {}
    return tag("option", escape(words), value=value, **attributes)


def _options(control_id: str, field: Field, text: str) -> str:
    """Answers to touch: one of them, or several."""
    several = isinstance(field, SeveralField)
    chosen = text.split("、") if several else [text]
    parts = []
    for number, choice in enumerate(field.choice_texts()):
        id = control_id + "-" + str(number)
        attributes = {"type": "checkbox" if several else "radio", "id": id, "name_": field.id, "value": choice}
        if choice in chosen:
            attributes["checked"] = ""
        label = tag("label", escape(choice), for_=id)
        parts.append(tag("span", empty_tag("input", **attributes) + label, "cr-option"))
    return "".join(parts)


def outcome_html(calculator: Calculator, outcome: Outcome) -> str:
    """The answer, or the sentences that say what to mend."""
    if outcome.result is None:
        items = "".join([tag("li", escape(error.sentence), data_for=error.field) for error in outcome.errors])
        return tag(
            "div", tag("p", "还不能算，请先改这几处：", "cr-errors-lead") + tag("ul", items), "cr-errors", role="alert"
        )
    return result_html(calculator, outcome.result)


def result_html(calculator: Calculator, result: Result) -> str:
    """Verdict, answer, figures, next question or what to find out, charts and tables, place for a calendar, passages, law."""
    parts = []
    if result.chip is not None:
        code, words = result.chip
        mark = tag("span", MARKS[code], "cr-mark", aria_hidden="true")
        parts.append(tag("p", mark + escape(words), "cr-chip cr-chip-" + code))
    parts.append(tag("p", escape(result.answer), "cr-answer"))
    if result.letter_lines():
        parts.append(letter_html(result))
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
    if result.find_out and result.ask is None:
        parts.append(_find_out(calculator, result))
    named = [table.id for table in result.tables]
    parts.extend([chart_html(chart) for chart in result.charts if chart.beside not in named])
    for table in result.tables:
        parts.extend([chart_html(chart) for chart in result.charts if chart.beside == table.id])
        parts.append(_table(table))
    if result.days:
        parts.append(tag("div", "", "cr-days", data_days=str(len(result.days))))
    parts.extend([_passage(passage) for passage in result.passages if passage.sentences])
    if result.citations:
        items = "".join([tag("li", _citation(citation)) for citation in result.citations])
        parts.append(
            tag("details", tag("summary", "依据（" + str(len(result.citations)) + " 条）") + tag("ul", items), "cr-law")
        )
    return "".join(parts)


def _find_out(calculator: Calculator, result: Result) -> str:
    """What was answered 不知道 and would still change the answer, each a touch away from its question."""
    items = []
    for each in result.find_out[:MOST_TO_FIND]:
        field = calculator.form.field(each.field)
        jump = tag("button", escape(field.label), "cr-to-question", type="button", data_ask=field.id)
        items.append(tag("li", jump + escape(each.why)))
    more = len(result.find_out) - len(items)
    rest = tag("p", "另外还有 " + str(more) + " 件，见下面的表。") if more else ""
    lead = tag("p", "该问的都问过了。弄清这些，结论还可能变：", "cr-ask-lead")
    return tag("div", lead + tag("ul", "".join(items)) + rest, "cr-ask")


def letter_html(result: Result) -> str:
    """The paper, line by line, to be read and to be selected and copied as it stands."""
    lines = [tag("p", escape(text), "cr-letter-" + kind) for kind, text in result.letter_lines()]
    return tag("div", "".join(lines), "cr-letter", data_letter="")


def _figure(figure: Figure) -> str:
    css = "cr-figure cr-figure-main" if figure.main else "cr-figure"
    return tag("div", tag("dt", escape(figure.label)) + tag("dd", escape(figure.text)), css, data_figure=figure.id)


def chart_html(chart: "Chart") -> str:
    """A picture under its title; the table that says the same is the next part of the answer, or opens on a touch."""
    head = tag("figcaption", escape(chart.title + chart.unit_words()))
    return tag("figure", head + chart.svg() + ("" if chart.beside else _table(chart.table())), "cr-chart")


def _table(table: Table) -> str:
    def css(column: str) -> str:
        return "cr-number" if column in table.numeric else ""

    head = "".join([head_cell(column, css(column)) for column in table.columns])
    begins = [empty_tag("td", css(column), data_label=column) for column in table.columns]
    rows = []
    for row in table.rows:
        cells = [begin + escape(cell) + "</td>" for begin, cell in zip(begins, row)]
        rows.append("<tr>" + "".join(cells) + "</tr>")
    body = tag("tbody", "".join(rows))
    inner = tag("div", tag("table", tag("thead", tag("tr", head)) + body, "cr-table"), "cr-scroll", tabindex="0")
    note = tag("p", escape(table.note), "cr-help") if table.note else ""
    return _foldable(table.title, inner + note, table.folded)


def head_cell(column: str, css: str = "") -> str:
    """The head of a column; where it has no name nothing is announced as a head."""
    return tag("th", escape(column), css, scope="col") if column else tag("td", "", css)


def _passage(passage: Passage) -> str:
    items = "".join([tag("li", escape(sentence)) for sentence in passage.sentences])
    return _foldable(passage.title, tag("ul", items), passage.folded)


def _foldable(title: str, inner: str, folded: bool) -> str:
    if folded:
        return tag("details", tag("summary", escape(title)) + inner, "cr-part")
    return tag("div", tag("h3", escape(title)) + inner, "cr-part")


def law_link(key: str) -> str:
    """The name of a provision, explained on hover; fronts that know the page of provisions add the address."""
    citation = registry().cite(key)
    return tag("a", escape(citation.name()), "cr-cite", data_law=citation.provision.key, title=law_tip(citation))


def law_tip(citation: Citation) -> str:
    """What a provision's link says when pointed at, a line each: name, rank and time in force, gist, when checked."""
    provision = citation.provision
    ended = provision.instrument.ended
    until = "，现行有效" if ended is None else "，" + ended.isoformat() + " 起失效"
    if ended is None and provision.effective > registry().checked_through:
        until = ""
    return "\n".join(
        [
            citation.name(),
            provision.instrument.rank_word() + "，" + provision.effective.isoformat() + " 起施行" + until,
            provision.gist,
            "核对 " + provision.checked_on.isoformat() + "，" + provision.how_word(),
        ]
    )


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
