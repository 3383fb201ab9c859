"""The person whom a sentence is about: « Pieds nus, Élodie, 34 ans, attend », « hier, la députée Anne Roy … »."""

from collections.abc import Iterator

from corpus.figures.adjuncts import past_adjuncts
from corpus.figures.names import STOP_NAME, SUBJECT_DETERMINERS, name_end, name_of
from corpus.figures.subjects import Span, role_before, sentence_subject
from corpus.figures.tokens import MARK, NUMBER, WORD, Tokens
from corpus.figures.voices import is_person
from corpus.french.function_words import ME, OF, THIS
from corpus.french.wordlists import word_set

# How far from its head a sentence may come to its subject.
_REACH = 30
_GOVERNING = word_set("de d' du des à au aux avec par pour contre chez sur comme et que qu' sans dont")


def person_of(tokens: Tokens, first: int, last: int) -> str | None:
    """The name of the person at the head of ``[first, last)``, past what opens the sentence; ``None`` if there is no
    such name."""
    span = _aged(tokens, first, last) or _named(tokens, first, last)
    return name_of(tokens, *span) if span is not None else None


def aged_person(tokens: Tokens, first: int, last: int) -> str | None:
    """The name with an age behind it: « Accoudée au comptoir, Maud, 31 ans, patiente »."""
    span = _aged(tokens, first, last)
    return name_of(tokens, *span) if span is not None else None


def full_name(tokens: Tokens, bounds: list[Span], name: str) -> str:
    """« la Québécoise – Anne Roy »: with whom a name by origin or trade takes up, named in the sentences ``bounds``
    before; any other name as it is."""
    if name.lower().split()[0].partition("'")[0] not in ("le", "la", "l"):
        return name
    for first, last in reversed(bounds):
        whole = person_named(tokens, first, last) or next(owners(tokens, first, last), None)
        if whole is not None:
            return f"{name} – {whole}"
    return name


def person_named(tokens: Tokens, first: int, last: int) -> str | None:
    """The last name of two capitalised words that no preposition governs."""
    for k in range(last - 1, max(first, last - 60), -1):
        if not (tokens.capital(k) and tokens.capital(k - 1)) or tokens.raw(k).isupper():
            continue
        start = k - 1
        while start > first and (tokens.capital(start - 1) or _is_hyphen(tokens, start - 1)):
            # « Jean-Luc Morandon »
            start -= 1
        if tokens.word(start - 1) in _RULING:
            continue
        if start == first and tokens.word(start) in STOP_NAME | SUBJECT_DETERMINERS:
            continue
        role = role_before(tokens, start)
        # « le procureur de Dax, Rodolphe Jarry »: « elle » is somebody else.
        return tokens.slice(start, k + 1) if role is None else name_of(tokens, role, k + 1).replace(", ", " ")
    return None


_RULING = frozenset(("«", "“", "de", "d'", "à", "contre", "sur", "pour", "avec", "par", "du", "en", "chez"))


def _aged(tokens: Tokens, first: int, last: int) -> Span | None:
    """« Élodie, 34 ans, »: a name and an age behind it are somebody's."""
    for k in range(first + 1, min(last, first + _REACH)):
        aged = tokens.word(k) == "," and tokens.kind(k + 1) == NUMBER and tokens.word(k + 2) == "ans"
        if not aged or not tokens.capital(k - 1) or tokens.kind(k + 3) not in (MARK,):
            continue
        start = k - 1
        while start > first and (tokens.capital(start - 1) or _is_hyphen(tokens, start - 1)):
            # « Marie-Lou »
            start -= 1
        return None if tokens.word(start - 1) in _GOVERNING and start > first else (start, k)
    return None


def _is_hyphen(tokens: Tokens, k: int) -> bool:
    return tokens.word(k) == "-" and tokens.glued(k) and tokens.glued(k + 1)


def _named(tokens: Tokens, first: int, last: int) -> Span | None:
    """The subject past every opening phrase, if it is named with two names or with what it does."""
    found = sentence_subject(tokens, first, last)
    if found is not None and _is_named(tokens, *found):
        return found
    comma = first
    for _ in range(3):
        comma = next((k for k in range(comma + 1, min(last, first + _REACH)) if tokens.word(k) == ","), last)
        start = comma + 1
        if start >= last:
            return None
        if past_adjuncts(tokens, start) > start:
            continue
        if tokens.capital(start) or tokens.word(start) in SUBJECT_DETERMINERS:
            end = name_end(tokens, start, last)
            return (start, end) if _is_named(tokens, start, end) else None
    return None


