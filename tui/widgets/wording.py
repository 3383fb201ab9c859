"""The words and signs for verdicts, entities and figures on screen."""

import re
from collections import Counter
from decimal import Decimal

from corpus.entities.model import EntityType
from corpus.figures.model import Figure, Kind, Qualifier
from corpus.french.typography import NBSP, amount, number, percent, short_date, shortened
from search.comparison.model import Statement, Topic, Verdict
from search.results import ArticleCard

ENTITY_WORDS = {
    EntityType.ORG: "organisation",
    EntityType.PER: "personne",
    EntityType.LOC: "lieu",
    EntityType.PRODUCT: "produit",
    EntityType.EVENT: "événement",
}
ENTITY_TAGS = {
    EntityType.ORG: "org",
    EntityType.PER: "pers",
    EntityType.LOC: "lieu",
    EntityType.PRODUCT: "produit",
    EntityType.EVENT: "évén",
}

LOOKS = {
    "org": ("souligné", "une organisation"),
    "per": ("gras", "une personne"),
    "loc": ("italique", "un lieu"),
    "product": ("gras italique", "un produit"),
    "event": ("italique souligné", "un événement"),
    "figure": ("gras, doré", "un chiffre"),
}
"""How what is marked in a text looks, by the name of its look."""
MORE_LOOKS = (
    ("compared", "gras souligné", "un chiffre que d’autres articles donnent"),
    ("conflict", "gras italique souligné", "un chiffre en conflit"),
    ("hit", "fond clair", "un mot cherché"),
    ("current", "vidéo inverse", "là où l’on est"),
)

KIND_WORDS = {
    Kind.MONEY: "somme d’argent",
    Kind.PERCENT: "pourcentage",
    Kind.POINTS: "points",
    Kind.COUNT: "nombre",
    Kind.DURATION: "durée",
    Kind.DATE: "date",
    Kind.TIME: "heure",
    Kind.MEASURE: "mesure",
    Kind.MULTIPLIER: "multiple",
}

SIGNS = {
    Verdict.AGREE: "=",
    Verdict.AGREE_AFTER_CONVERSION: "≈",
    Verdict.COMPATIBLE: "~",
    Verdict.DIFFERENT_SCOPE: "∥",
    Verdict.CONFLICT: "≠",
}
"""A sign for each verdict, so that it is told without its colour."""
WORDS = {
    Verdict.AGREE: "accord",
    Verdict.AGREE_AFTER_CONVERSION: "accord après conversion",
    Verdict.COMPATIBLE: "compatible",
    Verdict.DIFFERENT_SCOPE: "autre périmètre",
    Verdict.CONFLICT: "conflit",
}
SHORT_WORDS = {**WORDS, Verdict.AGREE_AFTER_CONVERSION: "converti", Verdict.DIFFERENT_SCOPE: "périmètre"}
"""For narrow tables; the proof below says them whole."""

_QUALIFIER_WORDS = {
    Qualifier.ABOUT: "environ",
    Qualifier.NEARLY: "près de",
    Qualifier.ABOVE: "plus de",
    Qualifier.BELOW: "moins de",
    Qualifier.AT_LEAST: "au moins",
    Qualifier.AT_MOST: "au plus",
    Qualifier.SLIGHTLY_ABOVE: "un peu plus de",
    Qualifier.SLIGHTLY_BELOW: "un peu moins de",
}
_WRITTEN_QUALIFIER = re.compile(
    r"(?:(?:un|légèrement)\s+(?:peu\s+)?(?:plus|moins)\s+(?:de\s+|d['’])?|plus\s+de\s+|plus\s+d['’]"
    r"|moins\s+de\s+|moins\s+d['’]|près\s+de\s+|près\s+d['’]|au\s+moins\s+|au\s+plus\s+|au\s+maximum\s+|au\s+minimum\s+"
    r"|environ\s+|quelque\s+|quelques\s+|autour\s+de\s+|aux\s+alentours\s+de\s+|de\s+l['’]ordre\s+de\s+|presque\s+"
    r"|jusqu['’]à\s+|à\s+peine\s+|à\s+peu\s+près\s+|entre\s+|de\s+)$",
    re.IGNORECASE,
)

_TITLE = 60
"""Characters of a title that stands for a source."""


