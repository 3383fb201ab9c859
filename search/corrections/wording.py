"""What a correction says, in one line of French."""

from typing import Final

from corpus.entities.model import EntityType
from corpus.french.clean import clean_line
from corpus.french.typography import NBSP, currency_symbol, number
from search.corrections.model import Act, FigureRef, Ignore, Join, Merge, Part, Rename, Restate, Retype

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


def worded(act: Act, *, moot: bool = False) -> str:
    """« « MS » est « Microsoft », partout », with « (sans objet) » where what it corrects is gone."""
    return f"{_worded(act)} (sans objet)" if moot else _worded(act)


def _worded(act: Act) -> str:
    match act:
        case Part(a, b):
            return f"{_figure(a)} et {_figure(b)} ne mesurent pas la même chose"
        case Join(a, b):
            return f"{_figure(a)} et {_figure(b)} mesurent la même chose"
        case Restate():
            return f"{_figure(act.figure)} {_restated(act)}"
        case Rename(name, new, article):
            return f"{_quoted(name)} s’appelle {_quoted(new)}, {_reach(article)}"
        case Merge(name, into, article):
            return f"{_quoted(name)} est {_quoted(into)}, {_reach(article)}"
        case Retype(name, type, article):
            return f"{_quoted(name)} est {_TYPES[type]}, {_reach(article)}"
        case Ignore(name, article):
            return f"{_quoted(name)} n’est pas une entité, {_reach(article)}"


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


def _figure(ref: FigureRef) -> str:
    return f"{_quoted(ref.text)} ({clean_line(ref.article)})"


def _reach(article: str | None) -> str:
    return "partout" if article is None else f"dans {clean_line(article)}"


def _quoted(text: str) -> str:
    return f"«{NBSP}{clean_line(text)}{NBSP}»"
