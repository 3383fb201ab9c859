"""Postings come back as they were written."""

from hypothesis import given
from hypothesis import strategies as st

from search.codec import Collected, decode, decode_positions, encode

POSITIONS = st.lists(st.integers(0, 2**20), min_size=1, max_size=8, unique=True).map(sorted)
PLACED = st.dictionaries(st.integers(0, 2**31), POSITIONS, min_size=1, max_size=60)


@given(PLACED)
def test_documents_weights_and_positions(placed: dict[int, list[int]]) -> None:
    collected = Collected()
    for document in sorted(placed):
        collected.documents.append(document)
        collected.weights.append(len(placed[document]))
        collected.positions.extend(placed[document])
    written = encode(collected)
    documents, weights, at = decode(written, len(placed))
    assert list(documents) == collected.documents
    assert list(weights) == collected.weights
    assert list(decode_positions(written, at, weights)) == collected.positions


@given(st.dictionaries(st.integers(0, 2**31), st.integers(1, 2**16), min_size=1, max_size=200), st.booleans())
def test_terms_without_positions_and_without_weights(weighted: dict[int, int], with_weights: bool) -> None:
    documents = sorted(weighted)
    collected = Collected(documents, [weighted[document] for document in documents] if with_weights else [])
    written = encode(collected)
    back, weights, at = decode(written, len(documents))
    assert list(back) == documents
    assert list(weights) == (collected.weights or [1] * len(documents))
    assert not decode_positions(written, at, weights)
