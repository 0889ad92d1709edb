"""Which line is for which loan, on both sides of every day, and what it comes to."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditrights.errors import DataError
from creditrights.law.registry import registry
from creditrights.money import caps as caps_module
from creditrights.money.caps import (
    BANK,
    CARD,
    LIMIT,
    MICROLOAN,
    PRIVATE,
    REGULATOR,
    REQUEST,
    VOID,
    Agreed,
    Cap,
    Comparison,
    caps,
    caps_for,
)
from creditrights.money.convention import AT_THE_END, Convention, Rate
from creditrights.money.daycount import ACT_360, ACT_365
from creditrights.money.limit import FINANCIAL_LOAN_CITATION, FINANCIAL_LOAN_YEARLY
from creditrights.money.rates import ONE_YEAR, OutsideData, lpr
from creditrights.money.ratio import Ratio
from creditrights.plain import Row

every_cap = pytest.mark.parametrize("cap", caps(), ids=lambda cap: cap.id)
ONE_DAY = timedelta(days=1)


def ids(lender, signed, filed=None):
    return [cap.id for cap in caps_for(lender, signed, filed)]


@every_cap
def test_a_line_cites_law_that_was_there_on_its_first_day_or_says_that_it_changed(cap):
    provisions = [registry().cite(key).provision for key in cap.cites]
    assert provisions
    # the interpretation of 2020-08-20 was amended once more before 2021; its own text stands in a file of its own
    amended = [
        p for p in provisions if p.instrument.id in ("spc-private-lending-2020-12", "spc-private-lending-scope-reply")
    ]
    assert amended or all(p.effective <= cap.since or p.instrument.id == "civil-code" for p in provisions)


@every_cap
def test_the_number_of_a_line_is_in_the_words_of_a_provision_it_cites(cap):
    words = "".join("".join([*p.quotes, p.gist]) for p in [registry().cite(key).provision for key in cap.cites])
    if cap.fixed is not None:
        assert cap.fixed.percent() in words
    elif cap.times is not None:
        assert cap.times == 4 and ("四倍" in words)
    else:
        assert "%" not in words


@every_cap
def test_a_line_says_what_it_is_for_in_a_sentence(cap):
    assert cap.words.endswith("。") and cap.title and "不用还" not in cap.words
    assert cap.binds in (LIMIT, REQUEST, VOID, REGULATOR)


def test_a_private_contract_is_divided_at_2020_08_20():
    assert ids(PRIVATE, date(2020, 8, 20)) == ["private-at-signing"]
    assert ids(PRIVATE, date(2020, 8, 19))[:2] == ["private-until-2020-08-19", "private-at-filing"]


def test_an_old_contract_is_divided_by_the_day_of_filing():
    old = date(2018, 1, 1)
    assert ids(PRIVATE, old, date(2020, 8, 19)) == ["private-old", "private-old-reclaim"]
    assert ids(PRIVATE, old, date(2020, 8, 20))[:2] == ["private-until-2020-08-19", "private-at-filing"]
    assert ids(PRIVATE, date(2014, 1, 1), date(2015, 9, 1)) == ["private-old", "private-old-reclaim"]
    assert ids(PRIVATE, date(2014, 1, 1), date(2015, 8, 31)) == []


def test_a_bank_is_never_capped_at_four_times_the_lpr():
    for lender in (BANK, CARD):
        assert [cap.id for cap in caps() if cap.lender == lender and cap.times is not None] == []


def test_the_24_percent_of_a_bank_may_be_asked_for_since_2017_08_04():
    (cap,) = caps_for(BANK, date(2016, 1, 1), date(2017, 8, 4))
    assert (cap.binds, cap.fixed, cap.since) == (REQUEST, FINANCIAL_LOAN_YEARLY, date(2017, 8, 4))
    assert FINANCIAL_LOAN_CITATION in cap.cites
    assert ids(BANK, date(2016, 1, 1), date(2017, 8, 3)) == []


def test_a_card_may_be_asked_to_be_reduced_without_a_number_since_2021_05_25():
    assert ids(CARD, date(2020, 1, 1), date(2021, 5, 25)) == ["card-request", "card-reduce"]
    assert ids(CARD, date(2020, 1, 1), date(2021, 5, 24)) == ["card-request"]


def test_the_guidance_for_small_loans_is_a_regulator_s_and_for_new_loans():
    assert ids(MICROLOAN, date(2025, 12, 23)) == ["microloan-request"]
    assert ids(MICROLOAN, date(2025, 12, 24)) == ["microloan-request", "microloan-new-loans"]
    assert ids(MICROLOAN, date(2027, 12, 31))[1:] == ["microloan-new-loans"]
    assert ids(MICROLOAN, date(2028, 1, 1))[1:] == ["microloan-four-times"]
    assert all(cap.binds == REGULATOR for cap in caps_for(MICROLOAN, date(2026, 1, 1), None)[1:])


def line(id, signed, filed=None):
    cap = next(cap for cap in caps() if cap.id == id)
    yearly = cap.yearly(signed, filed, lpr(ONE_YEAR))
    assert yearly is not None
    return cap, yearly


def test_four_times_is_locked_at_the_day_of_signing_or_of_filing():
    assert line("private-at-signing", date(2021, 12, 19))[1] == Ratio(154, 1000)
    assert line("private-at-signing", date(2021, 12, 20))[1] == Ratio(152, 1000)
    assert line("private-at-filing", date(2018, 1, 1), date(2022, 1, 20))[1] == Ratio(148, 1000)
    # not filed yet: the last day that is known
    assert line("private-at-filing", date(2018, 1, 1))[1] == Ratio(12, 100)


def test_a_contract_made_after_the_data_end_is_refused_until_the_rate_is_filled_in():
    (cap,) = caps_for(PRIVATE, date(2026, 9, 21), None)
    with pytest.raises(OutsideData):
        cap.yearly(date(2026, 9, 21), None, lpr(ONE_YEAR))
    assert cap.yearly(date(2026, 9, 21), None, lpr(ONE_YEAR).filled(Ratio(290, 10000))) == Ratio(116, 1000)


EXACT = Convention(ACT_365, step=AT_THE_END)


def yearly(percent, per="年"):
    return Rate(Ratio(percent, 100), per)


def test_an_old_contract_s_days_are_capped_part_by_part():
    """100,000 at 36 % from 2020-08-10 to 2020-08-30: ten days at 24 %, ten at 4 × 3.80 % = 15.2 %."""
    signed, filed = date(2019, 1, 1), date(2021, 12, 20)
    lines = [line(id, signed, filed) for id in ("private-until-2020-08-19", "private-at-filing")]
    found = Comparison(100_000_00, [Agreed(date(2020, 8, 10), date(2020, 8, 30), yearly(36))], lines, EXACT, ACT_365)
    assert [(part.start, part.end) for part in found.parts] == [
        (date(2020, 8, 10), date(2020, 8, 20)),
        (date(2020, 8, 20), date(2020, 8, 30)),
    ]
    assert found.cap_fen == 65_753 + 41_644  # 657.534… + 416.438… = 1,073.97
    assert found.agreed_fen == 1_972_60
    assert found.excess_fen == 1_972_60 - 1_073_97


def test_courts_do_not_set_a_cheap_part_against_a_dear_one_in_private_lending_but_a_request_is_in_sum():
    """12 % until due, 30 % afterwards, 365 days each: in private lending 30 - 15.4 = 14.6 is above; a bank's 42 is below 48."""
    agreed = [
        Agreed(date(2021, 1, 1), date(2022, 1, 1), yearly(12)),
        Agreed(date(2022, 1, 1), date(2023, 1, 1), yearly(30)),
    ]
    private = Comparison(100_00, agreed, [line("private-at-signing", date(2021, 1, 1))], EXACT, ACT_365)
    bank = Comparison(100_00, agreed, [line("bank-request", date(2021, 1, 1))], EXACT, ACT_365)
    assert (private.cap_fen, private.excess_fen) == (30_80, 14_60)
    assert (bank.cap_fen, bank.excess_fen) == (48_00, 0)


