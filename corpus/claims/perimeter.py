"""On which perimeter a figure stands: total or part, net or gross, with or without tax, which round or competition."""

import re

# One mark for each way to bound what is counted. Patterns look at the figure's clause and its neighbours, with ' for
# ’, in lower case; a mark is in the words that a person reads in a proof.
_AROUND = {
    "cumul": r"cumul\w*|depuis (?:l'origine|sa création|ses débuts|le début|son lancement)|au total|en tout\b|total (?:levé|investi|des)",
    "net": r"\bnets?\b|solde net",
    "brut": r"\bbrute?s?\b",
    "ajusté": r"ajusté\w*|récurrent\w*|retraité\w*|hors (?:cession|éléments?|exceptionnel)\w*|courant\b",
    "TTC": r"\bttc\b|toutes taxes|taxes comprises",
    "HT": r"\bht\b|hors taxes?",
    "bonus compris": r"(?:bonus|primes?|variables?) (?:compris|inclus)\w*|avec (?:les )?bonus|y compris (?:les )?bonus",
    "hors bonus": r"hors (?:bonus|primes?)|sans (?:les )?bonus|fixes?\b",
    "premier tour": r"premier tour|1er tour",
    "second tour": r"(?:second|deuxième|2e|2nd) tour",
    "toutes compétitions": r"toutes compétitions|toutes compèt\w*|au total de la saison",
    "championnat": r"en championnat|en ligue|en top 14|en pro d2",
    "coupe": r"en coupe",
    "par mois": r"mensue\w+|par mois|/mois",
    "par semaine": r"hebdomadaires?|par semaine",
    "par an": r"annue\w+|par an\b|/an\b",
    "par jour": r"quotidien(?:ne)?(?:s|ment)?\b|par jour|journali\w+",
    "par habitant": r"par habitant|par tête",
    "à terme": r"à terme\b|à l'horizon|d'ici(?: à)?|objectif|\bvise\w*\b",
    "bilan provisoire": r"provisoire\w*|premier bilan|bilan (?:encore )?partiel|dans un premier temps",
    "bilan définitif": r"définiti\w+|bilan final",
}
_MARKS = {mark: re.compile(pattern) for mark, pattern in _AROUND.items()}

_BEFORE = {
    "contre": re.compile(r"\b(?:voix|votes) contre\s*$"),
    "part": re.compile(r"(?:\bdont|parmi (?:eux|lesquels|elles|lesquelles)|y compris|au sein d\w+)[^,;.]{0,30}$"),
    "autre": re.compile(r"\b(?:s'ajout\w+|en plus de|auxquels?|auxquelles)[^;.]{0,40}$"),
}
_AFTER = {
    "contre": re.compile(r"^(?:\s*(?:voix|votes))? contre(?!\s*[\d\w])"),
    "pour": re.compile(r"^(?:\s*(?:voix|votes))? pour(?!\s*\w)|^\s*(?:voix|votes) contre\s*\w"),
    "hors bonus": re.compile(r"^[,\s]*(?:plus|auxquels s'ajout\w+)[^.;]{0,25}(?:de |en )(?:bonus|primes?)"),
    "part": re.compile(r"^[^,;.]{0,25} d'entre (?:eux|elles)\b"),
    "en moyenne": re.compile(r"^[^,;.]{0,30} en moyenne\b"),
}


def marks(before: str, clause: str, after: str) -> tuple[str, ...]:
    """The marks of scope of a figure, sorted: ``before`` and ``after`` are the sentence on either side of it, and
    ``clause`` is the stretch around it up to the next figure."""
    found = {mark for mark, pattern in _MARKS.items() if pattern.search(clause)}
    found |= {mark for mark, pattern in _BEFORE.items() if pattern.search(before)}
    found |= {mark for mark, pattern in _AFTER.items() if pattern.search(after)}
    return tuple(sorted(found))
