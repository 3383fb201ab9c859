"""What the tools that convert exports of the press leave: EuroParser's formats, lists in JSON, French names."""

import json
from datetime import date
from pathlib import Path

import pytest

from corpus.article import Article
from tests.corpus.readers.corpora import only, opened, write
from tests.corpus.readers.samples import sample

STAMP = "2024 02 26T05:30:00"


def known(found: Article) -> tuple[str, str | None, date | None, str | None, str | None]:
    return found.title, found.source, found.published, found.author, found.language


def test_front_matter_in_french(tmp_path: Path) -> None:
    matter = f"titre: 'Le bac : récit'\njournal: Le Fil\ndate: {STAMP}\nauteur: Anne Roy\nlangue: fra\nlien: https://fil.example/1"
    found = only(write(tmp_path, {"a.md": f"---\n{matter}\n---\n\nLe bac repart."}))
    assert known(found) == ("Le bac : récit", "Le Fil", date(2024, 2, 26), "Anne Roy", "fr")
    assert (found.url, found.text) == ("https://fil.example/1", "Le bac repart.")


@pytest.mark.parametrize(
    "written", ["26 février 2024", "lundi 26 février 2024", "26/02/2024", "2024-02-26 05:30", STAMP]
)
def test_days_as_people_write_them_in_front_matter(tmp_path: Path, written: str) -> None:
    assert only(write(tmp_path, {"a.md": f"---\ndate: {written}\n---\nTexte"})).published == date(2024, 2, 26)


def test_what_is_no_day_is_told_by_the_name_that_it_bears(tmp_path: Path) -> None:
    articles, (problem,) = opened(write(tmp_path, {"a.md": "---\npublié: bientôt\n---\nTexte"}))
    assert articles[0].published is None
    assert problem.message == "champ «\u00a0publié\u00a0» ignoré\u00a0: date attendue, comme 2024-02-26"


def test_an_english_name_goes_before_a_french_one(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"a.md": "---\ntitre: Un\ntitle: Deux\n---\nTexte"})).title == "Deux"


def test_txm_texts_with_the_parts_of_their_day(tmp_path: Path) -> None:
    text = (
        '<corpus><text identifiant="a1" titre="Le bac" date="sans" journal="Le Fil, no. 7" journalClean="Le Fil" '
        'annee="2024" mois="2" jour="26" auteur="Unknown" langue="fr" url="https://fil.example/1">'
        " Le bac repart.\n<lb/>\n<lb/>\nLundi. </text></corpus>"
    )
    found = only(write(tmp_path, {"a.xml": text}))
    assert known(found) == ("Le bac", "Le Fil", date(2024, 2, 26), None, "fr")
    assert (found.reference, found.text) == ("a1", "Le bac repart.\n\nLundi.")


def test_texts_that_are_called_articles(tmp_path: Path) -> None:
    first = '<article date="2024-02-26" journal="Le-Fil" titre="Bac">Un.</article>'
    text = f'<corpus>{first}<article titre="B">Deux.</article></corpus>'
    articles, problems = opened(write(tmp_path, {"a.xml": text}))
    assert problems == []
    assert [(each.title, each.source, each.text) for each in articles] == [
        ("Bac", "Le-Fil", "Un."),
        ("B", None, "Deux."),
    ]


def test_a_table_with_a_journals_clean_name(tmp_path: Path) -> None:
    table = (
        "identifiant,journal,date,annee,mois,jour,titre,texte,auteur,journal_clean,langue\n"
        f'a1,"Le Fil, no. 7",{STAMP},2024,2,26,Le bac,"Le bac repart.",nan,Le Fil,fr\n'
    )
    assert known(only(write(tmp_path, {"a.csv": table}))) == ("Le bac", "Le Fil", date(2024, 2, 26), None, "fr")


RECORD = {
    "titre": "Le bac",
    "journal": "Le Fil",
    "date": STAMP,
    "texte": "Le bac repart.",
    "auteur": "Anne Roy",
    "langue": "fr",
}


