"""A lesson's prose as Jupyter itself reads it: the roles and directives of the book put in plain Markdown."""

import re

from creditrights.law.registry import registry

LABEL = re.compile(r"(?m)^\([\w-]+\)=\n+")
LAW = re.compile(r" ?\{law\}`([^`@]+)(?:@([\d-]+))?` ?")
CHECKED = re.compile(r" · \{checked\}`[^`]*`|\{checked\}`[^`]*`")
REF = re.compile(r"\{ref\}`([^`<]+?) *<[^`>]+>`")
ROLE = re.compile(r"\{[a-z-]+\}`([^`]*)`")
ANSWER = re.compile(r"(?ms)^:::\{answer\} (.*?)\n(.*?)^:::[ ]*\n?")
NOT_ADVICE = re.compile(r"(?ms)^```\{not-advice\}\n```")
#: Jupyter takes an address without a host for one of its own files: so a page of the book is named, not linked
TO_A_PAGE = re.compile(r"\[([^\]]+)\]\((?:\.\./book/[\w/.#-]+|#[\w-]+)\)")

NOTICE = "这是普法教育，不是法律意见。免费法律咨询拨 12348；有人身危险拨 110；心里撑不住拨 12356（心理援助热线）。"


def plain_markdown(source: str) -> str:
    """The same words without what only the book understands."""
    source = LABEL.sub("", source)
    source = LAW.sub(named, source)
    source = CHECKED.sub("", source)
    source = REF.sub(r"\1", source)
    source = ROLE.sub(r"\1", source)
    source = ANSWER.sub(lambda found: f"**{found[1].strip()}**\n\n{found[2].strip()}\n", source)
    source = NOT_ADVICE.sub(NOTICE, source)
    return TO_A_PAGE.sub(r"“\1”", source)


def named(found: "re.Match[str]") -> str:
    """A provision by its name, with the day on which it was in force where one is given."""
    name = registry().cite(found[1].strip()).name()
    return f"（{name}，{found[2]} 有效）" if found[2] else f"（{name}）"
