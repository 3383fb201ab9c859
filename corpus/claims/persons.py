"""Counts of human beings: which measures they can state, by what befalls persons, what they do or are counted as."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.claims import measures
from corpus.claims.dimensions import AGE, PLACES
from corpus.claims.roughly import QUALIFIER
from corpus.claims.wording import words
from corpus.claims.words import nationals, people, stem
from corpus.figures.model import Figure, Kind
from corpus.french.calendar import A_WEEKDAY
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.claims.passages import Line

STATES = frozenset(
    {"morts", "blessés", "blessés graves", "blessés légers", "disparus", "évacués", "malades", "hospitalisations"}
    | {"rescapés", "libérations", "expulsions", "interpellations", "gardes à vue", "mises en examen", "licenciements"}
    | {"grévistes", "naissances", "embauches"}
)
"""What happens to people, and is counted by them."""
AS = {
    "vote": "participation",
    "grève": "grévistes",
    "manifestation": "manifestants",
    "extrait": "rescapés",
    "dégag": "rescapés",
}
AS_PERSONS = {"procès": "suspects", PLACES: "fréquentation"}
"""What a count of persons is, where the word that governs it counts what they are in: « seize personnes jugées »."""
_ALSO_PERSONS = {"capacité", "tests", "plaintes", "opérations chirurgicales", "examens", "télétravail"}
DOINGS = frozenset(
    {"manifestants", "grévistes", "effectif", "fréquentation", "participants", "adhérents", "vaccins"}
    | {"candidats", "inscrits", "participation", "abonnés", "migrants", "détenus", "abandons", "signatures"}
    | {"victimes", "sans-abri", "blocages"}
)
"""What persons do, or are counted as."""
# Words for human beings that leave open in which quality they are counted: the verb or the participle beside tells.
ANYONE = frozenset(
    map(stem, ("personne", "personnes", "gens", "homme", "hommes", "femme", "femmes", "individu", "individus"))
)


def counts_people(figure: Figure) -> bool:
    """Whether a count is of human beings, by its noun: « 12 mineurs », « 300 personnes », « dix Belges »."""
    if figure.kind is not Kind.COUNT:
        return False
    if figure.unit is None:
        return False
    noun = figure.unit.lower().split()[0]
    return noun in people() or noun in nationals() or anyone(figure)


def anyone(figure: Figure) -> bool:
    """Whether a figure counts « personnes » and no more."""
    return figure.kind is Kind.COUNT and figure.unit is not None and _is_anyone(figure.unit)


def they_are(text: str, sentence: Span, figure: Figure) -> bool:
    """« Ils étaient deux cents »: a bare number of whom the sentence calls « ils »."""
    if figure.kind is not Kind.COUNT or figure.unit:
        return False
    return bool(THEY.search(text, max(sentence[0], figure.start - _LEAD), figure.start))


THEY = re.compile(
    r"\b(?:ils|elles) (?:ne )?(?:sont|étaient|seraient|seront|furent)"
    r"(?: (?:plus|moins|près|environ|quelque|au|une?|que|désormais|encore|de|d'))* ?$"
)
SAMPLE = "échantillon"
"""The measure of how many an opinion poll asked."""


def gathered_as(text: str, figure: Figure) -> str | None:
    """The measure of persons, or of a bare number, counted by where they are or who asks them; ``text`` is the
    article's, in lower case."""
    if _ABOARD.match(text, figure.end):
        return "personnes à bord"
    if _MARCHING.match(text, figure.end):
        return _CROWD
    if _MADE_LEAVE.search(text, max(0, figure.start - _LEAD), figure.start):
        return "évacués"
    if _ASKED.search(text, max(0, figure.start - _LEAD), figure.start):
        return SAMPLE
    return None


def crowd(text: str, figure: Figure, heads: Sequence[str]) -> tuple[str, ...]:
    """« 8 500 selon la police, 25 000 selon les organisateurs »: in a report on a demonstration, a bare count of
    persons by those who count crowds is the crowd."""
    bare = figure.kind is Kind.COUNT and (not figure.unit or anyone(figure))
    if not (bare and figure.attribution and _COUNTS_CROWDS.search(figure.attribution.lower())):
        return ()
    if not _DEMONSTRATION.search(text) or any(measures.of_people(term) for term in heads[:3] if term != _CROWD):
        return ()
    return (_CROWD,)


_CROWD = "manifestants"
_DEMONSTRATION = re.compile(r"\bmanifest\w+|\bcortège|\bdéfil\w+|\bmobilis\w+|\bintersyndicale|\brassemblement")
_COUNTS_CROWDS = re.compile(
    r"préfecture|police|organisat|syndica|intersyndicale|\bcgt\b|\bcfdt\b|occurrence|intérieur"
)


