"""How well questions find their paragraph: MRR@10 and recall@10, accents as typed and without, beside other engines.

    python -m tests.benchmarks.search_quality FOLDER [--every N]

FOLDER holds ``paragraphs.jsonl`` (a corpus) and ``questions.jsonl`` (``question`` and the id of its ``paragraph``).
The two halves of the questions are told apart: what holds for one only is chance, or was tuned to.
"""

import argparse
import json
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from search.library import Library
from tests.benchmarks.engines import others

Best = Callable[[str], list[str]]


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def ranks(best: Best, questions: list[dict[str, str]], typed: Callable[[str], str]) -> list[int]:
    """For each question the rank of its paragraph, 0 where it is not among the first ten."""
    found = []
    for question in questions:
        ids = best(typed(question["question"]))
        found.append(ids.index(question["paragraph"]) + 1 if question["paragraph"] in ids else 0)
    return found


def told(found: list[int]) -> str:
    """Mean reciprocal rank and recall."""
    reciprocal = sum(1 / rank for rank in found if rank) / len(found)
    return f"{reciprocal:.4f}/{sum(map(bool, found)) / len(found):.4f}"


def tell(name: str, best: Best, questions: list[dict[str, str]]) -> None:
    """One line: all questions as written and without accents, then each half as written."""
    written, bare = (ranks(best, questions, typed) for typed in (str, without_accents))
    print(f"{name:8}" + "   ".join(map(told, (written, bare, written[::2], written[1::2]))), flush=True)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one question in so many")
    options = parser.parse_args()
    corpus = options.folder / "paragraphs.jsonl"
    questions = lines(options.folder / "questions.jsonl")[:: options.every]
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(corpus, cache=Path(folder) / "cache", jobs=2)
        print(f"{len(library)} paragraphs, {len(questions)} questions: MRR@10/recall@10")
        print(f"{'':8}as written      without accents   one half        the other")
        tell("ours", lambda question: [hit.card.id for hit in library.search(question, limit=10).hits], questions)
        library.close()
        for engine in others(Path(folder)):
            engine.add(lines(corpus))
            tell(engine.name, engine.best, questions)


if __name__ == "__main__":
    main()
