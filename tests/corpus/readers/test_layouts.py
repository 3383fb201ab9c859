"""Layouts that the databases' exports have in other years, languages and kinds of file."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from corpus.article import Article
from tests.corpus.readers.corpora import only, opened, write
from tests.corpus.readers.samples import sample

EUROPRESSE = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><article><header>{header}</header>
<section>{section}</section><footer><div class="publiC-lblNodoc">{number}</div></footer></article></body></html>"""
NAME = '<div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Fil des Ports</span></div>'
DAY = '<span class="DocHeader">Économie, mardi 9 janvier 2024, p. 4</span>'
TITLE = '<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Le bac reprend</p></div>'
BODY = '<div class="DocText clearfix"><div class="docOcurrContainer"><p>Le bac repart jeudi.</p></div></div>'


def europresse(
    folder: Path, header: str = NAME + DAY + TITLE, section: str = BODY, number: str = "news·20240109·FP·1"
) -> Article:
    return only(
        write(folder, {"a.html": EUROPRESSE.format(header=header, section=section, number=number)}),
    )


def test_europresse_reports_have_a_large_title_of_their_own(tmp_path: Path) -> None:
    header = f'<div><p class="grandTitre">Le fret en 2023</p></div>{NAME}{DAY}'
    found = europresse(tmp_path, header, number="report·20240109·RI·7")
    assert (found.title, found.id, found.text) == ("Le fret en 2023", "report·20240109·RI·7", "Le bac repart jeudi.")


def test_europresse_text_may_stand_in_the_outer_box_alone(tmp_path: Path) -> None:
    section = '<div class="DocText clearfix">Le bac repart.<br><br>Il coûte 2 €.</div>'
    assert europresse(tmp_path, section=section).text == "Le bac repart.\n\nIl coûte 2 €."


def test_europresse_text_may_stand_in_no_box_at_all(tmp_path: Path) -> None:
    found = europresse(
        tmp_path, section="<p>Le bac repart.</p></div></div></section><aside><p>Note(s) : x</p></aside>"
    )
    assert found.text == "Le bac repart."


@pytest.mark.parametrize(
    "header",
    [
        "Tuesday, January 9, 2024 - 10:15 AM UTC 312 words, p. 4",
        "January 9, 2024 - 10:15 UTC +01:00 312 mots, p. 4",
        "mardi 9 janvier 2024 - 15 h 32, p. 4",
    ],
)
def test_europresse_hours_and_counts_of_words_are_neither_section_nor_page(tmp_path: Path, header: str) -> None:
    found = europresse(tmp_path, f'{NAME}<span class="DocHeader">{header}</span>{TITLE}')
    assert (found.published, found.page, found.section) == (date(2024, 1, 9), "4", None)


def test_europresse_link_to_the_original_is_no_part_of_the_text(tmp_path: Path) -> None:
    link = '<p><a href="https://fil.example/bac">Cet article est paru dans Le Fil des Ports (site web)</a></p>'
    text = "<p>Cet article est paru dans un autre journal, dit la mairie.</p>"
    found = europresse(
        tmp_path, section=f'<div class="DocText"><div class="docOcurrContainer">{text}{link}</div></div>'
    )
    assert found.url == "https://fil.example/bac"
    assert found.text == "Cet article est paru dans un autre journal, dit la mairie."


def test_europresse_names_the_other_papers_of_a_dispatch(tmp_path: Path) -> None:
    others = (
        '<div class="apd-wrapper"><table><tr><td><div class="apd-sources-date">10 janvier 2024</div></td><td>'
        '<div class="source-name-APD">Le Fil des Ports</div><div class="source-name-APD">La Vigie</div></td></tr>'
        "</table></div>"
    )
    found = europresse(tmp_path, section=BODY + others)
    assert found.origin == "Europresse, document news·20240109·FP·1, aussi dans La Vigie"
    assert (found.source, found.text) == ("Le Fil des Ports", "Le bac repart jeudi.")
    alone = europresse(tmp_path, TITLE, section=BODY + others)
    assert (alone.source, alone.published) == ("Le Fil des Ports", date(2024, 1, 10))


def test_europresse_source_by_its_picture_where_no_name_stands(tmp_path: Path) -> None:
    header = f'<img sourcecode="FP" alt="Le Fil des Ports" src="x.gif">{DAY}{TITLE}'
    assert europresse(tmp_path, header).source == "Le Fil des Ports"


LEXISNEXIS = """
Demande de téléchargement : Documents sélectionnés : 1-2


                              {first}


                              L'Écho du Large

                          lundi 26 février 2024

Le bac reprend

{author} Anne Roy

{section} ÉCONOMIE; Pg. 6

{length} 210 mots

Le bac repart jeudi. Il avait
cessé en mai.

{language} FRENCH; FRANÇAIS

                      Copyright 2024 L'Écho du Large
                           Tous droits réservés

                              {second}


                              Le Fil

                          mardi 27 février 2024

Le quai ferme

{length} 40 mots

Le quai nord ferme.

{language} FRENCH; FRANÇAIS
"""


