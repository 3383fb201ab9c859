"""A disk that fails, or knows no locks, as one over a network may: what was there stays, and one line says why."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whoosh.util.filelock import FileLock

from search.corrections.model import CorrectionsError
from search.dossiers import DossiersError
from search.library import Library
from search.searches import Searches, SearchesError
from tests.hostile.budget import after_changes, opened

FAULTS = {
    "no locks": ("fcntl.flock", errno.ENOLCK),
    "failing locks": ("fcntl.flock", errno.EIO),
    "failing to reach the disk": ("os.fsync", errno.EIO),
    "failing to put in place": ("os.replace", errno.EIO),
    "a quota": ("corpus.atomic.open", errno.EDQUOT),
    "a file held open elsewhere": ("os.replace", errno.EBUSY),
}


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_person_made_stays_and_the_change_is_refused_in_a_line(
    fault: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder.parent / "data"
    library = Library.open(folder, cache=folder.parent / "cache", data=data)
    dossier = library.dossiers.create("Ponts")
    library.corrections.rename("Jean", "Paul")
    searches = Searches(data)
    searches.save("pont", "pont OU quai")
    made = {path: path.read_bytes() for path in data.rglob("*.json")}
    assert len(made) >= 3
    changes: tuple[tuple[type[Exception], Callable[[], object]], ...] = (
        (DossiersError, lambda: library.dossiers.rename(dossier.id, "Quais")),
        (CorrectionsError, lambda: library.corrections.rename("Anne", "Marie")),
        (SearchesError, lambda: searches.save("quai", "quai")),
    )
    with monkeypatch.context() as patch:
        target, number = FAULTS[fault]
        if target == "os.replace":  # which ``Path.replace`` calls under a name of its own
            patch.setattr(Path, "replace", failing(number))
        else:
            patch.setattr(target, failing(number), raising=False)
        for error, change in changes:
            with pytest.raises(error) as refused:
                change()
            assert len(str(refused.value).splitlines()) == 1
    assert {path: path.read_bytes() for path in data.rglob("*.json") if ".previous" not in path.name} == {
        path: written for path, written in made.items() if ".previous" not in path.name
    }
    assert not list(data.rglob(".fresh-*"))
    for _, change in changes:
        change()
    assert [each.name for each in library.dossiers.all()] == ["Quais"]
    library.close()


def test_the_version_before_is_taken_up_by_giving_it_the_name_of_the_other(folder: Path) -> None:
    data = folder.parent / "data"
    library = Library.open(folder, cache=folder.parent / "cache", data=data)
    dossier = library.dossiers.create("Ponts")
    library.corrections.rename("Jean", "Paul")
    before = library.dossiers.all(), library.corrections.entries(), Searches(data).all()
    library.dossiers.rename(dossier.id, "Quais")
    library.corrections.rename("Anne", "Marie")
    Searches(data).save("pont", "pont OU quai")
    Searches(data).save("quai", "quai")
    library.close()
    restored = [path.replace(str(path).replace(".previous", "")) for path in data.rglob("*.previous.json")]
    assert len(restored) == 3
    library = Library.open(folder, cache=folder.parent / "cache", data=data)
    assert (library.dossiers.all(), library.corrections.entries()) == before[:2]
    assert [each.name for each in Searches(data).all()[0]] == ["pont"]
    assert library.problems == ()
    library.close()


def unlocked(folder: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, no file in ``folder`` can be locked."""
    acquire = FileLock.acquire

    def lock(self: Any, blocking: bool = False) -> Any:
        if Path(self.filename).is_relative_to(folder):
            raise OSError(number, os.strerror(number))
        return acquire(self, blocking)

    monkeypatch.setattr(FileLock, "acquire", lock)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EIO])
def test_where_nothing_can_be_locked_the_corpus_opens_and_a_line_says_so(
    number: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked(folder.parent / "cache", number, monkeypatch)
    library = opened(folder)
    assert len(library) == 12
    assert ["rien ne peut être écrit" in each.message for each in library.problems] == [True]
    library.close()


def test_an_index_that_stands_where_nothing_can_be_locked_is_brought_up_to_date_for_the_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    after_changes(folder)
    unlocked(folder.parent / "cache", errno.ENOLCK, monkeypatch)
    library = opened(folder)
    assert {hit.card.id for hit in library.search("40 millions").hits} == {"03.txt"}
    library.close()
