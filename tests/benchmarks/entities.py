"""Entity recognition against a gold file: exact span and type F1, by type and untyped, and words a second.

    python -m tests.benchmarks.entities GOLD.json [--errors 40] [--hold-out 3]

The gold file holds ``docs[]`` with ``text`` and ``entities[]`` ``{start, end, type, kind}``; ``kind`` « name » is
scored, « nested » and « ignore » count neither way. With ``--hold-out N`` every Nth document is reported apart: rules
are tuned on the others.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from corpus.entities.model import EntityType
from corpus.entities.recogniser import find_mentions

_SCORED = frozenset(kind.value for kind in EntityType)
_Span = tuple[int, int, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="show that many errors of the tuned part")
    parser.add_argument("--hold-out", type=int, default=3, help="every Nth document is held out")
    options = parser.parse_args()
    docs: list[dict[str, Any]] = json.loads(options.gold.read_text(encoding="utf-8"))["docs"]
    find_mentions("Paris")
    held = [doc for i, doc in enumerate(docs) if i % options.hold_out == options.hold_out - 1]
    tuned = [doc for i, doc in enumerate(docs) if i % options.hold_out != options.hold_out - 1]
    for label, part in (("tuned on", tuned), ("held out", held), ("all", docs)):
        print(f"== {label}: {len(part)} documents")
        _report(part, options.errors if label == "tuned on" else 0)
    words = sum(len(doc["text"].split()) for doc in docs)
    began = time.process_time()
    for doc in docs:
        find_mentions(doc["text"])
    print(f"{words / (time.process_time() - began):,.0f} words a second")


def _report(docs: list[dict[str, Any]], errors: int) -> None:
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for doc in docs:
        gold, found, neutral = _spans(doc)
        found = {span for span in found if span[:2] not in neutral or span in gold}
        for span in gold | found:
            kind = span[2]
            if span in gold and span in found:
                right[kind] += 1
            elif span in gold:
                missed[kind] += 1
            else:
                wrong[kind] += 1
        bare_gold, bare_found = {s[:2] for s in gold}, {s[:2] for s in found}
        right["untyped"] += len(bare_gold & bare_found)
        missed["untyped"] += len(bare_gold - bare_found)
        wrong["untyped"] += len(bare_found - bare_gold)
        for start, end, kind in gold ^ found:
            mark = "-" if (start, end, kind) in gold else "+"
            context = doc["text"][max(0, start - 35) : end + 20].replace("\n", "⏎")
            shown[f"{mark} {kind:7} {doc['text'][start:end]!r:40} | {context}"] += 1
    kinds = sorted(_SCORED)
    for kind in kinds:
        _line(kind, right[kind], missed[kind], wrong[kind])
    _line("typed", *(sum(table[kind] for kind in kinds) for table in (right, missed, wrong)))
    _line("untyped", right["untyped"], missed["untyped"], wrong["untyped"])
    for line in list(shown)[:errors]:
        print(line)


def _spans(doc: dict[str, Any]) -> tuple[set[_Span], set[_Span], set[tuple[int, int]]]:
    """Gold names, found names, and the spans that count neither way."""
    names = {
        (e["start"], e["end"], e["type"]) for e in doc["entities"] if e["kind"] == "name" and e["type"] in _SCORED
    }
    neutral = {(e["start"], e["end"]) for e in doc["entities"] if e["kind"] != "name"}
    found = {(m.start, m.end, m.type.value) for m in find_mentions(doc["text"]) if not m.nominal}
    return names, found, neutral


def _line(label: str, right: int, missed: int, wrong: int) -> None:
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * right / (2 * right + missed + wrong) if right else 0.0
    print(f"{label:8} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  ({right + missed} in the gold)")


if __name__ == "__main__":
    main()
