"""Descriptions that stand for a name: « la firme de Redmond », « la jeune pousse française », « l'avionneur ».

A description is read as head noun and attributes (seat, nationality, product) and resolved against the gazetteer's
attributes and what the article itself has said (« la start-up lyonnaise Untel »). It stands for the organisation that
fits and was named last before it; a bare « l'entreprise » stands for nothing here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, count, islice

from corpus.entities.gazetteer.entry import Entry, Gazetteer
from corpus.entities.lexicon import Lexicon
from corpus.entities.model import EntityType, Mention
from corpus.entities.tokens import Tokens
from corpus.french.function_words import POINTING

_INTRODUCING = POINTING | {"une", "un"}
_APPOSED = frozenset("«“\"'")
_REACH = 40
"""Organisations, the last named first, that a description may stand for."""
_COMPANY = "entreprise"


@dataclass(frozen=True, slots=True)
class _Described:
    """A description at tokens ``[first, last)`` and what it says."""

    first: int
    last: int
    sector: str
    place: str
    """Where it is from: a country, a city, or a region, by canonical name; empty when it does not say."""
    seated: bool
    """The place is said as a seat (« de Redmond »), not as a nationality."""
    product: str
    kind: str
    """The kind of organisation that it stands for."""
    incumbent: bool
    """It says « historique »."""


class Descriptions:
    """Finds and resolves the descriptions of one article."""

    def __init__(self, tokens: Tokens, gazetteer: Gazetteer, words: Lexicon) -> None:
        self._tokens = tokens
        self._gazetteer = gazetteer
        self._words = words
        self._learned: dict[str, set[str]] = {}
        """Canonical name → places and sectors that the article has given it."""

    def resolve(self, text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Nominal mentions; none overlaps an organisation in ``mentions``, all come in order."""
        organisations = [m for m in mentions if m.type is EntityType.ORG]
        starts = {m.start: m for m in mentions}
        nth = 0
        before: dict[str, None] = {}
        for described in self._find(starts):
            start = self._tokens.starts[described.first]
            end = self._tokens.ends[described.last - 1]
            while nth < len(organisations) and organisations[nth].start < start:
                before.pop(organisations[nth].canonical, None)
                before[organisations[nth].canonical] = None
                nth += 1
            apposed = self._apposed(described, starts)
            if apposed is not None:
                if apposed.type is EntityType.ORG:
                    self._learn(apposed.canonical, described)
                continue
            if self._tokens.folded[described.first] not in POINTING:
                continue
            canonical = self._resolved(described, islice(reversed(before), _REACH))
            if canonical is not None:
                yield Mention(start, end, text[start:end], EntityType.ORG, canonical, nominal=True)

    def _find(self, starts: dict[int, Mention]) -> Iterator[_Described]:
        """Every determiner (or « une ») + head noun + attributes."""
        heads, folded = self._words.description_heads, self._tokens.folded
        # Fewer words may open a description than introduce one.
        for opening in compress(count(), map(self._words.description_openings.__contains__, folded)):
            i = opening - 1
            if i < 0 or folded[i] not in _INTRODUCING:
                continue
            head, k = self._head(opening)
            if not head:
                continue
            kind = self._words.description_kinds.get(head, _COMPANY)
            yield self._attributes(i, k, heads.get(head, ""), kind, starts)

    def _head(self, k: int) -> tuple[str, int]:
        """The head noun at ``k`` (« jeune pousse » is two words) and one past it."""
        folded, heads = self._tokens.folded, self._words.description_heads
        if k + 1 < len(folded) and (pair := f"{folded[k]}-{folded[k + 1]}") in heads:
            return pair, k + 2
        single = folded[k]
        known = single in heads or single in self._words.description_kinds
        return (single, k + 1) if known and self._tokens.words[k].islower() else ("", k)

    def _attributes(self, first: int, k: int, sector: str, kind: str, starts: dict[int, Mention]) -> _Described:
        """Adjectives and « de … » after the head; the span ends with the last one understood."""
        words = self._tokens.words
        last, place, seated, product, incumbent = k, "", False, "", False
        while k < len(words) and words[k] != "\n":
            folded = self._tokens.folded[k]
            if words[k].islower() and folded in self._words.demonyms:
                place, last = self._words.demonyms[folded], k + 1
                k += 1
            elif words[k].islower() and folded in self._words.sector_adjectives:
                sector, last = self._words.sector_adjectives[folded], k + 1
                k += 1
            elif words[k] == "historique":
                incumbent, last = True, k + 1
                k += 1
            elif words[k] in {"de", "d'", "du", "basée", "basé"} and not place:
                ahead = k + 1
                while ahead < len(words) and words[ahead] in {"la", "l'", "le", "à", "de"}:
                    ahead += 1
                mention = starts.get(self._tokens.starts[ahead]) if ahead < len(words) else None
                if mention is None:
                    break
                if mention.type is EntityType.LOC:
                    place, seated = mention.canonical, True
                elif mention.type is EntityType.PRODUCT:
                    product = mention.canonical
                else:
                    break
                last = k = self._past(mention, ahead)
            else:
                break
        return _Described(first, last, sector, place, seated, product, kind, incumbent)

    def _past(self, mention: Mention, k: int) -> int:
        while k < len(self._tokens) and self._tokens.starts[k] < mention.end:
            k += 1
        return k

    def _apposed(self, described: _Described, starts: dict[int, Mention]) -> Mention | None:
        """The name that follows at once: « la société française Mistral AI », « une start-up appelée X »."""
        words = self._tokens.words
        k = described.last
        for _ in range(2):
            if k < len(words) and (words[k] in _APPOSED or words[k] in self._words.calling):
                k += 1
        return starts.get(self._tokens.starts[k]) if k < len(words) else None

    def _learn(self, canonical: str, described: _Described) -> None:
        known = self._learned.setdefault(canonical, set())
        known.update(filter(None, (described.place, described.sector)))
        place = self._gazetteer.entries.get(described.place)
        if place is not None and place.country:
            known.add(place.country)

    def _resolved(self, described: _Described, latest: Iterable[str]) -> str | None:
        """The organisation named last that fits, else the only one of the gazetteer with that seat or product."""
        if described.product:
            product = self._gazetteer.entries.get(described.product)
            return product.maker or None if product else None
        if not described.place and (described.kind != _COMPANY or not (described.sector or described.incumbent)):
            return None
        for canonical in latest:
            if self._fits(canonical, described):
                return canonical
        if described.seated:
            seated = [
                entry.name
                for entry in self._gazetteer.by_seat.get(described.place, ())
                if entry.kind == described.kind and _same_sector(entry, described.sector)
            ]
            if len(seated) == 1:
                return seated[0]
        return None

    def _fits(self, canonical: str, described: _Described) -> bool:
        entry = self._gazetteer.entries.get(canonical)
        learned = self._learned.get(canonical, set())
        if described.kind == _COMPANY and described.place in learned and (not described.sector or entry is None):
            return not described.incumbent
        if entry is None:
            return bool(not described.place and described.sector and described.sector in learned)
        if entry.kind != described.kind or not _same_sector(entry, described.sector):
            return False
        if described.incumbent and canonical not in self._words.incumbents:
            return False
        return not described.place or described.place in self._places_of(entry)

    def _places_of(self, entry: Entry) -> Iterable[str]:
        """Where an organisation is from: seat, the seat's region and country, Europe for its countries."""
        seat = self._gazetteer.entries.get(entry.seat)
        places = {entry.seat, entry.country, seat.country if seat else "", seat.seat if seat else ""}
        if places & self._words.european:
            places.add("Europe")
        return places


def _same_sector(entry: Entry, sector: str) -> bool:
    return not sector or entry.sector == sector
