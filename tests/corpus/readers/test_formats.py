"""What each format gives."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.french.clean import clean, clean_line
from corpus.readers import scan
from corpus.readers.format import OpenFile
from corpus.readers.markdown_text import plain_text
from corpus.readers.registry import formats
from tests.corpus.readers.corpora import only, opened, write

FRONT_MATTER = """---
title: "Le port rouvre\u00a0: récit"
source: L’Écho du large
published: 2024-02-26
url: https://exemple.fr/port
author: [Anne Roy, Luc Petit]
kind: dépêche
origin: Archives
tags: [port]
---

Le port a rouvert **lundi**.
"""


def test_plain_text_is_kept_to_the_letter_and_named_by_its_first_line(tmp_path: Path) -> None:
    text = "\n  Le port rouvre\n\n* Une étoile, 1\u202f500\u00a0€ et <des chevrons>.\n"
    assert only(write(tmp_path, {"port.txt": text})) == Article(id="port.txt", text=text, title="Le port rouvre")


def test_a_very_long_first_line_is_cut_to_make_a_title(tmp_path: Path) -> None:
    title = only(write(tmp_path, {"a.txt": "mot " * 500})).title
    assert len(title) <= 303
    assert title.endswith("mot\u00a0…")


def test_front_matter_gives_every_field(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"port.md": FRONT_MATTER})) == Article(
        id="port.md",
        text="Le port a rouvert lundi.",
        title="Le port rouvre\u00a0: récit",
        source="L’Écho du large",
        published=date(2024, 2, 26),
        url="https://exemple.fr/port",
        author="Anne Roy, Luc Petit",
        kind="dépêche",
        origin="Archives",
    )


def test_front_matter_is_known_whatever_the_file_is_called(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"port.txt": FRONT_MATTER})).source == "L’Écho du large"


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    article = only(
        write(
            tmp_path, {"a.md": "---\ntitle: 007\nsource: oui\nauthor:\ndate: 2024-02-26T18:30:00+01:00\n---\nTexte"}
        )
    )
    assert (article.title, article.source, article.author) == ("007", "oui", None)
    assert article.published == date(2024, 2, 26)


def test_markdown_without_front_matter_is_named_by_its_heading(tmp_path: Path) -> None:
    article = only(write(tmp_path, {"a.md": "# Le *port* rouvre\n\nTexte."}))
    assert (article.title, article.text) == ("Le port rouvre", "Le port rouvre\n\nTexte.")


def test_a_passage_between_two_rules_is_no_front_matter(tmp_path: Path) -> None:
    assert only(write(tmp_path, {"a.md": "---\n\nRappel des faits : trois morts\n\n---\nSuite."})).text.startswith(
        "Rappel"
    )


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Un [lien](https://exemple.fr), du **gras** et `du code`.", "Un lien, du gras et du code."),
        ("Deux lignes\nd’un paragraphe\n\nPuis un autre", "Deux lignes d’un paragraphe\n\nPuis un autre"),
        ("Vers un\\\nVers deux", "Vers un\nVers deux"),
        ("Avant\n\n- un\n- deux\n  - trois\n\nAprès", "Avant\n\n– un\n– deux\n– trois\n\nAprès"),
        ("1. un\n2. deux", "1. un\n2. deux"),
        ("0. zéro", "0. zéro"),
        ("- un\n\n  suite\n\n- deux", "– un\n\nsuite\n\n– deux"),
        ("-\n\nfin", "fin"),
        ("| Ville | Morts |\n|---|---|\n| Nice | 12 |", "Ville | Morts\nNice | 12"),
        ("> Citation\n\n![photo](p.jpg)\n\nSuite", "Citation\n\nSuite"),
        ("<p class='a'>&Eacute;t&eacute;</p>", "Été"),
        (
            "Voir <https://exemple.fr/a_b_c> et M$, 300k$, 3 * 4.",
            "Voir https://exemple.fr/a_b_c et M$, 300k$, 3 * 4.",
        ),
        ("Un<br>deux <!-- non --> trois", "Un\ndeux  trois"),
        ("", ""),
    ],
)
def test_markdown_reads_as_a_person_sees_it(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text


def test_a_character_reference_brings_back_nothing_that_cleaning_took_out(tmp_path: Path) -> None:
    text = only(write(tmp_path, {"a.md": "Un&#8203;deux &shy;trois &#x202e;quatre"})).text
    assert text == clean(text) == "Undeux trois quatre"


@given(
    st.fixed_dictionaries(
        {"id": st.text(min_size=1), "text": st.text(min_size=1)},
        optional={
            "title": st.none() | st.text(),
            "source": st.none() | st.text(),
            "author": st.none() | st.text(),
            "url": st.none() | st.text(),
            "published": st.none() | st.dates().map(date.isoformat),
        },
    ).filter(lambda stated: bool(clean_line(stated["id"] or "")) and bool(clean(stated["text"] or "").strip())),
    st.booleans(),
)
def test_json_lines_give_back_what_was_put_in(
    tmp_path_factory: pytest.TempPathFactory, stated: dict[str, str | None], escaped: bool
) -> None:
    path = tmp_path_factory.mktemp("json") / "a.jsonl"
    line = json.dumps(stated, ensure_ascii=escaped)
    path.write_bytes(line.encode(errors="surrogatepass"))
    try:
        line.encode()
    except UnicodeEncodeError:
        return  # half a surrogate written raw is no UTF-8: another test's subject
    article = only(path)
    assert article.text == clean(stated["text"] or "")
    assert article.id == clean_line(stated["id"] or "")
    for name in ("source", "author", "url"):
        assert getattr(article, name) == (clean_line(stated.get(name) or "") or None)
    day = stated.get("published")
    assert article.published == (date.fromisoformat(day) if day else None)
    assert article.title


def test_json_lines_are_known_by_content_and_keep_blank_lines_out(tmp_path: Path) -> None:
    lines = '\ufeff{"id": 7, "text": "Un"}\r\n\r\n{"id": "b", "text": "Deux", "title": "T\\n2", "lang": "fr"}\n'
    articles, problems = opened(write(tmp_path, {"corpus.txt": lines}))
    assert problems == []
    assert [(a.id, a.title, a.text) for a in articles] == [("7", "Un", "Un"), ("b", "T 2", "Deux")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize(
    "content", ["L’été à Nîmes", '{"id": "x", "text": "L’été à Nîmes"}', "---\nsource: x\n---\nL’été à Nîmes"]
)
def test_a_byte_order_mark_tells_the_encoding(tmp_path: Path, encoding: str, content: str) -> None:
    assert only(write(tmp_path, {"a.txt": content.encode(encoding)})).text == "L’été à Nîmes"


def test_corpus_toml_says_what_a_file_does_not(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.txt": "Titre\n\nTexte",
            "sub/b.md": "---\nsource: Le Fil\n---\nTexte",
            "c.jsonl": '{"id": "c1", "text": "Texte", "published": "2024-01-01"}',
            "corpus.toml": """
