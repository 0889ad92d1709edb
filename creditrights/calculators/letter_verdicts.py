"""What a judged scenario ticks in a letter: only what was found breached on the facts that are known."""

from datetime import date

from creditrights.legality.checker import check
from creditrights.legality.topic import Topic
from creditrights.letters import answer, complaints, credit_report, facts
from creditrights.letters.letter import Letter
from creditrights.letters.shared import BANK_CARD, BANK_LOAN, CONSUMER_FINANCE, MICRO, OTHER_LENDER

#: (id of a letter, id of its blank): answers, each with the rules whose breach says so
TICKS = (
    (
        "letter-complaint-lender",
        "wrongs",
        (
            (complaints.NIGHT, ("night-contact",)),
            (complaints.OTHERS, ("disclose-debt",)),
            (complaints.ABUSE, ("threat-to-safety", "abusive-messages", "insult-or-defame")),
            (complaints.FALSE_RANK, ("impersonate-state", "message-from-false-authority")),
            (complaints.ENTERED, ("enter-home-without-consent", "enter-office-without-consent")),
            (complaints.OFTEN, ("too-many-connected-calls", "too-many-unanswered-calls", "too-many-notice-calls")),
            (complaints.CHARGES, ("fee-without-service", "fee-outside-cost-table", "yearly-rate-not-shown")),
            (complaints.TAKEN, ("payment-put-to-something-else",)),
        ),
    ),
    (
        "letter-police-report",
        "acts",
        (
            (facts.THREAT, ("threat-to-safety",)),
            (facts.INSULT, ("insult-or-defame",)),
            (facts.SENT, ("abusive-messages",)),
            (facts.HOUND, ("hounding",)),
            (facts.ENTER, ("enter-home-without-consent", "force-a-door")),
            (facts.HELD, ("restraint",)),
            (facts.BEAT, ("violence",)),
            (facts.SOLD, ("sell-data", "bought-data")),
            (facts.POSED, ("impersonate-state", "message-from-false-authority")),
            (facts.FORGED, ("forged-papers", "forged-notice")),
            (facts.BROKE, ("break-a-door",)),
        ),
    ),
    (
        "letter-credit-objection",
        "faults",
        (
            (credit_report.NOT_MINE, ("loan-in-another-name",)),
            (credit_report.TOO_OLD, ("kept-too-long",)),
            (credit_report.NOT_TOLD, ("report-without-notice",)),
            (credit_report.ASKED, ("query-without-consent",)),
        ),
    ),
    (
        "letter-answer",
        "points",
        (
            (answer.TOO_MUCH, ("damages-over-loss",)),
            (answer.LINE24, ("licensed-loan-over-24-percent",)),
            (answer.LINE4, ("private-loan-over-four-times-lpr",)),
            (answer.CUT, ("interest-deducted-in-advance",)),
            (answer.HIDDEN, ("terms-not-explained",)),
            (answer.FEE, ("fee-without-service",)),
        ),
    ),
)

#: the creditor of a scenario -> the lender of a letter
LENDER = (
    ("消费金融公司", CONSUMER_FINANCE),
    ("小额贷款公司", MICRO),
    ("其他公司或个人", OTHER_LENDER),
)


def ticks_of(letter: Letter, topic: Topic, values: "dict[str, object]") -> "dict[str, str]":
    """The answers that a scenario gives to the blanks of a letter."""
    breached = [finding.rule.id for finding in check(values, topic.rules, topic.facts).breached()]
    found = {"lender_kind": _lender(values), "place": _word(values.get("place"))}
    day = values.get("acted_on")
    if isinstance(day, date):
        found["acted_on"] = day.isoformat()
    for id, blank, ticks in TICKS:
        if id == letter.id:
            found[blank] = "、".join([word for word, rules in ticks if any([rule in breached for rule in rules])])
    return found


def _lender(values: "dict[str, object]") -> str:
    """The lender of a letter; empty where the scenario does not say whether a bank's debt is one of a card."""
    creditor, product = values.get("creditor"), values.get("product")
    if creditor == "银行" and product is not None:
        return BANK_CARD if product == "信用卡" else BANK_LOAN
    for theirs, ours in LENDER:
        if creditor == theirs:
            return ours
    return ""


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""
