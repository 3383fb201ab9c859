"""From an annotated article to the documents that the index keeps of it. Pure: processes can share the work."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from math import nan
from typing import Any, Final

from corpus.annotate import AnnotatedArticle, annotation
from corpus.article import Article
from corpus.claims.model import Claim
from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind
from corpus.language import is_french, language_of
from corpus.steps import Steps
from search.analysis import fold, name_key, parts_in, parts_of, runs, stems, words_of
from search.facets import Facet
from search.gazetteer import NO_NAMES, Names
from search.marks import write_marks
from search.schema import ARTICLE, FIGURE, MANIFEST, SEPARATOR, TITLE_ROOM
from search.sketches import fingerprint

TITLE_WEIGHT: Final = 2
"""How many times a word of the title counts beside once in the text."""


_LONGEST: Final = 5_000_000
"""Characters of one article: more than « Les Misérables » has. Where it is dense in figures, a million take some 15
seconds and 180 MB to annotate."""


@dataclass(slots=True)
class Document:
    """One document of the index, analysed."""

    columns: dict[str, Any]
    """``text``, ``card`` and ``marks`` not yet compressed."""
    terms: dict[str, list[bytes]]
    """By field; in a weighted one a term counts as often as it stands here."""
    title_forms: list[bytes] = field(default_factory=list)
    text_forms: list[bytes] = field(default_factory=list)
    """As they follow each other."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article ready to be written: its documents, its own first, and in French why it has no marks, where it
    should."""

    documents: list[Document]
    fault: str | None = None


def prepare(article: Article, file: str, rank: int, names: Names = NO_NAMES, record: bytes = b"") -> Steps[Prepared]:
    """Annotate ``article`` and analyse it. An annotator that fails costs the article its marks, not its place.

    An article in another language than French has no marks: the rules would find nonsense in it. Nor has one of more
    than ``_LONGEST`` characters, which would take minutes and gigabytes.
    """
    fault = None
    as_read = digest(article)
    article = _with_language(article)
    annotated = AnnotatedArticle(article, (), (), ())
    if is_french(article.language) and len(article.text) > _LONGEST:
        fault = "il est trop long pour être analysé"
    elif is_french(article.language):
        try:
            annotated = yield from annotation(article, names.gazetteer(), names.recogniser())
        except Exception as error:
            fault, record = f"son analyse a échoué ({type(error).__name__})", b""
    yield
    return Prepared((yield from documents(annotated, file, rank, as_read, record)), fault)


def _with_language(article: Article) -> Article:
    language = language_of(article.text, article.language)
    return article if language == article.language else replace(article, language=language)


def documents(
    annotated: AnnotatedArticle, file: str, rank: int, as_read: bytes | None = None, record: bytes = b""
) -> Steps[list[Document]]:
    """The article's document and its figures', in this order: a figure belongs to the article before it.

    ``as_read`` is the digest of the article before its language was looked for, where that was, ``record`` that of
    the record it stands in, where it stands in one that need not be read again while it is the same.
    """
    article = annotated.article
    key = [article.id.encode()]
    title, title_stems, title_length = _words("" if _is_cut(article) else article.title)
    text, text_stems, text_length = _words(article.text)
    yield
    marks = write_marks((annotated.mentions, annotated.figures, annotated.claims), article.text)
    yield
    columns = {
        "card": card_json(article),
        "text": article.text.encode(),
        "marks": marks,
        "day": article.published.toordinal() if article.published else 0,
        "length": TITLE_WEIGHT * title_length + text_length,
        "file": file.encode(),
        "rank": rank,
        "digest": (as_read or digest(article)) + fingerprint(article.title, article.text) + record,
    }
    yield
    terms = {
        "kind": [ARTICLE],
        "key": key,
        "stems": TITLE_WEIGHT * title_stems + text_stems,
        "facts": _terms(_article_facts(annotated)),
        "facets": _terms(_facets(annotated)),
    }
    found = [Document(columns, terms, title[:TITLE_ROOM], text)]
    for index, facts, bounds in stated_figures(annotated):
        terms = {"kind": [FIGURE], "key": key, "facts": _terms(facts)}
        found.append(Document({"rank": index, **_bounds_written(bounds)}, terms))
    return found


def stated_figures(annotated: AnnotatedArticle) -> Iterator[tuple[int, set[tuple[str, str]], dict[str, float]]]:
    """The figures that have a number: the place of each among all, its facts, and its bounds by column."""
    claims = {claim.figure: claim for claim in annotated.claims}
    for index, figure in enumerate(annotated.figures):
        bounds = _bounds(figure, claims.get(index), annotated.article.published)
        if bounds:
            yield index, set(_figure_facts(figure, claims.get(index))), bounds


def _bounds_written(bounds: dict[str, float]) -> dict[str, float]:
    """The columns of a figure's bounds: where both ends are one, the upper is not a number."""
    same = {high: nan for low, high in BOUNDS if low in bounds and bounds[low] == bounds[high]}
    return bounds | same


BOUNDS: Final = (("low", "high"), ("low_euros", "high_euros"))


def manifest(state: bytes) -> Document:
    """The document that says which files the index was made of."""
    return Document({"card": state}, {"kind": [MANIFEST], "key": [manifest_key()]})


def manifest_key() -> bytes:
    """The manifest's key, which no article's id can be."""
    return SEPARATOR.encode()


DIGEST: Final = 8


