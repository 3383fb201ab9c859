"""The sources that a text names, and whether they speak for what stands before or after them."""

from dataclasses import dataclass

from corpus.figures.clauses import Clauses
from corpus.figures.names import DETERMINERS, NOT_SUBJECT, PRONOUNS, is_generic, name_end, name_of
from corpus.figures.prepositions import OPENING_WORDS, named_by_preposition
from corpus.figures.speech import (
    COUNTING,
    GERUNDS,
    INFINITIVES,
    PASSIVE,
    REFLEXIVE,
    SAYING,
    SPEAKING,
)
from corpus.figures.subjects import (
    antecedent,
    closes_aside,
    closes_relative,
    inverted,
    is_quote_end,
    place_asked,
    sentence_subject,
    subject_before,
    turned_pronoun,
)
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.figures.verbs import TURNED, verb_start
from corpus.figures.voices import SOURCE, THING, UNKNOWN, is_report, voice_of
from corpus.french.wordlists import word_set


@dataclass(slots=True)
class Source:
    """A source named on tokens ``[first, last)``, its introducing words included; ``name`` as the text has it."""

    first: int
    last: int
    name: str
    forward: bool
    backward: bool
    speaks: bool = False
    """A verb of speech stands with it: it can be the speaker of a quotation."""
    near: bool = False
    """Subject of a verb without « que »: it answers for what the verb governs, not for the whole sentence."""
    tight: bool = False
    """Agent of a participle: it answers for the figure that the participle stands at."""


_STATE = frozenset(("état", "mention", "part", "savoir", "valoir", "remarquer", "observer"))
_REPORTED = frozenset(("que", "qu'", ":", "«"))
# How near the token of a verb a quotation ends, for anybody to be its speaker.
_QUOTE_REACH = 4


def find_sources(tokens: Tokens, clauses: Clauses) -> list[Source]:
    """Every source in the text, in order."""
    sources: list[Source] = []
    words, kinds = tokens.words, tokens.kinds
    end = 0
    for i in range(len(words)):
        word = words[i]
        if i < end or kinds[i] != WORD or not (word in _TRIGGERS or (i >= 2 and _after_quote(tokens, i))):
            continue
        source = _source_at(tokens, clauses, i, word, sources)
        if source is not None:
            sources.append(source)
            end = max(source.last, i + 1) if source.first >= i else i + 1
    return sources


# « Les syndicats en comptent 900 »: with « en » the figure is what they say; without it, what they have.
_WITH_EN = word_set(
    """
    compte comptent comptait comptaient donne donnent place placent veut veulent voulait voulaient offre offrent
    offrait tient tiennent tenait
    """
)
_TRIGGERS = OPENING_WORDS | SPEAKING | INFINITIVES | GERUNDS | _WITH_EN | {"par"}


def _source_at(tokens: Tokens, clauses: Clauses, i: int, word: str, sources: list[Source]) -> Source | None:
    if word in OPENING_WORDS:
        source = _by_preposition(tokens, clauses, i, sources)
        if source is not None:
            return source
    if word == "par":
        return _by_agent(tokens, clauses, i)
    if word in GERUNDS:
        return _by_gerund(tokens, clauses, i, sources)
    if word in INFINITIVES and word not in SPEAKING:
        return _by_verb(tokens, clauses, i, sources, infinitive=True)
    return _by_verb(tokens, clauses, i, sources) if word not in OPENING_WORDS or word in SPEAKING else None


