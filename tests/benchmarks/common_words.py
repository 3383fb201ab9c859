"""How many articles of a sample have each common word near a figure: writes `search/comparison/common_words.txt`.

    python -m tests.benchmarks.common_words SAMPLE

SAMPLE is a gzipped JSON Lines file of articles. Names are left out: they are common in their years only.
"""

import argparse
import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import search.comparison
from corpus.annotate import annotate
from corpus.article import Article
from search.comparison.items import outline
from tests.benchmarks import corpora

_LEAST = 0.02
_FILE = Path(next(iter(search.comparison.__path__))) / "common_words.txt"
_HEAD = """# Terms near figures by the percentage of French press articles, of 2011 to 2020, that have them.
# Made by tests/benchmarks/common_words.py.
"""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sample", type=Path)
    having: Counter[str] = Counter()
    written: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    total = 0
    for each in corpora.sample(asked.parse_args().sample):
        published = date.fromisoformat(each["published"])
        article = Article(id=each["id"], title=each["title"], text=each["text"], published=published, language="fr")
        terms = outline(annotate(article)).terms
        having.update(terms)
        total += 1
        for word in re.findall(r"(?<=[a-zà-ÿ,] )[^\W\d_]+", each["text"]):
            written[word.lower()[:5]] += 1
            capital[word.lower()[:5]] += word[0].isupper()
    shares: dict[int, list[str]] = defaultdict(list)
    for term, count in having.items():
        name = term.startswith("@") or 2 * capital[term[:5]] > written[term[:5]]
        if count >= _LEAST * total and not name:
            shares[round(100 * count / total)].append(term)
    rows = ([str(share), *sorted(shares[share])] for share in sorted(shares, reverse=True))
    lines = ["\t".join(row) + "\n" for row in rows]
    _FILE.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
