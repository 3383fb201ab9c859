"""Quotations and who speaks them: named inside the sentence, before a colon, or in the sentence before."""

from dataclasses import dataclass

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.inversion import past_apposition
from corpus.figures.model import Kind
from corpus.figures.names import DETERMINERS, head_name, name_of
from corpus.figures.reporting import Source
from corpus.figures.subjects import sentence_subject, speaker_at_head
from corpus.figures.tokens import LINE, Tokens
from corpus.figures.voices import SOURCE, is_person, voice_of

_OPEN, _CLOSE = ("«", "“"), ("»", "”")
_MARKS = frozenset((*_OPEN, *_CLOSE, '"', "\n"))
# Fewer words than these in quotation marks are a term, no speech, unless somebody is said to speak them.
_SPEECH = 6


@dataclass(slots=True)
class Quote:
    """A stretch between quotation marks, which stand on tokens ``first`` and ``last``."""

    first: int
    last: int
    speaker: str | None = None
    asked: bool = False


def attribute_quoted(
    tokens: Tokens, clauses: Clauses, drafts: list[Draft], quotes: list[Quote], sources: dict[int, list[Source]]
) -> None:
    """Give the figures of a quotation to its speaker, where no source of their own has them."""
    at = 0
    for draft in drafts:
        while at < len(quotes) and quotes[at].last <= draft.first:
            at += 1
        if at == len(quotes):
            break
        quote = quotes[at]
        if draft.attribution or draft.kind in (Kind.DATE, Kind.TIME) or quote.first > draft.first:
            continue
        if not quote.asked:
            quote.speaker, quote.asked = _speaker(tokens, clauses, quotes, at, sources), True
        draft.attribution = quote.speaker


def _speaker(
    tokens: Tokens, clauses: Clauses, quotes: list[Quote], at: int, sources: dict[int, list[Source]], depth: int = 0
) -> str | None:
    quote = quotes[at]
    here = range(clauses.index(quote.first), clauses.index(min(quote.last, len(tokens) - 1)) + 1)
    speakers = [s for k in here for s in sources.get(k, ()) if s.speaks and not quote.first <= s.first < quote.last]
    if speakers:
        # One sentence may hold two quotations, each with its speaker: the nearest behind the first has it.
        behind = [s for s in speakers if s.backward and s.first >= quote.last]
        return behind[0].name if behind else speakers[-1].name
    if tokens.word(quote.first - 1) == ":":
        titled = _titled(tokens, clauses, quote, sources) if at == 0 and _is_place(tokens, quote) else None
        if titled is not None:
            return titled
        first = max(clauses.sentence(quote.first)[0], quote.first - 40)
        return (
            _owner(tokens, first, quote.first - 1)
            or speaker_at_head(tokens, first, quote.first - 1)
            or head_name(tokens, first, quote.first - 1)
        )
    if tokens.word(quote.last + 1) == ":":
        # « Il manque 12 millions » : le maire s'emporte
        return speaker_at_head(tokens, quote.last + 2, clauses.sentence(quote.last)[1])
    carried = _carried(tokens, clauses, quotes, at, sources, depth) or _told_behind(tokens, clauses, quote)
    return _titled(tokens, clauses, quote, sources) if carried is None and at == 0 else carried


def _told_behind(tokens: Tokens, clauses: Clauses, quote: Quote) -> str | None:
    """A quotation that ends its sentence is of the person whom the next sentence of the paragraph is about:
    « On a tout perdu. » Paul Roy, le maire, n'en dort plus."""
    after = quote.last + 1
    if tokens.word(quote.last - 1) not in (".", "!", "?", "…") or not (
        tokens.capital(after) and tokens.kind(quote.first - 1) == LINE
    ):
        return None
    first, last = clauses.sentence(after)
    found = sentence_subject(tokens, first, last)
    if found is None or first != after:
        return None
    if not (is_person(tokens, *found) or (found[1] - found[0] > 1 and all(map(tokens.capital, range(*found))))):
        return None
    return name_of(tokens, found[0], past_apposition(tokens, *found)).replace(", ", " ")


