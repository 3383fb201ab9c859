"""Corpora of any size for the benchmarks, composed from a sample of real articles.

Up to the size of the sample the articles are the sample's own. Beyond, each is made of sentences of several of them,
and part of its names are made up, so that the vocabulary grows with the corpus as that of the press does.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

_NAME = re.compile(r"(?<=[a-z,] )[A-ZÉ][a-zé]{3,}")
_SYLLABLES = [c + v for c in "bdfglmnprstvz" for v in "aeiouéy"]
_NEW_NAMES = 0.25


def sample(path: Path) -> list[dict[str, Any]]:
    """The articles of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def articles(path: Path, count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """``count`` articles as JSON Lines corpora hold them; the same for the same seed."""
    real = sample(path)
    chance = random.Random(seed)
    sentences = [re.split(r"(?<=[.!?])\s+", article["text"]) for article in real]
    for number in range(count):
        if number < len(real):
            yield real[number] | {"id": f"a{number}"}
            continue
        length = chance.choice(sentences).__len__()
        text = " ".join(chance.choice(chance.choice(sentences)) for _ in range(max(3, length)))
        text = _NAME.sub(lambda name: _made_up(chance) if chance.random() < _NEW_NAMES else name[0], text)
        yield {
            "id": f"a{number}",
            "title": chance.choice(real)["title"],
            "published": (date(2011, 1, 1) + timedelta(chance.randrange(3650))).isoformat(),
            "text": text,
        }


def write(path: Path, sample_path: Path, count: int) -> int:
    """Write a corpus of ``count`` articles; the bytes of their texts."""
    size = 0
    with path.open("w", encoding="utf-8") as file:
        for article in articles(sample_path, count):
            size += len(article["text"].encode())
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return size


def _made_up(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
