"""A claim: a figure with what it measures, of whom, when and according to whom."""

from datetime import date
from enum import StrEnum

from corpus.records import record
from corpus.spans import Span


class Role(StrEnum):
    """What the figure is to the thing measured."""

    LEVEL = "level"
    VARIATION = "variation"
    """By how much it changed: « en hausse de 7 % »."""
    REFERENCE = "reference"
    """An earlier or usual level that the text sets beside the present one: « contre 12 000 en 2019 »."""


@record(kw_only=True)
class Claim:
    """What one figure of an article says. Every name is the text's own or its canonical form; unknown is ``None``."""

    figure: int
    """Index into ``AnnotatedArticle.figures``."""
    measure: str | None = None
    """The thing measured, one key for all ways to write it: « valorisée à », « vaut » → « valorisation »."""
    subject: str | None = None
    """Whose figure it is: canonical entity, else the noun phrase's head."""
    object: str | None = None
    """The other party, where there is one: « 13 milliards dans OpenAI » → OpenAI."""
    place: str | None = None
    period: tuple[date, date] | None = None
    """First and last day that the figure is about, where the text makes it plain."""
    perimeter: tuple[str, ...] = ()
    """Marks of scope, sorted: « cumul », « part », « net », « ttc », « premier tour »…"""
    attribution: str | None = None
    context: tuple[str, ...] = ()
    """Stems of the content words near the figure, nearest first."""
    role: Role = Role.LEVEL
    sentence: Span = (0, 0)
    """The sentence around the figure."""
    noun: tuple[str, ...] = ()
    """A count: what is counted, as measures or stems; empty where the text only says « personnes » or nothing."""
    heads: tuple[str, ...] = ()
    """Terms (measures or stems) that govern the figure, the most telling first."""
    adjunct: bool = False
    """A duration that only frames what is said (« en quatre mois », « sur un an »): it measures nothing itself."""
    title: bool = False
    """The figure stands in the article's title."""
    events: tuple[str, ...] = ()
    """A date or clock time: the measures of the lexicon that say what happens then (« naufrage », « morts »), the
    most telling first; of the first line, for a date at the head of an article whose own sentence has none. Two
    dates that share one are likely of one event."""
    opposes: int | None = None
    """The earlier figure of the article, as an index into its figures, for which this one gives another value:
    « 14 000 selon la police, 40 000 pour la CGT »."""