def source_of(card: ArticleCard, longest: int = _TITLE) -> str:
    """Who publishes it; where no source is known the article's title, which may be long, by its first words."""
    return card.source or shortened(card.title, longest)


def tellers(topic: Topic, longest: int = _TITLE) -> list[str]:
    """Who gives each of its figures: where the topic has several of one article, whom the article names for it, else
    who publishes it."""
    figures = Counter(one.card.id for one in topic.statements)
    return [
        f"{said[0].upper()}{said[1:]}"
        if figures[one.card.id] > 1 and (said := one.claim.attribution)
        else source_of(one.card, longest)
        for one in topic.statements
    ]


def in_euros(topic: Topic) -> bool:
    """Whether the topic's values are compared in euros: it is about money of which a rate is known."""
    return any(one.in_euros is not None for one in topic.statements)


def after_colon(sentence: str) -> str:
    """A sentence of ours that begins after a colon, where French has no capital."""
    return sentence[:1].lower() + sentence[1:]


def as_written(statement: Statement) -> str:
    """The figure with its qualifier: in the article's own words where they stand before it, else in ours."""
    figure = statement.figure
    if figure.qualifier in (Qualifier.EXACT, Qualifier.RANGE) or figure.qualifier_inherent:
        return figure.text
    before = statement.sentence_text[: max(0, figure.start - statement.sentence[0])]
    found = _WRITTEN_QUALIFIER.search(before)
    if found and found.group().strip().lower() != "de":
        return found.group().lstrip() + figure.text
    return f"{_QUALIFIER_WORDS[figure.qualifier]} {figure.text}"


def value(statement: Statement, *, euros: bool) -> str:
    """The value for comparing: in euros where ``euros`` and a rate is known, else in the figure's own unit."""
    figure = statement.figure
    if euros and statement.in_euros is not None:
        return amount(statement.in_euros, "EUR")
    if figure.kind is Kind.DATE:
        if figure.date_start is None:
            return figure.text
        last = figure.date_end
        return short_date(figure.date_start) + (f"–{short_date(last)}" if last and last != figure.date_start else "")
    if figure.value is not None:
        return _in_unit(figure, figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low)}–{_in_unit(figure, figure.high)}"
    return figure.text


def gap(statement: Statement, reference: Statement) -> str:
    """How far a statement lies from the reference: « −7 % » of it, for days « +2 j »; « — » where neither is."""
    days = _days_between(reference, statement)
    if days is not None:
        return f"{'+' if days > 0 else ''}{number(days)}{NBSP}j"
    mine, other = _comparable(statement), _comparable(reference)
    if mine is None or other is None or not other:
        return "—"
    one, two = statement.figure, reference.figure
    converted = statement.in_euros is not None and reference.in_euros is not None
    # Of what is counted, several words stand for one unit: « emplois », « postes ».
    same = one.kind is Kind.COUNT or (one.unit, one.currency) == (two.unit, two.currency)
    if one.kind is not two.kind or not (converted or same):
        return "—"
    part = (mine - other) * 100 / abs(other)
    places = 0 if abs(part) >= 10 or part == part.to_integral_value() else 1
    shown = percent(part, places, signed=True)
    return f"0{NBSP}%" if shown.strip("+−") in (f"0{NBSP}%", f"0,0{NBSP}%") else shown


def _days_between(reference: Statement, statement: Statement) -> int | None:
    one, other = reference.figure.date_start, statement.figure.date_start
    ends = reference.figure.date_end, statement.figure.date_end
    return (other - one).days if one and other and (one, other) == ends else None


def _comparable(statement: Statement) -> Decimal | None:
    """One number for a statement: euros for money, else its value, else the middle of its range."""
    if statement.in_euros is not None:
        return statement.in_euros
    figure = statement.figure
    if figure.value is not None:
        return figure.value
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return None


def _in_unit(figure: Figure, shown: Decimal) -> str:
    if figure.kind is Kind.MONEY and figure.currency:
        return amount(shown, figure.currency)
    if figure.kind is Kind.PERCENT:
        return percent(shown)
    if figure.kind is Kind.MULTIPLIER:
        return f"× {number(shown)}"
    if figure.kind is Kind.COUNT or not figure.unit:
        return number(shown)
    return f"{number(shown)}{NBSP}{figure.unit}"
