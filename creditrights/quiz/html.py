"""The one place that turns a quiz into HTML: for the built page, the live page and the notebook.

Without a script the page shows each question and, behind a touch, its answer; what is only of use with one is marked
`cr-quiz-live` and shown once the script has taken over.
"""

from creditrights.calculators.html import empty_tag, escape, law_link, tag
from creditrights.quiz.question import BLANK, RIGHT, TELL_AT, UNREADABLE, WRONG, Asked, Judged
from creditrights.quiz.quiz import FIRST, LAST, Quiz

#: what stands before what is said, so that outcomes differ by more than colour
MARKS = {RIGHT: "✓ 对", WRONG: "✕ 还不对", BLANK: "○ 还没答", UNREADABLE: "○ 读不懂"}

#: said under the questions while no script has taken over
NOT_LIVE = "先自己想，再打开“答案和道理”。要换一组题、核对自己的答案，请联网打开本页，并允许浏览器运行 JavaScript。"


def quiz_html(quiz: Quiz, number: int, note: str = "") -> str:
    """The whole of it. `note` is what to say while it is not live."""
    return tag(
        "section",
        tag("div", questions_html(quiz, number), data_questions="")
        + (tag("p", escape(note), "cr-note", data_note="") if note else ""),
        "cr-quiz",
        data_quiz=quiz.id,
        data_needs=" ".join(["quiz-" + quiz.id] + quiz.calculators()),
        aria_label="自测：" + quiz.title,
    )


def questions_html(quiz: Quiz, number: int) -> str:
    """The number of the set, and its questions."""
    asked = quiz.ask(number)
    parts = [_question_html(quiz, each, place) for place, each in enumerate(asked, 1)]
    return _number_html(quiz, number) + "".join(parts)


def _number_html(quiz: Quiz, number: int) -> str:
    id = "cr-quiz-" + quiz.id + "-number"
    following = number + 1 if number < LAST else FIRST
    box = empty_tag("input", type="text", inputmode="numeric", id=id, name_="number", value=str(number))
    parts = (
        tag("label", "题号", for_=id)
        + box
        + tag("button", "用这个题号", "cr-button cr-button-quiet", type="submit")
        + tag("button", "换一组题", "cr-button", type="button", data_another=str(following))
        + tag("p", "", "cr-error", data_error="number", role="alert")
    )
    return tag("form", parts, "cr-quiz-number cr-quiz-live", novalidate="", autocomplete="off")


def _question_html(quiz: Quiz, asked: Asked, place: int) -> str:
    id = "cr-quiz-" + quiz.id + "-" + asked.id
    stem = escape(str(place) + ". " + asked.stem)
    buttons = tag("div", tag("button", "核对", "cr-button", type="submit"), "cr-actions cr-quiz-live")
    feedback = tag("div", "", "cr-judged", data_judged="", aria_live="polite")
    if asked.options:
        inner = tag("legend", stem, "cr-stem") + tag("div", _options_html(id, asked), "cr-options")
        body = tag("fieldset", inner, "cr-field")
    else:
        box = empty_tag("input", type="text", inputmode="text", id=id, name_="answer", aria_describedby=id + "-how")
        typed = tag("div", box + tag("span", asked.suffix, "cr-suffix"), "cr-typed cr-quiz-live")
        how = tag("p", asked.how, "cr-help cr-quiz-live", id=id + "-how")
        body = tag("div", tag("label", stem, "cr-stem", for_=id) + typed + how, "cr-field")
    told = tag(
        "details", tag("summary", "答案和道理（第 " + str(place) + " 题）") + answer_html(asked), "cr-quiz-answer"
    )
    return tag(
        "form",
        body + buttons + feedback + told,
        "cr-quiz-question",
        data_question=asked.id,
        novalidate="",
        autocomplete="off",
    )


def _options_html(id: str, asked: Asked) -> str:
    parts = []
    for place, says in enumerate(asked.options):
        each = id + "-" + str(place)
        radio = empty_tag("input", type="radio", id=each, name_="answer", value=says)
        parts.append(tag("span", radio + tag("label", escape(says), for_=each), "cr-option"))
    return "".join(parts)


def answer_html(asked: Asked) -> str:
    """The right answer, its reasons and its law; of statements, why each of the others is wrong."""
    lines = tag("p", tag("strong", escape(asked.answer)), "cr-answer") + tag("p", escape(asked.why) + _law(asked.cites))
    others = [says for says in asked.options if says != asked.answer]
    items = [
        tag("li", tag("span", escape(says) + "：", "cr-other") + escape(asked.judge(says).says)) for says in others
    ]
    return lines + (tag("ul", "".join(items)) if items else "")


def judged_html(asked: Asked, judged: Judged, misses: int) -> str:
    """What is said of an answer; from the second miss on, the right one and its reasons too."""
    mark = tag("strong", MARKS[judged.outcome], "cr-judged-mark")
    says = tag("p", mark + escape(judged.says) + _law(judged.cites))
    if judged.outcome == WRONG and misses >= TELL_AT:
        says = says + answer_html(asked)
    return tag("div", says, "cr-judged-" + judged.outcome)


def _law(cites: "list[str]") -> str:
    return "".join([" " + law_link(key) for key in cites])
