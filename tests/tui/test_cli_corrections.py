"""`corrections`: what a person corrected, for a person and for a pipe."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from corpus.entities.gazetteer.user import read_entries
from corpus.entities.model import EntityType
from search.corrections import (
    Act,
    Corrections,
    FigureRef,
    Ignore,
    Join,
    Merge,
    Part,
    Rename,
    Restate,
    Retype,
)
from search.identity import corpus_key
from tests.command import Command
from tui import explore, paths, settings

TEXT = "La médiathèque de Brévent\n\nLa société Lactiva a donné 12 millions d’euros à la médiathèque.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    file = tmp_path / "lundi.txt"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def made(corpus: Path) -> Corrections:
    """The corrections as a screen makes them."""
    return Corrections(paths.data() / "corrections" / corpus_key(corpus))


def figure(text: str) -> FigureRef:
    start = TEXT.index(text)
    return FigureRef("lundi.txt", start, start + len(text), text)


def test_none_is_nothing_found(mistral: Command, corpus: Path) -> None:
    told = mistral("corrections", corpus)
    assert (told.code, told.out) == (1, "")
    assert "aucune correction" in told.complaint


def test_each_is_an_object_newest_first(mistral: Command, corpus: Path, made: Corrections) -> None:
    made.restate(figure("12 millions d’euros"), currency="USD", value=Decimal("12.5"))
    made.rename("Lactiva", "Groupe Lactiva")
    told = mistral("corrections", corpus)
    assert (told.code, told.err) == (0, "")
    newest, oldest = told.records
    assert newest["do"] == "rename"
    assert newest["what"] == {"name": "Lactiva", "new": "Groupe Lactiva", "article": None}
    assert newest["wording"] == "«\u00a0Lactiva\u00a0» s’appelle «\u00a0Groupe Lactiva\u00a0», partout"
    assert oldest["what"]["value"] == 12.5
    assert oldest["what"]["figure"]["text"] == "12 millions d’euros"
    assert not oldest["moot"]


def test_it_shows_in_the_other_commands(mistral: Command, corpus: Path, made: Corrections) -> None:
    made.restate(figure("12 millions d’euros"), currency="USD")
    made.rename("Lactiva", "Groupe Lactiva")
    assert [each["currency"] for each in mistral("figures", corpus).records] == ["USD"]
    assert "Groupe Lactiva" in {each["canonical"] for each in mistral("entities", corpus).records}


def test_one_is_undone_by_its_id(mistral: Command, corpus: Path, made: Corrections) -> None:
    made.ignore("Brévent")
    kept = made.ignore("Lactiva")
    undone = made.entries()[1]
    told = mistral("corrections", corpus, "--undo", undone.id)
    assert (told.code, told.out) == (0, "")
    assert "annulé\u00a0: «\u00a0Brévent\u00a0»" in told.complaint
    assert made.entries() == (kept,)
    again = mistral("corrections", corpus, "--undo", undone.id)
    assert again.code == 1
    assert undone.id in again.complaint


def test_what_is_gone_is_said_to_be(mistral: Command, corpus: Path, made: Corrections) -> None:
    made.restate(FigureRef("mardi.txt", 0, 2, "12"), currency="USD")
    (record,) = mistral("corrections", corpus).records
    assert record["moot"]
    assert record["wording"].endswith("(sans objet)")


def test_the_gazetteer_is_toml(mistral: Command, corpus: Path, made: Corrections) -> None:
    assert mistral("corrections", corpus, "--gazetteer").code == 1
    made.rename("Lactiva", "Groupe Lactiva")
    told = mistral("corrections", corpus, "--gazetteer")
    assert (told.code, told.err) == (0, "")
    (entity,) = tomllib.loads(told.out)["entity"]
    assert entity == {"name": "Groupe Lactiva", "type": "ORG", "aliases": ["Lactiva"]}


def test_the_exported_gazetteer_is_the_one_that_is_read(
    mistral: Command, corpus: Path, made: Corrections, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correction = made.rename("Lactiva", "Groupe Lactiva")
    written = mistral("corrections", corpus, "--gazetteer").out
    made.undo(correction.id)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    paths.made(paths.config())
    paths.gazetteer().write_text(written, "utf-8")
    assert "Groupe Lactiva" in {each["canonical"] for each in mistral("entities", corpus).records}


@pytest.mark.usefixtures("person")
def test_a_person_sees_a_table(mistral: Command, corpus: Path, made: Corrections) -> None:
    correction = made.rename("Lactiva", "[red]Groupe[/] Lactiva")
    shown = mistral("corrections", corpus).out
    assert correction.id in shown
    assert "[red]Groupe[/] Lactiva" in shown


def test_two_wishes_at_once_are_refused(mistral: Command, corpus: Path) -> None:
    told = mistral("corrections", corpus, "--undo", "1", "--gazetteer")
    assert told.code == 2
    assert "ne vont pas ensemble" in told.complaint


def test_a_damaged_file_is_told_and_the_rest_goes_on(mistral: Command, corpus: Path, made: Corrections) -> None:
    made.ignore("Brévent")
    made.ignore("Lactiva")
    (paths.data() / "corrections" / corpus_key(corpus) / "corrections.json").write_bytes(b"\x00")
    told = mistral("corrections", corpus)
    assert told.code == 0
    assert "fichier abîmé" in told.complaint
    assert [record["what"]["name"] for record in told.records] == ["Brévent"]


def test_a_data_directory_that_cannot_be_written_is_one_line(
    mistral: Command, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").write_text("a file where the directory should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert mistral("corrections", corpus).code == 1
    assert mistral("entities", corpus).code == 0


def test_the_explorer_keeps_them_where_the_command_finds_them(mistral: Command, corpus: Path) -> None:
    library = explore.opener(corpus, settings.Settings())(lambda progress: None)
    made = library.corrections.ignore("Lactiva")
    library.close()
    assert [record["id"] for record in mistral("corrections", corpus).records] == [made.id]


def test_strangers_leave_none(mistral: Command, corpus: Path) -> None:
    library = explore.opener(corpus, settings.Settings(), alone=True)(lambda progress: None)
    library.corrections.ignore("Lactiva")
    library.close()
    assert mistral("corrections", corpus).code == 1


def test_the_gazetteer_of_the_readme_is_read(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    (example,) = re.findall(r"^```toml\n(\[\[entity\]\].*?)^```$", readme, re.DOTALL | re.MULTILINE)
    file = tmp_path / "gazetteer.toml"
    file.write_text(example, "utf-8")
    (entry,) = read_entries(file)
    assert entry.name == "Hôpital de Brévent"
    assert [form.text for form in entry.forms if form.guarded] == ["Brévent"]


def place(text: str, article: str = "lundi.txt") -> str:
    return f"{article}:{TEXT.index(text)}"


@pytest.mark.parametrize(
    ("words", "act"),
    [
        (
            ("--restate", place("12 millions"), "13 millions de dollars"),
            Restate(figure("12 millions d’euros"), "USD", None, Decimal(13_000_000)),
        ),
        (("--restate", place("12 millions", "lun"), "dollars"), Restate(figure("12 millions d’euros"), "USD")),
        (("--rename", "Lactiva", "Groupe Lactiva"), Rename("Lactiva", "Groupe Lactiva")),
        (("--rename", "Lactiva", "Groupe Lactiva", "--in", "lun"), Rename("Lactiva", "Groupe Lactiva", "lundi.txt")),
        (("--merge", "Lactiva", "Brévent"), Merge("Lactiva", "Brévent")),
        (("--retype", "Lactiva", "personne"), Retype("Lactiva", EntityType.PER)),
        (("--retype", "Lactiva", "per"), Retype("Lactiva", EntityType.PER)),
        (("--ignore", "Brévent", "--in", "lundi.txt"), Ignore("Brévent", "lundi.txt")),
    ],
)
def test_what_a_screen_corrects_a_script_does_too(
    words: tuple[str, ...], act: Act, mistral: Command, corpus: Path, made: Corrections
) -> None:
    told = mistral("corrections", corpus, *words)
    assert (told.code, told.err) == (0, "")
    (kept,) = made.entries()
    assert kept.act == act
    assert told.records[0]["id"] == kept.id


def test_two_figures_are_parted_and_joined(mistral: Command, corpus: Path, made: Corrections) -> None:
    corpus.write_text(TEXT + "La ville ajoute 3 millions d’euros.\n", "utf-8")
    second = f"lundi.txt:{len(TEXT) + len('La ville ajoute ')}"
    for option, kind in (("--part", Part), ("--join", Join)):
        assert mistral("corrections", corpus, option, second, place("12 millions")).code == 0
        assert isinstance(made.entries()[0].act, kind)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--restate", "lundi.txt:1", "dollars"), 1, "aucun chiffre ne commence là"),
        (("--restate", "rien.txt:1", "dollars"), 1, "aucun article de ce nom"),
        (("--restate", "lundi.txt", "dollars"), 2, "n’est pas un chiffre"),
        (("--restate", place("12 millions"), "???"), 2, "n’est ni un nombre"),
        (("--part", place("12 millions"), place("12 millions")), 2, "il faut deux chiffres"),
        (("--part", place("12 millions")), 2, "--part attend deux valeurs"),
        (("--rename", "Inconnue", "Connue"), 1, "aucun nom reconnu"),
        (("--retype", "Lactiva", "plante"), 2, "l’une de ces sortes"),
        (("--ignore", "Lactiva", "--in", "rien"), 1, "aucun article de ce nom"),
        (("--part", "a:1", "b:2", "--in", "lundi.txt"), 2, "--in ne va qu’avec"),
        (("--in", "lundi.txt"), 2, "--in ne va qu’avec"),
        (("--ignore", "Lactiva", "--rename", "a", "b"), 2, "ne vont pas ensemble"),
    ],
)
def test_what_cannot_be_corrected_is_said_and_nothing_is_kept(
    words: tuple[str, ...], code: int, said: str, mistral: Command, corpus: Path, made: Corrections
) -> None:
    told = mistral("corrections", corpus, *words)
    assert (told.code, told.out) == (code, "")
    assert said in told.complaint
    assert made.entries() == ()
