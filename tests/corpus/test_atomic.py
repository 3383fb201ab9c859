"""A file holds what it held or all of the new, whatever happens on the way; no draft is left behind."""

import errno
import os
import signal
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.atomic import clear_drafts, write_atomically

STEPS = {"draft": (os, "open"), "disk": (os, "fsync"), "place": (Path, "replace")}
ERRORS = [OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), KeyboardInterrupt()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "carnet.json"
    write_atomically(path, b"avant")
    return path


def raising(error: BaseException) -> Callable[..., Any]:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_a_file_is_made_and_replaced(file: Path) -> None:
    assert file.read_bytes() == b"avant"
    write_atomically(file, b"apr\xc3\xa8s")
    assert file.read_bytes() == b"apr\xc3\xa8s"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("step", STEPS)
def test_what_fails_on_the_way_leaves_what_was_there(
    step: str, error: BaseException, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(*STEPS[step], raising(error))
        with pytest.raises(type(error)):
            write_atomically(file, b"nouveau")
    assert file.read_bytes() == b"avant"
    assert list(file.parent.iterdir()) == [file]


def test_the_first_error_is_told_where_the_draft_cannot_be_removed_either(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", raising(OSError(errno.ENOSPC, "")))
    monkeypatch.setattr(Path, "unlink", raising(OSError(errno.EIO, "")))
    with pytest.raises(OSError) as raised:
        write_atomically(file, b"nouveau")
    assert raised.value.errno == errno.ENOSPC


def test_what_a_killed_process_left_is_no_file_of_that_name_and_is_cleared(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (child := os.fork()):
        try:
            monkeypatch.setattr(os, "fsync", lambda _: os.kill(os.getpid(), signal.SIGKILL))
            write_atomically(file, b"nouveau")
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert file.read_bytes() == b"avant"
    (draft,) = set(file.parent.iterdir()) - {file}
    assert draft.name.startswith(".")
    clear_drafts(file.parent)
    assert list(file.parent.iterdir()) == [file]


def test_who_reads_meanwhile_finds_one_or_the_other(file: Path) -> None:
    contents = {bytes([letter]) * 100_000 for letter in b"abc"}
    write_atomically(file, min(contents))

    def write(content: bytes) -> None:
        for _ in range(20):
            write_atomically(file, content, lasting=False)

    writers = [threading.Thread(target=write, args=(content,)) for content in contents]
    for each in writers:
        each.start()
    while any(each.is_alive() for each in writers):
        assert file.read_bytes() in contents
    assert list(file.parent.iterdir()) == [file]


def test_both_the_content_and_its_name_reach_the_disk_where_they_are_to_last(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda opened: synced.append(stat.S_IFMT(os.fstat(opened).st_mode)))
    write_atomically(file, b"cache", lasting=False)
    assert synced == []
    write_atomically(file, b"carnet")
    assert synced == [stat.S_IFREG, stat.S_IFDIR]


def test_a_folder_that_cannot_be_synced_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def sync(opened: int) -> None:
        if stat.S_ISDIR(os.fstat(opened).st_mode):
            raise OSError(errno.EINVAL, "")

    monkeypatch.setattr(os, "fsync", sync)
    write_atomically(file, b"nouveau")
    assert file.read_bytes() == b"nouveau"


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o640)])
def test_a_file_is_its_owners_alone_or_as_the_umask_has_it(private: bool, mode: int, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "carnet.json", b"", private=private)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "carnet.json").stat().st_mode) == mode


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    own = tmp_path / "profil"
    own.write_bytes(b"autre")
    link = tmp_path / "carnet.json"
    link.symlink_to(own)
    write_atomically(link, b"nouveau")
    assert not link.is_symlink() and link.read_bytes() == b"nouveau"
    assert own.read_bytes() == b"autre"
