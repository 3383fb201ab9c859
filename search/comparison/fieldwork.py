"""When those whom an article's opinion poll asks were asked: « sondage réalisé les 3 et 4 mai auprès de … »."""

import re
from collections.abc import Iterable
from datetime import date

from corpus.article import Article
from corpus.figures.model import Figure
from corpus.spans import Span

Days = tuple[date, date]
"""The first and the last."""

_ASKED = ("auprès d", "interrogé", "sondé")
_POLL = re.compile(r"\b(?:sondage|enquête|étude|baromètre|questionnaire|consultation|échantillon|quotas)")
_DONE = re.compile(
    r"\b(?:réalisé|mené|conduit|effectué|administré|interrogé|sondé)e?s? (?:[^.;]{0,60} )?"
    r"(?:le|les|du|entre|entre le|en|courant|début|fin|mi-)\s?$"
)
_LONGEST = 45
"""Days. A poll does not take longer; « en 2019 » is no fieldwork."""


def fieldwork(article: Article, dates: Iterable[tuple[Figure, Span]]) -> Days | None:
    """The days on which the poll that an article reports was taken, given its dates and their sentences; ``None`` if
    it tells of none, or of several."""
    found: set[Days] = set()
    for figure, (start, end) in dates:
        sentence = article.text[start:end]
        asks = any(word in sentence for word in _ASKED) and _POLL.search(sentence.lower())
        if asks and _DONE.search(article.text, start, figure.start) and figure.date_start is not None:
            days = figure.date_start, figure.date_end or figure.date_start
            if (days[1] - days[0]).days < _LONGEST:
                found.add(days)
    return found.pop() if len(found) == 1 else None
