"""Searches are remembered in order, once each, whoever else writes and whatever the files went through."""

import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search import history
from search.history import History


def test_the_latest_search_comes_first_and_none_twice(tmp_path: Path) -> None:
    searches = History(tmp_path / "data")
    assert searches.recent() == ()
    for query in ("tramway", "lait", "  ", "tramway", "prix\n du lait"):
        searches.add(query)
    assert searches.recent() == ("prix du lait", "tramway", "lait")
    assert searches.recent(2) == ("prix du lait", "tramway")
    assert searches.recent(beginning="TRAM") == ("tramway",)
    assert History(tmp_path / "data").recent() == searches.recent()


def test_only_so_many_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_MOST", 3)
    searches = History(tmp_path)
    for number in range(5):
        searches.add(f"mot {number}")
    assert searches.recent() == ("mot 4", "mot 3", "mot 2")


def test_what_was_searched_is_forgotten(tmp_path: Path) -> None:
    searches = History(tmp_path)
    searches.add("tramway")
    searches.clear()
    assert searches.recent() == ()


def test_damaged_lines_are_passed_over(tmp_path: Path) -> None:
    searches = History(tmp_path)
    searches.add("tramway")
    with (tmp_path / "history.jsonl").open("ab") as file:
        file.write(b'{"a": 1}\n["x", "y"]\n\xff\xfe\n[1]\n["lai')
    assert searches.recent() == ("tramway",)
    searches.add("lait")
    assert searches.recent() == ("lait", "tramway")


def test_several_programs_lose_nothing_of_each_other(tmp_path: Path) -> None:
    def write(letter: str) -> None:
        for number in range(10):
            History(tmp_path).add(f"{letter}{number}")

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(History(tmp_path).recent()) == sorted(
        f"{letter}{number}" for letter in "abc" for number in range(10)
    )
    assert {path.suffix for path in tmp_path.iterdir()} == {".jsonl", ".lock"}


def test_a_change_waits_for_another_only_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_PATIENCE", 0.0)
    searches = History(tmp_path)
    with searches._lock(), pytest.raises(TimeoutError):
        History(tmp_path).add("tramway")
    searches.add("tramway")
    assert searches.recent() == ("tramway",)


@given(st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_query_is_remembered_on_one_line(tmp_path: Path, query: str) -> None:
    searches = History(tmp_path)
    searches.clear()
    searches.add(query)
    words = query.encode("utf-8", "replace").decode().split()
    assert searches.recent() == ((" ".join(words),) if words else ())
