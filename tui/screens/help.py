"""Help for what has the focus, made from the keys that are really bound."""

from collections.abc import Iterable, Mapping

from textual.binding import ActiveBinding

from tui.actions import APP_KEYS, CHOOSING, HERE_KEYS, ROOM_KEYS, Place, key_names, words_of
from tui.screens.lists import ListScreen
from tui.widgets.wording import SIGNS, WORDS

_TITLES = {
    Place.SEARCH: "Aide\u00a0: la recherche",
    Place.RESULTS: "Aide\u00a0: les résultats",
    Place.ARTICLE: "Aide\u00a0: l’article",
    Place.TOPICS: "Aide\u00a0: les sujets",
    Place.STATEMENTS: "Aide\u00a0: la comparaison",
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
_LOOKS = [
    ("souligné", "une organisation"),
    ("gras", "une personne"),
    ("italique", "un lieu"),
    ("gras italique", "un produit"),
    ("italique souligné", "un événement"),
    ("gras, doré", "un chiffre"),
    ("gras souligné", "un chiffre que d’autres articles donnent aussi"),
    ("italique souligné", "en gras et en rouge\u00a0: un chiffre en conflit"),
    ("fond clair", "un mot cherché"),
    ("vidéo inverse", "là où l’on est"),
]


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
            rows += [("", " "), ("", "Dans le texte"), *_LOOKS]
        super().__init__(_TITLES[place], rows)


def described(bindings: Mapping[str, ActiveBinding]) -> dict[str, tuple[list[str], ActiveBinding]]:
    """The bound keys by the name of what they do, those without a name or not enabled left out."""
    found: dict[str, tuple[list[str], ActiveBinding]] = {}
    for key, active in bindings.items():
        if active.binding.id and active.enabled:
            found.setdefault(active.binding.id, ([], active))[0].append(key)
    return found


def _keys(place: Place, bindings: Mapping[str, ActiveBinding]) -> Iterable[tuple[str, str]]:
    found = described(bindings)
    for title, keys in (("Ici", HERE_KEYS), ("Partout", (*ROOM_KEYS, *APP_KEYS))):
        if title == "Partout":
            yield "", " "
        yield "", title
        for id in (binding.id for binding in keys if binding.id in found):
            bound, active = found[id]
            words = words_of(active.binding)
            yield key_names(bound), CHOOSING.get(place, words) if id == "list.choose" else words
