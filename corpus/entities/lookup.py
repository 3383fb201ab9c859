"""Find the gazetteer's names in a text, longest first."""

from collections.abc import Iterator
from itertools import compress, count, groupby

from corpus.entities.gazetteer.entry import Entry, Gazetteer, IndexedForm
from corpus.entities.guards import Guard, Match
from corpus.entities.lexicon import Lexicon
from corpus.entities.model import EntityType
from corpus.entities.tokens import Tokens
from corpus.records import record

_ARTICLES = frozenset(("Le", "La", "Les", "L'", "The"))
_DOLLARS = frozenset({"US", "CA", "CAN"})
_OPENING = frozenset("«“\"'")
_CLOSING = frozenset("»”\"'")


@record()
class Known:
    """The gazetteer's name at tokens ``[first, last)``."""

    first: int
    last: int
    entry: Entry


def find_known(tokens: Tokens, gazetteer: Gazetteer, words: Lexicon) -> list[Known]:
    """Every name of ``gazetteer`` in ``tokens``, in order, none overlapping.

    A guarded form counts where its surroundings speak for it, or where the article names the same entity by
    another form.
    """
    matches = list(_matches(tokens, gazetteer))
    guard = Guard(tokens, words, matches)
    found: list[Known] = []
    for _, group in groupby(matches, key=lambda match: match.first):
        chosen = _choose([match for match in group if guard.passes(match)], guard)
        if chosen is None:
            continue
        if found and chosen.first < found[-1].last:
            # « L'Union européenne »: the newspaper « L'Union » gives way to the longer name within reach.
            last = found[-1]
            gives_way = tokens.words[last.first] in _ARTICLES and chosen.last > last.last
            if chosen.last - chosen.first <= last.last - last.first and not gives_way:
                continue
            found.pop()
        found.append(Known(chosen.first, chosen.last, chosen.form.entry))
    return found


def _choose(standing: list[Match], guard: Guard) -> Match | None:
    """The longest form; among homonyms of one length, the one that its surroundings speak for."""
    if not standing:
        return None
    size = max(len(match.form.words) for match in standing)
    longest = [match for match in standing if len(match.form.words) == size]
    if len(longest) > 1:
        placed = guard.is_placed(longest[0])
        for match in longest:
            if (match.form.entry.type is EntityType.LOC) == placed:
                return match
    return longest[0]


def _matches(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[Match]:
    single, longer, low = gazetteer.single, gazetteer.longer, gazetteer.low
    words, folded = tokens.words, tokens.folded
    # No loop says of most tokens that they begin no name.
    for i in compress(count(), map(gazetteer.opening.__contains__, folded)):
        key = folded[i]
        if words[i].islower() and key not in low:
            continue
        seconds = longer.get(key)
        if seconds and i + 1 < len(folded) and folded[i + 1] in seconds:
            for form in seconds[folded[i + 1]]:
                size = len(form.words)
                if size > 2 and tuple(folded[i : i + size]) != form.folded:
                    continue
                if _touching(tokens, i, i + size) and _case_fits(tokens, i, form) and not _is_amount(tokens, i):
                    yield Match(i, form)
        for form in single.get(key, ()):
            if _case_fits(tokens, i, form) and not _is_amount(tokens, i):
                yield Match(i, form)


def _is_amount(tokens: Tokens, i: int) -> bool:
    """« 16 M$ », « en M$ », « (M$) », « M$ US »: a unit and its country, no nickname and no name."""
    before = tokens.words[i - 1] if i else ""
    if tokens.words[i][-1] != "$":
        return before[-1:] == "$" and tokens.words[i] in _DOLLARS
    after = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return before[-1:].isdigit() or before == "en" or (before == "(" and after == ")") or after in _DOLLARS


def _touching(tokens: Tokens, first: int, last: int) -> bool:
    return all(tokens.joined(k, k + 1) for k in range(first, last - 1))


def _case_fits(tokens: Tokens, first: int, form: IndexedForm) -> bool:
    """Whether the text's capitals are those of the form, or those that a shouted line or a missing accent explains.

    Once one proper word stands as it should, later ones may lose their capital (« Nations unies »), but not a
    person's (« Le maire » is no « Le Maire »).
    """
    shouted = tokens.shouted[first]
    if shouted and form.guarded:
        return False
    lax = form.entry.type is not EntityType.PER
    last = first + len(form.words)
    quoted = (
        first > 0 and tokens.words[first - 1] in _OPENING and last < len(tokens) and tokens.words[last] in _CLOSING
    )
    proper = False
    for k, wanted in enumerate(form.words):
        written = tokens.words[first + k]
        if written == wanted:
            proper = proper or (lax and wanted[0].isupper() and (quoted or wanted not in _ARTICLES))
        elif not _word_fits(written, wanted, shouted, proper):
            return False
        else:
            proper = proper or (lax and wanted[0].isupper())
    return True


def _word_fits(written: str, wanted: str, shouted: bool, proper: bool) -> bool:
    """Whether ``written``, equal to ``wanted`` but for case and accents, may stand for it."""
    if wanted.islower() or not wanted[0].isalpha():
        return shouted or len(written) == 1 or not written.isupper()
    if wanted.isupper() and len(wanted) > 1:
        # An acronym may be written as a word when it is long enough to be none: « Otan », « Unesco ».
        return len(wanted) > 3 and written[0].isupper() and written[1:].islower()
    if written.isupper() and len(written) > 1:
        return shouted or len(written) > 4
    if wanted[0].isupper():
        return proper or written[0].isupper()
    return written[0].isupper()
