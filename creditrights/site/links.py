"""Where things are in the built book."""

import re
from pathlib import Path

from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment

import creditrights

#: the page that shows every provision
PROVISIONS = "book/reference/provisions"

_NOT_IN_AN_ID = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]+")


def law_anchor(key: str) -> str:
    """The id of a provision on the page of provisions; book/assets/creditrights.js spells it the same way."""
    return "law-" + _NOT_IN_AN_ID.sub("-", key)


def law_url(builder: Builder, docname: str, key: str) -> str:
    """The address of a provision as seen from the page `docname`."""
    return builder.get_relative_uri(docname, PROVISIONS) + "#" + law_anchor(key)


def with_law_links(html: str, builder: Builder, docname: str) -> str:
    """The same HTML with an address on every provision it names."""

    def with_address(match: re.Match[str]) -> str:
        return f'<a class="cr-cite" href="{law_url(builder, docname, match.group(1))}" data-law="{match.group(1)}"'

    return re.sub(r'<a class="cr-cite" data-law="([^"]+)"', with_address, html)


def depend_on_package(env: BuildEnvironment, *patterns: str) -> None:
    """Have the page that is being read built again when one of these files of the package changes."""
    root = Path(creditrights.__file__).parent
    for pattern in patterns:
        for path in root.glob(pattern):
            env.note_dependency(str(path))
