"""Our evaluation over arrays against stock Whoosh's over its own index: the same articles, the same scores."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from math import log
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import fields, query
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.scoring import BaseScorer, WeightingModel

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.steps import together
from search.documents import documents
from search.evaluate import FORM_SHARE, K1, B, Evaluator
from search.schema import schema
from search.snapshot import Snapshot
from search.syntax import All, Dates, Fact, Fuzzy, Node, Not, Phrase, Prefix, Word
from search.syntax import Any as AnyOf
from search.writer import Writer

# Words that are their own stem and form, so that both indexes hold the same terms.
WORDS = ["bal", "banc", "bar", "cap", "cor", "col"]
SOURCES = ["gazette", "courrier"]
DAYS = st.none() | st.dates(date(2024, 1, 1), date(2024, 1, 9))


@dataclass(frozen=True)
class Row:
    """An article of both indexes."""

    words: tuple[str, ...]
    source: str | None = None
    day: date | None = None


WORDS_OF_ONE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(tuple)
ROWS = st.lists(st.builds(Row, WORDS_OF_ONE, st.none() | st.sampled_from(SOURCES), DAYS), min_size=1, max_size=12)
BATCHES = st.integers(1, 4)
LEAVES = st.one_of(
    st.sampled_from(WORDS).map(lambda word: Word(word, "")),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda words: Phrase(tuple(words))),
    st.sampled_from(["b", "ba", "ban", "c", "bal", "x", ""]).map(Prefix),
    st.builds(Fuzzy, st.sampled_from([*WORDS, "banx", "xar", "bac"]), st.integers(1, 2)),
    st.sampled_from([*SOURCES, "autre"]).map(lambda word: Fact("source", word)),
    st.sampled_from(["g", "cour", "x"]).map(lambda word: Fact("source", word, open_ended=True)),
    st.builds(Dates, DAYS, DAYS),
)


def _combined(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(children | children.map(Not), min_size=2, max_size=3).map(tuple)
    return several.map(All) | st.lists(children, min_size=2, max_size=3).map(tuple).map(AnyOf) | children.map(Not)


QUERIES: st.SearchStrategy[Node] = st.recursive(LEAVES, _combined, max_leaves=5)


class _Weighting(WeightingModel):  # type: ignore[misc]
    """BM25 as ``search.evaluate`` has it, for one term at a time."""

    def __init__(self, lengths: list[int]) -> None:
        self.lengths = lengths

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: float = 1) -> "_Scorer":
        frequency = searcher.doc_frequency(fieldname, text)
        return _Scorer(self.lengths, frequency)


class _Scorer(BaseScorer):  # type: ignore[misc]
    def __init__(self, lengths: list[int], frequency: int) -> None:
        self.idf = log(1 + (len(lengths) - frequency + 0.5) / (frequency + 0.5))
        average = sum(lengths) / len(lengths)
        self.norms = [K1 * (1 - B + B * length / average) for length in lengths]

    def supports_block_quality(self) -> bool:
        return False

    def score(self, matcher: Any) -> float:
        weight = matcher.weight()
        return float(self.idf * (K1 + 1) * weight / (weight + self.norms[matcher.id()]))


def stock(rows: Sequence[Row], node: Node) -> dict[int, float]:
    """What Whoosh finds, with its own index, matchers and collector."""
    field = fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=True)
    schema = fields.Schema(text=field, source=fields.ID(), day=fields.NUMERIC(int))
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for row in rows:
        known = {"source": row.source, "day": row.day.toordinal() if row.day else None}
        writer.add_document(text=" ".join(row.words), **{name: each for name, each in known.items() if each})
    writer.commit()
    with index.searcher(weighting=_Weighting([len(row.words) for row in rows])) as searcher:
        return {hit.docnum: hit.score for hit in searcher.search(_asked(node), limit=None)}


def _asked(node: Node) -> query.Query:
    match node:
        case Word(stem=stem):
            return query.Term("text", stem)
        case All(nodes=nodes):
            # Not AndNot, which in Whoosh 2.7.5 forgets to look at its first match; and Not needs something beside it.
            asked = [query.Not(_asked(each.node)) if isinstance(each, Not) else _asked(each) for each in nodes]
            return query.And([*asked, query.Every()] if all(isinstance(each, Not) for each in nodes) else asked)
        case AnyOf(nodes=nodes):
            return query.Or([_asked(child) for child in nodes])
        case Not(node=unwanted):
            return query.And([query.Every(), query.Not(_asked(unwanted))])
        case _:
            return query.ConstantScoreQuery(_condition(node), 0.0)


def _condition(node: Node) -> query.Query:
    match node:
        case Phrase(exact=exact):
            return query.Phrase("text", list(exact))
        case Prefix(letters=letters):
            return query.Prefix("text", letters) if letters else query.Every()
        case Fuzzy(letters=letters, distance=distance):
            return query.FuzzyTerm("text", letters, maxdist=distance, prefixlength=1)
        case Fact(word=word, open_ended=open_ended):
            return (query.Prefix if open_ended else query.Term)("source", word)
        case Dates(first=first, last=last):
            return query.NumericRange("day", *(day and day.toordinal() for day in (first or date.min, last)))
        case _:
            raise AssertionError(node)


@contextmanager
def ours(rows: Sequence[Row], batches: int) -> Iterator[Evaluator]:
    """The same texts in our index, in several segments."""
    with TemporaryDirectory() as folder:
        index = FileStorage(folder).create_index(schema())
        size = -(-len(rows) // batches)
        for start in range(0, len(rows), size):
            writer = Writer(index)
            for number, row in enumerate(rows[start : start + size], start):
                text = " ".join(row.words)
                article = Article(id=f"a{number:03}", title="…", text=text, source=row.source, published=row.day)
                writer.add(together([documents(AnnotatedArticle(article, (), (), ()), "f", number)])[0])
            writer.commit(merge=False)
        snapshot = Snapshot(index)
        yield Evaluator(snapshot, date(2024, 1, 1))
        snapshot.close()


def scored_by_words_alone(node: Node) -> bool:
    """Whoosh scores what only restricts as 0, or, in the case of Not, as 1; a misspelt word has a score with us."""
    match node:
        case Word():
            return True
        case All(nodes=nodes) | AnyOf(nodes=nodes):
            return all(scored_by_words_alone(child) for child in nodes)
        case _:
            return False


@given(ROWS, BATCHES, st.lists(QUERIES, min_size=1, max_size=4))
@settings(max_examples=40)
def test_the_same_articles_and_scores_as_stock_whoosh(rows: list[Row], batches: int, queries: list[Node]) -> None:
    with ours(rows, batches) as evaluator:
        for node in queries:
            found = evaluator.found(node)
            expected = stock(rows, node)
            assert set(found.articles.tolist()) == set(expected)
            if scored_by_words_alone(node):
                scores = dict(zip(found.articles.tolist(), found.scores.tolist(), strict=True))
                assert scores == pytest.approx(expected, abs=1e-6)


def test_a_word_as_typed_adds_its_share() -> None:
    rows = [Row(("bal", "banc")), Row(("bal",)), Row(("cap",))]
    with ours(rows, 1) as evaluator:
        stem, typed = evaluator.found(Word("bal", "")), evaluator.found(Word("bal", "bal"))
        assert typed.scores.tolist() == pytest.approx([(1 + FORM_SHARE) * score for score in stem.scores.tolist()])
