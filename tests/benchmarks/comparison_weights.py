"""Fit the weights of the comparison to marked dossiers, and tell how well they judge others.

    python -m tests.benchmarks.comparison_weights FOLDER [FOLDER …] [--press FOLDER] [--write]

A folder holds dossiers, `*.json`: `{id, articles: [{id, published, text, figures: [{id, start, end, status}]}],
groups: [{pairs: [[figure, figure, verdict], …], accept}]}`, or invented ones, `*.txt` (see `invented`). Every dossier
is judged by weights fitted without it; `--write` then fits all of them and writes `search/comparison/weights.toml`.

- Whether two figures measure one thing is a conditional logit (McFadden 1974): each figure picks, in each other
  article, one of the figures of its group or none, in both directions, with a ridge on the weights.
- Whether two that differ contradict is a logistic regression. It learns from the pairs that a rule of scope parts
  too, at a lesser weight: the rules were written with these dossiers at hand and part nearly all that they should;
  of others, a good deal of what they ought to part is left to the evidence.
- It learns from `--press` as well: stories of the real press, written as dossiers, of which only the conflicts are
  marked. Real papers that happen to be alike contradict each other less often than dossiers that were composed to
  disagree.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

import search.comparison
from corpus.annotate import AnnotatedArticle, annotate
from corpus.article import Article
from corpus.figures.model import Figure, Kind
from corpus.weighing import Weights
from search.comparison import sameness, scope, verdicts, weights
from search.comparison.evidence import decision, features, impossible, in_both
from search.comparison.items import Item, capitals, outline
from search.comparison.linking import anchors_of, by_value
from search.comparison.linking import link as link_all
from search.comparison.model import Verdict
from search.comparison.relatedness import related
from search.comparison.ties import Tie
from search.comparison.topics import around, find_topics, prepare
from tests.benchmarks import invented
from tests.benchmarks.comparison_fitting import Sample, fit, fit_choice, fit_logistic

_Row = tuple[dict[str, float], bool, str, object, object, float]
"""The evidence on a pair, whether it is what is looked for, its dossier, what its left and right are rivals for, and
how much it counts."""
_PARTED = 0.4
"""How much a pair counts that a rule of scope parts."""
_RIDGE, _RIDGE_OF_CONFLICTS = 2.0, 3.0
_CANDIDATE = -2.5
"""Log-odds of measuring one thing from which a pair teaches what a conflict is."""


@dataclass
class Dossier:
    """The articles as the program reads them, and the verdict that a person gave each pair of figures."""

    id: str
    articles: list[AnnotatedArticle]
    marked: dict[str, list[dict[str, object]]]
    wanted: dict[frozenset[str], frozenset[str]]
    """The verdicts that count as right, by pair."""
    conflicts: set[frozenset[str]]
    optional: set[str] = field(default_factory=set)

    def name(self, article: str, figure: Figure) -> str | None:
        """The marked figure that this one overlaps."""
        for mark in self.marked[article]:
            start, end = mark["start"], mark["end"]
            assert isinstance(start, int) and isinstance(end, int)
            if start < figure.end and figure.start < end:
                return str(mark["id"])
        return None

    def pair(self, a: Item, b: Item) -> frozenset[str] | None:
        """The names of both, where both are marked."""
        names = self.name(a.article.id, a.figure), self.name(b.article.id, b.figure)
        return frozenset(map(str, names)) if all(names) else None


def read(folders: Sequence[Path]) -> Iterator[Dossier]:
    """Those of gold, `*.json`, and invented ones, `*.txt`, of which those held out are left alone."""
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            yield dossier(json.loads(path.read_text("utf-8")))
        for path in sorted(folder.glob("*.txt")):
            if path.stem[0] not in invented.HELD_OUT:
                yield dossier(invented.read(path))


def dossier(raw: dict[str, Any]) -> Dossier:
    """The same with its articles annotated."""
    optional = {mark["id"] for each in raw["articles"] for mark in each["figures"] if mark["status"] != "figure"}
    wanted, conflicts = {}, set()
    for group in raw["groups"]:
        for a, b, verdict in group["pairs"]:
            if not {a, b} & optional:
                wanted[frozenset((a, b))] = frozenset({verdict, *group.get("accept", ())})
                if verdict == "conflict":
                    conflicts.add(frozenset((a, b)))
    return Dossier(
        id=raw["id"],
        articles=[annotate(_article(each)) for each in raw["articles"]],
        marked={each["id"]: each["figures"] for each in raw["articles"]},
        wanted=wanted,
        conflicts=conflicts,
        optional=optional,
    )


def _article(raw: dict[str, str]) -> Article:
    """With its first line as its title, as a reader takes it where none is given."""
    return Article(
        id=raw["id"],
        title=raw["text"].split("\n", 1)[0],
        text=raw["text"],
        published=date.fromisoformat(raw["published"]),
    )


def pairs_of(dossiers: Sequence[Dossier]) -> dict[str, Sample]:
    """All pairs of two articles' figures of one group, by decision."""
    rows: dict[str, list[_Row]] = {"amounts": [], "durations": [], "ages": [], "dates": []}
    for dossier in dossiers:
        prepared = prepare(dossier.articles)
        own = [[item for item in prepared if item.source == n] for n in range(len(dossier.articles))]
        for i, j in combinations(range(len(own)), 2):
            anchors = anchors_of(own[i], by_value(own[j]))
            possible = [(a, b) for a in own[i] for b in own[j] if a.group == b.group and not impossible(a, b)]
            both = in_both((a, b) for a, b in possible if a.figure.kind is Kind.DATE)
            for a, b in possible:
                pair = dossier.pair(a, b)
                if pair and pair & dossier.optional:
                    continue
                rows[decision(a)].append(
                    (
                        features(a, b, anchors, both),
                        pair in dossier.wanted,
                        dossier.id,
                        (dossier.id, a.number, j),
                        (dossier.id, b.number, i),
                        1.0,
                    )
                )
    return {name: _sample(found) for name, found in rows.items()}


