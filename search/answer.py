"""From what a person typed to results: parsed, evaluated, relaxed where nothing answers, shown with excerpts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

import numpy as np

from corpus.annotate import AnnotatedArticle
from corpus.spans import Span
from search.counting import narrowed, source_places
from search.evaluate import Evaluator
from search.excerpts import excerpt
from search.facets import NO_FILTERS, Filters, Sort
from search.families import families
from search.found import Found, either
from search.matching import Mark, Matcher
from search.query import parse
from search.results import Hit, Results
from search.snapshot import Snapshot
from search.streams import Numbers
from search.suggestions import suggestion
from search.syntax import All, Any, Figures, Node, Phrase, Prefix, Query, Word

_MANY: Final = 5
"""From so many words on a query is taken as a question: not all of them need stand in the answer."""
_FEW: Final = 10
"""A question with fewer full answers is also given those that have most of its words."""
_LEAST: Final = 0.3
"""Share of the best score below which an article that lacks words is not shown."""
_SAME: Final = 6
"""Decimals to which equal scores are equal."""
_COARSE: Final = "trop d’expressions de mots courants\u00a0: les dernières sont cherchées sans l’ordre de leurs mots"
_WORTH: Final = 4
"""How many times the articles asked for there must be before choosing them is quicker than sorting all."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The articles found, and what to tell the reader."""

    snapshot: Snapshot
    evaluator: Evaluator
    query: Query
    text: str
    found: Found
    full: Numbers
    """The articles that have all the words: these come first."""
    notice: str | None = None
    suggestion: str | None = None

    def in_order(self) -> list[int]:
        """The articles in the corpus's order."""
        order = self.snapshot.corpus_order
        in_order: list[int] = order[self.found.among(len(self.snapshot))[order]].tolist()
        return in_order

    def ranked(self, sort: Sort, last: int) -> list[int]:
        """The first ``last`` articles. Best first: equal ones newest first, then by id."""
        articles, order = self.found.articles, self.snapshot.order
        if sort is Sort.DATE:
            return _first(articles, [order[articles]], last)
        if sort is Sort.SOURCE:
            return _first(articles, [source_places(self.snapshot)[articles], order[articles]], last)
        lacking = ~np.isin(articles, self.full, assume_unique=True)
        return _first(articles, [lacking, -np.round(self.found.scores, _SAME), order[articles]], last)

    def results(self, limit: int, offset: int, sort: Sort, *, grouped: bool = False) -> Results:
        """One page of hits; ``grouped`` gives of near copies the best alone, with the others named."""
        offset = max(0, offset)
        last = offset + max(0, limit)
        kin = families(self.snapshot)
        shown = kin.first_rows(partial(self.ranked, sort), last) if grouped else self.ranked(sort, last)
        shown = shown[offset:]
        scores = dict(zip(shown, self._scores(shown), strict=True))
        matcher = Matcher.of(self.query.root)
        among = self.found.among(len(self.snapshot))
        hits = tuple(
            self._hit(article, scores[article], matcher, [each for each in kin.others(article) if among[each]])
            for article in shown
        )
        rows = kin.rows(self.found) if grouped else None
        return Results(self.text, hits, len(self.found), self.notice, rows, self.suggestion)

    def _scores(self, articles: list[int]) -> list[float]:
        places = np.searchsorted(self.found.articles, np.array(articles, np.int64))
        return [round(score, 4) for score in self.found.scores[places].tolist()]

    def _hit(self, article: int, score: float, matcher: Matcher, others: list[int]) -> Hit:
        """``others`` are the near copies that answer, too."""
        card, text = self.snapshot.card(article), self.snapshot.text(article)
        marks = self.marks(article, text, matcher)
        spans = tuple((mark.start, mark.end) for mark in marks)
        reprises = tuple([self.snapshot.ids[each] for each in others])
        return Hit(card, score, excerpt(text, card.title, marks), spans, reprises)

    def marks(self, article: int, text: str, matcher: Matcher) -> list[Mark]:
        """Where the query's words and figures stand in an article."""
        figures: list[Span] = []
        if asks_figures(self.query.root):
            figures = self.evaluator.figure_spans(self.query.root, article, self.snapshot.annotated(article))
        return matcher.marks(text, figures)


