"""A mention of an entity in a text."""

from enum import StrEnum

from corpus.records import record


class EntityType(StrEnum):
    """What a name names. The values are the command line's contract."""

    ORG = "ORG"
    PER = "PER"
    LOC = "LOC"
    PRODUCT = "PRODUCT"
    EVENT = "EVENT"


@record()
class Mention:
    """``text`` stands at ``[start, end)`` of the article and names the entity ``canonical``."""

    start: int
    end: int
    text: str
    type: EntityType
    canonical: str
    nominal: bool = False
    """True for a description that stands for the name: « la firme de Redmond »."""
