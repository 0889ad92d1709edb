"""Letters: what is not known is never said, what is named is the law of its day, and nothing is promised or threatened."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.html import escape, outcome_html
from creditrights.errors import UnknownName
from creditrights.law.registry import registry
from creditrights.letters.blanks import CHOICE, FIRST_DAY, LINES, MONEY, SEVERAL, TEXT, WHOLE, Blank, clean
from creditrights.letters.catalogue import LETTERS, letter
from creditrights.letters.draft import BODY, BOX, ITEM, OPEN_BOX, write
from creditrights.letters.letter import Paragraph, Pick, Sentence, Ticks
from creditrights.letters.marks import NO_LAW, filled, words_of
from creditrights.money.deadlines import period
from tests.letters.golden import STORED, drafts, filled_texts, values

every_letter = pytest.mark.parametrize("each", LETTERS, ids=lambda each: each.id)

MARK = re.compile(r"\{([^}]*)\}")
HOLE = re.compile(r"____[^（]*（填[^）]*）?")


def sentences(each):
    """Every sentence of a letter, with (blank, answer) of the option it stands in, if any."""
    for part in [*each.parts]:
        yield from of_items(part.items)
    yield from of_items(each.enclosed)
    yield from ((None, sentence) for sentence in (*each.before, *each.sending))
    yield from ((None, every.why) for every in each.unfit)


def of_items(items):
    for item in items:
        if isinstance(item, Paragraph):
            yield from ((None, sentence) for sentence in item.sentences)
        elif isinstance(item, (Pick, Ticks)):
            yield from (((item.blank, option[0]), sentence) for option in item.options for sentence in option[1:])


def texts(each):
    return [sentence.text for _, sentence in sentences(each)] + [each.title, each.to, *each.parties, *each.closing]


def marks(each):
    return [mark for text in texts(each) for mark in MARK.findall(text)]


def law_keys(each):
    """(day's blank or "", keys) for every mark of a law, and the bare cites."""
    for mark in marks(each):
        if mark.startswith("law"):
            head, _, keys = mark.partition(" ")
            yield head.partition("@")[2], keys.split("|")
    for _, sentence in sentences(each):
        yield from (("", [key]) for key in sentence.cites)


def draft(id, **texts):
    return write(letter(id), values(id, texts))


def said(a_draft):
    """What is stated: not the boxes."""
    return "\n".join(line.text for line in a_draft.lines if not line.text.startswith(OPEN_BOX))


# -- the stored letters ----------------------------------------------------------------------------------------------


@every_letter
def test_the_letter_is_the_one_that_was_stored(each):
    for name, a_draft in drafts(each.id).items():
        stored = (STORED / name).read_text(encoding="utf-8")
        assert a_draft.text() == stored, "if this is wanted: python -m tests.letters.golden"


def test_nothing_is_stored_that_nobody_writes():
    assert {path.name for path in STORED.iterdir()} == {name for each in LETTERS for name in drafts(each.id)}


@every_letter
def test_a_letter_filled_in_has_no_box_left(each):
    a_draft = drafts(each.id)[f"{each.id}.filled.txt"]
    assert OPEN_BOX not in a_draft.text()
    assert "____" not in a_draft.text() or each.id == "letter-evidence-list"


# -- the law ---------------------------------------------------------------------------------------------------------


@every_letter
def test_every_provision_is_in_force_from_the_first_day_a_letter_can_have(each):
    for blank, keys in law_keys(each):
        if blank == "":
            for day in (FIRST_DAY, registry().checked_through):
                assert [c.key for c in registry().in_force(tuple(keys), day)] == keys, (each.id, keys)


def test_the_law_of_a_past_day_is_named_for_every_day_or_the_sentence_is_left_out():
    uncovered = [
        keys for each in LETTERS for blank, keys in law_keys(each) if blank and not registry().cover(tuple(keys))
    ]
    assert uncovered == [["public-security-2025:50"]], "only the order not to come near is younger than the days judged"


@every_letter
def test_no_article_and_no_title_of_a_law_is_typed_by_hand(each):
    for text in texts(each):
        bare = MARK.sub("", text)
        assert not re.search(
            "第[0-9一二三四五六七八九十百]+条", bare.replace("第70条", "") if "不要写" in bare else bare
        )
        assert "《" not in bare


@every_letter
def test_every_sentence_of_a_letter_or_about_it_that_asserts_law_has_a_provision(each):
    for _, sentence in sentences(each):
        if re.search("法律|规定|条文|应当|不得|可以起诉|构成犯罪|时效", sentence.text):
            assert sentence.cites or "{law" in sentence.text, sentence.text


@every_letter
def test_what_is_no_law_is_named_with_its_rank(each):
    for blank, keys in law_keys(each):
        for key in keys if not blank else []:
            instrument = registry().cite(key).provision.instrument
            if instrument.rank in NO_LAW and any("{law" in t and key in t for t in texts(each)):
                sentence = next(t for t in texts(each) if key in t)
                for short in (False, True):
                    words = filled(each, sentence, {}, short).text
                    title = instrument.short if short else instrument.title
                    assert re.search(f"《{re.escape(title)}》[^《]*?（{instrument.rank_word()}）", words), words


@every_letter
def test_the_number_of_an_article_is_named_only_where_it_was_seen(each):
    text = "".join(line.text for line in write(each, {}).lines)
    assert not re.search("媒体|报引|转述|截断|原页|节录|未核到|转载", text)


def test_conduct_of_2025_is_reported_under_the_law_of_2025_and_later_conduct_under_the_new():
    asked = {"acts": "没经同意进入住宅、滋扰、纠缠、跟踪"}
    old = draft("letter-police-report", acted_on="2025-12-31", **asked).text()
    new = draft("letter-police-report", acted_on="2026-01-01", **asked).text()
    open_ = draft("letter-police-report", **asked).text()
    assert "治安管理处罚法》第四十条" in old and "第四十七条" not in old
    assert "治安管理处罚法》第四十七条" in new and "第四十条" not in new
    assert "（2025修订）》第四十七条或《治安管理处罚法（2012修正）》第四十条" in open_
    assert "禁止接触" in new
    assert "禁止接触" not in old and "禁止接触" not in open_


def test_two_articles_of_one_law_side_by_side_share_its_title():
    words = words_of(letter("letter-data"), Sentence("见{law pipl:17}、{law pipl:48}；{law pipl:50}"), {}, short=True)
    assert words.text == "见《个人信息保护法》第十七条、第四十八条；《个人信息保护法》第五十条"
    assert [each.key for each in words.citations] == ["pipl:17", "pipl:48", "pipl:50"]


def test_a_title_inside_a_title_has_the_inner_marks():
    words = filled(letter("letter-answer"), "{law spc-civil-code-contract-2023:65}", {})
    assert words.text == "《最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释》第六十五条"


# -- blanks ----------------------------------------------------------------------------------------------------------


@every_letter
def test_every_blank_is_used_and_every_one_used_is_declared(each):
    used = {mark for mark in marks(each) if not mark.startswith("law")} | {"name", "dated"}
    for option, sentence in sentences(each):
        used |= (
            set(sentence.needs) | ({sentence.when[0]} if sentence.when else set()) | ({option[0]} if option else set())
        )
    for item in [item for part in each.parts for item in part.items] + list(each.enclosed):
        used |= {item.blank} if hasattr(item, "blank") else set()
    used |= {each.deadline.blank} if each.deadline else set()
    used |= {blank for every in each.unfit for blank in every.blanks()}
    used |= {mark.partition(" ")[0].partition("@")[2] for mark in marks(each) if mark.startswith("law@")}
    assert used == {blank.id for blank in each.blanks}


@every_letter
def test_every_answer_to_choose_has_its_words_and_none_is_offered_in_vain(each):
    for blank in each.blanks:
        if blank.kind in (CHOICE, SEVERAL):
            options = {option[1] for option, _ in sentences(each) if option and option[0] == blank.id}
            conditions = {a for _, s in sentences(each) if s.when and s.when[0] == blank.id for a in s.when[1]}
            assert options | conditions <= set(blank.choices), blank.id
            assert blank.kind == CHOICE or options == set(blank.choices), blank.id


@every_letter
def test_a_blank_that_nobody_filled_in_reads_as_a_hole_and_is_counted(each):
    a_draft = write(each, {})
    for mark in MARK.findall("".join(t for t in [each.to, *each.parties, *each.closing])):
        assert each.blank(mark).hole() in a_draft.text()
        assert mark in [blank.id for blank in a_draft.left]
    assert [blank.id for blank in a_draft.left] == [b.id for b in each.blanks if b.id in {x.id for x in a_draft.left}]


@every_letter
def test_while_nothing_is_known_no_option_is_stated_and_no_condition_is_assumed(each):
    stated = said(write(each, {}))
    for option, sentence in sentences(each):
        words = filled(each, sentence.text, {}).text
        if option or sentence.needs or sentence.when:
            assert words not in stated, words


@every_letter
def test_an_answer_that_turns_on_something_open_stays_a_box(each):
    for option, sentence in sentences(each):
        if option and sentence.when and sentence.text and each.blank(option[0]).kind == SEVERAL:
            known = {option[0]: [option[1]]}
            first = next(s for o, s in sentences(each) if o == option)
            if first is sentence:
                a_draft = write(each, known)
                assert filled(each, sentence.text, known).text not in said(a_draft)
                assert sentence.when[0] in [blank.id for blank in a_draft.left]


def test_a_hole_says_what_to_fill_in_and_carries_its_unit():
    assert Blank("name", "姓名", "。").hole() == "____（填：姓名）"
    assert Blank("sum", "本金", "。", MONEY).hole() == "____ 元（填：本金）"
    assert Blank("months", "分几个月", "。", WHOLE, unit="个月").hole() == "____ 个月（填：分几个月）"


def test_a_blank_shows_its_value_as_a_letter_writes_it():
    assert Blank("sum", "本金", "。", MONEY).shown(123456) == "1,234.56 元"
    assert Blank("months", "期数", "。", WHOLE, unit="个月").shown(48) == "48 个月"
    assert Blank("day", "日期", "。").shown(date(2026, 8, 1)) == "2026年8月1日"
    assert Blank("name", "姓名", "。").shown(" \u200b ") == "____（填：姓名）"


def test_a_letter_or_a_blank_nobody_made_is_refused_with_the_nearest():
    with pytest.raises(UnknownName) as refused:
        letter("letter-anser")
    assert refused.value.nearest == "letter-answer"
    with pytest.raises(UnknownName):
        letter("letter-answer").blank("nmae")


# -- what a person writes --------------------------------------------------------------------------------------------


@every_letter
@given(text=st.text(max_size=80))
def test_whatever_a_person_writes_stands_in_the_letter_as_words_and_nothing_else(each, text):
    hostile = {b.id: text for b in each.blanks if b.kind == TEXT} | {
        b.id: [text] for b in each.blanks if b.kind == LINES
    }
    plain = write(each, {id: "甲" if isinstance(value, str) else ["甲"] for id, value in hostile.items()})
    a_draft = write(each, hostile)
    assert [c.key for c in a_draft.citations] == [c.key for c in plain.citations]
    if clean(text) and "；" not in text and ";" not in text:
        assert len(a_draft.lines) == len(plain.lines)
    for line in a_draft.lines:
        assert not re.search("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2028\u2029\ufeff]", line.text)


def test_a_mark_that_a_person_writes_is_no_mark():
    a_draft = draft("letter-data", name="{law civil-code:678}{lender}")
    assert "本人{law civil-code:678}{lender}，" in a_draft.text()
    assert "civil-code:678" not in [each.key for each in a_draft.citations]


def test_the_page_shows_what_was_written_as_text():
    chosen = calculator("letter-data")
    html = outcome_html(chosen, answer(chosen, {"name": "<img src=x onerror=alert(1)>"}))
    assert "<img" not in html
    assert escape("<img src=x onerror=alert(1)>") in html


# -- what each letter must not do ------------------------------------------------------------------------------------

NEVER_WRITTEN = (
    "不用还", "无需归还", "拒绝归还", "停息挂账", "债务无效", "后果自负", "否则", "必须同意", "一律", "投诉到底", "曝光",
    "严惩", "立即停止计息", "不再归还", "免除本金",
)  # fmt: skip


@every_letter
@pytest.mark.parametrize("which", ["empty", "filled"])
def test_no_letter_promises_threatens_or_denies_what_is_owed(each, which):
    text = drafts(each.id)[f"{each.id}.{which}.txt"].text()
    assert [words for words in NEVER_WRITTEN if words in text] == []


@every_letter
def test_every_letter_tells_its_sender_what_to_know_and_how_to_send_it(each):
    assert len(each.before) >= 3 and each.sending
    assert all(
        text.endswith("。") for text in [each.use] + [sentence.text for sentence in (*each.before, *each.sending)]
    )


def test_the_article_for_credit_cards_stands_in_the_letter_for_credit_cards_alone():
    for each in LETTERS:
        paper = [c.key for c in write(each, {}).citations]
        assert ("creditcard-2011:70" in paper) == (each.id == "letter-card-plan")


@pytest.mark.parametrize(
    ("kind", "line24", "line4"),
    [("银行的贷款", True, False), ("小额贷款公司", True, False), ("其他公司或个人", False, True)],
)
def test_24_percent_is_asked_of_licensed_lenders_and_four_times_lpr_of_others(kind, line24, line4):
    text = draft("letter-answer", lender_kind=kind, points="息费合计超过年24%、超过四倍LPR").text()
    assert ("24%" in text, "四倍" in text) == (line24, line4)


def test_while_the_lender_is_not_known_both_lines_are_boxes():
    a_draft = draft("letter-answer", points="息费合计超过年24%、超过四倍LPR")
    boxes = [line.text for line in a_draft.lines if line.kind == BOX]
    assert any("24%" in box for box in boxes) and any("四倍" in box for box in boxes)
    assert "24%" not in said(a_draft) and "四倍" not in said(a_draft)


def test_an_extension_is_asked_for_only_before_the_loan_is_due():
    assert "第六百七十八条" in draft("letter-loan-plan", due="还没到期").text()
    for due in ("已经到期", "不知道"):
        assert "678" not in draft("letter-loan-plan", due=due).text()


@pytest.mark.parametrize(
    ("id", "answers", "why"),
    [
        ("letter-payment-order", {"grounds": "都没有"}, "没钱、要求延期或换方式还，不影响支付令的效力"),
        ("letter-card-plan", {"beyond": "否"}, "不符合就用不上"),
        ("letter-leave-others", {"not_bound": "否"}, "可以联系"),
        ("letter-credit-objection", {"faults": "都没有"}, "异议不会成立"),
        ("letter-jurisdiction", {"purpose": "生产经营"}, "别的理由不受影响"),
        ("letter-loan-plan", {"quiet": "是"}, "时效抗辩不能再用"),
        ("letter-card-plan", {"quiet": "是"}, "时效抗辩不能再用"),
        ("letter-loan-plan", {"income": "4200", "needed": "3300", "monthly": "900.01"}, "剩下的还多"),
        ("letter-answer", {"points": "过了诉讼时效、愿意调解、分期"}, "两样先选一样"),
    ],
)
def test_a_letter_that_does_not_fit_says_so_on_the_paper_and_beside_it(id, answers, why):
    a_draft = draft(id, **answers)
    assert a_draft.lines[0].text.startswith("【先别寄】") and why in a_draft.lines[0].text
    assert a_draft.heading() == letter(id).title
    result = answer(calculator(id), answers).result
    assert "可能不合用" in result.answer
    assert why in next(passage for passage in result.passages if passage.id == "unfit").sentences[0]
    assert not draft(id).lines[0].text.startswith("【")


@pytest.mark.parametrize(
    ("id", "answers"),
    [
        ("letter-loan-plan", {"income": "4200", "needed": "3300", "monthly": "900"}),
        ("letter-loan-plan", {"income": "4200", "monthly": "5000"}),
        ("letter-loan-plan", {"quiet": "否"}),
        ("letter-loan-plan", {"quiet": "不知道"}),
        ("letter-answer", {"points": "过了诉讼时效"}),
        ("letter-answer", {"points": "愿意调解、分期"}),
    ],
)
def test_what_is_not_known_or_fits_speaks_against_no_letter(id, answers):
    assert not draft(id, **answers).lines[0].text.startswith("【")


@pytest.mark.parametrize("id", ["letter-loan-plan", "letter-card-plan"])
def test_whoever_offers_to_pay_is_told_that_the_limitation_begins_again(id):
    told = [sentence.text for sentence in letter(id).before]
    assert any("civil-code:195" in text and "civil-code:192" in text for text in told)


def test_whoever_answers_a_suit_is_told_that_what_is_admitted_needs_no_proof():
    assert any("spc-civil-evidence-2019:3}" in sentence.text for sentence in letter("letter-answer").before)


@pytest.mark.parametrize("id", ["letter-loan-plan", "letter-card-plan"])
def test_an_offer_does_not_accept_the_lenders_figure_nor_a_disputed_charge(id):
    text = draft(id, disputed="服务费 600 元").text()
    assert "双方核对一致" in text and "以贵" not in text
    assert "没有认可" in text and "没有认可" not in draft(id).text()


@pytest.mark.parametrize("id", ["letter-answer", "letter-payment-order"])
def test_a_computation_is_announced_only_where_one_stands(id):
    point = {"points": "还款没有算进去"} if id == "letter-answer" else {"grounds": "金额不对"}
    assert "计算见后" not in draft(id, **point).text()
    assert "计算见后" in draft(id, computed="还欠 100 元", **point).text()


@pytest.mark.parametrize("each", [e for e in LETTERS if e.closing[-1:] == ("{court}",)], ids=lambda each: each.id)
def test_a_paper_for_a_court_says_of_its_sender_what_the_law_wants_to_know(each):
    # 民事诉讼法 128: 姓名、性别、年龄、民族、职业、工作单位、住所、联系方式
    assert {"name", "sex", "born", "nation", "work", "address", "phone"} <= set(MARK.findall(each.parties[0]))


@every_letter
def test_a_letter_to_somebody_ends_with_a_greeting_and_a_paper_for_a_court_with_its_name(each):
    lines = write(each, {}).text().split("\n")
    if each.to:
        assert lines[lines.index("　　此致") + 1] == "敬礼"
    elif each.closing:
        assert lines[lines.index("　　此致") + 1] == each.blank("court").hole()
    else:
        assert each.id == "letter-evidence-list" and "　　此致" not in lines


def test_the_right_to_ones_own_data_is_not_said_to_reach_the_whole_contract():
    asked = letter("letter-contract-and-bill")
    text = draft(asked.id).text()
    assert "属于本人个人信息的部分，请依《中华人民共和国个人信息保护法》第四十五条" in text
    assert "第五百零九条" in text and "第四百九十六条" in text
    assert any("没有查到" in sentence.text and "合同全文" in sentence.text for sentence in asked.before)


def test_that_there_is_no_money_is_no_objection_and_the_sender_is_told():
    grounds = letter("letter-payment-order").blank("grounds").choices
    assert not [each for each in grounds if re.search("没钱|困难|延期|分期", each)]
    told = letter("letter-payment-order").before[0]
    assert "没钱" in told.text and "spc-civil-procedure-interpretation-2022:436" in told.text


# -- time ------------------------------------------------------------------------------------------------------------


def deadline(id, **answers):
    result = answer(calculator(id), answers).result
    return next(passage for passage in result.passages if passage.id == "deadline").sentences[0]


@pytest.mark.parametrize("id", ["letter-payment-order", "letter-answer", "letter-jurisdiction"])
def test_fifteen_days_from_the_day_after_it_was_received(id):
    assert period(letter(id).deadline.period).words() == "15 日"
    # received on Wednesday the 18th: the 19th is the first day, 3 December the fifteenth
    assert deadline(id, received="2026-11-18").startswith("最后一天是 2026-12-03（周四）。")
    assert "先问法院" not in deadline(id, received="2026-11-18", dated="2026-12-03")
    assert "先问法院" in deadline(id, received="2026-11-18", dated="2026-12-04")
    assert deadline(id).startswith("填了收到的日期")


def test_a_last_day_on_a_weekend_moves_to_monday():
    # received on Friday 20 November: the fifteenth day is Saturday 5 December
    assert "2026-12-07（周一）" in deadline("letter-answer", received="2026-11-20")
    assert "先问法院" not in deadline("letter-answer", received="2026-11-20", dated="2026-12-07")


# -- as calculators --------------------------------------------------------------------------------------------------


@every_letter
def test_a_letter_is_a_calculator_whose_answers_may_all_stay_empty(each):
    chosen = calculator(each.id)
    outcome = answer(chosen, {})
    assert outcome.errors == []
    assert set(chosen.form.defaults().values()) == {""}
    assert outcome.result.draft.text() == write(each, values(each.id, {})).text()
    assert outcome.as_json()["result"]["letter"]["text"] == outcome.result.draft.text()
    assert outcome.result.figure("open").text == f"{len(outcome.result.draft.left)} 处"


@every_letter
def test_the_result_stands_on_the_law_of_the_letter_and_of_what_the_sender_is_told(each):
    keys = {citation.key for citation in answer(calculator(each.id), {}).result.citations}
    assert {c.key for c in write(each, {}).citations} <= keys
    for sentence in each.before:
        assert {c.key for c in words_of(each, sentence, {}).citations} <= keys


def test_what_was_seen_only_in_the_press_is_said_to_be_so():
    result = answer(calculator("letter-answer"), {}).result
    basis = next(passage for passage in result.passages if passage.id == "basis").sentences
    assert any("没有见到官方全文" in each and "金融审判意见（2017）" in each for each in basis)


@every_letter
def test_a_filled_letter_reads_line_for_line_in_the_page(each):
    chosen = calculator(each.id)
    outcome = answer(chosen, filled_texts(each.id))
    html = outcome_html(chosen, outcome)
    assert all(escape(line.text) in html for line in outcome.result.draft.lines)
    assert {line.kind for line in outcome.result.draft.lines} >= (
        {ITEM, BODY} if each.id != "letter-credit-statement" else {BODY}
    )
