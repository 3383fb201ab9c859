"""What a correction says, in one line of French."""

from collections.abc import Callable
from typing import Final, TypeAlias

from corpus.entities.model import EntityType
from corpus.french.clean import clean_line
from corpus.french.typography import NBSP, currency_symbol, number, quoted, shortened
from search.corrections.model import Act, FigureRef, Ignore, Join, Merge, Part, Rename, Restate, Retype

_TITLE: Final = 40
"""Characters of a title that are shown."""

Title: TypeAlias = Callable[[str], str | None]
_Named: TypeAlias = Callable[[str], str]

_TYPES: Final = {
    EntityType.ORG: "une organisation",
    EntityType.PER: "une personne",
    EntityType.LOC: "un lieu",
    EntityType.PRODUCT: "un produit",
    EntityType.EVENT: "un événement",
}
# Those that French names with an article (« en euros »); any other currency goes by its symbol or code.
_CURRENCIES: Final = {
    "EUR": "euros",
    "USD": "dollars",
    "GBP": "livres sterling",
    "CHF": "francs suisses",
    "JPY": "yens",
    "CNY": "yuans",
    "CAD": "dollars canadiens",
    "XOF": "francs CFA",
    "XAF": "francs CFA",
}


def worded(act: Act, *, moot: bool = False, title: Title = lambda article: None) -> str:
    """« « MS » est « Microsoft », partout », with « (sans objet) » where what it corrects is gone.

    ``title`` gives an article's by its id; one that has none goes by its id.
    """
    said = _worded(act, lambda article: _named(article, title))
    return f"{said} (sans objet)" if moot else said


def _worded(act: Act, named: _Named) -> str:
    match act:
        case Part(a, b):
            return f"{_quoted(a.text)} ne mesure pas la même chose que {_quoted(b.text)} ({_where(a, b, named)})"
        case Join(a, b):
            return f"{_quoted(a.text)} mesure la même chose que {_quoted(b.text)} ({_where(a, b, named)})"
        case Restate():
            return f"{_quoted(act.figure.text)} {_restated(act)} ({named(act.figure.article)})"
        case Rename(name, new, article):
            return f"{_quoted(name)} s’appelle {_quoted(new)}, {_reach(article, named)}"
        case Merge(name, into, article):
            return f"{_quoted(name)} est {_quoted(into)}, {_reach(article, named)}"
        case Retype(name, type, article):
            return f"{_quoted(name)} est {_TYPES[type]}, {_reach(article, named)}"
        case Ignore(name, article):
            return f"{_quoted(name)} n’est pas une entité, {_reach(article, named)}"


def _restated(act: Restate) -> str:
    units = []
    if act.currency is not None:
        units.append(_CURRENCIES.get(act.currency) or currency_symbol(act.currency))
    if act.unit is not None:
        units.append(clean_line(act.unit))
    unit = " ".join(units)
    if act.value is None:
        return f"est en {unit}"
    return f"vaut {number(act.value)}{NBSP}{unit}" if unit else f"vaut {number(act.value)}"


def _where(a: FigureRef, b: FigureRef, named: _Named) -> str:
    return ", ".join(dict.fromkeys((named(a.article), named(b.article))))


def _reach(article: str | None, named: _Named) -> str:
    return "partout" if article is None else f"dans {named(article)}"


def _named(article: str, title: Title) -> str:
    stated = title(article)
    return _quoted(shortened(clean_line(stated), _TITLE)) if stated else clean_line(article)


def _quoted(text: str) -> str:
    return quoted(clean_line(text))
