"""A letter written with what is known: a Draft is lines of plain text, the holes left in it, and its law."""

from datetime import date

from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.letters import letter as letters
from creditrights.letters.blanks import Blank, clean, trimmed
from creditrights.letters.letter import Letter, Listing, Paragraph, Part, Pick, Sentence, Ticks
from creditrights.letters.marks import Words, filled, words_of
from creditrights.money.deadlines import is_open, period, shown

MYPY = False
if MYPY:  # the page's MicroPython has no typing; the type checker reads this branch, nothing runs it
    from creditrights.letters.letter import Item, Option

#: what a line is; a front may show each in its own way
NOTE = "note"
TITLE = "title"
TO = "to"
PARTY = "party"
HEADING = "heading"
BODY = "body"
ITEM = "item"
BOX = "box"
HEREWITH = "herewith"
CLOSING = "closing"
SIGN = "sign"

#: what stands before a way to put it that the sender has still to choose
OPEN_BOX = "□ "
INDENT = "　　"
CHOOSE = "（下面方框里的，符合事实的打勾，其余删去。）"


class Line:
    """One line of a draft: what it is, and its text without indentation."""

    def __init__(self, kind: str, text: str) -> None:
        self.kind = kind
        self.text = text

    def plain(self) -> str:
        """As it stands in a plain text."""
        return (INDENT if self.kind in (BODY, BOX, HEREWITH) else "") + self.text


class Draft:
    """A letter with these values.

    lines      the paper, top to bottom
    open       the blanks that are still holes or unticked boxes, in the order of asking
    citations  the law that its sentences stand on, each once
    """

    def __init__(self, letter: Letter, lines: "list[Line]", left: "list[Blank]", citations: "list[Citation]") -> None:
        self.letter = letter
        self.lines = lines
        self.left = left
        self.citations = citations

    def heading(self) -> str:
        """The title on the paper."""
        return next(line.text for line in self.lines if line.kind == TITLE)

    def text(self) -> str:
        """The paper as plain text."""
        return "\n".join([line.plain() for line in self.lines]) + "\n"


def write(letter: Letter, values: "dict[str, object]") -> Draft:
    """The letter with what is known; what is not known is a hole, a box, or left out; never a statement."""
    writer = _Writer(letter, values)
    for why in unfit(letter, values):
        words = words_of(letter, why, values, short=True)
        writer.add(NOTE, Words("【先别寄】" + words.text, words.left, words.citations))
    writer.add(TITLE, filled(letter, letter.title, values))
    if letter.to:
        writer.add(TO, filled(letter, letter.to, values), "：")
    for party in letter.parties:
        writer.add(PARTY, filled(letter, party, values))
    for part in letter.parts:
        writer.part(part)
    for closing in letter.closing:
        writer.add(HEREWITH if closing == letters.HEREWITH else CLOSING, filled(letter, closing, values))
    writer.add(SIGN, filled(letter, letter.signer + "（签名）：{name}", values))
    writer.add(SIGN, filled(letter, "{dated}", values))
    if letter.enclosed:
        writer.part(Part("附件", *letter.enclosed, numbered=True))
    return Draft(letter, writer.lines, [each for each in letter.blanks if each.id in writer.left], writer.citations)


def unfit(letter: Letter, values: "dict[str, object]") -> "list[Sentence]":
    """Why the letter is not the right one, as far as the answers say so."""
    return [each.why for each in letter.unfit if each.holds(values)]


