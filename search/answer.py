"""From what a person typed to results: parsed, evaluated, relaxed where nothing answers, shown with excerpts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from heapq import nsmallest
from typing import Final

from corpus.annotate import AnnotatedArticle
from corpus.spans import Span
from search.evaluate import Evaluator, Scores
from search.excerpts import excerpt
from search.matching import Matcher
from search.query import parse
from search.results import Hit, Results
from search.snapshot import Snapshot
from search.suggestions import suggestion
from search.syntax import All, Any, Figures, Node, Phrase, Prefix, Query, Word

_MANY: Final = 5
"""From so many words on a query is taken as a question: not all of them need stand in the answer."""
_FEW: Final = 10
"""A question with fewer full answers is also given those that have most of its words."""
_LEAST: Final = 0.3
"""Share of the best score below which an article that lacks words is not shown."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The articles found, by document number, and what to tell the reader."""

    snapshot: Snapshot
    evaluator: Evaluator
    query: Query
    text: str
    scores: Scores
    full: int
    """How many have all the words: these come first."""
    ranked_first: frozenset[int]
    notice: str | None
    suggestion: str | None

    def in_order(self) -> list[int]:
        """The documents in the corpus's order."""
        place = self.snapshot.corpus_order
        return sorted(self.scores, key=lambda number: place[number])

    def results(self, limit: int, offset: int) -> Results:
        """Best first; equal ones newest first, then by id."""
        scores, first, order = self.scores, self.ranked_first, self.snapshot.order
        shown = nsmallest(
            max(0, offset) + max(0, limit),
            scores,
            key=lambda number: (number not in first, -round(scores[number], 6), order[number]),
        )[max(0, offset) :]
        matcher = Matcher.of(self.query.root)
        hits = tuple(self._hit(number, matcher) for number in shown)
        return Results(self.text, hits, len(scores), self.notice, self.suggestion)

    def _hit(self, number: int, matcher: Matcher) -> Hit:
        card, text = self.snapshot.card(number), self.snapshot.text(number)
        marks = matcher.marks(text, self._figures(number))
        spans = tuple((mark.start, mark.end) for mark in marks)
        return Hit(card, round(self.scores[number], 4), excerpt(text, card.title, marks), spans)

    def _figures(self, number: int) -> list[Span]:
        if not asks_figures(self.query.root):
            return []
        return self.evaluator.figure_spans(self.query.root, number, self.snapshot.annotated(number))


def answer(snapshot: Snapshot, text: str, today: date, *, as_typed: bool = False) -> Answer:
    """Never raises for what ``text`` says."""
    query = parse(text, today=today, as_typed=as_typed)
    evaluator = Evaluator(snapshot, today)
    scores = evaluator.scores(query.root)
    found = Answer(snapshot, evaluator, query, text, scores, len(scores), frozenset(), None, None)
    soft, hard = _split(query.root)
    asking = query.question or len(soft) >= _MANY
    if asking and not scores:
        # What a question quotes is a hint; alone, or among words that must be there, it is a condition.
        soft += [word for node in hard if isinstance(node, Phrase) for word in _words_of(node)]
        hard = [node for node in hard if not isinstance(node, Phrase)]
    if not scores or (asking and len(scores) < _FEW):
        found = _relaxed(found, evaluator, soft, hard)
    notices = [*query.faults, *([found.notice] if found.notice else [])]
    corrected = suggestion(evaluator, query.root, text) if not scores else None
    return replace(found, notice=_line(notices), suggestion=corrected)


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


def _relaxed(found: Answer, evaluator: Evaluator, soft: list[Node], hard: list[Node]) -> Answer:
    """Also the articles that lack some of the words."""
    if not soft or (len(soft) == 1 and found.scores):
        return found
    total: Scores = {}
    for node in soft:
        for number, score in evaluator.scores(node).items():
            total[number] = total.get(number, 0.0) + score
    if hard:
        allowed = evaluator.scores(All(tuple(hard)))
        total = {number: score for number, score in total.items() if number in allowed}
    enough = _LEAST * max(total.values(), default=0.0)
    total = {number: score for number, score in total.items() if score >= enough}
    if len(total) <= len(found.scores):
        return found
    if not found.scores:
        notice = "aucun article ne contient tous ces mots\u00a0: voici ceux qui en contiennent une partie"
    elif found.full == 1:
        notice = "un seul article contient tous ces mots\u00a0; les suivants en contiennent une partie"
    else:
        notice = f"{found.full}\u00a0articles contiennent tous ces mots\u00a0; les suivants en contiennent une partie"
    total.update(found.scores)
    return replace(found, scores=total, ranked_first=frozenset(found.scores), notice=notice)


def _line(notices: Iterable[str]) -> str | None:
    """One line, each notice a sentence."""
    return " ".join(f"{notice[0].upper()}{notice[1:]}." for notice in notices) or None
