"""The marks of a sentence made words: blanks filled in or left as holes, provisions named as the law of their day."""

from datetime import date

from creditrights.law.numerals import in_words
from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.letters.letter import Letter, Sentence

#: ranks that a letter never names without saying that they are no law
NO_LAW = ("national-standard", "self-regulation", "judicial-policy", "normative-document")
#: texts of which a number of an article can be named; of the others only an excerpt was seen
SEEN = ("official-text", "single-copy", "press-excerpt")


class Words:
    """A sentence made words: the text, the ids of the blanks left open in it, the provisions it stands on.

    lawless  whether it names a law that was none on its day: then it cannot be said
    """

    def __init__(self, text: str, left: "list[str]", citations: "list[Citation]", lawless: bool = False) -> None:
        self.text = text
        self.left = left
        self.citations = citations
        self.lawless = lawless


def words_of(letter: Letter, sentence: Sentence, values: "dict[str, object]", short: bool = False) -> Words:
    """The sentence with these values. What a person wrote is never read as a mark. `short` for short titles."""
    words = filled(letter, sentence.text, values, short)
    day = values.get("dated")
    beside = _in_force(sentence.cites, day if isinstance(day, date) else None)
    return Words(words.text, words.left, words.citations + beside, words.lawless)


def filled(letter: Letter, text: str, values: "dict[str, object]", short: bool = False) -> Words:
    """A text with marks, made words."""
    pieces = []
    left: "list[str]" = []
    citations: "list[Citation]" = []
    lawless = False
    rest = text
    while rest != "":
        before, brace, rest = rest.partition("{")
        pieces.append(before)
        if brace == "":
            break
        mark, _, rest = rest.partition("}")
        if mark.startswith("law"):
            named = _named(mark, values)
            again = before == "、" and len(named) == 1 and citations != [] and _same_law(citations[-1], named[0])
            citations.extend(named)
            lawless = lawless or named == []
            names = [name_in_letter(each, short or len(named) > 1) for each in named]
            pieces.append(names[0].partition("》")[2] if again else "或".join(names))
        else:
            blank = letter.blank(mark)
            value = values.get(mark)
            shown = blank.shown(value)
            if shown == blank.hole():
                left.append(mark)
            pieces.append(shown)
    return Words("".join(pieces), left, citations, lawless)


def _named(mark: str, values: "dict[str, object]") -> "list[Citation]":
    """The provisions of a mark: those of the letter's day, or of the day in another blank (all if that is not known)."""
    head, _, keys = mark.partition(" ")
    _, _, blank = head.partition("@")
    day = values.get(blank or "dated")
    known = day if isinstance(day, date) else None
    several = tuple(keys.split("|"))
    return registry().in_force(several, known) if blank else _in_force(several, known)


def _in_force(keys: "tuple[str, ...]", day: "date | None") -> "list[Citation]":
    """Those in force on the letter's day; those not ended while it has none."""
    return registry().in_force(keys, day or registry().checked_through)


def _same_law(first: Citation, second: Citation) -> bool:
    """Whether the second can do without its title right after the first: 第17条、第48条."""
    return first.provision.instrument is second.provision.instrument and _number(second) != ""


def _number(citation: Citation) -> str:
    """The number of the article as far as it was seen."""
    label, _, _ = citation.provision.label.partition("（")
    return label if label.startswith("第") and citation.provision.how in SEEN else ""


def name_in_letter(citation: Citation, short: bool = False) -> str:
    """How a letter names a provision: full title, the article in words as far as its number was seen, and its rank if it is no law.

    `short` where two versions of one law stand side by side: the short title carries the year.
    """
    instrument = citation.provision.instrument
    title = instrument.short if short else instrument.title.replace("《", "〈").replace("》", "〉")
    rank = "（" + instrument.rank_word() + "）" if instrument.rank in NO_LAW else ""
    return "《" + title + "》" + in_words(_number(citation) + citation.inside) + rank
