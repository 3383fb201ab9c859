"""Terminals that are not in UTF-8: what they lack is spelt out, what is typed there is understood."""

import os
import shutil
import subprocess
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pseudo_terminal import running
from tui.plain import letters


class Stream(TextIOWrapper):
    def fileno(self) -> int:
        return 1


def spoken(words: str, encoding: str | None, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(os, "device_encoding", lambda number: encoding)
    written = BytesIO()
    stream = Stream(written, "utf-8")
    letters.speak(stream)
    stream.write(words)
    stream.flush()
    return written.getvalue()


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("ISO-8859-1", b"L'\xe9tang de coeurs... \xab\xa05 EUR\xa0\xbb"),
        ("ISO-8859-15", b"L'\xe9tang de c\xbdurs... \xab\xa05 \xa4\xa0\xbb"),
        ("UTF-8", "L’étang de cœurs… «\u00a05\u202f€\u00a0»".encode()),
        ("ANSI_X3.4-1968", "L’étang de cœurs… «\u00a05\u202f€\u00a0»".encode()),
        (None, "L’étang de cœurs… «\u00a05\u202f€\u00a0»".encode()),
    ],
)
def test_a_terminal_gets_letters_of_its_own(
    encoding: str | None, told: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert spoken("L’étang de cœurs… «\u00a05\u202f€\u00a0»", encoding, monkeypatch) == told


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_whatever_is_written_something_is_read(words: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        assert len(spoken(words, "ISO-8859-1", patch)) >= len(words.encode("latin-1", "ignore"))


@pytest.mark.skipif(shutil.which("localedef") is None, reason="no locale can be made here")
def test_one_converses_in_a_terminal_of_the_old_encoding(tmp_path: Path) -> None:
    made = ["localedef", "-i", "fr_FR", "-f", "ISO-8859-1", str(tmp_path / "fr_FR.ISO-8859-1")]
    if subprocess.run(made, capture_output=True, check=False).returncode:
        pytest.skip("no French locale can be made here")
    (tmp_path / "presse").mkdir()
    (tmp_path / "presse" / "a.txt").write_text("La forêt\n\nL’œuvre coûte 5 millions d’euros.", "utf-8")
    old = {"LOCPATH": str(tmp_path), "LC_ALL": "fr_FR.ISO-8859-1"}
    with running("--plain", str(tmp_path / "presse"), home=tmp_path, environment=old) as terminal:
        terminal._stream.select_other_charset("@")
        terminal.wait_for("Tapez une recherche")
        os.write(terminal._master, "forêt\n".encode("latin-1"))
        terminal.wait_for("1 article pour « forêt »", "L'oeuvre coûte 5 millions d'euros.")
        terminal.type("quitter\n")
        assert terminal.wait_for_end() == 0
