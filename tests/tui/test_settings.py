"""Settings: what a file may say, and what is said of a file that says something else."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from search.corpora import Corpora
from tui import paths, settings
from tui.settings import Settings


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings.file().parent.mkdir()
    return settings.file()


def test_without_a_file_all_is_default_and_nothing_is_said() -> None:
    assert settings.load() == (Settings(), [])


def test_every_field_can_be_set(file: Path, tmp_path: Path) -> None:
    file.write_text(
        f'corpus = "{tmp_path}"\ncalm = true\nplain_spaces = true\njobs = 3\ntheme = "papier"\n[keys]\nquit = "x"\n',
        "utf-8",
    )
    expected = Settings(corpus=tmp_path, calm=True, plain_spaces=True, jobs=3, theme="papier", keys={"quit": "x"})
    assert settings.load() == (expected, [])


def test_a_relative_corpus_starts_at_the_file_and_a_tilde_at_home(file: Path) -> None:
    file.write_text('corpus = "presse"', "utf-8")
    assert settings.load()[0].corpus == file.parent / "presse"
    file.write_text('corpus = "~/presse"', "utf-8")
    assert settings.load()[0].corpus == Path.home() / "presse"


def test_a_corpus_may_be_set_by_its_name_and_what_lies_there_goes_first(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    press = tmp_path / "archives"
    press.mkdir()
    Corpora(paths.data()).add("Revue de presse", press)
    file.write_text('corpus = "revue de Presse"', "utf-8")
    assert settings.load() == (Settings(corpus=press), [])
    # Where the program is started from changes nothing.
    (tmp_path / "ici" / "Revue de presse").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "ici")
    assert settings.load()[0].corpus == press
    (file.parent / "revue de Presse").mkdir()
    assert settings.load()[0].corpus == file.parent / "revue de Presse"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("jobs = 0", "jobs"),
        ('jobs = "4"', "jobs"),
        ("jobs = true", "jobs"),
        ("calm = 1", "calm"),
        ('plain_spaces = "oui"', "plain_spaces"),
        ("corpus = 3", "corpus"),
        ("couleur = 1", "couleur"),
        ('theme = "rose"', "theme"),
        ("keys = { quit = 1 }", "keys"),
    ],
)
def test_a_wrong_line_is_told_and_the_others_hold(file: Path, line: str, named: str) -> None:
    file.write_text(f"{line}\n" + ("jobs = 2" if named != "jobs" else "calm = true"), "utf-8")
    read, told = settings.load()
    assert read == (Settings(jobs=2) if named != "jobs" else Settings(calm=True))
    assert len(told) == 1
    assert str(file) in told[0]
    assert f"«\u00a0{named}\u00a0»" in told[0]


@pytest.mark.parametrize("content", [b"jobs = = 2", b"[", b'corpus = "\xe9"', b"\x00"])
def test_a_broken_file_is_told_in_one_line_and_leaves_the_defaults(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    read, told = settings.load()
    assert read == Settings()
    assert len(told) == 1
    assert "\n" not in told[0]
    assert str(file) in told[0]


def test_the_place_of_a_toml_error_is_told_in_french(file: Path) -> None:
    file.write_text("calm = true\njobs = = 2\n", "utf-8")
    assert "ligne 2, colonne 8" in settings.load()[1][0]


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.binary(max_size=60))
def test_whatever_the_file_holds_settings_come_back(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    read, told = settings.load()
    assert isinstance(read, Settings)
    assert all(line.startswith(str(file)) for line in told)


def test_every_field_says_what_it_expects() -> None:
    assert all(field.metadata["expects"] for field in fields(Settings))


def test_jobs_are_those_set_else_at_most_eight() -> None:
    assert settings.jobs(Settings(jobs=12)) == 12
    assert 1 <= settings.jobs(Settings()) <= 8
