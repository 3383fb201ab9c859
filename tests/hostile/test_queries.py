"""Whatever is typed: an answer or a clear line, soon, and never a traceback."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.concordance import LineOrder
from search.facets import Sort
from search.library import Library
from tests.command import Command
from tests.hostile.attacks import hostile_texts

SOON = 5.0
"""Seconds of processor time: a hundred times what the slowest of these takes, so that only a hang is one."""

QUERIES = [
    "(" * 5000,
    ")" * 5000,
    "(" * 30 + "budget" + ")" * 30,
    "((budget) OU (",
    '"' * 999,
    "«" * 999,
    '"budget',
    "« budget",
    " ".join(f"mot{number}" for number in range(5000)),
    " OU ".join(f"mot{number}" for number in range(5000)),
    " ".join(f"-mot{number}" for number in range(5000)),
    " ".join("budget" for _ in range(100_000)),
    "b* " * 1000,
    "*",
    "**",
    "*a*",
    "*a* *b*",
    "?",
    "b?dget",
    "/b.*t/",
    "(b|c)+",
    "[a-z]*",
    "a~9",
    "budget~99999999999999999999",
    "~",
    "~~~~",
    "b~2 " * 300,
    '"de la" ' * 140,
    " OU ".join(f'"la {letter}"' for letter in "abcdefghijklmnopqrstuvwxyz" * 4),
    " OU ".join(f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"),
    "chiffre:0..99999999999999999999999999999999999999",
    "chiffre:>" + "9" * 900,
    "chiffre:" + "9 " * 450,
    "chiffre:" + "1" * 400 + ".." + "2" * 400,
    "chiffre:..",
    "chiffre:>-1e999",
    "chiffre:nan",
    "date:0000-00-00..9999-99-99",
    "date:0001..9999",
    "date:<0001-01-01",
    "date:>9999-12-31",
    "date:99999999999999999999",
    "date:..",
    "date:" * 200,
    "titre:titre:titre:budget",
    "titre:(" * 150,
    "source:" + "a" * 900,
    "ET OU SAUF ET OU",
    "- - - -",
    "SAUF " * 200,
    "a" * 100_000,
    "l'" * 450,
    "e" + "\u0301\u0327" * 50_000,
    "\u0301" * 900,
    "\x00\x1b[31m\u202e",
    "\ud800",
    "É" * 900,
    "🇫🇷" * 400,
    "'" * 900,
    "-" * 900,
    "\u00a0" * 900,
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("presse")
    for number in range(60):
        text = f"Budget {number}\n\nLa ville paiera {number + 3} millions d’euros le {number % 28 + 1} mars 2024."
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def library(folder: Path) -> Library:
    return Library.open(folder, cache=folder.parent / "cache")


def ask(library: Library, query: str) -> None:
    """Everything that takes a query."""
    for as_typed in (False, True):
        found = library.search(query, limit=10, as_typed=as_typed)
        assert "\n" not in (found.notice or "")
        assert len(found.notice or "") < 2500
        assert all(value.count <= found.total for facet in found.facets for value in facet.values)
        months = library.timeline(query, as_typed=as_typed)
        assert sum(month.count for month in months.months) + months.undated == found.total
    for sort in Sort:
        assert library.search(library.finished(query), limit=10, sort=sort, grouped=True).rows is not None
    for order in LineOrder:
        lines = library.concordance(query, sort=order, limit=20)
        assert len(lines.lines) <= min(20, lines.total)
    library.open_article("3.txt", query)
    library.topics(query)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: ascii(query[:20]))
def test_every_query_is_answered_soon(query: str, library: Library) -> None:
    start = process_time()
    ask(library, query)
    assert process_time() - start < SOON


pieces = st.sampled_from(
    [
        *'()"«»“”*~?:-+.,/\\[]{}^|!',
        "..",
        " ",
        " ET ",
        " OU ",
        " SAUF ",
        "date:",
        "chiffre:",
        "titre:",
        "mesure:",
        "org:",
    ]
) | st.sampled_from(["budget", "ville", "2024", "mars", "10M€", ">", "<=", "b*", "vile~", "l’été", "12 %", "hier"])
queries = st.lists(pieces, max_size=25).map("".join) | st.text(max_size=40) | hostile_texts


@settings(max_examples=150, deadline=None)
@given(queries)
def test_any_query_is_answered(library: Library, query: str) -> None:
    ask(library, query)


@pytest.mark.parametrize(
    "query", ["((", "*a*", "a~9", "date:99-99", "chiffre:..", '"', "\x1b[31m", "\ud800"], ids=ascii
)
@pytest.mark.parametrize("command", [("search",), ("compare", "--about")], ids=" ".join)
def test_the_command_line_says_it_in_lines(
    command: tuple[str, ...], query: str, folder: Path, mistral: Command
) -> None:
    place = ("-c", folder) if command == ("search",) else (folder,)
    found = mistral(*command, query, *place)
    assert found.code in (0, 1)
    assert found.code == 0 or found.err
    assert len(found.err.splitlines()) <= 2
    assert "Traceback" not in found.err
