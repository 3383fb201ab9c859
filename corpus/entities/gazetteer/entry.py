"""What is known of a name, and the index that finds names in a text."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from corpus.entities.model import EntityType
from corpus.entities.tokens import fold, words_of

_CONTRACTING = frozenset({"Le", "Les"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name. ``guarded``: it is also a common word, and needs its surroundings to count."""

    text: str
    guarded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entity that is known beforehand. Attributes are in French and empty where they say nothing."""

    name: str
    """The canonical name, unique in a gazetteer."""
    type: EntityType
    forms: tuple[Form, ...]
    """Every way to write it, the canonical one included unless it is never written so."""
    kind: str = ""
    """What it is in one word: « entreprise », « parti », « ville », « pays », « modèle »…"""
    country: str = ""
    seat: str = ""
    sector: str = ""
    maker: str = ""
    """A product's company, by its canonical name."""


@dataclass(frozen=True, slots=True)
class IndexedForm:
    """A form as the index holds it: its tokens as written and folded."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    guarded: bool
    entry: Entry
    contracted: bool = False
    """The form has lost its article to « du », « au », « des » or « aux »: « au Havre », « du Figaro »."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by canonical name, and an index of their forms, longest first."""

    entries: dict[str, Entry]
    single: dict[str, list[IndexedForm]] = field(repr=False)
    """Forms of one token, by it."""
    longer: dict[str, dict[str, list[IndexedForm]]] = field(repr=False)
    """Other forms by first token, then by second: hundreds begin with « la »."""
    opening: frozenset[str] = field(repr=False)
    """The first tokens of all forms."""
    low: frozenset[str] = field(repr=False)
    """The first tokens of forms that begin with no capital: a word in small letters can begin no other."""
    by_seat: dict[str, list[Entry]] = field(repr=False)
    """Organisations by the canonical name of their seat."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Gazetteer":
        """Index ``entries``; of two with one canonical name the later one stands."""
        by_name = {entry.name: entry for entry in entries}
        indexed: list[IndexedForm] = []
        by_seat: dict[str, list[Entry]] = {}
        for entry in by_name.values():
            if entry.seat and entry.type is EntityType.ORG:
                by_seat.setdefault(entry.seat, []).append(entry)
            for form in entry.forms:
                words = tuple(words_of(form.text))
                if words:
                    indexed.append(IndexedForm(words, tuple(map(fold, words)), form.guarded, entry))
                    if len(words) > 1 and words[0] in _CONTRACTING and entry.type in (EntityType.LOC, EntityType.ORG):
                        shorter = tuple(map(fold, words[1:]))
                        indexed.append(IndexedForm(words[1:], shorter, form.guarded, entry, contracted=True))
        single: dict[str, list[IndexedForm]] = {}
        longer: dict[str, dict[str, list[IndexedForm]]] = {}
        for each in indexed:
            if len(each.words) == 1:
                single.setdefault(each.folded[0], []).append(each)
            else:
                longer.setdefault(each.folded[0], {}).setdefault(each.folded[1], []).append(each)
        for seconds in longer.values():
            for forms in seconds.values():
                if len(forms) > 1:
                    forms.sort(key=lambda form: -len(form.words))
        low = frozenset(
            each.folded[0] for each in indexed if each.words[0].islower() or not each.words[0][0].isalpha()
        )
        return cls(by_name, single, longer, frozenset((*single, *longer)), low, by_seat)

    def merge(self, others: Iterable[Entry]) -> "Gazetteer":
        """This gazetteer with ``others`` laid over it.

        An entry of a known canonical name replaces the known one; a form that an entry of ``others`` claims is
        taken from every other entry, so that a person's word on a name is the last one.
        """
        mine = {entry.name: entry for entry in others}
        claimed = {form.text for entry in mine.values() for form in entry.forms}
        kept = []
        for entry in self.entries.values():
            if entry.name in mine:
                continue
            if claimed.isdisjoint(form.text for form in entry.forms):
                kept.append(entry)
                continue
            forms = tuple(form for form in entry.forms if form.text not in claimed)
            if forms:
                kept.append(replace(entry, forms=forms))
        # First, so that of two forms that fit equally well (« Free », « free ») the person's is found.
        return Gazetteer.of([*mine.values(), *kept])
