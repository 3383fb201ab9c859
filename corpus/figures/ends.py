"""How far a value reaches that is stated with a qualifier."""

from decimal import Decimal

from corpus.figures.model import Qualifier

_REACH = {
    Qualifier.ABOUT: (Decimal("0.9"), Decimal("1.1")),
    Qualifier.NEARLY: (Decimal("0.9"), Decimal(1)),
    Qualifier.SLIGHTLY_BELOW: (Decimal("0.9"), Decimal(1)),
    Qualifier.SLIGHTLY_ABOVE: (Decimal(1), Decimal("1.1")),
}
_INHERENT = (Decimal("0.8"), Decimal("1.25"))


def reach(value: Decimal, qualifier: Qualifier, inherent: bool) -> tuple[Decimal | None, Decimal | None]:
    """Its two ends, ``None`` where it is open; ``inherent`` says that the number itself is approximate.

    The factors are the project's convention: ±10 % for « environ », 0.8 to 1.25 for a collective.
    """
    if qualifier in (Qualifier.ABOVE, Qualifier.AT_LEAST):
        return value, None
    if qualifier in (Qualifier.BELOW, Qualifier.AT_MOST):
        return None, value
    low, high = _INHERENT if inherent and qualifier is Qualifier.ABOUT else _REACH.get(qualifier, (1, 1))
    return value * low, value * high