def _after_quote(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` can only be the verb of an aside: « … », peste un patron."""
    word, before = tokens.words[i], i - 1
    while tokens.word(before) in ("se", "s'", "a", "ont", "est", "nous", "lui"):
        before -= 1
    quote = before - 1 if tokens.word(before) == "," else before
    if not is_quote_end(tokens.word(quote)) or (quote == before and tokens.word(quote) == '"'):
        return False
    if tokens.word(i + 1) == "-":
        return tokens.word(i + 2) == "t" or tokens.word(i + 2) in PRONOUNS
    compound = before < i - 1 and word.endswith(("é", "i", "u", "ée", "it"))
    return (compound or word.endswith(("e", "t"))) and (tokens.word(i + 1) in DETERMINERS or tokens.capital(i + 1))


def _by_preposition(tokens: Tokens, clauses: Clauses, i: int, sources: list[Source]) -> Source | None:
    first, last = clauses.sentence(i)
    found = named_by_preposition(tokens, i, first, last)
    if found is None:
        return None
    end, name, opinion = found
    if name.lower() in PRONOUNS:
        pronoun = name.lower()
        name = antecedent(tokens, clauses, i, "il" if pronoun == "lui" else pronoun, _last(sources)) or name
    elif "même " in name.lower() and sources:
        name = f"{name} – {sources[-1].name}"
    opens = (
        opinion
        or i == first
        or tokens.word(i - 1) in (";", ":", "«", "(", "–", "—", "mais", "et", "que", "qu'", "toujours")
        or (
            tokens.word(i - 1) == ","
            and tokens.word(end) == ","
            and not _number_between(tokens, max(first, i - 60), i)
        )
    )
    if (tokens.word(i - 1) == "toujours" and i - 1 > first) or (tokens.word(i) == "source" and i > first):
        opens = False
    return Source(i, end, name, forward=opens, backward=not opens)


def _last(sources: list[Source]) -> tuple[int, str] | None:
    return (sources[-1].first, sources[-1].name) if sources else None


def _by_agent(tokens: Tokens, clauses: Clauses, i: int) -> Source | None:
    """« un coût évalué par le cabinet à 12 millions », « les chiffres communiqués par la direction »."""
    first, last = clauses.sentence(i)
    adjacent = tokens.word(i - 1) in PASSIVE
    # « les pertes sont estimées à 3 millions d'euros par la chambre »
    apart = not adjacent and any(
        tokens.word(k) in PASSIVE and tokens.word(k + 1) in ("à", "au", "aux", "entre")
        for k in range(max(first, i - 12), i)
    )
    if not (adjacent or apart) or not (tokens.word(i + 1) in DETERMINERS or tokens.capital(i + 1)):
        return None
    end = name_end(tokens, i + 1, last)
    if end <= i + 1:
        return None
    voice = voice_of(tokens, i + 1, end)
    if voice == THING or (apart and voice != SOURCE):
        return None
    return Source(i, end, name_of(tokens, i + 1, end), forward=adjacent, backward=True, near=True, tight=True)


def _number_between(tokens: Tokens, first: int, last: int) -> bool:
    return any(tokens.kinds[k] == NUMBER for k in range(first, last))


def _by_gerund(tokens: Tokens, clauses: Clauses, i: int, sources: list[Source]) -> Source | None:
    """« Le préfet se veut rassurant, évoquant 40 départs »: the subject of the sentence speaks."""
    first, _ = clauses.sentence(i)
    if tokens.word(i - 1) not in (",", "en", "et", "»"):
        return None
    before = sources[-1] if sources and sources[-1].first >= first else None
    if before is not None:
        return Source(i, i + 1, before.name, forward=True, backward=False, speaks=True, near=True)
    found = sentence_subject(tokens, first, i)
    if found is None:
        return None
    name = name_of(tokens, *found)
    if name.lower() in PRONOUNS:
        resolved = antecedent(tokens, clauses, found[0], name.lower(), _last(sources))
        if resolved is None:
            return None
        name = resolved
    elif voice_of(tokens, *found) != SOURCE:
        return None
    return Source(i, i + 1, name, forward=True, backward=False, speaks=True, near=True)


def _by_verb(
    tokens: Tokens, clauses: Clauses, i: int, sources: list[Source], infinitive: bool = False
) -> Source | None:
    """A source around the verb at ``i``: after it in an aside (« , assure la CGT »), else the subject before it."""
    first = clauses.sentence(i)[0]
    word = tokens.words[i]
    start = verb_start(tokens, i, first, infinitive)
    if start is None:
        return None
    if word in _NOUNS_TOO and tokens.word(i - 1) in DETERMINERS:
        return None
    reflexive = any(tokens.word(k) in ("s'", "se") for k in range(start, i))
    before = tokens.word(start - 1)
    if before in ("que", "qu'") and not infinitive:
        source = _by_relative(tokens, i, start, clauses.sentence(i)[1])
        if source is not None:
            return source
    if not infinitive and (before in (",", "!", "?", "…", "–", "—", "(", "'") or is_quote_end(before)):
        source = _by_aside(tokens, clauses, i, start, sources)
        if source is not None:
            return source
    follows = tokens.word(i + 1)
    if word in ("fait", "font", "faisait", "faisaient") and follows not in _STATE:
        return None
    reported = follows in _REPORTED or (word in ("fait", "font") and tokens.word(i + 2) in _REPORTED)
    if reflexive and not (reported or word in REFLEXIVE or word.startswith(("attend", "tien", "ten"))):
        return None
    feels = reflexive and follows in ("de", "d'", "du", "des")
    feels = feels or (reflexive and word.startswith("attend") and follows == "à") or tokens.word(i - 1) == "y"
    has_it = word in _WITH_EN and (tokens.word(i - 1) == "en" or follows == "sur")
    # « La préfecture s'en tient à 12 000 »
    holds = word in ("tient", "tiennent", "tenait") and tokens.word(i - 1) == "en" and follows == "à"
    polled = word in ("donne", "donnent", "place", "placent")
    if not (infinitive or has_it or holds or feels or polled or word in COUNTING or word in SAYING or reported):
        return None
    if word == "plaidé" and follows in ("coupable", "non"):
        return None
    if word in ("mesure", "mesurent") and follows != "à":
        # « la mesure à 27,5 % », but a ship « mesure 180 mètres ».
        return None
    if word in ("pèse", "compté", "montre", "évalue") and follows == "pour":
        return None
    named = _subject_name(tokens, clauses, i, start, first, sources, UNKNOWN if reported else _needs(word))
    if named is None or (polled and not has_it and not is_report(tokens, named[0], i)):
        return None
    return Source(named[0], i + 1, named[1], forward=True, backward=False, speaks=True, near=not reported)


def _by_relative(tokens: Tokens, i: int, start: int, last: int) -> Source | None:
    """« la somme que réclame Anne Roy »: the subject stands behind its verb."""
    found = inverted(tokens, i + 1, last, quoted=False)
    if found is None or tokens.kind(i + 1) != WORD:
        return None
    span, name = found
    if span[0] != i + 1 or voice_of(tokens, *span) != SOURCE:
        return None
    return Source(start, span[1], name, forward=True, backward=True, near=True, tight=False)


# Read as nouns behind a determiner: « le chiffre de 300 ».
_NOUNS_TOO = word_set("chiffre annonce note montre demande estime juge compte offre cite avance parle place")


def _needs(word: str) -> int:
    """How sure it must be that the subject is someone."""
    return UNKNOWN if word in SAYING else SOURCE


def _by_aside(tokens: Tokens, clauses: Clauses, i: int, start: int, sources: list[Source]) -> Source | None:
    first, last = clauses.sentence(i)
    if closes_relative(tokens, start - 1, first):
        return None
    quoted = any(is_quote_end(tokens.word(k)) for k in range(max(first, start - _QUOTE_REACH), start))
    turned = next((k for k in range(start, i) if tokens.word(k) in TURNED and tokens.word(k - 1) == "-"), None)
    found = inverted(tokens, i + 1, last, quoted) if turned is None else turned_pronoun(tokens, turned, i + 1, last)
    if found is None:
        return None
    (name_first, end), name = found
    if not (is_quote_end(tokens.word(start - 2)) or is_quote_end(tokens.word(start - 1))) and not closes_aside(
        tokens, end
    ):
        return None
    if name.lower() in PRONOUNS:
        resolved = antecedent(tokens, clauses, name_first, name.lower(), _last(sources))
        if resolved is None:
            return None
        name = resolved
    return Source(start - 1, end, name, forward=False, backward=True, speaks=True)


def _subject_name(
    tokens: Tokens, clauses: Clauses, i: int, start: int, first: int, sources: list[Source], need: int
) -> tuple[int, str] | None:
    """First token and name of the subject before the verb group that begins at ``start``."""
    if tokens.word(start - 1) == "on":
        place = place_asked(tokens, start - 1, first)
        return (start - 1, place) if place else None
    subject = subject_before(tokens, start, first)
    if subject is None:
        return None
    name = name_of(tokens, *subject)
    if name.lower() in PRONOUNS:
        resolved = antecedent(tokens, clauses, subject[0], name.lower(), _last(sources))
        return (subject[0], resolved) if resolved else None
    if name.lower() in NOT_SUBJECT or (subject[1] == subject[0] + 1 and tokens.word(subject[0]) in DETERMINERS):
        return None
    if voice_of(tokens, *subject) < need:
        return None
    if is_generic(tokens, *subject):
        named = _named_before(tokens, clauses, subject[0], sources)
        if named is not None and named != name:
            name = f"{name} – {named}"
    return subject[0], name


def _named_before(tokens: Tokens, clauses: Clauses, i: int, sources: list[Source]) -> str | None:
    """The proper name that « le syndicat » takes up: the last source, if it has one and was named just before."""
    if not sources or clauses.index(i) - clauses.index(sources[-1].first) > 2:
        return None
    name = sources[-1].name
    return name if any(c.isupper() for c in name) and " – " not in name else None
