"""From an annotated article to the documents that the index keeps of it. Pure: processes can share the work."""

import hashlib
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from pydantic import TypeAdapter

from corpus.annotate import AnnotatedArticle, annotate
from corpus.article import Article
from corpus.claims.model import Claim
from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind
from search.analysis import Token, fold, name_key, stems, tokens, words_of
from search.schema import ARTICLE, FIGURE, MANIFEST, SEPARATOR, TITLE_ROOM, PositionList, Posting

TITLE_WEIGHT: Final = 2.0
"""How many times a word of the title counts beside once in the text."""

EDGES: Final = 2
"""Prefixes of up to so many letters have terms of their own: expanding « m* » over a lexicon takes seconds."""

Fields = dict[str, Any]
"""One document, as ``writer.add_document`` takes it."""

_Marks = tuple[tuple[Mention, ...], tuple[Figure, ...], tuple[Claim, ...]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article ready to be written: its documents, its own first, and what went wrong in annotating it."""

    documents: list[Fields]
    fault: str | None = None


def prepare(article: Article, file: str, rank: int) -> Prepared:
    """Annotate ``article`` and analyse it. An annotator that fails costs the article its marks, not its place."""
    fault = None
    try:
        annotated = annotate(article)
    except Exception as error:
        annotated = AnnotatedArticle(article, (), (), ())
        fault = type(error).__name__
    return Prepared(documents(annotated, file, rank), fault)


def documents(annotated: AnnotatedArticle, file: str, rank: int) -> list[Fields]:
    """The article's document and its figures', in this order: a figure belongs to the article before it."""
    article = annotated.article
    key = [_term(article.id.encode("utf-8"))]
    words = _Words(article)
    marks = (annotated.mentions, annotated.figures, annotated.claims)
    found: list[Fields] = [
        {
            "kind": [_term(ARTICLE)],
            "key": key,
            "stems": words.stem_postings(),
            "forms": words.form_postings(),
            "edges": words.edge_postings(),
            "facts": _postings(_article_facts(annotated)),
            "card": card_json(article),
            "text": zlib.compress(article.text.encode("utf-8")),
            "marks": zlib.compress(_marks().dump_json(marks)),
            "day": article.published.toordinal() if article.published else 0,
            "length": words.length,
            "file": file.encode(),
            "rank": rank,
            "digest": digest(article),
        }
    ]
    claims = {claim.figure: claim for claim in annotated.claims}
    for index, figure in enumerate(annotated.figures):
        fields = _figure(figure, claims.get(index), article.published)
        if fields:
            found.append({"kind": [_term(FIGURE)], "key": key, "rank": index, **fields})
    return found


def manifest(state: bytes) -> Fields:
    """The document that says which files the index was made of."""
    return {"kind": [_term(MANIFEST)], "key": [_term(manifest_key())], "card": state}


def manifest_key() -> bytes:
    """The manifest's key, which no article's id can be."""
    return SEPARATOR.encode()


def digest(article: Article) -> bytes:
    """Eight bytes that tell whether an article reads as it did."""
    return hashlib.blake2b(card_json(article) + article.text.encode("utf-8"), digest_size=8).digest()


def card_json(article: Article) -> bytes:
    """Everything of an article but its text."""
    stated = {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "author": article.author,
        "kind": article.kind,
        "origin": article.origin,
    }
    return json.dumps({name: value for name, value in stated.items() if value is not None}).encode()


def read_card(card: bytes) -> dict[str, Any]:
    """What ``card_json`` wrote, as keyword arguments of ``Article``, ``text`` missing."""
    stated: dict[str, Any] = json.loads(card)
    if "published" in stated:
        stated["published"] = date.fromisoformat(stated["published"])
    return stated


def read_marks(marks: bytes) -> _Marks:
    """Mentions, figures and claims as ``documents`` stored them."""
    return _marks().validate_json(zlib.decompress(marks))


def read_text(text: bytes) -> str:
    """The text as ``documents`` stored it."""
    return zlib.decompress(text).decode("utf-8")


@lru_cache(maxsize=1)
def _marks() -> TypeAdapter[_Marks]:
    return TypeAdapter(_Marks)


def form_key(exact: str) -> str:
    """The term of an exact form: its folded letters first, so that all accented variants stand together."""
    folded = fold(exact)
    return folded + SEPARATOR + (exact if exact != folded else "")


class _Words:
    """The words of one article, counted."""

    def __init__(self, article: Article) -> None:
        self._stems: defaultdict[str, float] = defaultdict(float)
        self._forms: defaultdict[str, list[int]] = defaultdict(list)
        length = 0.0
        title = [token for token in tokens(article.title) if token.position < TITLE_ROOM]
        for token in title:
            length += self._count(token, TITLE_WEIGHT, 0)
        for token in tokens(article.text):
            length += self._count(token, 1.0, TITLE_ROOM)
        self.length = round(length)

    def _count(self, token: Token, weight: float, base: int) -> float:
        if token.exact:
            self._forms[token.exact].append(base + token.position)
        for stem in token.compound:
            self._stems[stem] += weight
        for stem in token.stems:
            self._stems[stem] += weight
        return weight if token.stems else 0.0

    def stem_postings(self) -> list[Posting]:
        return [Posting(stem.encode(), 1, weight, b"") for stem, weight in self._stems.items()]

    def form_postings(self) -> list[Posting]:
        encode = PositionList.encode
        return [
            Posting(form_key(form).encode(), 1, float(len(positions)), encode(positions))
            for form, positions in self._forms.items()
        ]

    def edge_postings(self) -> list[Posting]:
        edges = {fold(form)[:size] for form in self._forms for size in range(1, EDGES + 1)}
        return [_term(edge.encode()) for edge in edges]


def _article_facts(annotated: AnnotatedArticle) -> Iterator[tuple[str, str]]:
    article = annotated.article
    for field, text in (("title", article.title), ("source", article.source), ("author", article.author)):
        for word in words_of(text or ""):
            yield field, word
    for mention in annotated.mentions:
        for name in {mention.canonical, mention.text}:
            for field in ("entity", mention.type.value):
                yield field, "=" + name_key(name)
                for word in words_of(name):
                    yield field, word


def unit_key(figure: Figure) -> str | None:
    """What a figure counts, as one word: « EUR », « % », the stem of a noun; ``None`` for dates and bare numbers."""
    match figure.kind:
        case Kind.MONEY:
            return figure.currency
        case Kind.PERCENT:
            return "%"
        case Kind.POINTS:
            return "point"
        case Kind.MULTIPLIER:
            return "x"
        case Kind.DATE | Kind.TIME:
            return None
    head = next((token for token in tokens(figure.unit or "") if token.exact), None)
    return (stems(head.exact)[0] if head else fold(figure.unit)) if figure.unit else None


def _figure(figure: Figure, claim: Claim | None, published: date | None) -> Fields | None:
    low, high = (figure.low, figure.high) if figure.value is None else (figure.value, figure.value)
    if figure.kind in (Kind.DATE, Kind.TIME) or (low is None and high is None):
        return None
    facts = {("unit", unit_key(figure) or ""), ("kind", figure.kind.value)}
    if claim and claim.measure:
        facts.update(("measure", word) for word in words_of(claim.measure))
    fields: Fields = {"facts": _postings(facts), "low": _bound(low, "-inf"), "high": _bound(high, "inf")}
    if figure.currency:
        day = (claim.period[1] if claim and claim.period else None) or published
        convert = _converter(figure.currency, day)
        fields["low_euros"] = _bound(low, "-inf", convert)
        fields["high_euros"] = _bound(high, "inf", convert)
    return fields


def _bound(
    value: Decimal | None, open_end: str, convert: Callable[[Decimal], Decimal | None] = lambda value: value
) -> float:
    """A bound of a figure's interval; not a number where it cannot be converted."""
    if value is None:
        return float(open_end)
    converted = convert(value)
    return float("nan") if converted is None else float(converted)


def _converter(currency: str, day: date | None) -> Callable[[Decimal], Decimal | None]:
    if currency == "EUR":
        return lambda value: value
    if day is None:
        return lambda value: None
    from search.comparison.exchange import to_euros

    return lambda value: to_euros(value, currency, day)


def _postings(facts: Iterable[tuple[str, str]]) -> list[Posting]:
    return [_term(f"{field}{SEPARATOR}{word}".encode()) for field, word in Counter(facts)]


def _term(term: bytes) -> Posting:
    return Posting(term, 1, 1.0, b"")
