"""Evidence that was weighed offline, in one number: log-odds."""

from collections.abc import Mapping

Weights = Mapping[str, float]


def weigh(evidence: Mapping[str, float], weights: Weights) -> float:
    """The evidence in log-odds, ``bias`` being those of none. What the weights do not name weighs nothing."""
    total, weight = weights["bias"], weights.get
    for name, value in evidence.items():
        if value:
            total += value * weight(name, 0.0)
    return total
