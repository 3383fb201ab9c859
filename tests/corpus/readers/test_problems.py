"""Bad input: one clear French line that names the file, and the other articles still open."""

import json
import os
import random
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Problem
from corpus.french.clean import clean, clean_line
from corpus.readers import format as formats
from corpus.readers import jsonlines, markdown, read, scan
from tests.corpus.readers.corpora import only, opened, write

TOO_MUCH = "nombre trop long ou imbrication trop profonde"


def faults(folder: Path) -> list[str]:
    """The problems as a person reads them, once it is sure that the good article beside them opened."""
    articles, problems = opened(write(folder, {"zz.txt": "Un bon article"}))
    assert "zz.txt" in [article.id for article in articles]
    return [f"{problem.path}: {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "fichier vide"),
        (b" \n\n", "fichier vide"),
        ("\u200b\u200b".encode(), "aucun texte dans ce fichier"),
        (b"abc\0def", "ce n’est pas du texte (contenu binaire)"),
        (bytes(range(1, 32)) * 20, "ce n’est pas du texte (contenu binaire)"),
        (b"\xff\xfeab\x00\xd8", "ce n’est pas du texte (UTF-16 invalide)"),
        (
            bytes(random.Random(1).choices(range(128, 256), k=400)),
            "ce n’est pas du texte (ni UTF-8 ni un encodage français connu)",
        ),
        (b"%PDF-1.7\n", "format PDF non pris en charge"),
        (b"<!DOCTYPE html><p> ", "aucun texte dans ce fichier"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path: Path, content: bytes, fault: str) -> None:
    assert faults(write(tmp_path, {"a.txt": content})) == [f"a.txt: {fault}"]


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os_open = os.open

    def refuse(path: Path, flags: int) -> int:
        if Path(path).name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return os_open(path, flags)

    monkeypatch.setattr("corpus.readers.opening.os.open", refuse)
    assert faults(write(tmp_path, {"a.txt": "x"})) == ["a.txt: permission refusée"]


def test_a_file_that_went_away_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "x"})
    (source,) = scan(tmp_path)
    source.path.unlink()
    assert list(read(source, tmp_path)) == [Problem("a.txt", "fichier introuvable")]


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Évalué à 2 Md€, l’été", "cp1252", "Windows-1252"),
        ("é", "latin-1", "Windows-1252"),
        ("L’Autorité de la concurrence a été créée en février à Paris, où elle siège.", "cp1252", "Windows-1252"),
        ("Le mètre carré vaut 3 200 €, là-bas", "iso8859_15", "ISO 8859-15"),
        ("La sœur aînée l'a exposée, en février", "iso8859_15", "ISO 8859-15"),
        ("Le marché a duré 2 h ½, pas ¼ d'heure", "cp1252", "Windows-1252"),
        ("L’Autorité de la concurrence a été créée en février à Paris, où elle siège.", "mac_roman", "Mac Roman"),
    ],
)
def test_a_legacy_encoding_is_read_and_told(tmp_path: Path, text: str, encoding: str, name: str) -> None:
    articles, problems = opened(write(tmp_path, {"a.txt": text.encode(encoding)}))
    assert [article.text for article in articles] == [text]
    assert problems == [Problem("a.txt", f"lu en {name}, faute d’être en UTF-8", refused=False)]


def test_one_broken_byte_does_not_spoil_the_accents_around_it(tmp_path: Path) -> None:
    articles, problems = opened(write(tmp_path, {"a.txt": "Été\nL’été déjà ".encode() + b"\xff fini"}))
    assert articles[0].text == "Été\nL’été déjà \ufffd fini"
    assert [(problem.message[:26], problem.refused) for problem in problems] == [
        ("UTF-8 invalide (ligne 2), ", False)
    ]


