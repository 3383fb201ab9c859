"""Whose franc, dinar or couronne a text means: that of the country which it names most often."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from corpus.figures.money_places import TOWNS_AND_PEOPLES
from corpus.french.wordlists import word_set


def singular(word: str) -> str:
    """The singular of a currency's name or of its adjective."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and word not in ("français", "anglais") else word


SHARED_NAMES = word_set("franc couronne peso dinar roupie riyal rial dirham livre shilling")
"""What the money of several countries is called."""

_WORD = re.compile(r"\w+")


def shared_name(written: str) -> str | None:
    """The name of several currencies that a sum is written with: « 40 millions de dinars » says dinar."""
    words = _WORD.findall(written.lower())
    head = singular(words[-1]) if words else ""
    return head if head in SHARED_NAMES else None


# Feminine and plural of a people's name.
_ENDINGS = ("", "s", "e", "es", "ne", "nes")


@dataclass(frozen=True, slots=True)
class _Home:
    """The names of where a currency is paid in: those of one word with all their forms, and those of several."""

    words: frozenset[str]
    telling: frozenset[str]
    """The longest word of each of the others, which ``others`` finds."""
    others: re.Pattern[str]

    def named(self, folded: str) -> int:
        """How often a text names one of them."""
        counts = _word_counts(folded)
        several = 0 if self.telling.isdisjoint(counts) else len(self.others.findall(folded))
        return several + sum(counts[word] for word in self.words if word in counts)


@lru_cache(maxsize=2)
def _word_counts(folded: str) -> Counter[str]:
    """How often each word stands in a text: one pass for all the places that are asked for."""
    return Counter(_WORD.findall(folded))


def _home(names: tuple[str, ...]) -> _Home:
    single = [name for name in names if _WORD.fullmatch(name)]
    others = [name for name in names if name not in single]
    return _Home(
        frozenset(name + ending for name in single for ending in _ENDINGS),
        frozenset(max(_WORD.findall(name), key=len) for name in others),
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, others)) or '(?!)'})(?:n?es?|s)?(?!\w)"),
    )


@lru_cache(maxsize=1)
def _homes() -> dict[str, dict[str, _Home]]:
    """For each name that several currencies share, the French names of the territories that pay in each of them."""
    from babel import Locale
    from babel.numbers import get_territory_currencies

    locale = Locale("fr", "FR")
    homes: dict[str, dict[str, tuple[str, ...]]] = {head: {} for head in SHARED_NAMES}
    for territory, name in locale.territories.items():
        if len(territory) != 2:
            continue
        for code in get_territory_currencies(territory):
            head = singular(str(locale.currencies.get(code, "")).lower().split(" ")[0])
            if head in homes:
                homes[head][code] = (*homes[head].get(code, ()), name.lower().replace("’", "'"))
    for head, codes in TOWNS_AND_PEOPLES.items():
        for code, places in codes.items():
            homes[head][code] = (*homes[head].get(code, ()), *sorted(places))
    return {head: {code: _home(names) for code, names in codes.items()} for head, codes in homes.items()}


# A text asks for its currencies again and again: the last few answers are kept.
@lru_cache(maxsize=16)
def named_home(folded: str, head: str) -> str | None:
    """The currency called ``head`` of the country that the text names most often."""
    mentions = {code: home.named(folded) for code, home in _homes()[head].items()}
    best = max(mentions, key=lambda code: mentions[code], default=None)
    return best if best is not None and mentions[best] else None


def called(head: str) -> frozenset[str]:
    """The currencies that bear a name: « franc » is that of Switzerland, of Dakar, of Nouméa."""
    return frozenset(_homes()[head])
