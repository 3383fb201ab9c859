"""What a topic is called and what would settle it: lines of French for a reader."""

from collections import Counter
from collections.abc import Sequence

from corpus.claims.measures import is_measure, settled_by
from corpus.claims.model import Role
from corpus.claims.words import words
from corpus.figures.model import Kind
from corpus.french.typography import NBSP
from search.comparison.items import Item
from search.comparison.model import Pair, Statement, Verdict

_EVENTS = frozenset(
    {"annonce", "ouverture", "fermeture", "création", "vote", "procès", "élection", "début", "fin", "livraison"}
    | {"manifestants", "matches", "récolte", "saisie", "rachat", "transfert", "record"}
)
"""The measures of the lexicon that happen on a day."""
_LONGEST = 4
"""Words of a measure that still read as a name."""


def label(members: Sequence[Item]) -> str:
    """« valorisation de Mistral AI », « évolution : chiffre d’affaires », « date : ouverture »."""
    measure = _measure(members)
    if all(item.figure.kind is Kind.DATE for item in members):
        return f"date{NBSP}: {measure}"
    if all(item.claim.role is Role.VARIATION for item in members):
        return f"évolution{NBSP}: {measure}"
    if all("contre" in item.claim.perimeter for item in members):
        measure += " contre"
    objects = Counter(item.claim.object for item in members if item.claim.object)
    if objects and objects.most_common(1)[0][1] * 2 >= len(members):
        return f"{measure} dans {objects.most_common(1)[0][0]}"
    subjects = Counter(item.claim.subject for item in members if item.claim.subject)
    if not subjects:
        return measure
    subject, times = subjects.most_common(1)[0]
    return _of(measure, subject) if subject and times * 2 >= len(members) else measure


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
        return f"Demander à chaque source sa méthode{NBSP}: {said[0]}, {said[1]}."
    if a.figure.kind is Kind.DATE:
        return "L’annonce officielle de l’événement, qui fixe le jour."
    return "Le document ou le communiqué d’où vient chaque chiffre."


def _measure(members: Sequence[Item]) -> str:
    """The measure that most members share: of the lexicon first, else the phrase whose words the others have too."""
    subjects = {word.stem for item in members if item.claim.subject for word in words(item.claim.subject)}
    votes: Counter[str] = Counter()
    for item in members:
        measure = item.claim.measure
        if not measure:
            continue
        if is_measure(measure):
            votes[measure] += 3 if item.figure.kind is not Kind.DATE or measure in _EVENTS else 1
            continue
        stems = {word.stem for word in words(measure) if word.stem}
        if not stems or stems <= subjects or len(measure.split()) > _LONGEST:
            continue
        votes[measure] += sum(1 for other in members if stems & {*other.claim.heads, *other.claim.noun})
    if votes:
        return min(votes, key=lambda name: (-votes[name], len(name), name))
    return next((f"«{NBSP}{item.figure.text}{NBSP}»" for item in members), "")


def _of(measure: str, subject: str) -> str:
    if not subject[0].isupper():
        return f"{measure} ({subject})"
    return f"{measure} d’{subject}" if subject[0].lower() in "aeiouyàâéèêëîïôûœ" else f"{measure} de {subject}"
