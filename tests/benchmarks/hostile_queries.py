"""How much processor time hostile queries take in each view: at 10,000 articles no more than 300 ms.

    python -m tests.benchmarks.hostile_queries CORPUS [--cache FOLDER]

CORPUS is what the program opens; ``--cache`` keeps its index. Nothing of a query is remembered when it is
asked; what the index reads once for all queries (the months, the sources) has been read. A table is printed, and the
queries over the bound once more at its end.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from string import ascii_lowercase
from typing import Final

from search.concordance import LineOrder
from search.facets import Facet, Filters, Sort
from search.library import Library

_FREQUENT: Final = ("de", "la", "le", "les", "à", "et", "en", "du", "un", "une")

QUERIES: Final = {
    "nothing": "",
    "*": "*",
    "*a*": "*a*",
    "a*": "a*",
    "a*, e*, l*": "a* e* l*",
    "26 letters": " ".join(f"{letter}*" for letter in ascii_lowercase),
    "26 letters, or": " OU ".join(f"{letter}*" for letter in ascii_lowercase),
    "130 beginnings, or": " OU ".join(f"{one}{two}*" for one in ascii_lowercase for two in "aeiou"),
    "300 times b*": "b* " * 300,
    "a~9": "a~9",
    "elles~2": "elles~2",
    "100 times budget~2": "budget~2 " * 100,
    "25 fuzzy words": " ".join(f"{one}{two}an~2" for one in "bcdfg" for two in "aeiou"),
    "25 long fuzzy words": " ".join(f"{one}{two}nstruction~2" for one in "bcdfg" for two in "aeiou"),
    "1,000 terms": " ".join(f"mot{number}" for number in range(5000)),
    "1,000 terms, or": " OU ".join(f"mot{number}" for number in range(5000)),
    "1,000 terms, not": " ".join(f"-mot{number}" for number in range(5000)),
    "function words": "de la le les un",
    "frequent words": "an premier france année état faire ministre président",
    "frequent words, or": "an OU premier OU france OU année OU état OU faire OU ministre",
    '"de la"': '"de la"',
    '"de la" 100 times': '"de la" ' * 100,
    '"de la de la …"': '"' + "de la " * 150 + '"',
    '"de la" and other phrases': '"de la" "à la" "et de" "dans le" "que les"',
    "100 phrases": " ".join(f'"{one} {two}"' for one in _FREQUENT for two in _FREQUENT),
    "100 phrases, or": " OU ".join(f'"{one} {two}"' for one in _FREQUENT for two in _FREQUENT),
    '"d…': '"de l',
    "-de": "-de",
    "-zzz": "-zzzzz",
    "/b.*t/": "/b.*t/",
    "(b|c)+": "(b|c)+",
    "200 parentheses": "(" * 200 + "budget" + ")" * 200,
    "chiffre:0..99…": "chiffre:0..99999999999999999",
    "chiffre:>0€": "chiffre:>0€",
    "90 figures": " ".join(f"chiffre:>{number}" for number in range(90)),
    "80 figures, or": " OU ".join(f"chiffre:>{number}€" for number in range(80)),
    "70 narrow figures, or": " OU ".join(f"chiffre:{number}..{number + 1}" for number in range(1, 71)),
    "date:0001..9999": "date:0001..9999",
    "titre:*": "titre:*",
    "titre:d*": "titre:d*",
    "entité:*": "entité:*",
    "entité:a~2": "entité:macron~2",
    "mesure:*": "mesure:*",
    "a question": "quelle est la part de la population qui est pour la réforme de l’état ?",
    "a letter, then a thousand": "a" * 1000,
    "accents": "e" + "\u0301" * 900,
}

_FRANCE: Final = Filters(entity=frozenset({"LOC:France"}))

VIEWS: Final[dict[str, Callable[[Library, str], object]]] = {
    "search": lambda library, query: library.search(query),
    "typed": lambda library, query: library.search(query, as_typed=True, grouped=True),
    "finished": lambda library, query: library.finished(query),
    "filtered": lambda library, query: library.search(query, filters=_FRANCE),
    "by date": lambda library, query: library.search(query, sort=Sort.DATE),
    "by source": lambda library, query: library.search(query, sort=Sort.SOURCE),
    "far": lambda library, query: library.search(query, offset=5000),
    "names": lambda library, query: [
        each for each in library.search(query, limit=0).facets if each.facet is Facet.ENTITY
    ],
    "months": lambda library, query: library.timeline(query),
    "lines": lambda library, query: library.concordance(query, limit=200),
    "by left": lambda library, query: library.concordance(query, limit=200, sort=LineOrder.LEFT),
    "by right": lambda library, query: library.concordance(query, limit=200, sort=LineOrder.RIGHT),
}


def forget(library: Library) -> None:
    """Nothing of the queries before is remembered."""
    library._answers.clear()
    library._snapshot._cache.clear()
    library._snapshot._cached_bytes = 0


def timed(library: Library, ask: Callable[[Library, str], object], query: str) -> float:
    """Milliseconds."""
    forget(library)
    start = time.process_time()
    ask(library, query)
    return 1000 * (time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--over", type=float, default=300.0, help="milliseconds")
    parser.add_argument("--times", type=int, default=2, help="the best of so many counts: others may be at work")
    parser.add_argument("--only", default="", help="queries whose name has this")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        library = Library.open(options.corpus, cache=options.cache or Path(made))
        for ask in VIEWS.values():
            ask(library, "budget")
        gc.collect()
        gc.freeze()  # as the application does once its first screen is there
        print(f"{len(library)} articles; milliseconds of processor time")
        print(f"{'':28}" + "".join(f"{view:>10}" for view in VIEWS))
        over = []
        for name, query in QUERIES.items():
            if options.only not in name:
                continue
            row = []
            for view, ask in VIEWS.items():
                row.append(min(timed(library, ask, query) for _ in range(options.times)))
                if row[-1] > options.over:
                    over.append(f"  {name}, {view}: {row[-1]:.0f}")
            print(f"{name:28}" + "".join(f"{each:10.0f}" for each in row), flush=True)
        print(f"over {options.over:.0f} ms: {len(over)}", *over, sep="\n")
        library.close()


if __name__ == "__main__":
    main()
