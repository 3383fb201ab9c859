"""Fit what tells that an article gives two values for one thing, and tell how well it judges passages it never saw.

    python -m tests.benchmarks.opposition_weights PASSAGES [PASSAGES …] [--press SAMPLE] [--read PAIRS]
        [--unseen PASSAGES …] [--write]

PASSAGES are JSON Lines, `{"text", "conflicts": [[first figure, second figure], …]}` or
`{"text", "a", "b", "verdict": "conflict" | "none"}`, the figures as the text writes them, once each. SAMPLE is a
gzipped JSON Lines file of articles of the real press: hardly any pair of their figures is opposed, so that what is
fitted knows how rare that is; PAIRS lists those that a person read and found so, `article<TAB>first<TAB>second`. A
logistic regression with a ridge; `--write` writes `corpus/claims/opposition_weights.toml`.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

import corpus.claims
from corpus.annotate import AnnotatedArticle, annotate
from corpus.article import Article
from corpus.claims.oppositions import NEEDED, candidates
from corpus.claims.passages import Passages
from corpus.figures.model import Figure
from corpus.weighing import Weights, weigh
from tests.benchmarks.comparison_fitting import Sample, fit_logistic

_RIDGE = 2.0
_SLIGHT = 0.05
"""A weight that is not worth its line."""
_HEADER = """\
# The weights of the evidence that a figure gives another value for an earlier one of its article, log-odds: see
# oppositions.py. Written by tests/benchmarks/opposition_weights.py, which says how they are fitted.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of an article that might be opposed, the evidence on them, and whether they are."""

    evidence: Mapping[str, float]
    wanted: bool


def passages(path: Path) -> Iterator[tuple[AnnotatedArticle, list[tuple[str, str]]]]:
    """The articles of a file, and of each the figures that are opposed."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        raw = json.loads(line)
        lone = "verdict" in raw
        opposed = raw["conflicts"] if not lone else [(raw["a"], raw["b"])] if raw["verdict"] == "conflict" else []
        text = f"Lundi\n\n{raw['text']}\n" if lone else f"{raw['text']}\n"
        title = text.split("\n", 1)[0]
        article = Article(id=f"{path.stem}{number}", title=title, text=text, published=date(2022, 3, 16))
        yield annotate(article), [(first, second) for first, second in opposed]


def pairs(annotated: AnnotatedArticle, wanted: Callable[[Figure, Figure], bool]) -> Iterator[Pair]:
    """What might be opposed in an article."""
    read = Passages(annotated.article.text, annotated.figures)
    for index, figure in enumerate(annotated.figures):
        for back, evidence in candidates(read, index, annotated.claims):
            yield Pair(evidence, wanted(annotated.figures[back], figure))


def marked(path: Path) -> tuple[list[Pair], int]:
    """The pairs of a file of passages, and how many oppositions it marks, those that nobody could find too."""
    found: list[Pair] = []
    total = 0
    for annotated, opposed in passages(path):
        text = annotated.article.text
        spans = [tuple((text.find(each), text.find(each) + len(each)) for each in pair) for pair in opposed]

        def wanted(a: Figure, b: Figure, spans: Sequence[tuple[tuple[int, int], ...]] = spans) -> bool:
            return any(_meets(a, first) and _meets(b, second) for first, second in map(sorted, spans))

        found += pairs(annotated, wanted)
        total += len(opposed)
    return found, total


def press(path: Path, opposed: frozenset[tuple[str, ...]]) -> list[Pair]:
    """The pairs of real articles, of which few are ``opposed``: an article's name and the two figures as written."""
    found: list[Pair] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            raw = json.loads(line)
            day = date.fromisoformat(raw["published"])
            article = Article(id=raw["id"], title=raw["title"], text=raw["text"], published=day)
            annotated = annotate(article)
            told = {pair[1:] for pair in opposed if pair[0] == article.id}

            def wanted(a: Figure, b: Figure, told: set[tuple[str, ...]] = told) -> bool:
                return (a.text, b.text) in told

            found += pairs(annotated, wanted)
    return found


def _meets(figure: Figure, span: tuple[int, int]) -> bool:
    return figure.start < span[1] and span[0] < figure.end


def fitted(found: Sequence[Pair]) -> Weights:
    names = sorted({name for pair in found for name in pair.evidence})
    column = {name: place for place, name in enumerate(names, 1)}
    evidence = np.zeros((len(found), len(names) + 1))
    evidence[:, 0] = 1
    for row, pair in zip(evidence, found, strict=True):
        for name, value in pair.evidence.items():
            row[column[name]] = value
    rows = np.arange(len(found))
    sample = Sample(
        names=names,
        evidence=evidence,
        wanted=np.array([float(pair.wanted) for pair in found]),
        dossier=np.array([""] * len(found)),
        left=rows,
        right=rows,
        weight=np.ones(len(found)),
    )
    return fit_logistic(sample, _RIDGE)


def report(name: str, found: Sequence[Pair], total: int, weights: Weights) -> None:
    called = [pair.wanted for pair in found if weigh(pair.evidence, weights) > NEEDED]
    print(f"{name:12} {sum(called):4} of {total} oppositions found, {len(called) - sum(called)} false")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", nargs="+", type=Path)
    parser.add_argument("--press", type=Path)
    parser.add_argument("--read", type=Path)
    parser.add_argument("--unseen", nargs="*", default=[], type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    known = {path.stem: marked(path) for path in options.passages}
    opposed = options.read.read_text("utf-8").splitlines() if options.read else []
    real = press(options.press, frozenset(tuple(line.split("\t")) for line in opposed)) if options.press else []
    weights = fitted([*real, *(pair for found, _ in known.values() for pair in found)])
    for name, (found, total) in known.items():
        report(name, found, total, weights)
    report("press", real, sum(pair.wanted for pair in real), weights)
    for path in options.unseen:
        report(f"{path.stem} (unseen)", *marked(path), weights)
    if options.write:
        kept = {name: weight for name, weight in sorted(weights.items()) if abs(weight) >= _SLIGHT}
        target = Path(*corpus.claims.__path__) / "opposition_weights.toml"
        target.write_text(_HEADER + "".join(f'"{name}" = {weight}\n' for name, weight in kept.items()), "utf-8")


if __name__ == "__main__":
    main()
