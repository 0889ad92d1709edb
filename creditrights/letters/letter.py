"""The nouns of a letter: Letter, Part, and what stands in a part: Paragraph, Pick, Ticks, Listing; and Sentence.

A sentence is written once, with marks: {name} is the blank of that id, {law civil-code:678} the provision's name, and
{law@acted_on NEW|OLD} whichever of them was the law on the day in the blank acted_on (a sentence none of whose laws was, is left out). Nothing else in a letter
names a provision.
"""

from creditrights.letters.blanks import Blank
from creditrights.plain import unknown


class Sentence:
    """Words with marks, and the provisions they stand on.

    text   the words
    cites  provisions they stand on beside those that they name
    needs  ids of blanks without whose value the sentence is left out
    when   (id of a blank, answers): said only where the blank has one of these answers (or ticks)
    """

    def __init__(
        self,
        text: str,
        cites: "tuple[str, ...]" = (),
        needs: "tuple[str, ...]" = (),
        when: "tuple[str, tuple[str, ...]] | None" = None,
    ) -> None:
        self.text = text
        self.cites = cites
        self.needs = needs
        self.when = when


class Paragraph:
    """Sentences that stand together; left out if all of them are."""

    def __init__(self, *sentences: Sentence) -> None:
        self.sentences = sentences


class Pick:
    """One of several ways to put it, by the answer to a choice; all of them stand as boxes while it is open.

    options  (answer, sentence) or (answer, sentence, one more that follows it where it holds)
    """

    def __init__(self, blank: str, *options: "Option") -> None:
        self.blank = blank
        self.options = options


class Ticks:
    """One item for each answer that was ticked; all of them stand as boxes while nobody said which. Options as in a Pick."""

    def __init__(self, blank: str, *options: "Option") -> None:
        self.blank = blank
        self.options = options


class Listing:
    """One item for each line that the sender wrote; a hole while there is none, nothing where `optional`.

    columns  what the pieces between ；of a line are, each a hole while it is missing
    """

    def __init__(self, blank: str, columns: "tuple[str, ...]" = (), optional: bool = False) -> None:
        self.blank = blank
        self.columns = columns
        self.optional = optional


MYPY = False
if MYPY:  # the page's MicroPython has no typing; the type checker reads this branch, nothing runs it
    Option = tuple[str, Sentence] | tuple[str, Sentence, Sentence]
    Item = Paragraph | Pick | Ticks | Listing


class Part:
    """A headed part of a letter; its items are numbered where `numbered`."""

    def __init__(self, title: str, *items: "Item", numbered: bool = False) -> None:
        self.title = title
        self.items = items
        self.numbered = numbered


class Deadline:
    """The period in which it has to be sent, by its id in money/data/time_limits.toml, from the day in a blank."""

    def __init__(self, blank: str, period: str) -> None:
        self.blank = blank
        self.period = period


class Unfit:
    """An answer, or an answer together with others, with which the letter is not the right one, and why.

    An answer is one of those of a choice, one that was ticked among several, or [] where none was.
    """

    def __init__(self, blank: str, answer: object, why: Sentence, also: "tuple[tuple[str, object], ...]" = ()) -> None:
        self.answers = ((blank, answer),) + also
        self.why = why

    def blanks(self) -> "list[str]":
        """The ids of the blanks that it turns on."""
        return [blank for blank, _ in self.answers]

    def holds(self, values: "dict[str, object]") -> bool:
        """Whether the answers say so; what is not known says nothing."""
        return all([_is_answer(values.get(blank), answer) for blank, answer in self.answers])


class TooMuch(Unfit):
    """An amount that is more than one less another: more a month than is left of an income, for example."""

    def __init__(self, amount: str, whole: str, taken: str, why: Sentence) -> None:
        self.amounts = (amount, whole, taken)
        self.why = why

    def blanks(self) -> "list[str]":
        return list(self.amounts)

    def holds(self, values: "dict[str, object]") -> bool:
        sums = [values.get(id) for id in self.amounts]
        known = [each for each in sums if isinstance(each, int)]
        return len(known) == len(sums) and known[0] > known[1] - known[2]


def _is_answer(value: object, answer: object) -> bool:
    if isinstance(value, list) and not isinstance(answer, list):
        return answer in value
    return value == answer


#: 此致 stands two characters in, what follows it at the edge
HEREWITH = "此致"
GREETING = (HEREWITH, "敬礼")


class Letter:
    """A paper that a person sends.

    id        its name in commands and pages
    title     the title on the paper
    use       when one sends it, one sentence
    to        whom it is addressed to
    parties   lines above the body that say who writes (papers for a court)
    parts     the body
    closing   lines between the body and the signature; if none are given, the usual greeting to whom it is addressed
    signer    what the sender is called where they sign
    enclosed  what goes along with it; may be empty
    before    what the sender should know before sending it; not part of the paper
    sending   how and where to send it; not part of the paper
    deadline  by when, where the law sets one
    unfit     answers with which it should not be sent
    blanks    every blank, in the order of asking
    """

    def __init__(
        self,
        id: str,
        title: str,
        use: str,
        to: str,
        blanks: "tuple[Blank, ...]",
        parts: "tuple[Part, ...]",
        before: "tuple[Sentence, ...]",
        sending: "tuple[Sentence, ...]",
        parties: "tuple[str, ...]" = (),
        closing: "tuple[str, ...] | None" = None,
        signer: str = "申请人",
        enclosed: "tuple[Item, ...]" = (),
        deadline: Deadline | None = None,
        unfit: "tuple[Unfit, ...]" = (),
    ) -> None:
        self.id = id
        self.title = title
        self.use = use
        self.to = to
        self.blanks = blanks
        self.parts = parts
        self.before = before
        self.sending = sending
        self.parties = parties
        self.closing = (GREETING if to else ()) if closing is None else closing
        self.signer = signer
        self.enclosed = enclosed
        self.deadline = deadline
        self.unfit = unfit

    def blank(self, id: str) -> Blank:
        """The blank with that id; UnknownName with the nearest id if there is none."""
        for each in self.blanks:
            if each.id == id:
                return each
        raise unknown("空格", id, [each.id for each in self.blanks])
