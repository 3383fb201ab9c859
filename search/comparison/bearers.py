"""Whose or what's an age is, as its sentence calls it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus.claims.bearers import Sort, listed, sort_of
from corpus.claims.dimensions import AGE
from corpus.claims.inflection import masculine
from corpus.claims.model import Claim
from corpus.figures.model import Figure
from corpus.french.function_words import DETERMINERS, HIS
from corpus.french.wordlists import word_set
from corpus.records import record


@record()
class Bearer:
    """Who or what has an age, as far as the words beside it tell."""

    name: str | None
    noun: str | None
    """What it is called, as written, in lower case."""
    others: tuple[str, ...]
    """What else the sentence calls it: « l’avion, un bimoteur de onze ans »."""
    sort: Sort | None
    woman: bool | None
    """What the noun, its determiner or « âgée » say, of a person."""
    man_or_woman: bool | None
    """The same where it is sure, for « la victime » may be a man and « le maire » a woman."""
    kin: bool
    """It is somebody else's: « sa mère », « leur fille »."""
    known: bool
    """The sentence speaks of it as of one that the reader knows: « le vigile », « Zoé Lux », not « un vigile »."""
    then: bool
    """It is the age at another time: « à 31 ans à peine », « 44 ans au moment des faits »."""
    several: bool | None
    """« des élèves de plus de 16 ans »."""


def bearer_of(text: str, figure: Figure, claim: Claim) -> Bearer | None:
    """The bearer of an age; ``None`` of what is none."""
    if claim.measure != AGE:
        return None
    start, end = claim.sentence
    plain = text[start:end].lower().replace("’", "'").replace("\n", " ")
    at = figure.start - start
    before, after = plain[max(0, at - _REACH) : at], plain[figure.end - start :][:_REACH]
    names = _named_ahead(after) if _AHEAD.search(before) else _named_behind(before)
    name = _written(claim.subject, plain) if claim.subject else _proper(text[start : figure.start])
    if _BY_RULE.search(before):
        return Bearer(None, _AGE, (), Sort.TERM, None, None, kin=False, known=True, then=False, several=None)
    if name and names and (owned := _beside_a_name(names[0], before, name.lower())) is not None:
        names, name = (names, None) if owned else ((), name)
    noun = names[0] if names else None
    sort = None if noun is None else sort_of(noun.word)
    if name and claim.subject:
        sort = sort if sort is Sort.ANIMAL else Sort.PERSON
    return Bearer(
        name=name,
        noun=noun.word if noun else None,
        others=tuple(each.word for each in names[1:]),
        sort=sort,
        woman=_woman(noun, before, after) if sort in (None, Sort.PERSON) else None,
        man_or_woman=_surely_woman(noun, before, after) if sort in (None, Sort.PERSON) else None,
        kin=noun is not None and masculine(noun.word) in KIN and (noun.led in _WHOSE or noun.of_another),
        known=bool(name) or (noun is not None and noun.led not in _NEW and not noun.led.isdigit()),
        then=not before.endswith("jusqu'à ")
        and bool(_THEN.match(after) or (_AT_THEN.search(before) and not _DEATH.search(before))),
        several=_several(figure, claim, noun, before, after),
    )


_REACH = 90
"""Characters beside an age in which its bearer is called something."""
_AHEAD = re.compile(
    r"(?:(?:^|[.!?:;«»–—\"]|\b(?:et|mais|car|que)\b)\s*(?:(?:morte?|décédée?|disparue?) à|à|"
    r"âgée?s? d(?:e|')|du haut de (?:ses|mes))|"
    r",\s(?:à|avec ses))\s?(?:[\w']+ ){0,2}$"
)


_AGE = "âge"
# « l’âge légal passe à 63 ans », « la retraite à 60 ans », « un âge moyen de 51 ans »
_NEW = frozenset({"un", "une", "d'", "des"})
_BY_RULE = re.compile(
    r"\b(?:âges? (?:légal|légale|légaux|moyen|médian|minimal|minimum|maximal|maximum|limite|pivot|d'ouverture)|"
    r"âge (?:de|du) (?:départ|la retraite)|moyenne d'âge|âgée?s en moyenne)\b[^.;!?]{0,60}$|"
    r"\b(?:(?<!sa )retraite|travailler|cotiser|tenir|trimer|bosser)(?: [\w']+){0,2} (?:à|jusqu'à|dès|de) $"
)


def _proper(before: str) -> str | None:
    """The name of what is neither known nor a person: « la jument Perle, cinq ans, », « Le « Goéland », 90 ans, »."""
    found = _PROPER.search(before)
    return found.group(1) if found is not None and found.group(1).lower() not in _NO_NAME else None


_PROPER = re.compile(
    r"(?:^\s*|[«\"]\s?|[a-zà-ÿ]{4,} )([A-ZÀ-Þ][a-zà-ÿ-]{2,})(?:\s?[»\"])?"
    r"(?:, | \(| a | avait | n['’]a (?:pourtant )?que )$"
)
_NO_NAME = word_set(
    "elle elles ils lui celui celle cela cet cette celle-ci celui-ci tous aucun chacun personne nul rien"
)


