"""Who says it: « selon la préfecture », « affirme la CGT », « le parquet fait état de … », a quotation's speaker."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.names import head_name
from corpus.figures.sources import Source, find_sources
from corpus.figures.tokens import WORD, Tokens

# How many tokens a verb of counting may stand before its figure: « a dénombré dans le centre-ville 400 marcheurs ».
_REACH = 16


@dataclass(slots=True)
class _Quote:
    first: int
    last: int


def attribute(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """Set the attribution of every draft that the text gives to someone."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(clauses.index(draft.first), []).append(draft)
    sources = _by_sentence(clauses, find_sources(tokens, clauses))
    for sentence, found in sources.items():
        figures = by_sentence.get(sentence, [])
        starts = [source.first for source in found]
        for draft in figures:
            # Only the sources around it: a sentence can be as long as a text without full stops.
            at = bisect_left(starts, draft.first)
            source = _source_of(tokens, draft, found[max(0, at - 4) : at + 4])
            if source is not None and not (source.verbal and draft.kind in (Kind.DATE, Kind.TIME)):
                draft.attribution = source.name
        _listed(tokens, clauses, figures)
    for draft in drafts:
        in_brackets = _bracketed(tokens, draft)
        if in_brackets is not None:
            draft.attribution = in_brackets
    _quoted(tokens, clauses, drafts, sources)


def _by_sentence(clauses: Clauses, sources: list[Source]) -> dict[int, list[Source]]:
    grouped: dict[int, list[Source]] = {}
    for source in sources:
        grouped.setdefault(clauses.index(source.first), []).append(source)
    return grouped


def _source_of(tokens: Tokens, draft: Draft, sources: list[Source]) -> Source | None:
    """The source of one figure among those of its sentence.

    A source that opens its clause (« selon la police, … », « La CGT affirme … ») speaks for what follows, one that
    comes after (« … selon la police », « …, assure la CGT ») for what stands before it, back to the source before.
    """
    ahead = [source for source in sources if source.last <= draft.first and source.forward]
    behind = [source for source in sources if source.first >= draft.first and source.backward]
    if behind:
        nearest = behind[0]
        if nearest.near and nearest.first - draft.reach > _REACH:
            return ahead[-1] if ahead else None
        if not ahead:
            return nearest
        # Between two sources: the one behind takes it when no strong mark and no other source stands between.
        gap = tokens.words[draft.reach : min(nearest.first, draft.reach + 7)]
        return nearest if ";" not in gap and len(gap) <= 6 else ahead[-1]
    if ahead:
        last = ahead[-1]
        if last.near and (draft.negated or draft.first - last.last > _REACH):
            return None
        return last
    trailing = [source for source in sources if source.last <= draft.first and draft.first - source.last < 12]
    if trailing and tokens.word(draft.lead - 1) == "contre":
        return trailing[-1]
    return None


def _listed(tokens: Tokens, clauses: Clauses, figures: list[Draft]) -> None:
    """« La police a compté 400 marcheurs, les syndicats 900 »: the verb is said once for both."""
    for before, draft in pairwise(figures):
        if not before.attribution or draft.value is None or draft.kind is not before.kind:
            continue
        gap = tokens.words[before.reach : draft.lead]
        if not gap or gap[0] not in (",", ";", "et", "mais", "contre") or len(gap) > 9:
            continue
        start = before.reach + 1
        while tokens.word(start) in ("et", "mais", "quand", "tandis", "que", "qu'", "contre", "pour"):
            start += 1
        name = [k for k in range(start, draft.lead) if tokens.kinds[k] == WORD]
        if name and _is_name(tokens, start, draft.lead):
            last = draft.lead
            while tokens.word(last - 1) in ("à", "de", ",", "d'", "en"):
                last -= 1
            if last > start:
                draft.attribution = tokens.slice(start, last)


_COUNTERS = (
    "polic",
    "préfect",
    "syndic",
    "organisat",
    "intersyndic",
    "gendarm",
    "mairie",
    "direction",
    "pompier",
    "parquet",
    "sourc",
)


def _bracketed(tokens: Tokens, draft: Draft) -> str | None:
    """« 12 000 manifestants (police), 30 000 (CGT) »."""
    j = draft.reach
    if tokens.word(j) != "(" or draft.kind in (Kind.DATE, Kind.TIME):
        return None
    end = j + 1
    while end < j + 6 and tokens.kind(end) == WORD:
        end += 1
    if tokens.word(end) != ")" or end == j + 1:
        return None
    acronym = end == j + 2 and tokens.raw(j + 1).isupper() and len(tokens.word(j + 1)) > 2
    if acronym or tokens.word(j + 1).startswith(_COUNTERS):
        return tokens.slice(j + 1, end)
    return None


def _is_name(tokens: Tokens, first: int, last: int) -> bool:
    return (tokens.word(first) in ("la", "le", "l'", "les", "une", "un") or tokens.capital(first)) and not any(
        tokens.word(k) in ("dont", "soit", "en", "a", "ont", "est", "qui") for k in range(first, last)
    )


def _quoted(tokens: Tokens, clauses: Clauses, drafts: list[Draft], sources: dict[int, list[Source]]) -> None:
    """A quotation of several sentences has one speaker, named in any of them or just after."""
    quotes = _quotations(tokens)
    at = 0
    asked, speaker = -1, None
    for draft in drafts:
        while at < len(quotes) and quotes[at].last <= draft.first:
            at += 1
        if at == len(quotes):
            break
        if draft.attribution or draft.kind in (Kind.DATE, Kind.TIME) or quotes[at].first > draft.first:
            continue
        if asked != at:
            asked, speaker = at, _speaker(tokens, clauses, quotes[at], sources)
        draft.attribution = speaker


def _speaker(tokens: Tokens, clauses: Clauses, quote: _Quote, sources: dict[int, list[Source]]) -> str | None:
    here = range(clauses.index(quote.first), clauses.index(min(quote.last, len(tokens) - 1)) + 1)
    speakers = [s for k in here for s in sources.get(k, ()) if s.speaks and not quote.first <= s.first < quote.last]
    if speakers:
        return speakers[-1].name
    if tokens.word(quote.first - 1) == ":":
        return head_name(tokens, max(clauses.sentence(quote.first)[0], quote.first - 40), quote.first - 1)
    return None


def _quotations(tokens: Tokens) -> list[_Quote]:
    """Stretches between quotation marks, « » and “ ” only: straight ones open and close alike."""
    quotes: list[_Quote] = []
    start: int | None = None
    for i, word in enumerate(tokens.words):
        if word in ("«", "“"):
            start = i
        elif word in ("»", "”") and start is not None:
            quotes.append(_Quote(start, i))
            start = None
    return quotes
