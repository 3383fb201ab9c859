"""How the weights of the comparison are fitted: conditional logit, logistic regression, signs fixed by meaning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np
from numpy.typing import NDArray

from corpus.figures.model import Kind
from corpus.weighing import Weights

Numbers = NDArray[np.float64]
_FOR = frozenset(
    {
        "ahead",
        "alone",
        "anchor",
        "behind",
        "bearer called alike",
        "bearer of one name",
        "beside",
        "close",
        "contested",
        "context",
        "converted",
        "days",
        "digits",
        "direction",
    }
    | {
        "equal",
        "first event",
        "governed",
        "lead",
        "leading",
        "link",
        "marks",
        "measure",
        "misread",
        "names",
        "noun",
        "one gender",
        "one measure",
        "one way",
        "overlap",
    }
    | {"party", "rival sources", "rough", "said otherwise", "shared", "slip", "sole", "to come", "transposed"}
)
_AGAINST = frozenset(
    {
        "another order",
        "apart",
        "crowd",
        "day and month",
        "days apart",
        "days between",
        "distance",
        "far",
        "foreseen",
        "long",
        "months apart",
        "of one",
        "bearers of two nouns",
        "one bearer unknown",
        "one's kin",
        "two genders",
        "one relative",
        "one to come",
        "other measure",
        "other names",
        "other noun",
        "over a month",
        "planned",
        "ratio",
        "relative",
        "role",
        "tolls",
        "two events",
        "two ways",
        "unlike marks",
    }
    | {f"apart {kind.value}" for kind in Kind}
)
"""Evidence whose meaning fixes on which side it counts; where the dossiers say otherwise it counts for nothing."""
_LEAST = {"long": -1.5}
"""Hardly two figures in a thousand of long articles contradict, and the fit would hold that none do: held to this,
what was read in the press as false is no conflict, and what was read as true still is."""


@dataclass
class Sample:
    """Pairs of figures with their evidence; what they are rivals for; whether they are what is looked for."""

    names: list[str]
    evidence: Numbers
    wanted: Numbers
    dossier: NDArray[np.str_]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    weight: Numbers
    """How much each pair counts in a logistic regression."""

    def part(self, chosen: NDArray[np.bool_]) -> "Sample":
        return Sample(
            names=self.names,
            evidence=self.evidence[chosen],
            wanted=self.wanted[chosen],
            dossier=self.dossier[chosen],
            weight=self.weight[chosen],
            left=np.unique(self.left[chosen], return_inverse=True)[1],
            right=np.unique(self.right[chosen], return_inverse=True)[1],
        )


def _loss(weights: Numbers, sample: Sample, ridge: float) -> tuple[float, Numbers]:
    """Minus the log-likelihood of every figure's choice, and its gradient."""
    odds = np.exp(np.clip(sample.evidence @ weights, -30, 30))
    total, slope = 0.0, np.zeros(len(odds))
    for rivals in (sample.left, sample.right):
        every = np.bincount(rivals, odds) + 1
        right = np.bincount(rivals, odds * sample.wanted)
        chosen = np.where(right > 0, right, 1.0)
        total -= float(np.log(chosen / every).sum())
        slope += odds / every[rivals] - sample.wanted * odds / chosen[rivals]
    penalty = ridge * weights
    penalty[0] = 0.0
    return total + 0.5 * float(penalty @ weights), sample.evidence.T @ slope + penalty


def fit_choice(sample: Sample, ridge: float) -> Weights:
    """Minimised by L-BFGS with ten corrections (Nocedal 1980)."""
    fit = np.zeros(sample.evidence.shape[1])
    value, slope = _loss(fit, sample, ridge)
    steps: list[tuple[Numbers, Numbers]] = []
    for _ in range(200):
        direction, alphas = slope.copy(), []
        for step, turn in reversed(steps):
            alphas.append(float(step @ direction / (turn @ step)))
            direction -= alphas[-1] * turn
        direction *= float(steps[-1][0] @ steps[-1][1] / (steps[-1][1] @ steps[-1][1])) if steps else 1e-3
        for (step, turn), alpha in zip(steps, reversed(alphas), strict=True):
            direction += step * (alpha - float(turn @ direction / (turn @ step)))
        length = 1.0
        while True:
            after, its_slope = _loss(fit - length * direction, sample, ridge)
            if after <= value - 1e-4 * length * float(slope @ direction) or length < 1e-6:
                break
            length /= 2
        step, turn = -length * direction, its_slope - slope
        if step @ turn > 1e-10:
            steps = [*steps[-9:], (step, turn)]
        done = value - after < 1e-4
        fit, value, slope = fit + step, after, its_slope
        if done:
            break
    return _named(sample.names, fit)


def fit_logistic(sample: Sample, ridge: float) -> Weights:
    """Minimised by Newton's method."""
    fit = np.zeros(sample.evidence.shape[1])
    penalty = np.eye(len(fit)) * ridge
    penalty[0, 0] = 1e-6
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(sample.evidence @ fit, -30, 30)))
        spread = sample.evidence * (sample.weight * chance * (1 - chance))[:, None]
        slope = sample.evidence.T @ (sample.weight * (sample.wanted - chance)) - penalty @ fit
        step = np.linalg.solve(spread.T @ sample.evidence + penalty, slope)
        fit = fit + step
        if float(np.abs(step).max()) < 1e-6:
            break
    return _named(sample.names, fit)


def fit(sample: Sample, ridge: float, method: Callable[[Sample, float], Weights]) -> Weights:
    """The weights by a method, with what falls on the wrong side left out."""
    while True:
        found = method(sample, ridge)
        kept = [n for n in sample.names if not (n in _FOR and found[n] < 0) and not (n in _AGAINST and found[n] > 0)]
        if len(kept) == len(sample.names):
            return {name: max(_LEAST.get(name, -inf), weight) for name, weight in found.items()}
        columns = [0, *(1 + sample.names.index(name) for name in kept)]
        sample = replace(sample, names=kept, evidence=sample.evidence[:, columns])


def _named(names: Sequence[str], weights: Numbers) -> Weights:
    return {name: round(float(weight), 2) for name, weight in zip(("bias", *names), weights, strict=True)}
