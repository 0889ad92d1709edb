"""What the page fetches: a little for every calculator, and beside it what the asked one needs, and no more."""

import ast
import gzip
import json
import subprocess
import sys

import pytest

from creditrights.calculators.catalogue import CALCULATORS, calculator, ids, places
from creditrights.calculators.conduct import TopicCalculator
from creditrights.law.registry import StoredRegistry, registry
from creditrights.legality import catalogue as topics
from creditrights.legality import vocabulary
from creditrights.legality.vocabulary import FACTS, FILES, PARTS
from creditrights.site.core_bundle import ROOT, bundles, core_modules, tables_of, without_words
from creditrights.tables import load

BUNDLES = bundles()
every_calculator = pytest.mark.parametrize("each", CALCULATORS, ids=lambda each: each.id)

#: what a reader on a slow line may be asked to fetch before the first answer, beside MicroPython; bytes, compressed
MOST_SHARED, MOST_OF_ONE, MOST_OF_A_QUIZ = 20_000, 64_000, 16_000


def compressed(bundle):
    return len(gzip.compress(json.dumps(bundle, ensure_ascii=False, separators=(",", ":")).encode()))


QUIZZES = [f"quiz-{label}" for label in sorted(load("quiz"))]


def test_there_is_a_bundle_for_each_calculator_and_each_quiz_and_a_shared_one():
    assert list(BUNDLES) == ["shared", *ids(), *QUIZZES]


def test_a_bundle_holds_nothing_that_is_shared_and_together_they_hold_every_module():
    shared = BUNDLES["shared"]
    for id in [*ids(), *QUIZZES]:
        assert not set(BUNDLES[id]["files"]) & set(shared["files"])
        assert not set(BUNDLES[id]["tables"]) & set(shared["tables"])
    assert {path for bundle in BUNDLES.values() for path in bundle["files"]} == set(core_modules())


def test_what_is_shared_knows_no_topic_no_calculator_and_no_provision():
    paths = set(BUNDLES["shared"]["files"])
    own = {place.partition(":")[0].replace(".", "/") + ".py" for id in ids() for place in places(id)}
    assert not paths & own
    assert [path for path in paths if "/rules/" in path or "/topics/" in path or "/vocabulary/" in path] == []
    assert list(BUNDLES["shared"]["tables"]) == ["law-checked"]


@every_calculator
def test_what_one_waits_for_is_small(each):
    assert compressed(BUNDLES["shared"]) <= MOST_SHARED
    assert compressed(BUNDLES[each.id]) <= MOST_OF_ONE


@pytest.mark.parametrize("id", QUIZZES)
def test_a_quiz_is_small_and_has_its_own_questions_alone(id):
    assert compressed(BUNDLES[id]) <= MOST_OF_A_QUIZ
    assert [name for name in BUNDLES[id]["tables"] if name.startswith("quiz")] == ["quiz/" + id[len("quiz-") :]]


@every_calculator
def test_a_bundle_has_the_law_of_its_questions_and_rules_and_of_no_other_topic(each):
    keys = {key for field in each.form.fields for key in field.question.cites}
    if isinstance(each, TopicCalculator):
        keys |= {key for rule in each.topic.rules for key in rule.cites()} | set(each.topic.law)
        others = {path for path in BUNDLES[each.id]["files"] if "/topics/" in path and "__init__" not in path}
        assert len(others) == 1
    else:
        assert [path for path in BUNDLES[each.id]["files"] if "/rules/" in path] == []
    tables = BUNDLES[each.id]["tables"]
    assert [key for key in keys if "law/" + key.partition("#")[0].replace(":", "/", 1) not in tables] == []


def test_a_key_brings_its_provision_and_the_beginning_of_keys_the_whole_instrument():
    one = tables_of({"a.py": "KEY = 'civil-code:1033#第2项'"})
    assert sorted(one) == ["law/civil-code", "law/civil-code/1033"]
    assert "articles" not in one["law/civil-code"] and one["law/civil-code/1033"]["gist"]
    every = tables_of({"a.py": "KEY = 'civil-code:' + number"})
    assert set(one) < set(every)
    assert len(every) == 1 + len([key for key in registry().provisions if key.startswith("civil-code:")])
    assert tables_of({"a.py": "'http://example.org'; 'civil-code'; 'civil-code:no-such-article'"}) == {}


