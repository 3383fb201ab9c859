"""Two opinion polls: whatever they find, and whomever they ask, they do not contradict each other."""

import re

from corpus.claims.persons import SAMPLE
from corpus.claims.words import stem
from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.items import Item
from search.comparison.voices import names_in

_WORDS = frozenset(
    [
        *map(stem, ("sondage", "enquête", "institut", "baromètre", "électeurs", "sondés")),
        "intentions de vote",
        SAMPLE,
    ]
)


def polls(a: Item, b: Item) -> str | None:
    """Why two figures are of two opinion polls: taken on other days, or by two institutes."""
    return _of_other_days(a, b) or _of_two_institutes(a, b)


def _of_other_days(a: Item, b: Item) -> str | None:
    if a.polled is None or b.polled is None or (a.polled[0] <= b.polled[1] and b.polled[0] <= a.polled[1]):
        return None
    if not (_of_its_poll(a) and _of_its_poll(b)):
        return None
    return f"deux enquêtes{t.NBSP}: {proofs.span(*a.polled)} et {proofs.span(*b.polled)}"


def _of_its_poll(item: Item) -> bool:
    """Whether a figure is of the poll that its article reports: when it was taken, of how many, what they say."""
    figure = item.figure
    if figure.kind is Kind.DATE:
        return item.polled == (figure.date_start, figure.date_end or figure.date_start)
    return figure.kind is Kind.PERCENT or item.claim.measure == SAMPLE


def _of_two_institutes(a: Item, b: Item) -> str | None:
    if a.figure.kind is not Kind.PERCENT or not _WORDS & {*a.claim.context, *b.claim.context}:
        return None
    sa, sb = _institute(a), _institute(b)
    if not sa or not sb:
        return None
    na, nb = names_in(sa), names_in(sb)
    return f"deux enquêtes{t.NBSP}: {sa} et {sb}" if na and nb and not na & nb else None


def _institute(item: Item) -> str | None:
    """Who gives a figure, else whose poll its sentence reports: « un sondage de Valtor le place à 33 % »."""
    if item.claim.attribution:
        return item.claim.attribution
    found = _POLL_OF.search(item.article.text, item.claim.sentence[0], item.figure.start)
    return found.group()[0].lower() + found.group()[1:] if found else None


_POLL_OF = re.compile(
    r"\b(?:[Uu]ne?|[Ll][ea]|[Ll][’'])\s?(?:\w+ )?(?:sondage|étude|enquête|baromètre)(?: \w+)? "
    r"(?:(?:de |d[’']|de l[’']institut |du )?[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?)"
)
