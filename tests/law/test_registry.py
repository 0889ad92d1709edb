"""The registry: every provision by key and by day, and nothing that was not checked."""

import itertools
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import creditrights
from creditrights.errors import DataError, OutsideVerifiedDates, UnknownName
from creditrights.law.provision import RANKS, Citation, word
from creditrights.law.registry import CURRENT_THROUGH, FIRST_DAY, Registry, registry

DATA = Path(creditrights.__file__).parent / "law" / "data"
OLD, NEW = "public-security-2012", "public-security-2025"
LAST_DAY_OF_THE_OLD, FIRST_DAY_OF_THE_NEW = date(2025, 12, 31), date(2026, 1, 1)


def table(**changes):
    """A registry table with one instrument and one article, changed."""
    article = {
        "label": "第1条",
        "gist": "要点",
        "quotes": [],
        "binds": "anyone",
        "checked_on": "2026-11-24",
        "how": "official-text",
        "sha256": "",
    }
    article.update(changes.pop("article", {}))
    instrument = {
        "id": "trial",
        "title": "试行法",
        "short": "试行法",
        "rank": "statute",
        "authority": "",
        "document_number": "",
        "effective": "2022-05-01",
        "official": "",
        "complete": True,
        "note": "",
        "articles": {"1": article},
    }
    instrument.update(changes)
    return {"trial": instrument}


def test_every_article_of_every_file_is_in_the_registry():
    keys = {
        f"{path.stem}:{number}"
        for path in DATA.glob("*.toml")
        for number in tomllib.loads(path.read_text(encoding="utf-8"))["articles"]
    }
    assert set(registry().provisions) == keys
    assert len(keys) > 200


def test_the_registry_is_read_once():
    assert registry() is registry()


def test_a_citation_is_named_as_a_reader_meets_it():
    assert registry().cite("civil-code:1033").name() == "《民法典》第1033条"
    assert registry().cite("civil-code:1033#第2项").name() == "《民法典》第1033条第2项"
    assert registry().cite("civil-code:1033#第2项").key == "civil-code:1033#第2项"


def test_an_unknown_key_is_refused_with_the_nearest_one():
    with pytest.raises(UnknownName) as refused:
        registry().cite("civil-code:10333")
    assert refused.value.nearest == "civil-code:1033"
    assert "civil-code:10333" in refused.value.sentence and "civil-code:1033”" in refused.value.sentence


def test_an_unknown_key_that_is_like_nothing_is_refused_without_a_guess():
    with pytest.raises(UnknownName) as refused:
        registry().cite("☃")
    assert refused.value.nearest is None
    assert refused.value.sentence == "没有叫“☃”的条文。"


@given(st.text(max_size=30))
def test_a_key_is_known_or_refused_in_a_sentence(key):
    try:
        assert registry().cite(key).provision.key == key.partition("#")[0]
    except UnknownName as refused:
        assert refused.sentence.startswith("没有叫“")


# -- days ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("article", ["40", "42", "43"])
def test_the_old_public_security_law_was_the_law_until_the_end_of_2025(article):
    citation = registry().cite(f"{OLD}:{article}")
    assert citation.in_force(LAST_DAY_OF_THE_OLD)
    assert not citation.in_force(FIRST_DAY_OF_THE_NEW)


@pytest.mark.parametrize("article", ["47", "50", "51"])
def test_the_new_public_security_law_is_the_law_from_the_first_day_of_2026(article):
    citation = registry().cite(f"{NEW}:{article}")
    assert not citation.in_force(LAST_DAY_OF_THE_OLD)
    assert citation.in_force(FIRST_DAY_OF_THE_NEW)


def test_of_two_versions_the_one_of_the_day_is_cited_and_both_when_the_day_is_not_known():
    keys = (f"{OLD}:40#第3项", f"{NEW}:47#第3项")
    assert [each.key for each in registry().in_force(keys, LAST_DAY_OF_THE_OLD)] == [keys[0]]
    assert [each.key for each in registry().in_force(keys, FIRST_DAY_OF_THE_NEW)] == [keys[1]]
    assert [each.key for each in registry().in_force(keys, None)] == list(keys)


