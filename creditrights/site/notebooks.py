"""Has notebooks run again when the package they call has changed.

The notebook cache only looks at the cells of a notebook. A notebook whose cells stayed the same while the package
changed would otherwise go on showing old results.
"""

import hashlib
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import creditrights

ROOT = Path(creditrights.__file__).parent


def package_digest() -> str:
    """A fingerprint of the package without this room, which no notebook calls."""
    digest = hashlib.sha256()
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in (".py", ".toml", ".csv") and path.relative_to(ROOT).parts[0] != "site":
            digest.update(path.relative_to(ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def stored(app: Sphinx) -> Path:
    """Where the fingerprint of the last good build is kept."""
    return Path(app.doctreedir) / "package.sha256"


def changed(app: Sphinx) -> bool:
    """Whether the package differs from the one of the last good build."""
    return not stored(app).is_file() or stored(app).read_text() != package_digest()


def forget_results(app: Sphinx) -> None:
    """Drop the notebook cache if the package has changed."""
    if changed(app):
        shutil.rmtree(Path(app.outdir).parent / ".jupyter_cache", ignore_errors=True)


def outdated(app: Sphinx, env: BuildEnvironment, added: set[str], altered: set[str], removed: set[str]) -> list[str]:
    """The notebooks, if the package has changed."""
    if not changed(app):
        return []
    return [name for name in env.found_docs if env.doc2path(name, base=False).endswith(".ipynb")]


def remember(app: Sphinx, exception: Exception | None) -> None:
    """Keep the fingerprint of a good build."""
    if exception is None:
        stored(app).write_text(package_digest())


def setup(app: Sphinx) -> None:
    """Hang it up, before the notebook cache is opened."""
    app.connect("builder-inited", forget_results, priority=100)
    app.connect("env-get-outdated", outdated)
    app.connect("build-finished", remember)
