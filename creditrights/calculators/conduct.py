"""The legality checker as a calculator a topic: the declared facts become fields, the verdict becomes a result."""

from datetime import date

from creditrights.calculators.fields import ChoiceField, ClockField, DayField, Field, Question, SeveralField, WholeField
from creditrights.calculators.form import Calculator, Form
from creditrights.calculators.result import Ask, Figure, Passage, Result, Table
from creditrights.law.provision import Citation
from creditrights.law.registry import registry
from creditrights.legality import catalogue
from creditrights.legality.checker import COMPLIED, OPEN, Finding, Verdict, check
from creditrights.legality.facts import ChoiceFact, ClockFact, CountFact, DayFact, Fact, SeveralFact
from creditrights.legality.interview import open_questions
from creditrights.legality.kinds import chip_words, code_of, gravity, meaning
from creditrights.legality.remedies import Remedy, remedy
from creditrights.legality.topic import Topic
from creditrights.plain import by_rank


def field_of(declared: Fact, example: str) -> Field:
    """The field that asks for a fact, with the answer of the worked example, if it has one.

    Every fact may be left unknown: empty while it was not asked, 不知道 once it was.
    """
    question = Question(declared.label, declared.why, example, declared.cites, declared.group, declared.help)
    if isinstance(declared, ChoiceFact):
        return ChoiceField(declared.id, question, declared.choices, optional=True)
    if isinstance(declared, SeveralFact):
        return SeveralField(declared.id, question, declared.choices)
    if isinstance(declared, CountFact):
        return WholeField(declared.id, question, 0, declared.most, declared.unit, optional=True)
    if isinstance(declared, ClockFact):
        return ClockField(declared.id, question)
    if isinstance(declared, DayFact):
        return DayField(declared.id, question, declared.first, declared.last, optional=True)
    raise TypeError(declared.kind)


#: the guideline of the trade that was seen; what was before it was not
GUIDELINE = "cba-collection-2026:节录-时间"


class TopicCalculator(Calculator):
    """Conduct judged on its day by the rules of one topic: lawful, unlawful and of which kind, or still to be found out."""

    button = "判断"
    hint = "空着的是还没回答，不算“没有”。"

    def __init__(self, topic: Topic) -> None:
        self.topic = topic
        self.id = topic.id
        self.title = topic.title
        self.lead = topic.lead
        self.form = Form(*[field_of(each, topic.example.get(each.id, "")) for each in topic.facts])
        cited = [key for rule in topic.rules for key in rule.cites()]
        self.by_guideline = [key for key in cited if key.startswith(GUIDELINE.partition(":")[0] + ":")] != []

    def compute(self, values: "dict[str, object]") -> Result:
        return self.conclude(values, [])

    def conclude(self, values: "dict[str, object]", not_known: "list[str]") -> Result:
        verdict = check(values, self.topic.rules, self.topic.facts)
        hanging = [self.topic.fact(id) for id in open_questions(values, verdict, self.topic.facts)]
        to_ask = [each for each in hanging if each.id not in not_known]
        to_find = [each for each in hanging if each.id in not_known]
        beyond = self.topic.beyond if verdict.code == "lawful" else None
        if beyond is not None and beyond[0].holds(values):
            chip, words = ("open", "不在这些规则的范围"), beyond[1]
        else:
            chip, words = (verdict.code, verdict.words()), _answer(verdict, [] if to_ask else to_find)
        older = self._older_guidelines(values) if verdict.code == "lawful" else ""
        return Result(
            answer=words + older,
            chip=chip,
            figures=_figures(verdict),
            tables=[
                table
                for table in (_findings_table(verdict), _open_table(verdict, self.topic), _complied_table(verdict))
                if table.rows
            ],
            passages=_passages(verdict, values),
            citations=_citations(verdict, self.topic),
            ask=_ask(to_ask[0]) if to_ask else None,
            find_out=[Ask(each.id, each.why) for each in to_find],
        )

    def _older_guidelines(self, values: "dict[str, object]") -> str:
        """What "lawful" leaves out on a day before the guideline of the trade that was seen; empty where nothing."""
        day = values.get("acted_on")
        seen_from = registry().cite(GUIDELINE).provision.effective
        if not self.by_guideline or not isinstance(day, date) or day >= seen_from:
            return ""
        return (
            seen_from.isoformat()
            + " 以前的行业自律规则（例如 2021 年的信用卡催收指引）没有见到全文，这里的“合法”不包括它们。"
        )