def _is_place(tokens: Tokens, quote: Quote) -> bool:
    """Whether the one name before a title's colon is nobody's: « Rouvray : « … » » and no « Paul Rouvray »."""
    if quote.first != 2 or not tokens.capital(0):
        return False
    name = tokens.word(0)
    return not any(word == name and tokens.capital(i - 1) for i, word in enumerate(tokens.words) if i)


def _titled(tokens: Tokens, clauses: Clauses, quote: Quote, sources: dict[int, list[Source]]) -> str | None:
    """A quotation that ends the title is that of the one person whom the text has speak."""
    after = quote.last + 1
    if after >= len(tokens) or tokens.kind(after) != LINE or LINE in tokens.kinds[: quote.first]:
        return None
    first, last = clauses.sentence(next((k for k in range(after, len(tokens)) if tokens.kinds[k] != LINE), after))
    names = {source.name for told in sources.values() for source in told if source.speaks}
    if len(names) == 1:
        return names.pop()
    opening = sentence_subject(tokens, first, last)
    if opening is None or opening[1] - opening[0] < 2 or not all(map(tokens.capital, range(*opening))):
        return None
    return name_of(tokens, *opening) if tokens.word(opening[0]) not in DETERMINERS else None


def _owner(tokens: Tokens, first: int, colon: int) -> str | None:
    """« Réponse de la mairie : « … » »: whose words they are."""
    if tokens.word(first) not in WORDS_OF or tokens.word(first + 1) not in ("de", "du", "des", "d'"):
        return None
    start = first + 1 if tokens.word(first + 1) in ("du", "des") else first + 2
    return name_of(tokens, start, colon) if start < colon and voice_of(tokens, start, colon) == SOURCE else None


WORDS_OF = frozenset(("réponse", "réaction", "constat", "verdict", "commentaire", "explication", "mot", "promesse"))
"""What is somebody's, before a colon or a sum: « réponse de la mairie », « verdict de l'expert »."""


def _carried(
    tokens: Tokens, clauses: Clauses, quotes: list[Quote], at: int, sources: dict[int, list[Source]], depth: int
) -> str | None:
    """A quotation that is a sentence of its own goes on with the one before, or is the last sentence's subject's."""
    quote = quotes[at]
    first, _ = clauses.sentence(quote.first)
    before = clauses.index(quote.first) - 1
    if quote.first != first or quote.last - quote.first < _SPEECH or before < 0:
        return None
    start, end = clauses.bounds[before]
    if any(tokens.kinds[k] == LINE for k in range(end, first)):
        return None
    if at and quotes[at - 1].first >= start and depth < 3:
        earlier = quotes[at - 1]
        if not earlier.asked:
            earlier.speaker = _speaker(tokens, clauses, quotes, at - 1, sources, depth + 1)
            earlier.asked = True
        if earlier.speaker is not None:
            return earlier.speaker
    told = [s for s in sources.get(before, ()) if s.speaks]
    return told[-1].name if told else speaker_at_head(tokens, start, end)


def quotations(tokens: Tokens) -> list[Quote]:
    """Stretches between « » and “ ”, and between straight marks where a line has them in pairs."""
    quotes: list[Quote] = []
    start: int | None = None
    straight: list[int] = []
    for i in tokens.places(_MARKS):
        word = tokens.words[i]
        if word in _OPEN:
            start = i
        elif word in _CLOSE and start is not None:
            quotes.append(Quote(start, i))
            start = None
        elif word == '"':
            straight.append(i)
        elif word == "\n":
            _pair(quotes, straight)
            straight = []
    _pair(quotes, straight)
    quotes.sort(key=lambda quote: quote.first)
    return quotes


def _pair(quotes: list[Quote], straight: list[int]) -> None:
    if len(straight) % 2 == 0:
        quotes += [Quote(a, b) for a, b in zip(straight[::2], straight[1::2], strict=True)]
