"""What is kept is what was made, and nothing else is taken for it."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.corrections import Act, CorrectionsError, FigureRef, Ignore, Rename, Restate, document
from search.corrections.store import Entry
from search.corrections.wording import worded
from tests.search.corrections.acts import acts

MADE = datetime(2024, 3, 1, 12, 30, tzinfo=UTC)


@given(st.lists(acts, max_size=4))
def test_what_is_written_is_read_again(made: list[Act]) -> None:
    entries = tuple(Entry(f"{number:08x}", MADE, act) for number, act in enumerate(made))
    assert document.read(document.dump(entries)) == entries


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises((document.Unreadable, document.Newer)):
        document.read(data)


@given(st.recursive(st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)))
def test_any_json_in_the_place_of_corrections_is_read_or_refused(value: Any) -> None:
    data = json.dumps({"version": 1, "corrections": value}).encode()
    if value == []:
        assert document.read(data) == ()
    else:
        with pytest.raises(document.Unreadable):
            document.read(data)


@pytest.mark.parametrize(
    "what",
    [
        '{"currency": "EUR\\u001b"}',
        "{}",
        '{"value": "NaN"}',
        '{"value": "1e999999"}',
        '{"value": "1e999999999"}',
        '{"value": "1e-999999"}',
    ],
)
def test_a_figure_that_nothing_could_show_is_refused(what: str) -> None:
    stated = {"figure": {"article": "a", "start": 0, "end": 1, "text": "1"}, **json.loads(what)}
    kept = {"id": "1", "made": "2024-03-01T12:30:00Z", "do": "restate", "what": stated}
    with pytest.raises(document.Unreadable):
        document.read(json.dumps({"version": 1, "corrections": [kept]}).encode())


def test_a_value_of_more_digits_than_can_be_written_out_is_refused() -> None:
    with pytest.raises(CorrectionsError, match="vingt-huit chiffres"):
        Restate(FigureRef("a", 0, 1, "1"), value=Decimal("12345678901234567890.123456789"))


def test_a_later_version_s_document_is_known_as_such() -> None:
    with pytest.raises(document.Newer):
        document.read(b'{"version": 2, "corrections": [], "notes": []}')


def test_an_earlier_version_s_document_is_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    def first_to_present(old: dict[str, Any]) -> dict[str, Any]:
        return {"version": 1, "corrections": [{**each, "do": "ignore"} for each in old["ignored"]]}

    monkeypatch.setitem(document.MIGRATIONS, 0, first_to_present)
    old = {"version": 0, "ignored": [{"id": "1", "made": "2024-03-01T12:30:00Z", "what": {"name": "Coucou"}}]}
    assert document.read(json.dumps(old).encode()) == (Entry("1", MADE, Ignore("Coucou")),)


def test_every_earlier_version_has_its_migration() -> None:
    assert set(document.MIGRATIONS) == set(range(1, document.VERSION))


@given(acts)
def test_a_wording_is_one_line_without_anything_a_terminal_obeys(act: Act) -> None:
    said = worded(act, moot=True)
    assert not any(category(sign) in ("Cc", "Cs") for sign in said)
    assert len(said.splitlines()) == 1
    assert said.endswith(" (sans objet)")


def test_a_wording_says_where() -> None:
    assert worded(Rename("MS", "Microsoft")) == "«\u00a0MS\u00a0» s’appelle «\u00a0Microsoft\u00a0», partout"
    assert worded(Ignore("MS", "lundi")) == "«\u00a0MS\u00a0» n’est pas une entité, dans lundi"


def test_an_article_goes_by_its_title_where_one_is_known() -> None:
    said = worded(Ignore("MS", "lundi.txt"), title={"lundi.txt": "Le budget\n est voté"}.get)
    assert said == "«\u00a0MS\u00a0» n’est pas une entité, dans «\u00a0Le budget est voté\u00a0»"
    figure = FigureRef("lundi.txt", 0, 5, "12 M€")
    said = worded(Restate(figure, currency="USD"), title={"lundi.txt": "Le budget"}.get)
    assert said == "«\u00a012 M€\u00a0» est en dollars («\u00a0Le budget\u00a0»)"
    long = {"lundi.txt": "Le «\u00a0grand\u00a0» budget de la ville est voté par tous les conseillers présents"}.get
    said = worded(Restate(figure, currency="USD"), title=long)
    assert said == "«\u00a012 M€\u00a0» est en dollars («\u00a0Le “grand” budget de la ville est…\u00a0»)"
