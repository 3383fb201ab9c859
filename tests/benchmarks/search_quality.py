"""How well questions find their paragraph: MRR@10 and recall@10, accents as typed and without.

    python -m tests.benchmarks.search_quality FOLDER [--every N]

FOLDER holds ``paragraphs.jsonl`` (a corpus) and ``questions.jsonl`` (``question`` and the id of its ``paragraph``).
"""

import argparse
import json
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

from search.library import Library


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def measure(library: Library, questions: list[dict[str, str]], typed: Callable[[str], str]) -> tuple[float, float]:
    """Mean reciprocal rank and recall among the first ten."""
    reciprocal = found = 0.0
    for question in questions:
        hits = [hit.card.id for hit in library.search(typed(question["question"]), limit=10).hits]
        if question["paragraph"] in hits:
            found += 1
            reciprocal += 1 / (hits.index(question["paragraph"]) + 1)
    return reciprocal / len(questions), found / len(questions)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one question in so many")
    options = parser.parse_args()
    lines = (options.folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line) for line in lines][:: options.every]
    with tempfile.TemporaryDirectory() as cache:
        library = Library.open(options.folder / "paragraphs.jsonl", cache=Path(cache), jobs=2)
        print(f"{len(library)} paragraphs, {len(questions)} questions")
        for name, typed in (("as written", str), ("without accents", without_accents)):
            reciprocal, recall = measure(library, questions, typed)
            print(f"{name:16} MRR@10 {reciprocal:.4f}   recall@10 {recall:.4f}")
        library.close()


if __name__ == "__main__":
    main()