def _is_named(tokens: Tokens, first: int, last: int) -> bool:
    names = sum(tokens.capital(k) and tokens.word(k - 1) not in _OF for k in range(first, last))
    if tokens.word(first) in _NO_NAMES or (tokens.opens(first) and tokens.word(first) in tokens.lowered):
        # « Car Alain », « Que Donald Trump »
        return False
    if tokens.word(first) in SUBJECT_DETERMINERS:
        return names > 1 and tokens.word(first) not in ("les", "des") and is_person(tokens, first, last)
    return names > 1 and all(tokens.capital(k) or tokens.kind(k) != WORD for k in range(first, last))


def says_i(tokens: Tokens, end: int, first: int) -> bool:
    """Whether the quotation that ends shortly before token ``end`` speaks of « je » or « moi »."""
    close = next((k for k in range(end, max(first, end - 5), -1) if tokens.word(k) in ("»", "”", '"')), None)
    if close is None:
        return False
    for k in range(close - 1, max(first, close - _QUOTED) - 1, -1):
        if tokens.word(k) in ("«", "“", '"', "»", "”"):
            return False
        if tokens.word(k) in ME:
            return True
    return False


_QUOTED = 60


def somebody(tokens: Tokens, bounds: list[Span], resolved: str | None) -> str | None:
    """Who says « je »: ``resolved`` if that is a person, else the last that the sentences ``bounds`` are about, else
    the one whose name they tell of something: « la voiture d'Aline Besson ».

    A firm named since (« Miellor lui achète le pot 4 euros ») says no « je ».
    """
    if resolved is not None and (" – " in resolved or not _is_firm(resolved)):
        return resolved
    for number in range(len(bounds) - 1, -1, -1):
        person = person_of(tokens, *bounds[number])
        if person is not None:
            return full_name(tokens, bounds[:number], person)
    named = dict.fromkeys(name for first, last in bounds for name in owners(tokens, first, last))
    return next(iter(named)) if len(named) == 1 else resolved


def _is_firm(name: str) -> bool:
    """Whether a name is one word, without a first name: « Miellor », « l'Aria »."""
    words = name.replace("’", "'").replace("'", "' ").split()
    named = words[1:] if words[0].lower() in SUBJECT_DETERMINERS else words
    return len(named) == 1 and named[0][:1].isupper()


def owners(tokens: Tokens, first: int, last: int) -> Iterator[str]:
    """Those named with two names behind « de »: « la voiture d'Aline Besson »."""
    for k in range(first + 1, min(last - 1, first + _REACH)):
        if tokens.word(k - 1) in ("de", "d'") and tokens.capital(k) and tokens.capital(k + 1):
            given = tokens.word(k)
            if not tokens.raw(k).isupper() and not tokens.raw(k + 1).isupper() and given not in SUBJECT_DETERMINERS:
                yield tokens.slice(k, k + 2)


# What follows is no name of a person: « les élèves de Saint-Pons ».
_OF = OF | {"-"}
_NO_NAMES = word_set("car que or mais et donc quand si comme selon pour avec sans puis ainsi alors aussi même après")
# Who is in office is not called by it after somebody else's name: « le maire » is the mayor.
_OFFICES = word_set(
    """
    maire ministre préfet préfète président présidente juge magistrat magistrate procureur procureure roi reine pape
    premier première gouverneur gouverneure chancelier député députée sénateur sénatrice directeur directrice chef
    cheffe avocat avocate mairesse bourgmestre échevin échevine syndic conseiller conseillère secrétaire trésorier
    trésorière
    """
)


def taken_up(tokens: Tokens, first: int, last: int, bounds: list[Span]) -> str | None:
    """Whom « l'infirmière » on ``[first, last)`` takes up: the person that one of the sentences before is about.

    ``bounds`` are those sentences, the nearest last.
    """
    noun = first + 1
    pointed = tokens.word(first) in THIS
    definite = last - first == 2 and tokens.word(first) in ("le", "la", "l'")
    if not (pointed or definite) or tokens.word(noun) in _OFFICES:
        return None
    if tokens.capital(noun) or not is_person(tokens, first, last):
        # « le Parisien »
        return None
    for start, end in reversed(bounds):
        span = _aged(tokens, start, min(end, first)) or _named(tokens, start, min(end, first))
        if span is not None:
            return name_of(tokens, *span) if tokens.word(span[0]) not in SUBJECT_DETERMINERS else None
    return None
