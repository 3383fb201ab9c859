"""Our evaluation over arrays against stock Whoosh's over its own index: the same articles, the same scores."""

from collections.abc import Iterator
from contextlib import contextmanager
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
from search.documents import documents
from search.evaluate import FORM_SHARE, K1, B, Evaluator
from search.schema import schema
from search.snapshot import Snapshot
from search.syntax import All, Node, Not, Phrase, Prefix, Word
from search.syntax import Any as AnyOf
from search.writer import Writer

# Words that are their own stem and form, so that both indexes hold the same terms.
WORDS = ["bal", "banc", "bar", "cap", "cor", "col"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), min_size=1, max_size=12)
BATCHES = st.integers(1, 4)
LEAVES = st.one_of(
    st.sampled_from(WORDS).map(lambda word: Word(word, "")),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda words: Phrase(tuple(words))),
    st.sampled_from(["b", "ba", "ban", "c", "bal", "x"]).map(Prefix),
)


def _combined(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(children, min_size=2, max_size=3).map(tuple)
    return several.map(All) | several.map(AnyOf) | st.tuples(children, children).map(lambda p: All((p[0], Not(p[1]))))


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


def stock(texts: list[list[str]], node: Node) -> dict[int, float]:
    """What Whoosh finds, with its own index, matchers and collector."""
    field = fields.TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=True)
    index = RamStorage().create_index(fields.Schema(text=field))
    writer = index.writer()
    for words in texts:
        writer.add_document(text=" ".join(words))
    writer.commit()
    with index.searcher(weighting=_Weighting([len(words) for words in texts])) as searcher:
        return {hit.docnum: hit.score for hit in searcher.search(_asked(node), limit=None)}


def _asked(node: Node) -> query.Query:
    match node:
        case Word(stem=stem):
            return query.Term("text", stem)
        case Phrase(exact=exact):
            return query.ConstantScoreQuery(query.Phrase("text", list(exact)), 0.0)
        case Prefix(letters=letters):
            return query.ConstantScoreQuery(query.Prefix("text", letters), 0.0)
        case All(nodes=(wanted, Not(node=unwanted))):
            # Not AndNot, which in Whoosh 2.7.5 forgets to look at its first match.
            return query.And([_asked(wanted), query.Not(_asked(unwanted))])
        case All(nodes=nodes):
            return query.And([_asked(child) for child in nodes])
        case AnyOf(nodes=nodes):
            return query.Or([_asked(child) for child in nodes])
        case _:
            raise AssertionError(node)


@contextmanager
def ours(texts: list[list[str]], batches: int) -> Iterator[Evaluator]:
    """The same texts in our index, in several segments."""
    with TemporaryDirectory() as folder:
        index = FileStorage(folder).create_index(schema())
        size = -(-len(texts) // batches)
        for start in range(0, len(texts), size):
            writer = Writer(index)
            for number, words in enumerate(texts[start : start + size], start):
                article = Article(id=f"a{number:03}", title="…", text=" ".join(words))
                writer.add(documents(AnnotatedArticle(article, (), (), ()), "f", number))
            writer.commit(merge=False)
        snapshot = Snapshot(index)
        yield Evaluator(snapshot, date(2024, 1, 1))
        snapshot.close()


def scored_by_words_alone(node: Node) -> bool:
    match node:
        # Whoosh scores each Not within an And as 1.
        case Phrase() | Prefix() | Not():
            return False
        case All(nodes=nodes) | AnyOf(nodes=nodes):
            return all(scored_by_words_alone(child) for child in nodes)
        case _:
            return True


@given(TEXTS, BATCHES, st.lists(QUERIES, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_the_same_articles_and_scores_as_stock_whoosh(
    texts: list[list[str]], batches: int, queries: list[Node]
) -> None:
    with ours(texts, batches) as evaluator:
        for node in queries:
            found = evaluator.found(node)
            expected = stock(texts, node)
            assert set(found.articles.tolist()) == set(expected)
            if scored_by_words_alone(node):
                scores = dict(zip(found.articles.tolist(), found.scores.tolist(), strict=True))
                assert scores == pytest.approx(expected, abs=1e-6)


def test_a_word_as_typed_adds_its_share() -> None:
    texts = [["bal", "banc"], ["bal"], ["cap"]]
    with ours(texts, 1) as evaluator:
        stem, typed = evaluator.found(Word("bal", "")), evaluator.found(Word("bal", "bal"))
        assert typed.scores.tolist() == pytest.approx([(1 + FORM_SHARE) * score for score in stem.scores.tolist()])
