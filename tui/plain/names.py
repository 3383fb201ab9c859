"""The names of the results in the conversation, and what the articles say of each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.entities.model import EntityType
from corpus.french.typography import number, plural
from search.facets import Facet
from tui.commands.tables import joined
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.narrowing import Narrowing
from tui.plain.reading import Reading, Row
from tui.widgets.wording import ENTITY_WORDS

if TYPE_CHECKING:
    from tui.plain.correcting import Corrections

_FIGURES, _WAYS = 30, 12
"""How many of each are told."""


class Names:
    """An index of names, and one name's own page; ``read`` reads an article by its id. ``corrections`` is ``None``
    where the reader may make none."""

    def __init__(
        self,
        reading: Reading,
        read: Callable[[str], Paragraphs],
        narrowing: Narrowing,
        corrections: "Corrections | None",
    ) -> None:
        self._reading, self._library = reading, reading.library
        self._read, self._narrowing, self._corrections = read, narrowing, corrections

    def command(self, command: str, rest: str, place: int | None) -> Paragraphs | None:
        """What is answered to a word about names; ``None`` where it is none."""
        match command:
            case "noms" if not rest:
                return self._index()
            case "fiche" if rest:
                return self._named(rest)
        return None

    def _index(self) -> Paragraphs:
        found = self._library.search(self._reading.query, limit=0, filters=self._reading.filters)
        counts = next((each for each in found.facets if each.facet is Facet.ENTITY), None)
        values = counts.values if counts else ()
        distinct = counts.distinct if counts else 0
        left = distinct - len(values)
        more = f", dont les {len(values)} premiers ; pour un autre : fiche et son nom" if left > 0 else ""
        yield f"{plural(distinct, 'nom')} dans {plural(found.total, 'article')}{more}."
        names = [(EntityType(type), name) for type, _, name in (each.value.partition(":") for each in values)]
        yield from self._list(names, [f", {plural(each.count, 'article')}" for each in values])

    def _list(self, names: Sequence[tuple[EntityType, str]], tails: Sequence[str]) -> Paragraphs:
        """Names, each of which opens its page and can be corrected in all articles."""
        rows: list[Row] = [
            (f"{name}, {ENTITY_WORDS[type]}{tail}.", partial(self._page, type, name))
            for (type, name), tail in zip(names, tails, strict=True)
        ]
        among, made = {name for _, name in names}, self._corrections
        return self._reading.tell(rows, wrong=[partial(made.name, *each, among) for each in names] if made else ())

    def _named(self, words: str) -> Paragraphs:
        found = self._narrowing.entities(words)
        if not found:
            yield f"Aucun nom des résultats n’a « {words} »."
        elif len(found) == 1:
            yield from self._page(*found[0])
        else:
            yield f"{plural(len(found), 'nom')}."
            yield from self._list(found, [""] * len(found))

    def _page(self, type: EntityType, name: str) -> Paragraphs:
        from tui.portraits import portrait

        found, reading = portrait(self._library, type, name), self._reading
        figures = found.figures[:_FIGURES]
        yield (
            f"{name}, {ENTITY_WORDS[type]} : {plural(found.total, 'article')}. Ici :"
            f" {plural(len(found.articles), 'article')}, {plural(len(figures), 'chiffre')},"
            f" {plural(len(found.beside), 'nom')} d’à côté."
        )
        if found.ways:
            yield f"Écrit : {', '.join(f'{words} ({number(count)})' for words, count in found.ways[:_WAYS])}."
        rows: list[Row] = [
            ("Filtrer les résultats par ce nom, ou non.", partial(self._filter, type, name)),
            *(
                (
                    f"Article : {telling.ended(card.title)} {telling.byline(card)}, {plural(count, 'mention')}.",
                    partial(self._read, card.id),
                )
                for card, count, _ in found.articles
            ),
            *(
                (
                    f"Chiffre : {joined(told.words, told.measure, by=', ')}. {telling.sourced(told.card)}.",
                    partial(reading.passage, told.card.id, told.span[0]),
                )
                for told in figures
            ),
            *(
                (
                    f"À côté : {other}, {ENTITY_WORDS[kind]}, {plural(count, 'article')}.",
                    partial(self._page, kind, other),
                )
                for (kind, other), count in found.beside
            ),
        ]
        yield from reading.tell(rows)

    def _filter(self, type: EntityType, name: str) -> Paragraphs:
        return self._narrowing.toggle(Facet.ENTITY, f"{type.value}:{name}")
