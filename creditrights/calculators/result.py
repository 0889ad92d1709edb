"""What a calculator answers, in one small vocabulary that every front can show."""

from creditrights.law.provision import Citation

MYPY = False
if MYPY:  # a page fetches charts only for the calculators that draw
    from creditrights.calculators.chart import Chart
    from creditrights.planning.calendar import CalendarEvent


class Figure:
    """One number or word that matters: a label, what is shown, and the exact fen where it is money."""

    def __init__(self, id: str, label: str, text: str, fen: int | None = None, main: bool = False) -> None:
        self.id = id
        self.label = label
        self.text = text
        self.fen = fen
        self.main = main

    def as_json(self) -> "dict[str, object]":
        return {"id": self.id, "label": self.label, "text": self.text, "fen": self.fen, "main": self.main}


class Table:
    """Rows of text under column heads. `numeric` names the columns that hold numbers; `folded` ones open on a touch."""

    def __init__(
        self,
        id: str,
        title: str,
        columns: "list[str]",
        rows: "list[list[str]]",
        numeric: "tuple[str, ...]" = (),
        note: str = "",
        folded: bool = False,
    ) -> None:
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.numeric = numeric
        self.note = note
        self.folded = folded

    def as_json(self) -> "dict[str, object]":
        return {"id": self.id, "title": self.title, "columns": self.columns, "rows": self.rows, "note": self.note}


class Passage:
    """A headed list of sentences, e.g. the convention, what is disputed, what to do."""

    def __init__(self, id: str, title: str, sentences: "list[str]", folded: bool = False) -> None:
        self.id = id
        self.title = title
        self.sentences = sentences
        self.folded = folded

    def as_json(self) -> "dict[str, object]":
        return {"id": self.id, "title": self.title, "sentences": self.sentences}


class Ask:
    """A question to ask or to find out: the id of a field of the same form, and why."""

    def __init__(self, field: str, why: str) -> None:
        self.field = field
        self.why = why

    def as_json(self) -> "dict[str, object]":
        return {"field": self.field, "why": self.why}


class Result:
    """An answer.

    answer    one or two sentences that can stand alone
    chip      (code, words) of a verdict; codes are lawful, unlawful, breach, effect, open
    figures   numbers that matter, the main one first
    tables    the lines behind them
    passages  convention, disputes, what to do
    citations the law it stands on
    ask       the next question, where there is one
    find_out  what was answered 不知道 and could still change the answer, weightiest first; fronts show it once nothing
              is left to ask
    charts    pictures of numbers that also stand in words; those that show nothing are left out
    days      due days and last days that a calendar file can keep; they also stand in the tables
    """

    def __init__(
        self,
        answer: str,
        figures: "list[Figure]",
        tables: "list[Table]",
        passages: "list[Passage]",
        citations: "list[Citation]",
        chip: "tuple[str, str] | None" = None,
        ask: Ask | None = None,
        find_out: "list[Ask] | None" = None,
        charts: "list[Chart] | None" = None,
        days: "list[CalendarEvent] | None" = None,
    ) -> None:
        self.answer = answer
        self.chip = chip
        self.figures = figures
        self.tables = tables
        self.passages = passages
        self.citations = citations
        self.ask = ask
        self.find_out = find_out or []
        self.charts = [chart for chart in charts or [] if chart.worth_drawing()]
        self.days = days or []

    def letter_lines(self) -> "list[tuple[str, str]]":
        """The paper that the result is, as (kind, text) a line; most results are none."""
        return []

    def figure(self, id: str) -> Figure:
        """The figure with that id."""
        for figure in self.figures:
            if figure.id == id:
                return figure
        raise KeyError(id)

    def as_json(self) -> "dict[str, object]":
        """What the command line prints. `charts` is there only where the calculator draws: the numbers, not the picture."""
        told: "dict[str, object]" = {
            "answer": self.answer,
            "verdict": None if self.chip is None else {"code": self.chip[0], "words": self.chip[1]},
            "figures": [figure.as_json() for figure in self.figures],
            "tables": [table.as_json() for table in self.tables],
            "passages": [passage.as_json() for passage in self.passages if passage.sentences],
            "citations": [citation.as_json() for citation in self.citations],
            "ask": None if self.ask is None else self.ask.as_json(),
            "find_out": [each.as_json() for each in self.find_out],
        }
        if self.charts:
            told["charts"] = [chart.as_json() for chart in self.charts]
        return told
