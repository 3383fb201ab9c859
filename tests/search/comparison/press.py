"""Short invented articles, annotated by the real chain, for the tests of the comparison."""

from collections.abc import Sequence
from datetime import date

from corpus.annotate import AnnotatedArticle, annotate
from corpus.article import Article
from search.comparison.model import Topic, Verdict
from search.comparison.topics import find_topics


def article(number: int, text: str, published: date = date(2023, 6, 14)) -> AnnotatedArticle:
    title = text.split("\n", 1)[0]
    return annotate(Article(id=f"a{number}", text=text, title=title, source=f"Journal {number}", published=published))


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


def verdicts(*texts: str) -> dict[frozenset[str], Verdict]:
    return {
        frozenset(topic.statements[n].figure.text for n in (pair.i, pair.j)): pair.verdict
        for topic in topics(*texts)
        for pair in topic.pairs
    }