def test_a_remedy_brings_the_law_behind_it():
    found = tables_of({"a.py": "REMEDIES = ('call-110',)"})
    assert found["remedies/call-110"]["title"]
    cites = [key.partition("#")[0].replace(":", "/", 1) for key in found["remedies/call-110"]["cites"]]
    assert cites and {"law/" + cite for cite in cites} <= set(found)


def test_a_module_without_its_words_is_the_same_module():
    source = '"""A module."""\n# a remark\nX = "为 # 一"\n\n\nclass A:\n    """A."""\n\n\ndef f():\n    """F."""\n    return X\n'
    assert without_words(source) == "X = '为 # 一'\n\nclass A:\n    pass\n\ndef f():\n    return X"
    hinted = "X: 'int' = 1\nMYPY = False\nif MYPY:\n    Y: 'int'\n\nclass A:\n    y: int\n\n    def f(self, a: int=2, *b: int) -> 'A':\n        c: 'int' = a\n        return c"
    bare = "X = 1\nMYPY = False\n\nclass A:\n\n    def f(self, a=2, *b):\n        c = a\n        return c"
    assert without_words(hinted) == bare
    for path in core_modules():
        stripped = ast.parse(without_words((ROOT / path).read_text(encoding="utf-8")))
        assert ast.dump(ast.parse(without_words(ast.unparse(stripped)))) == ast.dump(stripped)


# -- read when it is asked for ---------------------------------------------------------------------------------------


def loaded_after(code):
    """Our modules that are imported once the code has run in a fresh Python."""
    command = code + "\nimport sys; print(*[name for name in sys.modules if name.startswith('creditrights')])"
    ran = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.split())


def test_a_calculator_of_money_reads_no_rule_and_no_fact():
    loaded = loaded_after(
        "from creditrights.calculators.page import respond\n"
        'respond(\'{"calculator": "overdue-interest", "texts": {}}\')'
    )
    assert "creditrights.calculators.overdue_interest" in loaded
    assert [name for name in loaded if ".rules" in name or ".topics" in name or ".vocabulary" in name] == []


def test_a_checker_reads_the_topic_it_is_asked_for_and_no_other():
    loaded = loaded_after(
        "from creditrights.calculators.page import respond\n"
        'respond(\'{"calculator": "charges", "texts": {"creditor": "银行"}}\')'
    )
    assert {name for name in loaded if ".topics." in name} == {"creditrights.legality.topics.charges"}
    assert "creditrights.legality.vocabulary.who_owes" not in loaded


def test_a_provision_is_read_when_it_is_cited_and_all_of_them_by_who_looks_through_all():
    law = StoredRegistry()
    assert law.cite("civil-code:1033#第2项").provision.key == "civil-code:1033"
    assert list(law._provisions) == ["civil-code:1033"]
    cited = law.cite("civil-code:1033").provision
    assert set(law.provisions) == set(registry().provisions)
    assert law.provisions["civil-code:1033"] is cited
    assert law.instruments["civil-code"] is cited.instrument


def test_the_catalogues_have_everything_under_the_id_it_has_itself():
    assert [each.id for each in CALCULATORS] == ids()
    assert [each.id for each in topics.TOPICS] == [id for id, _ in topics.PLACES]
    assert calculator("conduct") is calculator("conduct")


def test_every_file_of_the_vocabulary_is_named_where_all_facts_are_gathered():
    files = {path.stem for path in (ROOT / "creditrights/legality/vocabulary").glob("*.py")} - {"__init__"}
    assert files == {*FILES, *PARTS}, "name it in FILES or PARTS of vocabulary/__init__.py"
    assert {fact.id for topic in topics.TOPICS for fact in topic.facts} == {fact.id for fact in FACTS}


@pytest.mark.parametrize("module", [vocabulary, topics], ids=lambda module: module.__name__)
def test_a_name_that_a_module_does_not_have_is_an_attribute_error(module):
    with pytest.raises(AttributeError, match="NOTHING"):
        module.NOTHING  # noqa: B018
