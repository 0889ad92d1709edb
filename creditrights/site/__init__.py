"""The built page: our Sphinx roles and directives, our theme, and what the live calculators need.

One role or directive a file; this file only hangs them up.

    {law}`civil-code:1033#第1项`     a provision by name, its gist on hover, a link to the provision
    {checked}`home-visit`            the day on which the law cited on this page was checked
    {term}`罚息`                     a word of the glossary, its meaning on hover
    answer, answers, asking, calculator, claim, commands, figure-from, not-advice, provisions, quiz, rules, sources,
                                     terms, timeline: directives
"""

import hashlib
from pathlib import Path

from sphinx.application import Sphinx

from creditrights.site import (
    answer,
    answers,
    asking,
    calculator,
    checked,
    claim,
    commands,
    core_bundle,
    figure_from,
    first_use,
    headings,
    law,
    maths,
    not_advice,
    notebooks,
    offline,
    pages,
    provisions,
    quiz,
    rules,
    search_index,
    sources,
    terms,
    timeline,
)

DIRECTIVES = (
    answer,
    answers,
    asking,
    calculator,
    claim,
    commands,
    figure_from,
    not_advice,
    provisions,
    quiz,
    rules,
    sources,
    terms,
    timeline,
)
ROLES = (law, checked)
MACHINERY = (first_use, headings, maths, pages, notebooks, search_index, core_bundle, offline)


def fingerprint() -> int:
    """Changes when the code of this room changes: then Sphinx reads every page anew."""
    sources = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
    return int.from_bytes(hashlib.sha256(sources).digest()[:4], "big")


def setup(app: Sphinx) -> dict[str, object]:
    """Called by Sphinx."""
    # Jupyter Book always sets this value, though we do not load the extension that reads it.
    app.add_config_value("comments_config", {}, "html")
    for part in ROLES + DIRECTIVES + MACHINERY:
        part.setup(app)
    return {"version": "1", "env_version": fingerprint(), "parallel_read_safe": True, "parallel_write_safe": True}
