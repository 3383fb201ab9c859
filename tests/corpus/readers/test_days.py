"""Days of publication as they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.days import find_day, read_day
from corpus.readers.languages import language_code

DAY = date(2024, 2, 1)


@pytest.mark.parametrize(
    "written",
    [
        "jeudi 1er février 2024",
        "1 févr. 2024",
        "Communication, jeudi 1 FÉVRIER 2024, p. 16",
        "1 fevrier 2024 - 15 h 32",
        "Thursday, February 1, 2024",
        "February 1st, 2024 Thursday 10:15 AM UTC",
        "1 Feb 2024",
        "1. Februar 2024",
        "1 de febrero de 2024",
        "1 febbraio 2024",
        "Thu, 01 Feb 2024 18:30 +0100",
        "2024-02-01",
        "2024-02-01T05:00:00Z",
        "20240201",
        "20240201T183000+0100",
        "01/02/2024",
        "1/2/2024",
        "01.02.2024",
        "2024/02/01",
        "1-Feb-2024",
        "news·20240201·PO·1",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert read_day(written) == DAY


@pytest.mark.parametrize(
    "written", ["", "hier", "février 2024", "31 février 2024", "12024-02-011", "1 mots 2024", None]
)
def test_what_states_no_day_gives_none(written: str | None) -> None:
    assert read_day(written) is None


@given(st.text())
def test_any_text_may_be_asked_and_the_place_lies_inside(written: str) -> None:
    found = find_day(written)
    assert found is None or 0 <= found[1] < found[2] <= len(written)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Français", "fr"),
        ("FRENCH; FRANÇAIS", "fr"),
        ("fr-CA", "fr"),
        ("en_US", "en"),
        ("breton", "breton"),
        (" ", None),
    ],
)
def test_a_language_is_told_by_its_code(written: str, code: str | None) -> None:
    assert language_code(written) == code
