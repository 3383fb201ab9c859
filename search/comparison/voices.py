"""Who gives a figure: two sources beside each other."""

import re

from corpus.claims.model import Role
from corpus.claims.words import function_words
from corpus.entities.tokens import fold
from search.comparison.items import Item


def counts_too(a: Item, b: Item) -> bool:
    """Whether one gives another's figure for the same thing: « 82 % sont en grève, affirme le syndicat ; la direction
    en compte 61 % »."""
    if a.source != b.source or a.claim.role is not b.claim.role or a.claim.role is Role.REFERENCE:
        return False
    return a.claim.opposes == b.claim.figure or b.claim.opposes == a.claim.figure


def rivals(a: Item, b: Item) -> bool:
    """Whether two sources are named: « la CGT », « la police », not « Anne Hidalgo », « la maire Anne Hidalgo »."""
    one, other = a.claim.attribution, b.claim.attribution
    if not one or not other:
        return False
    one, other = (_ARTICLE.sub("", said) for said in (one, other))
    if one in other or other in one:
        return False
    if _stands_for(one, other) or _stands_for(other, one):
        return False
    return not (_is_named_by(one, other) or _is_named_by(other, one) or _hold_one_office(one, other))


_ARTICLE = re.compile(r"^(?:un|une|le|la|les|l['’]|ce|cette|son|sa|des|du)(?:\s|(?<=['’]))")


def names_in(source: str) -> set[str]:
    """The words of a source that are names: « l’institut Velma »."""
    return set(_NAME.findall(source))


_NAME = re.compile(r"\b[^\W\d_a-zà-ÿ][\w-]{2,}")


def _stands_for(short: str, long: str) -> bool:
    """« la CRC », « la chambre régionale des comptes »."""
    acronyms = _ACRONYM.findall(short)
    if not acronyms:
        return False
    grammar = function_words()
    initials = "".join(word[0] for word in re.findall(r"\w+", fold(long)) if word not in grammar)
    return any(fold(acronym).replace(".", "") == initials for acronym in acronyms)


_ACRONYM = re.compile(r"\b[A-ZÀ-Þ](?:\.?[A-ZÀ-Þ]){1,6}\b\.?")


def _is_named_by(short: str, long: str) -> bool:
    """« M. Roy », « la ministre Anne Roy »."""
    titled = _TITLED.match(short)
    return titled is not None and long.endswith(f" {titled[1]}")


_TITLED = re.compile(r"(?:M\.|MM\.|Mme|Mlle|Me|Dr|Pr|Mgr|Maître) ([^\W\d_][\w'’ -]+)$")


def _hold_one_office(one: str, other: str) -> bool:
    """« la préfecture », « le préfet Yves Orban »: the office and who holds it, unless each names another place."""
    office = _OFFICES.get(one.split(" ")[0].lower())
    if office is None or office != _OFFICES.get(other.split(" ")[0].lower()):
        return False
    named, called = names_in(one), names_in(other)
    return not named or not called or bool(named & called)


_OFFICES = {
    word: words.split()[0]
    for words in (
        "préfecture préfet préfète",
        "mairie maire mairesse municipalité",
        "parquet procureur procureure",
        "ministère ministre",
        "gendarmerie gendarmes",
        "police policiers",
        "direction directeur directrice",
        "rectorat recteur rectrice",
        "gouvernorat gouverneur gouverneure",
        "pompiers secours sdis",
    )
    for word in words.split()
}
"""What an office and who holds it are called, each with the name of the office."""
