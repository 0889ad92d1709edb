"""Links to where a notebook can be run stand only where they lead somewhere."""

from types import SimpleNamespace

import pytest

from creditrights.site import run_here


def app(lite: str = "", url: str = "") -> SimpleNamespace:
    config = SimpleNamespace(
        creditrights_lite=lite, creditrights_repository_url=url, creditrights_repository_branch="main"
    )
    return SimpleNamespace(config=config)


def test_without_jupyterlite_and_without_an_address_there_is_no_link() -> None:
    assert run_here.links(app(), "notebooks/01-a", "../") == []
    assert run_here.lacking(app(), "notebooks/01-a") == ""


def test_a_notebook_that_is_there_is_linked_to() -> None:
    here = app('{"01-a.ipynb": {"needs": [], "here": true}}')
    assert run_here.links(here, "notebooks/01-a", "../") == [
        ("在浏览器里运行", "../lite/notebooks/index.html?path=01-a.ipynb")
    ]


def test_a_notebook_that_lacks_a_package_says_which() -> None:
    lacking = app('{"08-b.ipynb": {"needs": ["scipy"], "here": false}}')
    assert run_here.links(lacking, "notebooks/08-b", "../") == []
    assert "scipy" in run_here.lacking(lacking, "notebooks/08-b")


def test_an_address_on_github_gives_binder_and_colab() -> None:
    named = app(url="https://github.com/o/n.git")
    words = [words for words, _ in run_here.links(named, "notebooks/01-a", "../")]
    assert words == ["在 Binder 运行", "在 Colab 打开"]
    assert run_here.install_hint(named).startswith("%pip install git+")


@pytest.mark.parametrize("url", ["https://notgithub.com/o/n", "https://gitee.com/o/n"])
def test_an_address_elsewhere_gives_none(url: str) -> None:
    assert run_here.links(app(url=url), "notebooks/01-a", "../") == []
    assert run_here.install_hint(app(url=url)) == ""
