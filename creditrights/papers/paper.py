"""What a paper says, whichever file it becomes: title, what was filled in, figures, tables, convention, law."""

from dataclasses import dataclass

from creditrights.calculators.fields import Field
from creditrights.calculators.form import Calculator
from creditrights.calculators.result import Figure, Passage, Result, Table
from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.papers.cells import clean
from creditrights.papers.formulas import with_formulas

NOT_ADVICE = "这是普法教育，不是法律意见。免费法律咨询拨 12348；有人身危险拨 110；心里撑不住拨 12356（心理援助热线）。"
BLANK = "（没有填）"
LAW = "依据"
FILLED_IN = "填写的内容"


@dataclass(frozen=True)
class Paper:
    """A result laid out: every text is clean, nothing is computed any more.

    filled_in  (question, answer as it was typed)
    law        one sentence a provision
    data_until the last day on which the law was checked; it stands for the date of the file as well
    """

    title: str
    answer: str
    verdict: str
    filled_in: list[tuple[str, str]]
    figures: list[Figure]
    tables: list[Table]
    passages: list[Passage]
    law: list[str]
    not_advice: str
    data_until: str


def paper_of(calculator: Calculator, texts: dict[str, str], result: Result) -> Paper:
    """The paper of an answer; `texts` is what was typed, by field id."""
    return Paper(
        title=clean(calculator.title),
        answer=clean(result.answer),
        verdict="" if result.chip is None else clean(result.chip[1]),
        filled_in=[(clean(field.label), _typed(field, texts)) for field in calculator.form.fields],
        figures=result.figures,
        tables=[with_formulas(table) for table in result.tables if table.rows],
        passages=[passage for passage in result.passages if passage.sentences],
        law=[_law(citation) for citation in result.citations],
        not_advice=NOT_ADVICE,
        data_until=registry().checked_through.isoformat(),
    )


def _typed(field: Field, texts: dict[str, str]) -> str:
    lines = [clean(line).strip() for line in texts.get(field.id, "").replace("\r", "\n").split("\n")]
    return "；".join(line for line in lines if line) or BLANK


def _law(citation: Citation) -> str:
    provision = citation.provision
    return clean(
        f"{citation.name()}（{provision.instrument.rank_word()}）：{provision.gist}"
        f"核对 {provision.checked_on.isoformat()}，{provision.how_word()}。"
    )
