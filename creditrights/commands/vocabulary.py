"""creditrights facts | rules: every fact there is to know, and every rule with its law and its days."""

import argparse
from datetime import date

from creditrights.law.registry import registry
from creditrights.legality.catalogue import RULES, TOPICS, topic
from creditrights.legality.facts import ChoiceFact, CountFact, DayFact, Fact, SeveralFact
from creditrights.legality.kinds import chip_words
from creditrights.legality.rule import Label, Rule
from creditrights.legality.vocabulary import FACTS
from creditrights.plain import canonical_json


def add_vocabulary(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the two to the command line."""
    for name, words, run in (
        ("facts", "列出全部事实：每一件要弄清的事、可以怎么答、为什么问", _facts),
        ("rules", "列出全部规则：条件、性质、依据和有效的日子", _rules),
    ):
        parser = commands.add_parser(name, help=words)
        parser.add_argument("--topic", help="只列一个专题：" + "、".join(each.id for each in TOPICS))
        parser.add_argument("--json", action="store_true")
        parser.set_defaults(run=run)


def _facts(parsed: argparse.Namespace) -> int:
    facts = FACTS if parsed.topic is None else topic(parsed.topic).facts
    if parsed.json:
        print(canonical_json([fact_as_json(fact) for fact in facts]))
        return 0
    for fact in facts:
        print(f"{fact.id}：{fact.label}（{_answers(fact)}）{fact.why}")
    return 0


def _rules(parsed: argparse.Namespace) -> int:
    rules = RULES if parsed.topic is None else topic(parsed.topic).rules
    if parsed.json:
        print(canonical_json([rule_as_json(rule) for rule in rules]))
        return 0
    for rule in rules:
        print(f"{rule.id}：{rule.title}（{rule.conduct_of}）。条件：{rule.when.words()}")
        for label in rule.labels:
            print(f"  {chip_words(label.kind)}：{'；'.join(_dated(key) for key in label.cites)}")
    return 0


def fact_as_json(fact: Fact) -> dict[str, object]:
    """A fact as a machine needs it to write a scenario."""
    described: dict[str, object] = {
        "id": fact.id,
        "kind": fact.kind,
        "name": fact.name,
        "label": fact.label,
        "why": fact.why,
        "help": fact.help,
        "group": fact.group,
        "cites": list(fact.cites),
        "topics": [each.id for each in TOPICS if fact in each.facts],
    }
    if isinstance(fact, (ChoiceFact, SeveralFact)):
        described["choices"] = list(fact.choices)
    if isinstance(fact, CountFact):
        described.update(unit=fact.unit, least=0, most=fact.most)
    if isinstance(fact, DayFact):
        described.update(first=fact.first.isoformat(), last=fact.last.isoformat())
    return described


def rule_as_json(rule: Rule) -> dict[str, object]:
    """A rule with its labels, the law behind each and the days on which that is the law."""
    return {
        "id": rule.id,
        "title": rule.title,
        "says": rule.says,
        "conduct_of": rule.conduct_of,
        "topics": [each.id for each in TOPICS if rule in each.rules],
        "when": rule.when.words(),
        "facts": rule.facts(),
        "labels": [_label_as_json(label) for label in rule.labels],
        "evidence": list(rule.evidence),
        "remedies": list(rule.remedies),
        "inside": {id: _plain(value) for id, value in rule.inside.items()},
        "outside": {id: _plain(value) for id, value in rule.outside.items()},
    }


def _label_as_json(label: Label) -> dict[str, object]:
    return {
        "kind": label.kind,
        "words": chip_words(label.kind),
        "when": None if label.when is None else label.when.words(),
        "note": label.note,
        "citations": [registry().cite(key).as_json() for key in label.cites],
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _answers(fact: Fact) -> str:
    if isinstance(fact, (ChoiceFact, SeveralFact)):
        return " / ".join(fact.choices)
    if isinstance(fact, CountFact):
        return f"0–{fact.most} {fact.unit}"
    if isinstance(fact, DayFact):
        return f"{fact.first.isoformat()} 至 {fact.last.isoformat()}"
    return "24 小时制的时间"


def _dated(key: str) -> str:
    citation = registry().cite(key)
    ended = citation.provision.instrument.ended
    return (
        f"{citation.name()} {citation.provision.effective.isoformat()} 起{f'，{ended.isoformat()} 止' if ended else ''}"
    )
