"""The journal of a grading: one small file for every mark that is done, so that a killed grading goes on where it was.

A mark is found again by the fingerprint of everything it depends on: the notebook, the assignment's edition, the course
key (by way of the variants it makes), the engine and the limits. Change one of them and the notebook runs anew.
"""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

from creditrights.classroom.collect import Submission
from creditrights.classroom.engine import engine
from creditrights.classroom.mark import Mark
from creditrights.classroom.mark_one import Grading
from creditrights.classroom.records import mark_of, row_of, write_whole
from creditrights.classroom.variant import variant_id

SUFFIX = ".json"


class Journal:
    """Marks that are done, in a folder; `None` for no journal."""

    def __init__(self, folder: Path | None, grading: Grading) -> None:
        self.folder = folder
        self.grading = grading
        assignment, limits = grading.assignment, grading.limits
        parts = [assignment.id, assignment.edition, variant_id(assignment, "", grading.key), engine(), repr(limits)]
        self._same = "\0".join([*parts, *sorted(grading.editions)]).encode()

    def name(self, submission: Submission) -> str:
        """The fingerprint under which this submission's mark is kept."""
        return hashlib.sha256(self._same + b"\0" + submission.raw).hexdigest()

    def find(self, submission: Submission) -> Mark | None:
        """Its mark, if it was done before; anything unreadable counts as not done."""
        if self.folder is None or submission.refused:
            return None
        try:
            row = json.loads(self._path(submission).read_bytes())
            mark = mark_of(row, self.grading.assignment)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return replace(mark, file=submission.name)

    def keep(self, submission: Submission, mark: Mark) -> None:
        """Write its mark down."""
        if self.folder is not None and not submission.refused:
            write_whole(self._path(submission), json.dumps(row_of(mark), ensure_ascii=False).encode())

    def _path(self, submission: Submission) -> Path:
        assert self.folder is not None
        name = self.name(submission)
        return self.folder / name[:2] / (name[2:40] + SUFFIX)
