"""Every key of the explorer: its name, by which it can be remapped, what it does, and where it is shown."""

from collections.abc import Iterable
from enum import StrEnum

from textual.binding import Binding


class Place(StrEnum):
    """What has the focus, as far as keys go."""

    SEARCH = "search"
    RESULTS = "results"
    ARTICLE = "article"
    TOPICS = "topics"
    STATEMENTS = "statements"


def _key(id: str, keys: str, action: str, label: str, help: str) -> Binding:
    return Binding(keys, action, label, id=id, tooltip=help)


ROOM_KEYS = [
    _key("search", "slash", "search", "chercher", "aller à la recherche"),
    _key("next-pane", "tab", "turn(1)", "volet", "volet suivant"),
    _key("previous-pane", "shift+tab", "turn(-1)", "volet", "volet précédent"),
    _key("pane-results", "1", "go('results')", "résultats", "aller aux résultats"),
    _key("pane-article", "2", "go('article')", "article", "aller à l’article"),
    _key("pane-comparison", "3", "go('comparison')", "chiffres", "aller aux chiffres comparés"),
    _key("next-hit", "n", "step('hit', 1)", "mot", "occurrence suivante de la recherche"),
    _key("previous-hit", "N", "step('hit', -1)", "mot", "occurrence précédente"),
    _key("next-entity", "e", "step('entity', 1)", "entité", "entité suivante : personne, lieu, organisation…"),
    _key("previous-entity", "E", "step('entity', -1)", "entité", "entité précédente"),
    _key("next-figure", "f", "step('figure', 1)", "chiffre", "chiffre suivant"),
    _key("previous-figure", "F", "step('figure', -1)", "chiffre", "chiffre précédent"),
    _key("compare", "c", "compare", "comparer", "comparer ce chiffre à ceux des autres articles"),
    _key("topics", "t", "topics", "sujets", "liste des sujets chiffrés, conflits d’abord"),
    _key("back", "b,backspace", "back", "retour", "revenir où l’on était"),
    _key("zoom", "z", "zoom", "agrandir", "un seul volet, ou tous"),
    _key("marks", "m", "marks", "marques", "écrire dans le texte ce qui y est marqué"),
    _key("problems", "p", "problems", "problèmes", "les fichiers qui n’ont pas pu être lus"),
    _key("close", "escape", "close", "fermer", "revenir d’un pas"),
    _key("help", "question_mark", "help", "aide", "cette aide"),
    _key("quit", "q", "app.quit", "quitter", "quitter"),
]
SEARCH_KEYS = [
    _key("search.enter", "enter", "leave(True)", "résultats", "aller aux résultats, ou chercher ce qui est proposé"),
    _key("search.results", "down", "leave", "résultats", "aller aux résultats"),
    _key("search.leave", "escape", "leave", "quitter la saisie", "quitter la saisie"),
]
LIST_KEYS = [
    _key("list.down", "down,j", "move(1)", "descendre", "ligne suivante"),
    _key("list.up", "up,k", "move(-1)", "monter", "ligne précédente"),
    _key("list.page-down", "pagedown,space", "page(1)", "page", "page suivante"),
    _key("list.page-up", "pageup", "page(-1)", "page", "page précédente"),
    _key("list.first", "home,g", "first", "début", "première ligne"),
    _key("list.last", "end,G", "last", "fin", "dernière ligne"),
    _key("list.choose", "enter", "choose", "ouvrir", "ouvrir la ligne"),
]
ARTICLE_KEYS = [
    _key("article.down", "down,j", "line(1)", "descendre", "ligne suivante"),
    _key("article.up", "up,k", "line(-1)", "monter", "ligne précédente"),
    _key("article.page-down", "pagedown,space", "page(1)", "page", "page suivante"),
    _key("article.page-up", "pageup", "page(-1)", "page", "page précédente"),
    _key("article.first", "home,g", "first", "début", "début de l’article"),
    _key("article.last", "end,G", "last", "fin", "fin de l’article"),
    _key("article.compare", "enter", "compare", "comparer", "comparer le chiffre courant"),
]
# Ctrl+C quits from anywhere, the search box included: over a bad link it is the key that people trust.
APP_KEYS = [
    Binding("ctrl+c,ctrl+q", "quit", "quitter", id="quit-now", tooltip="quitter", priority=True),
    _key("palette", "ctrl+p", "palette", "commandes", "toutes les commandes"),
    _key("repaint", "ctrl+l", "repaint", "redessiner", "redessiner l’écran"),
    _key("theme", "T", "theme", "thème", "thème clair ou sombre"),
]

HERE_KEYS = [*SEARCH_KEYS, *LIST_KEYS, *ARTICLE_KEYS]
"""The keys that belong to what has the focus, not to the room."""

SHOWN: dict[Place, tuple[str, ...]] = {
    Place.SEARCH: ("search.enter", "search.leave", "palette", "quit-now"),
    Place.RESULTS: ("list.choose", "search", "next-hit", "topics", "next-pane", "zoom", "help", "quit"),
    Place.ARTICLE: (
        "search", "next-hit", "next-entity", "next-figure", "compare", "topics", "zoom", "help", "quit",
    ),
    Place.TOPICS: ("list.choose", "search", "next-pane", "close", "zoom", "help", "quit"),
    Place.STATEMENTS: ("list.choose", "back", "topics", "search", "close", "zoom", "help", "quit"),
}  # fmt: skip
"""The keys of the bottom line, by name; the ones before the last two give way first in a narrow terminal."""

CHOOSING: dict[Place, str] = {
    Place.RESULTS: "lire",
    Place.TOPICS: "comparer",
    Place.STATEMENTS: "aller au passage",
}
"""What Enter does on a line, list by list."""

_NAMES = {
    "enter": "Entrée", "escape": "Échap", "space": "Espace", "tab": "Tab", "shift+tab": "Maj+Tab",
    "backspace": "Ret. arr.", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "Page préc.", "pagedown": "Page suiv.", "home": "Début", "end": "Fin",
    "slash": "/", "question_mark": "?", "delete": "Suppr",
}  # fmt: skip


def words_of(binding: Binding) -> str:
    """What a key does, in full."""
    return binding.tooltip or binding.description


def key_name(key: str) -> str:
    """A key as a French keyboard and its reader call it: « Entrée », « Ctrl+P », « / »."""
    if key in _NAMES:
        return _NAMES[key]
    *modifiers, last = key.split("+")
    if not modifiers:
        return last
    spoken = {"ctrl": "Ctrl", "shift": "Maj", "alt": "Alt", "super": "Super"}
    return "+".join([*(spoken.get(each, each) for each in modifiers), _NAMES.get(last, last.upper())])


def key_names(keys: Iterable[str]) -> str:
    """« n/N », « ↓/j »."""
    return "/".join(key_name(key) for key in keys)
