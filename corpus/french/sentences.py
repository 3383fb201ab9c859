"""Where the sentences of a French text begin and end."""

import re
from functools import lru_cache

from corpus.french.wordlists import word_set
from corpus.spans import Span

# A run of closing marks with the quotes and brackets that belong to it. A megabyte of full stops must be crossed
# once, not once from each of them: what is looked ahead at and then taken whole is never tried anew. A possessive
# repeat of a group would say it shorter, but before Python 3.11.5 it keeps what its last, failed turn took.
# A straight mark behind a space closes only before another: in « . "Non », it opens the next sentence.
# What it may begin with stands first: all other places are passed over at once.
_STOP = re.compile(
    r"[\n.!?…](?:(?<=\n)"
    r"|(?<![.!?…]{2})[.!?…]*+(?=((?:[\")\]’']++|[ \u00a0\u202f]?[»”)\]]++|[ \u00a0\u202f]\"(?=\s|$))*))\1"
    r"(?:(?=\s|$)|(?<=[\"»”])(?=[^\W\d_a-zàâäçéèêëîïôöùûüœæ])))"
)
_BEFORE = re.compile(r"(?:^|[^\w])([^\W\d_]+|n°)$")
_NEXT = re.compile(r"[ \t\u00a0\u202f]*+(.|\n|$)")

# Written with a full stop that ends nothing. « etc. » is left out: it ends a sentence as often as not, and what
# follows tells.
_ABBREVIATIONS = word_set(
    """
    m mm mme mmes mlle mlles dr drs me mes mgr st ste sts pr prof gal col cdt lt cap p pp art al n no nos vol
    fig chap éd ed trad coll cf ex env av apr bd boul tél tel hab max min réf ref janv févr fév sept oct nov déc
    adj alin ann dép
    """
)
_LONGEST = max(map(len, _ABBREVIATIONS)) + 1
_TOGETHER = 64
"""Texts whose sentences are kept: more than articles are annotated together."""


@lru_cache(maxsize=_TOGETHER)
def sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of ``text``, in order, without the white space around them.

    A line break always ends a sentence. A full stop does not after a title, an abbreviation or an initial
    (« M. », « p. 14 », « J. Chirac »), nor any mark before a lower-case letter or a comma, so that a quotation stays
    with the words that introduce or follow it. What is asked for again soon is not looked for again: figures and
    claims both go by sentences.
    """
    spans: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        if text[stop.start()] != "\n" and not _ends(text, stop.start(), end):
            continue
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end].lstrip()
    if piece:
        spans.append((end - len(piece), end - len(piece) + len(piece.rstrip())))


def _ends(text: str, start: int, end: int) -> bool:
    """Whether the mark at ``[start, end)`` closes a sentence, judged by the word before and the letter after."""
    after = _NEXT.match(text, end)
    following = after[1] if after else ""
    if following in ("", "\n"):
        return True
    if following.islower() or following in ",;:)]":
        return False
    if text[start:end].rstrip("»”\")]’' \u00a0\u202f") != ".":
        return True
    if text[max(0, start - _LONGEST) : start].isalpha() and start >= _LONGEST:
        return True  # a longer word than any abbreviation
    before = _BEFORE.search(text, max(0, start - 12), start)
    if before is None:
        return True
    word = before[1]
    if word.lower() in _ABBREVIATIONS:
        return end != start + 1
    initial = len(word) == 1 and word.isupper()
    return not initial
