"""How much processor time indexing and queries take, beside SQLite FTS5 (wall time where processes share the work).

    python -m tests.benchmarks.search_speed SAMPLE [--sizes 1000 10000] [--jobs 1] [--annotate] [--profile]

SAMPLE is a gzipped JSON Lines file of articles, which the corpora are composed from.
"""

import argparse
import cProfile
import pstats
import random
import re
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from unittest.mock import patch

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from search.concordance import LineOrder
from search.facets import Filters, Sort
from search.library import Library
from tests.benchmarks import corpora


def queries(sample: Path, seed: int = 2) -> Iterator[tuple[str, list[str], bool]]:
    """Kinds of query, with some of each and whether they are asked as typed."""
    chance = random.Random(seed)
    texts = [article["text"] for article in corpora.sample(sample)]

    def words(size: int) -> list[str]:
        found: list[str] = []
        while len(found) < size:
            found += chance.sample(re.findall(r"[^\W\d_]{4,}", chance.choice(texts)) or ["article"], 1)
        return found

    def phrase() -> str:
        run = re.findall(r"[^\W\d_]+", chance.choice(texts))
        start = chance.randrange(max(1, len(run) - 3))
        return '"' + " ".join(run[start : start + 3]) + '"'

    for size in (1, 2, 3):
        yield f"{size} word{'s' * (size > 1)}", [" ".join(words(size)) for _ in range(60)], False
    yield "question, 8 words", [" ".join(words(8)) for _ in range(30)], False
    yield "phrase", [phrase() for _ in range(60)], False
    for size in (1, 2, 3, 4):
        yield f"prefix, {size} letters", [words(1)[0][:size] for _ in range(40)], True
    yield "second word typed", [f"{words(1)[0]} {words(1)[0][:3]}" for _ in range(40)], True
    yield "empty", [""] * 5, False
    yield "fuzzy", [words(1)[0] + "~" for _ in range(20)], False


def time_all(ask: Callable[[str, bool], object], asked: Iterable[str], as_typed: bool) -> tuple[float, float]:
    """Median and 95th percentile, milliseconds."""
    times = []
    for query in asked:
        start = time.process_time()
        ask(query, as_typed)
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times), sorted(times)[int(0.95 * len(times))]


def beside(corpus: Path) -> Callable[[str, bool], object]:
    """The same corpus in SQLite FTS5, asked for fifty ids and excerpts."""
    import json

    database = sqlite3.connect(":memory:")
    options = "tokenize='unicode61', prefix='1 2'"
    database.execute(f"create virtual table a using fts5(id unindexed, title, text, {options})")
    start = time.process_time()
    with corpus.open(encoding="utf-8") as file:
        rows = ((a["id"], a["title"], a["text"]) for a in map(json.loads, file))
        database.executemany("insert into a values (?, ?, ?)", rows)
    database.commit()
    count = database.execute("select count(*) from a").fetchone()[0]
    print(f"  FTS5 indexed {count / (time.process_time() - start):.0f} articles/s")

    def ask(query: str, as_typed: bool) -> object:
        match = query if query.startswith('"') else " ".join(f'"{word}"' for word in query.strip("~").split())
        if as_typed:
            match += "*"
        if not match:
            return database.execute("select id from a limit 50").fetchall()
        sql = "select id, snippet(a, 2, '[', ']', '…', 24) from a where a match ? order by rank limit 50"
        return database.execute(sql, (match,)).fetchall()

    return ask


def narrow(library: Library, sample: Path) -> None:
    """Filters, orders, counts and lines of one-word queries."""
    asked = next(asked for name, asked, _ in queries(sample) if name == "1 word")
    march = Filters(month=frozenset({"2015-03"}))
    kinds: dict[str, Callable[[str, bool], object]] = {
        "filtered": lambda q, _: library.search(q, limit=50, filters=march),
        "by date": lambda q, _: library.search(q, limit=50, sort=Sort.DATE),
        "facets": lambda q, _: library.search(q, limit=0).facets,
        "timeline": lambda q, _: library.timeline(q),
        "30 lines": lambda q, _: library.concordance(q, limit=30),
        "30 lines by context": lambda q, _: library.concordance(q, limit=30, sort=LineOrder.LEFT),
    }
    for name, ask in kinds.items():
        median, worst = time_all(ask, asked[:30], False)
        print(f"  {name:20} p50 {median:7.1f}  p95 {worst:7.1f} ms")


def unmarked(article: Article, *_: object) -> AnnotatedArticle:
    return AnnotatedArticle(article, (), (), ())


def run(sample: Path, size: int, jobs: int, annotate: bool, profile: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus, cache = Path(folder) / "corpus.jsonl", Path(folder) / "cache"
        text_bytes = corpora.write(corpus, sample, size)
        profiler = cProfile.Profile()
        if profile:
            profiler.enable()
        clock = time.process_time if jobs == 1 else time.perf_counter
        start = clock()
        if annotate:
            library = Library.open(corpus, cache=cache, jobs=jobs)
        else:
            with patch("search.documents.annotate", unmarked):
                library = Library.open(corpus, cache=cache)
        took = clock() - start
        if profile:
            profiler.disable()
            pstats.Stats(profiler).sort_stats("tottime").print_stats(25)
        written = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file())
        print(
            f"{size} articles, {'annotated' if annotate else 'not annotated'}, jobs {jobs if annotate else 1}: "
            f"{size / took:.0f} articles/s, index {written / text_bytes:.2f} of the text"
        )
        library.close()
        start = time.process_time()
        library = Library.open(corpus, cache=cache)
        print(f"  opened again in {1000 * (time.process_time() - start):.0f} ms")
        start = time.process_time()
        library.search("premier")
        print(f"  first query {1000 * (time.process_time() - start):.0f} ms")
        start = time.process_time()
        counted = library.search("premier").facets
        print(f"  first facets {1000 * (time.process_time() - start):.0f} ms, {len(counted)} of them")
        print(f"  at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB so far")
        narrow(library, sample)
        other = beside(corpus)
        for name, asked, as_typed in queries(sample):
            ours = time_all(lambda q, typed: library.search(q, limit=50, as_typed=typed), asked, as_typed)
            again = time_all(lambda q, typed: library.search(q, limit=0, as_typed=typed), asked, as_typed)
            theirs = time_all(other, asked, as_typed)
            print(
                f"  {name:20} p50 {ours[0]:7.1f}  p95 {ours[1]:7.1f} ms   no hits {again[0]:6.1f} {again[1]:6.1f}"
                f"   FTS5 {theirs[0]:6.1f} {theirs[1]:6.1f}"
            )
        library.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sample", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--annotate", action="store_true")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    for size in options.sizes:
        run(options.sample, size, options.jobs, options.annotate, options.profile)


if __name__ == "__main__":
    main()
