"""Quotations and who speaks them: named inside the sentence, before a colon, or in the sentence before."""

from dataclasses import dataclass
from itertools import pairwise

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.names import SUBJECT_DETERMINERS, head_name, name_of
from corpus.figures.persons import person_of
from corpus.figures.subjects import opens_quote, past_apposition, sentence_subject, speaker_at_head
from corpus.figures.tokens import LINE, WORD, Beginnings, Tokens
from corpus.figures.told import Told
from corpus.figures.voices import BODIES, SOURCE, is_person, is_report, voice_of
from corpus.french.function_words import ME, OF
from corpus.french.tenses import is_future_form
from corpus.french.wordlists import word_set

_OPEN, _CLOSE = ("«", "“"), ("»", "”")
_MARKS = Beginnings((*_OPEN, *_CLOSE, '"', "\n"))
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
    tokens: Tokens, clauses: Clauses, drafts: list[Draft], quotes: list[Quote], sources: Told
) -> None:
    """Give the figures of a quotation to its speaker, where no source of their own has them."""
    at = 0
    for draft in drafts:
        while at < len(quotes) and quotes[at].last <= draft.first:
            at += 1
        if at == len(quotes):
            break
        quote = quotes[at]
        if draft.attribution or quote.first > draft.first:
            continue
        if _is_day(tokens, draft) and not _is_promised(tokens, draft, quote, drafts):
            continue
        if not quote.asked:
            quote.speaker, quote.asked = _speaker(tokens, clauses, quotes, at, sources), True
        draft.attribution = quote.speaker


def _is_day(tokens: Tokens, draft: Draft) -> bool:
    """Whether it says when, and no more; « il y a trente ans » and « dans dix mois » say how long as well."""
    return draft.kind is Kind.TIME or (
        draft.kind is Kind.DATE
        and tokens.words[draft.first : draft.first + 2] not in (["il", "y"], ["dans"])
        and tokens.word(draft.first) != "dans"
    )


# How far before a day the verb may stand that promises it.
_AHEAD = 10


def _is_promised(tokens: Tokens, draft: Draft, quote: Quote, drafts: list[Draft]) -> bool:
    """« Le pont rouvrira le 3 mai »: the day is what is said, where no number is."""
    near = max(quote.first, draft.first - _AHEAD)
    if draft.kind is not Kind.DATE or not any(map(is_future_form, tokens.words[near : draft.first])):
        return False
    return all(other.kind in (Kind.DATE, Kind.TIME) for other in drafts if quote.first < other.first < quote.last)


def _speaker(
    tokens: Tokens, clauses: Clauses, quotes: list[Quote], at: int, sources: Told, depth: int = 0
) -> str | None:
    quote = quotes[at]
    here = range(clauses.index(quote.first), clauses.index(min(quote.last, len(tokens) - 1)) + 1)
    speakers = [s for k in here for s in sources.of(k) if s.speaks and not quote.first <= s.first < quote.last]
    if speakers:
        # One sentence may hold two quotations, each with its speaker: the nearest behind the first has it.
        behind = [s for s in speakers if s.backward and s.first >= quote.last]
        return behind[0].name if behind else speakers[-1].name
    told = [s for k in here for s in sources.of(k) if s.speaks and s.backward and quote.first < s.first]
    if told and told[0].first < quote.last:
        # « "C'est indigne, a tonné Marine Roux. Il fallait 58 voix." »
        return told[0].name
    if tokens.word(quote.first - 1) == ":":
        titled = _titled(tokens, clauses, quote, sources) if at == 0 and _is_place(tokens, quote) else None
        if titled is not None:
            return titled
        first = max(clauses.sentence(quote.first)[0], quote.first - 40)
        return (
            _moved(tokens, first, quote.first - 1)
            or _owner(tokens, first, quote.first - 1)
            or speaker_at_head(tokens, first, quote.first - 1)
            or head_name(tokens, first, quote.first - 1)
            or (_titled(tokens, clauses, quote, sources) if at == 0 else None)
        )
    if tokens.word(quote.last + 1) == ":":
        # « Il manque 12 millions » : le maire s'emporte
        return speaker_at_head(tokens, quote.last + 2, clauses.sentence(quote.last)[1])
    blaming = _blaming(tokens, clauses, quote)
    if blaming is not None:
        return blaming
    carried = _carried(tokens, clauses, quotes, at, sources, depth) or _told_behind(tokens, clauses, quote)
    return _titled(tokens, clauses, quote, sources) if carried is None and at == 0 else carried


