"""Help for what has the focus, made from the keys that are really bound."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from textual.binding import ActiveBinding

from search.comparison.model import Verdict
from tui.actions import APP_KEYS, CHOOSING, HERE_KEYS, ROOM_KEYS, SHOWN, Place, key_names, words_of
from tui.screens.bound import described
from tui.screens.lists import ListScreen
from tui.widgets.wording import LOOKS, MORE_LOOKS, SIGNS, WORDS

_TITLES = {
    Place.SEARCH: "Aide\u00a0: la recherche",
    Place.RESULTS: "Aide\u00a0: les résultats",
    Place.ARTICLE: "Aide\u00a0: l’article",
    Place.TOPICS: "Aide\u00a0: les sujets",
    Place.STATEMENTS: "Aide\u00a0: la comparaison",
    Place.FILTERS: "Aide\u00a0: les filtres",
    Place.MONTHS: "Aide\u00a0: les résultats par mois",
    Place.CONTEXTS: "Aide\u00a0: les mots en contexte",
    Place.NAMES: "Aide\u00a0: les noms",
    Place.PORTRAIT: "Aide\u00a0: la fiche d’un nom",
    Place.PASSAGES: "Aide\u00a0: les repères",
    Place.LOOKS: "Aide\u00a0: ce qui est marqué",
    Place.SEARCHES: "Aide\u00a0: les recherches",
    Place.CORRECTIONS: "Aide\u00a0: les corrections",
    Place.DOSSIERS: "Aide\u00a0: les dossiers",
    Place.DOSSIER: "Aide\u00a0: un dossier",
    Place.CORPORA: "Aide\u00a0: vos corpus",
    Place.CHOICE: "Aide\u00a0: un choix",
    Place.PROMPT: "Aide\u00a0: une saisie",
    Place.NOTE: "Aide\u00a0: une note",
}
_QUERIES = [
    ("", "Ce que l’on peut chercher"),
    ("mots", "tous ces mots\u00a0; le dernier peut être un début"),
    ("\"mots exacts\"", "ces mots-là, dans cet ordre"),
    ("ET  OU  SAUF", "l’un et l’autre, l’un ou l’autre, l’un sans l’autre"),
    ("valoris*  flou~", "un début de mot, une orthographe proche"),
    ("source:  auteur:  titre:", "dans une source, d’un auteur, dans le titre"),
    ("personne:  org:  lieu:", "où une entité est citée"),
    ("date:2024-02", "un mois, un jour, ou 2024-02-20..2024-03-01"),
    ("chiffre:>10M€", "une somme, ou 10M€..20M€, ou 13%"),
    ("mesure:valorisation", "ce que mesure un chiffre"),
]  # fmt: skip


_Rows: TypeAlias = list[tuple[str, str]]
_BLANK = ("", " ")
_VERDICTS = {
    Verdict.AGREE: "la même valeur, quelle que soit l’écriture",
    Verdict.AGREE_AFTER_CONVERSION: "égaux une fois convertis, à l’arrondi près",
    Verdict.COMPATIBLE: "pas égaux, mais rien ne s’oppose",
    Verdict.DIFFERENT_SCOPE: "une autre date, un autre lieu, une partie",
    Verdict.CONFLICT: "même périmètre, et rien ne les réunit",
}
_EVERYWHERE = {"search", "next-pane", "close", "zoom", "help", "quit", "palette", "quit-now"}
"""What the bottom line shows of the keys that are no place's own."""


class HelpScreen(ListScreen):
    """The keys of what had the focus, what the signs mean there, then the keys that work everywhere."""

    def __init__(self, place: Place, bindings: Mapping[str, ActiveBinding]) -> None:
        found = described(bindings)
        own = [id for id in SHOWN[place] if id not in _EVERYWHERE]
        own += [binding.id for binding in HERE_KEYS if binding.id and binding.id not in own]
        others = [binding.id for binding in (*ROOM_KEYS, *APP_KEYS) if binding.id and binding.id not in own]
        rows = _section("Ici", own, found, place)
        if place is Place.SEARCH:
            rows += _parted(_QUERIES)
        if place in (Place.TOPICS, Place.STATEMENTS, Place.ARTICLE):
            verdicts = [(SIGNS[verdict], f"{words}\u00a0: {_VERDICTS[verdict]}") for verdict, words in WORDS.items()]
            rows += _parted([("", "Les verdicts"), *verdicts])
        if place is Place.ARTICLE:
            rows += _parted([("", "Dans le texte"), *LOOKS.values(), *(look[1:] for look in MORE_LOOKS)])
        rows += _parted(_section("Partout", others, found, place))
        super().__init__(_TITLES[place], rows[1:] if rows[:1] == [_BLANK] else rows)


def _section(
    title: str, ids: Sequence[str], found: Mapping[str, tuple[list[str], ActiveBinding]], place: Place
) -> _Rows:
    rows: _Rows = [("", title)]
    for id in ids:
        if id in found:
            bound, active = found[id]
            words = CHOOSING.get(place, "") if id == "list.choose" else words_of(active.binding)
            rows += [(key_names(bound), words)] if words else []
    return rows if len(rows) > 1 else []


def _parted(rows: Sequence[tuple[str, str]]) -> _Rows:
    return [_BLANK, *rows] if rows else []
