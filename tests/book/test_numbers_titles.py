"""The answers to the thirty titles: each title has its section, each section its parts, each figure its engine."""

import re
from datetime import date
from pathlib import Path

import pytest

from creditrights.calculators.catalogue import calculator
from creditrights.calculators.form import answer
from creditrights.calculators.result import Result
from creditrights.law.registry import registry
from creditrights.legality.rules.threats_crime import GRAVE_LOSS, LARGE
from creditrights.money.card_plans import LONGEST_PLAN
from creditrights.quiz.quiz import quiz

MYTHS = Path(__file__).resolve().parents[2] / "book" / "myths"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(MYTHS.glob("q-*.md"))}

TITLES = [
    "q-state-assets",
    "q-card-report-police",
    "q-hukou-return-notice",
    "q-sued",
    "q-visit-check",
    "q-three-days-visit",
    "q-case-filed",
    "q-sms-106",
    "q-run-away",
    "q-card-2016",
    "q-frozen-id",
    "q-ringtone",
    "q-wechat-transfer",
    "q-bank-monitoring",
    "q-visit-investigation",
    "q-jail",
    "q-police",
    "q-card-10k",
    "q-contract-fraud",
    "q-interest-full-repayment",
    "q-lawyer-letter-3000",
    "q-hukou-notice",
    "q-240-54000",
    "q-blacklist-family",
    "q-visit-family",
    "q-shanghai-bank",
    "q-sms-bombing",
    "q-manual-repayment",
    "q-200k",
    "q-complain-negotiation",
]

TODAY = "2026-11-24"
#: the daily rate of the worked cases and the same half as much again
DAILY, PENALTY_DAILY = "0.05", "0.075"


