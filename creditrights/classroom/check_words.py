"""Compares words, days, counts and chosen statements with what is right, and names the slip behind a wrong one."""

from creditrights.classroom.mark import PARTLY, RIGHT, WRONG, QuestionMark
from creditrights.classroom.question import CHOICES, Question
from creditrights.classroom.read_words import read_word_answer
from creditrights.classroom.subjects.subject import Answers, Slip, close
from creditrights.classroom.values import Exported, Unreadable, is_blank, text_of
from creditrights.classroom.variant import Variant

#: what is said where no slip leads to the answer, or several might
LIKE_NONE = "不对；请回到条文和你的事实，一件一件再对。"


def by_part(variant: Variant, question: Question, answers: Exported, cites: tuple[str, ...]) -> QuestionMark:
    """A question of several parts: each right one earns its share; a blank or unreadable one costs only itself."""
    right, says = variant.right(), []
    given: Answers = {}
    for key in question.answers:
        if is_blank(answers, key):
            says.append(f"{key} 没有填。")
            continue
        try:
            given[key] = read_word_answer(variant, question, answers, key)
        except Unreadable as error:
            says.append(str(error))
    shown = tuple(text_of(answers, key) if key in answers else "" for key in question.answers)
    wrong = {key: answer for key, answer in given.items() if answer != right[key]}
    good = len(given) - len(wrong)
    if good == len(question.answers):
        return QuestionMark(question, RIGHT, question.points, (), cites, shown)
    slips = _behind(variant, question, given, wrong)
    for slip, keys in slips:
        says.append(f"{'、'.join(keys)}：{slip.says}" if len(keys) < len(question.answers) else slip.says)
    told = [key for _, keys in slips for key in keys]
    left = [key for key in wrong if key not in told]
    if left:
        says.append(f"{'、'.join(left)} {LIKE_NONE}")
    law = tuple(dict.fromkeys(key for slip, _ in slips for key in slip.cites))
    verdict = PARTLY if good else WRONG
    return QuestionMark(
        question, verdict, good * question.each(), tuple(says), law or cites, shown, slips[0][0].id if slips else ""
    )


def _behind(variant: Variant, question: Question, given: Answers, wrong: Answers) -> list[tuple[Slip, list[str]]]:
    """The slips that lead to the wrong parts: one that explains all of the work if there is one, else part by part."""
    if not wrong:
        return []
    found = variant.near_misses
    whole = [slip for slip, led_to in found if all(led_to.get(key) == answer for key, answer in given.items())]
    if len(whole) == 1 or (whole and question.tells_apart()):
        return [(whole[0], list(wrong))]
    if not question.tells_apart():
        return []
    parts: dict[str, tuple[Slip, list[str]]] = {}
    for key, answer in wrong.items():
        for slip, led_to in found:
            if led_to.get(key) == answer:
                parts.setdefault(slip.id, (slip, []))[1].append(key)
                break
    return list(parts.values())


def whole_answer(variant: Variant, question: Question, answers: Exported, cites: tuple[str, ...]) -> QuestionMark:
    """A count or chosen statements: right or wrong as a whole. A slip is named only where it is the one that fits."""
    given: Answers = {key: read_word_answer(variant, question, answers, key) for key in question.answers}
    shown = tuple(text_of(answers, key) for key in question.answers)
    right = variant.right()
    if close(question, given, right):
        return QuestionMark(question, RIGHT, question.points, (), cites, shown)
    fits = [slip for slip, wrong in variant.near_misses if close(question, given, wrong)]
    if len(fits) == 1:
        return QuestionMark(question, WRONG, 0, (fits[0].says,), fits[0].cites, shown, fits[0].id)
    says = _of_choices(question, given, right) if question.kind == CHOICES else []
    return QuestionMark(question, WRONG, 0, tuple(says or [LIKE_NONE]), cites, shown)


def _of_choices(question: Question, given: Answers, right: Answers) -> list[str]:
    """Why each statement that was chosen wrongly is wrong; that something is missing, not what."""
    says: list[str] = []
    for key in question.answers:
        says.extend(o.why for o in question.options if o.why and o.id in given[key] and o.id not in right[key])
        if not right[key] <= given[key]:
            says.append("还有该选而没有选的。")
    return says
