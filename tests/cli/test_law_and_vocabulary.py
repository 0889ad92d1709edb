"""The law of a day, what a change touches, the vocabulary and the rules, a list of contacts, on the command line."""

import json

import pytest

from creditrights.cli import main
from creditrights.law.registry import registry
from creditrights.legality.catalogue import RULES, TOPICS
from creditrights.legality.vocabulary import FACTS


@pytest.fixture
def run(capsys):
    def running(*arguments):
        status = main([str(each) for each in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return running


# -- law -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["2025-12-31", "2025年12月31日"])
def test_law_on_a_day_lists_what_was_the_law_then(day, run):
    status, out, _ = run("law", "on", day)
    assert status == 0
    assert "public-security-2012:42 " in out and "public-security-2025:50 " not in out
    _, out, _ = run("law", "on", "2026-01-01", "--json")
    listed = [each["key"] for each in json.loads(out)["in_force"]]
    assert "public-security-2025:50" in listed and "public-security-2012:42" not in listed
    assert set(listed) <= set(registry().provisions)


@pytest.mark.parametrize("day", ["gestern", "2026-02-30", "2019-01-01"])
def test_law_on_a_day_that_cannot_be_used_is_explained(day, run):
    status, out, err = run("law", "on", day)
    assert (status, out) == (1, "")
    assert day in err


def test_law_changed_lists_what_changed_and_what_that_touches(run, tmp_path):
    new = {"title": "中华人民共和国民法典", "articles": {"1033": "第一千零三十三条 另有规定。"}}
    (tmp_path / "new.json").write_text(json.dumps(new, ensure_ascii=False), encoding="utf-8")
    status, out, _ = run("law", "changed", tmp_path, "--json")
    found = json.loads(out)
    assert status == 0
    assert found["changed"] == ["civil-code:1033"] and "civil-code:1032" in found["gone"]
    [first, *_] = found["touched"]
    assert "enter-home-without-consent" in first["rules"]
    _, out, _ = run("law", "changed", tmp_path)
    assert "■ civil-code:1033 牵动" in out and "变了：civil-code:1033" in out


# -- vocabulary ------------------------------------------------------------------------------------------------------


def test_facts_are_listed_for_people_and_for_machines(run):
    _, out, _ = run("facts")
    assert len(out.splitlines()) == len(FACTS)
    _, out, _ = run("facts", "--json")
    listed = {each["id"]: each for each in json.loads(out)}
    assert set(listed) == {fact.id for fact in FACTS}
    assert listed["channel"]["choices"][0] == "上门"
    assert listed["visitors"]["unit"] == "人" and listed["acted_on"]["first"] == "2021-01-01"


def test_rules_are_listed_with_their_law_and_its_days(run):
    _, out, _ = run("rules")
    assert all(f"{rule.id}：" in out for rule in RULES)
    _, out, _ = run("rules", "--json")
    listed = {each["id"]: each for each in json.loads(out)}
    assert set(listed) == {rule.id for rule in RULES}
    label = next(each for each in listed["enter-home-without-consent"]["labels"] if each["kind"] == "administrative")
    days = {each["key"]: (each["effective"], each["ended"]) for each in label["citations"]}
    assert days["public-security-2012:40#第3项"][1] == "2026-01-01"
    assert days["public-security-2025:47#第3项"] == ("2026-01-01", None)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_one_topic_can_be_listed_alone(topic, run):
    _, out, _ = run("rules", "--topic", topic.id, "--json")
    assert [each["id"] for each in json.loads(out)] == [rule.id for rule in topic.rules]
    _, out, _ = run("facts", "--topic", topic.id, "--json")
    assert [each["id"] for each in json.loads(out)] == [fact.id for fact in topic.facts]


def test_an_example_of_a_rule_can_be_checked_as_it_is_listed(run, tmp_path):
    _, out, _ = run("rules", "--topic", "conduct", "--json")
    for rule in json.loads(out):
        (tmp_path / "case.json").write_text(json.dumps(rule["inside"], ensure_ascii=False), encoding="utf-8")
        status, said, _ = run("check", tmp_path / "case.json", "--json")
        assert status == 0, (rule["id"], said)


def test_an_unknown_topic_gets_the_nearest_one(run):
    status, _, err = run("rules", "--topic", "conducts")
    assert status == 1 and "最接近的是“conduct”" in err


def test_an_impossible_answer_gets_the_nearest_one(run, tmp_path):
    (tmp_path / "case.json").write_text('{"place": "家中", "acts": ["殴打"]}', encoding="utf-8")
    status, out, _ = run("check", tmp_path / "case.json")
    assert status == 1
    assert "“家中”，不在选项里，最接近的是“家里”" in out and "“殴打”不在选项里，最接近的是“推搡或殴打”" in out


# -- contacts and audit ----------------------------------------------------------------------------------------------


@pytest.fixture
def calls(tmp_path):
    path = tmp_path / "calls.csv"
    rows = [f"2026-03-02,{9 + n}:00,电话,本人,是" for n in range(4)] + ["2026-03-99,10:00,电话,本人,是"]
    path.write_text("\n".join(["日期,时间,方式,对象,接通", *rows]) + "\n", encoding="utf-8")
    return path


SAID = ("--lender", "银行", "--product", "网络消费贷款（如微粒贷）", "--set", "presented_as=受委托的催收人员")


def test_contacts_judges_a_list_and_writes_picture_and_evidence(calls, run, tmp_path):
    picture, evidence = tmp_path / "p.svg", tmp_path / "e.csv"
    status, out, err = run("contacts", calls, *SAID, "--picture", picture, "--evidence", evidence)
    assert status == 0
    assert "【确认】一天接通的催收电话超过三次" in out and "第 2、3、4、5 行" in out and "第 6 行没有计入" in out
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert "不说明写下的事是真的" in err
    assert run("contacts", evidence, "--verify")[0] == 0
    evidence.write_text(evidence.read_text(encoding="utf-8").replace("10:00", "10:01"), encoding="utf-8")
    status, out, _ = run("contacts", evidence, "--verify")
    assert status == 1 and "第 3 行的指纹对不上" in out


def test_contacts_in_json(calls, run):
    status, out, err = run("contacts", calls, *SAID, "--json")
    found = json.loads(out)
    assert status == 0
    assert (found["rows"], found["counted"], [bad["row"] for bad in found["bad"]]) == (5, 4, [6])
    assert [(each["rule"], each["status"], each["rows"]) for each in found["findings"]] == [
        ("too-many-connected-calls", "breached", [2, 3, 4, 5])
    ]
    assert "第 6 行没有计入" in err


def test_contacts_without_a_list_or_with_nonsense_is_explained(calls, run, tmp_path):
    assert "--template" in run("contacts")[2]
    assert "最接近的是“银行”" in run("contacts", calls, "--lender", "银行业")[2]
    assert "事实=答案" in run("contacts", calls, "--set", "creditor")[2]
    status, out, _ = run("contacts", "--template", tmp_path / "t.csv")
    assert status == 0 and "被联系号码：" in out
    assert run("contacts", tmp_path / "t.csv")[0] == 1  # only example rows


def test_audit_counts_and_is_explained_where_it_cannot(run, tmp_path):
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    pytest.importorskip("dask", reason="dask is not installed")
    pandas.DataFrame({"disclosed": ["是", "否"], "case": [1, 2]}).to_parquet(tmp_path / "c.parquet")
    status, out, _ = run("audit", tmp_path / "c.parquet", "--keep", "case")
    assert status == 0 and "共 2 行" in out and "disclose-debt" in out
    _, out, _ = run("audit", tmp_path / "c.parquet", "--keep", "case", "--json")
    assert json.loads(out)["breached"]["disclose-debt"] == 1
    assert "没有叫“case”的事实" in run("audit", tmp_path / "c.parquet")[2]
