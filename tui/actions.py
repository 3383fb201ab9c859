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
    FILTERS = "filters"
    MONTHS = "months"
    CONTEXTS = "contexts"
    NAMES = "names"
    PORTRAIT = "portrait"
    PASSAGES = "passages"
    LOOKS = "looks"
    SEARCHES = "searches"
    CORRECTIONS = "corrections"
    DOSSIERS = "dossiers"
    DOSSIER = "dossier"
    CORPORA = "corpora"
    CHOICE = "choice"
    PROMPT = "prompt"
    NOTE = "note"


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
    _key("filters", "r", "filters", "filtrer", "filtrer par source, mois, nom, sorte de chiffre"),
    _key("order", "o", "order", "trier", "trier les résultats\u00a0: pertinence, date, source"),
    _key("months", "h", "months", "par mois", "les résultats mois par mois"),
    _key("contexts", "v", "contexts", "en contexte", "chaque emploi des mots cherchés, sur une ligne"),
    _key("names", "i", "names", "noms", "index des noms de l’article et des résultats"),
    _key("passages", "l", "passages", "repères", "mots cherchés, chiffres et noms de l’article"),
    _key("looks", "M", "looks", "légende", "ce qui est marqué dans le texte, et comment"),
    _key("searches", "s", "searches", "recherches", "les recherches gardées et les dernières faites"),
    _key("all-topics", "a", "all_topics", "tous", "tous les sujets, ou ceux de la recherche"),
    _key("next-paragraph", "semicolon", "step('paragraph', 1)", "paragraphe", "paragraphe suivant"),
    _key("previous-paragraph", "comma", "step('paragraph', -1)", "paragraphe", "paragraphe précédent"),
    _key("copy", "y", "copy", "copier", "copier la citation du passage, ou le sujet"),
    _key("save", "Y", "save", "exporter", "exporter dans un fichier\u00a0: Markdown, HTML, CSV…"),
    _key("keep", "d", "keep", "garder", "mettre dans un dossier\u00a0: article, passage, sujet"),
    _key("dossiers", "D", "dossiers", "dossiers", "vos dossiers\u00a0: lire, annoter, ranger, exporter"),
    _key("corpora", "B", "corpora", "corpus", "ouvrir un autre de vos corpus, nommer celui-ci"),
    _key("part", "x", "part", "séparer", "corriger\u00a0: autre chose que la référence"),
    _key("join", "u", "join", "réunir", "corriger\u00a0: c’est la même chose qu’un autre sujet"),
    _key("restate", "w", "restate", "rectifier", "corriger ce chiffre\u00a0: monnaie, unité ou valeur"),
    _key("rename", "R", "rename", "renommer", "corriger ce nom"),
    _key("merge", "U", "merge", "réunir", "corriger\u00a0: ce nom en désigne un autre"),
    _key("retype", "S", "retype", "autre sorte", "corriger\u00a0: personne, lieu, organisation…"),
    _key("ignore", "X", "ignore", "ignorer", "corriger\u00a0: ce n’est pas un nom"),
    _key("corrections", "C", "corrections", "corrections", "vos corrections, et comment les annuler"),
    _key("back", "b,backspace", "back", "retour", "revenir où l’on était"),
    _key("zoom", "z", "zoom", "agrandir", "un seul volet, ou tous"),
    _key("marks", "m", "marks", "marques", "écrire dans le texte ce qui y est marqué"),
    _key("problems", "p", "problems", "compte rendu", "ce qui a été lu du corpus, ou n’a pas pu l’être"),
    _key("reprises", "equals_sign", "reprises", "reprises", "ce qui diffère d’une reprise à l’autre"),
    _key("close", "escape", "close", "fermer", "revenir d’un pas"),
    _key("help", "question_mark", "help", "aide", "cette aide"),
    _key("quit", "q", "app.quit", "quitter", "quitter"),
]
SEARCH_KEYS = [
    _key("search.enter", "enter", "leave(True)", "résultats", "aller aux résultats, ou chercher le mot proposé"),
    _key("search.earlier", "up", "earlier", "précédente", "rappeler une recherche d’avant"),
    _key("search.results", "down", "later", "résultats", "aller aux résultats, ou à la recherche suivante"),
    _key("search.leave", "escape", "leave", "sortir", "quitter la saisie"),
    _key("search.empty", "ctrl+u", "delete_left_all", "vider", "effacer ce qui précède le curseur"),
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
STATEMENT_KEYS = [
    _key("statements.reference", "v", "reference", "référence", "prendre ce chiffre comme référence"),
]
ARTICLE_KEYS = [
    _key("article.down", "down,j", "line(1)", "descendre", "ligne suivante"),
    _key("article.up", "up,k", "line(-1)", "monter", "ligne précédente"),
    _key("article.page-down", "pagedown,space", "page(1)", "page", "page suivante"),
    _key("article.page-up", "pageup", "page(-1)", "page", "page précédente"),
    _key("article.first", "home,g", "first", "début", "début de l’article"),
    _key("article.last", "end,G", "last", "fin", "fin de l’article"),
    _key("article.compare", "enter", "act", "comparer", "comparer ce chiffre, ou ouvrir la fiche du nom"),
]
DRAWER_KEYS = [
    _key("drawer.close", "escape,q", "close", "fermer", "fermer"),
    _key("drawer.help", "question_mark", "help", "aide", "cette aide"),
    _key("drawer.palette", "ctrl+p", "app.palette", "commandes", "toutes les commandes"),
]
FILTER_KEYS = [_key("filters.clear", "a", "clear", "tout enlever", "enlever tous les filtres")]
CONTEXT_KEYS = [_key("contexts.order", "o", "order", "trier", "trier selon le texte, ce qui précède, ce qui suit")]
NAME_KEYS = [
    _key("names.filter", "r", "filter", "filtrer", "filtrer les résultats par ce nom, ou non"),
    _key("names.rename", "R", "correct('rename')", "renommer", "corriger ce nom"),
    _key("names.merge", "U", "correct('merge')", "réunir", "corriger\u00a0: ce nom en désigne un autre"),
    _key("names.retype", "S", "correct('retype')", "autre sorte", "corriger\u00a0: personne, lieu, organisation…"),
    _key("names.ignore", "X", "correct('ignore')", "ignorer", "corriger\u00a0: ce n’est pas un nom"),
]
UNDO_KEYS = [_key("corrections.undo", "x,delete", "undo", "annuler", "annuler cette correction")]
DOSSIERS_KEYS = [
    _key("dossiers.new", "a", "new", "nouveau", "créer un dossier"),
    _key("dossiers.rename", "R", "rename", "renommer", "renommer ce dossier"),
    _key("dossiers.remove", "x,delete", "remove", "supprimer", "supprimer ce dossier"),
    _key("dossiers.undo", "u", "undo", "annuler", "annuler le dernier changement"),
    _key("dossiers.save", "Y", "save", "exporter", "exporter ce dossier dans un fichier"),
]
DOSSIER_KEYS = [
    _key("dossier.note", "n", "note", "noter", "écrire une note sur cette pièce"),
    _key("dossier.down", "J", "shift(1)", "ranger", "descendre cette pièce"),
    _key("dossier.up", "K", "shift(-1)", "ranger", "monter cette pièce"),
    _key("dossier.copy", "y", "copy", "citer", "copier la citation de cette pièce"),
    _key("dossier.remove", "x,delete", "remove", "retirer", "retirer cette pièce du dossier"),
    _key("dossier.undo", "u", "undo", "annuler", "annuler le dernier changement"),
    _key("dossier.save", "Y", "save", "exporter", "exporter ce dossier dans un fichier"),
]
CORPORA_KEYS = [
    _key("corpora.rename", "R", "rename", "renommer", "renommer ce corpus"),
    _key("corpora.forget", "x,delete", "forget", "oublier", "oublier ce nom\u00a0; le corpus reste où il est"),
]
SEARCHES_KEYS = [_key("searches.forget", "x,delete", "forget", "oublier", "ne plus garder cette recherche")]
CHOICE_KEYS = [_key("choice.scope", "tab", "scope", "ici ou partout", "dans cet article seulement, ou partout")]
ENTER_KEY = _key("prompt.enter", "enter", "submit", "valider", "valider")
PROMPT_KEYS = [_key("prompt.close", "escape", "close", "abandonner", "abandonner")]
NOTE_KEYS = [
    _key("note.keep", "enter", "keep", "garder", "garder cette note"),
    # Ctrl+J is that very character, over any link.
    _key("note.newline", "ctrl+j,shift+enter,alt+enter", "newline", "à la ligne", "aller à la ligne"),
    _key("note.close", "escape", "close", "abandonner", "abandonner"),
]
# Ctrl+C quits from anywhere, the search box included: over a bad link it is the key that people trust.
APP_KEYS = [
    Binding("ctrl+c,ctrl+q", "quit", "quitter", id="quit-now", tooltip="quitter", priority=True),
    _key("suspend", "ctrl+z", "suspend", "suspendre", "rendre la main au shell\u00a0; fg y ramène"),
    _key("palette", "ctrl+p", "palette", "commandes", "toutes les commandes"),
    _key("repaint", "ctrl+l", "repaint", "redessiner", "redessiner l’écran"),
    _key("theme", "T", "theme", "thème", "thème clair ou sombre"),
]

_HERE = (
    SEARCH_KEYS, LIST_KEYS, STATEMENT_KEYS, ARTICLE_KEYS, FILTER_KEYS, CONTEXT_KEYS, NAME_KEYS, UNDO_KEYS,
    SEARCHES_KEYS, DOSSIERS_KEYS, DOSSIER_KEYS, CORPORA_KEYS, CHOICE_KEYS, [ENTER_KEY], PROMPT_KEYS, NOTE_KEYS,
    DRAWER_KEYS,
)  # fmt: skip
HERE_KEYS = [key for keys in _HERE for key in keys]
"""The keys that belong to what has the focus, not to the room."""
ALL_KEYS = [*APP_KEYS, *ROOM_KEYS, *HERE_KEYS]
"""Every key that can be remapped."""
KEYS_TOGETHER = (APP_KEYS, ROOM_KEYS, *_HERE)
"""Those of one place, where a key can do but one thing."""

SHOWN: dict[Place, tuple[str, ...]] = {
    Place.SEARCH: ("search.enter", "search.leave", "palette", "quit-now"),
    Place.RESULTS: (
        "search", "list.choose", "filters", "topics", "keep", "order", "names", "contexts", "months", "next-pane",
        "zoom", "help", "quit",
    ),
    Place.ARTICLE: (
        "search", "back", "next-hit", "next-entity", "next-figure", "compare", "keep", "rename", "merge", "retype",
        "ignore", "topics", "copy", "next-paragraph", "passages", "names", "zoom", "help", "quit",
    ),
    Place.TOPICS: (
        "search", "list.choose", "all-topics", "copy", "keep", "next-pane", "close", "zoom", "help", "quit",
    ),
    Place.STATEMENTS: (
        "list.choose", "back", "statements.reference", "part", "join", "restate", "copy", "keep", "topics", "search",
        "close", "zoom", "help", "quit",
    ),
    Place.FILTERS: ("list.choose", "filters.clear", "drawer.help", "drawer.close"),
    Place.MONTHS: ("list.choose", "drawer.help", "drawer.close"),
    Place.CONTEXTS: ("list.choose", "contexts.order", "drawer.help", "drawer.close"),
    Place.NAMES: (
        "list.choose", "names.filter", "names.rename", "names.merge", "names.retype", "names.ignore", "drawer.help",
        "drawer.close",
    ),
    Place.PORTRAIT: (
        "list.choose", "names.filter", "names.rename", "names.merge", "names.retype", "names.ignore", "drawer.help",
        "drawer.close",
    ),
    Place.PASSAGES: ("list.choose", "drawer.help", "drawer.close"),
    Place.LOOKS: ("list.choose", "drawer.help", "drawer.close"),
    Place.SEARCHES: ("list.choose", "searches.forget", "drawer.help", "drawer.close"),
    Place.CORRECTIONS: ("corrections.undo", "drawer.help", "drawer.close"),
    Place.DOSSIERS: (
        "list.choose", "dossiers.new", "dossiers.rename", "dossiers.remove", "dossiers.undo", "dossiers.save",
        "drawer.help", "drawer.close",
    ),
    Place.DOSSIER: (
        "list.choose", "dossier.note", "dossier.remove", "dossier.undo", "dossier.down", "dossier.copy",
        "dossier.save", "drawer.help", "drawer.close",
    ),
    Place.CORPORA: ("list.choose", "corpora.rename", "corpora.forget", "drawer.help", "drawer.close"),
    Place.CHOICE: ("list.choose", "choice.scope", "drawer.help", "drawer.close"),
    Place.PROMPT: ("prompt.enter", "choice.scope", "prompt.close"),
    Place.NOTE: ("note.keep", "note.newline", "note.close"),
}  # fmt: skip
"""The keys of the bottom line, by name, most needed first; the ones before the last two give way in a narrow one."""

CHOOSING: dict[Place, str] = {
    Place.RESULTS: "lire",
    Place.TOPICS: "comparer",
    Place.STATEMENTS: "passage",
    Place.FILTERS: "mettre ou enlever",
    Place.MONTHS: "ce mois seulement",
    Place.CONTEXTS: "aller au passage",
    Place.NAMES: "fiche",
    Place.PORTRAIT: "y aller",
    Place.PASSAGES: "y aller",
    Place.LOOKS: "marquer ou non",
    Place.SEARCHES: "chercher",
    Place.DOSSIERS: "ouvrir",
    Place.DOSSIER: "y aller",
    Place.CORPORA: "ouvrir",
    Place.CHOICE: "choisir",
}
"""What Enter does on a line, list by list."""

_NAMES = {
    "enter": "Entrée", "escape": "Échap", "space": "Espace", "tab": "Tab", "shift+tab": "Maj+Tab",
    "backspace": "Ret. arr.", "up": "↑", "down": "↓", "left": "←", "right": "→",
    "pageup": "Page préc.", "pagedown": "Page suiv.", "home": "Début", "end": "Fin",
    "slash": "/", "question_mark": "?", "equals_sign": "=", "delete": "Suppr", "semicolon": ";", "comma": ",",
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


def called(name: str) -> str | None:
    """The key that ``key_name`` calls so, « Échap »; ``None`` where it calls none so."""
    return next((key for key, shown in _NAMES.items() if shown.casefold() == name.casefold()), None)


def key_names(keys: Iterable[str]) -> str:
    """« n/N », « ↓/j »."""
    return "/".join(key_name(key) for key in keys)