def digest(article: Article) -> bytes:
    """``DIGEST`` bytes that tell whether an article reads as it did."""
    return hashlib.blake2b(card_json(article) + article.text.encode("utf-8"), digest_size=DIGEST).digest()


_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_CARD: Final = [each.name for each in fields(Article) if each.name != "text"]


def card_json(article: Article) -> bytes:
    """Everything of an article but its text."""
    stated = {name: getattr(article, name) for name in _CARD}
    if article.published:
        stated["published"] = article.published.isoformat()
    written = {name: value for name, value in stated.items() if value is not None}
    return _JSON.encode(written).encode("utf-8", "backslashreplace")


def read_card(card: bytes) -> dict[str, Any]:
    """What ``card_json`` wrote, as keyword arguments of ``Article``, ``text`` missing."""
    stated: dict[str, Any] = json.loads(card)
    if "published" in stated:
        stated["published"] = date.fromisoformat(stated["published"])
    return stated


def form_key(exact: str) -> bytes:
    """The term of an exact form: its folded letters first, so that all accented variants stand together."""
    folded = fold(exact)
    return (folded + SEPARATOR + (exact if exact != folded else "")).encode()


class _Indexed(dict[str, tuple[tuple[bytes, ...], tuple[bytes, ...], int]]):
    """Of every run met so far: the terms of its forms, those of its stems, and how many words have one."""

    def __missing__(self, run: str) -> tuple[tuple[bytes, ...], tuple[bytes, ...], int]:
        if len(self) >= _REMEMBERED:
            self.clear()
        parts = parts_of(run)
        found = self[run] = (
            tuple([form_key(part.exact) for part in parts if part.exact]),
            tuple([stem.encode() for part in parts for stem in part.stems + part.compound]),
            sum([bool(part.stems) for part in parts]),
        )
        return found


_REMEMBERED: Final = 1 << 18
_indexed = _Indexed()


def _words(text: str) -> tuple[list[bytes], list[bytes], int]:
    """The terms of a text: its forms and its stems as they stand, and how long it counts as being."""
    found = list(map(_indexed.__getitem__, runs(text)))
    if not found:
        return [], [], 0
    forms, stems, lengths = zip(*found, strict=True)
    return [*chain.from_iterable(forms)], [*chain.from_iterable(stems)], sum(lengths)


def _is_cut(article: Article) -> bool:
    """Whether the title is no title but the beginning of a text without one, cut off."""
    return article.title.endswith("…") and article.text.lstrip().startswith(article.title.rstrip("…\u00a0 "))


def _article_facts(annotated: AnnotatedArticle) -> Iterator[tuple[str, str]]:
    article = annotated.article
    for word in words_of(article.title):
        yield "title", word
    for name, text in (("source", article.source), ("author", article.author)):
        for part in parts_in(text or ""):
            yield name, fold(part.exact)
    if not is_french(article.language):
        yield "language", article.language or ""
    yield from entity_facts(annotated.mentions)


def entity_facts(mentions: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """What entities can be found by: their type, with the whole name behind « = » and with each of its words."""
    named = {(mention.type.value, written) for mention in mentions for written in (mention.canonical, mention.text)}
    for kind, written in named:
        for word in _name_words(written):
            yield kind, word


@lru_cache(maxsize=1 << 15)
def _name_words(written: str) -> tuple[str, ...]:
    # A name is not inflected: its folded forms are enough.
    return ("=" + name_key(written), *(fold(part.exact) for part in parts_in(written) if part.stems))


def _facets(annotated: AnnotatedArticle) -> Iterator[tuple[str, str]]:
    yield Facet.SOURCE, annotated.article.source or ""
    for mention in annotated.mentions:
        yield Facet.ENTITY, f"{mention.type}:{mention.canonical}"
    for figure in annotated.figures:
        yield Facet.FIGURE, figure.kind


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
    return _counted(figure.unit) if figure.unit else None


@lru_cache(maxsize=1 << 13)
def _counted(unit: str) -> str:
    head = next((part for part in parts_in(unit) if part.exact), None)
    return stems(head.exact)[0] if head else fold(unit)


def _figure_facts(figure: Figure, claim: Claim | None) -> Iterator[tuple[str, str]]:
    yield "kind", figure.kind.value
    yield "unit", unit_key(figure) or ""
    if claim and claim.measure:
        for word in _measure_words(claim.measure):
            yield "measure", word


@lru_cache(maxsize=1 << 13)
def _measure_words(measure: str) -> frozenset[str]:
    return frozenset(words_of(measure))


def _bounds(figure: Figure, claim: Claim | None, published: date | None) -> dict[str, float] | None:
    """The columns of a figure that has a number; ``None`` for dates and clock times."""
    low, high = (figure.low, figure.high) if figure.value is None else (figure.value, figure.value)
    if figure.kind in (Kind.DATE, Kind.TIME) or (low is None and high is None):
        return None
    bounds = {"low": _bound(low, "-inf"), "high": _bound(high, "inf")}
    if figure.currency:
        day = (claim.period[1] if claim and claim.period else None) or published
        convert = _converter(figure.currency, day)
        bounds["low_euros"] = _bound(low, "-inf", convert)
        bounds["high_euros"] = _bound(high, "inf", convert)
    return bounds


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


def _terms(pairs: Iterable[tuple[str, str]]) -> list[bytes]:
    return [f"{name}{SEPARATOR}{word}".encode() for name, word in set(pairs)]
