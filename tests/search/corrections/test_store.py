"""Nothing that a person made is lost: not by a crash, not by another window, not by a damaged file."""

import json
import stat
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest
from whoosh.util.filelock import FileLock

from corpus.entities.model import EntityType
from search import keeping
from search.corrections import Corrections, CorrectionsError, Ignore, Join, Merge, Part, Rename, Restate, Retype
from tests.search.corrections.acts import A, B, C


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "corrections" / "key"


def kept(folder: Path) -> Path:
    return folder / "corrections.json"


def names(corrections: Corrections) -> list[str]:
    """The names ignored, oldest first."""
    return [act.name for act in corrections.acts() if isinstance(act, Ignore)]


def test_every_kind_of_correction_is_there_the_next_time(folder: Path) -> None:
    made = Corrections(folder)
    made.part(B, A)
    made.join(A, C)
    made.restate(A, currency="USD", value=12_000_000)
    made.rename("MS", "Microsoft", "a")
    made.merge("Mistral", "Mistral AI")
    made.retype("Le Chat", EntityType.PRODUCT)
    made.retype("La Poste", "ORG")
    made.ignore("Coucou")
    again = Corrections(folder)
    assert again.entries() == made.entries()
    assert again.acts() == (
        Part(A, B),
        Join(A, C),
        Restate(A, "USD", None, Decimal(12_000_000)),
        Rename("MS", "Microsoft", "a"),
        Merge("Mistral", "Mistral AI"),
        Retype("Le Chat", EntityType.PRODUCT),
        Retype("La Poste", EntityType.ORG),
        Ignore("Coucou"),
    )


def test_newest_first_each_with_an_id_a_time_and_a_line_of_french(folder: Path) -> None:
    made = Corrections(folder)
    made.ignore("Un")
    made.ignore("Deux")
    newest, oldest = made.entries()
    assert (newest.act, oldest.act) == (Ignore("Deux"), Ignore("Un"))
    assert newest.id != oldest.id
    assert newest.made.tzinfo is not None
    assert newest.made >= oldest.made
    assert newest.wording == "«\u00a0Deux\u00a0» n’est pas une entité, partout"


def test_a_correction_is_undone_once(folder: Path) -> None:
    made = Corrections(folder)
    first, second = made.ignore("Un"), made.ignore("Deux")
    assert made.undo(first.id)
    assert not made.undo(first.id)
    assert made.entries() == Corrections(folder).entries() == (second,)


def test_the_same_key_pressed_twice_corrects_once(folder: Path) -> None:
    made = Corrections(folder)
    assert made.part(A, B) == made.part(B, A)
    assert len(made.entries()) == 1


def test_what_makes_no_sense_is_refused_in_one_line_and_changes_nothing(folder: Path) -> None:
    made = Corrections(folder)
    attempts: list[Callable[[], object]] = [
        lambda: made.part(A, A),
        lambda: made.join(B, B),
        lambda: made.restate(A),
        lambda: made.restate(A, currency="euros"),
        lambda: made.restate(A, currency="EUR", unit="km"),
        lambda: made.restate(A, unit="  "),
        lambda: made.restate(A, value=Decimal("NaN")),
        lambda: made.rename("MS", " \n"),
        lambda: made.rename("MS", "MS"),
        lambda: made.merge("MS", "MS"),
        lambda: made.retype("MS", "CHAT"),
    ]
    for attempt in attempts:
        with pytest.raises(CorrectionsError) as caught:
            attempt()
        assert len(str(caught.value).splitlines()) == 1
    assert made.entries() == ()
    assert not kept(folder).exists()


def test_a_name_is_kept_on_one_line_without_control_characters(folder: Path) -> None:
    made = Corrections(folder)
    made.rename("MS", " Micro\x1b[31msoft\n Corp ")
    assert made.acts() == (Rename("MS", "Microsoft Corp"),)


def test_two_windows_write_on_top_of_each_other(folder: Path) -> None:
    one, other = Corrections(folder), Corrections(folder)
    first = one.ignore("Un")
    other.ignore("Deux")
    one.ignore("Trois")
    assert names(one) == names(other) == ["Un", "Deux", "Trois"]
    assert other.undo(first.id)
    assert not one.undo(first.id)
    assert names(one) == ["Deux", "Trois"]


def test_the_generation_changes_with_the_acts_whoever_changes_them(folder: Path) -> None:
    one, other = Corrections(folder), Corrections(folder)
    before = one.generation
    assert one.generation == before
    other.ignore("Un")
    after = one.generation
    assert after != before
    assert one.generation == after