def sections(text: str) -> dict[str, str]:
    """The sections of a page by label."""
    parts = re.split(r"^\(([a-z0-9-]+)\)=$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


SECTIONS = {label: body for text in PAGES.values() for label, body in sections(text).items()}


def said(label: str) -> str:
    """The words of a section, without emphasis."""
    return SECTIONS[label].replace("**", "")


def result(id: str, **texts: str) -> Result:
    chosen = calculator(id)
    outcome = answer(chosen, {**chosen.form.defaults(), **texts})
    assert outcome.result is not None, [error.sentence for error in outcome.errors]
    return outcome.result


def figure(answered: Result, id: str) -> str:
    return answered.figure(id).text.removesuffix(" 元")


def rows(answered: Result, id: str) -> list[list[str]]:
    return next(table for table in answered.tables if table.id == id).rows


def interest(principal: str, days: str, rate: str = PENALTY_DAILY, per: str = "日", basis: str = "365") -> Result:
    return result(
        "interest",
        base="固定利率",
        principal=principal,
        rate=rate,
        rate_per=per,
        start="",
        end="",
        days=days,
        basis=basis,
    )


# the shape


@pytest.mark.parametrize("title", TITLES)
def test_every_title_has_its_section_once(title: str) -> None:
    assert sum(text.count(f"({title})=\n## ") for text in PAGES.values()) == 1


@pytest.mark.parametrize("title", TITLES)
def test_every_answer_comes_first_and_has_its_parts(title: str) -> None:
    body = said(title)
    paragraphs = [part for part in body.strip().split("\n\n")[1:] if not part.startswith("先")]
    paragraphs = [part for part in paragraphs if not part.startswith("心里压得")]
    assert paragraphs[0].startswith("短答：")
    for part in ("看什么。", "怎么办。", "不要做的。"):
        assert body.count(part) == 1, part
    assert "{law}`" in body


@pytest.mark.parametrize("title", TITLES)
def test_every_answer_leads_to_a_page_where_one_can_check_or_calculate(title: str) -> None:
    assert re.search(r"\]\(#[a-z0-9-]+\)", SECTIONS[title])


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_the_answer_three_questions_and_the_last_line(page: str) -> None:
    text = PAGES[page]
    assert text.count(":::{answer}") == 1
    assert f"{{checked}}`{page}`" in text and re.search(r"^约 \d+ 分钟 · ", text, re.MULTILINE)
    assert f"```{{quiz}} {page}\n```" in SECTIONS[f"{page}-questions"] and len(quiz(page).questions) == 3
    assert text.rstrip().endswith("```{not-advice}\n```")


@pytest.mark.parametrize("title", ["q-run-away", "q-200k", "q-complain-negotiation"])
def test_help_for_the_person_stands_before_the_answer(title: str) -> None:
    before = SECTIONS[title].partition("短答")[0]
    assert "tel:12356" in before


def test_running_away_names_all_three_numbers_first() -> None:
    before = SECTIONS["q-run-away"].partition("短答")[0]
    assert [number for number in ("110", "12356", "12348") if f"(tel:{number})" not in before] == []


@pytest.mark.parametrize("title", TITLES)
def test_short_sentences_in_the_short_answer(title: str) -> None:
    short = next(part for part in said(title).split("\n\n") if part.startswith("短答："))
    sentences = [each for each in re.split(r"[。；]", short.removeprefix("短答：")) if each.strip()]
    assert sum(len(each) for each in sentences) / len(sentences) <= 35


# the figures


def test_every_penalty_rate_told_is_half_as_much_again() -> None:
    for text in PAGES.values():
        for daily, raise_, penalty in re.findall(
            r"每日 ([\d.]+)%，加收 (\d+)%，罚息每日 ([\d.]+)%", text.replace("**", "")
        ):
            assert (daily, raise_, penalty) == (DAILY, "50", PENALTY_DAILY)
    assert float(DAILY) * 1.5 == pytest.approx(float(PENALTY_DAILY))


def test_the_three_thousand_of_the_letter() -> None:
    answered = interest("3000", "90")
    assert (
        f"3,000 元，每日 0.05%，加收 50%，罚息每日 0.075%：拖 90 天，罚息 {figure(answered, 'interest')} 元，"
        f"本金和罚息一共 {figure(answered, 'total')} 元" in said("q-lawyer-letter-3000")
    )
    fees = result("fees", claim="3000")
    assert f"受理费是 {figure(fees, 'suit')} 元，简易程序减半，{figure(fees, 'half')} 元" in said(
        "q-lawyer-letter-3000"
    )


def test_three_days_and_one_day_of_a_thousand() -> None:
    assert f"1,000 元，逾期三天，罚息 {figure(interest('1000', '3'), 'interest')} 元" in said("q-three-days-visit")
    assert f"1,000 元晚一天，罚息 {figure(interest('1000', '1'), 'interest')} 元" in said("q-manual-repayment")


def overdue_54000(instalments: str) -> Result:
    return result(
        "overdue-interest",
        principal="54000",
        drawn="2026-04-08",
        first_due="2026-05-08",
        instalments=instalments,
        paid="0",
        as_of=TODAY,
    )


def test_two_hundred_and_forty_and_fifty_four_thousand() -> None:
    body = said("q-240-54000")
    assert (date(2026, 11, 24) - date(2026, 5, 8)).days == 200
    for words, principal in (("240 元", "240"), ("54,000 元，全部到期", "54000")):
        month, late = interest(principal, "30"), interest(principal, "200")
        cells = [figure(month, "interest"), figure(late, "interest"), figure(late, "total")]
        assert f"| {words} | {' | '.join(cells)} |" in body
    instalments = overdue_54000("12")
    due = [row for row in rows(instalments, "instalments") if row[2] == "已到期"]
    assert f"只到期了 {len(due)} 期：罚息是 {figure(instalments, 'penalty')} 元，不是 8,100.00 元" in body
    assert f"到期没还的一共 {figure(instalments, 'due')} 元" in body
    assert [row[3] for row in rows(instalments, "limit")] == ["0.00", "0.00"]
    _, _, limit, excess = rows(overdue_54000("1"), "limit")[1]
    assert f"从逾期那天起，按 24% 算是 {limit} 元，可以请求调减 {excess} 元" in body


def test_the_two_sums_of_the_full_repayment_are_those_of_the_example() -> None:
    answered = result("overdue-interest")
    form = calculator("overdue-interest").form.defaults()
    assert (form["principal"], form["rate"], form["instalments"], form["paid"], form["as_of"]) == (
        "12000",
        DAILY,
        "12",
        "4",
        TODAY,
    )
    body = said("q-interest-full-repayment")
    assert f"到期没还的是 {figure(answered, 'due')} 元，其中罚息 {figure(answered, 'penalty')} 元" in body
    assert f"当天全部结清是 {figure(answered, 'payoff')} 元" in body


def test_what_five_hundred_yuan_pay_off() -> None:
    split = rows(result("overdue-interest", payments=f"{TODAY} 500"), "splits")[-1]
    _, paid, penalty, _, on_interest, on_principal, _ = split
    assert on_principal == "0.00"
    assert f"还 {paid} 元，{on_interest} 元抵了利息，{penalty} 元抵了罚息，本金一分没少" in said("q-manual-repayment")


def test_the_bank_loan_by_two_ways_of_counting_a_year() -> None:
    by_360, by_365 = [figure(interest("30000", "90", "21.6", "年", basis), "interest") for basis in ("360", "365")]
    body = said("q-shanghai-bank")
    assert f"拖 90 天：按一年 360 天，{by_360} 元；按 365 天，{by_365} 元" in body
    yearly, penalty = re.findall(r"年利率 ([\d.]+)%，加收 50%，罚息年利率 ([\d.]+)%", body)[0]
    assert float(yearly) * 1.5 == pytest.approx(float(penalty))


def test_two_hundred_thousand() -> None:
    body = said("q-200k")
    assert (
        f"一个月（30 天）罚息 {figure(interest('200000', '30'), 'interest')} 元；"
        f"一年（365 天）{figure(interest('200000', '365'), 'interest')} 元" in body
    )
    for rate in ("12", "6"):
        plan = result(
            "schedule", principal="200000", way="等额本息", rate=rate, rate_per="年", count="60", basis="按月"
        )
        assert re.search(
            rf"按年利率 {rate}%[^，]*，每月 {figure(plan, 'payment')} 元，利息一共 {figure(plan, 'interest')} 元", body
        )
    assert LONGEST_PLAN == 60


def test_ten_years_of_an_old_card() -> None:
    answered = result(
        "interest",
        base="固定利率",
        principal="5000",
        rate=DAILY,
        rate_per="日",
        start="2016-11-24",
        end=TODAY,
        days="",
    )
    assert f"本金 5,000 元，每日 0.05%，从 2016-11-24 到 {TODAY}，单利利息 {figure(answered, 'interest')} 元" in said(
        "q-card-2016"
    )


def test_the_card_of_ten_thousand() -> None:
    answered = result("card", events="2026-05-20 消费 10000", as_of=TODAY)
    form = calculator("card").form.defaults()
    assert (form["statement_day"], form["due_day"], form["minimum_share"], form["penalty_share"], form["rate"]) == (
        "5",
        "25",
        "10",
        "5",
        DAILY,
    )
    body = said("q-card-10k")
    assert (
        f"利息 {figure(answered, 'interest')} 元，违约金 {figure(answered, 'penalty')} 元，"
        f"一共 {figure(answered, 'owed')} 元" in body
    )
    assert f"可以请求调减 {rows(answered, 'limit')[0][3]} 元" in body


def test_the_thresholds_told_are_those_of_the_rules_and_of_the_words_of_the_law() -> None:
    assert (LARGE, GRAVE_LOSS) == (50000, 500000)
    assert "五万元以上应当立案追诉" in said("q-jail") and "直接损失五十万元以上" in said("q-jail")
    words = {
        "mps-spp-prosecution-standards-2-2022:45": "五万元",
        "mps-spp-prosecution-standards-2-2022:22": "五十万元",
        "spc-spp-credit-card-2018:8": "五万元",
        "spc-spp-credit-card-2018:5": "五千元",
    }
    for key, amount in words.items():
        provision = registry().cite(key).provision
        assert any(amount in quote for quote in provision.quotes), key
    assert "1万元" in "".join(registry().cite("spc-spp-credit-card-2009:6").provision.quotes)
    body = said("q-card-report-police")
    assert "本金五万元以上" in body and "至少隔三十日" in body and "超过三个月" in body
