"""What every module, rule, fact, remedy and provision keeps to, whoever adds it."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

import creditrights
from creditrights.calculators.catalogue import CALCULATORS
from creditrights.law.provision import BINDS, CHECKS, RANKS
from creditrights.law.registry import registry
from creditrights.legality.catalogue import RULES, TOPICS
from creditrights.legality.conditions import AtNight, FewerThan, MoreThan, Since
from creditrights.legality.kinds import KINDS
from creditrights.legality.remedies import remedy
from creditrights.legality.vocabulary import FACTS

PACKAGE = Path(creditrights.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
INSTRUMENTS = sorted((PACKAGE / "law" / "data").glob("*.toml"))
TOML = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in INSTRUMENTS}
ARTICLES = {f"{name}:{number}": row for name, table in TOML.items() for number, row in table["articles"].items()}
REMEDIES = tomllib.loads((PACKAGE / "legality" / "data" / "remedies.toml").read_text(encoding="utf-8"))

every_module = pytest.mark.parametrize("module", MODULES)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
every_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
every_instrument = pytest.mark.parametrize("name", sorted(TOML))
every_article = pytest.mark.parametrize("key", sorted(ARTICLES))


# -- modules ---------------------------------------------------------------------------------------------------------


@every_module
def test_a_module_is_no_longer_than_400_lines(module):
    assert len((PACKAGE / module).read_text(encoding="utf-8").splitlines()) <= 400


@every_module
def test_a_module_and_its_public_functions_and_classes_say_what_they_are_for(module):
    assert undocumented((PACKAGE / module).read_text(encoding="utf-8")) == []


def undocumented(source: str) -> list[str]:
    """Public functions, classes and methods without a docstring; an override says it in the class it overrides.

    `as_json` is written for by its class; a class whose base is elsewhere may override methods we cannot see.
    """
    tree = ast.parse(source)
    bare = [] if ast.get_docstring(tree) or not tree.body else ["the module"]
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            bare.extend([node.name] if not ast.get_docstring(node) else [])
        if isinstance(node, ast.ClassDef) and not node.bases:
            methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
            public = [each for each in methods if not each.name.startswith("_") and each.name != "as_json"]
            bare.extend(f"{node.name}.{each.name}" for each in public if not ast.get_docstring(each))
    return bare


def test_a_missing_docstring_is_noticed():
    source = '"""A module."""\ndef f():\n    pass\nclass A:\n    """A."""\n    def g(self):\n        pass\n'
    assert undocumented(source) == ["f", "A.g"]


# -- rules -----------------------------------------------------------------------------------------------------------


def atoms(condition):
    """Every statement about one fact inside a condition."""
    inner = getattr(condition, "parts", None) or ([condition.part] if hasattr(condition, "part") else [])
    return [atom for part in inner for atom in atoms(part)] if inner else [condition]


NUMERALS = "零一二三四五六七八九"


def spelt(number: int) -> str:
    """A whole number below a hundred million as Chinese texts spell it: 15 is 十五, 50000 is 五万."""
    if number >= 10000:
        rest = number % 10000
        return spelt(number // 10000) + "万" + (("零" if rest < 1000 else "") + spelt(rest) if rest else "")
    text, zero = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // value % 10
        if digit:
            text += ("零" if zero and text else "") + NUMERALS[digit] + unit
        zero = digit == 0
    return text.replace("一十", "十", 1) if 10 <= number < 20 else text


def is_named(number: int, unit: str, words: str) -> bool:
    """Whether a text names a number of that unit, in digits or in Chinese."""
    if unit == "%":
        return (
            is_named(number, " ?%", words)
            or re.search("百分之" + spelt(number) + f"(?![{NUMERALS}十])", words) is not None
        )
    forms = {str(number), spelt(number), re.sub("^二(?!十)", "两", spelt(number))}
    return any(re.search(rf"(?<![0-9.{NUMERALS}十百千万]){form}\s*个?{unit}", words) for form in forms)


def numbers_of(condition):
    """(number, unit) for every threshold in a condition, hours as 22 and ":00"."""
    for atom in atoms(condition):
        if isinstance(atom, AtNight):
            assert atom.begins % 60 == 0 and atom.ends % 60 == 0
            yield from ((atom.begins // 60, ":00"), (atom.ends // 60, ":00"))
        elif isinstance(atom, (MoreThan, FewerThan)):
            yield atom.number, "名" if atom.unit == "人" else atom.unit


def thresholds(rule):
    """(number, unit, the provisions of a label that stands on it)."""
    for label in rule.labels:
        for condition in [rule.when] + ([label.when] if label.when is not None else []):
            yield from ((number, unit, label.cites) for number, unit in numbers_of(condition))


@every_rule
def test_every_number_in_a_rule_is_in_the_words_of_a_provision_it_stands_on(rule):
    for number, unit, cites in thresholds(rule):
        provisions = [registry().cite(key).provision for key in cites]
        words = " ".join([text for provision in provisions for text in [*provision.quotes, provision.gist]])
        assert is_named(number, unit, words), f"{rule.id}: {number}{unit} 不在 {cites} 的引文和要点里：{words}"


def test_a_threshold_that_the_law_does_not_know_is_seen_by_whoever_adds_it():
    """All numbers there are, with their units: a new one is written here by hand, from the law."""
    assert sorted({(unit, number) for rule in RULES for number, unit, _ in thresholds(rule)}) == sorted(KNOWN_NUMBERS)


KNOWN_NUMBERS = {
    (":00", 8), (":00", 22), ("次", 3), ("次", 6), ("名", 2),
    # procedure: answer and objection, preservation before suit, lists of dishonest debtors
    ("日", 15), ("日", 30), ("年", 2),
    # debtor: fraud, a borrowed card, loan fraud, loss of a bank; malicious overdraft
    ("元", 3000), ("元", 5000), ("元", 50000), ("元", 500000),
    # data: three classes of records and what was earned, and half of each
    ("条", 25), ("条", 50), ("条", 250), ("条", 500), ("条", 2500), ("条", 5000), ("元", 2500),
    # charges: what may be asked to be reduced, damages over the loss, usury as a crime, raise of penalty; four times LPR
    ("%", 24), ("%", 30), ("%", 36), ("%", 50), ("倍", 4),
    # who owes: limitation, the period of a guarantee
    ("年", 3), ("个月", 6), ("个月", 24),
    # credit records: how long, answers to objections, free reports, the one-off repair
    ("年", 5), ("日", 20), ("次", 2), ("元", 10000),
}  # fmt: skip


def test_a_number_that_a_text_does_not_name_is_noticed():
    assert is_named(6, "次", "当天不宜超过6次")
    assert is_named(2, "名", "不少于两名催收人员")
    assert not is_named(6, "次", "当天不宜超过16次")
    assert not is_named(3, "次", "当天不宜超过6次")
    assert is_named(50000, "元", "数额在五万元以上")
    assert not is_named(50000, "元", "数额在二十五万元以上")
    assert is_named(2500, "元", "两千五百元")
    assert [spelt(n) for n in (2, 15, 20, 105, 2500, 30000, 500000)] == [
        "二", "十五", "二十", "一百零五", "二千五百", "三万", "五十万"
    ]  # fmt: skip


@every_rule
def test_every_day_in_a_rule_is_named_by_a_provision_it_stands_on_or_is_its_first(rule):
    for label in rule.labels:
        for condition in [rule.when] + ([label.when] if label.when is not None else []):
            for day in [atom.first for atom in atoms(condition) if isinstance(atom, Since)]:
                provisions = [registry().cite(key).provision for key in label.cites]
                words = " ".join([text for each in provisions for text in [*each.quotes, each.gist]])
                named = f"{day.year}年{day.month}月{day.day}日" in words
                assert named or day in [each.effective for each in provisions], (
                    f"{rule.id}: {day} 不在 {label.cites} 里"
                )


@every_rule
def test_every_label_of_a_rule_cites_provisions_that_exist(rule):
    for label in rule.labels:
        assert label.cites
        for key in label.cites:
            assert key.partition("#")[0] in ARTICLES


@every_rule
def test_every_label_of_a_rule_is_of_a_kind_we_know(rule):
    assert {label.kind for label in rule.labels} <= {kind for kind, _, _ in KINDS}


@every_rule
def test_a_rule_tells_what_to_keep_and_where_to_go(rule):
    assert rule.evidence and rule.remedies and rule.says and rule.title
    for id in rule.remedies:
        assert remedy(id).title == REMEDIES[id]["title"]


def test_no_two_rules_facts_or_calculators_share_an_id():
    for ids in ([r.id for r in RULES], [f.id for f in FACTS], [c.id for c in CALCULATORS]):
        assert len(ids) == len(set(ids))


@every_rule
def test_the_examples_of_a_rule_use_declared_facts_and_answers(rule):
    declared = {fact.id: fact for fact in FACTS}
    for example in (rule.inside, rule.outside):
        for id, value in example.items():
            choices = getattr(declared[id], "choices", None)
            given = value if isinstance(value, list) else [value]
            assert choices is None or set(given) <= set(choices)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_topic_asks_for_every_fact_that_its_rules_turn_on(topic):
    asked = {fact.id for fact in topic.facts}
    assert {id for rule in topic.rules for id in rule.facts()} | {"acted_on"} <= asked
    assert [id for id in topic.example if id not in asked] == []


# -- facts, remedies -------------------------------------------------------------------------------------------------


@every_fact
def test_every_fact_is_used_by_a_rule(fact):
    # The day of conduct is used by every rule: it chooses the law.
    assert fact.id == "acted_on" or any(fact.id in rule.facts() for rule in RULES)


@every_fact
def test_every_provision_behind_a_fact_exists(fact):
    assert [key for key in fact.cites if key.partition("#")[0] not in ARTICLES] == []


@every_fact
def test_every_fact_asks_a_question_and_says_why(fact):
    assert fact.label.endswith(("？", "）？"))
    assert fact.why.endswith("。")
    assert fact.group


@pytest.mark.parametrize("id", sorted(REMEDIES))
def test_every_provision_behind_a_remedy_exists(id):
    assert REMEDIES[id]["cites"]
    assert [key for key in REMEDIES[id]["cites"] if key.partition("#")[0] not in ARTICLES] == []


@pytest.mark.parametrize("id", sorted(REMEDIES))
def test_every_remedy_is_offered_by_a_rule(id):
    assert any(id in rule.remedies for rule in RULES)


@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda each: each.id)
def test_every_provision_behind_a_question_of_a_calculator_exists(calculator):
    for field in calculator.form.fields:
        assert [key for key in field.question.cites if key.partition("#")[0] not in ARTICLES] == [], field.id


# -- instruments, provisions -----------------------------------------------------------------------------------------


@every_instrument
def test_every_instrument_has_an_article_and_a_known_rank(name):
    assert TOML[name]["articles"]
    assert TOML[name]["rank"] in [code for code, _ in RANKS]


@every_instrument
def test_an_instrument_that_ended_says_what_came_after(name):
    table = TOML[name]
    if "ended" in table:
        assert table["ended"] > table["effective"]
        assert table.get("successor") in TOML or table["note"]


def test_some_instruments_have_ended():
    assert [name for name, table in TOML.items() if "ended" in table] != []


@every_article
def test_a_gist_is_there_and_fits_on_a_card(key):
    assert 0 < len(ARTICLES[key]["gist"]) <= 120


@every_article
def test_operative_words_are_short_enough_to_quote(key):
    assert [quote for quote in ARTICLES[key]["quotes"] if not 0 < len(quote) <= 40] == []


@every_article
def test_how_a_provision_was_checked_and_whom_it_binds_are_known_codes(key):
    assert ARTICLES[key]["how"] in [code for code, _ in CHECKS]
    assert ARTICLES[key]["binds"] in [code for code, _ in BINDS]


@every_article
def test_what_was_seen_has_a_fingerprint_and_what_was_not_seen_is_not_quoted(key):
    row = ARTICLES[key]
    if row["how"] in ("paraphrase", "not-seen"):
        assert row["quotes"] == [] and row["sha256"] == ""
    else:
        assert re.fullmatch("[0-9a-f]{64}", row["sha256"])
