"""Invented dossiers, to measure the comparison and to fit its weights: which figures a person holds for one thing.

    python -m tests.benchmarks.invented [--sets abc] [--held-out]

prints what is linked and called a conflict, by set. `dossiers/README.md` says how they are written.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("dossiers")
HELD_OUT = "fgm"
"""Sets that nobody reads who writes rules: what is found in them is found in articles that nobody has seen."""
VERDICTS = frozenset({"agree", "agree-after-conversion", "compatible", "different-scope", "conflict"})
_MARK = re.compile(r"\[\[(.+?)\|([^\]]+)\]\]")
_PAIR = re.compile(r"(\d+)-(\d+) (\S+)")


def read(path: Path) -> dict[str, Any]:
    """A dossier as `comparison_weights` has it: `{id, articles: [{id, published, text, figures}], groups}`; offsets
    are code points. Raises `ValueError`, which names the file, for a group without a verdict for each pair."""
    articles: list[dict[str, Any]] = []
    told: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("@ "):
            outlet, day = line[2:].split(" | ")
            articles.append(
                {"id": f"{path.stem}-{len(articles) + 1}", "outlet": outlet, "published": day, "text": ""}
            )
        elif line.startswith("= "):
            group, _, rest = line[2:].partition(": ")
            told[group] = rest.partition(" ;")[0]
        elif not line.startswith("# "):
            articles[-1]["text"] += line + "\n"
    groups: dict[str, list[str]] = {}
    for article in articles:
        _mark(article, groups)
    if told.keys() != groups.keys():
        raise ValueError(f"{path}: {sorted(told.keys() ^ groups.keys())}")
    pairs = [{"pairs": _pairs(path, figures, told[group])} for group, figures in groups.items()]
    return {"id": path.stem, "articles": articles, "groups": pairs}


def _mark(article: dict[str, Any], groups: dict[str, list[str]]) -> None:
    """Take the marks out of an article's text, and its figures into their groups."""
    figures: list[dict[str, Any]] = []
    text, at = "", 0
    written = article["text"].strip()
    for mark in _MARK.finditer(written):
        text += written[at : mark.start()]
        name = f"{article['id']}-{len(figures) + 1}"
        figures.append({"id": name, "start": len(text), "end": len(text) + len(mark[1]), "status": "figure"})
        text, at = text + mark[1], mark.end()
        for group in mark[2].split(","):
            groups.setdefault(group.strip(), []).append(name)
    article["text"], article["figures"] = text + written[at:], figures


def _pairs(path: Path, figures: Sequence[str], told: str) -> list[tuple[str, str, str]]:
    """Each two of a group's figures with their verdict: one for all, or one by one, « 1-2 conflict, 1-3 agree »."""
    if told in VERDICTS:
        return [(a, b, told) for a, b in combinations(figures, 2)]
    by_number = {(int(i), int(j)): verdict for i, j, verdict in _PAIR.findall(told.replace(",", " "))}
    wanted = {(i, j) for i, j in combinations(range(1, len(figures) + 1), 2)}
    if by_number.keys() != wanted or not VERDICTS.issuperset(by_number.values()):
        raise ValueError(f"{path}: {told}")
    return [(figures[i - 1], figures[j - 1], verdict) for (i, j), verdict in sorted(by_number.items())]


def paths(sets: str = "") -> Iterator[Path]:
    """The files of these sets, by their letters; without any of all sets that may be read."""
    for path in sorted(FOLDER.glob("*.txt")):
        if path.stem[0] in sets or not (sets or path.stem[0] in HELD_OUT):
            yield path


def main() -> None:
    from tests.benchmarks.comparison_weights import dossier, score, told

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default="", help="letters; without any all but those held out")
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    for path in paths(HELD_OUT if options.held_out else options.sets):
        counts.setdefault(path.stem[0], Counter()).update(score(dossier(read(path))))
    for name, count in counts.items():
        print(f"{name}: {told(count)}")
    print(f"all: {told(sum(counts.values(), Counter()))}")


if __name__ == "__main__":
    main()