def _sample(rows: Sequence[_Row]) -> Sample:
    names = sorted({name for row in rows for name in row[0]})
    left: dict[object, int] = {}
    right: dict[object, int] = {}
    return Sample(
        names=names,
        evidence=np.array([[1.0, *(row[0].get(name, 0.0) for name in names)] for row in rows]),
        wanted=np.array([float(row[1]) for row in rows]),
        dossier=np.array([row[2] for row in rows]),
        left=np.array([left.setdefault(row[3], len(left)) for row in rows]),
        right=np.array([right.setdefault(row[4], len(right)) for row in rows]),
        weight=np.array([row[5] for row in rows]),
    )


def fit_links(samples: dict[str, Sample], without: str | None = None) -> dict[str, Weights]:
    return {
        name: fit(sample.part(sample.dossier != (without or "")), _RIDGE, fit_choice)
        for name, sample in samples.items()
    }


def use(chosen: dict[str, Weights]) -> None:
    """Let the comparison weigh by these."""
    weights.fitted = lambda: chosen  # type: ignore[assignment]


def differing(dossiers: Sequence[Dossier], chosen: dict[str, dict[str, Weights]]) -> dict[str, Sample]:
    """The pairs that differ and may measure one thing, by the weights fitted without their dossier; by decision."""
    rows: dict[str, list[_Row]] = {f"conflict of {name}": [] for name in ("amounts", "durations", "ages", "dates")}
    for dossier in dossiers:
        use(chosen[dossier.id])
        prepared = prepare(dossier.articles)
        outlines, named = map(outline, dossier.articles), [*map(capitals, dossier.articles)]
        links = link_all(prepared, related([*outlines], named.__getitem__))
        together = {pair for cluster in links.clusters for pair in combinations(cluster, 2)}
        for i, j in sorted(together | {pair for pair, odds in links.scores.items() if odds > _CANDIDATE}):
            a, b = prepared[i], prepared[j]
            pair = dossier.pair(a, b)
            if pair and pair & dossier.optional:
                continue
            asked: list[dict[str, float]] = []
            tie = links.ties.between(a, b)
            beside = around(a, dossier.articles) + around(b, dossier.articles)
            _, reason = verdicts.judge(a, b, beside, partial(_ask, a, b, tie, asked))
            # What one article says twice is nearly always of two things: that is no evidence on two papers.
            ruled = not asked and a.source != b.source and scope.certain(a, b, beside)
            parted = bool(ruled) and reason.startswith(ruled or "")
            if asked or parted:
                found = asked[0] if asked else sameness.evidence(a, b, tie)
                rows[f"conflict of {decision(a)}"].append(
                    (found, pair in dossier.conflicts, dossier.id, 0, 0, _PARTED if parted else 1.0)
                )
    return {name: _sample(found) for name, found in rows.items()}


