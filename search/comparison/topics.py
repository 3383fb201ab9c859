"""The topics of a corpus: figures that measure the same thing, and how they relate."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from hashlib import blake2b
from itertools import combinations

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.figures.model import Kind
from search.comparison.conversions import reference_day
from search.comparison.exchange import to_euros
from search.comparison.items import Item, Neighbour, capitals, items, outline
from search.comparison.labels import label, settle
from search.comparison.likeness import denied
from search.comparison.linking import DENIED, Links, link
from search.comparison.model import Pair, Statement, Topic, Verdict
from search.comparison.moments import NO_COMMON_DAY, ONE_AFFAIR, days_between
from search.comparison.parts import of_a_part, parts
from search.comparison.purses import settle_currencies
from search.comparison.relatedness import ALL_PAIRS, Outline, Related, related, stories
from search.comparison.restated import restated
from search.comparison.sameness import contradict, contradict_for_sure, meet_by_chance, odds
from search.comparison.telling import EMPTY, Judged, alone_for_nothing, come_to_nothing, is_told
from search.comparison.ties import UNKNOWN, Tie
from search.comparison.tolls import SUCCESSIVE
from search.comparison.verdicts import UNSURE, UNTIED, contradiction, judge, unsure
from search.comparison.witnesses import Group, Witnesses, by_text
from search.corrections.by_hand import ByHand, rearranged
from search.results import ArticleCard

MOST = 200
"""Claims of one article that are compared: each is held against every other, and a report of a megabyte, which no
press article comes near, has ten thousand. It would take hours."""

_ORDER = {verdict: rank for rank, verdict in enumerate(Verdict)}


def find_topics(articles: Iterable[AnnotatedArticle], hand: ByHand | None = None) -> list[Topic]:
    """Every topic with at least two statements, worst verdict first, then the one with most statements.

    What a person said of pairs (``hand``) overrides the evidence.
    """
    corpus = list(articles)
    outlines = [outline(article) for article in corpus]
    return by_severity(topics_by_story(outlines, corpus.__getitem__, hand))


def by_severity(topics: Iterable[Topic]) -> list[Topic]:
    """Worst verdict first; of conflicts those that are surely of one thing, in whole log-odds; then the one with most
    statements."""

    def rank(topic: Topic) -> tuple[int, int, int, str, str]:
        return -_ORDER[topic.verdict], -round(topic.certainty), -len(topic.statements), topic.label, topic.id

    return sorted(topics, key=rank)


def topics_by_story(
    outlines: Sequence[Outline],
    fetch: Callable[[int], AnnotatedArticle],
    hand: ByHand | None = None,
    witnesses: Witnesses = by_text,
) -> Iterator[Topic]:
    """The topics, one story after the other, with no more than one story's articles in memory at a time: ``fetch``
    gives the article of an outline's number, ``witnesses`` tells which articles are copies."""
    total = len(outlines)
    pairs = list(related(outlines, lambda number: capitals(fetch(number))))
    for story, own in stories(total, pairs, _put_together(outlines, hand)):
        yield from _of_story([fetch(number) for number in story], own, hand, total, witnesses)


def _put_together(outlines: Sequence[Outline], hand: ByHand | None) -> Iterator[tuple[int, int]]:
    """The articles whose figures a person joined."""
    numbers = {outline.id: number for number, outline in enumerate(outlines)}
    for pair in hand.joined if hand else ():
        known = sorted({numbers[article] for article, _ in pair if article in numbers})
        if len(known) == 2:
            yield known[0], known[1]


def _of_story(
    corpus: Sequence[AnnotatedArticle],
    pairs: Iterable[Related],
    hand: ByHand | None,
    total: int,
    witnesses: Witnesses,
) -> Iterator[Topic]:
    if len(corpus) == 1 and total > ALL_PAIRS and not hand and alone_for_nothing(corpus[0]):
        return
    pairs = list(pairs)
    corpus = settle_currencies(corpus, pairs) if pairs else corpus
    prepared = prepare(corpus)
    links = link(prepared, pairs, many=total > ALL_PAIRS)
    clusters = rearranged(prepared, links.clusters, links.scores, hand) if hand else links.clusters
    for cluster in clusters:
        members = [prepared[number] for number in cluster]
        joined = hand is not None and hand.joins((item.article.id, item.figure.start) for item in members)
        known = None if joined else links
        if not joined and total > ALL_PAIRS and come_to_nothing(members, links):
            continue
        found = _judged(members, corpus, known, total)
        if joined or is_told(found, members, links, total):
            yield _topic(found, known, witnesses)


