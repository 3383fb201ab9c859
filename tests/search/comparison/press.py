"""Short invented articles, annotated by the real chain, for the tests of the comparison."""

from collections.abc import Sequence
from datetime import date, timedelta

from corpus.annotate import AnnotatedArticle, annotate
from corpus.article import Article
from search.comparison.items import Item, items
from search.comparison.model import Topic, Verdict
from search.comparison.topics import around, find_topics, prepare
from search.comparison.verdicts import judge


def article(number: int, text: str, published: date = date(2023, 6, 14)) -> AnnotatedArticle:
    title = text.split("\n", 1)[0]
    return annotate(Article(id=f"a{number}", text=text, title=title, source=f"Journal {number}", published=published))


def item_of(text: str, figure: str) -> Item:
    """A figure of one sentence, ready to be held against another."""
    read = article(0, f"Orval\n\n{text}")
    return next(
        item
        for item in items([(read.article, read.figures, read.claims)], [read.mentions])
        if item.figure.text == figure
    )


def topics(*texts: str, published: Sequence[date] = ()) -> list[Topic]:
    days = [*published, *[date(2023, 6, 14)] * (len(texts) - len(published))]
    return find_topics(article(number, text, day) for number, (text, day) in enumerate(zip(texts, days, strict=True)))


def verdict_on(found: list[Topic], first: str, second: str) -> tuple[Verdict, str] | None:
    """Verdict and proof of the pair of figures whose texts are these, wherever they stand together."""
    for topic in found:
        for pair in topic.pairs:
            stated = {topic.statements[pair.i].figure.text, topic.statements[pair.j].figure.text}
            if stated == {first, second}:
                return pair.verdict, pair.reason
    return None


def judged(first: str, second: str, figures: tuple[str, str], days: int = 1) -> tuple[Verdict, str]:
    """Verdict and proof of a figure of each of two articles, some days apart, that measure one thing for sure."""
    day = date(2023, 6, 14)
    articles = [article(0, first, day), article(1, second, day + timedelta(days))]
    items = prepare(articles)
    a, b = (
        next(item for item in items if item.source == source and item.figure.text == text)
        for source, text in enumerate(figures)
    )
    assert a.group == b.group
    return judge(a, b, around(a, articles) + around(b, articles), lambda: True)


def why_parted(first: str, second: str, figures: tuple[str, str], days: int = 1) -> str:
    """The proof that two such figures are of different scopes."""
    verdict, reason = judged(first, second, figures, days)
    assert verdict is Verdict.DIFFERENT_SCOPE, reason
    return reason


def verdicts(*texts: str) -> dict[frozenset[str], Verdict]:
    return {
        frozenset(topic.statements[n].figure.text for n in (pair.i, pair.j)): pair.verdict
        for topic in topics(*texts)
        for pair in topic.pairs
    }
