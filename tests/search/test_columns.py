"""Columns give back what each document was given, and their default for the others."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage

from search.columns import BytesColumn, NameColumn, NumberColumn


def written(column: Any, values: dict[int, Any], count: int) -> Any:
    storage = RamStorage()
    file = storage.create_file("column")
    file.write(b"what stands before")
    begin = len(b"what stands before")
    writer = column.writer(file)
    for document in sorted(values):
        writer.add(document, values[document])
    writer.finish(count)
    file.close()
    length = storage.file_length("column") - begin
    return column.reader(storage.open_file("column"), begin, length, count)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[int, Any]]:
    return st.dictionaries(st.integers(0, 40), values)


@given(some(st.integers(-(2**31), 2**31 - 1)))
def test_whole_numbers(values: dict[int, int]) -> None:
    column = written(NumberColumn("<i4"), values, 41)
    assert [column[document] for document in range(41)] == [values.get(document, 0) for document in range(41)]
    assert column.numbers.tolist() == list(column)


@given(some(st.floats(allow_nan=False)))
def test_bounds(values: dict[int, float]) -> None:
    column = written(NumberColumn("<f8"), values, 41)
    assert column.numbers.tolist() == [values.get(document, 0) for document in range(41)]


@given(some(st.binary(max_size=9)))
def test_bytes(values: dict[int, bytes]) -> None:
    column = written(BytesColumn(), values, 41)
    assert list(column) == [values.get(document, b"") for document in range(41)]


@given(some(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=9)))
def test_names(values: dict[int, str]) -> None:
    encoded = {document: name.encode() for document, name in values.items()}
    column = written(NameColumn(), encoded, 41)
    assert list(column) == [encoded.get(document, b"") for document in range(41)]
    assert [column.names[number] for number in column.numbers.tolist()] == list(column)


def test_nothing_at_all() -> None:
    for column in (NumberColumn("<u4"), BytesColumn(), NameColumn()):
        assert len(written(column, {}, 0)) == 0