def prepare(articles: Sequence[AnnotatedArticle]) -> list[Item]:
    """The comparable figures of these articles, of each no more than its first ``MOST``."""
    return items([(a.article, a.figures, a.claims[:MOST]) for a in articles], [a.mentions for a in articles])


def _judged(members: Sequence[Item], corpus: Sequence[AnnotatedArticle], links: Links | None, total: int) -> Judged:
    """How these figures of a story, one of ``total`` articles, relate; ``links`` are ``None`` where a person says
    that they measure one thing."""
    members = sorted(members, key=lambda item: (item.source, item.figure.start))
    judged = []
    beside = [around(item, corpus) for item in members]
    known = parts(members, beside)
    papers = len({item.source for item in members})
    for (i, a), (j, b) in combinations(enumerate(members), 2):
        verdict, reason = judge(a, b, beside[i] + beside[j], partial(_contradict, a, b, links, total, papers))
        if verdict is Verdict.CONFLICT and (only := of_a_part(a, b, known)):
            verdict, reason = Verdict.DIFFERENT_SCOPE, only
        if verdict is Verdict.COMPATIBLE and links is not None and _by_chance(a, b, links):
            verdict, reason = Verdict.DIFFERENT_SCOPE, unsure(a, b, UNTIED)
        judged.append(Pair(i, j, verdict, reason))
    while True:
        pairs = _alike(restated(judged, members, _assured), members, links)
        assured = sorted({number for pair in pairs if _assured(pair) for number in (pair.i, pair.j)})
        if links is None or not 1 < len(assured) < len(members):
            break
        # « 10 mois » twice, and « sept mois » that nothing assures to be the same: it is no topic of theirs.
        members, judged = _only(assured, members, judged)
    return Judged(members, pairs, max(pairs, key=lambda pair: _ORDER[pair.verdict]))


def _topic(found: Judged, links: Links | None, witnesses: Witnesses) -> Topic:
    members, pairs = found.members, found.pairs
    worst, certainty = _surest(found, links)
    statements = tuple(_statement(item) for item in members)
    return Topic(
        id=_identity(members),
        label=label(members),
        verdict=worst.verdict,
        reason=worst.reason,
        settle=settle(statements, worst),
        statements=statements,
        pairs=tuple(pairs),
        witnesses=_witnesses(members, witnesses),
        certainty=certainty,
    )


def _only(kept: Sequence[int], members: Sequence[Item], pairs: Iterable[Pair]) -> tuple[list[Item], list[Pair]]:
    """Some of the ``members`` of a topic, by their places, and the pairs of these."""
    place = {number: index for index, number in enumerate(kept)}
    left = [
        Pair(place[pair.i], place[pair.j], pair.verdict, pair.reason)
        for pair in pairs
        if pair.i in place and pair.j in place
    ]
    return [members[number] for number in kept], left


def _assured(pair: Pair) -> bool:
    return not (pair.verdict is Verdict.DIFFERENT_SCOPE and pair.reason.endswith(EMPTY))


def _surest(found: Judged, links: Links | None) -> tuple[Pair, float]:
    """The pair that tells a topic's verdict best, of conflicts the surest, and how sure these are, in log-odds."""
    opposed = [pair for pair in found.pairs if pair.verdict is Verdict.CONFLICT]
    if not opposed:
        return found.worst, 0.0

    def certainty(pair: Pair) -> float:
        a, b = found.members[pair.i], found.members[pair.j]
        tie = links.ties.between(a, b) if links is not None else Tie(UNKNOWN)
        return odds(a, b, tie) + (DENIED if denied(a, b) else 0.0)

    ranked = [certainty(pair) for pair in opposed]
    return opposed[ranked.index(max(ranked))], max(ranked)