def test_the_crime_of_collecting_unlawful_debts_exists_from_march_2021():
    citation = registry().cite("criminal-law:293-1")
    assert not citation.in_force(date(2021, 2, 28))
    assert citation.in_force(date(2021, 3, 1))
    assert registry().cite("criminal-law:293").in_force(date(2021, 2, 28))


def test_the_guideline_of_2026_and_the_standard_of_2025_are_not_older_than_they_are():
    guideline, standard = registry().cite("cba-collection-2026:节录-时间"), registry().cite("gbt45251-2025:节录-时间")
    assert [guideline.in_force(date(2026, 1, day)) for day in (29, 30)] == [False, True]
    assert [standard.in_force(date(2025, 2, day)) for day in (27, 28)] == [False, True]


def test_each_version_of_an_interpretation_names_the_next_one_and_ends_where_it_begins():
    instruments = registry().instruments
    for chain in (
        ("spc-private-lending-2015", "spc-private-lending-2020-08", "spc-private-lending-2020-12"),
        ("spc-spp-credit-card-2009", "spc-spp-credit-card-2018"),
    ):
        for old, new in itertools.pairwise(chain):
            assert instruments[old].successor == new
            assert instruments[old].ended == instruments[new].effective
        assert instruments[chain[-1]].ended is None


def test_the_cap_of_august_2020_and_the_ten_thousand_of_2009_are_not_the_law_of_today():
    first_amendment, old_card = (
        registry().cite("spc-private-lending-2020-08:26"),
        registry().cite("spc-spp-credit-card-2009:6"),
    )
    assert [first_amendment.in_force(date(2020, 8, day)) for day in (19, 20)] == [False, True]
    assert not first_amendment.in_force(date(2021, 1, 1))
    assert [old_card.in_force(day) for day in (date(2018, 11, 30), date(2018, 12, 1))] == [True, False]


def test_two_versions_in_a_row_cover_every_day_and_one_alone_does_not():
    law = registry()
    assert law.cover((f"{OLD}:40", f"{NEW}:47"))
    assert not law.cover((f"{OLD}:40",))
    assert not law.cover((f"{NEW}:47",))
    assert not law.cover(("criminal-law:293-1",))
    assert law.cover(("civil-code:1032",))
    assert law.cover(("criminal-law:293-1", "civil-code:1032"))


CITED = sorted(registry().provisions)


@given(st.lists(st.sampled_from(CITED), min_size=1, max_size=3))
def test_cover_is_what_a_walk_through_all_months_finds(keys):
    days = [date(year, month, 1) for year in range(2021, 2027) for month in range(1, 13)] + [date(2026, 11, 24)]
    ends = {c.provision.instrument.ended for c in [registry().cite(key) for key in keys]} - {None}
    days += [day for day in ends if day >= FIRST_DAY]
    walked = all(any(registry().cite(key).in_force(day) for key in keys) for day in days)
    assert registry().cover(tuple(keys)) == walked


SWEEP = [date(year, month, 1) for year in range(2019, 2027) for month in range(1, 13)][:95]


def test_each_first_of_a_month_since_2019_is_either_refused_or_has_its_law_or_says_that_it_has_not():
    law = registry()
    assert (SWEEP[0], SWEEP[-1]) == (date(2019, 1, 1), date(2026, 11, 1))
    for day in SWEEP:
        if day < FIRST_DAY:
            with pytest.raises(OutsideVerifiedDates):
                law.require_verified(day)
            continue
        law.require_verified(day)
        for provision in law.provisions.values():
            begun = provision.effective <= day
            assert begun or provision.unchecked_on(day) or provision.before == "nothing" or older(provision, day), (
                provision.key,
                day,
            )


def older(provision, day):
    """The version before this one, where the registry has it and it was in force."""
    before = [each for each in registry().instruments.values() if each.successor == provision.instrument.id]
    return any(each.in_force(day) or (each.before == "unchecked" and day < each.effective) for each in before)


def test_versions_of_one_text_follow_each_other_without_gap_or_overlap():
    for instrument in registry().instruments.values():
        if instrument.successor:
            assert registry().instruments[instrument.successor].effective == instrument.ended, instrument.id


