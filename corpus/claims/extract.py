"""From figures to claims: what each measures, of whom, when, on which perimeter and according to whom."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.article import Article
from corpus.claims import ballots, one_of, others, ratios
from corpus.claims.candidates import ballot
from corpus.claims.dimensions import AGE, PLACES, SIZES
from corpus.claims.echoes import changed, echoed
from corpus.claims.events import announced, events
from corpus.claims.losses import GIVEN_UP
from corpus.claims.markings import COUNTING
from corpus.claims.measures import is_measure, of_people
from corpus.claims.model import Claim, Role
from corpus.claims.naming import Naming
from corpus.claims.oppositions import opposed
from corpus.claims.passages import Passages
from corpus.claims.perimeter import Scopes
from corpus.claims.periods import period
from corpus.claims.persons import AS_PERSONS, counts_people, they_are
from corpus.claims.resumed import resumed
from corpus.claims.roles import only_frames, role
from corpus.claims.subjects import Cast
from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind

_PARENTHESIS = re.compile(r"\s*(?:\(|, soit |, ou )(?:soit )?(?:environ |près de |plus de |quelque )?")

_THAT_IS = re.compile(r"[^,;.:]{0,30}, soit (?:(?:environ|près|plus|moins|quelque|un peu) (?:de |d')?)*")
_OF_WHOLE = re.compile(
    r"\s(?:de|du|des|d['’])\s?(?:l[ae]|les|l['’]|son|sa|ses|leurs?)?\s?[^,;:.()\d]{3,40}, soit "
    r"(?:(?:environ|près|plus|moins|quelque|un peu) (?:de |d['’])?)*"
)
_AND = re.compile(r" [^\W\d][^,;:.()]{2,40}(?:,|,? et)(?: (?:quelque|environ|près de|plus de))? ")
_SHORT_LIST = re.compile(r"[^,;:.()]{0,40}(?:,|,? et)(?: (?:quelque|environ|près de|plus de|moins de))? ")
_WHERE = re.compile(r"\s(?:à|au|aux|en|dans|sur|chez|ailleurs)\b")
_OUT_OF = re.compile(r"\s(?:des|de ses|de leurs|de nos|sur les|sur ses)\s(?:quelque |environ )?")


_FATES = {
    **{fate: fate for fate in ("morts", "blessés", "disparus", "rescapés", "évacués", "malades", "hospitalisations")},
    **{fate: fate for fate in ("interpellations", "gardes à vue", "mises en examen", "condamnations")},
    **dict.fromkeys(("blessés graves", "blessés légers"), "blessés"),
}
"""What befalls people; of two that differ, who has met with one are others than who has met with the other."""
_TRANSFERRED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MULTIPLIER})
"""What one party gives, owes or has in another."""
_ROOM = "capacité"
"""The mark of « pouvoir accueillir 900 personnes »: that is to have places for them."""
_EARLIER = 3
"""Sentences before its own in which a pronoun or a description finds its name."""
# « 40 cars sur 110 »; « 900 élèves répartis sur trois sites » are not some of them
_ON = re.compile(
    r"(?:(?! (?:répart|référenc|situ|install|étal|organis|dispos|accueil|tourn|présent|étend))[^.;,:()\d]){0,40} sur "
    r"(?:un total de |une? effectif de |les |ses |quelque |environ |près de |plus de )*"
)
_AMONG = re.compile(r"\W*parmi\b")
_SUMS = (Kind.MONEY, Kind.MEASURE)
"""« Sur les sommes promises, 3 millions sont versés »: what they are a part of needs no number."""


def find_claims(article: Article, figures: Sequence[Figure], mentions: Sequence[Mention]) -> list[Claim]:
    """One claim for each figure, in order. ``figures`` are those of the article, sorted by start."""
    passages = Passages(article.text, figures)
    cast = Cast(passages.lower, mentions)
    naming = Naming(passages, cast)
    scopes = Scopes(passages)
    title_end = len(article.title) if article.text.startswith(article.title) else 0
    claims: list[Claim] = []
    echoes: dict[int, int] = {}
    for index, figure in enumerate(figures):
        claim = _claim(index, passages, cast, naming, scopes, title_end)
        if index and _whole(article.text, figures[index - 1], figure):
            claim = _of_all(claim)
            claims[-1] = _marked(claims[-1], "une partie")
        elif index and _out_of(passages.lower, figures[index - 1], figure):
            claim = _of_all(claim)
        if "une partie" in claim.perimeter:
            whole = _parted(figures, claims, claim)
            if whole is not None:
                claims[whole] = _of_all(claims[whole])
                if claim.measure == GIVEN_UP:  # « sur 60 partants, neuf ont abandonné »: all who did
                    claim = _unmarked(claim, "une partie")
            elif figure.kind not in _SUMS and not _AMONG.match(passages.lower, claim.sentence[0]):
                claim = _unmarked(claim, "une partie")  # « Sur la côte, quatre bateaux »
        at = passages.places[index]
        if "part" in claim.perimeter and one_of.of_its_owner(
            passages.lower, claim.sentence[0], figure, passages.inside(at)
        ):
            claim = _unmarked(claim, "part")
        if index and "part" in claims[-1].perimeter and _goes_on(article.text, figures[index - 1], figure):
            claim = _marked(claim, "part")
        if index and _share_of(article.text, figures[index - 1], figure):
            claim = _marked(claim, "part")
        if index and "autre" in claim.perimeter and _of_another_fate(claims[-1], claim):
            claim = _unmarked(claim, "autre")
        if (before := others.counted_before(passages, index, claims)) is not None:
            claim = others.taken_over(claim, claims[before])
            if others.of_their_own(passages, index, before):
                claim = _unmarked(claim, "autre")
        if others.newly_hired(passages, index, claim):
            claim = _unmarked(others.as_hired(claim), "autre")
        elif "autre" in claim.perimeter and others.newly_made(passages, index):
            claim = _unmarked(claim, "autre")
        if index and _listed(article.text, figures[index - 1], figure):
            claims[-1], claim = _without(claims[-1], claim.noun), _without(claim, claims[-1].noun)
        answered = echoed(passages, index, claims)
        if ballots.lead(passages.lower, figure):
            claim = _leading_by(claim)
        elif answered is not None:
            echoes[index] = answered
        if answered is not None and not (_names_it(figure) and not _names_it(figures[answered])):
            said = claims[answered]
            claim = replace(claim, measure=said.measure, noun=said.noun, heads=said.heads)
        elif (gone_on := resumed(passages, index, claims, claim)) is not None:
            said = claims[gone_on]
            claim = replace(claim, measure=said.measure, noun=said.noun, heads=said.heads)
        elif (side := ballots.side(passages.lower, figure)) is not None:
            claim = _voted(claim, side)
        level = changed(passages, index, claims) if claim.role is Role.VARIATION else None
        if level is not None and (measure := claims[level].measure) is not None:
            claim = replace(claim, measure=measure, heads=tuple(dict.fromkeys((measure, *claim.heads))))
        if index and _converts(article.text, figures[index - 1], figure):
            claim = replace(claims[-1], figure=index, attribution=claim.attribution or claims[-1].attribution)
        claims.append(claim)
    for index, claim in enumerate(claims):
        if claim.title and claim.period is None:
            claims[index] = replace(claim, period=_day_below(index, figures, claims))
    for index, claim in enumerate(claims):
        earlier = echoes[index] if index in echoes else opposed(passages, index, claims)
        if earlier is not None and not _of_two_places(claims[earlier], claim):
            claims[index] = replace(claim, opposes=earlier)
    return claims


def _day_below(index: int, figures: Sequence[Figure], claims: Sequence[Claim]) -> tuple[date, date] | None:
    """The period that the article gives where it says again what its title says: « 41 absents à Orval », « Lundi, 41
    élèves étaient absents »."""
    figure, claim = figures[index], claims[index]
    if figure.kind in (Kind.DATE, Kind.TIME) or figure.value is None or claim.measure is None:
        return None
    periods = {
        other.period
        for said, other in zip(figures, claims, strict=True)
        if not other.title and said.kind is figure.kind and said.value == figure.value
        and other.measure == claim.measure
    }  # fmt: skip
    return periods.pop() if len(periods) == 1 else None


def _of_two_places(a: Claim, b: Claim) -> bool:
    """« 900 marcheurs à Brest. Les syndicats en annoncent 400 à Quimper »."""
    return None not in (a.place, b.place) and a.place != b.place


def _names_it(figure: Figure) -> bool:
    """« Ils étaient 120. La police, elle, a compté 70 participants »: only the later says what it counts."""
    return figure.kind is Kind.COUNT and bool(figure.unit)


def _claim(index: int, passages: Passages, cast: Cast, naming: Naming, scopes: Scopes, title_end: int) -> Claim:
    figure = passages.figures[index]
    at = passages.places[index]
    sentence = passages.spans[at]
    whole = passages.text(at)
    before, after = whole[: figure.start - sentence[0]], whole[max(0, figure.end - sentence[0]) :]
    ranked = passages.ranked(at, figure)
    heads, named = naming.heads(at, figure)
    noun = naming.noun(at, figure, heads)
    happening = events(passages, at, figure, heads)
    measure = happening[0] if happening else naming.measure(at, figure, noun, heads, named)
    if measure is not None and (counts_people(figure) or they_are(passages.lower, sentence, figure)):
        measure = AS_PERSONS.get(measure, measure)
    if happening:
        heads = (happening[0], *(term for term in heads if term != happening[0]))
    elif figure.kind is Kind.PERCENT and measure in ratios.MEASURES:
        heads = (measure, *(term for term in heads if term != measure))
    elif measure is not None and is_measure(measure) and measure not in heads:
        heads = (*heads, measure)
    befallen = naming.befallen(at, figure)
    if befallen is not None and befallen not in heads:
        heads = (*heads, befallen)
    earlier = passages.spans[max(0, at - _EARLIER) : at]
    said_by = (figure.attribution or "").lower()
    owned = figure.kind not in (Kind.DATE, Kind.TIME)
    who = cast.parties(sentence, (figure.start, figure.end), earlier, said_by, owned=owned)
    subject, marks = who.subject, scopes.marks(at, index)
    if measure in SIZES:
        marks = tuple(mark for mark in marks if mark not in COUNTING)  # whatever its sentence counts beside it
    if _ROOM in marks and (counts_people(figure) or (measure is not None and of_people(measure))):
        measure, noun, heads = PLACES, (PLACES, *noun), (PLACES, *heads)
    vote = ballot(passages, cast, index, measure)
    if vote is not None:
        measure, subject = vote.measure, vote.subject or subject
        heads = (measure, *(term for term in heads if term != measure))
        marks = tuple(sorted({*marks, vote.side})) if vote.side is not None else marks
    return Claim(
        figure=index,
        measure=measure,
        subject=cast.aged(sentence, (figure.start, figure.end), subject) if measure == AGE else subject,
        object=who.object if figure.kind in _TRANSFERRED else None,
        place=who.place if measure != AGE else None,
        period=period(passages, at, figure),
        perimeter=marks,
        attribution=figure.attribution,
        context=ranked,
        role=role(_leading(passages, index, before), after, figure, passages.following(at, index)),
        sentence=sentence,
        noun=noun,
        heads=heads,
        adjunct=only_frames(before, after, figure),
        title=figure.start < title_end,
        events=happening or announced(passages, at, figure),
    )


def _leading(passages: Passages, index: int, before: str) -> str:
    """What stands before a figure in its sentence; before the one that it is another form of: « a perdu 120 emplois,
    soit 8 % »."""
    figure, previous = passages.figures[index], passages.figures[index - 1]
    between = (
        index
        and figure.kind in (Kind.PERCENT, Kind.POINTS)
        and _THAT_IS.fullmatch(passages.lower, previous.end, figure.start)
    )
    return before[: len(before) - (figure.start - previous.start)] if between else before


def _goes_on(text: str, first: Figure, second: Figure) -> bool:
    """« dont 2 398 à la production, 980 au siège et plus de 200 ailleurs »: parts of one whole, all of them."""
    return (
        first.kind is second.kind
        and bool(_SHORT_LIST.fullmatch(text, first.end, second.start))
        and bool(_WHERE.match(text, second.end))
    )


def _share_of(text: str, share: Figure, amount: Figure) -> bool:
    """« 30 % de la recette, soit 40 000 euros »: no more than that share."""
    return (
        share.kind is Kind.PERCENT
        and amount.kind in (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
        and share.direction is None
        and bool(_OF_WHOLE.fullmatch(text, share.end, amount.start))
    )


def _of_another_fate(first: Claim, second: Claim) -> bool:
    """« trois morts et sept autres passagers blessés »: others than the dead, and all of the wounded."""
    fates = {_FATES.get(claim.measure or "") for claim in (first, second)}
    return first.sentence == second.sentence and len(fates) > 1 and None not in fates


def _listed(text: str, first: Figure, second: Figure) -> bool:
    """« 92 salariés, neuf magasins »: two counts beside each other, neither of which says anything of the other."""
    return first.kind is second.kind is Kind.COUNT and bool(_AND.fullmatch(text, first.end, second.start))


def _without(claim: Claim, others: Sequence[str]) -> Claim:
    """A claim that what ``others`` count governs no more, if it counts something else."""
    if not (claim.noun and others) or not set(claim.noun).isdisjoint(others):
        return claim
    return replace(claim, heads=tuple(term for term in claim.heads if term not in others))


def _voted(claim: Claim, side: str) -> Claim:
    """« 68 députés ont dit oui »: so many voices."""
    heads = (ballots.VOICES, *(term for term in claim.heads if term != ballots.VOICES))
    marks = tuple(sorted({*claim.perimeter, side}))
    return replace(claim, measure=ballots.VOICES, noun=(ballots.VOICES,), heads=heads, perimeter=marks)


def _leading_by(claim: Claim) -> Claim:
    """« douze voix de plus que sa rivale »: that is no change, and not what either has."""
    heads = (ballots.LEAD, *(term for term in claim.heads if term not in (ballots.LEAD, ballots.VOICES)))
    return replace(claim, measure=ballots.LEAD, noun=(ballots.LEAD,), heads=heads, role=Role.LEVEL)


def _of_all(claim: Claim) -> Claim:
    return _marked(_unmarked(claim, "restant"), "ensemble")  # « 210 antennes sur 1 340 restent muettes »


def _marked(claim: Claim, mark: str) -> Claim:
    return replace(claim, perimeter=tuple(sorted({*claim.perimeter, mark})))


def _unmarked(claim: Claim, mark: str) -> Claim:
    return replace(claim, perimeter=tuple(each for each in claim.perimeter if each != mark))


def _parted(figures: Sequence[Figure], claims: Sequence[Claim], part: Claim) -> int | None:
    """« des 31 wagons, vingt-deux »: the count before it in its sentence, which says out of how many."""
    if figures[part.figure].kind is not Kind.COUNT:
        return None
    before = (claim.figure for claim in reversed(claims) if figures[claim.figure].kind is Kind.COUNT)
    whole = next(before, None)
    if whole is None or claims[whole].sentence != part.sentence:
        return None
    return whole if _fewer(figures[part.figure], figures[whole]) else None


def _fewer(part: Figure, whole: Figure) -> bool:
    return part.value is None or whole.value is None or part.value < whole.value


def _out_of(text: str, first: Figure, second: Figure) -> bool:
    """« 40 cars sur 110 », « le tiers des 110 cars »: the second says out of how many."""
    if second.kind is not Kind.COUNT:
        return False
    if first.kind is Kind.PERCENT:
        return first.direction is None and bool(_OUT_OF.fullmatch(text, first.end, second.start))
    return first.kind is Kind.COUNT and _fewer(first, second) and bool(_ON.fullmatch(text, first.end, second.start))


def _whole(text: str, first: Figure, second: Figure) -> bool:
    """« dix-huit des 24 lits fermés »: the second says out of how many."""
    return first.kind is second.kind is Kind.COUNT and bool(_OUT_OF.fullmatch(text, first.end, second.start))


def _converts(text: str, first: Figure, second: Figure) -> bool:
    """« 500 millions d’euros (540 millions de dollars) »: the second says of the same thing what the first says."""
    return (
        first.kind is second.kind is Kind.MONEY
        and first.currency != second.currency
        and bool(_PARENTHESIS.fullmatch(text, first.end, second.start))
    )
