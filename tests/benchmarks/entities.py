"""Entity recognition against a gold file: exact span and type F1 by type and in all, untyped F1, words a second.

    python -m tests.benchmarks.entities GOLD.json [--errors 40] [--hold-out 3] [--model]

The gold file is JSON, with code-point offsets and the types ORG PER LOC PRODUCT EVENT:

    {"docs": [{"text": "…", "entities": [{"start": 0, "end": 5, "type": "LOC", "kind": "name"}]}]}

``kind`` « name » (the default) is scored, any other (« nested », « ignore ») counts neither way where it is found. A
mention is right when start, end and type are the gold's; untyped, when start and end are. Descriptions (« la firme de
Redmond ») are not scored.

With ``--hold-out N`` every Nth document is reported apart: rules are tuned on the others, whose errors ``--errors``
shows (« - » missed, « + » found and not in the gold); 0 reports all together. ``--model`` lets spaCy's recogniser
join, where the ``nlp`` extra is installed. The speed is that of one process, over processor time.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from corpus.entities import spacy_model
from corpus.entities.model import EntityType
from corpus.entities.recogniser import find_mentions
from corpus.entities.statistical import StatisticalRecogniser

_SCORED = frozenset(kind.value for kind in EntityType)
_Span = tuple[int, int, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="show that many errors of the tuned part")
    parser.add_argument("--hold-out", type=int, default=3, help="every Nth document is held out; 0 for none")
    parser.add_argument("--model", action="store_true", help="let spaCy's recogniser join")
    options = parser.parse_args()
    model = spacy_model.load() if options.model else None
    docs: list[dict[str, Any]] = json.loads(options.gold.read_text(encoding="utf-8"))["docs"]
    find_mentions("Paris", model=model)
    parts = {"all": docs}
    if options.hold_out:
        nth = options.hold_out
        tuned = [doc for i, doc in enumerate(docs) if i % nth != nth - 1]
        parts = {"tuned on": tuned, "held out": docs[nth - 1 :: nth], **parts}
    for i, (label, part) in enumerate(parts.items()):
        print(f"== {label}: {len(part)} documents")
        _report(part, 0 if i else options.errors, model)
    words = sum(len(doc["text"].split()) for doc in docs)
    began = time.process_time()
    for doc in docs:
        find_mentions(doc["text"], model=model)
    print(f"{words / (time.process_time() - began):,.0f} words a second")


def _report(docs: list[dict[str, Any]], errors: int, model: StatisticalRecogniser | None) -> None:
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    shown: Counter[str] = Counter()
    for doc in docs:
        gold, found, neutral = _spans(doc, model)
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


def _spans(
    doc: dict[str, Any], model: StatisticalRecogniser | None
) -> tuple[set[_Span], set[_Span], set[tuple[int, int]]]:
    """Gold names, found names, and the spans that count neither way."""
    marked = [(entity, entity.get("kind", "name") == "name") for entity in doc["entities"]]
    names = {(e["start"], e["end"], e["type"]) for e, scored in marked if scored and e["type"] in _SCORED}
    neutral = {(e["start"], e["end"]) for e, scored in marked if not scored}
    mentions = find_mentions(doc["text"], model=model)
    found = {(m.start, m.end, m.type.value) for m in mentions if not m.nominal}
    return names, found, neutral


def _line(label: str, right: int, missed: int, wrong: int) -> None:
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * right / (2 * right + missed + wrong) if right else 0.0
    print(f"{label:8} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  ({right + missed} in the gold)")


if __name__ == "__main__":
    main()
