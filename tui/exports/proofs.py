"""The proofs of a topic, pair by pair; of many figures what a reader can follow, against one of them."""

from collections.abc import Iterator, Sequence

from search.comparison.model import Pair, Topic, Verdict
from search.comparison.reference import pair_of
from tui.exports.blocks import Block, Listing, Paragraph, Run, Runs, plain
from tui.widgets.wording import WORDS, in_euros, value

_ALL = 10
"""Pairs that are all told: those of five figures. Sixteen have 120."""


def proofs(topic: Topic, reference: int) -> Iterator[Block]:
    """Every pair of few figures. Of many, each figure against the ``reference``-th, those of one proof together, then
    the conflicts that the others have among themselves, one of each two values; the JSON has all."""
    if not topic.pairs:
        return
    if len(topic.pairs) <= _ALL:
        yield Paragraph(plain("Preuves :"))
        yield Listing(tuple(_proof(f"{pair.i + 1} et {pair.j + 1}", pair) for pair in topic.pairs))
        return
    yield Paragraph(plain(f"Preuves, contre le n° {reference + 1}, la référence :"))
    yield Listing(tuple(_against(topic, reference)))
    others = tuple(_among_others(topic, reference))
    if others:
        yield Paragraph(plain("Autres conflits, un exemple pour deux valeurs :"))
        yield Listing(others)


def _against(topic: Topic, reference: int) -> Iterator[Runs]:
    alike: dict[tuple[Verdict, tuple[str, ...]], list[int]] = {}
    told: dict[tuple[Verdict, tuple[str, ...]], Pair] = {}
    for index in range(len(topic.statements)):
        pair = pair_of(topic, index, reference)
        if pair is not None:
            # « 12 contre 15 » and « 15 contre 12 » are one proof, read from the other end.
            key = pair.verdict, tuple(sorted(pair.reason.split()))
            alike.setdefault(key, []).append(index)
            told.setdefault(key, pair)
    return (_proof(numbered(indices), told[key]) for key, indices in alike.items())


def _among_others(topic: Topic, reference: int) -> Iterator[Runs]:
    euros = in_euros(topic)
    seen: set[frozenset[str]] = set()
    opposed = [pair for pair in topic.pairs if pair.verdict is Verdict.CONFLICT]
    for pair in sorted(opposed, key=lambda pair: reference not in (pair.i, pair.j)):
        values = frozenset(value(topic.statements[index], euros=euros) for index in (pair.i, pair.j))
        if values not in seen and reference not in (pair.i, pair.j):
            yield _proof(f"{pair.i + 1} et {pair.j + 1}", pair)
        seen.add(values)


def _proof(figures: str, pair: Pair) -> Runs:
    return Run(f"{figures} : "), Run(WORDS[pair.verdict], ("strong",)), Run(f" — {pair.reason}")


def numbered(indices: Sequence[int]) -> str:
    """« 1, 2 et 5 », counted from one."""
    numbers = [str(index + 1) for index in indices]
    return " et ".join(filter(None, (", ".join(numbers[:-1]), numbers[-1])))
