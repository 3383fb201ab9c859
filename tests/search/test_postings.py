"""Postings come back as they were gathered, however many there are and however they lie."""

from collections import Counter
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.postings import Gathered, Table
from search.sections import read_sections, write_sections
from search.streams import SAMPLE, Bits, Numbers, Stream, differences, distinct, sums
from search.vocabulary import Vocabulary, written

WORDS = st.text("abé", min_size=1, max_size=3).map(str.encode)
TEXTS = st.dictionaries(st.integers(0, 70_000), st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=20)


def gathered(texts: dict[int, list[bytes]], *, positions: bool, gap: int = 1) -> Gathered:
    field = Gathered()
    for document in sorted(texts):
        words = texts[document]
        field.add(document, words, range(0, gap * len(words), gap) if positions else ())
    return field


def told(table: Table) -> dict[bytes, dict[int, int]]:
    """Term → document → weight."""
    found = {}
    for number, term in enumerate(table.terms(0, len(table))):
        documents, weights = table.documents(number, number + 1), table.weights(number, number + 1)
        found[term] = dict(zip(documents.tolist(), weights.tolist(), strict=True))
    return found


def expected(texts: dict[int, list[bytes]]) -> dict[bytes, dict[int, int]]:
    found: dict[bytes, dict[int, int]] = {}
    for document in sorted(texts):
        for word, times in Counter(texts[document]).items():
            found.setdefault(word, {})[document] = times
    return found


@given(TEXTS, st.sampled_from([1, 300]), st.sampled_from([1, 2, 3]))
def test_documents_weights_and_positions(texts: dict[int, list[bytes]], gap: int, every: int) -> None:
    articles = np.array(sorted(texts)[::every], np.int64)
    arrays = gathered(texts, positions=True, gap=gap).arrays(weighted=True, articles=articles)
    table = Table(arrays, lambda: articles)
    assert table.terms(0, len(table)) == sorted({word for words in texts.values() for word in words})
    assert told(table) == expected(texts)
    for number, term in enumerate(table.terms(0, len(table))):
        places = [gap * at for document in sorted(texts) for at, word in enumerate(texts[document]) if word == term]
        assert table.places(number, number + 1).tolist() == places
        assert table.find(term) == number


@given(TEXTS, WORDS, st.integers(0, 200), st.sampled_from([1, 4]))
def test_the_terms_of_a_prefix_are_read_at_once(
    texts: dict[int, list[bytes]], prefix: bytes, more: int, every: int
) -> None:
    """Those of many articles and those of few lie differently; ``more`` articles have none of them."""
    articles = np.array([*sorted(texts)[::every], *range(70_001, 70_001 + more)], np.int64)
    table = Table(gathered(texts, positions=True).arrays(weighted=True, articles=articles), lambda: articles)
    first, last = table.starting(prefix)
    assert table.terms(first, last) == [term for term in table.terms(0, len(table)) if term.startswith(prefix)]
    one_by_one = [table.documents(number, number + 1).tolist() for number in range(first, last)]
    assert table.documents(first, last).tolist() == [document for part in one_by_one for document in part]
    one_by_one = [table.places(number, number + 1).tolist() for number in range(first, last)]
    assert table.places(first, last).tolist() == [position for part in one_by_one for position in part]
    assert (table.find(prefix) >= 0) == (prefix in table.terms(0, len(table)))


@given(TEXTS, TEXTS, st.sets(st.integers(0, 70_000)))
def test_merging_equals_gathering_at_once(
    old: dict[int, list[bytes]], new: dict[int, list[bytes]], gone: set[int]
) -> None:
    gone &= set(old)
    moved = np.full(70_001, -1)
    kept = [document for document in sorted(old) if document not in gone]
    moved[kept] = 80_000 + np.arange(len(kept))
    at_once = new | {int(moved[document]): old[document] for document in kept}
    merged = gathered(new, positions=True)
    if old:
        merged.merge(Table(gathered(old, positions=True).arrays(weighted=True)), moved)
    assert {term: postings for term, postings in told(Table(merged.arrays(weighted=True))).items() if postings} == (
        expected(at_once)
    )


