"""The same calculators and the same law on the command line; JSON in and out.

creditrights calculate ID [FILE.json] [--set FIELD=TEXT …] [--json] [--xlsx OUT] [--docx OUT]
creditrights interest | ledger | schedule | rate | limit | fees | bill [FILE.json] …   the same, without the ID
creditrights fields ID [--json]
creditrights check FILE.json [--on YYYY-MM-DD] [--topic ID] [--json]
creditrights letter [ID] [FILE.json] [--set BLANK=TEXT …] [--txt OUT] [--docx OUT] [--pdf OUT] [--json]
creditrights facts | rules [--topic ID] [--json]
creditrights law show KEY… | find WORD… | on DATE | changed DIR | export
creditrights contacts FILE [--set FACT=ANSWER …] [--evidence OUT.csv] [--picture OUT.svg] [--json] | --template FILE
creditrights audit FILE.parquet [--topic ID] [--keep COLUMN …] [--scheduler ADDRESS] [--out DIR] [--json]
creditrights plan [FILE.json] [--set FIELD=TEXT …] [--ledger NAME=FILE.json …] [--seconds N]
                   [--calendar OUT.ics] [--shocks] [--json]
creditrights quiz LABEL [--number N] [--answer QUESTION=TEXT …] [--show]
creditrights classroom release | grade | regrade | variant | export FOLDER --key KEY …
creditrights grade FOLDER --key KEY …   the same as `classroom grade`
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from creditrights.deferred import held
from creditrights.errors import CreditRightsError

#: the commands, and what adds them to the command line; only the one that was asked for is imported
PLACES = (
    (
        ("calculate", "interest", "ledger", "schedule", "rate", "limit", "fees", "bill", "fields", "check"),
        "creditrights.commands.answers:add_answers",
    ),
    (("letter",), "creditrights.commands.letters:add_letters"),
    (("facts", "rules"), "creditrights.commands.vocabulary:add_vocabulary"),
    (("law",), "creditrights.commands.law:add_law"),
    (("contacts", "audit"), "creditrights.commands.records:add_records"),
    (("plan",), "creditrights.commands.plan:add_plan"),
    (("quiz",), "creditrights.commands.quiz:add_quiz"),
    (("classroom",), "creditrights.classroom.commands:add_classroom"),
    (("grade",), "creditrights.classroom.commands_grade:add_grade"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it answered, 1 when the input cannot be used, 2 for wrong usage."""
    words = sys.argv[1:] if arguments is None else arguments
    parsed = parser(words[0] if words else "").parse_args(words)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except CreditRightsError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        sys.stderr.close()
        return 0


def parser(asked: str = "") -> argparse.ArgumentParser:
    """What reads the command line: the one command that was asked for, or all where it is none of them (--help)."""
    whole = argparse.ArgumentParser(prog="creditrights", description="逾期有据：法律、账目和催收合法性")
    commands = whole.add_subparsers(dest="command", required=True)
    for place in [place for names, place in PLACES if asked in names] or [place for _, place in PLACES]:
        held(place)(commands)
    return whole