def _told_behind(tokens: Tokens, clauses: Clauses, quote: Quote, introduced: bool = False) -> str | None:
    """A quotation that ends its sentence is of the person whom the next sentence of the paragraph is about:
    « On a tout perdu. » Paul Roy, le maire, n'en dort plus.

    ``introduced`` asks that the sentence say who it is, where others were named before."""
    after = quote.last + 1
    if tokens.word(quote.last - 1) not in (".", "!", "?", "…") or not (
        tokens.capital(after) and (introduced or tokens.kind(quote.first - 1) == LINE)
    ):
        return None
    first, last = clauses.sentence(after)
    if first != after:
        return None
    found = sentence_subject(tokens, first, last)
    if introduced and (found is None or tokens.word(found[1]) != ","):
        return None
    named = person_of(tokens, first, last)
    if named is not None or introduced:
        return named
    if found is None:
        return None
    if not (is_person(tokens, *found) or (found[1] - found[0] > 1 and all(map(tokens.capital, range(*found))))):
        return None
    return name_of(tokens, found[0], past_apposition(tokens, *found)).replace(", ", " ")


def _is_place(tokens: Tokens, quote: Quote) -> bool:
    """Whether the one name before a title's colon is nobody's: « Rouvray : « … » » and no « Paul Rouvray »; or a
    subject: « Crise du lait : « … » »."""
    if not tokens.capital(0) or LINE in tokens.kinds[: quote.first]:
        return False
    if quote.first != 2:
        bare = tokens.word(1) in OF and tokens.word(0) not in BODIES
        return bare and not is_person(tokens, 0, 1) and not tokens.raw(0).isupper()
    name = tokens.word(0)
    return not any(word == name and tokens.capital(i - 1) for i, word in enumerate(tokens.words) if i)


def _titled(tokens: Tokens, clauses: Clauses, quote: Quote, sources: Told) -> str | None:
    """A quotation that ends the title is that of the one person whom the text has speak."""
    after = quote.last + 1
    if after >= len(tokens) or tokens.kind(after) != LINE or LINE in tokens.kinds[: quote.first]:
        return None
    first, last = clauses.sentence(next((k for k in range(after, len(tokens)) if tokens.kinds[k] != LINE), after))
    about = person_of(tokens, first, last)
    if about is not None and not _FIRST_PERSON.isdisjoint(tokens.words[quote.first : quote.last]):
        return about
    names = {source.name for source in sources.all() if source.speaks}
    if len(names) == 1:
        return names.pop()
    if about is not None:
        return about
    opening = sentence_subject(tokens, first, last)
    if opening is None or opening[1] - opening[0] < 2 or not all(map(tokens.capital, range(*opening))):
        return None
    return name_of(tokens, *opening) if tokens.word(opening[0]) not in SUBJECT_DETERMINERS else None


def _moved(tokens: Tokens, first: int, colon: int) -> str | None:
    """« Le rapport n'inquiète pas la ministre : « … » »: what a thing does to somebody has him speak."""
    head = sentence_subject(tokens, first, colon)
    if (
        head is None
        or is_person(tokens, *head)
        or not (voice_of(tokens, *head) != SOURCE or is_report(tokens, *head))
    ):
        return None
    for start in range(colon - 1, max(head[1], colon - 5), -1):
        determined = tokens.word(start) in ("le", "la", "l'", "son", "sa")
        if tokens.word(start - 1) in _GOVERNED or not (determined or tokens.capital(start)):
            continue
        if _can_answer(tokens, start, colon) if determined else tokens.capital(start + 1):
            return name_of(tokens, start, colon)
    return None


def _can_answer(tokens: Tokens, first: int, last: int) -> bool:
    if is_person(tokens, first, last):
        return True
    return voice_of(tokens, first, last) == SOURCE and not is_report(tokens, first, last)


_GOVERNED = frozenset(("de", "d'", "à", "par", "pour", "avec", "chez", "contre", "sur", "dans", "et"))