@given(TEXTS)
def test_beginnings_are_those_of_some_term(texts: dict[int, list[bytes]]) -> None:
    found = told(Table(gathered(texts, positions=True).beginnings(range(1, 3)).arrays(weighted=False)))
    letters: dict[bytes, dict[int, int]] = {}
    for document in sorted(texts):
        for word in texts[document]:
            for size in (1, 2):
                letters.setdefault(word.decode()[:size].encode(), {})[document] = 1
    assert found == letters


SIZES = st.one_of(st.integers(0, 300), st.integers(8_150, 8_170), st.integers(0, 2**40))
REPEATED = st.integers(1, 2 * SAMPLE)
"""So that what is read lies beyond the first kept places."""


@given(st.lists(SIZES, min_size=1, max_size=20), REPEATED, st.booleans(), st.data())
def test_a_stream_reads_back_from_anywhere(numbers: list[int], times: int, packed: bool, data: st.DataObject) -> None:
    whole = np.tile(np.array(numbers, np.int64), times)[: 3 * SAMPLE]
    stream = Stream.among(Stream.of(whole, packed=packed).parts("x"), "x")
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    assert len(stream) == len(whole)
    assert stream.read(first, last).tolist() == whole[first:last].tolist()


@given(st.lists(st.booleans(), min_size=1, max_size=20), REPEATED, st.data())
def test_bits_are_read_and_counted_from_anywhere(values: list[bool], times: int, data: st.DataObject) -> None:
    whole = np.tile(np.array(values, np.bool_), times)[: 3 * SAMPLE]
    bits = Bits.of(whole)
    first = data.draw(st.integers(0, len(whole)))
    last = data.draw(st.integers(first, len(whole)))
    assert bits.read(first, last).tolist() == whole[first:last].tolist()
    assert bits.rank(first) == int(whole[:first].sum())


_TERMS = st.builds(lambda long, rest: (70 * "a" * long + rest).encode(), st.booleans(), st.text("aéb\0", max_size=4))


@given(st.sets(_TERMS | st.text(max_size=4).map(str.encode), max_size=600), _TERMS)
def test_a_vocabulary_knows_its_terms_by_place(terms: set[bytes], asked: bytes) -> None:
    ordered = sorted(terms)
    vocabulary = Vocabulary(written(ordered))
    assert vocabulary.terms(0, len(ordered)) == ordered
    assert vocabulary.place(asked) == sum(term < asked for term in ordered)
    assert vocabulary.terms(0, len(ordered)) == ordered
    assert [vocabulary.find(term) for term in ordered] == [*range(len(ordered))]
    assert (vocabulary.find(asked) >= 0) == (asked in terms)
    assert vocabulary.terms(len(ordered) // 3, len(ordered)) == ordered[len(ordered) // 3 :]


@given(st.lists(st.lists(st.integers(0, 2**30), min_size=1), min_size=1))
def test_differences_within_groups_add_up_again(groups: list[list[int]]) -> None:
    numbers = np.array([number for group in groups for number in sorted(group)], np.int64)
    starts = np.cumsum([0, *map(len, groups)])[:-1]
    assert sums(differences(numbers, starts), starts).tolist() == numbers.tolist()


@given(st.lists(st.integers(0, 2**40)))
def test_distinct_numbers_rise_each_once(numbers: list[int]) -> None:
    assert distinct(np.array(numbers, np.int64)).tolist() == sorted(set(numbers))


def test_sections_are_mapped_as_they_were_written(tmp_path: Path) -> None:
    arrays: dict[str, Numbers] = {
        "a": np.arange(5, dtype=np.uint8),
        "b": np.arange(3, dtype=np.float64),
        "vide": np.empty(0, np.uint32),
    }
    write_sections(tmp_path / "x", arrays)
    read = read_sections(tmp_path / "x")
    assert {name: (array.dtype, array.tolist()) for name, array in read.items()} == {
        name: (array.dtype, array.tolist()) for name, array in arrays.items()
    }
