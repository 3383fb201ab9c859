"""Pages saved as one file."""

import base64
import quopri
from datetime import date
from pathlib import Path

import pytest

from tests.corpus.readers.corpora import only, opened, write
from tests.corpus.readers.samples import SAMPLES, sample
from tests.corpus.readers.test_web_pages import BODY

PAGE = (
    "<!DOCTYPE html><html><head><title>Été</title></head>"
    f"<body><article>{BODY}<p>À Nîmes.</p></article></body></html>"
)
HEAD = (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_b.1"\r\n\r\n'
    "Ceci est un message en plusieurs parties.\r\n"
)


def page(packed: bytes, headers: str) -> bytes:
    return f"{HEAD}--=_b.1\r\n{headers}\r\n\r\n".encode() + packed + b"\r\n--=_b.1--\r\n"


def test_the_page_reads_as_the_same_page_saved_as_html() -> None:
    (saved,), (page_,) = sample("page-web.mhtml"), sample("page-web.html")
    assert saved.text == page_.text
    assert (saved.title, saved.url, saved.published) == (page_.title, page_.url, page_.published)


@pytest.mark.parametrize(
    ("headers", "packed"),
    [
        ("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit", PAGE.encode()),
        (
            'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
            quopri.encodestring(PAGE.encode()).replace(b"\n", b"\r\n"),
        ),
        (
            "Content-Type: text/html;\r\n\tcharset=windows-1252\r\nContent-Transfer-Encoding: base64",
            base64.encodebytes(PAGE.encode("cp1252")).replace(b"\n", b"\r\n"),
        ),
        (
            'Content-Type: multipart/alternative; boundary="inner"',
            b"--inner\r\nContent-Type: text/plain\r\n\r\nautre\r\n--inner\r\nContent-Type: text/html; charset=utf-8"
            b"\r\n\r\n" + PAGE.encode() + b"\r\n--inner--",
        ),
    ],
)
def test_every_packing_of_the_page_is_undone(tmp_path: Path, headers: str, packed: bytes) -> None:
    text = only(write(tmp_path, {"page.mht": page(packed, headers)})).text
    assert "la numéro 8" in text and text.endswith("À Nîmes.")


def test_the_address_and_the_title_are_the_page_s_own_first(tmp_path: Path) -> None:
    headers = "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://echo.example/a"
    article = only(write(tmp_path, {"page.mhtml": page(PAGE.encode(), headers)}))
    assert (article.url, article.title) == ("https://echo.example/a", "Été")


def test_fields_that_are_no_ascii_are_read_too(tmp_path: Path) -> None:
    untitled = PAGE.replace("<title>Été</title>", "")
    headers = "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://echo.example/été"
    saved = page(untitled.encode(), headers + "\r\nContent-Transfer-Encoding: é")
    article = only(write(tmp_path, {"page.mhtml": "Subject: Été à Nîmes\r\n".encode() + saved}))
    assert (article.url, article.title) == ("https://echo.example/été", "Été à Nîmes")


def test_a_page_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = (SAMPLES / "page-web.mhtml").read_bytes()
    articles, problems = opened(
        write(tmp_path, {"page.mhtml": whole[: whole.index(b"Content-Type: text/css") * 3 // 4]})
    )
    assert len(articles) == 1 and not any(problem.refused for problem in problems)


def test_a_file_without_a_page_is_refused(tmp_path: Path) -> None:
    articles, problems = opened(write(tmp_path, {"page.mhtml": page(b"GIF89a", "Content-Type: image/gif")}))
    assert articles == []
    assert [problem.message for problem in problems] == ["ni texte ni page HTML dans ce message"]


def test_parts_nested_without_end_are_refused(tmp_path: Path) -> None:
    nested = "".join(f'--b{n}\r\nContent-Type: multipart/mixed; boundary="b{n + 1}"\r\n\r\n' for n in range(2000))
    written = f'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b0"\r\n\r\n{nested}'
    articles, problems = opened(write(tmp_path, {"page.mhtml": written}))
    assert articles == [] and len(problems) == 1


LETTER = (
    "From: =?utf-8?q?Le_Courrier_d=E2=80=99Orval?= <info@courrier.example>\r\nTo: moi@x.example\r\n"
    "Subject: =?utf-8?q?La_mairie_cr=C3=A9e_120_postes?=\r\nDate: Mon, 24 Mar 2025 08:00:00 +0100\r\n"
)


def test_a_letter_in_plain_text_is_an_article(tmp_path: Path) -> None:
    headers = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    article = only(write(tmp_path, {"alerte.eml": LETTER + headers + "La mairie cr=C3=A9e."}))
    assert (article.text, article.title) == ("La mairie crée.", "La mairie crée 120 postes")
    assert (article.source, article.published) == ("Le Courrier d’Orval", date(2025, 3, 24))


def test_a_letter_of_text_and_pictures_is_its_text(tmp_path: Path) -> None:
    parts = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: image/gif\r\n\r\nGIF89a\r\n--b\r\n"
        "Content-Type: text/plain\r\n\r\nLe conseil a tranché.\r\n--b--\r\n"
    )
    assert only(write(tmp_path, {"alerte.eml": LETTER + parts})).text == "Le conseil a tranché."


def test_a_text_that_begins_like_a_letter_is_a_text(tmp_path: Path) -> None:
    article = only(write(tmp_path, {"notes.txt": "From: Orval, avec amour\n\nUn roman."}))
    assert article.text.startswith("From")
