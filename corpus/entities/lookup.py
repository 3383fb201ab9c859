"""Find the gazetteer's names in a text, longest first, and weigh those that are also common words."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.entities.gazetteer.entry import Entry, Gazetteer, IndexedForm
from corpus.entities.lexicon import Lexicon
from corpus.entities.model import EntityType
from corpus.entities.tokens import Tokens, fold

_DETERMINERS = frozenset(
    [
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "du",
        "au",
        "aux",
        "ce",
        "cet",
        "cette",
        "ces",
        "mon",
        "ma",
        "mes",
        "son",
        "sa",
        "ses",
        "notre",
        "nos",
        "leur",
        "leurs",
    ]
)
_ARTICLES = frozenset(("Le", "La", "Les", "L'", "The"))
_OPENING = frozenset("«“\"'(")


@dataclass(frozen=True, slots=True)
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
    sure = {m.form.entry.name for m in matches if not m.form.guarded}
    sectors = {m.form.entry.sector for m in matches if not m.form.guarded and m.form.entry.sector}
    makers = {m.form.entry.maker for m in matches if not m.form.guarded}
    near = sure | makers
    for match in matches:
        if (
            match.form.guarded
            and match.form.entry.name not in sure
            and _speaks_for(match, tokens, words, near, sectors)
        ):
            sure.add(match.form.entry.name)
    found: list[Known] = []
    for start, group in _by_start(matches):
        chosen = _choose(group, tokens, words, sure, near, sectors)
        if chosen is None:
            continue
        size = len(chosen.form.words)
        if found and start < found[-1].last:
            # « L'Union européenne »: the newspaper « L'Union » gives way to the longer name within reach.
            last = found[-1]
            gives_way = tokens.words[last.first] in _ARTICLES and start + size > last.last
            if size <= last.last - last.first and not gives_way:
                continue
            found.pop()
        found.append(Known(start, start + size, chosen.form.entry))
    return found


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    form: IndexedForm


def _matches(tokens: Tokens, gazetteer: Gazetteer) -> Iterator[_Match]:
    index = gazetteer.index
    folded = [fold(word) for word in tokens.words]
    for i, key in enumerate(folded):
        forms = index.get(key)
        if forms is None:
            continue
        for form in forms:
            size = len(form.words)
            if size > 1 and (tuple(folded[i : i + size]) != form.folded or not _touching(tokens, i, i + size)):
                continue
            if _case_fits(tokens, i, form) and not (key[-1] == "$" and _is_amount(tokens, i)):
                yield _Match(i, form)


def _is_amount(tokens: Tokens, i: int) -> bool:
    """« 16 M$ », « en M$ », « (M$) »: a unit, and no nickname."""
    before = tokens.words[i - 1] if i else ""
    after = tokens.words[i + 1] if i + 1 < len(tokens) else ""
    return before[-1:].isdigit() or before in {"en", "(", "de", "+", "-", "−", "~"} and after != "," or after == "US"


def _touching(tokens: Tokens, first: int, last: int) -> bool:
    return all(tokens.starts[k + 1] - tokens.ends[k] <= 1 for k in range(first, last - 1))


def _case_fits(tokens: Tokens, first: int, form: IndexedForm) -> bool:
    """Whether the text's capitals are those of the form, or those that a shouted line or a missing accent explains."""
    shouted = tokens.shouted[first]
    lax = form.entry.type is not EntityType.PER
    quoted = first > 0 and tokens.words[first - 1] in _OPENING
    proper = False
    for k, wanted in enumerate(form.words):
        written = tokens.words[first + k]
        if written == wanted:
            proper = proper or (lax and wanted[0].isupper() and (quoted or wanted not in _ARTICLES))
            continue
        if wanted.islower() or not wanted[0].isalpha():
            if written.isupper() and len(written) > 1 and not shouted:
                return False
            continue
        if wanted.isupper() and len(wanted) > 1:
            # An acronym may be written as a word when it is long enough to be none: « Otan », « Unesco ».
            if not (len(wanted) > 3 and written[0].isupper() and written[1:].islower()):
                return False
        elif written.isupper() and len(written) > 1:
            if not (shouted or len(written) > 4):
                return False
        elif (wanted[0].isupper() and not written[0].isupper() and not proper) or (
            not wanted[0].isupper() and not written[0].isupper() and written != wanted
        ):
            return False
        proper = proper or lax
    return not (shouted and form.guarded)


