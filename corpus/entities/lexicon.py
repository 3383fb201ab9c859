"""The words that tell the recogniser what a name beside them names, from the gazetteer's data files, read once."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from corpus.entities.tokens import fold


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of folded words (no case, no accents)."""

    first_names: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    leaders: frozenset[str]
    """Roles that one has in an organisation: « président de … »."""
    speech: frozenset[str]
    org_nouns: frozenset[str]
    org_verbs: frozenset[str]
    legal_forms: frozenset[str]
    loc_nouns: frozenset[str]
    loc_prepositions: frozenset[str]
    product_nouns: frozenset[str]
    event_nouns: frozenset[str]
    not_names: frozenset[str]
    org_heads: frozenset[str]
    lower_org_heads: frozenset[str]
    loc_heads: frozenset[str]
    event_heads: frozenset[str]
    lower_event_heads: frozenset[str]
    head_nouns: frozenset[str]
    """Every noun that may open a name."""
    event_complements: frozenset[str]
    """What an edition of a known event is of: « Coupe du monde de football », « JO d'hiver »."""
    void_nouns: frozenset[str]
    common_compounds: frozenset[str]
    function_words: frozenset[str]
    org_words: frozenset[str]
    event_words: frozenset[str]
    place_relations: frozenset[str]
    ministers: frozenset[str]
    no_adjectives: frozenset[str]
    calling: frozenset[str]
    european: frozenset[str]
    """Canonical names of countries whose organisations the press calls « européennes »."""
    description_heads: dict[str, str]
    """Head noun of a description → the sector that it implies, empty when it implies none."""
    description_kinds: dict[str, str]
    """Head noun of a description that stands for another kind of organisation than a company → that kind."""
    description_openings: frozenset[str]
    """The words that a head noun of a description may begin with: « start » of « start-up » in two words, too."""
    incumbents: frozenset[str]
    """Canonical names of those whom the press calls « historiques »: the former monopolies."""
    sector_adjectives: dict[str, str]
    openers: frozenset[str]
    common_capitals: frozenset[str]
    """Words that, capitalised and alone, name nothing: head nouns, roles, and common words."""
    demonyms: dict[str, str]
    """Every form of every adjective of nationality → the place that it belongs to."""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The shipped words."""
    cues = _read("cues.toml")
    openers = _words(_read("openers.toml")["words"])
    roles = _with_plurals(cues["roles"])
    org_heads, event_heads = _words(cues["org_heads"]), _words(cues["event_heads"])
    loc_heads, lower_event_heads = _words(cues["loc_heads"]), _words(cues["lower_event_heads"])
    first_names = _words(_read("first_names.toml")["names"])
    demonyms = {
        form: place
        for place, adjectives in _read("demonyms.toml")["adjectives"].items()
        for adjective in adjectives.split()
        for form in _inflected(adjective)
    }
    description_heads = {
        fold(noun): "" if sector == "*" else sector
        for sector, nouns in cues["description_heads"].items()
        for noun in nouns.split()
    }
    description_kinds = {
        fold(noun): kind for kind, nouns in cues["description_kinds"].items() for noun in nouns.split()
    }
    return Lexicon(
        first_names=first_names,
        titles=_words(cues["titles"]),
        roles=roles,
        leaders=_words(cues["leaders"]),
        speech=_words(cues["speech"]),
        org_nouns=_with_plurals(cues["org_nouns"]),
        org_verbs=_words(cues["org_verbs"]),
        legal_forms=_words(cues["legal_forms"]),
        loc_nouns=_with_plurals(cues["loc_nouns"]),
        loc_prepositions=_words(cues["loc_prepositions"]),
        product_nouns=_with_plurals(cues["product_nouns"]),
        event_nouns=_words(cues["event_nouns"]),
        not_names=_words(cues["not_names"]),
        org_heads=org_heads,
        lower_org_heads=_words(cues["lower_org_heads"]),
        loc_heads=loc_heads,
        event_heads=event_heads,
        lower_event_heads=lower_event_heads,
        head_nouns=org_heads | event_heads | lower_event_heads | loc_heads,
        event_complements=_words(cues["event_complements"]),
        void_nouns=_words(cues["void_nouns"]),
        common_compounds=_words(cues["common_compounds"]),
        function_words=_words(cues["function_words"]),
        org_words=_words(cues["org_words"]),
        event_words=_words(cues["event_words"]),
        place_relations=_words(cues["place_relations"]),
        ministers=_words(cues["ministers"]),
        no_adjectives=_words(cues["no_adjectives"]),
        calling=_words(cues["naming"]["calling"]),
        european=frozenset(cues["naming"]["european"].split()),
        description_heads=description_heads,
        description_kinds=description_kinds,
        description_openings=frozenset(
            word for head in (*description_heads, *description_kinds) for word in (head, head.partition("-")[0])
        ),
        incumbents=frozenset(name.replace("-", " ") for name in cues["naming"]["incumbents"].split()),
        sector_adjectives={
            fold(form): sector
            for sector, adjectives in cues["sector_adjectives"].items()
            for adjective in adjectives.split()
            for form in (adjective, plural(adjective))
        },
        openers=openers,
        common_capitals=(openers | roles | org_heads | event_heads) - first_names,
        demonyms=demonyms,
    )


def feminine(adjective: str) -> str:
    """The feminine of a masculine adjective, by the regular endings: « européen » → « européenne »."""
    if adjective.endswith(("e", "é")):
        return adjective if adjective.endswith("e") else adjective + "e"
    if adjective.endswith(("en", "on")):
        return adjective + "ne"
    return adjective + "e"


def plural(word: str) -> str:
    """The regular plural: « journal » → « journaux », « ministre » → « ministres »."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    return word + ("x" if word.endswith(("eau", "eu")) else "s")


def _inflected(adjective: str) -> set[str]:
    masculine, _, irregular = adjective.partition("/")
    both = (masculine, irregular or feminine(masculine))
    return {fold(form) for word in both for form in (word, plural(word))}


def _read(name: str) -> dict[str, Any]:
    path = files("corpus.entities.gazetteer") / "data" / name
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _words(written: str) -> frozenset[str]:
    return frozenset(map(fold, written.split()))


def _with_plurals(written: str) -> frozenset[str]:
    return frozenset(fold(form) for word in written.split() for form in (word, plural(word)))