@pytest.mark.parametrize(
    ("matter", "fault"),
    [
        ("title: [un\n", "en-tête YAML invalide (ligne 3), lu ligne à ligne"),
        ("title: {a: b}\n", "champ «\u00a0title\u00a0» ignoré\u00a0: texte d’une ligne attendu"),
        ("published: hier\n", "champ «\u00a0published\u00a0» ignoré\u00a0: date attendue, comme 2024-02-26"),
        ("date: 2024-02-30\n", "champ «\u00a0date\u00a0» ignoré\u00a0: date attendue, comme 2024-02-26"),
        ("author: [a, [b]]\n", "champ «\u00a0author\u00a0» ignoré\u00a0: texte d’une ligne attendu"),
        pytest.param("title: " + "[" * 9000 + "\n", "en-tête YAML invalide, lu ligne à ligne", id="nested"),
    ],
)
def test_broken_front_matter_is_told_and_the_text_still_read(tmp_path: Path, matter: str, fault: str) -> None:
    articles, problems = opened(write(tmp_path, {"a.md": f"---\n{matter}source: Le Fil\n---\nLe texte"}))
    assert [article.text for article in articles] == ["Le texte"]
    assert [(problem.message, problem.refused) for problem in problems] == [(fault, False)]
    assert articles[0].source == "Le Fil"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("titre: Budget : la facture grimpe", "Budget : la facture grimpe"),
        ("title: un: deux", "un: deux"),
        ("title:Le budget", "Le budget"),
        ('"titre": "Le « plan »: suite": fin', '"Le « plan »: suite": fin'),
        ("titre: 'Tram: le retour'\nauteur: L: M", "Tram: le retour"),
    ],
)
def test_front_matter_that_is_no_yaml_is_read_line_by_line(tmp_path: Path, written: str, title: str) -> None:
    articles, problems = opened(write(tmp_path, {"a.md": f"---\n{written}\ndate:2024-02-26\n---\nLe texte"}))
    assert [(article.title, article.text) for article in articles] == [(title, "Le texte")]
    assert str(articles[0].published) == "2024-02-26"
    assert [problem.refused for problem in problems] == [False]
    assert re.fullmatch("en-tête YAML invalide.*, lu ligne à ligne", problems[0].message)


def test_front_matter_of_which_no_line_can_be_read_is_told_and_left(tmp_path: Path) -> None:
    articles, problems = opened(write(tmp_path, {"a.md": "---\ntitle: [un\n---\nLe texte"}))
    assert [article.text for article in articles] == ["Le texte"]
    assert [problem.message for problem in problems] == ["en-tête YAML invalide (ligne 3), ignoré"]


def test_front_matter_without_end_is_told_and_nothing_of_it_lost(tmp_path: Path) -> None:
    articles, problems = opened(write(tmp_path, {"a.md": "---\ntitle: x\n\nLe texte"}))
    assert "Le texte" in articles[0].text
    assert [problem.refused for problem in problems] == [False]


def test_an_alias_bomb_is_no_more_than_a_field_of_the_wrong_type(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    articles, problems = opened(write(tmp_path, {"a.md": f"---\n{bomb}title: *a11\nauthor: *a11\n---\nLe texte"}))
    assert articles[0].text == "Le texte"
    assert [problem.message.split("\u00a0")[1] for problem in problems] == ["author", "title"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"id": "x", "text": "x"', "JSON invalide (colonne 24)"),
        ("[1]", "un objet JSON est attendu"),
        ('{"id": "x"}', "champ «\u00a0text\u00a0» absent"),
        ('{"text": "x"}', "champ «\u00a0id\u00a0» absent"),
        ('{"id": "x", "text": 5}', "champ «\u00a0text\u00a0»\u00a0: texte attendu"),
        ('{"id": null, "text": "x"}', "champ «\u00a0id\u00a0»\u00a0: texte attendu"),
        ('{"id": " ", "text": "x"}', "champ «\u00a0id\u00a0» vide"),
        ('{"id": "x", "text": " \\n"}', "texte vide (article «\u00a0x\u00a0»)"),
        pytest.param('{"id": ' + "[" * 200_000, f"JSON invalide ({TOO_MUCH})", id="nested"),
        pytest.param('{"id": ' + "1" * 5000 + "}", f"JSON invalide ({TOO_MUCH})", id="digits"),
    ],
)
def test_a_broken_line_is_told_by_its_number_and_the_others_read(tmp_path: Path, line: str, fault: str) -> None:
    lines = f'{{"id": "a", "text": "Un"}}\n\n{line}\n{{"id": "b", "text": "Deux"}}\n'
    articles, problems = opened(write(tmp_path, {"a.jsonl": lines}))
    assert [article.id for article in articles] == ["a", "b"]
    assert problems == [Problem("a.jsonl", f"ligne 3\u00a0: {fault}")]