def test_threads_lose_nothing(folder: Path) -> None:
    made = Corrections(folder)
    threads = [Thread(target=made.ignore, args=(f"Nom {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(names(Corrections(folder))) == [f"Nom {number}" for number in range(8)]


def test_processes_lose_nothing(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from search.corrections import Corrections\n"
        "made = Corrections(Path(sys.argv[1]))\n"
        "for number in range(5): made.ignore(f'{sys.argv[2]} {number}')"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(folder), name]) for name in ("Un", "Deux", "Trois")]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    expected = sorted(f"{name} {number}" for name in ("Un", "Deux", "Trois") for number in range(5))
    assert sorted(names(Corrections(folder))) == expected


def test_who_waits_too_long_for_another_window_is_told_and_nothing_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_PATIENCE", 0)
    made = Corrections(folder)
    made.ignore("Un")
    lock = FileLock(str(folder / "lock"))
    assert lock.acquire()
    try:
        with pytest.raises(CorrectionsError, match="une autre fenêtre"):
            made.ignore("Deux")
    finally:
        lock.release()
    assert names(made) == ["Un"]
    made.ignore("Deux")
    assert names(Corrections(folder)) == ["Un", "Deux"]


def test_the_version_before_is_kept(folder: Path) -> None:
    made = Corrections(folder)
    made.ignore("Un")
    before = kept(folder).read_bytes()
    made.ignore("Deux")
    assert (folder / "corrections.previous.json").read_bytes() == before


def test_what_a_killed_process_left_is_cleared(folder: Path) -> None:
    made = Corrections(folder)
    made.ignore("Un")
    (folder / ".fresh-abc").write_bytes(b"{")
    made.ignore("Deux")
    assert {path.name for path in folder.iterdir()} == {"corrections.json", "corrections.previous.json", "lock"}


def test_for_its_owner_alone(folder: Path) -> None:
    Corrections(folder).ignore("Un")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept(folder).stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\x00", b'{"version": 1}', b"[]"])
def test_a_damaged_file_is_told_kept_aside_and_the_version_before_taken_up(folder: Path, damage: bytes) -> None:
    first = Corrections(folder)
    first.ignore("Un")
    first.ignore("Deux")
    kept(folder).write_bytes(damage)
    made = Corrections(folder)
    assert names(made) == ["Un"]
    (problem,) = made.problems
    assert len(str(problem).splitlines()) == 1
    assert "la version précédente est reprise" in problem.message
    (aside,) = folder.glob("corrections.damaged-*")
    assert aside.name in problem.message
    made.ignore("Trois")
    assert aside.read_bytes() == damage
    assert names(Corrections(folder)) == ["Un", "Trois"]


def test_a_damaged_file_without_a_version_before_is_kept_aside_too(folder: Path) -> None:
    folder.mkdir(parents=True)
    kept(folder).write_bytes(b"damaged")
    made = Corrections(folder)
    made.ignore("Un")
    (aside,) = folder.glob("corrections.damaged-*")
    assert aside.read_bytes() == b"damaged"
    assert "sans correction" in made.problems[0].message


def test_two_damaged_files_are_both_kept(folder: Path) -> None:
    folder.mkdir(parents=True)
    for damage in (b"one", b"two"):
        kept(folder).write_bytes(damage)
        assert Corrections(folder).entries() == ()
    assert {path.read_bytes() for path in folder.glob("corrections.damaged-*")} == {b"one", b"two"}


def test_a_file_of_a_later_version_is_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    written = json.dumps({"version": 99, "corrections": ["?"]}).encode()
    kept(folder).write_bytes(written)
    made = Corrections(folder)
    assert made.entries() == ()
    assert "version plus récente" in made.problems[0].message
    with pytest.raises(CorrectionsError, match="version plus récente"):
        made.ignore("Un")
    assert kept(folder).read_bytes() == written


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the directory should be")
    made = Corrections(tmp_path / "data" / "key")
    assert made.entries() == ()
    with pytest.raises(CorrectionsError, match="non gardée"):
        made.ignore("Un")


def test_without_a_folder_they_last_as_long_as_the_program() -> None:
    made = Corrections(None)
    first = made.ignore("Un")
    assert made.entries() == (first,)
    assert made.undo(first.id)
    assert made.entries() == ()


def test_importing_it_loads_neither_pydantic_nor_whoosh_nor_babel() -> None:
    code = "import sys, search.corrections; print({'pydantic', 'whoosh', 'babel', 'textual'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