def _ask(fact: Fact) -> Ask:
    return Ask(fact.id, "回答“" + fact.label + "”最能改变结论。" + fact.why)


def _answer(verdict: Verdict, to_find: "list[Fact]") -> str:
    # what the law makes of a claim is no one's wrong: it stands apart from what was done wrong
    effects = [finding for finding in verdict.breached() if code_of(finding.grounded()[0].label.kind) == "effect"]
    so_far = "就所答的事实：" + _titles(effects) + "。"
    if verdict.kind is not None and verdict.code == "effect":
        return so_far + meaning(verdict.kind)
    if verdict.kind is not None:
        wrongs = [finding for finding in verdict.breached() if finding not in effects]
        gravest = chip_words(verdict.kind).split(" · ")[1]
        said = "这里有" + _titles(wrongs) + "。最重的一项是" + gravest + "：" + meaning(verdict.kind)
        return said + ("另外，" + so_far if effects else "")
    if verdict.code == "open" and to_find:
        names = "、".join(["“" + each.name + "”" for each in to_find[:3]]) + ("等" if len(to_find) > 3 else "")
        return "还不能下结论：就已知的事实没有确认违法违规。弄清" + names + "，才有结论；不知道不等于没有。"
    if verdict.code == "open":
        return "还不能下结论：就已知的事实没有确认违法违规，但有几件事没弄清。不知道不等于没有。"
    return "就所答的事实，没有触到本课程核对过的规则。债务本身仍要还；事实变了，结论也会变。"


def _titles(findings: "list[Finding]") -> str:
    return "、".join(["“" + finding.rule.title + "”" for finding in findings])


def _figures(verdict: Verdict) -> "list[Figure]":
    open_count = len([f for f in verdict.findings if f.status == OPEN])
    return [
        Figure("breached", "确认的", str(len(verdict.breached())) + " 项"),
        Figure("open", "待查明", str(open_count) + " 项"),
        Figure("complied", "没有触到", str(len([f for f in verdict.findings if f.status == COMPLIED])) + " 项"),
    ]


def _findings_table(verdict: Verdict) -> Table:
    rows = []
    for finding in verdict.breached() + verdict.permitted():
        for place, label in enumerate(finding.grounded()):
            # What the rule says stands once, in its first row; each row has what is to be said of that label alone.
            says = finding.rule.says if place == 0 or not label.label.note else ""
            rows.append(
                [finding.rule.title, chip_words(label.label.kind), _names(label.citations), says + label.label.note]
            )
    note = "每一行一个性质：同一件事可以同时是几种违法。标准和自律规则的效力比法律低，违反了它们不等于当然违法。"
    return Table("findings", "确认的", ["事情", "性质", "依据", "说明"], rows, note=note)


def _open_table(verdict: Verdict, topic: Topic) -> Table:
    """One row a rule that the facts leave open, the gravest it could come to first."""
    hanging = [finding for finding in verdict.findings if finding.undetermined()]
    rows = []
    for finding in by_rank(hanging, _gravest_open):
        kind = finding.undetermined()[0].label.kind
        citations: "list[Citation]" = []
        for label in finding.undetermined():
            citations.extend([each for each in label.citations if each not in citations])
        rows.append([finding.rule.title, chip_words(kind), _names(citations[:3]), _open_words(finding, topic)])
    note = "不知道不等于没有。“最重可能是”只是可能，弄清右边的事才有结论。"
    return Table("open", "还没弄清的", ["事情", "最重可能是", "依据", "要先弄清"], rows, note=note, folded=True)


