"""Each letter as a calculator: its blanks are the fields, all may stay empty; the result is the paper and what to know."""

from datetime import date

from creditrights.calculators.fields import ChoiceField, DayField, Field, Question, SeveralField, WholeField
from creditrights.calculators.form import Calculator, Form
from creditrights.calculators.letter_fields import TextField, TextLinesField
from creditrights.calculators.letter_result import LetterResult
from creditrights.calculators.optional import OptionalMoney
from creditrights.calculators.result import Figure, Passage
from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.letters.blanks import CHOICE, DAY, LINES, MONEY, SEVERAL, WHOLE, Blank
from creditrights.letters.catalogue import letter
from creditrights.letters.draft import Draft, deadline_law, deadline_words, unfit, write
from creditrights.letters.letter import Letter, Sentence
from creditrights.letters.marks import name_in_letter, words_of

#: no debt told of here is higher
HIGHEST_FEN = 100_000_000_00

#: texts of which no official wording was seen
UNSEEN = ("press-excerpt", "paraphrase", "not-seen")

#: ids of blanks that say who writes; they come last, so that the questions of substance stand first
WHO = ("name", "sex", "born", "nation", "work", "id_number", "phone", "address", "dated")
WHO_GROUP = "署名和联系方式"


def field_of(blank: Blank) -> Field:
    """The field that asks for a blank. None of them has an example: what is not filled in stays a hole."""
    label = blank.label + "（元）" if blank.kind == MONEY else blank.label
    group = WHO_GROUP if blank.id in WHO else ""
    question = Question(label, blank.why, "", blank.cites, group, blank.help)
    if blank.kind == LINES:
        return TextLinesField(blank.id, question)
    if blank.kind == MONEY:
        return OptionalMoney(blank.id, question, 0, HIGHEST_FEN)
    if blank.kind == CHOICE:
        return ChoiceField(blank.id, question, blank.choices, optional=True)
    if blank.kind == SEVERAL:
        return SeveralField(blank.id, question, blank.choices)
    if blank.kind == DAY and blank.bounds is not None and isinstance(blank.bounds[0], date):
        return DayField(blank.id, question, blank.bounds[0], blank.bounds[1], optional=True)
    if blank.kind == WHOLE and blank.bounds is not None and isinstance(blank.bounds[0], int):
        return WholeField(blank.id, question, blank.bounds[0], blank.bounds[1], blank.unit, optional=True)
    return TextField(blank.id, question)


class LetterCalculator(Calculator):
    """A letter to fill in."""

    button = "写成信"
    reset = "全部清空"

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.id = letter.id
        self.title = letter.title
        self.lead = letter.use + "填多少都行：没填的留空格，没选的列成方框。写的内容只在这台设备上，不会发出去。"
        self.form = Form(*[field_of(blank) for blank in letter.blanks])

    def compute(self, values: "dict[str, object]") -> LetterResult:
        draft = write(self.letter, values)
        against = unfit(self.letter, values)
        return LetterResult(
            answer=_answer(draft, against != []),
            draft=draft,
            figures=[Figure("open", "还要你填的", str(len(draft.left)) + " 处")],
            passages=[
                Passage("unfit", "这份信可能不合用", self._said(against, values, draft)),
                Passage("deadline", "期限", self._deadline(values, draft)),
                Passage("before", "寄出之前", self._said(list(self.letter.before), values, draft)),
                Passage("sending", "怎么送", self._said(list(self.letter.sending), values, draft)),
                Passage("open", "还空着的", [blank.label + "：" + blank.why for blank in draft.left], folded=True),
                Passage("basis", "依据的核对", _basis(draft, values), folded=True),
            ],
        )

    def _said(self, sentences: "list[Sentence]", values: "dict[str, object]", draft: Draft) -> "list[str]":
        """Sentences for the sender; the law they stand on joins that of the letter."""
        texts = []
        for sentence in sentences:
            words = words_of(self.letter, sentence, values, short=True)
            texts.append(words.text)
            _join(draft.citations, words.citations)
        return texts

    def _deadline(self, values: "dict[str, object]", draft: Draft) -> "list[str]":
        if self.letter.deadline is None:
            return []
        _join(draft.citations, deadline_law(self.letter))
        return [deadline_words(self.letter, values)]


def _join(citations: "list[Citation]", more: "list[Citation]") -> None:
    for citation in more:
        if citation.key not in [each.key for each in citations]:
            citations.append(citation)


def _answer(draft: Draft, against: bool) -> str:
    if against:
        return "照你的回答，这份信可能不合用，先看下面的说明。"
    if not draft.left:
        return "没有空着的地方了。寄出之前逐句核对，不属实的删掉。"
    return "这份信还有 " + str(len(draft.left)) + " 处要你填或选。空格和方框不是事实，寄出之前都要处理掉。"


def _basis(draft: Draft, values: "dict[str, object]") -> "list[str]":
    """How far the law behind it was checked."""
    unseen = [name_in_letter(each, short=True) for each in draft.citations if each.provision.how in UNSEEN]
    said = [registry().currency()]
    day = values.get("dated")
    if isinstance(day, date):
        said.append(registry().beyond_checked(day))
    if unseen:
        names = "；".join([name for place, name in enumerate(unseen) if name not in unseen[:place]])
        said.append("这几份只见报道、转载或转述，没有见到官方全文，寄出前最好再核对：" + names + "。")
    said.append("这是普法教育里的范本，不是法律意见。拿不准的先问 12348。")
    return [sentence for sentence in said if sentence]


_MADE: "dict[str, LetterCalculator]" = {}


def writer(id: str) -> LetterCalculator:
    """The calculator that fills in the letter with that id."""
    if id not in _MADE:
        _MADE[id] = LetterCalculator(letter(id))
    return _MADE[id]