# « avec quatre personnes à bord », « Nous étions 45 à bord »
_ABOARD = re.compile(
    r"\s(?:(?:personnes?|hommes|femmes|individus) |(?:se trouvaient|étaient) )*à (?:son |leur )?bord\b"
)
# « Ils étaient 3 200 samedi dans les rues de Brest », « 800 personnes ont battu le pavé »
_MARCHING = re.compile(
    r"\s(?:(?:personnes?|gens|hommes|femmes)\s)?"
    rf"(?:(?:(?:{A_WEEKDAY}|hier|ce (?:matin|midi|soir)|cet après-midi)\s)?dans les rues d[e'u]|"
    r"(?:ont|avaient|à|vont|pour) (?:battu|battre) le pavé|"
    r"(?:sont|étaient|à|pour) (?:descendue?s|descendre) dans la rue)"
)
# « on a dû faire sortir du chapiteau 90 personnes »
_MADE_LEAVE = re.compile(
    r"\b(?:fai(?:re|t|sant)|fer(?:a|ont)|firent|fit) (?:sortir|partir|descendre) de (?:chez (?:eux|elles)|leurs? "
    rf"(?:maisons?|logements?|domiciles?|lits?|chambres?|immeubles?)) {QUALIFIER}$"
)
# « une enquête réalisée auprès de 1 004 personnes », « auprès d'un échantillon représentatif de 980 »
_ASKED = re.compile(r"\bauprès d(?:e|'un échantillon (?:[\w-]+ ){0,3}de)(?: quelque| plus de| près de)?\s$")
_LEAD = 60
"""Characters."""


@lru_cache(maxsize=1)
def of_persons() -> frozenset[str]:
    """The measures that a count of persons can state, be it by what they do or undergo, or where they find room."""
    human = {label for label in measures.entries() if measures.of_people(label)}
    return measures.fitting(Kind.COUNT) & (
        human | STATES | DOINGS | set(AS_PERSONS) | set(AS.values()) | _ALSO_PERSONS
    )


def of_others(text: str, figure: Figure, line: "Line") -> frozenset[str]:
    """What other people than mere persons are that the words of a sentence name: « la grange que les gendarmes ont
    fouillée abritait neuf hommes ». « Les pompiers ont engagé 90 hommes »: they are."""
    sent = _SENDS.search(text, max(0, figure.start - _LEAD), figure.start) or _TIED.match(text, figure.end)
    if sent or not anyone(figure):
        return frozenset()
    people_named = (term for word, term in zip(line.content.known, line.terms, strict=True) if word.text in people())
    return frozenset(people_named) - STATES - DOINGS


_SENDS = re.compile(
    r"\b(?:engag|mobilis|déplo|dépêch|envo[iy]|enverr|align|compt|rassembl|regroup|emplo|affect|détach|dispos|"
    rf"fort(?:e|s|es)? d)[\w']*(?: [a-zà-ÿ]+){{0,2}} {QUALIFIER}$"
)
# « 90 hommes du génie », « 90 hommes, pompiers et gendarmes »
_TIED = re.compile(r" [a-zà-ÿ]+(?: (?:de |d'|du |des )|, [a-zà-ÿ]+(?:,| et )|, (?:des |tous ))")


@lru_cache(maxsize=4096)
def _is_anyone(unit: str) -> bool:
    return (
        bool(unit)
        and unit != "fois"
        and all(
            not word.stem or word.stem in ANYONE or measures.of_word(word.text) == AGE for word in words(unit).known
        )
    )


RESCUERS = "secours"


def rescuers(text: str, figure: Figure) -> tuple[str, ...]:
    """The measure of « 90 pompiers, militaires et bénévoles »: of trades that come to help, one of which does nothing
    else."""
    found = _TRADES.match(text, figure.end) if figure.kind is Kind.COUNT else None
    return (RESCUERS,) if found and _HELPS.search(found.group()) else ()


_TRADE = (
    r"(?:sapeurs-pompiers|pompiers|gendarmes|policiers|militaires|soldats|secouristes|sauveteurs|plongeurs|pisteurs|"
    r"maîtres-chiens|médecins|infirmiers|bénévoles|volontaires|marins|agents|spéléologues|guides)"
)
_TRADES = re.compile(rf"\s(?:de |d')?{_TRADE}(?:, (?:de |d')?{_TRADE})*,? et (?:de |d')?{_TRADE}\b")
_HELPS = re.compile(r"\b(?:pompiers|secouristes|sauveteurs|plongeurs|pisteurs|spéléologues)\b")
