"""Which files make a corpus, and what tells that one of them changed."""

import os
from pathlib import Path

import pytest

from corpus.article import CorpusError
from corpus.readers import scan
from tests.corpus.readers.corpora import opened, write


def names(path: Path) -> list[str]:
    return [source.name for source in scan(path)]


def test_files_come_in_the_order_of_their_names_with_their_folders(tmp_path: Path) -> None:
    write(tmp_path, {"b.txt": "b", "a.md": "a", "Z.txt": "z", "sub/c.jsonl": "{}"})
    assert names(tmp_path) == ["Z.txt", "a.md", "b.txt", "sub/c.jsonl"]


def test_what_holds_no_article_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "a", "photo.PNG": b"\x89PNG", "corpus.toml": "", ".cache": "x", ".git/config": "x"})
    assert names(tmp_path) == ["a.txt"]


def test_a_single_file_is_a_corpus(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "a", "b.txt": "b"})
    assert names(tmp_path / "b.txt") == ["b.txt"]


def test_links_are_followed_only_within_the_corpus_and_only_to_what_is_not_listed(tmp_path: Path) -> None:
    write(tmp_path, {"corpus/a.txt": "a", "corpus/.store/b.txt": "b", "outside/secret.txt": "s"})
    corpus = tmp_path / "corpus"
    (corpus / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (corpus / "out").symlink_to(tmp_path / "outside")
    (corpus / "again.txt").symlink_to(corpus / "a.txt")
    (corpus / "loop.txt").symlink_to(corpus / "loop.txt")
    (corpus / "b.txt").symlink_to(corpus / ".store" / "b.txt")
    assert names(corpus) == ["a.txt", "b.txt"]


def test_a_corpus_may_itself_be_a_link(tmp_path: Path) -> None:
    write(tmp_path, {"real/a.txt": "a", "real/sub/b.txt": "b"})
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "again.txt").symlink_to("a.txt")
    assert names(tmp_path / "link") == ["a.txt", "sub/b.txt"]


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "a"})
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(tmp_path) == ["a.txt"]
    with pytest.raises(CorpusError, match="ni un fichier ni un dossier"):
        scan(tmp_path / "pipe.txt")


def test_a_name_never_brings_a_control_to_the_screen(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m\nb.txt").write_text("x")
    assert names(tmp_path) == [r"a\x1b[31m\x0ab.txt"]
    assert [article.id for article in opened(tmp_path)[0]] == [r"a\x1b[31m\x0ab.txt"]


@pytest.mark.parametrize("path", ["absent", "absent\0.txt", pytest.param("a" * 5000, id="long")])
def test_a_path_that_does_not_exist_is_named(tmp_path: Path, path: str) -> None:
    with pytest.raises(CorpusError, match=r"absent|aaa") as raised:
        scan(tmp_path / path)
    assert str(raised.value).endswith("\u00a0: aucun fichier ni dossier de ce nom")
    assert "\n" not in str(raised.value) and "\0" not in str(raised.value)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as raised:
        scan(tmp_path)
    assert str(raised.value) == f"{tmp_path}\u00a0: dossier vide, aucun article à lire"


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"photo.png": b"x", "corpus.toml": ""})
    with pytest.raises(CorpusError) as raised:
        scan(tmp_path)
    assert str(raised.value) == f"{tmp_path}\u00a0: aucun article à lire dans ce dossier"


def test_a_folder_that_cannot_be_listed_is_a_problem_and_the_others_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a.txt": "a", "closed/b.txt": "b"})
    listing = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", refuse)
    articles, problems = opened(tmp_path)
    assert [article.id for article in articles] == ["a.txt"]
    assert [problem.path for problem in problems] == ["closed"]


def test_a_change_of_content_or_metadata_shows_and_nothing_else_does(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "a", "b.txt": "b", "corpus.toml": '[articles."a.txt"]\ntitle = "A"\n'})
    before = scan(tmp_path)
    assert scan(tmp_path) == before

    write(tmp_path, {"corpus.toml": '# remarque\n[articles."a.txt"]\ntitle = "Autre titre"\n'})
    after = scan(tmp_path)
    assert after[0] != before[0]
    assert after[1] == before[1]

    write(tmp_path, {"b.txt": "b allongé"})
    assert scan(tmp_path)[1] != after[1]
