"""A calculator in a notebook: the same answers as everywhere, in widgets and in plain HTML."""

import re
from datetime import date
from decimal import Decimal

import ipywidgets as widgets
import pytest

from creditrights.calculators.catalogue import CALCULATORS, calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import EXAMPLE, calculator_html, escape, lead_of, outcome_html
from creditrights.calculators.letter_fields import TextField, TextLinesField
from creditrights.errors import FieldError, UnknownName
from creditrights.legality.checker import check
from creditrights.legality.topics.collection import COLLECTION
from creditrights.money.convention import ON_INTEREST, Convention, Rate
from creditrights.money.daycount import ACT_360
from creditrights.money.ledger import Ledger
from creditrights.money.loan import Loan
from creditrights.money.ratio import Ratio
from creditrights.notebook.frames import (
    facts_frame,
    figures_frame,
    findings_frame,
    law_frame,
    ledger_frame,
    numbered,
    published_frame,
    table,
    verdicts_frame,
)
from creditrights.notebook.letters import filled
from creditrights.notebook.view import NOT_LIVE, Picked, Ticked, Typed, picture, result, show, written

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
FIELDS = [(each.id, field.id) for each in CALCULATORS for field in each.form.fields]

every_calculator = pytest.mark.parametrize("id", [each.id for each in CALCULATORS])
every_field = pytest.mark.parametrize(("id", "field"), FIELDS)


def expected(id, texts):
    """The HTML of the answer to these texts, without any widget."""
    chosen = calculator(id)
    return outcome_html(chosen, answer(chosen, texts))


