"""Where files are kept, and for whose eyes."""

import stat
from pathlib import Path

import pytest

from tui import paths

PLACES = {"XDG_CACHE_HOME": paths.cache, "XDG_DATA_HOME": paths.data, "XDG_CONFIG_HOME": paths.config}


@pytest.mark.parametrize("variable", PLACES)
def test_an_xdg_variable_moves_its_place(variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, str(tmp_path))
    assert PLACES[variable]() == tmp_path / "mistral-tui"


@pytest.mark.parametrize("variable", PLACES)
@pytest.mark.parametrize("value", ["", "relatif/dossier"])
def test_an_empty_or_relative_xdg_variable_is_ignored(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    place = PLACES[variable]()
    assert place.is_absolute()
    assert "relatif" not in place.parts
    assert place.name == "mistral-tui"


def test_the_three_places_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in PLACES:
        monkeypatch.delenv(variable, raising=False)
    assert len({place() for place in PLACES.values()}) == 3


def test_a_place_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    place = paths.made(tmp_path / "loin" / "mistral-tui")
    assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_a_place_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    place = tmp_path / "mistral-tui"
    place.mkdir(mode=0o755)
    place.chmod(0o755)
    assert stat.S_IMODE(paths.made(place).stat().st_mode) == 0o755


def test_a_place_that_cannot_be_made_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("", "utf-8")
    with pytest.raises(OSError):
        paths.made(tmp_path / "fichier" / "mistral-tui")


def test_an_index_cache_that_cannot_be_made_is_named_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fichier").write_text("", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "fichier"))
    assert paths.index_cache() == tmp_path / "fichier" / "mistral-tui"


def test_a_user_whom_the_system_does_not_know_has_places_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise KeyError

    for variable in ("HOME", *PLACES):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("pwd.getpwuid", unknown)
    for place in PLACES.values():
        assert place().is_absolute() and not place().parent.is_dir()
