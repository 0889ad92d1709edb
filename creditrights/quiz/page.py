"""What the built page's worker calls for a quiz: texts in, HTML and canonical JSON out."""

from creditrights.errors import FieldError
from creditrights.plain import canonical_json
from creditrights.quiz.html import judged_html, questions_html
from creditrights.quiz.question import WRONG
from creditrights.quiz.quiz import quiz, read_number


def respond(asked: "dict[str, object]") -> str:
    """Answer one message from the page.

    asked    quiz (the label of its page), number (of the set, as typed); to have an answer judged also question, text and
             misses (how often that question was answered wrongly before)
    returns  canonical JSON, a line break, and HTML: the questions of a set, or what is said of an answer
    """
    chosen = quiz(str(asked["quiz"]))
    try:
        number = read_number(str(asked["number"]))
    except FieldError as error:
        return _reply("", {"ok": False, "sentence": error.sentence})
    if "question" not in asked:
        return _reply(questions_html(chosen, number), {"ok": True, "number": number})
    put = chosen.question(str(asked["question"]), number)
    judged = put.judge(str(asked["text"]))
    misses = int(str(asked["misses"])) + (1 if judged.outcome == WRONG else 0)
    said = {"ok": True, "outcome": judged.outcome, "slip": judged.slip, "misses": misses, "number": number}
    return _reply(judged_html(put, judged, misses), said)


def _reply(html: str, said: "dict[str, object]") -> str:
    return canonical_json(said) + "\n" + html