def inside(widget):
    """A widget and all that it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def pick_another(control):
    """What a reader does: give another answer that the field allows."""
    if isinstance(control, Ticked):
        box = control.answer.children[1]
        box.value = not box.value
    elif isinstance(control, Picked):
        control.answer.value = next(each for each in control.field.choice_texts() if each != control.answer.value)
    else:
        control.answer.value = {"day": "2026-10-01", "clock": "23:15", "payments": "2026-10-25 300"}.get(
            control.field.kind, "3"
        )


# -- what is shown ---------------------------------------------------------------------------------------------------


@every_calculator
def test_a_calculator_begins_with_the_worked_example(id):
    view = show(id)
    assert view.to_texts() == calculator(id).form.defaults()
    assert view.outcome.value == expected(id, calculator(id).form.defaults())


@every_calculator
def test_a_blank_calculator_begins_with_nothing_answered(id):
    view = show(id, blank=True)
    values, _ = calculator(id).form.parse(view.to_texts())
    assert all(value in (None, []) for value in values.values())
    assert calculator(id).form.not_known(view.to_texts()) == [], "nobody has asked yet"


@every_field
def test_a_changed_answer_gives_the_answer_of_the_texts_that_now_stand_there(id, field):
    view = show(id)
    before = view.to_texts()
    pick_another(view.controls[field])
    after = view.to_texts()
    assert {name for name in after if after[name] != before[name]} == {field}
    assert view.outcome.value == expected(id, after)


@every_field
def test_every_question_is_asked_in_chinese_and_says_why(id, field):
    control = show(id).controls[field]
    shown = "".join(
        str(getattr(each, name, "")) for each in inside(control.widget) for name in ("description", "value")
    )
    assert escape(control.field.label) in shown or control.field.label in shown
    assert escape(control.field.question.why) in shown
    assert escape(control.field.question.help) in shown


def test_typing_is_answered_when_it_is_finished_not_at_every_letter():
    typed = [control for control in show("conduct").controls.values() if isinstance(control, Typed)]
    assert typed and not any(control.answer.continuous_update for control in typed)


# -- nonsense --------------------------------------------------------------------------------------------------------


@every_field
def test_nonsense_gives_a_chinese_sentence_and_is_not_lost(id, field):
    nonsense = "甲乙丙<b>!?"
    if isinstance(calculator(id).form.field(field), (TextField, TextLinesField)):
        nonsense = nonsense * 50
    view = show(id)
    if isinstance(view.controls[field], Typed):
        view.controls[field].answer.value = nonsense
    else:  # a reader cannot type there, but whoever writes show(...) can
        view = show(id, **{field: nonsense})
    assert view.to_texts()[field] == nonsense
    assert view.outcome.value == expected(id, view.to_texts())
    sentences = re.findall(r"<li[^>]*>(.*?)</li>", view.outcome.value)
    assert len(sentences) == 1
    assert re.match(r"“[^”]*”.*[\u4e00-\u9fff].*。$", sentences[0])
    assert "<b>" not in sentences[0]
    assert sentences[0] in view.controls[field]._foot.value


def test_a_mended_answer_takes_the_sentence_away_and_keeps_the_others():
    view = show("overdue-interest", instalments="6")
    view.controls["principal"].answer.value = "一万"
    assert "cr-error" in view.controls["principal"]._foot.value
    view.controls["principal"].answer.value = "10000"
    assert "cr-error" not in view.controls["principal"]._foot.value
    assert view.to_texts()["instalments"] == "6"
    assert view.outcome.value == expected("overdue-interest", view.to_texts())


def test_an_error_opens_the_group_that_hides_it():
    view = show("overdue-interest")
    fold = view._folds[calculator("overdue-interest").form.field("payments").question.group]
    assert fold.selected_index is None
    view.controls["payments"].answer.value = "昨天 500"
    assert fold.selected_index == 0


def test_two_answers_that_do_not_fit_are_said_too():
    view = show("overdue-interest")
    view.controls["paid"].answer.value = "13"
    assert "不能多于总期数" in view.outcome.value


# -- several answers -------------------------------------------------------------------------------------------------


def test_none_of_them_and_unknown_go_with_nothing_else():
    view = show("conduct", acts="推搡或殴打")
    boxes = {box.description: box for box in view.controls["acts"].answer.children[1:]}
    boxes["强行闯进来"].value = True
    assert view.to_texts()["acts"] == "推搡或殴打、强行闯进来"
    boxes["都没有"].value = True
    assert view.to_texts()["acts"] == "都没有"
    boxes["推搡或殴打"].value = True
    assert view.to_texts()["acts"] == "推搡或殴打"
    assert view.outcome.value == expected("conduct", view.to_texts())


# -- what happens between the questions and the answer -----------------------------------------------------------------


def test_the_next_question_can_be_reached_by_a_button():
    view = show("conduct", blank=True)
    asked = calculator("conduct").form.field(result("conduct", blank=True).ask.field)
    assert view._ask.description == "去回答：" + asked.label
    view._ask.click()
    assert show("conduct")._ask.layout.display == "none"


def test_none_is_a_question_not_asked_yet_and_not_known_is_not_asked_again():
    asked = result("conduct", blank=True, acts=None).ask.field
    told = result("conduct", blank=True, **{asked: "不知道"})
    assert told.ask.field != asked
    assert [each.field for each in told.find_out] == [asked]


def test_not_known_is_a_press_away_where_one_types_and_a_choice_to_pick_from_elsewhere():
    view = show("conduct", blank=True)
    for control in view.controls.values():
        if isinstance(control, Typed):
            next(each for each in inside(control.widget) if isinstance(each, widgets.Button)).click()
        elif isinstance(control, Ticked):
            control.answer.children[-1].value = True
        else:
            control.answer.value = "不知道"
    assert set(view.to_texts().values()) == {"不知道"}
    assert view._ask.layout.display == "none"
    assert "弄清这些，结论还可能变" in view.outcome.value


def test_a_list_to_open_can_go_back_to_not_answered():
    view = show("conduct")
    control = next(each for each in view.controls.values() if isinstance(each.answer, widgets.Dropdown))
    control.answer.value = "不知道"
    control.answer.value = ""
    assert view.to_texts()[control.field.id] == ""
    assert view.outcome.value == expected("conduct", view.to_texts())


def test_going_to_a_question_opens_its_group():
    view = show("conduct")
    view.reveal("clock")
    assert view._folds[calculator("conduct").form.field("clock").question.group].selected_index == 0


@every_calculator
def test_reset_goes_back_to_what_it_began_with(id):
    view = show(id)
    for control in view.controls.values():
        pick_another(control)
    view._reset.click()
    assert view.to_texts() == calculator(id).form.defaults()
    assert view.outcome.value == expected(id, view.to_texts())


# -- how it is shown -------------------------------------------------------------------------------------------------


@every_calculator
def test_it_is_shown_as_widgets_and_as_a_worked_example_in_plain_html(id):
    view = show(id)
    bundle = view._repr_mimebundle_()
    chosen, texts = calculator(id), calculator(id).form.defaults()
    assert bundle[WIDGET_VIEW]["model_id"] == view.widget.model_id
    assert bundle["text/html"] == calculator_html(chosen, texts, answer(chosen, texts), NOT_LIVE)
    assert bundle["text/html"].startswith('<section class="cr-calculator"')
    assert bundle["text/plain"].startswith(chosen.title)


def test_the_plain_html_shows_the_answers_that_were_given():
    html = show("overdue-interest", principal="50000")._repr_mimebundle_()["text/html"]
    assert 'value="50000"' in html
    assert result("overdue-interest", principal="50000").answer in html


@every_calculator
def test_no_output_widget_is_used(id):
    assert not [each for each in inside(show(id).widget) if isinstance(each, widgets.Output)]


# -- names and answers for code --------------------------------------------------------------------------------------


@every_calculator
def test_the_worked_example_is_told_of_only_where_it_stands(id):
    chosen = calculator(id)
    if set(chosen.form.defaults().values()) == {""}:
        assert EXAMPLE not in chosen.lead, "a letter begins empty"
        return
    assert chosen.lead.count(EXAMPLE) == 1
    field = next(each for each in chosen.form.fields if not each.choice_texts())
    for texts, told in ((chosen.form.defaults(), True), (chosen.form.defaults() | {field.id: ""}, False)):
        assert (EXAMPLE in lead_of(chosen, texts)) is told
        assert (EXAMPLE in calculator_html(chosen, texts, answer(chosen, texts))) is told
        assert (EXAMPLE in show(id, **texts).widget.children[0].value) is told


def test_an_unknown_field_is_refused_with_the_nearest_one():
    with pytest.raises(UnknownName) as caught:
        show("conduct", clok="22:00")
    assert caught.value.nearest == "clock"
    with pytest.raises(UnknownName) as caught:
        result("overdue-intrest")
    assert caught.value.nearest == "overdue-interest"


def test_a_result_for_code_is_the_answer_of_the_calculator():
    texts = calculator("overdue-interest").form.defaults() | {"principal": "50000"}
    outcome = answer(calculator("overdue-interest"), texts)
    assert result("overdue-interest", principal=50000).as_json() == outcome.result.as_json()


def test_a_result_that_cannot_be_had_says_what_to_mend():
    with pytest.raises(FieldError, match="不是金额"):
        result("overdue-interest", principal="一万")


# -- data frames -----------------------------------------------------------------------------------------------------


def test_a_table_of_a_result_has_its_words_and_heads():
    found = result("overdue-interest")
    shown = table(found, "limit")
    original = next(each for each in found.tables if each.id == "limit")
    assert list(shown.columns) == original.columns
    assert shown.to_numpy().tolist() == original.rows
    with pytest.raises(UnknownName) as caught:
        table(found, "limits")
    assert caught.value.nearest == "limit"


def test_a_ledger_frame_adds_up_to_the_published_judgment():
    # 50,000 yuan at 11.59 % a year from 2019-10-05, due 2020-09-28, until 2021-02-28, by 360: 利息 5,778.90,
    # 罚息 3,694.31, 复利 426.98 (a judgment in the public LexEval data)
    loan = Loan(5_000_000, Rate(Ratio(1159, 10000), "年"), date(2019, 10, 5), [date(2020, 9, 28)], Ratio(1, 2))
    frame = ledger_frame(Ledger(loan, Convention(ACT_360, compounding=ON_INTEREST), [], date(2021, 2, 28)))
    assert frame["金额（元）"].tolist() == [Decimal("5778.90"), Decimal("3694.31"), Decimal("426.98")]
    assert frame["金额（元）"].sum() == Decimal("9900.19")
    assert frame["天数"].tolist() == [359, 153, 153]


def test_a_findings_frame_has_every_rule_and_says_which_is_open():
    frame = findings_frame(check({"channel": "上门", "place": "家里"}, COLLECTION.rules))
    assert set(frame["规则"]) == {rule.title for rule in COLLECTION.rules}
    entering = frame[frame["规则"] == "未经同意进入住宅"]
    assert set(entering["结论"]) == {"待查明"}
    assert frame[frame["规则"] == "推搡、殴打"]["结论"].tolist()[0] == "待查明"


def test_a_verdict_is_shown_with_its_law_or_with_what_is_missing():
    frame = verdicts_frame(
        {
            "夜里": result("conduct", clock="22:00", agreed_otherwise="否"),
            "没弄清": result("conduct", place="家里", entry="不知道"),
            "白天": result("conduct"),
        }
    )
    law, missing, nothing = frame.iloc[:, 2]
    assert "推荐性国家标准" in law and "行业自律规则" in law
    assert missing == "先要弄清：进来的方式"
    assert nothing == "没有触到登记的规则"


def test_figures_of_several_answers_stand_side_by_side_under_their_own_labels():
    frame = figures_frame(
        {each: result("interest", base="固定利率", rate="18", basis=each) for each in ("360", "365")},
        "interest",
        "days",
        case="除以",
    )
    assert list(frame.columns) == ["除以", "利息", "计息天数"]
    assert frame["除以"].tolist() == ["360", "365"]
    over_360, over_365 = [Decimal(text.removesuffix(" 元").replace(",", "")) for text in frame["利息"]]
    assert abs(over_360 * 360 - over_365 * 365) < 4  # rounding to the fen, times the days of a year
    with pytest.raises(KeyError):
        figures_frame({"甲": result("interest")}, "no-such-figure")


def test_a_column_of_days_is_kept_on_one_line_and_a_column_of_words_is_not():
    html = numbered([["四倍", "2020-08-20"], ["24%", "2017-08-04"]], ["线", "从哪天起"])._repr_html_()
    assert '<td class="cr-number" data-label="从哪天起">2020-08-20</td>' in html
    assert '<td data-label="线">四倍</td>' in html


def test_published_figures_are_compared_to_the_fen():
    frame = published_frame([("一样", "150", 15000), ("差一分", "150", 15001)])
    assert frame["比一比"].tolist() == ["一分不差", "不一致"]


def test_provisions_are_shown_with_their_rank_and_how_they_were_checked():
    frame = law_frame("civil-code:561", "gbt45251-2025:节录-时间")
    assert frame["哪一级"].tolist() == ["法律", "推荐性国家标准"]
    assert "未见官方全文" in frame.iloc[1, 3]


def test_a_frame_is_shown_whole_with_its_heads_beside_the_cells_for_small_screens():
    html = facts_frame()._repr_html_()
    assert 'class="cr-table"' in html
    assert 'data-label="要弄清的事"' in html
    assert "..." not in html and "…" not in html
    money = ledger_frame(
        Ledger(
            Loan(120_000, Rate(Ratio(5, 10000), "日"), date(2026, 1, 1), [date(2026, 2, 1)], Ratio(1, 2)),
            Convention(),
            [],
            date(2026, 2, 1),
        )
    )
    assert '<td class="cr-number" data-label="基数（元）">1,200.00</td>' in money._repr_html_()


def test_what_stands_in_a_cell_is_shown_as_text():
    html = law_frame("civil-code:561").assign(**{"条文": "<b>"})._repr_html_()
    assert "&lt;b&gt;" in html and "<b>" not in html


def test_a_picture_brings_its_words_and_its_table():
    html = picture("visit-clock").data
    # the built page finds the drawing by this markup and stores it as a file of its own
    assert re.match(
        r'<figure class="cr-figure-from"><div class="cr-picture" aria-label="[^"]+" role="img"><svg [^>]*>', html
    )
    assert html.count('role="img"') == html.count("aria-label=") == 1
    assert "<figcaption>" in html and "<table" in html
    with pytest.raises(UnknownName):
        picture("visit-clok")


def test_a_letter_is_shown_with_what_a_ledger_found_and_what_its_sender_adds():
    found = filled("letter-answer", "ledger", as_of="2026-11-24")
    view = show("letter-answer", **found, name="张某")
    assert view.to_texts()["computed"] == found["computed"] and "6,514.58 元" in view.outcome.value
    assert "张某" in result("letter-answer", **found, name="张某").draft.text()
    with pytest.raises(FieldError, match="请自己填"):
        filled("letter-evidence-list", "ledger")


def test_a_letter_shows_its_blanks_as_they_are():
    letter = result("letter-loan-plan", lender="某银行")
    html = written(letter).data
    assert "____" in html and "某银行" in html
    assert html.count("<p ") == len(letter.letter_lines())


def test_what_a_person_owes_stands_beside_its_law_in_a_frame_of_verdicts():
    frame = verdicts_frame({"父亲": result("who-owes"), "没核实": result("conduct", identity_genuine="不知道")})
    father, unknown = frame.iloc[:, 2]
    assert "《民法典》第465条（法律）" in father
    assert unknown.startswith("先要弄清：")


def test_officers_who_show_their_papers_are_not_said_to_touch_no_rule():
    came = result("conduct", presented_as="法院工作人员", identity_genuine="是", process_shown="是")
    assert "依法办案" in verdicts_frame({"法院的人": came}).iloc[0, 2]
