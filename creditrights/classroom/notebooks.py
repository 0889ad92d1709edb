"""A notebook file as a list of cells; reads what Jupyter writes and anything a student may hand in."""

import json
from dataclasses import dataclass, field
from typing import Any

from creditrights.classroom.text import clean

#: tags of cells that only the instructor sees
SOLUTION = "solution"
HIDDEN_CHECK = "hidden-check"
HIDDEN = (SOLUTION, HIDDEN_CHECK)


class NotANotebook(ValueError):
    """The bytes are not a notebook; the message says why, in Chinese, for the gradebook."""


@dataclass
class Cell:
    """One cell: `kind` is code, markdown or raw; tags are Jupyter's own."""

    kind: str
    source: str
    id: str = ""
    tags: tuple[str, ...] = ()


@dataclass
class Notebook:
    """The cells, and what the notebook says of itself under `creditrights` (texts only)."""

    cells: list[Cell]
    about: dict[str, str] = field(default_factory=dict)

    def code(self) -> list[str]:
        """The sources of the code cells, in order."""
        return [cell.source for cell in self.cells if cell.kind == "code"]


def read_notebook(raw: bytes) -> Notebook:
    """The notebook in those bytes; NotANotebook where they are something else."""
    try:
        stored = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotANotebook("不是完整的 UTF-8 文件") from error
    except (ValueError, RecursionError) as error:
        raise NotANotebook("不是完整的笔记本文件（JSON 读不出来）" if raw.strip() else "文件是空的") from error
    if not isinstance(stored, dict) or not isinstance(stored.get("cells"), list):
        raise NotANotebook("文件里没有笔记本的单元格")
    about = stored.get("metadata")
    about = about.get("creditrights") if isinstance(about, dict) else None
    return Notebook(
        [_cell(each) for each in stored["cells"] if isinstance(each, dict)],
        {str(name): clean(value) for name, value in about.items() if isinstance(value, str)}
        if isinstance(about, dict)
        else {},
    )


def write_notebook(notebook: Notebook) -> bytes:
    """The bytes Jupyter reads: no outputs, no execution counts, no metadata except tags and what is locked."""
    cells: list[dict[str, Any]] = []
    for number, cell in enumerate(notebook.cells):
        metadata: dict[str, Any] = {"tags": list(cell.tags)} if cell.tags else {}
        if "locked" in cell.tags:
            metadata.update(editable=False, deletable=False)
        stored: dict[str, Any] = {
            "cell_type": cell.kind,
            "id": cell.id or f"cell-{number}",
            "metadata": metadata,
            "source": cell.source.splitlines(keepends=True),
        }
        if cell.kind == "code":
            stored.update(execution_count=None, outputs=[])
        cells.append(stored)
    metadata = {
        "creditrights": notebook.about,
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    whole = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _cell(stored: dict[str, Any]) -> Cell:
    source = stored.get("source")
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    metadata = stored.get("metadata")
    tags = metadata.get("tags") if isinstance(metadata, dict) else None
    return Cell(
        kind=str(stored.get("cell_type")),
        source=clean(source) if isinstance(source, str) else "",
        id=str(stored.get("id", "")),
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
    )
