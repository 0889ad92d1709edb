"""Where a notebook can be run besides the reader's own machine: in the browser, on Binder, on Colab.

In the browser: if `make lite` has put JupyterLite beside the pages (`lite/lessons.json` says which notebooks it has).
Binder and Colab: if `_config.yml` gives the repository's address on GitHub; empty as it is shipped, no link is shown.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from sphinx.application import Sphinx
from sphinx.config import Config

#: the folder beside the pages
LITE = "lite"

#: (words, address)
Link = tuple[str, str]


def note_lite(app: Sphinx, config: Config) -> None:
    """Keep what `make lite` has put there as a setting: all pages are written again when it changes."""
    listed = Path(app.outdir) / LITE / "lessons.json"
    config["creditrights_lite"] = listed.read_text(encoding="utf-8") if listed.is_file() else ""


def links(app: Sphinx, pagename: str, to_root: str) -> list[Link]:
    """The places where this notebook can be run; `to_root` is the way from the page to the folder of all pages."""
    name = Path(pagename).name + ".ipynb"
    found = []
    if lesson(app, name).get("here"):
        found.append(("在浏览器里运行", f"{to_root}{LITE}/notebooks/index.html?path={quote(name)}"))
    address = str(app.config.creditrights_repository_url).rstrip("/").removesuffix(".git")
    place = urlsplit(address)
    if on_github(place.hostname):
        branch, path = quote(str(app.config.creditrights_repository_branch), safe=""), quote(f"{pagename}.ipynb")
        owner = place.path.strip("/")
        found.append(("在 Binder 运行", f"https://mybinder.org/v2/gh/{owner}/{branch}?labpath={path}"))
        found.append(("在 Colab 打开", f"https://colab.research.google.com/github/{owner}/blob/{branch}/{path}"))
    return found


def on_github(host: str | None) -> bool:
    """Whether an address is one that Binder and Colab find by its owner and name."""
    return host is not None and host.split(".")[-2:] == ["github", "com"]


def install_hint(app: Sphinx) -> str:
    """What to run first on Colab, which does not know our package."""
    address = str(app.config.creditrights_repository_url)
    return f"%pip install git+{address}" if on_github(urlsplit(address).hostname) else ""


def lacking(app: Sphinx, pagename: str) -> str:
    """Why this notebook is not among those that run in the browser; empty if it is, or if none does."""
    told = lesson(app, Path(pagename).name + ".ipynb")
    if not told or told["here"]:
        return ""
    return f"这一课要用到 {'、'.join(told['needs'])}，本站的浏览器运行环境里没有；请下载到自己的电脑上运行。"


def lesson(app: Sphinx, name: str) -> dict[str, Any]:
    """What `make lite` says of a notebook."""
    told = json.loads(app.config.creditrights_lite or "{}")
    return dict(told.get(name, {}))


def setup(app: Sphinx) -> None:
    """Hang up the settings."""
    app.add_config_value("creditrights_lite", "", "html")
    app.add_config_value("creditrights_repository_url", "", "html")
    app.add_config_value("creditrights_repository_branch", "main", "html")
    app.connect("config-inited", note_lite)