@pytest.mark.parametrize(
    "words",
    [
        ("Document 1 de 2", "Document 2 de 2", "AUTEUR:", "RUBRIQUE:", "LONGUEUR:", "LANGUE:"),
        ("Dokument 1 von 2", "Dokument 2 von 2", "AUTOR:", "RUBRIK:", "LÄNGE:", "SPRACHE:"),
        ("1 of 2 DOCUMENTS", "2 of 2 DOCUMENTS", "BYLINE:", "SECTION:", "LENGTH:", "LANGUAGE:"),
    ],
)
def test_lexisnexis_text_in_the_interfaces_languages(tmp_path: Path, words: tuple[str, ...]) -> None:
    named = dict(zip(("first", "second", "author", "section", "length", "language"), words, strict=True))
    articles, problems = opened(write(tmp_path, {"a.txt": LEXISNEXIS.format(**named)}))
    assert problems == []
    boat, quay = articles
    assert (boat.title, boat.source, boat.author) == ("Le bac reprend", "L'Écho du Large", "Anne Roy")
    assert (boat.section, boat.page, boat.language) == ("ÉCONOMIE", "6", "fr")
    assert boat.text == "Le bac repart jeudi. Il avait cessé en mai."
    assert (quay.title, quay.published, quay.text) == ("Le quai ferme", date(2024, 2, 27), "Le quai nord ferme.")


def test_lexisnexis_list_keeps_its_marks_with_their_items(tmp_path: Path) -> None:
    page = (
        "<html><body><p>1 of 1 DOCUMENTS</p><p>Le Fil</p><p>March 3, 2019</p><p>Le bac</p><p>LENGTH: 20 words</p>"
        "<p>Deux lignes&nbsp;:</p><ul><li><p>•</p><div><p>la bleue</p></div></li><li><p>•</p><div><p>la verte</p>"
        "</div></li></ul><p>LANGUAGE: FRENCH</p></body></html>"
    )
    assert only(write(tmp_path, {"a.html": page})).text == "Deux lignes\u00a0:\n\n• la bleue\n\n• la verte"


FACTIVA = """Transports
Le bac reprend
Par Anne Roy
210 mots
26 février 2024
Le Fil des Ports
FILPOR
7
Français
Copyright 2024 Le Fil des Ports.

Le bac repart jeudi.

{document} FILPOR0020240226ek2q00001
\f
Le quai ferme
40 mots
27 février 2024
Le Fil des Ports
FILPOR
Français
(c) 2024 Le Fil des Ports

Le quai nord ferme.

{document} FILPOR0020240227ek2q00002
"""


@pytest.mark.parametrize("document", ["Document", "Dokument", "Documento"])
def test_factiva_as_plain_text(tmp_path: Path, document: str) -> None:
    articles, problems = opened(write(tmp_path, {"a.txt": FACTIVA.format(document=document)}))
    assert problems == []
    assert [(each.title, each.published, each.page, each.text) for each in articles] == [
        ("Le bac reprend", date(2024, 2, 26), "7", "Le bac repart jeudi."),
        ("Le quai ferme", date(2024, 2, 27), None, "Le quai nord ferme."),
    ]
    assert articles[0].id == "FILPOR0020240226ek2q00001"


def test_factiva_as_plain_text_in_a_sample() -> None:
    launch, ford = sample("factiva.txt")
    assert (launch.section, launch.author, launch.page) == ("Transports", "Anne Roy", "7")
    assert launch.text == "La vedette de Lorven reprend jeudi.\n\nLe billet coûtera 2,40 euros."
    assert (ford.source, ford.published) == ("Le Courrier de la Vire", date(2024, 2, 27))


def test_factiva_rtf_whose_codes_stand_in_a_table(tmp_path: Path) -> None:
    def row(code: str, value: str) -> str:
        return rf"\trowd\cellx1200\cellx9000\pard\intbl\qr{{\b {code}}}\cell\pard\intbl {value}\cell\row" + "\n"

    rows = [
        row("HD", r"{\b Le bac reprend}"), row("WC", "210 mots"), row("PD", r"26 f\'e9vrier 2024"),
        row("SN", "Le Fil"), row("LP", r"Le bac repart jeudi.\par Il co\'fbte 2 euros."),
        row("TD", r"La mairie paie.\par"), row("NS", "gcat : Divers"),
        row("AN", "Document FILPOR0020240226ek2q00001"),
    ]  # fmt: skip
    again = "".join(rows).replace("ek2q00001", "ek2q00002").replace("reprend", "repart")
    articles, problems = opened(
        write(tmp_path, {"a.rtf": r"{\rtf1\ansi\ansicpg1252 " + "".join(rows) + r"\page" + again + "}"})
    )
    assert problems == []
    assert [each.title for each in articles] == ["Le bac reprend", "Le bac repart"]
    assert articles[0].text == "Le bac repart jeudi.\n\nIl coûte 2 euros.\n\nLa mairie paie."


def test_factiva_in_word(tmp_path: Path) -> None:
    text = FACTIVA.format(document="Document").replace("\f", "")
    paragraphs = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in text.split("\n"))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'
        )
    articles, problems = opened(tmp_path)
    assert problems == []
    assert [each.title for each in articles] == ["Le bac reprend", "Le quai ferme"]


def test_factiva_language_by_the_classes_where_no_field_says_it(tmp_path: Path) -> None:
    page = (
        '<div class="article frArticle"><table><tr><td class="index"><b>HD</b>&nbsp;</td><td>'
        '<b class="frHeadline">Le bac</b></td></tr><tr><td><b>LP</b>&nbsp;</td><td>'
        '<p class="articleParagraph frarticleParagraph">Il repart.</p></td></tr></table></div>'
    )
    assert only(write(tmp_path, {"a.html": f"<html><body>{page}</body></html>"})).language == "fr"


def test_txm_texts_in_xml_beside_their_table(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"bac.xml": "<text><p>Le bac repart.</p></text>", "metadata.csv": "id,titre,date\nbac,Le bac,26/02/2024\n"},
    )
    found = only(tmp_path)
    assert (found.title, found.published, found.text) == ("Le bac", date(2024, 2, 26), "Le bac repart.")
