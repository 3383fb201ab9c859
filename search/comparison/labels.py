"""What a topic is called, why it has its verdict, and what would settle it: lines of French for a reader."""

import re
from collections import Counter
from collections.abc import Sequence

from search.comparison.evidence import Item
from search.comparison.model import Pair, Statement, Verdict

_VOWEL = re.compile(r"^[aeiouyâàéèêëîïôûœh]", re.IGNORECASE)


def label(members: Sequence[Item]) -> str:
    """« valorisation de Mistral AI »: the most frequent measure, and the subject that most statements share."""
    measures = Counter(item.claim.measure for item in members if item.claim.measure)
    subjects = Counter(item.claim.subject for item in members if item.claim.subject)
    measure = measures.most_common(1)[0][0] if measures else members[0].figure.text
    if not subjects:
        return measure or members[0].figure.text
    subject = subjects.most_common(1)[0][0] or ""
    return f"{measure} {'d’' if _VOWEL.match(subject) else 'de '}{subject}"


def headline(statements: Sequence[Statement], worst: Pair) -> str:
    """The proof of the pair that gives the topic its verdict."""
    return worst.reason


def settle(statements: Sequence[Statement], worst: Pair) -> str | None:
    """What would settle a disagreement; ``None`` where there is none."""
    if worst.verdict is not Verdict.CONFLICT:
        return None
    a, b = statements[worst.i], statements[worst.j]
    said = [s.claim.attribution for s in (a, b)]
    if said[0] and said[1] and said[0] != said[1]:
        return f"Demander à chacune des deux sources, {said[0]} et {said[1]}, comment elle compte."
    return "Remonter au document d’origine que les deux articles citent."
