"""Of a file with a record a line only the records that changed are read again."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.annotate import AnnotatedArticle, annotation
from corpus.article import Article
from corpus.readers import jsonlines
from corpus.steps import Steps
from search.library import Library
from search.report import Changes
from tests.search.texts import DISPATCH, ENGLISH, OTHER


def record(article_id: str, text: str, **stated: object) -> str:
    return json.dumps({"id": article_id, "text": text, **stated}, ensure_ascii=False)


RECORDS = [record(f"x{n}", f"{OTHER} {n}") for n in range(5)]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.preparing._PARALLEL_FROM", 10**9)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "export.jsonl"
    write(path, RECORDS)
    return path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that were read, in order."""
    seen: list[str] = []
    original = jsonlines._article

    def note(line: bytes, shared: dict[str, Any]) -> tuple[Article, list[str]]:
        found = original(line, shared)
        seen.append(found[0].id)
        return found

    monkeypatch.setattr(jsonlines, "_article", note)
    return seen


def write(path: Path, records: list[str]) -> None:
    path.write_text("\n".join(records), encoding="utf-8")


def opened(path: Path, cache: str = "cache") -> Library:
    return Library.open(path, cache=path.parent / cache)


def test_one_record_changed_is_the_one_that_is_read(file: Path, read: list[str]) -> None:
    library = opened(file)
    read.clear()
    write(file, [*RECORDS[:2], record("x2", "Le zygomorphe fleurit."), *RECORDS[3:]])
    assert library.update().changes == Changes(changed=1, unchanged=4)
    assert read == ["x2"]
    assert [hit.card.id for hit in library.search("zygomorphe").hits] == ["x2"]


def test_a_record_ahead_of_the_others_has_none_of_them_annotated(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = opened(file)
    annotated: list[str] = []

    def note(article: Article, *rest: object) -> Steps[AnnotatedArticle]:
        annotated.append(article.id)
        return annotation(article)

    monkeypatch.setattr("search.documents.annotation", note)
    write(file, [record("x9", DISPATCH), *RECORDS])
    assert library.update().changes == Changes(new=1, unchanged=5)
    assert annotated == ["x9"]
    assert list(library.annotated()) == list(opened(file, "other").annotated())


def test_what_is_remarked_of_a_record_is_remarked_again(file: Path) -> None:
    doubtful = record("x8", OTHER, published="demain peut-être")
    write(file, [*RECORDS, doubtful])
    before = opened(file).problems
    write(file, [*RECORDS[1:], doubtful])
    assert [problem.message[-20:] for problem in opened(file).problems] == [before[0].message[-20:]]


def test_other_metadata_has_all_records_read(file: Path, read: list[str]) -> None:
    folder = file.parent / "presse"
    folder.mkdir()
    file = file.rename(folder / file.name)
    library = opened(folder)
    read.clear()
    (folder / "corpus.toml").write_text('[articles."export.jsonl"]\nsource = "La Gazette"\n')
    library.update()
    assert len(read) == len(RECORDS)


LINES = st.lists(
    st.sampled_from(
        [
            *RECORDS[:3],
            record("x0", DISPATCH),
            record("x1", ENGLISH),
            record("x5", OTHER, published="demain peut-être"),
            record("x6", OTHER, lang="en"),
            '{"id": "x7"}',
            "",
        ]
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12)
@example(RECORDS[:1], [RECORDS[0], RECORDS[0], record("x5", OTHER, published="demain peut-être")])
@given(LINES, LINES)
def test_a_file_read_again_equals_one_read_anew(first: list[str], second: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "presse").mkdir()
        path = Path(folder) / "presse" / "export.jsonl"
        (Path(folder) / "presse" / "a.txt").write_text(f"Le théâtre\n\n{DISPATCH}")
        write(path, first)
        opened(path.parent, "../cache").close()
        write(path, second)
        library, fresh = opened(path.parent, "../cache"), opened(path.parent, "../other")
        assert list(library.annotated()) == list(fresh.annotated())
        assert library.problems == fresh.problems
        assert library.report.languages == fresh.report.languages
        library.close()
        fresh.close()
