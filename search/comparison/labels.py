"""What a topic is called and what would settle it: lines of French for a reader."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from corpus.claims.measures import fits, is_measure, settled_by
from corpus.claims.model import Role
from corpus.claims.wording import words
from corpus.claims.words import stem
from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.items import Item
from search.comparison.labelling import (
    BARE,
    KIND_WORDS,
    OWNED,
    OWNED_SHARES,
    STANDING,
    TOWARDS,
    is_only,
    names_a_share,
)
from search.comparison.model import Pair, Statement, Verdict
from search.comparison.units import unit_of

_LONGEST = 4
"""Words of a measure that still read as a name."""
_SHORT = 3
_DETERMINER = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|de|ce|cet|cette|ces|son|sa|ses|leur|leurs|au|aux|nos|notre|chaque|premier|"
    r"première|même|mêmes)\s|l'|d'|\d\s)\Z"
)
# Where a phrase stops being a name: « art français a reculé ».
_VERBAL = re.compile(
    r"\s(?:a|ont|est|sont|était|étaient|sera|seront|ne|n'|se|s'|qui|que|qu'|dont|en|sur|dans|pour|par|avec|et|ou)\b.*"
)
_INFINITIVE = re.compile(r"^\S+(?:er|ir|oir|dre|tre)$")
_NOUN_PHRASE = re.compile(r"[\w'-]+(?:\s(?:de la |de l'|de |d'|du |des )[\w'-]+)?")


def label(members: Sequence[Item]) -> str:
    """« valorisation de Mistral AI », « part des agents », « évolution : bénéfice », « date : ouverture »; where no
    word names it, what is said: « durée : 34 mois ou près de 3 ans »."""
    first = members[0]
    if first.figure.kind is Kind.DATE:
        return f"date{t.NBSP}: {event_of(members) or _stated(members)}"
    measure = _measure(members)
    if all(item.claim.role is Role.VARIATION for item in members):
        return f"évolution{t.NBSP}: {measure or _stated(members)}"
    if measure and all("contre" in item.claim.perimeter for item in members):
        measure += " contre"
    kind = first.figure.kind
    if measure in OWNED and (kind in (Kind.MONEY, Kind.COUNT) or measure in OWNED_SHARES):
        return _owned(measure, members)
    if measure and (kind is Kind.COUNT or measure in STANDING[kind] or is_only(measure, kind)):
        return measure
    whole = _whole(members) if kind is Kind.PERCENT else ""
    if whole:
        return f"part {whole}"
    word = _kind_word(first)
    if measure.startswith(f"{word} "):
        return measure
    return f"{word}{t.NBSP}: {measure if measure and measure != word else _stated(members)}"


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
    """The measure that most members share, of those that such a figure can state: of the lexicon first, else the noun
    phrase whose words the others have too; empty where no word names it."""
    subjects = {word.stem for item in members if item.claim.subject for word in words(item.claim.subject).known}
    votes: Counter[str] = Counter()
    for item in members:
        measure = item.claim.measure
        if not measure or measure in BARE:
            continue
        if is_measure(measure):
            share = item.figure.kind is Kind.PERCENT and item.claim.role is not Role.VARIATION
            if fits(measure, item.figure.kind) and (not share or names_a_share(measure)):
                votes[measure] += 3
            continue
        named = _noun_phrase(item)
        stems = {word.stem for word in words(named).known if word.stem}
        if stems and not stems <= subjects:
            votes[named] += sum(1 for other in members if stems & {*other.claim.heads, *other.claim.noun})
    known = [name for name in votes if votes[name] > 1 or members[0].figure.kind is Kind.COUNT]
    return min(known, key=lambda name: (-votes[name], len(name), name)) if known else ""


def _noun_phrase(item: Item) -> str:
    """The measure's words as far as they are a noun with its complement; empty for a verb or an adjective alone."""
    measure = _VERBAL.sub("", item.claim.measure or "").strip()
    cut = measure != item.claim.measure
    if item.figure.kind is Kind.COUNT and item.figure.unit and measure == item.figure.unit.lower():
        return measure if len(measure.split()) <= _LONGEST else ""
    sentence = item.plain_sentence
    phrase = re.match(r".+" if cut and len(measure.split()) <= _SHORT else _NOUN_PHRASE, measure)
    if phrase is None or _INFINITIVE.search(phrase.group()):
        return ""
    if not _has_determiner(phrase.group(), sentence):
        return ""
    if item.figure.kind in _TIED and not _ties(phrase.group(), sentence, item.figure.start - item.claim.sentence[0]):
        return ""
    return phrase.group().replace("'", "’")