@pytest.mark.parametrize("indent", [None, 1])
def test_an_array_of_articles(tmp_path: Path, indent: int | None) -> None:
    records = [RECORD, {**RECORD, "titre": "Deux", "date": None, "annee": 2024, "mois": 3, "jour": 1}]
    articles, problems = opened(write(tmp_path, {"a.json": json.dumps(records, indent=indent)}))
    assert problems == []
    assert known(articles[0]) == ("Le bac", "Le Fil", date(2024, 2, 26), "Anne Roy", "fr")
    assert articles[1].published == date(2024, 3, 1)


def test_what_a_press_service_answers(tmp_path: Path) -> None:
    record = {
        "source": {"id": "fil", "name": "Le Fil"}, "author": "Anne Roy", "title": "Le bac", "url": "https://fil.example/1",
        "publishedAt": "2024-02-26T10:00:00Z", "content": "Le bac repart.", "language": "fr", "urlToImage": None,
    }  # fmt: skip
    found = only(write(tmp_path, {"a.json": json.dumps({"status": "ok", "totalResults": 1, "articles": [record]})}))
    assert known(found) == ("Le bac", "Le Fil", date(2024, 2, 26), "Anne Roy", "fr")


def test_a_list_of_articles_in_a_sample() -> None:
    launch, ford = sample("liste.json")
    assert launch.text == "La vedette de Lorven reprend jeudi.\n\nLe billet coûtera 2,40 €."
    assert (ford.source, ford.author, ford.url) == ("Le Courrier de la Vire", None, None)
    assert ford.text == "Le gué ferme pour trois semaines.\n\nUn car le remplace."


def test_a_feed_in_json(tmp_path: Path) -> None:
    item = {
        "id": "https://fil.example/1", "title": "Le bac", "content_html": "<p>Le <b>bac</b> repart.</p><p>Lundi.</p>",
        "date_published": "2024-02-26T10:00:00Z", "authors": [{"name": "Anne Roy"}, {"name": "Luc Petit"}],
        "language": "fr",
    }  # fmt: skip
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Le Fil", "items": [item]}
    found = only(write(tmp_path, {"a.json": json.dumps(feed, indent=1)}))
    assert known(found) == ("Le bac", "Le Fil", date(2024, 2, 26), "Anne Roy, Luc Petit", "fr")
    assert found.text == "Le bac repart.\n\nLundi."


def test_a_list_without_a_text_asks_for_its_name(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": '[{"papier": "Le bac repart.", "titre": "Le bac"}]'})
    articles, (problem,) = opened(tmp_path)
    assert articles == [] and "«\u00a0papier\u00a0»" in problem.message and "columns" in problem.message
    write(tmp_path, {"corpus.toml": '[articles."a.json"]\ncolumns = { text = "papier" }\n'})
    assert only(tmp_path).text == "Le bac repart."


@pytest.mark.parametrize("content", ["[{]", '[{"texte": "x"', '[{"texte": ["x", {"name": 3}]}]', '[{"texte": 1}, 2]'])
def test_damaged_lists_are_told_or_read_as_far_as_they_go(tmp_path: Path, content: str) -> None:
    articles, problems = opened(write(tmp_path, {"a.json": content}))
    assert articles or problems


def test_fields_named_anew_in_each_article_cost_nothing(tmp_path: Path) -> None:
    records = [{"texte": f"Texte {n}.", **{f"k{n}-{at}": at for at in range(300)}} for n in range(300)]
    articles, problems = opened(write(tmp_path, {"a.json": json.dumps(records)}))
    assert (len(articles), problems) == (300, [])
    assert articles[299].text == "Texte 299."


def test_a_text_that_opens_with_a_bracket_is_no_list(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"a.txt": "[{sic}] dit-il."})).text == "[{sic}] dit-il."
