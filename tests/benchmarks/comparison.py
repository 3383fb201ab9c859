"""How long the topics of two hundred articles take: `python -m tests.benchmarks.comparison`."""

import time
from datetime import date, timedelta

from corpus.annotate import annotate
from corpus.article import Article
from search.comparison.topics import find_topics

_TOWNS = [
    f"{first}{last}"
    for first in ("Mont", "Val", "Roche", "Pont", "Bel")
    for last in ("ville", "court", "bourg", "mont")
]
_TEXT = (
    "Le budget de {town} adopté\n\nLe conseil de {town} a adopté lundi un budget de {a} millions d’euros, en hausse"
    " de {b} %. La dette atteint {c} euros par habitant. La commune emploie {d} agents et compte {e} habitants. Le"
    " chantier de la piscine coûtera {f} millions d’euros et durera {g} mois. En 2019, il en avait fallu {h}."
)


def main(articles: int = 200) -> None:
    corpus = [
        annotate(
            Article(
                id=str(n),
                text=_TEXT.format(
                    town=_TOWNS[n % len(_TOWNS)], a=20 + n % 7, b=1 + n % 5, c=900 + n % 9, d=110 + n % 3,
                    e=9000 + n % 20, f=4 + n % 6, g=10 + n % 4, h=n % 30 + 2,
                ),
                title=f"Le budget de {_TOWNS[n % len(_TOWNS)]} adopté",
                published=date(2024, 1, 1) + timedelta(days=n % 20),
            )
        )
        for n in range(articles)
    ]  # fmt: skip
    for attempt in ("cold", "warm"):
        clock, cpu = time.perf_counter(), time.process_time()
        found = find_topics(corpus)
        print(
            f"{attempt}: {articles} articles, {len(found)} topics, {time.perf_counter() - clock:.3f} s"
            f" ({time.process_time() - cpu:.3f} s of processor)"
        )


if __name__ == "__main__":
    main()
