"""From typed text to an answer: for whatever is typed, and as the law and the contract have it."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.conduct import CHECKERS
from creditrights.calculators.fields import ChoiceField
from creditrights.calculators.form import Calculator, answer
from creditrights.calculators.html import MARKS, calculator_html, escape, form_html, outcome_html, tag
from creditrights.calculators.page import reply, respond
from creditrights.calculators.result import Result
from creditrights.law.registry import registry
from creditrights.legality.kinds import KINDS
from creditrights.legality.topics.collection import COLLECTION
from creditrights.money.daycount import days_later
from creditrights.plain import canonical_json
from tests.core.cases import GOLDEN, NONSENSE, golden_texts

OVERDUE, CONDUCT = calculator("overdue-interest"), calculator("conduct")
every_calculator = pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)

HOSTILE = "<img src=x onerror=alert(1)>\"'&amp;"


class Tags(HTMLParser):
    """The elements of a piece of HTML, their attributes, and whether each is closed."""

    VOID = ("input", "img", "br", "hr", "meta", "link")

    def __init__(self, html):
        super().__init__()
        self.names, self.attributes, self.open, self.text = [], [], [], ""
        self.feed(html)

    def handle_starttag(self, name, attributes):
        self.names.append(name)
        self.attributes.extend(attributes)
        if name not in self.VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        assert self.open and self.open.pop() == name, f"</{name}>"

    def handle_data(self, data):
        self.text += data


def changed(calculator_, **texts):
    return answer(calculator_, {**calculator_.form.defaults(), **texts})


def floats_in(value):
    if isinstance(value, dict):
        return any(floats_in(each) for each in value.values())
    return any(floats_in(each) for each in value) if isinstance(value, list) else isinstance(value, float)


# -- whatever is typed -----------------------------------------------------------------------------------------------


@every_calculator
@given(data=st.data())
def test_whatever_a_person_types_gives_an_outcome_and_never_a_traceback(each, data):
    names = st.sampled_from([field.id for field in each.form.fields])
    texts = {
        **each.form.defaults(),
        **data.draw(st.dictionaries(names, st.text(max_size=30) | st.sampled_from(NONSENSE))),
    }
    if data.draw(st.booleans()):
        texts = {**texts, **data.draw(st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=2))}
    outcome = answer(each, texts)
    assert (outcome.result is None) == (outcome.errors != [])
    assert all(error.sentence.endswith("。") for error in outcome.errors)
    html = Tags(outcome_html(each, outcome))
    assert html.open == []
    assert not floats_in(json.loads(canonical_json(outcome.as_json())))


@every_calculator
def test_the_worked_example_gives_a_result(each):
    outcome = answer(each, each.form.defaults())
    assert outcome.errors == []
    assert outcome.result.answer and outcome.result.citations


@every_calculator
def test_an_answer_left_out_is_an_empty_one(each):
    texts = each.form.defaults()
    empty = [id for id in texts if texts[id] == ""]
    assert canonical_json(answer(each, texts).as_json()) == canonical_json(
        answer(each, {id: texts[id] for id in texts if id not in empty}).as_json()
    )


@pytest.mark.parametrize("name", GOLDEN)
def test_a_result_is_canonical_json_without_a_float(name):
    id, texts = golden_texts(name)
    text = canonical_json(answer(calculator(id), texts).as_json())
    assert json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":")) == text
    assert not floats_in(json.loads(text))


@pytest.mark.parametrize("name", GOLDEN)
def test_the_page_gets_the_same_json_as_everyone_else(name):
    id, texts = golden_texts(name)
    outcome = answer(calculator(id), texts)
    said = json.loads(respond(json.dumps({"calculator": id, "texts": texts})))
    assert said == {"html": outcome_html(calculator(id), outcome), "json": canonical_json(outcome.as_json())}


# -- HTML ------------------------------------------------------------------------------------------------------------


@every_calculator
def test_what_was_typed_is_never_html(each):
    texts = {field.id: HOSTILE for field in each.form.fields}
    html = calculator_html(each, texts, answer(each, texts), note=HOSTILE)
    page = Tags(html)
    assert page.open == []
    assert "img" not in page.names
    assert [name for name, _ in page.attributes if name.startswith("on")] == []
    assert HOSTILE in page.text
    assert set(page.names) <= {
        "section", "h2", "h3", "p", "form", "div", "details", "summary", "a", "fieldset", "legend", "span", "input", "label",
        "select", "option", "textarea", "button", "ul", "li",
    }  # fmt: skip


@pytest.mark.parametrize("name", GOLDEN)
def test_the_html_of_an_answer_is_well_formed_and_says_what_the_json_says(name):
    id, texts = golden_texts(name)
    outcome = answer(calculator(id), texts)
    page = Tags(outcome_html(calculator(id), outcome))
    assert page.open == []
    if outcome.result is None:
        assert all(error.sentence in page.text for error in outcome.errors)
    else:
        assert outcome.result.answer in page.text
        assert all(figure.text in page.text for figure in outcome.result.figures)
        assert all(cell in page.text for table in outcome.result.tables for row in table.rows for cell in row)
        assert all(sentence in page.text for passage in outcome.result.passages for sentence in passage.sentences)


@every_calculator
def test_every_control_of_a_form_has_a_label_and_no_id_twice(each):
    page = Tags(form_html(each, each.form.defaults()))
    ids = [value for name, value in page.attributes if name == "id"]
    labelled = {value for name, value in page.attributes if name == "for"}
    controls = [value for name, value in page.attributes if name == "id" and not value.endswith("-help")]
    assert len(ids) == len(set(ids))
    assert set(controls) == labelled


@every_calculator
def test_a_form_shows_the_answers_it_is_given(each):
    html = form_html(each, each.form.defaults())
    for field in each.form.fields:
        assert escape(field.label) in html
        assert field.question.default == "" or escape(field.question.default.split("、")[0]) in html


@pytest.mark.parametrize("each", CHECKERS, ids=lambda each: each.id)
def test_nothing_is_chosen_where_nothing_was_answered(each):
    html = form_html(each, {})
    page = Tags(html)
    assert [pair for pair in page.attributes if pair[0] == "checked"] == []
    lists = [field for field in each.form.fields if isinstance(field, ChoiceField) and len(field.choice_texts()) > 4]
    assert [name for name, _ in page.attributes].count("selected") == len(lists)
    assert html.count(">还没回答</option>") == len(lists)
    assert [pair for pair in page.attributes if pair[0] == "value" and pair[1] == "不知道"]


def test_who_types_can_say_not_known_with_a_touch():
    page = Tags(form_html(CONDUCT, {}))
    typed = [field for field in CONDUCT.form.fields if not field.choice_texts()]
    assert page.attributes.count(("data-not-known", "不知道")) == len(typed)
    assert "data-not-known" not in form_html(OVERDUE, {})


@given(st.text(), st.text())
def test_a_tag_carries_any_text_in_and_out(inner, attribute):
    read = Tags(tag("p", escape(inner), data_x=attribute))
    assert read.names == ["p"]
    # A parser makes one line end of \r and \r\n.
    assert read.text.replace("\r\n", "\n").replace("\r", "\n") == inner.replace("\r\n", "\n").replace("\r", "\n")
    assert read.attributes == [("data-x", attribute)]


def test_verdicts_differ_by_word_and_shape():
    assert len(set(MARKS.values())) == len(MARKS) == 6
    words = [changed(CONDUCT, **texts).result.chip for texts in (
        {},
        {"clock": "22:00", "agreed_otherwise": "否"},
        {"acts": "推搡或殴打"},
        {"acts": "不知道"},
    )]  # fmt: skip
    assert [code for code, _ in words] == ["lawful", "breach", "unlawful", "open"]
    assert len({text for _, text in words}) == 4


# -- overdue interest ------------------------------------------------------------------------------------------------


def test_the_worked_example_of_overdue_interest_by_hand():
    """12,000 yuan at 0.05 % a day in 12 parts, four paid: on 24 November four more are due, from 20 August on."""
    result = answer(OVERDUE, OVERDUE.form.defaults()).result
    # Ordinary interest of the four months: 8,000 × 31 days, 7,000 × 31, 6,000 × 30, 5,000 × 31, at 0.05 %.
    interest = 124_00 + 108_50 + 90_00 + 77_50
    # Penalty at 0.075 % on 1,000 each: 96, 65, 35 and 4 days at 0.75.
    penalty = (96 + 65 + 35 + 4) * 75
    assert result.figure("principal").fen == 4_000_00
    assert result.figure("interest").fen == interest
    assert result.figure("penalty").fen == penalty
    assert result.figure("compound").fen == 0
    assert result.figure("due").fen == 4_000_00 + interest + penalty
    # To pay all of it: 4,000 more, and four days of ordinary interest on them.
    assert result.figure("payoff").fen == 4_000_00 + interest + penalty + 4_000_00 + 8_00
    assert result.answer == "到 2026-11-24，已到期没还的一共 4,550.00 元，最早一期已逾期 96 天。"


def test_a_figure_nobody_has_is_a_key_error():
    with pytest.raises(KeyError):
        answer(OVERDUE, OVERDUE.form.defaults()).result.figure("nothing")


def test_nothing_due_is_said_so():
    assert changed(OVERDUE, as_of="2026-08-19").result.answer == "到 2026-08-19，没有到期未还的钱。"


def test_with_a_yearly_rate_360_and_365_differ_and_with_a_daily_one_they_do_not():
    def row(**texts):
        comparison = next(t for t in changed(OVERDUE, **texts).result.tables if t.id == "comparison")
        return comparison.rows[0]

    assert row()[1] == row()[2] == "4,550.00"
    yearly = row(rate="18", rate_per="年")
    assert yearly[1] == "4,550.00"
    assert yearly[2] < yearly[1]


def test_every_result_says_its_convention_its_law_and_what_is_disputed():
    result = answer(OVERDUE, OVERDUE.form.defaults()).result
    passages = {passage.id: " ".join(passage.sentences) for passage in result.passages}
    assert "360" in passages["convention"] and "条文文字核对到" in passages["convention"]
    assert "24%" in passages["disputes"]
    assert result.citations[0].key == "civil-code:676"


def test_a_markup_outside_30_to_50_percent_is_pointed_out_not_refused():
    assert "30% 到 50%" in changed(OVERDUE, markup="100").result.passages[1].sentences[0]
    assert "30% 到 50%" not in changed(OVERDUE, markup="30").result.passages[1].sentences[0]


@pytest.mark.parametrize(
    ("texts", "field", "words"),
    [
        ({"first_due": "2026-03-20"}, "first_due", "要晚于借款到账日 2026-03-20"),
        ({"as_of": "2026-03-19"}, "as_of", "不能早于借款到账日"),
        ({"paid": "13"}, "paid", "不能多于总期数 12"),
        ({"paid": "9"}, "paid", "还没到"),
        ({"principal": "1", "instalments": "60", "paid": "0", "first_due": "2026-04-20"}, None, None),
        ({"payments": "2026-03-19 500"}, "payments", "日期要在 2026-03-20 到 2026-11-24 之间"),
        ({"payments": "2026-11-25 500"}, "payments", "日期要在"),
        ({"rate_per": "年"}, "rate", "像是日利率"),
        ({"rate": "18"}, "rate", "像是单位选错了"),
        ({"rate": "10", "rate_per": "月"}, "rate", "像是单位选错了"),
    ],
)
def test_answers_that_do_not_fit_together_are_named(texts, field, words):
    outcome = changed(OVERDUE, **texts)
    if field is None:
        assert outcome.errors == []
    else:
        assert [error.field for error in outcome.errors] == [field]
        assert words in outcome.errors[0].sentence


def test_money_paid_beyond_everything_is_shown_as_a_surplus():
    result = changed(OVERDUE, payments="2026-08-25 99999").result
    assert result.figure("payoff").fen == 0
    splits = next(table for table in result.tables if table.id == "splits")
    # 8,000 of principal, 124.00 for July and August, five days of penalty on 1,000, five of interest on 7,000.
    assert splits.rows[-1][-1] == "91,853.75"
    assert 99_999_00 - 8_000_00 - 124_00 - 5 * 75 - 17_50 == 91_853_75


# -- conduct ---------------------------------------------------------------------------------------------------------


def test_the_worked_example_of_conduct_is_lawful():
    result = answer(CONDUCT, CONDUCT.form.defaults()).result
    assert result.chip == ("lawful", "合法（就所答的事实）")
    assert result.ask is None
    assert result.citations


def test_with_nothing_known_nothing_is_found_and_one_thing_is_asked():
    result = answer(CONDUCT, {}).result
    assert result.chip[0] == "open"
    assert "不知道不等于没有" in result.answer
    assert result.ask.field in ("acts", "words")
    assert CONDUCT.form.field(result.ask.field).label in result.ask.why


def test_an_empty_answer_is_asked_for_and_one_that_is_not_known_is_not_asked_again():
    texts = {}
    for _ in range(len(CONDUCT.form.fields) + 1):
        result = answer(CONDUCT, texts).result
        if result.ask is None:
            break
        assert result.ask.field not in texts
        texts[result.ask.field] = "不知道"
    assert result.ask is None
    assert result.chip[0] == "open"
    assert {each.field for each in result.find_out} <= set(texts)
    assert result.find_out[0].field in ("acts", "words")


@pytest.mark.parametrize("each", CHECKERS, ids=lambda each: each.id)
def test_not_known_and_not_asked_are_the_same_to_the_verdict_and_differ_only_in_what_is_asked(each):
    example = each.form.defaults()
    asked = answer(each, {id: example[id] or "不知道" for id in example}).result
    silent = answer(each, example).result
    assert (asked.chip, asked.figures[0].text, asked.figures[1].text) == (
        silent.chip,
        silent.figures[0].text,
        silent.figures[1].text,
    )
    assert asked.ask is None
    assert asked.find_out == [] if silent.ask is None else silent.ask.field == asked.find_out[0].field


def test_when_everything_was_asked_the_answer_says_what_to_find_out():
    texts = {**CONDUCT.form.defaults(), "place": "家里", "entry": "不知道"}
    for id in CONDUCT.form.defaults():
        texts[id] = texts[id] or "否" if id != "entry" else "不知道"
    texts.update(connected_calls="0", unanswered_calls="0", notice_calls="0", left_when_asked="没有要求过")
    outcome = answer(CONDUCT, texts)
    assert outcome.errors == []
    assert outcome.result.ask is None
    assert [each.field for each in outcome.result.find_out] == ["entry"]
    assert "弄清“进来的方式”，才有结论" in outcome.result.answer
    page = Tags(outcome_html(CONDUCT, outcome))
    assert "弄清这些，结论还可能变" in page.text
    assert ("data-ask", "entry") in page.attributes


def test_what_is_left_to_find_out_is_not_shown_while_there_is_something_to_ask():
    outcome = answer(CONDUCT, {"acts": "不知道"})
    assert [each.field for each in outcome.result.find_out] == ["acts"]
    assert outcome.result.ask is not None
    assert "该问的都问过了" not in outcome_html(CONDUCT, outcome)


def test_a_grounded_verdict_names_the_kind_the_law_what_to_keep_and_where_to_go():
    result = changed(CONDUCT, place="家里", entry="没经同意就进来了", serious="否").result
    assert result.chip == ("unlawful", "违法 · 治安或行政违法")
    assert "未经同意进入住宅" in result.answer
    passages = {passage.id: passage.sentences for passage in result.passages}
    assert any("110" in sentence for sentence in passages["to-do"])
    assert passages["evidence"]
    assert "public-security-2025:47#第3项" in [citation.key for citation in result.citations]


def test_once_something_is_certain_only_the_law_it_stands_on_is_cited():
    result = answer(CONDUCT, {"words": "威胁人身安全", "acted_on": "2026-11-20"}).result
    # The rest is open: it is told in a table of its own, and cites nothing here.
    assert [citation.key for citation in result.citations] == ["public-security-2025:50#第1款第1项"]


def test_the_three_counts_of_conduct_are_all_rules():
    for texts in ({}, CONDUCT.form.defaults(), {"acts": "推搡或殴打"}):
        result = answer(CONDUCT, texts).result
        counts = [int(re.match(r"\d+", figure.text).group()) for figure in result.figures]
        assert sum(counts) == len(COLLECTION.rules)


def test_an_unknown_day_is_said_to_leave_the_law_open():
    sentences = changed(CONDUCT, acted_on="").result.passages[-1].sentences
    assert any("没有填日期" in sentence for sentence in sentences)
    assert any("按 2026-11-20 有效的法律判断" in s for s in changed(CONDUCT).result.passages[-1].sentences)


def test_lawful_on_a_day_before_the_guideline_that_was_seen_says_what_it_leaves_out():
    seen_from = registry().cite("cba-collection-2026:节录-时间").provision.effective
    before, after = (
        changed(CONDUCT, acted_on=day.isoformat()).result for day in (days_later(seen_from, -1), seen_from)
    )
    assert before.chip == after.chip == ("lawful", "合法（就所答的事实）")
    assert "2021 年的信用卡催收指引" in before.answer and "不包括" in before.answer
    assert "不包括" not in after.answer
    credit = calculator("credit-report")  # that topic does not stand on the guideline
    assert "催收指引" not in changed(credit, acted_on="2025-06-01").result.answer


def test_a_day_after_the_last_check_of_the_law_is_flagged():
    sentences = changed(CONDUCT, acted_on="2026-12-31").result.passages[-1].sentences
    assert any("是否有新规定请再核对" in sentence for sentence in sentences)


@pytest.mark.parametrize("kind", [code for code, _, _ in KINDS])
def test_a_softer_rule_is_never_called_unlawful(kind):
    words = {code: text for code, text, _ in KINDS}[kind]
    unlawful, softer = ("criminal", "administrative", "civil"), ("regulator", "standard", "guideline")
    assert words.startswith("违法") == (kind in unlawful)
    assert words.startswith("违规") == (kind in softer)


# -- a calculator that someone adds ----------------------------------------------------------------------------------


def test_a_calculator_without_an_answer_says_so():
    with pytest.raises(NotImplementedError):
        Calculator().compute({})


def test_an_empty_result_is_json_and_html_too():
    result = Result("好。", [], [], [], [])
    assert json.loads(canonical_json(result.as_json()))["verdict"] is None


def test_what_is_no_ones_wrong_is_not_told_among_the_wrongs():
    stood_apart = 0
    checkers = {each.id for each in CHECKERS}
    for name in [name for name, (id, _) in GOLDEN.items() if id in checkers]:
        id, texts = golden_texts(name)
        result = answer(calculator(id), texts).result
        if result is None or not result.answer.startswith("这里有"):
            continue
        wrongs, _, apart = result.answer.partition("另外，")
        first_chip = {}
        for title, chip, *_ in next(table for table in result.tables if table.id == "findings").rows:
            first_chip.setdefault(title, chip)
        for title, chip in first_chip.items():
            effect = chip.startswith(("主张", "责任", "定性"))
            assert f"“{title}”" not in (wrongs if effect else apart)
            stood_apart += effect
    assert stood_apart > 0


def test_days_of_a_plan_and_last_days_still_to_come_can_be_kept_in_a_calendar() -> None:
    plan = answer(calculator("plan"), calculator("plan").form.defaults()).result
    assert plan is not None
    assert {event.kind for event in plan.days} == {"payment", "offer", "suit"}
    form = calculator("deadlines").form
    days = answer(calculator("deadlines"), form.defaults()).result
    assert days is not None
    told = {row[0] for row in days.tables[0].rows if "还有" in row[2]}
    assert {event.title.partition("：")[2] for event in days.days} == told


def test_a_period_that_no_longer_runs_is_not_put_into_a_calendar() -> None:
    def titles(events: str) -> list[str]:
        texts = {**calculator("deadlines").form.defaults(), "as_of": "2026-11-20", "events": events}
        said = answer(calculator("deadlines"), texts).result
        assert said is not None
        return [event.title for event in said.days if "保全" in event.title or "保全" in event.note]

    assert titles("2026-11-10 对方申请诉前保全")
    assert not titles("2026-11-10 对方申请诉前保全\n2026-11-15 对方起诉")


def test_the_page_is_handed_the_calendar_it_asks_for_and_nothing_where_an_answer_is_missing() -> None:
    texts = calculator("deadlines").form.defaults()
    asked = {"calculator": "deadlines", "texts": texts, "stamp": "20261124T080000Z"}
    told, _, file = reply(json.dumps(asked)).partition("\n")
    assert json.loads(told)["days"] == file.count("DTSTAMP:20261124T080000Z") > 0
    wrong = {"calculator": "deadlines", "texts": texts | {"as_of": "昨天"}, "stamp": "20261124T080000Z"}
    without = {"calculator": "fees", "texts": calculator("fees").form.defaults(), "stamp": "20261124T080000Z"}
    assert reply(json.dumps(wrong)) == reply(json.dumps(without)) == '{"days":0}\n'
