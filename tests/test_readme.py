"""The README says what is so."""

import re
from pathlib import Path

import pytest

from tui import settings
from tui.__main__ import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_two_commands_do_everything_and_the_checks_run_the_second() -> None:
    run, test = blocks("sh")
    assert run.strip().endswith(".venv/bin/mistral-tui")
    assert test.strip().endswith(".venv/bin/pytest")
    assert test.strip() in (ROOT / ".ci/run").read_text("utf-8").splitlines()


def test_every_picture_and_file_it_links_is_there() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_it_names_is_one_and_all_are_named() -> None:
    named = re.findall(r"^mistral-tui ([a-z]+)", README, re.MULTILINE)
    assert set(named) == set(COMMANDS)


def test_its_settings_are_taken_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings.file().parent.mkdir()
    written = next(block for block in blocks("toml") if "plain_spaces" in block)
    settings.file().write_text(written, "utf-8")
    read, told = settings.load()
    assert told == []
    assert read.keys == {"quit": "Q"}


def test_its_corpus_toml_dates_an_article_and_names_columns(tmp_path: Path) -> None:
    from corpus.article import Article
    from corpus.readers import read_corpus

    (tmp_path / "corpus.toml").write_text(next(block for block in blocks("toml") if "articles" in block), "utf-8")
    (tmp_path / "lundi.txt").write_text("La ville paiera.\n", "utf-8")
    (tmp_path / "export.csv").write_text("Titre,Contenu,Date\nLa digue,L’eau monte.,2024-03-01\n", "utf-8")
    row, article = read_corpus(tmp_path)
    assert isinstance(article, Article)
    assert isinstance(row, Article)
    assert (row.title, row.text, str(row.published)) == ("La digue", "L’eau monte.", "2024-03-01")
    assert (article.title, article.source, str(article.published)) == (
        "Le budget est voté",
        "Le Quotidien",
        "2024-02-26",
    )
