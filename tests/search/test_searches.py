"""Searches that are kept are never lost: not to another program, nor to a damaged file, nor to another version."""

import json
import threading
from pathlib import Path

import pytest

from search.searches import SavedSearch, Searches, SearchesError, dump, read

LAIT, TRAIN = SavedSearch("lait", "prix du lait"), SavedSearch("Train", "tramway OU train")


@pytest.fixture
def searches(tmp_path: Path) -> Searches:
    found = Searches(tmp_path)
    found.save(TRAIN.name, TRAIN.query)
    found.save(LAIT.name, LAIT.query)
    return found


def document(folder: Path) -> Path:
    return folder / "searches" / "searches.json"


def test_each_has_one_name(searches: Searches, tmp_path: Path) -> None:
    assert Searches(tmp_path).all() == ((LAIT, TRAIN), None)
    searches.save(" lait\n", "lait beurre")
    assert searches.all()[0] == (SavedSearch("lait", "lait beurre"), TRAIN)
    assert searches.forget("lait") and not searches.forget("lait")
    assert searches.all()[0] == (TRAIN,)
    with pytest.raises(ValueError, match="name"):
        searches.save(" ", "x")


def test_what_a_terminal_gave_that_is_no_text_is_kept(tmp_path: Path) -> None:
    Searches(tmp_path).save("a\ud800", "b\ud800")
    assert Searches(tmp_path).all() == ((SavedSearch("a?", "b?"),), None)


def test_a_damaged_file_is_put_aside_and_the_version_before_it_taken_up(searches: Searches, tmp_path: Path) -> None:
    document(tmp_path).write_bytes(document(tmp_path).read_bytes()[:-9])
    kept, problem = searches.all()
    assert kept == (TRAIN,)  # without what was saved last
    assert problem is not None and "fichier abîmé, gardé sous" in problem.message
    assert "la version précédente est reprise" in problem.message
    assert len(list(document(tmp_path).parent.glob("searches.damaged-*"))) == 1
    assert searches.all() == (kept, None)


def test_what_a_later_version_wrote_is_neither_read_nor_changed(tmp_path: Path) -> None:
    document(tmp_path).parent.mkdir()
    later = b'{"version": 2, "searches": {"lait": {"query": "prix du lait", "colour": "blanc"}}}'
    document(tmp_path).write_bytes(later)
    searches = Searches(tmp_path)
    kept, problem = searches.all()
    assert kept == () and problem is not None and "version plus récente" in problem.message
    with pytest.raises(SearchesError, match="version plus récente"):
        searches.save("a", "b")
    assert not searches.forget("lait")
    assert document(tmp_path).read_bytes() == later


def test_a_file_that_cannot_be_read_is_not_written_over(searches: Searches, tmp_path: Path) -> None:
    document(tmp_path).unlink()
    document(tmp_path).mkdir()
    assert "illisibles" in str(searches.all()[1])
    with pytest.raises(SearchesError):
        searches.save("a", "b")
    assert document(tmp_path).is_dir()


def test_those_of_a_version_that_kept_lines_are_taken_over(tmp_path: Path) -> None:
    lines = [json.dumps(["lait", "prix du lait"]), "[", "[1]", json.dumps(["Train", "tramway OU train"])]
    (tmp_path / "searches.jsonl").write_text("\n".join(lines), "utf-8")
    searches = Searches(tmp_path)
    assert searches.all() == ((LAIT, TRAIN), None)
    searches.forget("lait")
    assert searches.all() == ((TRAIN,), None)
    searches.forget("Train")
    assert searches.all() == ((), None)


def test_several_programs_lose_nothing_of_each_other(tmp_path: Path) -> None:
    def write(letter: str) -> None:
        for number in range(8):
            Searches(tmp_path).save(f"{letter}{number}", "x")

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {each.name for each in Searches(tmp_path).all()[0]} == {f"{one}{n}" for one in "abc" for n in range(8)}


def test_what_is_written_is_read() -> None:
    assert read(dump((LAIT, TRAIN))) == (LAIT, TRAIN)
