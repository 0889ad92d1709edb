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

from creditrights.classroom.commands import add_classroom
from creditrights.classroom.commands_grade import add_grade
from creditrights.commands.answers import add_answers
from creditrights.commands.law import add_law
from creditrights.commands.letters import add_letters
from creditrights.commands.plan import add_plan
from creditrights.commands.quiz import add_quiz
from creditrights.commands.records import add_records
from creditrights.commands.vocabulary import add_vocabulary
from creditrights.errors import CreditRightsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it answered, 1 when the input cannot be used, 2 for wrong usage."""
    parsed = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except CreditRightsError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="creditrights", description="逾期有据：法律、账目和催收合法性")
    commands = parser.add_subparsers(dest="command", required=True)
    add_answers(commands)
    add_letters(commands)
    add_vocabulary(commands)
    add_law(commands)
    add_records(commands)
    add_plan(commands)
    add_quiz(commands)
    add_classroom(commands)
    add_grade(commands)
    return parser