def test_a_field_of_the_wrong_type_costs_the_field_only(tmp_path: Path) -> None:
    line = '{"id": "a", "text": "Un", "published": 20240226, "source": {"x": 1}, "author": true, "title": "T"}'
    articles, problems = opened(write(tmp_path, {"a.jsonl": line}))
    assert articles == [Article(id="a", text="Un", title="T")]
    assert [problem.message.split("\u00a0")[2] for problem in problems] == ["author", "published", "source"]
    assert not any(problem.refused for problem in problems)


def test_a_file_of_broken_lines_has_a_bounded_number_of_faults(tmp_path: Path) -> None:
    told = faults(write(tmp_path, {"a.jsonl": "{broken\n" * 500}))
    assert len(told) == 21
    assert told[-1] == "a.jsonl: et 480\u00a0autres lignes illisibles"


def test_a_file_of_lines_in_a_legacy_encoding_is_read_with_a_bounded_number_of_reservations(tmp_path: Path) -> None:
    lines = "".join(f'{{"id": "{number}", "text": "l’été"}}\n' for number in range(30))
    articles, problems = opened(write(tmp_path, {"a.jsonl": lines.encode("cp1252")}))
    assert {article.text for article in articles} == {"l’été"}
    assert len(articles) == 30
    assert len(problems) == 21
    assert not any(problem.refused for problem in problems)
    assert problems[-1].message == "et 10\u00a0autres réserves du même genre"


def test_a_pretty_printed_json_file_is_not_taken_for_text(tmp_path: Path) -> None:
    assert (
        faults(write(tmp_path, {"a.json": '{\n  "id": 1\n}'}))[0]
        == "a.json: ligne 1\u00a0: JSON invalide (colonne 2)"
    )


def test_a_file_beyond_the_cap_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "CAP", 2**20)
    assert faults(write(tmp_path, {"a.txt": "x" * (2**20 + 1)})) == [
        "a.txt: fichier trop gros (1\u00a0Mo, 1 au plus)"
    ]


def test_json_lines_may_be_longer_than_the_cap_but_not_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonlines, "CAP", 2**10)
    lines = "".join(f'{{"id": "{n}", "text": "{"x" * 100}"}}\n' for n in range(50))
    articles, problems = opened(
        write(tmp_path, {"a.jsonl": lines + '{"id": "long", "text": "' + "x" * 2000 + '"}\n'})
    )
    assert len(articles) == 50
    assert [problem.message.split("\u00a0")[0] for problem in problems] == ["ligne 51"]


def test_markdown_of_excessive_length_is_read_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "_BODY_CAP", 10)
    articles, problems = opened(write(tmp_path, {"a.md": "---\nsource: Le Fil\n---\nUn *long* texte"}))
    assert (articles[0].text, articles[0].source) == ("Un *long* texte", "Le Fil")
    assert [problem.refused for problem in problems] == [False]


def test_of_two_articles_with_one_id_the_first_stays_and_both_files_are_named(tmp_path: Path) -> None:
    write(tmp_path, {"a.jsonl": '{"id": "x", "text": "Premier"}\n{"id": "x", "text": "Second"}'})
    write(tmp_path, {"b.jsonl": '{"id": "x", "text": "Troisième"}\n{"id": "y", "text": "Autre"}'})
    articles, problems = opened(tmp_path)
    assert [(article.id, article.text) for article in articles] == [("x", "Premier"), ("y", "Autre")]
    assert [str(problem) for problem in problems] == [
        str(Problem("a.jsonl", "identifiant «\u00a0x\u00a0» déjà pris plus haut, article écarté")),
        str(Problem("b.jsonl", "identifiant «\u00a0x\u00a0» déjà pris par «\u00a0a.jsonl\u00a0», article écarté")),
    ]