def _written(name: str, plain: str) -> str:
    """A name as far as its sentence writes it: « le professeur Ber » may be another Ber than the one who is known."""
    parts = [part for part in name.split() if part.lower() in plain]
    return " ".join(parts) or name


# « 44 ans au moment du vol », « il avait 12 ans quand », « l’a écrit à 31 ans à peine »
_THEN = re.compile(
    r" (?:au moment d|à l'époque|à cette époque|lors d|quand |lorsqu|à la mort|à son arrivée|à ses débuts|"
    r"en (?:19|20)\d\d)"
)
_AT_THEN = re.compile(
    r"\w (?:à|dès|à l'âge de|dès l'âge de) (?:seulement |à peine |tout juste |l'âge de )?$|"
    r"\balors âgée?s? d(?:e |')$|\b(?:avait|avaient|avais) (?:alors |à l'époque |seulement )$"
)
_DEATH = re.compile(r"\b(?:mort|mourir|meurt|décès|décéd|décèd|disparu|éteint|éteinte|emporté|parti|succomb)")


class _Noun(NamedTuple):
    """What a bearer is called."""

    word: str
    led: str
    """The word before it."""
    end: int
    """Where it ends before the age; 0 of one behind it."""
    of_another: bool
    """« le fils de la victime »."""


def _beside_a_name(noun: _Noun, before: str, name: str) -> bool | None:
    """Of a noun before the age of who is named: ``None`` where the two call one (« le parolier Luc Ber, 40 ans »),
    else whether the age is the noun's (« la maison d’Odette, vieille de 130 ans »)."""
    if not noun.end:
        return None
    between = before[noun.end :]
    if _OF_A_NAME.match(between) and sort_of(noun.word) is not Sort.PERSON:
        return True
    rest = between
    for part in name.split():
        rest = rest.replace(part, "")
    return None if _NOTHING_ELSE.fullmatch(rest) or _IN_APPOSITION.fullmatch(rest) else False


_OF_A_NAME = re.compile(r" d(?:e |')[^,]{2,30}, (?:[âa]gé|vieux|vieille)")
_NOTHING_ELSE = re.compile(
    r"(?: [\w-]+){0,2}\W*(?:[âa]gée?\W+)?(?:d(?:e |'))?(?:a |avait |n'a que )?(?:[\w']+ ){0,2}"
)
_IN_APPOSITION = re.compile(r" [^,;:.]{2,40}, +, ")
_GROUP = "classe d’âge"
_SEVERAL = word_set(
    "les des ces ses leurs aux mes nos plusieurs deux trois quatre cinq six sept huit neuf dix onze douze"
)
_SHARE = re.compile(
    r"\bsur \w+ (?:a|ont|avait|avaient) |\b(?:ont|avaient) (?:plus|moins) de $|\b(?:les|aux|des) (?:plus|moins) de $"
)
_OF_MANY = re.compile(r"\b(?:\w{2,}aient|ont|sont|les|des|leurs|ses|ces|ils|elles|tous|nous) ")
# « 29 et 31 ans »: to each his own
_EACH = re.compile(r" et [\w-]+(?: ans|\b)")
_EACH_BEHIND = re.compile(r"\d et $|\bans et $")


def _several(figure: Figure, claim: Claim, noun: _Noun | None, before: str, after: str) -> bool | None:
    if figure.value is None or _GROUP in claim.perimeter or _SHARE.search(before):
        return True
    if _EACH_BEHIND.search(before) or (figure.text[-1:].isdigit() and _EACH.match(after)):
        return False
    if noun is None:
        return None if claim.subject is None and _OF_MANY.search(before) else False
    if sort_of(noun.word) is Sort.THING:
        return False  # « dans ses murs, vieux de 140 ans »
    return (noun.led in _SEVERAL or noun.led.isdigit()) and noun.word[-1] in "sx"


_WORD = re.compile(r"[^\W\d_][\w-]*'?")
_WHOSE = HIS | {"mon", "ma", "mes"}
KIN = word_set(
    "mère père maman papa fils fille frère sœur jumeau jumelle mari époux épouse femme compagnon compagne concubin "
    "conjoint fiancé oncle tante neveu nièce cousin cousine grand-mère grand-père enfant bébé garçon beau-père "
    "belle-mère beau-frère belle-sœur parent petit-fils petite-fille veuf veuve aîné cadet benjamin ex-compagnon "
    "ex-mari filleul cadette aînée bambin fillette"
)