def test_only_what_begins_after_the_first_day_says_what_was_before():
    for provision in registry().provisions.values():
        assert provision.before in ("", "nothing", "unchecked")
        if provision.before:
            assert provision.effective > FIRST_DAY, provision.key


def test_a_day_before_an_article_whose_older_text_is_not_here_is_unchecked():
    keys = ("civil-procedure-law-2021:106",)
    assert [each.key for each in registry().unchecked(keys, date(2021, 12, 31))] == list(keys)
    assert registry().unchecked(keys, date(2022, 1, 1)) == []
    assert registry().unchecked(("criminal-law:293-1",), date(2021, 2, 28)) == []
    assert registry().unchecked(keys, None) == []


def test_conduct_before_2021_is_refused_in_a_sentence():
    registry().require_verified(date(2021, 1, 1))
    with pytest.raises(OutsideVerifiedDates) as refused:
        registry().require_verified(date(2020, 12, 31))
    assert "2020-12-31" in refused.value.sentence and "2021-01-01" in refused.value.sentence


def test_a_day_after_the_last_check_is_flagged():
    through = CURRENT_THROUGH
    assert registry().beyond_checked(through) == ""
    later = date(through.year + 1, 1, 1)
    assert through.isoformat() in registry().beyond_checked(later)
    assert later.isoformat() in registry().beyond_checked(later)


# -- finding ---------------------------------------------------------------------------------------------------------


def test_provisions_are_found_by_all_words_together():
    found = [provision.key for provision in registry().named(["治安管理处罚法", "住宅"])]
    assert f"{OLD}:40" in found and f"{NEW}:47" in found
    assert f"{NEW}:50" not in found
    assert registry().named(["住宅", "没有这样的词"]) == []


# -- rows that do not hold together ----------------------------------------------------------------------------------


def test_a_small_registry_reads_back():
    law = Registry(table(article={"effective": "2023-01-01"}))
    provision = law.provisions["trial:1"]
    assert (provision.effective, provision.instrument.effective) == (date(2023, 1, 1), date(2022, 5, 1))
    assert not provision.in_force(date(2022, 12, 31))
    assert provision.in_force(date(2023, 1, 1))
    assert law.checked_through == date(2026, 11, 24)


def test_an_ended_instrument_takes_its_articles_with_it():
    law = Registry(table(ended="2024-01-01"))
    assert law.provisions["trial:1"].in_force(date(2023, 12, 31))
    assert not law.provisions["trial:1"].in_force(date(2024, 1, 1))


@pytest.mark.parametrize("missing", ["title", "short", "rank", "effective", "note"])
def test_an_instrument_without_a_cell_is_refused_by_name(missing):
    rows = table()
    del rows["trial"][missing]
    with pytest.raises(DataError) as refused:
        Registry(rows)
    assert "law.trial" in refused.value.sentence and missing in refused.value.sentence


@pytest.mark.parametrize("missing", ["label", "gist", "binds", "checked_on", "how", "sha256"])
def test_an_article_without_a_cell_is_refused_by_key(missing):
    rows = table()
    del rows["trial"]["articles"]["1"][missing]
    with pytest.raises(DataError) as refused:
        Registry(rows)
    assert "trial:1" in refused.value.sentence and missing in refused.value.sentence


def test_quotes_that_are_not_a_list_are_refused():
    with pytest.raises(DataError, match="列表"):
        Registry(table(article={"quotes": "一句"}))


@pytest.mark.parametrize("nothing", [None, [], "law", 3])
def test_a_table_that_is_not_a_table_is_refused(nothing):
    with pytest.raises(DataError):
        Registry(nothing)


# -- what leaves the registry ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", CITED)
def test_a_citation_as_json_has_what_a_reader_needs(key):
    shown = Citation(registry().provisions[key], "").as_json()
    assert set(shown) == {
        "key", "name", "gist", "rank", "rank_word", "effective", "ended", "checked_on", "how", "how_word", "official",
    }  # fmt: skip
    assert shown["rank_word"] != shown["rank"] and shown["how_word"] != shown["how"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", shown["effective"])
    assert shown["name"].startswith("《")


def test_a_code_without_a_word_is_shown_as_it_is():
    assert word(RANKS, "statute") == "法律"
    assert word(RANKS, "no-such-rank") == "no-such-rank"
