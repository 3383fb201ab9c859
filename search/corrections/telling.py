"""What a topic owes to a person, said where it is shown."""

from dataclasses import replace

from corpus.french.typography import NBSP
from search.comparison.model import Pair, Topic
from search.corrections.by_hand import ByHand, FigureKey


def told(topic: Topic, hand: ByHand) -> Topic:
    """``topic`` with a word on each pair that a person joined or one of whose figures a person corrected, and on the
    figures that a person parted from it."""
    if not hand:
        return topic
    keys = [(statement.card.id, statement.figure.start) for statement in topic.statements]
    pairs = tuple(
        Pair(pair.i, pair.j, pair.verdict, pair.reason + _mark(keys[pair.i], keys[pair.j], hand))
        for pair in topic.pairs
    )
    worst = next((told.reason for told, read in zip(pairs, topic.pairs, strict=True) if _decides(read, topic)), None)
    reason = (worst or topic.reason) + _parted(keys, hand)
    statements = tuple(
        replace(statement, corrected=True) if key in hand.restated else statement
        for key, statement in zip(keys, topic.statements, strict=True)
    )
    corrected = replace(topic, statements=statements, pairs=pairs, reason=reason)
    return topic if corrected == topic else corrected


def _decides(pair: Pair, topic: Topic) -> bool:
    return pair.verdict is topic.verdict and pair.reason == topic.reason


def _mark(a: FigureKey, b: FigureKey, hand: ByHand) -> str:
    joined = " (réunis par vous)" if frozenset((a, b)) in hand.joined else ""
    return joined + (" (chiffre corrigé par vous)" if hand.restated & {a, b} else "")


def _parted(keys: list[FigureKey], hand: ByHand) -> str:
    others = {other for pair in hand.parted if len(pair & set(keys)) == 1 for other in pair - set(keys)}
    texts = dict.fromkeys(hand.texts[other] for other in sorted(others) if other in hand.texts)
    if not texts:
        return ""
    return f" (séparé par vous de {', '.join(f'«{NBSP}{text}{NBSP}»' for text in texts)})"