def _alike(pairs: Sequence[Pair], members: Sequence[Item], links: Links | None) -> list[Pair]:
    """What contradicts a figure contradicts also another that says the same, or surely states the same thing within
    its own precision, where nothing else parts the two."""
    same: dict[int, set[int]] = {index: {index} for index in range(len(members))}
    for pair in pairs:
        a, b = members[pair.i], members[pair.j]
        if days_between(a, b) <= ONE_AFFAIR and (
            pair.verdict is Verdict.AGREE or (pair.verdict in _AS_GOOD and _sure(a, b, links))
        ):
            same[pair.i].add(pair.j)
            same[pair.j].add(pair.i)
    opposed = {(pair.i, pair.j) for pair in pairs if pair.verdict is Verdict.CONFLICT}
    if not opposed:
        return list(pairs)
    told = []
    for pair in pairs:
        if pair.verdict is Verdict.DIFFERENT_SCOPE and (
            pair.reason.endswith((UNSURE, NO_COMMON_DAY)) or _rivals_since(pair, members, opposed)
        ):
            twins = ((min(i, j), max(i, j)) for i in same[pair.i] for j in same[pair.j])
            if not opposed.isdisjoint(twins):
                proof = contradiction(members[pair.i], members[pair.j])
                pair = Pair(pair.i, pair.j, Verdict.CONFLICT, proof)
        told.append(pair)
    return told


def _rivals_since(pair: Pair, members: Sequence[Item], opposed: Collection[tuple[int, int]]) -> bool:
    """Whether what looks like a later state of a count is laid beside the earlier one in its own article: « les
    pompiers parlent de 140 hectares, les éleveurs de 400 »."""
    late = max((pair.i, pair.j), key=lambda index: members[index].article.published or date.min)
    within = (other for one in opposed if late in one for other in one if other != late)
    return pair.reason.startswith(SUCCESSIVE) and any(
        members[other].source == members[late].source for other in within
    )


def _sure(a: Item, b: Item, links: Links | None) -> bool:
    return links is None or links.ties.odds(a, b) > _SURELY


_AS_GOOD = (Verdict.COMPATIBLE, Verdict.AGREE_AFTER_CONVERSION)
_SURELY = 1.5
"""Log-odds of measuring one thing from which what contradicts one of two rounded figures contradicts the other."""


def _contradict(a: Item, b: Item, links: Links | None, total: int, papers: int) -> bool:
    """Whether two figures contradict each other rather than happen to be alike: a reader laid few articles side by
    side for a reason; among many, both must be on one event and the two figures each other's match."""
    if links is None:
        return True
    if total <= ALL_PAIRS:
        return contradict(a, b, links.ties.between(a, b))
    known = a.source == b.source or ((a.source, b.source) in links.plain and links.ties.odds(a, b) > UNKNOWN)
    return known and contradict_for_sure(a, b, links.ties.between(a, b), papers)


def _by_chance(a: Item, b: Item, links: Links) -> bool:
    return meet_by_chance(a, b, links.ties.odds(a, b))


def _witnesses(members: Sequence[Item], copies: Witnesses) -> tuple[Group, ...]:
    """The statements, by their numbers, that articles make which are copies of each other."""
    articles = list({item.source: item.article for item in members}.values())
    return tuple(
        tuple(
            index for index, item in enumerate(members) if item.article.id in {articles[number].id for number in copy}
        )
        for copy in copies(articles)
    )


def around(item: Item, corpus: Sequence[AnnotatedArticle]) -> list[Neighbour]:
    """The other figures of an item's sentence, with their claims."""
    start, end = item.claim.sentence
    article = corpus[item.source]
    return [
        (figure, claim)
        for figure, claim in zip(article.figures, article.claims, strict=True)
        if start <= figure.start < end and figure is not item.figure
    ]


def _identity(members: Sequence[Item]) -> str:
    """Stable for one set of statements, whatever else the corpus holds."""
    digest = blake2b(digest_size=6)
    for item in members:
        digest.update(f"{item.article.id}\0{item.figure.start}\0".encode())
    return digest.hexdigest()


def _statement(item: Item) -> Statement:
    figure, article = item.figure, item.article
    euros = None
    day = reference_day(item)
    if figure.kind is Kind.MONEY and figure.value is not None and figure.currency and day is not None:
        euros = to_euros(figure.value, figure.currency, day)
    start, end = item.claim.sentence
    return Statement(
        card=_card(article),
        figure=figure,
        claim=item.claim,
        sentence=(start, end),
        sentence_text=article.text[start:end],
        in_euros=euros,
    )


def _card(article: Article) -> ArticleCard:
    return ArticleCard(
        id=article.id,
        title=article.title,
        source=article.source,
        published=article.published,
        kind=article.kind,
        author=article.author,
        url=article.url,
    )