def answer(
    snapshot: Snapshot, text: str, today: date, *, as_typed: bool = False, filters: Filters = NO_FILTERS
) -> Answer:
    """Never raises for what ``text`` says."""
    query = parse(text, today=today, as_typed=as_typed)
    evaluator = Evaluator(snapshot, today)
    found = evaluator.found(query.root)
    if query.root is None and query.faults:
        # Nothing of it was understood: the whole corpus would pass for the answer.
        found = found.only(np.zeros(len(found), dtype=bool))
    given = Answer(snapshot, evaluator, query, text, found, found.articles)
    soft, hard = _split(query.root)
    asking = query.question or len(soft) >= _MANY
    if asking and not len(found):
        # What a question quotes is a hint; alone, or among words that must be there, it is a condition.
        soft += [word for node in hard if isinstance(node, Phrase) for word in _words_of(node)]
        hard = [node for node in hard if not isinstance(node, Phrase)]
    if not len(found) or (asking and len(found) < _FEW):
        given = _relaxed(given, evaluator, soft, hard)
    notices = [*query.faults, *([_COARSE] if evaluator.coarse else []), *([given.notice] if given.notice else [])]
    corrected = suggestion(evaluator, query.root, text) if not len(found) else None
    given = replace(given, notice=_line(notices), suggestion=corrected)
    return replace(given, found=narrowed(snapshot, given.found, filters)) if filters else given


def _first(articles: Numbers, keys: list[Numbers], last: int) -> list[int]:
    """The first ``last`` articles by these keys, the first key above all; no two articles have all keys alike."""
    if last <= 0 or not keys:
        return list(articles[: max(0, last)].tolist())
    if len(articles) <= _WORTH * last:
        return list(articles[np.lexsort(keys[::-1])][:last].tolist())
    # Sorting them all would take longer than finding them.
    worst = np.partition(keys[0], last - 1)[last - 1]
    better, tied = keys[0] < worst, keys[0] == worst
    head = _first(articles[better], [key[better] for key in keys], int(better.sum()))
    return head + _first(articles[tied], [key[tied] for key in keys[1:]], last - len(head))


def spans_in(
    snapshot: Snapshot, number: int, annotated: AnnotatedArticle, text: str, today: date
) -> tuple[Span, ...]:
    """Where the words and figures of a query stand in one article, whether it answers the query or not."""
    root = parse(text, today=today).root
    figures = Evaluator(snapshot, today).figure_spans(root, number, annotated) if asks_figures(root) else []
    return tuple((mark.start, mark.end) for mark in Matcher.of(root).marks(annotated.article.text, figures))


def asks_figures(node: Node | None) -> bool:
    """Whether a query has conditions on figures."""
    match node:
        case Figures():
            return True
        case All() | Any():
            return any(asks_figures(child) for child in node.nodes)
        case _:
            return False


def _split(root: Node | None) -> tuple[list[Node], list[Node]]:
    """The words, which an article may lack, and the conditions, which it must meet."""
    nodes = root.nodes if isinstance(root, All) else (root,) if root is not None else ()
    soft = [node for node in nodes if _is_word(node)]
    return soft, [node for node in nodes if not _is_word(node)]


def _words_of(phrase: Phrase) -> list[Node]:
    found = parse(" ".join(phrase.exact), today=date.min).root
    return _split(found)[0]


def _is_word(node: Node) -> bool:
    match node:
        case Word() | Prefix():
            return True
        case Any(nodes=nodes):
            return isinstance(nodes[0], Word)
        case _:
            return False


def _relaxed(given: Answer, evaluator: Evaluator, soft: list[Node], hard: list[Node]) -> Answer:
    """Also the articles that lack some of the words."""
    full, size = given.found, len(given.snapshot)
    if not soft or (len(soft) == 1 and len(full)):
        return given
    total = either([evaluator.found(node) for node in soft], size)
    if hard:
        total = total.only(evaluator.found(All(tuple(hard))).among(size)[total.articles])
    total = total.only(total.scores >= _LEAST * total.scores.max(initial=0.0))
    if len(total) <= len(full):
        return given
    if not len(full):
        notice = "aucun article ne contient tous ces mots\u00a0: voici ceux qui en contiennent une partie"
    elif len(full) == 1:
        notice = "un seul article contient tous ces mots\u00a0; les suivants en contiennent une partie"
    else:
        notice = f"{len(full)}\u00a0articles contiennent tous ces mots\u00a0; les suivants en contiennent une partie"
    lacking = total.only(~full.among(size)[total.articles])
    return replace(given, found=either([full, lacking], size), notice=notice)


def _line(notices: Iterable[str]) -> str | None:
    """One line, each notice a sentence."""
    return " ".join(f"{notice[0].upper()}{notice[1:]}." for notice in notices) or None