[articles."a.txt"]
title = "Un autre\\u001b[31m titre"
published = 2024-02-26
kind = "dépêche"
[articles."sub/b.md"]
source = "Autre"
author = "Anne Roy"
[articles."c.jsonl"]
source = "Le Fil"
published = 2025-01-01
""",
        },
    )
    articles, problems = opened(tmp_path)
    assert problems == []
    plain, lines, markdown = articles
    assert (plain.title, plain.published, plain.kind) == ("Un autre titre", date(2024, 2, 26), "dépêche")
    assert plain.text == "Titre\n\nTexte"
    assert (lines.source, lines.published) == ("Le Fil", date(2024, 1, 1))
    assert (markdown.source, markdown.author) == ("Le Fil", "Anne Roy")


def test_corpus_toml_of_a_folder_names_files_from_there(tmp_path: Path) -> None:
    write(tmp_path, {"sub/a.txt": "x", "sub/corpus.toml": '[articles."a.txt"]\nsource = "Le Fil"\n'})
    assert only(tmp_path).source == only(tmp_path / "sub" / "a.txt").source == "Le Fil"


def test_each_file_has_one_format_and_plain_text_is_the_last_resort(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.txt": "x",
            "b.md": "x",
            "c.jsonl": '{"id": 1}',
            "d.html": "<html>",
            "f.pdf": "%PDF-",
            "e": "---\ntitle: x\n---\n",
        },
    )
    known = {}
    for source in scan(tmp_path):
        file = OpenFile(source.path, source.name, source.size, {}, source.path.read_text())
        known[source.name] = next(form.name for form in formats() if form.recognises(file))
    assert known == {
        "a.txt": "texte brut",
        "b.md": "Markdown",
        "c.jsonl": "JSON Lines",
        "d.html": "HTML",
        "e": "Markdown",
        "f.pdf": "non pris en charge",
    }


def test_a_library_waits_for_the_first_file_of_its_format(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "x", "b.md": "x", "c.jsonl": '{"id": 1, "text": "x"}', "d.csv": "texte\nx\n"})
    code = (
        "import sys; from pathlib import Path; from corpus.readers import read_corpus; "
        "assert len(list(read_corpus(Path(sys.argv[1])))) == 4; "
        "print(*{name.partition('.')[0] for name in sys.modules} & {'lxml', 'trafilatura', 'htmldate', 'zipfile'})"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"zipfile"}