def test_24_percent_over_360_days_is_above_24_percent_over_365():
    agreed = [Agreed(date(2021, 1, 1), date(2022, 1, 1), yearly(24))]
    found = Comparison(100_000_00, agreed, [line("bank-request", date(2021, 1, 1))], EXACT.with_basis(ACT_360), ACT_365)
    assert (found.agreed_fen, found.cap_fen, found.excess_fen) == (24_333_33, 24_000_00, 333_33)


@given(
    st.integers(1, 10**10),
    st.integers(0, 100),
    st.integers(0, 100),
    st.dates(date(2018, 1, 1), date(2020, 8, 19)),
    st.dates(date(2020, 8, 20), date(2026, 9, 20)),
    st.integers(0, 1500),
    st.integers(0, 1500),
)
def test_a_comparison_is_a_walk_through_every_day(fen, rate, late, signed, filed, days, late_days):
    """An old private contract, day by day in decimals: min of agreed and line is not cut, the rest is."""
    turn = signed + timedelta(days=days)
    end = turn + timedelta(days=late_days)
    lines = [line(id, signed, filed) for id in ("private-until-2020-08-19", "private-at-filing")]
    agreed = [Agreed(signed, turn, yearly(rate)), Agreed(turn, end, yearly(late))]
    found = Comparison(fen, agreed, lines, EXACT, ACT_365)
    four = Decimal(lines[1][1].numerator) / Decimal(lines[1][1].denominator) * 100
    capped = charged = above = Decimal(0)
    day = signed
    while day < end:
        own, cap = Decimal(rate if day < turn else late), Decimal(24) if day < date(2020, 8, 20) else four
        capped, charged, above = capped + cap, charged + own, above + max(Decimal(0), own - cap)
        day += ONE_DAY

    def whole(percent_days):
        return int((percent_days * fen / 36500).quantize(Decimal(1), rounding=ROUND_HALF_UP))

    assert found.cap_fen == whole(capped)
    assert found.agreed_fen == whole(charged)
    # parts are as long as one rate and one line last, and both are the same throughout: cutting part by part is day by day
    assert found.excess_fen == whole(above)


def test_a_line_with_an_unknown_word_is_a_mistake_of_the_table():
    cells = {"lender": "private", "title": "x", "binds": "perhaps", "words": "x。", "cites": [], "since": "2020-01-01"}
    with pytest.raises(DataError):
        Cap("x", Row("caps:x", cells))


def test_threads_that_ask_for_the_first_time_together_see_every_line_once(monkeypatch):
    known = [cap.id for cap in caps()]

    def slowly(id, row):
        time.sleep(0.001)
        return Cap(id, row)

    monkeypatch.setattr(caps_module, "_CAPS", [])
    monkeypatch.setattr(caps_module, "Cap", slowly)
    with ThreadPoolExecutor(8) as threads:
        seen = list(threads.map(lambda _: [cap.id for cap in caps()], range(16)))
    assert seen == [known] * 16
