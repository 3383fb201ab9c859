"""One of each kind of work that is exported, over the invented articles."""

from dataclasses import replace
from datetime import UTC, datetime

from search.comparison.model import Topic, Verdict
from search.dossiers.finding import Found
from search.dossiers.model import ArticleRef, Dossier, Item, Passage, TopicRef, WholeArticle
from search.results import ArticleCard, Excerpt, Hit
from tests.hostile.attacks import ATTACKS
from tests.tui import articles
from tui.exports.works import FilledDossier, FoundArticles, MarkedArticle, Topics, Work

MADE = datetime(2025, 3, 5, 12, tzinfo=UTC)
HOSTILE = "".join(ATTACKS)
OUEST = articles.annotated(articles.ARTICLES[0])


def works(words: str = "", url: str | None = "https://exemple.fr/a?b=1&c=2") -> dict[str, Work]:
    """One of each kind, ``words`` wherever an article, a reader or a corpus may have words."""
    article = replace(
        OUEST.article,
        title=f"Le viaduc {words}",
        source=f"L’Écho {words}",
        author=f"Nolwenn Le Bris {words}",
        url=url,
        page=f"4 {words}",
        kind=f"reportage {words}",
        origin=f"reprise {words}",
        text=f"{OUEST.article.text}\n\n{words}",
    )
    of = ArticleRef.of(article)
    found = Found(article=article, span=(45, 110))
    card = ArticleCard(id=f"a{words}", title=of.title, source=of.source, published=of.published, url=url)
    topics = tuple(_topic(topic, words) for topic in articles.topics())
    text = f"haubans {words}"
    hit = Hit(card, 1.0, Excerpt(0, len(text), text.replace("\n", " ")), ((0, 7),))
    items = (
        (Item(id="1", made=MADE, what=WholeArticle(of), note=f"note {words}\nsuite"), found),
        (Item(id="2", made=MADE, what=Passage.at(article, (45, len(article.text)))), found),
        (Item(id="3", made=MADE, what=Passage.at(article, (45, 110)), note=words), replace(found, span=None)),
        (Item(id="4", made=MADE, what=TopicRef.of(topics[0])), Found(topic=topics[0])),
        (Item(id="5", made=MADE, what=TopicRef.of(topics[0])), Found()),
    )
    dossier = Dossier(id="d", name=f"Ponts {words}", made=MADE, items=tuple(item for item, _ in items))
    spans = {(figure.start, figure.end): Verdict.CONFLICT for figure in OUEST.figures[:1]}
    return {
        "results": FoundArticles(f"presse {words}", f"viaduc {words}", 9, ((hit, of),)),
        "article": MarkedArticle(f"presse {words}", replace(OUEST, article=article), spans),
        "topics": Topics(f"presse {words}", topics),
        "dossier": FilledDossier(f"presse {words}", dossier, items),
    }


def _topic(topic: Topic, words: str) -> Topic:
    statements = tuple(
        replace(
            one,
            card=replace(one.card, title=f"{one.card.title} {words}", source=f"{one.card.source} {words}"),
            sentence_text=f"{one.sentence_text} {words}",
        )
        for one in topic.statements
    )
    return replace(topic, label=f"{topic.label} {words}", statements=statements, reason=f"{topic.reason} {words}")


KINDS = tuple(works())