def _named_behind(before: str) -> Sequence[_Noun]:
    """The nouns before an age that it may be of, the nearest first."""
    words = list(_WORD.finditer(before))
    found: list[_Noun] = []
    edge = len(before)
    for nth in range(len(words) - 1, -1, -1):
        match = words[nth]
        word, led = match.group(), words[nth - 1].group() if nth else ""
        if number := _NUMBER.search(before, 0, match.start()):
            led = number.group()
        determined = led in _LEADING or number is not None
        told = listed(word) if determined or not (word in _ALSO_GRAMMAR or _PARTICIPLE.search(word)) else None
        near = determined and edge - match.end() < _RIGHT_BEFORE and not before.endswith("à l'", 0, match.start())
        if told is None and near:
            told = sort_of(word)
        if told in (None, Sort.TERM):
            continue
        if found and _SET_BEHIND.search(before) and _OF.fullmatch(before, match.end(), edge):
            return [_Noun(word, led, match.end(), True)]
        if found and not _SET_BESIDE.fullmatch(before, match.end(), edge):
            break
        found.append(_Noun(word, led, match.end(), False))
        edge = words[nth - 1].start() if determined else match.start()
        if len(found) == _ENOUGH:
            break
    return found


_NUMBER = re.compile(r"\d+(?=\s$)")
_LEADING = DETERMINERS | {"du", "au", "aux", "d'"}
_ENOUGH = 2
_RIGHT_BEFORE = 45
_ALSO_GRAMMAR = frozenset(
    {"car", "or", "tour", "pin", "mise", "mort", "morts", "bon", "type", "marine", "demi", "if"}
)
"""Nouns that are as often something else."""
_PARTICIPLE = re.compile(r"(?:é|u|^mort)e?s?$")
# « l’avion, un bimoteur », « le principal suspect, un vigile »
_SET_BESIDE = re.compile(r"(?: [\w'-]+){0,3}(?:,| :)? ?[«\"]? ?")
_SET_BEHIND = re.compile(r"(?:, |\(|, (?:[âa]gée?s?|vieux|vieilles?) d(?:e |'))$")
# « le fils de la victime »
_OF = re.compile(r" (?:d(?:e |')(?:la |l')?)?")


def _named_ahead(after: str) -> Sequence[_Noun]:
    """What follows an age that stands at the head: « À 47 ans, l’ancienne juge », « Âgé de 31 ans, le vigile »."""
    clause = re.split(r"[.;!?:»]", _DONT.sub(",", after, count=1), maxsplit=1)[0]
    words = [match.group() for match in _WORD.finditer(clause)][:_FIRST_WORDS]
    if not words or words[0] not in DETERMINERS:
        return ()
    for led, word in pairwise(words):
        told = listed(word) or (sort_of(word) if led in DETERMINERS else None)
        if told not in (None, Sort.TERM):
            return (_Noun(word, words[0], 0, False),)
    return ()


_DONT = re.compile(r", dont [^,]*,")
_FIRST_WORDS = 5


def _woman(noun: _Noun | None, before: str, after: str) -> bool | None:
    told = _AGED.search(before[-30:])
    if told:
        return bool(told.group(1) or told.group(2))
    if noun is None:
        said = _PRONOUN.search(before) or _PRONOUN_AHEAD.match(after)
        return None if said is None else said.group(1) == "elle"
    word, led = noun.word, noun.led
    if masculine(word) in _EITHER:
        return None
    if word in _WOMEN or (led in ("une", "la", "cette", "sa", "ma") and sort_of(word) is Sort.PERSON):
        return True
    if led in ("un", "le", "ce", "du", "au") or word in _MEN:
        return False
    return True if word.endswith(_FEMININE) else None


def _surely_woman(noun: _Noun | None, before: str, after: str) -> bool | None:
    if noun is None:
        said = _PRONOUN.search(before) or _PRONOUN_AHEAD.match(after)
        return False if said is not None and said.group(1) == "il" else None
    if noun.word in _WOMEN or noun.word in _MEN:
        return noun.word in _WOMEN
    if masculine(noun.word) in _EITHER:
        return None
    if noun.word.endswith(_FEMININE):
        return True
    return False if noun.led == "un" and noun.word.endswith(_MASCULINE) else None


_AGED = re.compile(r"\b[âa]gé(e?)s? d(?:e |')|\b(?:vieux|(vieille)) d")
_PRONOUN = re.compile(r"\b(elle|il) (?:[\w']+ ){0,3}$")
_PRONOUN_AHEAD = re.compile(r"(?: [\w-]+)?, (elle|il) ")
_FEMININE = (
    "euse",
    "trice",
    "ière",
    "ienne",
    "onne",
    "oise",
    "aise",
    "ante",
    "ée",
    "ère",
    "euses",
    "trices",
    "ières",
    "iennes",
)
_MASCULINE = ("eur", "ier", "ien", "er", "ant", "é", "ais", "ois", "ain", "and", "on", "if", "eux")
_EITHER = frozenset(
    {"victime", "personne", "star", "vedette", "recrue", "légende", "icône", "idole", "pépite", "figure"}
)
_WOMEN = word_set("femme fille fillette dame mère maman sœur épouse veuve tante nièce grand-mère reine")
_MEN = word_set("homme garçon garçonnet père papa frère mari époux oncle neveu grand-père roi monsieur veuf")
