"""`search`: sorted, narrowed, counted, and line by line."""

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.command import Command

ARTICLES = [
    {"id": "a", "title": "Le port", "source": "Le Quotidien", "published": "2024-02-26",
     "text": "Le port de Brest accueille un navire. Le port est plein, il a coûté 15 millions d'euros."},
    {"id": "b", "title": "Les quais", "source": "L'Hebdo", "published": "2024-03-02",
     "text": "On agrandit le vieux port pour 3 millions d'euros."},
    {"id": "c", "title": "Une grue", "published": "2023-11-05", "text": "La grue du [b]port[/b] rouille."},
]  # fmt: skip


@pytest.fixture(scope="session")
def port(home: Path) -> Path:
    file = home / "port.jsonl"
    file.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in ARTICLES), "utf-8")
    return file


@pytest.fixture
def person(person: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """One without colours."""
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.parametrize(("order", "ids"), [("date", "bac"), ("source", "bac"), ("relevance", None)])
def test_hits_are_sorted(mistral: Command, port: Path, order: str, ids: str | None) -> None:
    found = mistral("search", "port", "-c", port, "--sort", order)
    assert found.code == 0
    shown = [record["article"] for record in found.records]
    assert shown == list(ids) if ids else sorted(shown) == ["a", "b", "c"]


def test_hits_are_narrowed(mistral: Command, port: Path) -> None:
    found = mistral("search", "port", "-c", port, "--filter", "source=L'Hebdo", "--filter", "source=Le Quotidien")
    assert {record["article"] for record in found.records} == {"a", "b"}
    assert [r["article"] for r in mistral("search", "port", "-c", port, "--filter", "month=2023-11").records] == ["c"]
    assert mistral("search", "port", "-c", port, "--filter", "source=Personne").code == 1


def test_filters_go_by_french_names_too(mistral: Command, port: Path) -> None:
    french = mistral("search", "port", "-c", port, "--filter", "mois=2024-03", "--filter", "sorte=money")
    assert french.out == mistral("search", "port", "-c", port, "--filter", "month=2024-03").out


def test_several_words_are_one_query(mistral: Command, port: Path) -> None:
    assert mistral("search", "vieux", "port", "-c", port).out == mistral("search", "vieux port", "-c", port).out


def test_what_finds_nothing_names_its_filter(mistral: Command, port: Path) -> None:
    found = mistral("search", "port", "-c", port, "--filter", "source=La Gazette")
    assert found.code == 1 and "source=La Gazette" in found.err


def test_facets_are_counted(mistral: Command, port: Path) -> None:
    records = mistral("search", "port", "-c", port, "--facets").records
    sources = {record["label"]: record["count"] for record in records if record["facet"] == "source"}
    assert sources == {"Le Quotidien": 1, "L'Hebdo": 1, "source inconnue": 1}
    assert [record["value"] for record in records if record["facet"] == "month"] == ["2024-03", "2024-02", "2023-11"]
    assert {"facet": "figure", "value": "money", "label": "sommes d’argent", "count": 2, "chosen": False} in records


def test_facets_for_a_person(mistral: Command, port: Path, person: None) -> None:
    out = mistral("search", "port", "-c", port, "--facets", "--filter", "month=2024-03").out
    assert "Mois" in out and "février 2024" in out
    assert any("●" in line and "mars 2024" in line for line in out.splitlines())


def test_a_person_s_facets_say_what_narrows_to_each(mistral: Command, port: Path, person: None) -> None:
    out = mistral("search", "port", "-c", port, "--facets").out
    columns = [re.split(" {2,}", line.strip()) for line in out.splitlines() if "source=" in line]
    stated = [shlex.split(row[-1])[0] for row in columns if "inconnue" not in row[0]]
    assert sorted(stated) == ["source=L'Hebdo", "source=Le Quotidien"]
    for each in stated:
        assert mistral("search", "port", "-c", port, "--filter", each).code == 0


def test_each_place_has_a_line(mistral: Command, port: Path) -> None:
    records = mistral("search", "port", "-c", port, "--kwic").records
    texts = {str(article["id"]): str(article["text"]) for article in ARTICLES}
    assert len(records) == 4
    assert {texts[record["article"]][record["start"] : record["end"]].lower() for record in records} == {"port"}
    assert all(record["left"] + record["hit"] + record["right"] in texts[record["article"]] for record in records)


def test_lines_are_sorted_by_what_follows_or_comes_before(mistral: Command, port: Path) -> None:
    right = mistral("search", "port", "-c", port, "--kwic", "--sort", "right").records
    assert [r["right"].split()[0] for r in right if not r["right"].startswith("[")] == ["de", "est", "pour"]
    assert mistral("search", "port", "-c", port, "--kwic", "--sort", "apres").records == right
    left = mistral("search", "port", "-c", port, "--kwic", "--sort", "left").records
    assert [r["left"].split()[-1] for r in left] == ["[b]", "Le", "Le", "vieux"]


def test_lines_for_a_person_stand_under_each_other(mistral: Command, port: Path, person: None) -> None:
    lines = mistral("search", "port", "-c", port, "--kwic").out.splitlines()
    assert len(lines) == 4
    assert len({line.lower().index("port", 20) for line in lines}) == 1
    assert any("[b]" in line and "[/b]" in line for line in lines)


@pytest.mark.parametrize(
    "options",
    [
        ("--sort", "gauche"),
        ("--sort", "left"),
        ("--kwic", "--facets"),
        ("--kwic", "--sort", "date"),
        ("--filter", "source"),
        ("--filter", "auteur=Moi"),
    ],
)
def test_options_that_make_no_sense_are_refused_in_one_line(
    mistral: Command, port: Path, options: tuple[str, ...]
) -> None:
    found = mistral("search", "port", "-c", port, *options)
    assert (found.code, found.out) == (2, "")
    assert "(voir mistral-tui search --help)" in found.complaint
