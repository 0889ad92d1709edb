"""When a law changes: which provisions are others now, and what stands on them."""

import hashlib
import json

import pytest

from creditrights.commands.touched import touched
from creditrights.errors import DataError
from creditrights.law.changes import compare, fingerprint, read_texts
from creditrights.law.registry import Registry

WORDS = {"1": "第一条　不得催收。", "2": "第二条　可以提醒。", "3": "第三条　本法自公布之日起施行。"}


def article(text, **more):
    digest = hashlib.sha256("".join(text.split()).encode()).hexdigest() if text else ""
    return {
        "label": "某条",
        "gist": "某",
        "quotes": [],
        "binds": "anyone",
        "checked_on": "2026-11-24",
        "how": "official-text" if text else "paraphrase",
        "sha256": digest,
        **more,
    }


def instrument(id, short, articles, **more):
    return {
        "id": id,
        "title": "催收法",
        "short": short,
        "rank": "statute",
        "authority": "",
        "document_number": "",
        "effective": "2021-01-01",
        "official": "",
        "complete": True,
        "note": "",
        "articles": articles,
        **more,
    }


@pytest.fixture
def law():
    now = instrument("law", "催收法", {**{n: article(text) for n, text in WORDS.items()}, "4": article("")})
    old = instrument("old", "催收法（旧）", {"1": article("旧第一条")}, ended="2021-01-02")
    return Registry({"law": now, "old": old})


@pytest.fixture
def folder(tmp_path):
    def writing(*texts):
        for number, text in enumerate(texts):
            given = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
            (tmp_path / f"{number}.json").write_text(given, encoding="utf-8")
        return tmp_path

    return writing


def test_white_space_does_not_change_a_fingerprint_and_a_word_does():
    assert fingerprint(" 第一条\u3000不得\n催收。") == fingerprint("第一条不得催收。")
    assert fingerprint("第一条不得催收。") != fingerprint("第一条可以催收。")


def test_each_provision_is_the_same_changed_gone_or_cannot_be_compared(law, folder):
    new = {"title": "催收法", "articles": {"1": "第一条 不得催收。", "2": "第二条 不得提醒。", "4": "第四条"}}
    found = compare(read_texts(folder(new, {"title": "别的法", "articles": {}})), law)
    assert found.as_json() == {
        "instruments": ["law"],
        "strange": ["别的法"],
        "same": ["law:1"],
        "changed": ["law:2"],
        "gone": ["law:3"],
        "unseen": ["law:4"],
    }


def test_a_version_is_known_by_its_short_title_and_a_title_alone_means_the_one_in_force(law, folder):
    old = {"title": "催收法", "short": "催收法（旧）", "articles": {"1": "旧第一条"}}
    assert compare(read_texts(folder(old)), law).same == [law.provisions["old:1"]]
    alone = {"title": "催收法", "short": "催收法（2030修订）", "articles": WORDS}
    assert [each.id for each in compare(read_texts(folder(alone)), law).instruments] == ["law"]


@pytest.mark.parametrize("text", ["{", "[]", '{"title": "催收法"}', '{"articles": {}}'])
def test_a_file_that_is_no_text_is_explained(text, law, folder):
    with pytest.raises(DataError, match=r"0\.json"):
        read_texts(folder(text))


def test_an_empty_folder_and_none_are_explained(tmp_path):
    with pytest.raises(DataError, match="里没有 JSON"):
        read_texts(tmp_path)
    with pytest.raises(DataError, match="没有文件夹"):
        read_texts(tmp_path / "none")


def test_a_change_touches_rules_questions_pages_notebooks_and_exercises(tmp_path):
    for name, text in {
        "book/a.md": "见 {law}`civil-code:1033`。",
        "book/b.md": "见 {law}`civil-code:10330`。",
        "book/c.md": "```{calculator} conduct\n```",
        "notebooks/d.ipynb": '"show(\\"conduct\\")"',
        "exercises/e/rubric.toml": 'cites = ["civil-code:1033"]',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    [found] = touched(["civil-code:1033"], tmp_path)
    assert "enter-home-without-consent" in found.rules
    assert "entry" in found.facts
    assert "conduct" in found.calculators
    assert found.files == {
        "pages": ["book/a.md", "book/c.md"],
        "notebooks": ["notebooks/d.ipynb"],
        "exercises": ["exercises/e/rubric.toml"],
        "modules": [],
        "quizzes": [],
    }
