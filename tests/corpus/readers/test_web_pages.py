"""Saved web pages, and HTML in general."""

from datetime import date
from pathlib import Path

import pytest

from tests.corpus.readers.corpora import only, opened, write
from tests.corpus.readers.samples import sample
from tests.corpus.readers.test_exchanged import PORT

BODY = (
    "<p>"
    + "</p><p>".join(f"Une phrase assez longue pour être de l’article, la numéro {n}." for n in range(9))
    + "</p>"
)


def test_the_article_of_a_page_and_nothing_around_it() -> None:
    (port,) = sample("page-web.html")
    assert port.text.split("\n\n")[0] == PORT.format("\u00a0")
    assert "1\u202f200 navires" in port.text and "«\u00a0Nous avons tenu le calendrier\u00a0»" in port.text
    assert not any(each in port.text for each in ("Accueil", "Lire aussi", "©", "var x"))
    assert (port.title, port.source) == ("Le port de Brémeur rouvre après six mois de travaux", "L’Écho du Large")
    assert (port.published, port.author, port.url) == (date(2024, 2, 26), "Anne Roy", "https://echo.example/port")
    assert (port.section, port.language) == ("Économie", "fr")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-02-26T05:00Z"}</script>',
        '<meta itemprop="datePublished" content="2024-02-26">',
        '<meta name="date" content="26 février 2024">',
    ],
)
def test_the_day_that_a_page_declares(tmp_path: Path, head: str) -> None:
    page = f"<!DOCTYPE html><html><head>{head}</head><body><p>Le 3 mai 2021, rien.</p>{BODY}</body></html>"
    assert only(write(tmp_path, {"a.html": page})).published == date(2024, 2, 26)


def test_a_page_without_a_day_has_none(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><body><article>{BODY}</article></body></html>"
    assert only(write(tmp_path, {"a.html": page})).published is None


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<meta charset="iso-8859-15">', "iso8859_15"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="utf-8">', "utf-8"),
    ],
)
def test_the_declared_encoding_is_believed_unless_it_is_utf8(tmp_path: Path, meta: str, encoding: str) -> None:
    page = f"<html><head>{meta}</head><body><article><p>Été à Nîmes, 12 €. {BODY}</article></body></html>"
    content = page.replace("’", "'").encode(encoding)
    articles, problems = opened(write(tmp_path, {"a.html": content}))
    assert problems == []
    assert "Été à Nîmes, 12 €." in articles[0].text


def test_a_page_of_no_article_is_still_read(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"a.html": "<html><p>Bref.</p></html>"})).text == "Bref."


def test_inline_marks_neither_part_nor_glue_words(tmp_path: Path) -> None:
    page = "<html><p>Le <b>port</b> <i>de</i>\n<mark>Bré</mark>meur,<br>dit-<a href='#'>on</a>, va&nbsp;: bien.</p>"
    assert (
        only(write(tmp_path, {"a.html": page})).text.replace("\n", " ")
        == "Le port de Brémeur, dit-on, va\u00a0: bien."
    )
