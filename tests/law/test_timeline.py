"""What began and ended, from the registry's own days."""

from datetime import date
from itertools import pairwise

from creditrights.law.registry import registry
from creditrights.law.timeline import BEGAN, ENDED, before, renewed, turns

LAW = registry()


def test_on_new_year_2026_the_old_public_security_law_ends_before_the_new_one_begins():
    day = [(turn.kind, turn.instrument.id) for turn in turns(LAW, 2026, 2026) if turn.day == date(2026, 1, 1)]
    assert day.index((ENDED, "public-security-2012")) < day.index((BEGAN, "public-security-2025"))


def test_every_instrument_begins_once_and_those_that_ended_end_once():
    found = turns(LAW, 1900, 2100)
    assert sorted(turn.instrument.id for turn in found if turn.kind == BEGAN) == sorted(LAW.instruments)
    ended = [name for name, each in LAW.instruments.items() if each.ended is not None]
    assert sorted(turn.instrument.id for turn in found if turn.kind == ENDED) == sorted(ended)
    assert [turn.day for turn in found] == sorted(turn.day for turn in found)


def test_only_the_years_asked_for_are_told():
    assert {turn.day.year for turn in turns(LAW, 2018, 2019)} == {2018, 2019}


def test_the_texts_on_private_lending_form_one_chain():
    chain = next(each for each in renewed(LAW) if each[0].id == "spc-private-lending-2015")
    assert [each.id for each in chain] == [
        "spc-private-lending-2015",
        "spc-private-lending-2020-08",
        "spc-private-lending-2020-12",
    ]
    assert before(LAW, chain[1]) is chain[0]
    assert before(LAW, chain[0]) is None


def test_in_a_chain_one_text_begins_on_the_day_the_other_ends():
    for chain in renewed(LAW):
        for older, newer in pairwise(chain):
            assert older.ended == newer.effective
