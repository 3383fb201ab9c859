"""Where a reader left off is found again, whatever happened to the file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui import session
from tui.session import Session


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_nothing_is_known_at_first() -> None:
    assert session.recall(None) is None


_SAME_PLACE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@_SAME_PLACE
@given(st.text(st.characters(exclude_categories=["Cs"])), st.none() | st.just("a/b"), st.integers(0, 10**9))
def test_what_is_kept_is_recalled_for_its_corpus_alone(query: str, article: str | None, offset: int) -> None:
    left = Session(query=query, article=article, offset=offset)
    assert session.keep(Path("/presse"), left)
    assert session.keep(None, Session(query="autre"))
    assert session.recall(Path("/presse")) == left
    assert session.recall(None) == Session(query="autre")


@_SAME_PLACE
@given(
    st.binary(max_size=40)
    | st.sampled_from([b"[]", b'{"version": 1, "sessions": {"": {"query": 3}}}', b'{"version": 1, "sessions": []}'])
)
def test_a_file_that_is_damaged_is_none(content: bytes) -> None:
    session.file().parent.mkdir(exist_ok=True)
    session.file().write_bytes(content)
    assert session.recall(None) is None
    assert session.keep(None, Session(query="encore"))
    assert session.recall(None) == Session(query="encore")


def test_what_a_later_version_wrote_is_neither_read_nor_changed() -> None:
    session.file().parent.mkdir(exist_ok=True)
    session.file().write_bytes(later := b'{"version": 2, "sessions": {"": {"query": "viaduc", "pane": 3}}}')
    assert session.recall(None) is None
    assert not session.keep(None, Session(query="x"))
    assert session.file().read_bytes() == later


def test_only_the_last_ones_are_remembered() -> None:
    for number in range(60):
        session.keep(Path(f"/presse{number}"), Session(query=str(number)))
    assert session.recall(Path("/presse0")) is None
    assert session.recall(Path("/presse59")) == Session(query="59")


def test_where_nothing_can_be_written_nothing_is_said(place: Path) -> None:
    (place / "mistral-tui").write_text("", "utf-8")
    assert not session.keep(None, Session(query="x"))
    assert session.recall(None) is None
    assert [each.name for each in place.iterdir()] == ["mistral-tui"]
