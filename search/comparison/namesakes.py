"""What tells topics of one name apart on one list: « coût : péage » beside « coût : viaduc »."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from corpus.claims.words import WORD, family, stem_of_content, stems
from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.model import Statement, Topic

_NOUN = re.compile(
    rf"(?<!\w)(?:(?:les?|la|du|des|aux?|une?|cet|cette|ces?|sa|son|ses|leurs?)\s|l['’])({WORD.pattern})",
    re.IGNORECASE,
)
"""A word behind an article."""

_GOVERNING = 20
"""Characters before an article in which the word that governs it stands."""

_Words = Mapping[str, tuple[int, str]]
"""The nouns of a statement's sentence by their family, and the names of whose figure it is: how far from the figure
each stands, and as it is written."""


def told_apart(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """The same topics; to a name that several bear is added the noun that most statements of the topic have in their
    sentences and those of its namesakes have not, or what the figures say; to a date, the days."""
    named: dict[str, list[int]] = defaultdict(list)
    for place, topic in enumerate(topics):
        named[topic.label].append(place)
    told = list(topics)
    for label, places in named.items():
        if len(places) > 1:
            marks = _marks([topics[place] for place in places], label)
            for place, mark in zip(places, marks, strict=True):
                link = "," if t.NBSP + ":" in label else f"{t.NBSP}:"
                told[place] = replace(topics[place], label=f"{label}{link} {mark}")
    return tuple(told)


def _marks(topics: Sequence[Topic], label: str) -> list[str]:
    said = {family(stem_of_content(word)) for word in WORD.findall(label)}
    if topics[0].statements[0].figure.kind is Kind.DATE:
        return list(map(_values, topics))  # no noun tells a day apart as the day does
    nouns = [[_nouns(statement, said) for statement in topic.statements] for topic in topics]
    common = [_common(own) for own in nouns]
    borne: dict[str, int] = defaultdict(int)
    for noun in chain.from_iterable(common):
        borne[noun] += 1
    return [
        _mark(own, [noun for noun in shared if borne[noun] == 1]) or _values(topic)
        for topic, own, shared in zip(topics, nouns, common, strict=True)
    ]


def _nouns(statement: Statement, said: set[str]) -> _Words:
    figure, sentence = statement.figure, statement.sentence_text
    at = figure.start - statement.sentence[0]
    said = said | {family(stem_of_content(word)) for word in WORD.findall(statement.claim.attribution or "")}
    found: dict[str, tuple[int, str]] = {}
    for name in filter(None, (statement.claim.subject, statement.claim.place)):
        if not said.issuperset(family(stem_of_content(word)) for word in WORD.findall(name)):
            found[name] = 0, name
    for match in _NOUN.finditer(sentence):
        word, stem = match[1], stem_of_content(match[1])
        start, end = match.span(1)
        if not stem or family(stem) in said or (start < at + len(figure.text) and at < end):
            continue
        before = [*stems(sentence, max(0, match.start() - _GOVERNING), match.start())][-1:]
        governed = not said.isdisjoint(map(family, before))  # « le coût du viaduc »
        away = at - end if end <= at else start - at - len(figure.text)
        here = 0 if governed else away, word
        found[family(stem)] = min(found.get(family(stem), here), here)
    return found


def _common(statements: Sequence[_Words]) -> set[str]:
    """Those that half of the statements have."""
    enough = max(1, (len(statements) + 1) // 2)
    return {noun for each in statements for noun in each if sum(noun in other for other in statements) >= enough}


def _mark(statements: Sequence[_Words], own: Sequence[str]) -> str:
    """Of its ``own`` nouns the one that most of the statements have, the nearest to their figures; empty for none."""

    def rank(noun: str) -> tuple[int, float, str]:
        away = [each[noun][0] for each in statements if noun in each]
        return -len(away), sum(away) / len(away), noun

    if not own:
        return ""
    best = min(own, key=rank)
    return min(each[best] for each in statements if best in each)[1]


def _values(topic: Topic) -> str:
    named = dict.fromkeys(proofs.stated(statement.figure) for statement in topic.statements)
    return " ou ".join(list(named)[:2])
