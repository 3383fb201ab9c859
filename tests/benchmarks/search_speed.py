"""How much processor time indexing and queries take, beside other engines (wall time where processes share the work).

    python -m tests.benchmarks.search_speed SAMPLE [--sizes 1000 10000] [--jobs 1] [--annotate] [--alone] [--profile]

SAMPLE is a gzipped JSON Lines file of articles, which the corpora are composed from. Stock Whoosh is left out beyond
10,000 articles: it would take longer than all the others together.
"""

import argparse
import contextlib
import cProfile
import json
import pstats
import random
import re
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from unittest.mock import patch

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.steps import Steps
from search.concordance import LineOrder
from search.facets import Filters, Sort
from search.library import Library
from tests.benchmarks import corpora
from tests.benchmarks.engines import SHOWN, Engine, others

_MOST_FOR_WHOOSH = 10_000


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


def beside(corpus: Path, folder: Path, count: int) -> list[Engine]:
    """The same corpus in the other engines."""
    found = [engine for engine in others(folder) if engine.name != "Whoosh" or count <= _MOST_FOR_WHOOSH]
    for engine in found:
        start = time.process_time()
        with corpus.open(encoding="utf-8") as file:
            engine.add(map(json.loads, file))
        rate = count / (time.process_time() - start)
        print(f"  {engine.name} indexed {rate:.0f} articles/s, {engine.bytes() / 2**20:.0f} MB", flush=True)
    return found


def change(corpus: Path, cache: Path) -> None:
    """One article of the corpus changes: how long until a search finds it, in a program that begins anew."""
    first, _, rest = corpus.read_text(encoding="utf-8").partition("\n")
    article = json.loads(first)
    article["text"] += " Voici le mot zyxwvutique."
    corpus.write_text(json.dumps(article, ensure_ascii=False) + "\n" + rest, encoding="utf-8")
    start = time.process_time()
    library = Library.open(corpus, cache=cache)
    found = library.search("zyxwvutique").total
    print(f"  one article changed: found {found} in {time.process_time() - start:.1f} s")
    library.close()


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


def unmarked(article: Article, *_: object) -> Steps[AnnotatedArticle]:
    yield
    return AnnotatedArticle(article, (), (), ())


def run(sample: Path, size: int, jobs: int, annotate: bool, profile: bool, alone: bool) -> None:
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
            with patch("search.documents.annotation", unmarked):
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
        engines = [] if alone else beside(corpus, Path(folder), size)
        print("  milliseconds, p50 / p95".ljust(44) + "".join(f"{engine.name:>18}" for engine in engines))
        for name, asked, as_typed in queries(sample):
            ours = time_all(lambda q, typed: library.search(q, limit=SHOWN, as_typed=typed), asked, as_typed)
            bare = time_all(lambda q, typed: library.search(q, limit=0, as_typed=typed), asked, as_typed)
            line = f"  {name:20} {ours[0]:6.1f} /{ours[1]:6.1f}  no hits {bare[1]:6.1f}"
            for engine in engines:
                theirs = time_all(lambda q, typed, e=engine: e.ask(q, as_typed=typed), asked, as_typed)  # type: ignore[misc]
                line += f"  {theirs[0]:7.1f} /{theirs[1]:7.1f}"
            print(line, flush=True)
        library.close()
        with contextlib.nullcontext() if annotate else patch("search.documents.annotation", unmarked):
            change(corpus, cache)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sample", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--annotate", action="store_true")
    parser.add_argument("--alone", action="store_true", help="no other engine")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    for size in options.sizes:
        run(options.sample, size, options.jobs, options.annotate, options.profile, options.alone)


if __name__ == "__main__":
    main()