def _gravest_open(finding: Finding) -> int:
    return gravity(finding.undetermined()[0].label.kind)


def _complied_table(verdict: Verdict) -> Table:
    rows = [[f.rule.title, f.rule.when.words()] for f in verdict.findings if f.status == COMPLIED]
    note = "这些规则要满足的条件，就所答的事实不成立，或者那一天、那类机构不适用。"
    return Table("complied", "查过但没有触到的规则", ["规则", "成立的条件"], rows, note=note, folded=True)


def _open_words(finding: Finding, topic: Topic) -> str:
    names = [topic.fact(id).name for id in finding.open_facts[:4]]
    if [label for label in finding.undetermined() if label.law_open]:
        names.insert(0, "那天有效的旧文本（这里没有核对，列的是后来的条文）")
    return "；".join(names) + ("等" if len(finding.open_facts) > 4 else "")


def _names(citations: "list[Citation]") -> str:
    return "；".join([citation.name() for citation in citations])


def _passages(verdict: Verdict, values: "dict[str, object]") -> "list[Passage]":
    evidence: "list[str]" = []
    remedies: "list[str]" = []
    for finding in verdict.breached():
        evidence.extend([each for each in finding.rule.evidence if each not in evidence])
        remedies.extend([each for each in finding.rule.remedies if each not in remedies])
    day = values.get("acted_on")
    basis = []
    if isinstance(day, date):
        basis.append("按 " + day.isoformat() + " 有效的法律判断。")
        basis.append(registry().beyond_checked(day))
    else:
        basis.append("没有填日期：换过版本的法，新旧条文都列出来；例如治安管理处罚法 2026-01-01 前后条号和罚则不同。")
    basis.append("检查了 " + str(len(verdict.findings)) + " 条规则。" + registry().currency())
    basis.append("只据你所答的事实作普法说明，不是法律意见；构不成、罚不罚，由公安、监管部门和法院认定。")
    return [
        Passage(
            "to-do",
            "接下来可以做什么",
            [each.sentence() for each in [remedy(id) for id in remedies] if _open_on(each, values)],
        ),
        Passage("evidence", "留下这些证据", evidence),
        Passage("basis", "判断的口径", [sentence for sentence in basis if sentence], folded=True),
    ]


def _open_on(way: Remedy, values: "dict[str, object]") -> bool:
    """Whether a remedy existed on the day of the conduct."""
    day = values.get("acted_on")
    known_day = day if isinstance(day, date) else None
    return registry().in_force(tuple(way.cites), known_day) != []


def _citations(verdict: Verdict, topic: Topic) -> "list[Citation]":
    """The law behind what is grounded; behind what is open where nothing is; for a lawful verdict, behind the rules checked."""
    found: "list[Citation]" = []
    seen: "list[str]" = []

    def keep(citations: "list[Citation]") -> None:
        for citation in citations:
            if citation.key not in seen:
                seen.append(citation.key)
                found.append(citation)

    for finding in verdict.breached():
        for label in finding.grounded():
            keep(label.citations)
    if verdict.kind is None:
        for finding in verdict.findings:
            for label in finding.undetermined():
                keep(label.citations)
    if verdict.code == "lawful":
        keep([registry().cite(key) for key in topic.law])
    return found


MYPY = False
if MYPY:
    CHECKERS: "tuple[TopicCalculator, ...]"
    CONDUCT: TopicCalculator

_MADE: "dict[str, TopicCalculator]" = {}


def checker(id: str) -> TopicCalculator:
    """The calculator of the topic with that id."""
    if id not in _MADE:
        _MADE[id] = TopicCalculator(catalogue.topic(id))
    return _MADE[id]


def __getattr__(name: str) -> object:
    """CHECKERS, one a topic, for whoever looks through all; CONDUCT, that of collection."""
    if name == "CHECKERS":
        return tuple([checker(id) for id, _ in catalogue.PLACES])
    if name == "CONDUCT":
        return checker("conduct")
    raise AttributeError(name)