def fit_conflicts(samples: dict[str, Sample], without: str | None = None) -> dict[str, Weights]:
    return {
        name: fit(sample.part(sample.dossier != (without or "")), _RIDGE_OF_CONFLICTS, fit_logistic)
        for name, sample in samples.items()
    }


def _ask(a: Item, b: Item, tie: Tie, asked: list[dict[str, float]]) -> bool:
    asked.append(sameness.evidence(a, b, tie))
    return False


def score(dossier: Dossier) -> Counter[str]:
    """Pairs linked and called conflict, and how many of them rightly."""
    count: Counter[str] = Counter(gold=len(dossier.wanted), conflicts=len(dossier.conflicts))
    called: dict[frozenset[str], Verdict] = {}
    for topic in find_topics(dossier.articles):
        for pair in topic.pairs:
            statements = topic.statements[pair.i], topic.statements[pair.j]
            names = [dossier.name(each.card.id, each.figure) for each in statements]
            key = frozenset(name or f"{topic.id} {pair.i} {pair.j}" for name in names)
            dated = statements[0].figure.kind in (Kind.DATE, Kind.DURATION) and pair.verdict is Verdict.AGREE
            if (len(key) < 2 and all(names)) or key & dossier.optional:
                continue
            if key in dossier.wanted or not (dated or pair.verdict is Verdict.DIFFERENT_SCOPE):
                called[key] = pair.verdict
    count["called"] = len(called)
    for key, verdict in called.items():
        count["linked"] += key in dossier.wanted
        count["right"] += verdict.value in dossier.wanted.get(key, ())
        count["called conflict"] += verdict is Verdict.CONFLICT
        count["right conflict"] += verdict is Verdict.CONFLICT and key in dossier.conflicts
    return count


def told(count: Counter[str]) -> str:
    parts = []
    for name, both, mine, gold in (
        ("linked", "linked", "called", "gold"),
        ("conflict", "right conflict", "called conflict", "conflicts"),
        ("all", "right", "called", "gold"),
    ):
        precision, recall = count[both] / max(1, count[mine]), count[both] / max(1, count[gold])
        together = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        parts.append(f"{name} P {precision:.3f} R {recall:.3f} F1 {together:.3f}")
    return " · ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--press", type=Path, nargs="*", default=())
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    dossiers = list(read(options.folders))
    samples = pairs_of(dossiers)
    links = fit_links(samples)
    without = {dossier.id: fit_links(samples, dossier.id) for dossier in dossiers}
    press = list(read(options.press))
    conflicts = differing([*dossiers, *press], without | {story.id: links for story in press})
    totals: dict[str, Counter[str]] = {"fitted without": Counter(), "fitted with": Counter()}
    for dossier in dossiers:
        use(without[dossier.id] | fit_conflicts(conflicts, dossier.id))
        totals["fitted without"] += score(dossier)
    final = links | fit_conflicts(conflicts)
    use(final)
    for dossier in dossiers:
        totals["fitted with"] += score(dossier)
    for name, total in totals.items():
        print(f"{name}: {told(total)}", flush=True)
    if options.write:
        write(Path(search.comparison.__file__).with_name("weights.toml"), final)


_HEAD = """\
# The weights of the evidence, log-odds: see weights.py. Written by tests/benchmarks/comparison_weights.py, which says
# how they are fitted; what the names stand for is said in evidence.py (amounts, dates) and sameness.py (conflict).
"""


def write(path: Path, chosen: dict[str, Weights]) -> None:
    tables = [
        f'["{table}"]\n' + "".join(f'"{name}" = {value}\n' for name, value in its.items() if value or name == "bias")
        for table, its in chosen.items()
    ]
    path.write_text("\n".join([_HEAD, *tables]), "utf-8")


if __name__ == "__main__":
    main()
