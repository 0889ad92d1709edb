"""Many cases in a file: read by the fields of a form, judged as one by one, on one machine and on a cluster."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from creditrights.audit.cluster import MissingPackage, NoScheduler, audit_file
from creditrights.audit.frame import Summary, judge_frame
from creditrights.audit.reading import BadRows, columns_of
from creditrights.errors import FieldError, UnknownName
from creditrights.legality.checker import check
from creditrights.legality.topics.collection import COLLECTION
from creditrights.legality.vocabulary import FACTS
from creditrights.legality.vocabulary import collection as v
from tests.strategies import tables

CASES = {
    "channel": ["打电话", "上门", None, "不知道"],
    "clock": ["22:30", "21点59分", "", None],
    "acts": [["推搡或殴打"], [], None, ["推搡或殴打", "拦住不让走"]],
    "connected_calls": [4, None, 3, 0],
    "acted_on": ["2026-03-01", "2025年12月31日", date(2026, 1, 1), None],
    "disclosed": [True, False, None, "是"],
}
READ = [
    {
        "channel": v.CALL,
        "clock": 1350,
        "acts": ["推搡或殴打"],
        "connected_calls": 4,
        "acted_on": date(2026, 3, 1),
        "disclosed": "是",
    },
    {"channel": v.VISIT, "clock": 1319, "acts": [], "acted_on": date(2025, 12, 31), "disclosed": "否"},
    {"connected_calls": 3, "acted_on": date(2026, 1, 1)},
    {"acts": ["推搡或殴打", "拦住不让走"], "connected_calls": 0, "disclosed": "是"},
]


def known(scenario):
    return {fact: value for fact, value in scenario.items() if value is not None}


# -- reading ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.id)
def test_every_answer_that_a_fact_allows_can_be_written_in_a_file(fact):
    answers = fact.samples()
    written = answers + ([list(fact.choices)] if fact.kind == "several" else [])
    columns = columns_of({fact.id: written})
    assert [columns.scenario(row)[fact.id] for row in range(len(written))] == written


@pytest.mark.parametrize("form", [dict, pd.DataFrame], ids=["a dict of lists", "a DataFrame"])
def test_facts_are_read_as_a_form_reads_them(form):
    columns = columns_of(form(CASES))
    assert [known(columns.scenario(row)) for row in range(4)] == READ


@settings(max_examples=20)
@given(tables(COLLECTION.facts))
def test_what_a_machine_writes_is_read_back(scenarios):
    facts = sorted({fact for scenario in scenarios for fact in scenario})
    columns = columns_of(pd.DataFrame({fact: [s.get(fact) for s in scenarios] for fact in facts}, dtype=object))
    for row, scenario in enumerate(scenarios if facts else []):
        assert in_order(known(columns.scenario(row))) == in_order(scenario)


def in_order(scenario):
    """Lists of things that happened have no order of their own."""
    return {fact: sorted(value) if isinstance(value, list) else value for fact, value in scenario.items()}


def test_a_bad_answer_is_told_with_its_row_its_reason_and_how_many_there_are():
    with pytest.raises(BadRows) as refused:
        columns_of({"clock": ["22:30", "25:00", "25:00"], "channel": ["打电话", "打电话", "打了电"]}, first_row=11)
    assert refused.value.sentences[0].startswith("第 12 行等 2 行：“这件事发生在几点？”填的是“25:00”")
    assert "第 13 行：" in refused.value.sentences[1] and "最接近的是“打电话”" in refused.value.sentences[1]


def test_a_head_that_is_no_fact_is_refused_with_the_nearest():
    with pytest.raises(UnknownName) as refused:
        columns_of({"chanel": ["打电话"]})
    assert refused.value.nearest == "channel"


# -- judging ---------------------------------------------------------------------------------------------------------


def test_a_frame_is_judged_row_by_row_and_keeps_what_it_is_told_to_keep():
    frame = pd.DataFrame(CASES)
    frame["case"] = ["甲", "乙", "丙", "丁"]
    judged, summary = judge_frame(frame, COLLECTION.rules, ["case"])
    assert list(judged["case"]) == ["甲", "乙", "丙", "丁"]
    for row, scenario in enumerate(READ):
        verdict = check(scenario, COLLECTION.rules)
        assert judged["verdict"][row] == verdict.code
        assert (None if pd.isna(judged["kind"][row]) else judged["kind"][row]) == verdict.kind
        statuses = {"breached": 1, "complied": 0, "open": -1}
        assert [judged[f.rule.id][row] for f in verdict.findings] == [statuses[f.status] for f in verdict.findings]
    assert summary.rows == 4
    assert summary.codes["unlawful"] == list(judged["verdict"]).count("unlawful")
    assert summary.breached["disclose-debt"] == list(judged["disclose-debt"]).count(1) == 2


def test_counts_of_pieces_add_up():
    whole = judge_frame(pd.DataFrame(CASES), COLLECTION.rules)[1]
    pieces = [judge_frame(pd.DataFrame(CASES)[rows], COLLECTION.rules)[1] for rows in (slice(0, 1), slice(1, 4))]
    assert Summary.total(pieces).as_json() == whole.as_json()


# -- files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def parquet(tmp_path):
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    pytest.importorskip("dask", reason="dask is not installed")
    rows = 600
    chance = np.random.default_rng(3)
    frame = pd.DataFrame(
        {
            "case": np.arange(rows),
            "channel": chance.choice(["打电话", "上门"], rows),
            "connected_calls": chance.integers(0, 9, rows),
            "disclosed": chance.choice(["是", "否", "不知道"], rows),
            "acts": [[v.acts.choices[0]] if n else [] for n in chance.integers(0, 2, rows)],
        }
    )
    path = tmp_path / "cases.parquet"
    frame.to_parquet(path, row_group_size=100)
    return path


def alone(path):
    frame = pd.read_parquet(path)
    return judge_frame(frame, COLLECTION.rules, ["case"])


def test_a_file_is_judged_piece_by_piece_with_the_same_result(parquet, tmp_path):
    expected, counts = alone(parquet)
    summary = audit_file(parquet, "conduct", None, tmp_path / "out", ["case"])
    assert summary.as_json() == counts.as_json()
    assert len(list((tmp_path / "out").glob("*.parquet"))) == 6
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "out"), expected, check_categorical=False)


def test_the_workers_of_a_cluster_give_the_same_result(parquet, tmp_path):
    distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, scheduler_port=0
    ) as cluster:
        summary = audit_file(parquet, "conduct", cluster.scheduler_address, tmp_path / "out", ["case"])
    expected, counts = alone(parquet)
    assert summary.as_json() == counts.as_json()
    pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "out"), expected, check_categorical=False)


def test_a_bad_row_is_told_with_its_number_in_the_whole_file(parquet):
    frame = pd.read_parquet(parquet)
    frame.loc[357, "channel"] = "打了电"
    frame.to_parquet(parquet, row_group_size=100)
    with pytest.raises(BadRows, match=r"第 358 行：.*最接近的是“打电话”"):
        audit_file(parquet, "conduct", keep=["case"])


def test_files_columns_and_folders_that_cannot_be_used_are_explained(parquet, tmp_path):
    with pytest.raises(UnknownName, match="没有叫“case”的事实"):
        audit_file(parquet, "conduct")
    with pytest.raises(FieldError, match="里没有“案号”这一列"):
        audit_file(parquet, "conduct", keep=["case", "案号"])
    with pytest.raises(FieldError, match="打不开"):
        audit_file(tmp_path / "none.parquet", "conduct")
    with pytest.raises(FieldError, match="里已经有东西"):
        audit_file(parquet, "conduct", out=tmp_path, keep=["case"])
    (tmp_path / "text.parquet").write_text("no", encoding="utf-8")
    with pytest.raises(FieldError, match="不是 Parquet 文件"):
        audit_file(tmp_path / "text.parquet", "conduct")


def test_without_dask_a_sentence_says_what_to_install(parquet, monkeypatch):
    import builtins

    real = builtins.__import__

    def without_dask(name, *rest):
        if name.split(".")[0] in ("dask", "distributed"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_dask)
    with pytest.raises(MissingPackage, match="pip install"):
        audit_file(parquet, "conduct", keep=["case"])


def test_a_scheduler_that_does_not_answer_is_told(parquet, monkeypatch):
    pytest.importorskip("distributed", reason="dask.distributed is not installed")
    monkeypatch.setattr("creditrights.audit.cluster.PATIENCE", 1)
    with pytest.raises(NoScheduler, match="没有应答"):
        audit_file(parquet, "conduct", "tcp://127.0.0.1:9", keep=["case"])
