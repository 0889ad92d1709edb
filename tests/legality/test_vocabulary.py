"""The facts of all topics, gathered once."""

import time
from concurrent.futures import ThreadPoolExecutor

from creditrights.legality import vocabulary


def test_threads_that_ask_for_the_first_time_together_find_every_fact(monkeypatch):
    known = [each.id for each in vocabulary.all_facts()]
    held = vocabulary.held

    def slowly(place):
        time.sleep(0.001)
        return held(place)

    monkeypatch.setattr(vocabulary, "_IN_ORDER", [])
    monkeypatch.setattr(vocabulary, "_BY_ID", {})
    monkeypatch.setattr(vocabulary, "held", slowly)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: vocabulary.fact(known[-1]).id, range(16)))
    assert found == [known[-1]] * 16
    assert [each.id for each in vocabulary.all_facts()] == known
