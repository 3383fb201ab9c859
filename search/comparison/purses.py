"""Whose dinars or dollars a story means: an article that never says is read as the others on its event are."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from corpus.annotate import AnnotatedArticle
from corpus.figures.model import Figure, Kind
from corpus.figures.money_homes import called, named_home, shared_name
from corpus.figures.money_places import UNITED_STATES
from corpus.figures.tokens import fold
from search.comparison.conversions import DOLLARS, bare
from search.comparison.extents import is_telling, written_digits
from search.comparison.relatedness import Related

_ANYONES = "EUR"
"""The currency of a sum of which the text says nothing at all."""
_WORD = re.compile(r"\w+")


def settle_currencies(articles: Sequence[AnnotatedArticle], pairs: Iterable[Related]) -> Sequence[AnnotatedArticle]:
    """The articles of a story, their open currencies read as in those that each is related to by ``pairs``."""
    open_ = {number: found for number, article in enumerate(articles) if (found := _open(article))}
    if not open_:
        return articles
    beside: dict[int, list[int]] = defaultdict(list)
    for i, j, strangeness in pairs:
        if strangeness < 1:
            beside[i].append(j)
            beside[j].append(i)
    settled = list(articles)
    # Those that name no money at all take what the others' turns out to be.
    for number, codes in sorted(open_.items(), key=lambda each: None in each[1].values()):
        others = [settled[other] for other in beside[number]]
        meant = {code: home for code, head in codes.items() if (home := _meant(articles[number], head, others))}
        if meant:
            settled[number] = _read_as(articles[number], meant)
    return settled


def _open(article: AnnotatedArticle) -> dict[str, str | None]:
    """The currencies of an article that it does not tell of, each with the name that it has for it, if any."""
    sums = [figure for figure in article.figures if figure.kind is Kind.MONEY]
    found: dict[str, str | None] = {
        figure.currency: head
        for figure in sums
        if figure.currency and figure.currency_inferred and (head := shared_name(figure.text))
    }
    if sums and all(figure.currency == _ANYONES and figure.currency_inferred for figure in sums):
        found[_ANYONES] = None
    if any(map(bare, sums)) and UNITED_STATES.isdisjoint(_WORD.findall(fold(article.article.text))):
        found["USD"] = "dollar"
    return found


def _meant(article: AnnotatedArticle, head: str | None, others: Iterable[AnnotatedArticle]) -> str | None:
    """The currency that other articles have where this one says ``head``, or nothing."""
    if head is None:
        return _by_sums(article, others)
    if head == "dollar":
        return _by_dollars(others)
    codes = called(head)
    written: Counter[str] = Counter()
    lived_in: Counter[str] = Counter()
    for other in others:
        told = {f.currency for f in other.figures if f.currency in codes and not f.currency_inferred}
        written.update(filter(None, told))
        home = named_home(fold(other.article.text), head)
        lived_in.update((home,) if home else ())
    named = written or lived_in
    return max(sorted(named), key=named.__getitem__, default=None)


def _by_dollars(others: Iterable[AnnotatedArticle]) -> str | None:
    """« 210 dollars » in one article, « 48 millions de dollars » in one on Québec: whose dollars others mean, unless
    they mean those of the United States too."""
    named = {
        figure.currency
        for other in others
        for figure in other.figures
        if figure.currency in DOLLARS or (figure.currency == "USD" and not bare(figure))
    }
    return named.pop() if len(named) == 1 and "USD" not in named else None


def _by_sums(article: AnnotatedArticle, others: Iterable[AnnotatedArticle]) -> str | None:
    """« 2,14 milliards » in one article, « 2,14 milliards de dirhams » in another; or what all the others pay in."""
    told = [figure for other in others for figure in _told(other)]
    values = {figure.value for figure in article.figures if is_telling(written_digits(figure))}
    same = {figure.currency for figure in told if figure.value is not None and figure.value in values}
    codes = same or {figure.currency for figure in told}
    return codes.pop() if len(codes) == 1 else None


def _told(article: AnnotatedArticle) -> list[Figure]:
    """The sums whose currency is written."""
    return [
        figure
        for figure in article.figures
        if figure.kind is Kind.MONEY and (not figure.currency_inferred or shared_name(figure.text))
    ]


def _read_as(article: AnnotatedArticle, meant: Mapping[str, str]) -> AnnotatedArticle:
    figures = tuple(
        replace(figure, currency=meant.get(figure.currency, figure.currency))
        if figure.currency and (figure.currency_inferred or bare(figure))
        else figure
        for figure in article.figures
    )
    return replace(article, figures=figures)