class _Writer:
    """Collects the lines of a draft."""

    def __init__(self, letter: Letter, values: "dict[str, object]") -> None:
        self.letter = letter
        self.values = values
        self.lines: "list[Line]" = []
        self.left: "list[str]" = []
        self.citations: "list[Citation]" = []
        self.number: "int | None" = None

    def add(self, kind: str, words: Words, after: str = "") -> None:
        """A line, with what it leaves open and stands on."""
        self.lines.append(Line(kind, words.text + after))
        self.left.extend(words.left)
        for citation in words.citations:
            if citation.key not in [each.key for each in self.citations]:
                self.citations.append(citation)

    def part(self, part: Part) -> None:
        """A part under its heading; nothing if all of it is left out."""
        start = len(self.lines)
        self.number = 0 if part.numbered else None
        for item in part.items:
            self.item(item)
        if len(self.lines) > start and part.title:
            self.lines.insert(start, Line(HEADING, part.title))

    def item(self, item: "Item") -> None:
        """What stands in a part."""
        if isinstance(item, Paragraph):
            self._statement(self._said(item.sentences))
        elif isinstance(item, Listing):
            self._listing(item)
        elif isinstance(item, Pick):
            answer = self.values.get(item.blank)
            self._options(item, None if answer is None else [str(answer)])
        else:
            answers = self.values.get(item.blank)
            self._options(item, [str(each) for each in answers] if isinstance(answers, list) else None)

    def _options(self, item: "Pick | Ticks", answers: "list[str] | None") -> None:
        """The options that were chosen; while none was, all of them as boxes."""
        if answers is None:
            self.left.append(item.blank)
        boxed = []
        for option in item.options:
            if self._box(option, answers):
                words = self._said(tuple(option[1:]), boxed=True)
                boxed.extend([words] if words.text else [])
            elif answers is not None and option[0] in answers:
                self._statement(self._said(tuple(option[1:])))
        if boxed:
            self.lines.append(Line(BODY, CHOOSE))
        for words in boxed:
            self.add(BOX, Words(OPEN_BOX + words.text, words.left, words.citations))

    def _box(self, option: "Option", answers: "list[str] | None") -> bool:
        """Whether an option stands as a box: not chosen yet, or chosen while what it turns on is not known."""
        if answers is not None and option[0] not in answers:
            return False
        when = option[1].when
        if when is not None and self.values.get(when[0]) is None:
            if answers is not None and when[0] not in self.left:
                self.left.append(when[0])
            return True
        return answers is None and self._holds(option[1])

    def _holds(self, sentence: Sentence) -> bool:
        """Whether nothing that is known speaks against saying it."""
        if sentence.when is None:
            return True
        value = self.values.get(sentence.when[0])
        return any([each in sentence.when[1] for each in (value if isinstance(value, list) else [value])])

    def _said(self, sentences: "tuple[Sentence, ...]", boxed: bool = False) -> Words:
        """The sentences that can be said, joined; the first of a box stands there because nobody knows whether it can."""
        text = ""
        left: "list[str]" = []
        citations: "list[Citation]" = []
        for sentence in sentences:
            known = self._holds(sentence) and all([self.values.get(id) is not None for id in sentence.needs])
            if known or (boxed and sentence is sentences[0]):
                words = words_of(self.letter, sentence, self.values)
                if words.lawless:
                    continue
                text = text + words.text
                left.extend(words.left)
                citations.extend(words.citations)
        return Words(text, left, citations)

    def _statement(self, words: Words) -> None:
        """A paragraph, or a numbered item; nothing if it is empty."""
        if words.text == "":
            return
        if self.number is None:
            self.add(BODY, words)
        else:
            self.number = self.number + 1
            self.add(ITEM, Words(str(self.number) + ". " + words.text, words.left, words.citations))

    def _listing(self, item: Listing) -> None:
        """One item a line that the sender wrote."""
        value = self.values.get(item.blank)
        lines = [clean(str(each)) for each in value] if isinstance(value, list) else []
        lines = [line for line in lines if line != ""]
        if not lines:
            if not item.optional:
                self._statement(Words(self._empty(item), [item.blank], []))
            return
        for line in lines:
            text = self._columns(item, line)
            self._statement(Words(text, [item.blank] if "____" in text and "____" not in line else [], []))

    def _empty(self, item: Listing) -> str:
        if item.columns:
            return self._columns(item, "")
        return self.letter.blank(item.blank).hole()

    def _columns(self, item: Listing, line: str) -> str:
        """A line with its pieces named; without columns as it is."""
        if not item.columns:
            return line
        pieces = [trimmed(piece) for piece in line.replace(";", "；").split("；")]
        named = []
        for place, column in enumerate(item.columns):
            piece = pieces[place] if place < len(pieces) else ""
            if place == len(item.columns) - 1 and len(pieces) > len(item.columns):
                piece = "；".join(pieces[place:])
            named.append(column + "：" + (piece or "____（填）"))
        return "；".join(named)


def deadline_words(letter: Letter, values: "dict[str, object]") -> str:
    """By when it has to be sent, in a sentence; empty where the law sets no time."""
    if letter.deadline is None:
        return ""
    limit = period(letter.deadline.period)
    rule = "收到那天不算，第二天起算 " + limit.words() + "；最后一天是法定休假日的顺延，期满前交邮寄出的不算过期。"
    start = values.get(letter.deadline.blank)
    if not isinstance(start, date):
        return "填了收到的日期，这里会算出最后一天。" + rule
    last = limit.last_day(start)
    dated = values.get("dated")
    if isinstance(dated, date) and is_open(last, dated) is not True:
        rule = "信上的日期已经在它后面：先问法院有没有因节假日顺延，别当作还来得及。" + rule
    return "最后一天是 " + shown(last) + "。" + rule + "以法院文书写的为准。"


def deadline_law(letter: Letter) -> "list[Citation]":
    """The law that sets the time and says how it is counted."""
    if letter.deadline is None:
        return []
    limit = period(letter.deadline.period)
    return [registry().cite(key) for key in limit.cites + limit.counted_by]