def _blaming(tokens: Tokens, clauses: Clauses, quote: Quote) -> str | None:
    """« L'avocate se bat contre une procédure « qui a duré neuf ans » »: a scrap of what the subject complains of."""
    first, _ = clauses.sentence(quote.first)
    if tokens.kind(quote.first - 1) != WORD or tokens.capital(quote.first + 1) or quote.last - quote.first < _SCRAP:
        return None
    found = sentence_subject(tokens, first, quote.first)
    if found is None or voice_of(tokens, *found) != SOURCE or quote.first - found[1] > _REACH:
        return None
    said = tokens.words[found[1] : quote.first]
    return name_of(tokens, *found) if any(word.startswith(_BLAMES) for word in said) else None


_SCRAP = 4
_REACH = 14
_BLAMES = (
    "accus", "prend", "dénon", "fustig", "critiqu", "rejet", "qualifi", "bat", "combat", "oppos", "attaqu", "raill",
    "moqu", "ironis", "déplor", "regrett", "reproch", "pest", "vant", "défend", "dépein", "décri", "promet", "salu",
    "invoqu", "évoqu", "souhait", "veut", "refus", "soulign", "pointe", "plaid",
)  # fmt: skip
_FIRST_PERSON = ME | word_set("nous notre nos on")


def _owner(tokens: Tokens, first: int, colon: int) -> str | None:
    """« Réponse de la mairie : « … » », « La formule est de l'entraîneur : « … » »: whose words they are."""
    noun = first + 1 if tokens.word(first) in ("le", "la", "l'") else first
    of = noun + 2 if tokens.word(noun + 1) in ("est", "vient") else noun + 1
    if tokens.word(noun) not in WORDS_OF or tokens.word(of) not in OF:
        return None
    start = of if tokens.word(of) in ("du", "des") else of + 1
    return name_of(tokens, start, colon) if start < colon and voice_of(tokens, start, colon) == SOURCE else None


WORDS_OF = word_set(
    """
    réponse réaction constat verdict commentaire explication mot promesse diagnostic prévision addition version
    thèse réplique riposte argument aveu conclusion calcul pronostic estimation avis pari formule phrase
    comparaison cri image
    """
)
"""What is somebody's, before a colon or a sum: « réponse de la mairie », « verdict de l'expert »."""


def _carried(tokens: Tokens, clauses: Clauses, quotes: list[Quote], at: int, sources: Told, depth: int) -> str | None:
    """A quotation that is a sentence of its own goes on with the one before, or is the last sentence's subject's."""
    quote = quotes[at]
    first, _ = clauses.sentence(quote.first)
    before = clauses.index(quote.first) - 1
    brief = quote.last - quote.first < _SPEECH and tokens.word(quote.last - 1) not in (".", "!", "?", "…")
    if quote.first != first or brief or before < 0:
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
    for index in range(before, max(-1, before - _MEMORY), -1):
        start, end = clauses.bounds[index]
        if LINE in tokens.kinds[end:first]:
            return None
        person = person_of(tokens, start, end)
        named = sources.of(index)
        told = [s.name for s in named if s.speaks] or [
            s.name
            for s in named
            if not s.tight and any(q.last < s.first < end for q in quotes[max(0, at - _MEMORY) : at])
        ]
        if told:
            return told[-1] if index == before or told[-1] == person else None
        if person is not None:
            return person
        if index == before:
            speaker = _told_behind(tokens, clauses, quote, introduced=True) or speaker_at_head(tokens, start, end)
            if speaker is not None:
                return speaker
    return None


# How many sentences back a quotation that stands alone may look for the person whom its paragraph is about.
_MEMORY = 3


def quotations(tokens: Tokens) -> list[Quote]:
    """Stretches between « » and “ ”, and between straight marks."""
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
            _pair(tokens, quotes, straight)
            straight = []
    _pair(tokens, quotes, straight)
    quotes.sort(key=lambda quote: quote.first)
    return quotes


def _pair(tokens: Tokens, quotes: list[Quote], straight: list[int]) -> None:
    """Pair the straight marks of a line: each with the next, or, where one is missing, by the spaces around them."""
    if len(straight) % 2 == 0:
        quotes += [Quote(a, b) for a, b in zip(straight[::2], straight[1::2], strict=True)]
    else:
        quotes += [
            Quote(a, b) for a, b in pairwise(straight) if opens_quote(tokens, a) and not opens_quote(tokens, b)
        ]
