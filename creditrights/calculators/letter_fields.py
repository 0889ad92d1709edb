"""Fields that take words as they are: a line, or several lines. Left empty they are holes in a letter."""

from creditrights.calculators.fields import UNKNOWN, Field, PaymentsField, Question
from creditrights.calculators.reading import blanked, narrow


class TextField(Field):
    """A line of words, or nothing."""

    kind = "words"

    #: a line of a letter is no longer
    longest = 200

    def allowed(self) -> str:
        return "可以写最多 " + str(self.longest) + " 个字；空着，信里就留空格。"

    def parse(self, text: str) -> "str | None":
        plain = blanked(text)
        if plain in ("", UNKNOWN):
            return None
        if len(plain) > self.longest:
            raise self.refuse(text, "太长了")
        return plain


class TextLinesField(PaymentsField):
    """Several lines of words, or nothing; a box to type in, as for payments."""

    kind = "lines"
    most_lines = 40
    longest = 300

    def __init__(self, id: str, question: Question) -> None:
        super().__init__(id, question)

    def allowed(self) -> str:
        return (
            "可以写最多 "
            + str(self.most_lines)
            + " 行，每行最多 "
            + str(self.longest)
            + " 个字；空着，信里就留空格或者不写。"
        )

    def parse(self, text: str) -> "list[str] | None":  # type: ignore[override]
        lines = [blanked(line) for line in text.replace("\r", "\n").split("\n") if narrow(line) != ""]
        if not lines or lines == [UNKNOWN]:
            return None
        if len(lines) > self.most_lines:
            raise self.refuse(text, "共有 " + str(len(lines)) + " 行，太多了")
        for line in lines:
            if len(line) > self.longest:
                raise self.refuse(text, "有一行太长了")
        return lines
