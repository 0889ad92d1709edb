"""Every address outside the project stands in one list, with the day on which it was last known to be right."""

import http.server
import importlib.util
import re
import threading
from datetime import date
from types import ModuleType

import pytest

from creditrights.law.registry import registry
from creditrights.site.external import addresses, addresses_in, standing
from tests.prose import ROOT

STANDING = standing(ROOT)


def test_no_address_stands_anywhere_that_is_not_in_the_list() -> None:
    unlisted = {each: where for each, where in STANDING.items() if not any(row.covers(each) for row in addresses())}
    assert unlisted == {}


def test_no_address_is_listed_that_stands_nowhere() -> None:
    assert [row.address for row in addresses() if not any(row.covers(each) for each in STANDING)] == []


def test_no_address_is_listed_twice() -> None:
    for address in STANDING:
        assert len([row for row in addresses() if row.covers(address)]) == 1, address


def test_an_address_to_which_readers_are_sent_has_a_day_in_the_past_and_says_how_it_is_known() -> None:
    for row in addresses():
        assert row.what
        if row.asked:
            assert date.fromisoformat(row.last_good) <= registry().checked_through
            assert len(row.how) >= 10
            assert row.address.startswith("https://")


def test_every_official_text_of_the_registry_is_among_them() -> None:
    official = {each.official for each in registry().instruments.values() if each.official.startswith("http")}
    assert len(official) > 60
    assert official <= set(STANDING)


def test_an_address_is_seen_with_and_without_its_beginning() -> None:
    text = "见 https://example.org/a?b=1，或者 www.example.com。版本 1.2.3，文件 a.py，邮箱 zhang@example.com。"
    assert addresses_in(text) == ["https://example.org/a?b=1", "www.example.com"]


# -- the command -----------------------------------------------------------------------------------------------------


@pytest.fixture
def command() -> ModuleType:
    """scripts/check_addresses.py as a module."""
    spec = importlib.util.spec_from_file_location("check_addresses", ROOT / "scripts" / "check_addresses.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_command_asks_each_official_text_once_and_no_name_of_a_format(command: ModuleType) -> None:
    asked = [address for _, address in command.to_ask()]
    assert len(asked) == len(set(asked)) > 60
    assert not [each for each in asked if re.search(r"w3\.org|json-schema|127\.0", each)]


def test_the_command_tells_a_page_that_is_there_from_one_that_is_not(command: ModuleType) -> None:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/there" else 404)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        place = f"http://127.0.0.1:{server.server_port}"
        assert command.answer(place + "/there") == ""
        assert command.answer(place + "/gone") == "状态 404"
        server.shutdown()
    assert command.answer(place + "/there").startswith("打不开")
