"""What a year dates that stands behind a noun alone: « la toile de 1871 », « un traité de 1951 »."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from corpus.claims.inflection import plurals
from corpus.figures.model import Figure, Kind

_BEHIND = re.compile(
    r"\b(?:l[ae]s? |l'|une? |des |du |d'|ce(?:tte|t|s)? |s(?:on|a|es) |leurs? |aux? )"
    r"(?P<noun>[^\W\d_]+)(?: [^\W\d_]+){0,2} "
    r"(?:de |d'|datant de |datée?s? de |remontant à |du |de l')$"
)
_WITHIN = 60
"""Characters."""
_YEAR = re.compile(r"1[4-9]\d\d|20\d\d")


@lru_cache(maxsize=1)
def _origins() -> dict[str, str]:
    declared = tomllib.loads(files("corpus.claims").joinpath("origins.toml").read_text("utf-8"))
    return {form: event for event, nouns in declared.items() for noun in nouns.split() for form in plurals(noun)}


def origin(text: str, start: int, figure: Figure) -> str | None:
    """How what a year stands behind came to be, in a sentence in lower case that begins at ``start``; ``None`` where
    the year is of no such thing."""
    if figure.kind is not Kind.DATE or not _YEAR.fullmatch(figure.text):
        return None
    behind = _BEHIND.search(text, max(start, figure.start - _WITHIN), figure.start)
    return _origins().get(behind["noun"]) if behind is not None else None
