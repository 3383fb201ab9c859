"""Writings that hold digits and state nothing: addresses, telephone numbers, versions, references."""

import re
from collections.abc import Iterator

from corpus.figures.fractions import slashed_at
from corpus.figures.tokens import Beginnings, Tokens
from corpus.french.calendar import FULL_MONTHS

# Over the folded text. Every alternative begins at a boundary, so that a long run is entered once; which is said of
# all of them together first, as most places are within a word or between two.
_DOMAINS = "fr|com|org|net|be|ch|ca|eu|info|io|gouv"
_ADDRESSES = rf"""
    (?<![\w/.@-])(?:https?://|www\.)\S++
  | (?<![\w/:])//[\w-]++\.\S++
  | (?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]++
  | (?<![\w/.@-])(?:[\w-]{{2,40}}\.){{1,4}}(?:{_DOMAINS})(?:/\S*+)?(?![\w])
  | (?<![\w])[#@][\w]++
"""
_REFERENCES = r"""
    (?<![\w,.])(?:\+[0-9]{2,3}|0)[\ .]?(?:\(0\)[\ .]?)?[1-9](?:[\ .-]?[0-9]{2}){4}(?![0-9])
  | (?<![\w,.])\+[0-9]{2,3}[\ .](?:\(0\)[\ .]?)?[0-9]{1,4}(?:[\ .-][0-9]{2,4}){2,4}(?![0-9])
  | (?<![\w,.])\+?0?[0-9]{2,3}[\ .-][0-9]{2,3}(?:[\ .-][0-9]{2}){2,3}(?![0-9]|\ [0-9]{3})
  | (?<![\w,.])\(?[0-9]{3}\)?[\ -][0-9]{3}-[0-9]{4}(?![0-9])
  | (?<![\w])(?:[0-9]++|deux|trois|quatre)\ fois\ (?:[0-9]++|deux|trois|quatre)(?=\ [^\W\d]+s\b)
  | (?<![\w,.])0[0-9]{3}\ (?:[0-9]{2}\ ?[0-9]{3}|[0-9]{3}\ [0-9]{2})(?![0-9])
  | (?<![\w,.+])[0-9]{1,3}\+[0-9]{3}(?![0-9])
  | (?<![\w,.-])[0-9]{1,2}(?:\ -\ [0-9]{1,2}){3,}(?!\w|\ -\ [0-9])
  | (?<![\w,.])0[\ .]?8[0-9]{2}(?:[\ .]?[0-9]{3}){2}(?![0-9])
  | (?<=\ )[0-9]{2}\ [0-9]{2}(?=[.,;)!?\n]|$|\ \()
  | (?<![\w.])(?![1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![\w.]))v?[0-9]{1,4}(?:\.[0-9]{1,4}){2,}(?!\w|[,.][0-9])
  | (?<![\w])(?:l|r|d|lo)\.\ ?[0-9]{1,4}(?:-[0-9]++)*
  | (?<![\w])[0-9]{1,2}\ ?h(?:eures?)?\ ?(?:/|sur)\ ?24(?![0-9])
  | (?<![\w])(?:[2-7]|cinq|six|sept)\ ?j(?:ours?)?\ ?(?:/|sur)\ ?(?:7|sept)(?!\w)
  | (?<![\w])24\ ?/\ ?7(?!\w)
  | (?<![\w,.])(?:360|180)\ ?(?:°|degrés\b)(?!\ ?[cf]\b)(?!\ celsius)
  | (?<![\w/])[0-9]{1,4}/[0-9]{1,7}/?(?![0-9/])(?!\ (?:
        ans|mois|jours|euros?|millions?|milliards?|€|%|°|km|kg|cm|m|heures|minutes)(?!\w{3}))
  | (?<![\w])[0-9]{1,4}(?:-[0-9]{1,3})?\ (?:bis|quater|quinquies|sexies|septies|octies)(?!\w)
  | (?<=\ le\ )20[0-9]{2}-(?!20[0-9]{2}(?![0-9]))[0-9]{3,5}(?![0-9-])
  | (?<=article\ )[0-9]{1,4}(?:-[0-9]{1,3})?\ ter(?!\w)
  | (?<![\w,.])[0-9]{1,3}\ ?°\ ?[0-9]{1,2}(?:[.,][0-9]++)?\ ?'(?:\ ?[0-9]{1,2}(?:[.,][0-9]++)?\ ?(?:''|"|″))?
  | (?<![\w,.])[0-9]{1,3}\.[0-9]{4,}+,\ -?[0-9]{1,3}\.[0-9]{4,}+
  | (?<![\w])[0-9]{1,3}\ ?[x×]\ ?[0-9]{1,4}\w*+
"""
_PATTERNS = re.compile(rf"(?<!\w)(?=[\w.+(@/\#-])(?:{_ADDRESSES}|{_REFERENCES})", re.VERBOSE)
_REFERENCE = re.compile(_REFERENCES, re.VERBOSE)
# Where a reference can begin, and nowhere else: a digit or a mark, for which the text is looked through at once, or
# one of these words.
_BEGINNING = re.compile(r"[0-9+(](?<!\w.)", re.DOTALL)
_BEGINNING_WORDS = Beginnings(("l", "r", "d", "lo", "v", "deux", "trois", "quatre", "cinq", "six", "sept"))
_ADDRESSED = re.compile(rf"//|www\.|@|#|\.(?:{_DOMAINS})\b")
"""What every address or handle has in it."""

_DATE_LIKE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}")

_SEASON = re.compile(r"(?:19|20)[0-9]{2}/(?:(?:19|20)?[0-9]{2})")


_DAY_OF_MONTH = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])")

_SHORT_DATE = re.compile(r"(?:0[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])\.[0-9]{2}")


def _is_season(written: str) -> bool:
    """« 2023/24 », and neither « 2024/87 », the number of a ruling, nor « 2009/10/CE »."""
    return _SEASON.fullmatch(written) is not None and int(written[-2:]) == (int(written[:4]) + 1) % 100


def _references(tokens: Tokens) -> Iterator[re.Match[str]]:
    """What ``_PATTERNS`` finds where there is no address."""
    starts = [beginning.start() for beginning in _BEGINNING.finditer(tokens.folded)]
    if not tokens.vocabulary.isdisjoint(_BEGINNING_WORDS):
        starts = sorted(starts + [tokens.starts[i] for i in tokens.places(_BEGINNING_WORDS)])
    end = 0
    for start in starts:
        match = _REFERENCE.match(tokens.folded, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


def mark_patterns(tokens: Tokens, taken: bytearray) -> None:
    """Set to 1 the byte of every token that lies in such a writing."""
    addressed = _ADDRESSED.search(tokens.folded)
    for match in _PATTERNS.finditer(tokens.folded) if addressed else _references(tokens):
        if _DATE_LIKE.match(match[0]) or _is_season(match[0]):
            continue
        lead = tokens.folded[max(0, match.start() - 3) : match.start()]
        if lead in ("le ", "du ", "au ") and (_DAY_OF_MONTH.fullmatch(match[0]) or _SHORT_DATE.fullmatch(match[0])):
            continue
        first, last = tokens.at(match.start()), tokens.until(match.end())
        if "/" in match[0] and (slashed_at(tokens, first) or tokens.word(last) in FULL_MONTHS):
            # « les 2/3 des voix », « les 17/18 juin »
            continue
        taken[first:last] = b"\x01" * (last - first)