def _by_start(matches: list[_Match]) -> Iterator[tuple[int, list[_Match]]]:
    group: list[_Match] = []
    for match in matches:
        if group and match.first != group[0].first:
            yield group[0].first, group
            group = []
        group.append(match)
    if group:
        yield group[0].first, group


def _choose(
    group: list[_Match], tokens: Tokens, words: Lexicon, sure: set[str], near: set[str], sectors: set[str]
) -> _Match | None:
    """The longest form that holds; among homonyms of one length, the one that its surroundings speak for."""
    standing = [
        m
        for m in group
        if not m.form.guarded
        or _speaks_for(m, tokens, words, near, sectors)
        or (m.form.entry.name in sure and len(m.form.words[0]) > 1 and _is_capital_use(m, tokens))
    ]
    if not standing:
        return None
    size = max(len(m.form.words) for m in standing)
    longest = [m for m in standing if len(m.form.words) == size]
    if len(longest) == 1:
        return longest[0]
    placed = _is_placed(longest[0], tokens, words)
    for match in longest:
        if (match.form.entry.type is EntityType.LOC) == placed:
            return match
    return longest[0]


def _previous(match: _Match, tokens: Tokens) -> str:
    """The folded word before a match, opening quotes skipped; empty at the start of a line."""
    i = match.first - 1
    while i >= 0 and tokens.words[i] in _OPENING:
        i -= 1
    return fold(tokens.words[i]) if i >= 0 and tokens.words[i] != "\n" else ""


def _is_placed(match: _Match, tokens: Tokens, words: Lexicon) -> bool:
    return _previous(match, tokens) in words.loc_prepositions or _previous(match, tokens) in {"en", "a", "de", "d'"}


def _is_capital_use(match: _Match, tokens: Tokens) -> bool:
    """Whether a guarded form of an entity that the article surely names stands as a name here."""
    single = len(match.form.words) == 1
    if tokens.words[match.first] == match.form.words[0] and match.form.words[0].islower() and single:
        return True
    return not (single and _previous(match, tokens) in _DETERMINERS)


def _speaks_for(match: _Match, tokens: Tokens, words: Lexicon, near: set[str], sectors: set[str]) -> bool:
    """Whether the words around a guarded form make it a name, rule by rule for each type."""
    entry = match.form.entry
    first, last = match.first, match.first + len(match.form.words)
    before = _previous(match, tokens)
    after = fold(tokens.words[last]) if last < len(tokens) else ""
    word = tokens.words[first]
    single = len(match.form.words) == 1
    if single and word.islower():
        return False
    if single and len(word) == 1:
        return _is_network(tokens, first, before, after)
    if entry.type is EntityType.LOC:
        if single and before in _DETERMINERS and before not in {"l'", "la", "le", "du", "au"}:
            return False
        return (
            before in words.loc_prepositions
            or (before in {"a", "de"} and not tokens.opens[first] and entry.kind == "ville")
            or (
                entry.kind == "département"
                and before in {"(", "le", "l'", "la", "du"}
                and tokens.words[max(first - 1, 0)] != "("
                and not tokens.opens[first]
            )
            or (first > 0 and tokens.words[first - 1] == "(" and after == ")")
            or (entry.kind == "lieu" and not tokens.opens[first] and word[0].isupper())
        )
    cues = {
        EntityType.ORG: words.org_nouns,
        EntityType.PRODUCT: words.product_nouns,
        EntityType.EVENT: words.event_nouns,
    }
    if before in cues.get(entry.type, ()):
        return True
    if single and before in _DETERMINERS:
        return (entry.type is EntityType.EVENT and not tokens.opens[first]) or entry.kind in {
            "syndicat",
            "association",
        }
    if entry.type is EntityType.PRODUCT:
        return entry.maker in near or bool(entry.sector and entry.sector in sectors and not tokens.opens[first])
    if tokens.opens[first]:
        return not single and word[0].isupper() and all(w[0].isupper() for w in tokens.words[first:last])
    return True


def _is_network(tokens: Tokens, first: int, before: str, after: str) -> bool:
    """« sur X », « le réseau social X », « X (ex-Twitter) »; never « rayons X », « Malcolm X », « monsieur X »."""
    if before in {"social", "plateforme", "reseau"}:
        return True
    nearby = {fold(word) for word in tokens.words[first + 1 : first + 5]}
    if "twitter" in nearby or "ex-twitter" in nearby:
        return True
    followed_by_name = first + 1 < len(tokens) and tokens.words[first + 1][0].isupper()
    return before == "sur" and not followed_by_name and after not in {"-", "axe"}
