"""The shipped gazetteer is sound, and a person's own is laid over it."""

import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.entities.gazetteer import Entry, Form, Gazetteer, shipped
from corpus.entities.gazetteer.shipped import DATA_FILES, parse
from corpus.entities.gazetteer.user import GazetteerError, read_entries
from corpus.entities.lexicon import feminine, lexicon, plural
from corpus.entities.model import EntityType
from corpus.entities.recogniser import find_mentions

_DATA = files("corpus.entities.gazetteer") / "data"


def all_entries() -> list[Entry]:
    return [
        entry for name in DATA_FILES for entry in parse(tomllib.loads((_DATA / name).read_text(encoding="utf-8")))
    ]


def test_no_canonical_name_stands_twice() -> None:
    names = [entry.name for entry in all_entries()]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_every_form_is_a_form() -> None:
    for entry in shipped().entries.values():
        assert entry.forms, entry.name
        texts = [form.text for form in entry.forms]
        assert len(texts) == len(set(texts)), entry.name
        for form in entry.forms:
            assert form.text == form.text.strip() != "", entry.name
            assert not set(form.text) & set("~=@^|;"), entry.name
            assert any(character.isalnum() for character in form.text), entry.name


def test_makers_and_countries_are_entries_themselves() -> None:
    entries = shipped().entries
    unknown = {e.maker for e in entries.values() if e.maker and e.maker not in entries}
    unknown |= {e.country for e in entries.values() if e.country and e.country not in entries}
    assert unknown == set()


def test_sectors_are_those_that_descriptions_name() -> None:
    words = lexicon()
    described = set(words.description_heads.values()) | set(words.sector_adjectives.values())
    sectors = {e.sector for e in shipped().entries.values() if e.kind == "entreprise"}
    assert described - {""} <= sectors


def test_territories_carry_their_french_names() -> None:
    entries = shipped().entries
    assert {"Allemagne", "Côte d'Ivoire", "Tchéquie", "Corée du Sud"} <= set(entries)
    assert entries["Tchéquie"].kind == "pays"


def test_a_bad_line_names_itself() -> None:
    with pytest.raises(ValueError, match="@Nulle part"):
        list(parse({"group": [{"type": "ORG", "entries": "@Nulle part"}]}))


def test_what_is_merged_overrides() -> None:
    mine = Entry(name="Parti pirate", type=EntityType.ORG, forms=(Form("Parti pirate"), Form("PS")))
    merged = shipped().merge([mine])
    assert find_mentions("Le PS vote.", gazetteer=merged)[0].canonical == "Parti pirate"
    assert find_mentions("Le Parti socialiste vote.", gazetteer=merged)[0].canonical == "Parti socialiste"
    assert find_mentions("Le PS vote.")[0].canonical == "Parti socialiste"


def test_merging_replaces_an_entry_of_the_same_name() -> None:
    mine = Entry(name="Microsoft", type=EntityType.ORG, forms=(Form("Microsoft"),), seat="Issy-les-Moulineaux")
    merged = shipped().merge([mine])
    assert merged.entries["Microsoft"].seat == "Issy-les-Moulineaux"
    assert len(merged.entries) == len(shipped().entries)


def test_an_empty_gazetteer_still_reads_cues() -> None:
    mentions = find_mentions("La société Vertuval recrute.", gazetteer=Gazetteer.of([]))
    assert [m.text for m in mentions] == ["Vertuval"]


def test_a_persons_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "noms.toml"
    path.write_text(
        '[[entity]]\nname = "Vertuval"\ntype = "ORG"\naliases = ["VTV"]\nguarded = ["Vert"]\nseat = "Brest"\n',
        encoding="utf-8",
    )
    (entry,) = read_entries(path)
    assert entry.forms == (Form("Vertuval"), Form("VTV"), Form("Vert", guarded=True))
    merged = shipped().merge([entry])
    assert find_mentions("La VTV vote.", gazetteer=merged)[0].canonical == "Vertuval"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("entity = 3", "«\u00a0entity\u00a0» doit être une suite de tables [[entity]]"),
        ("entity = [3]", "1re entité, une table est attendue"),
        ("[[entite]]\nname = 'A'", "table inconnue «\u00a0entite\u00a0», «\u00a0[[entity]]\u00a0» attendue"),
        (
            "[[entity]]\nname = 'A'\ntype = 'CHAT'",
            "1re entité, le champ «\u00a0type\u00a0» attend un type parmi ORG, PER, LOC, PRODUCT, EVENT",
        ),
        (
            "[[entity]]\nname = 'A'\ntype = 'ORG'\n[[entity]]\nname = ' '\ntype = 'ORG'",
            "2e entité, le champ «\u00a0name\u00a0» attend un nom entre guillemets, non vide",
        ),
        ("[[entity]]\nname = 'A'", "1re entité, le champ «\u00a0type\u00a0» manque"),
        ("[[entity]]\nname = 'A'\ntype = 'ORG'\ncouleur = 'bleu'", "1re entité, champ inconnu «\u00a0couleur\u00a0»"),
        (
            "[[entity]]\nname = 'A'\ntype = 'ORG'\naliases = 'B'",
            '1re entité, le champ «\u00a0aliases\u00a0» attend une liste de noms, comme ["Mistral", "Mistral AI"]',
        ),
        (
            "[[entity]]\nname = 'A'\ntype = 'ORG'\nseat = 3",
            "1re entité, le champ «\u00a0seat\u00a0» attend un texte entre guillemets",
        ),
        ("[[entity]]\nname = 'A'\ntype = ", "TOML mal formé (à la fin du fichier)"),
        ("[[entity]]\nname = 'A' 'B'", "TOML mal formé (ligne 2, colonne 12)"),
    ],
)
def test_a_bad_file_is_refused_in_one_line_of_french(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "noms.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GazetteerError) as caught:
        read_entries(path)
    assert str(caught.value) == f"{path}\u00a0: {told}"


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noms.toml"
    path.write_bytes("# é".encode("latin-1"))
    with pytest.raises(GazetteerError, match=r"\u00a0: le fichier n’est pas en UTF-8$"):
        read_entries(path)


@given(st.text(max_size=60))
def test_no_file_raises_anything_else(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(content, encoding="utf-8", errors="replace")
    try:
        read_entries(path)
    except GazetteerError as error:
        assert "\n" not in str(error)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="illisible"):
        read_entries(tmp_path / "absent.toml")


def test_adjectives_inflect() -> None:
    assert [feminine(a) for a in ("européen", "français", "belge", "letton")] == [
        "européenne",
        "française",
        "belge",
        "lettonne",
    ]
    assert [plural(w) for w in ("journal", "français", "hameau", "ministre")] == [
        "journaux",
        "français",
        "hameaux",
        "ministres",
    ]


def test_recognition_loads_neither_pydantic_nor_a_screen() -> None:
    code = (
        "import sys; from corpus.entities.recogniser import find_mentions; "
        "import corpus.entities.model; assert 'babel' not in sys.modules; find_mentions('Paris'); "
        "print(sorted({'pydantic', 'textual', 'rich', 'whoosh'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
