"""What a topic is called and what would settle it: lines of French for a reader."""

import re
from collections import Counter
from collections.abc import Sequence

from corpus.claims.measures import is_measure, settled_by
from corpus.claims.model import Role
from corpus.claims.words import words
from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.items import Item
from search.comparison.labelling import BARE, KIND_WORDS, OWNED, OWNED_SHARES, STANDING, TOWARDS
from search.comparison.likeness import EVENTS
from search.comparison.model import Pair, Statement, Verdict
from search.comparison.units import unit_of

_LONGEST = 4
"""Words of a measure that still read as a name."""
_HEADS = 3
"""The first governing terms, which name what a date is the date of."""
_DETERMINED = (
    r"(?:\b(?:le|la|les|un|une|des|du|de|ce|cet|cette|ces|son|sa|ses|leur|leurs|au|aux|nos|notre|chaque|premier|"
    r"première|même|mêmes)\s|l'|d'|\d\s)"
)
# Where a phrase stops being a name: « art français a reculé ».
_VERBAL = re.compile(
    r"\s(?:a|ont|est|sont|était|étaient|sera|seront|ne|n'|se|s'|qui|que|qu'|dont|en|sur|dans|pour|par|avec|et|ou)\b.*"
)
_NOUN_PHRASE = re.compile(r"[\w'-]+(?:\s(?:de la |de l'|de |d'|du |des )[\w'-]+)?")


def label(members: Sequence[Item]) -> str:
    """« valorisation de Mistral AI », « montant : toile », « évolution : bénéfice », « date : ouverture »."""
    first = members[0]
    if first.figure.kind is Kind.DATE:
        return f"date{t.NBSP}: {_event(members) or _days(members)}"
    measure = _measure(members)
    if all(item.claim.role is Role.VARIATION for item in members):
        return f"évolution{t.NBSP}: {measure}" if measure else "évolution"
    if measure and all("contre" in item.claim.perimeter for item in members):
        measure += " contre"
    if measure in OWNED and (first.figure.kind in (Kind.MONEY, Kind.COUNT) or measure in OWNED_SHARES):
        return _owned(measure, members)
    word = _kind_word(first)
    if measure and (measure in STANDING[first.figure.kind] or first.figure.kind is Kind.COUNT):
        return measure
    if measure and measure != word:
        return f"{word}{t.NBSP}: {measure}"
    return word


def settle(statements: Sequence[Statement], worst: Pair) -> str | None:
    """What would settle a disagreement; ``None`` where there is none."""
    if worst.verdict is not Verdict.CONFLICT:
        return None
    a, b = statements[worst.i], statements[worst.j]
    for statement in (a, b):
        document = settled_by(statement.claim.measure) if statement.claim.measure else None
        if document:
            return document
    said = [s.claim.attribution for s in (a, b)]
    if said[0] and said[1] and said[0] != said[1]:
        return f"Demander à chaque source sa méthode{t.NBSP}: {said[0]}, {said[1]}."
    if a.figure.kind is Kind.DATE:
        return "L’annonce officielle de l’événement, qui fixe le jour."
    return "Le document ou le communiqué d’où vient chaque chiffre."


def _measure(members: Sequence[Item]) -> str:
    """The measure that most members share: of the lexicon first, else the noun phrase whose words the others have
    too; empty where no word names it."""
    subjects = {word.stem for item in members if item.claim.subject for word in words(item.claim.subject)}
    votes: Counter[str] = Counter()
    for item in members:
        measure = item.claim.measure
        if not measure or measure in BARE:
            continue
        if is_measure(measure):
            votes[measure] += 3
            continue
        named = _noun_phrase(item)
        stems = {word.stem for word in words(named) if word.stem}
        if stems and not stems <= subjects:
            votes[named] += sum(1 for other in members if stems & {*other.claim.heads, *other.claim.noun})
    return min(votes, key=lambda name: (-votes[name], len(name), name)) if votes else ""


def _noun_phrase(item: Item) -> str:
    """The measure's words as far as they are a noun with its complement; empty for a verb or an adjective alone."""
    measure = _VERBAL.sub("", item.claim.measure or "").strip()
    cut = measure != item.claim.measure
    if item.figure.kind is Kind.COUNT and item.figure.unit and measure == item.figure.unit.lower():
        return measure if len(measure.split()) <= _LONGEST else ""
    start, end = item.claim.sentence
    sentence = item.article.text[start:end].lower().replace("’", "'")
    phrase = re.match(r".+" if cut and len(measure.split()) <= _HEADS else _NOUN_PHRASE, measure)
    if phrase is None or not re.search(_DETERMINED + re.escape(phrase.group()) + r"\b", sentence):
        return ""
    return phrase.group().replace("'", "’")


def _event(members: Sequence[Item]) -> str:
    """What happened on the day: the first governing term that at least half of the members, and two, have."""
    votes = Counter(term for item in members for term in dict.fromkeys(item.claim.heads[:_HEADS]))
    shared = [term for term, count in votes.items() if count >= 2 and count * 2 >= len(members) and is_measure(term)]
    return min(shared, key=lambda term: (term not in EVENTS, -votes[term], term)) if shared else ""


def _days(members: Sequence[Item]) -> str:
    named = dict.fromkeys(proofs.days(item.figure) for item in members)
    return " ou ".join(list(named)[:2])


def _kind_word(item: Item) -> str:
    unit = unit_of(item.figure)
    if item.figure.kind is Kind.MEASURE and unit is not None:
        return unit.dimension
    return KIND_WORDS[item.figure.kind]


def _owned(measure: str, members: Sequence[Item]) -> str:
    """The measure with the party whose figure it is, where half of the members have it."""
    parties = Counter(item.claim.subject for item in members if item.claim.subject)
    parties.update(item.claim.object for item in members if item.claim.object and measure in TOWARDS)
    if not parties:
        return measure
    party, times = parties.most_common(1)[0]
    if not party or times * 2 < len(members):
        return measure
    if measure in TOWARDS and any(item.claim.object == party for item in members):
        return f"{measure} dans {party}"
    if not party[0].isupper():
        return f"{measure} ({party})"
    return f"{measure} d’{party}" if party[0].lower() in "aeiouyàâéèêëîïôûœh" else f"{measure} de {party}"
