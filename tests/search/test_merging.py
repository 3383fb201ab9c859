"""What is written in one go, and which segments become one: bounded in memory, whatever the articles' length."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import indexer, writer
from search.library import Library

SEGMENTS = st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, writer._MERGED)), max_size=40)


@given(SEGMENTS)
def test_no_more_is_merged_than_memory_is_meant_for(segments: list[tuple[int, int]]) -> None:
    sizes, bulks = [size for size, _ in segments], [bulk for _, bulk in segments]
    chosen = writer._to_merge(sizes, bulks)
    assert len(chosen) != 1
    assert sum(bulks[place] for place in chosen) <= writer._MERGED


@given(st.lists(st.integers(1, 10**6), min_size=12, max_size=40))
def test_of_many_small_segments_the_smallest_become_one_where_they_are_alike(sizes: list[int]) -> None:
    chosen = writer._to_merge(sizes, [1] * len(sizes))
    smallest, second = sorted(sizes)[:2]
    assert bool(chosen) == (second <= writer._NEAR * smallest)
    kept = [size for place, size in enumerate(sizes) if place not in chosen]
    assert all(sizes[place] <= size for place in chosen for size in kept)


@pytest.mark.parametrize(("volume", "segments"), [(1, range(9, 11)), (300, range(2, 6)), (10**9, range(1, 2))])
def test_articles_are_written_in_batches_of_so_many_characters(
    volume: int, segments: range, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexer, "_VOLUME", volume)
    folder = tmp_path / "presse"
    folder.mkdir()
    for number in range(9):
        (folder / f"{number}.txt").write_text(f"Le pont numéro {number}\n\n" + "La ville paiera. " * 5, "utf-8")
    library = Library.open(folder, cache=tmp_path / "cache")
    assert len(list((tmp_path / "cache").rglob("*.pst"))) in segments
    assert len(library.search('"ville paiera" pont').hits) == 9
    library.close()