def _has_determiner(phrase: str, sentence: str) -> bool:
    return any(
        _DETERMINER.search(sentence, max(0, at - _DETERMINERS), at) and _WORD_ENDS.match(sentence, at + len(phrase))
        for at in _places(phrase, sentence)
    )


def _places(phrase: str, sentence: str) -> Iterator[int]:
    """Where the sentence has the phrase: a pattern with the phrase in it would have to be made for each."""
    at = sentence.find(phrase)
    while at >= 0:
        yield at
        at = sentence.find(phrase, at + 1)


_WORD_ENDS = re.compile(r"\b")
_DETERMINERS = 12
"""Characters before a phrase in which the longest determiner stands, and what is before it."""


def _ties(phrase: str, sentence: str, figure: int) -> bool:
    """« un délai de trois jours », « la garde à vue dure 48 heures », not « une femme vue il y a trois jours »."""
    before = sentence[:figure]
    return any(_TIE.match(before, at + len(phrase)) for at in _places(phrase, before))


_TIED = frozenset({Kind.DURATION, Kind.MEASURE, Kind.MULTIPLIER})
_TIE = re.compile(
    r"(?:\s[\w'-]+){0,2}?\s?(?:(?:est |était |sera )?d[e'u]|des|dure|durera|durait|a duré|atteint|atteignait|"
    r"atteindra|mesure|pèse|fait|fera|:)\s?(?:[\w']+\s){0,3}$"
)


def event_of(members: Sequence[Item]) -> str:
    """What happened on the day: the event that most of the members name, and two do."""
    votes = Counter(event for item in members for event in dict.fromkeys(item.claim.events))
    shared = [event for event, count in votes.items() if count >= 2 and count * 2 >= len(members)]
    first = members[0].claim.events
    known = {event: rank for rank, event in enumerate(first)}
    return min(shared, key=lambda event: (-votes[event], known.get(event, len(first)), event)) if shared else ""


def _whole(members: Sequence[Item]) -> str:
    """« des agents », « de la population »: what half of the members, or more, say that they are a share of."""
    said: dict[str, str] = {}
    votes: Counter[str] = Counter()
    for item in members:
        found = _SHARE_OF.match(item.article.text, item.figure.end)
        if found is not None:
            known = stem(found.group(2).lower())
            said.setdefault(known, f"{found.group(1)}{found.group(2)}".lower().replace("'", "’"))
            votes[known] += 1
    best, times = max(votes.items(), key=itemgetter(1), default=("", 0))
    return said[best] if times * 2 >= len(members) else ""


_SHARE_OF = re.compile(
    r"[\s\u00a0](des |de la |du |de l['’]|d['’]|de )"
    r"(?!(?:plus|moins|hausses?|baisses?|chances?|c\w{1,4}|ses|son|sa|leurs?|nos|notre|elles?|eux|tous)\b)"
    r"([^\W\d_][\w-]{2,})"
)


def _stated(members: Sequence[Item]) -> str:
    """What two of the members say."""
    named = dict.fromkeys(proofs.stated(item.figure) for item in members)
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
    if measure in TOWARDS:
        return f"{measure} ({party})" if measure in OWNED_SHARES else f"{measure} {_of(party, members)}"
    return f"{measure} {_of(party, members)}"


def _of(party: str, members: Sequence[Item]) -> str:
    """« de la Sécurité sociale », « du Crédit agricole », « d’Airbus »: with the article that the texts give the
    name, if any."""
    for item in members:
        found = re.search(rf"(?<!\w)(la|le|les|l['’])\s?{re.escape(party)}\b", item.article.text)
        if found:
            return _WITH_ARTICLE[found.group(1).replace("'", "’")] + party
        if f"du {party}" in item.article.text:
            return f"du {party}"
    return f"d’{party}" if party[0].lower() in "aeiouyàâéèêëîïôûœh" else f"de {party}"


_WITH_ARTICLE = {"la": "de la ", "le": "du ", "les": "des ", "l’": "de l’"}
