"""Help for what has the focus, made from the keys that are really bound."""

from collections.abc import Iterable, Mapping

from textual.binding import ActiveBinding

from tui.actions import APP_KEYS, CHOOSING, HERE_KEYS, ROOM_KEYS, Place, key_names, words_of
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
    Place.CHOICE: "Aide\u00a0: corriger",
    Place.PROMPT: "Aide\u00a0: corriger",
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
]  # fmt: skip


class HelpScreen(ListScreen):
    """The keys that work where the focus was, and what the signs mean there."""

    def __init__(self, place: Place, bindings: Mapping[str, ActiveBinding]) -> None:
        rows = [*_keys(place, bindings)]
        if place is Place.SEARCH:
            rows += [("", " "), *_QUERIES]
        if place in (Place.TOPICS, Place.STATEMENTS, Place.ARTICLE):
            rows += [("", " "), ("", "Les verdicts")]
            rows += [(SIGNS[verdict], words) for verdict, words in WORDS.items()]
        if place is Place.ARTICLE:
            rows += [("", " "), ("", "Dans le texte"), *LOOKS.values(), *(look[1:] for look in MORE_LOOKS)]
        super().__init__(_TITLES[place], rows)


def _keys(place: Place, bindings: Mapping[str, ActiveBinding]) -> Iterable[tuple[str, str]]:
    found = described(bindings)
    for title, keys in (("Ici", HERE_KEYS), ("Partout", (*ROOM_KEYS, *APP_KEYS))):
        ids = [binding.id for binding in keys if binding.id in found]
        if title == "Partout" and ids:
            yield "", " "
        if ids:
            yield "", title
        for id in ids:
            bound, active = found[id]
            words = words_of(active.binding)
            yield key_names(bound), CHOOSING.get(place, words) if id == "list.choose" else words