@pytest.mark.parametrize(
    ("toml", "fault"),
    [
        ('[articles."zz.txt"\n', "TOML invalide (ligne 1, colonne 19)"),
        ("[[[", "TOML invalide (ligne 1, colonne 3)"),
        ("articles = 3", "«\u00a0articles\u00a0»\u00a0: une table est attendue"),
        ('[articles]\n"zz.txt" = 3', "«\u00a0zz.txt\u00a0»\u00a0: une table est attendue"),
        ('[articles."parti.txt"]', "«\u00a0parti.txt\u00a0»\u00a0: aucun fichier de ce nom"),
        (b"# \xff", "ce n’est pas de l’UTF-8"),
        ('[articles."a.txt"]\n' + ".".join("a" * 2000) + " = 1", "TOML imbriqué trop profondément"),
    ],
)
def test_a_broken_corpus_toml_is_told_once_and_refuses_nothing(tmp_path: Path, toml: str | bytes, fault: str) -> None:
    assert faults(write(tmp_path, {"a.txt": "x", "corpus.toml": toml})) == [f"corpus.toml: {fault}"]


def test_a_wrong_field_in_corpus_toml_is_told_with_the_file_it_is_about(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "x", "corpus.toml": '[articles."a.txt"]\npublished = "hier"\n'})
    expected = "dans corpus.toml, champ «\u00a0published\u00a0» ignoré\u00a0: date attendue, comme 2024-02-26"
    assert faults(tmp_path) == [f"a.txt: {expected}"]


SUFFIXES = st.sampled_from([".txt", ".md", ".jsonl", ".json", "", ".html"])
NEAR_MISSES = st.lists(
    st.sampled_from(
        [
            *(
                b"---\n",
                b"title: ",
                b"published: ",
                b"2024-02-26",
                b'{"id": "a", ',
                b'"text": "',
                b'"}',
                b"\n",
                b"- ",
            ),
            *(
                b"| a |",
                b"|---|\n",
                b"[a](",
                b"<p>",
                b"&#27;",
                b"\\u001b",
                b"\\ud800",
                b"\xe9",
                b"\xc3\xa9",
                b"\xff\xfe",
            ),
            *(b"\0", b"*x*", b"    ", b"> ", b"&a ", b"*a", b": "),
        ]
    )
).map(b"".join)


@given(st.binary() | NEAR_MISSES | st.text().map(lambda text: text.encode()), SUFFIXES)
def test_any_bytes_give_articles_or_problems_fit_for_the_screen(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"a{suffix}").write_bytes(content)
        (Path(folder) / "corpus.toml").write_bytes(content)
        articles, problems = opened(Path(folder))
    assert articles or problems
    for article in articles:
        assert article.text.strip() and article.title and article.id
        assert article.text == clean(article.text)
        for line in (article.title, article.id, article.source, article.author, article.url):
            assert line is None or line == clean_line(line)
    for problem in problems:
        assert str(problem) == clean_line(str(problem))


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.docx", "a.zip"])
def test_a_pipe_put_in_place_of_a_listed_file_is_refused_without_waiting(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Un texte.")
    (listed,) = scan(tmp_path)
    (tmp_path / name).unlink()
    os.mkfifo(tmp_path / name)
    assert [str(found) for found in read(listed, tmp_path)] == [f"{name}\u00a0: ce n’est pas un fichier ordinaire"]


def test_a_first_line_longer_than_what_is_looked_at_is_still_json(tmp_path: Path) -> None:
    long = json.dumps({"id": "a", "note": "x" * 2**17, "text": "Bonjour à tous."}, ensure_ascii=False)
    articles, problems = opened(write(tmp_path, {"a.txt": long + "\n"}))
    assert problems == [] and [article.text for article in articles] == ["Bonjour à tous."]


def test_text_in_braces_is_no_json_however_long(tmp_path: Path) -> None:
    long = "{ Ceci n’est pas du JSON } " + "mot " * 2**15
    assert only(write(tmp_path, {"a.txt": long})).text.startswith("{ Ceci")
