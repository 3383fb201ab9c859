"""Units left out because the text has just said them: « contre 12 en 2019 », « 312 millions », « en gagne 4 »."""

from decimal import Decimal
from itertools import pairwise

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.elided_verbs import COUNTED, GAPPED, LENGTHS, closes, is_gapped, like, takes_it_up
from corpus.figures.gone_on import is_next, is_part
from corpus.figures.model import Direction, Kind, Qualifier
from corpus.figures.ranges import share_unit
from corpus.figures.retorts import retorts
from corpus.figures.sums import infer_currencies, is_paid_for, is_sum, take_as_money
from corpus.figures.tokens import WORD, Tokens
from corpus.french.function_words import THE
from corpus.french.numerals import SCALES

_BE = frozenset(("sont", "seront", "étaient", "ont", "seraient", "restent", "devront", "doivent"))
_CHANGED = ("ramen", "réduit", "port", "pass", "abaiss", "relev", "allong", "raccourc", "étendu", "limit")
# A length of time behind these says when, and is not what the next number goes on with.
_WITHIN = frozenset(("en", "pendant", "durant", "depuis", "après", "sur", "dans", "d'"))
# What may stand between a bare number and the one that says what both count.
_SHARED = (["contre"], ["sur"], ["des"], ["de", "ses"], [","], ["puis"], ["voire"], [",", "voire"])


def fill_units(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """Give bare numbers the kind and unit that their surroundings carry."""
    for at, draft in enumerate(drafts):
        if not draft.bare:
            continue
        previous = _previous(tokens, clauses, drafts, at)
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        if (
            _takes_previous(tokens, draft, previous)
            or is_gapped(tokens, clauses, draft, previous)
            or retorts(tokens, clauses, draft, previous)
        ):
            _copy(draft, previous)
        elif following is not None and not following.bare and _shares(tokens, draft, following):
            share_unit(tokens, draft, following)
    paid = {draft.value for draft in drafts if draft.kind is Kind.MONEY and draft.value is not None}
    scaled = [draft for draft in drafts if draft.number is not None and draft.number.scaled and not draft.bare]
    sums = sum(draft.kind is Kind.MONEY for draft in scaled)
    # A sum is what a bare « 8 millions » is mostly, where the text counts nothing else by the million.
    mostly_money = sums >= 2 * (len(scaled) - sums)
    for at, draft in enumerate(drafts):
        if draft.number is not None and draft.number.scaled and draft.kind is Kind.COUNT:
            take_as_money(tokens, clauses, drafts, at, paid, mostly_money)
        elif draft.bare and draft.kind is Kind.COUNT and is_sum(tokens, draft):
            draft.kind, draft.unit = Kind.MONEY, None
    for before, draft in pairwise(drafts):
        risen = tokens.words[before.last : draft.lead] == ["à"] and tokens.word(before.lead - 1) == "de"
        if risen and before.kind is Kind.COUNT and draft.kind is Kind.MONEY and draft.currency is None:
            # « Le devis est passé de 9,3 à 11,8 milliards »
            before.kind, before.unit, before.bare = Kind.MONEY, None, True
    _repeat(drafts)
    for at, draft in enumerate(drafts):
        if draft.bare and draft.kind is Kind.COUNT:
            previous = _previous(tokens, clauses, drafts, at)
            settled = (
                previous is not None
                and previous.kind is Kind.MONEY
                and tokens.word(draft.lead - 1) in ("contre", "pas", "non")
            )
            if settled or is_gapped(tokens, clauses, draft, previous):
                _copy(draft, previous)
    infer_currencies(tokens, clauses, drafts)
    for at, draft in enumerate(drafts):
        if draft.bare and draft.kind is Kind.COUNT and draft.unit is None:
            previous = _previous(tokens, clauses, drafts, at)
            if previous is not None and previous.kind is Kind.COUNT and not _outgrows(draft, previous):
                draft.unit = previous.unit


def _outgrows(draft: Draft, previous: Draft) -> bool:
    """« Sept élus se sont abstenus. Le logement reçoit 35 milliards »: no elected members."""
    scaled = draft.number is not None and draft.number.scaled
    return bool(scaled and draft.value and previous.value and draft.value / previous.value > 10**5)


def _shares(tokens: Tokens, draft: Draft, following: Draft) -> bool:
    """Whether a bare number has the unit of the next one: not « a reculé de 9 000 sur trois mois »."""
    gap = tokens.words[draft.last : following.lead]
    if following.kind is Kind.MULTIPLIER and "," in gap:
        # « 39 cas pour 100 000, quatre fois plus »
        return False
    return gap in _SHARED and not (gap == ["sur"] and following.kind is Kind.DURATION)


def _repeat(drafts: list[Draft]) -> None:
    """A headline's « 108,7 » is the text's « 108,7 °F »: a bare number takes the unit it has elsewhere."""
    units: dict[Decimal, Draft] = {}
    for draft in drafts:
        if not draft.bare and draft.value is not None and draft.kind in _UNITED:
            units.setdefault(draft.value, draft)
    for draft in drafts:
        if not (draft.bare and draft.unit is None and draft.kind is Kind.COUNT and draft.value in units):
            continue
        if draft.value != int(draft.value) or draft.value >= 100:
            _copy(draft, units[draft.value])


_UNITED = frozenset((Kind.MEASURE, Kind.PERCENT, Kind.MONEY, Kind.POINTS))


_HIGHEST_SHARE = 500
"""Per cent, of what a text may leave unsaid that it is a share."""


def _previous(tokens: Tokens, clauses: Clauses, drafts: list[Draft], at: int) -> Draft | None:
    """The figure before, dates and clock times apart, if it stands in the same sentence or the one before."""
    here = clauses.index(drafts[at].first)
    for other in reversed(drafts[max(0, at - 5) : at]):
        if other.kind in (Kind.DATE, Kind.TIME) or (
            other.kind is Kind.MULTIPLIER and tokens.word(drafts[at].lead - 1) != "contre"
        ):
            continue
        if other.kind is Kind.DURATION and tokens.word(other.lead - 1) in _WITHIN:
            beside = tokens.word(drafts[at].lead - 1) == "contre" and drafts[at].lead - other.reach <= 2
            if not beside or tokens.word(other.lead - 1) not in ("depuis", "pendant", "durant"):
                # « naviguait depuis seize heures, contre quatorze permises » is of hours.
                continue
        if other.kind is Kind.PERCENT and (drafts[at].value or 0) > _HIGHEST_SHARE:
            continue
        if other.kind is Kind.COUNT and _is_wanted_by(tokens, other, drafts[at]):
            continue
        if other.kind is Kind.COUNT and takes_it_up(tokens, drafts[at]) and not like(drafts[at], other):
            continue  # « 8 000 euros de bijoux. Les deux frères n'en rendent que 900 »
        return other if here - clauses.index(other.first) <= 1 else None
    return None


def _is_wanted_by(tokens: Tokens, other: Draft, draft: Draft) -> bool:
    """« 90 euros aux 480 agents, qui en veulent 150 »: of what they were offered, not of themselves."""
    led = tokens.words[max(0, draft.lead - 4) : draft.lead]
    return led[-3:-1] == ["qui", "en"] and other.reach >= draft.lead - 5


def _takes_previous(tokens: Tokens, draft: Draft, previous: Draft | None) -> bool:
    """Whether a bare number counts what the figure before it does."""
    if previous is None or (previous.bare and previous.unit is None):
        return False
    if is_part(tokens, draft, previous) or is_next(tokens, draft, previous):
        return True
    before = tokens.word(draft.lead - 1)
    gap = draft.lead - previous.reach
    led = tokens.words[max(0, draft.lead - 4) : draft.lead]
    if led[-2:] in _REFUSED:
        # « 120 millions d'euros, et non de 184 »
        before = "non"
    if before == "mais" and tokens.word(previous.lead - 1) == "pas" and previous.kind is not Kind.COUNT:
        # « Ce ne sont pas 30 tonnes, mais 70 qui ont brûlé »
        return gap <= 4 and like(draft, previous)
    bound = tokens.word(draft.first - 1) == "de" and tokens.word(draft.first - 2) in _BOUNDARIES
    if bound and previous.kind is Kind.MEASURE:
        # « soufflait à 70 km/h, sous le seuil de 85 »
        return gap <= 10 and closes(tokens, draft.last) and like(draft, previous)
    if before == "plutôt" and gap <= 12 and previous.kind in GAPPED and closes(tokens, draft.last):
        # « absent six semaines. « Plutôt huit », rectifie son agent »
        return like(draft, previous)
    if before == "voire" and gap <= 6 and previous.kind is not Kind.COUNT:
        return like(draft, previous)
    if previous.kind is Kind.MEASURE and _is_other_side(led) and gap <= 4:
        return True
    if previous.unit == "m" and led[-1:] == ["de"] and led[-2:-1] and led[-2].startswith(_SIZED):
        # « dépasse de 12 mètres un beffroi haut de 61 »
        return gap <= 12 and closes(tokens, draft.last) and like(draft, previous)
    if previous.kind in GAPPED and led[-3:-1] in (["au", "lieu"], ["sur", "une"], ["sur", "un"]):
        # « 94 km/h au lieu des 80 autorisés »
        return gap <= 8 and like(draft, previous)
    if before in COUNTED and previous.unit in LENGTHS:
        return False
    of = draft.lead if tokens.word(draft.lead) == "de" else draft.lead - 1
    if tokens.word(of) == "de" and tokens.words[of - 3 : of - 1] in _OUT_OF and previous.kind is Kind.MEASURE:
        # « 5 800 tonnes, sur une cargaison de 27 000 »
        return gap <= 12 and closes(tokens, draft.last) and like(draft, previous)
    if led[-3:-1] == ["il", "en"] and before.startswith("fa") and previous.kind is Kind.DURATION:
        # « quinze minutes. … Avec le bus, il en faut quatre-vingts »
        return gap <= 14 and closes(tokens, draft.last) and like(draft, previous)
    if before == "(" and gap == 1 and previous.kind is Kind.COUNT and tokens.word(draft.last) == ")":
        # « plus de 4 millions d'électeurs (4,27M) »
        return True
    if previous.kind is Kind.MULTIPLIER:
        return before == "contre" and gap <= 8
    if previous.kind is Kind.MEASURE and before == "," and tokens.word(draft.last) in ("selon", "d'", "("):
        return True
    if (
        previous.kind is Kind.PERCENT
        and before in ("-", "+", "–")
        and tokens.word(draft.lead - 2) == "("
        and gap == 2
    ):
        # « 11 % (-2 en un mois) »: points
        draft.direction = Direction.UP if before == "+" else Direction.DOWN
        return True
    if previous.kind is Kind.MEASURE and before == "sur" and gap == 1:
        # « 10 mètres sur 4 »
        return True
    if draft.qualifier is Qualifier.RANGE and previous.kind in (Kind.MEASURE, Kind.PERCENT):
        # « 0 à 3 degrés dans le nord, 3 à 5 dans le sud »
        return gap <= 16 and _is_of_its_size(draft, previous)
    if previous.kind is Kind.PERCENT and tokens.word(previous.last - 1) not in ("%", "cent", "pourcent", "‰"):
        # « sept sur dix, contre trois »: of ten
        return False
    if previous.kind in (Kind.POINTS, Kind.PERCENT, Kind.DURATION, Kind.MEASURE):
        if (
            tokens.word(draft.lead - 2) == "en"
            and tokens.kind(draft.lead - 1) == WORD
            and previous.kind is not Kind.DURATION
        ):
            # « Le prix cède 0,1 point. Il en manque huit mille » goes on with something else.
            return previous.kind is Kind.MEASURE or like(draft, previous)
        if draft.number is not None and draft.number.scaled:
            return False
        if before == "à" and gap <= 8 and tokens.word(draft.lead - 2).startswith(_CHANGED):
            # « La formule de dix jours sera ramenée à huit »
            return True
        if before == "," and gap <= 4 and tokens.word(draft.last) in _BE and draft.value and previous.value:
            # « Des 158 kilomètres, 26 seront creusés »
            whole = tokens.word(previous.lead - 1) in ("des", "ses", "ces", "les")
            return whole and draft.value < previous.value
        if led[-2:] == ["sur", "les"] and gap <= 6 and previous.kind is Kind.DURATION:
            # « Il lui restait douze ans à faire sur les dix-huit prononcés »
            return bool(draft.value and previous.value) and (draft.value or 0) > (previous.value or 0)
        reached = any(word.startswith("attei") for word in tokens.words[max(0, draft.lead - 2) : draft.lead])
        if reached and gap <= 8 and previous.kind is Kind.MEASURE:
            # « 12 000 tonnes, avant d'atteindre près de 35 000 »
            return closes(tokens, draft.last) and like(draft, previous)
        if before == "dont" and previous.kind is Kind.DURATION and draft.value is not None:
            return gap <= 4 and previous.value is not None and draft.value < previous.value
        if before == "à" and gap <= 8 and previous.kind is Kind.MEASURE and draft.value and previous.value:
            # « 130 km/h, là où la vitesse est limitée à 110 »
            return Decimal("0.1") < draft.value / previous.value < 10
        return before in ("contre", "non", "pas") and gap <= 11
    if previous.kind is Kind.MONEY:
        if before in ("contre", "non", "pas"):
            return gap <= 10
        if before == "," and gap == 1 and tokens.word(draft.last) in ("avec", "sans", "hors", "pour"):
            # « un prix de 450 euros, 478 avec les primes »
            return True
        return _goes_on_paying(tokens, draft, previous, gap)
    return False


_REFUSED = (["non", "de"], ["non", "à"], ["pas", "de"], ["pas", "à"], ["non", "plus"], ["non", "pas"], ["non", "d'"])
_BOUNDARIES = frozenset(("seuil", "limite", "plafond", "norme", "maximum", "record"))
_OUT_OF = (["sur", "une"], ["sur", "un"], ["pour", "une"], ["pour", "un"])
_SIZED = ("haut", "long", "large", "profond")
_SIDES = frozenset(("haut", "large", "long", "hauteur", "largeur", "longueur"))


def _is_other_side(led: list[str]) -> bool:
    """« 62 cm de haut sur | 48 »"""
    return led[-1:] == ["sur"] and bool(_SIDES.intersection(led[-2:-1]))


def _is_of_its_size(draft: Draft, previous: Draft) -> bool:
    """Whether the upper end of a range is at most ten times the figure before it, and at least a tenth."""
    top = previous.high if previous.value is None else previous.value
    return bool(draft.high and top) and Decimal("0.1") < (draft.high or 1) / (top or 1) < 10


def _goes_on_paying(tokens: Tokens, draft: Draft, previous: Draft, gap: int) -> bool:
    """« 750 000 euros, dont 250 000 avec sursis », « l'autre en offre 250 000 », « passe à 2 700 »."""
    if draft.value is None or not previous.value or gap > 14:
        return False
    taken_again = tokens.word(draft.lead - 3) in THE and gap <= 8
    if taken_again and tokens.word(draft.lead - 1) == "à" and tokens.word(draft.lead - 2).startswith(_CHANGED):
        # « gonfle l'enveloppe de 76 millions pour la porter à 246 »
        return draft.number is not None and not draft.number.scaled and like(draft, previous)
    part = tokens.word(draft.lead - 1) == "dont" or (
        tokens.word(draft.lead - 1) == "," and _is_whole(tokens, previous)
    )
    scaled = draft.number is not None and not draft.number.scaled and draft.value < previous.value / SCALES["million"]
    if part and gap <= 6 and scaled and previous.number is not None and previous.number.scaled:
        # « 64 millions, dont dix-sept payés par un mécène », « Sur les 90 millions du budget, 34 »
        return like(draft, previous)
    if is_paid_for(tokens, draft, gap):
        return draft.number is not None and not draft.number.scaled and like(draft, previous)
    if draft.value < 100:
        return False
    if draft.number is None or draft.number.scaled or not Decimal("0.01") < draft.value / previous.value < 100:
        return False
    before = tokens.word(draft.lead - 1)
    taken_up = "en" in tokens.words[max(0, draft.lead - 3) : draft.lead - 1]
    return before in ("dont", "à", "puis", "soit") or taken_up


def _is_whole(tokens: Tokens, sum_: Draft) -> bool:
    return tokens.words[sum_.lead - 2 : sum_.lead] in (
        ["sur", "les"],
        ["sur", "ces"],
        ["sur", "ses"],
        ["parmi", "les"],
    )


def _copy(draft: Draft, previous: Draft | None) -> None:
    if previous is None:
        return
    draft.kind, draft.unit, draft.bare = previous.kind, previous.unit, False
    if draft.direction is not None and draft.kind is Kind.PERCENT:
        draft.kind, draft.unit = Kind.POINTS, "point"
    number, other = draft.number, previous.number
    if draft.value is not None and number is not None and not number.scaled and other is not None and other.scaled:
        # « 13,2 milliards d'euros, contre 3,3 »
        scale = next((s for s in SCALES.values() if previous.value and s <= previous.value < s * 1000), Decimal(1))
        if draft.value < 1000 and draft.value * 100 < (previous.value or 0):
            draft.value, draft.step = draft.value * scale, (draft.step or Decimal(1)) * scale
    if previous.currency is not None:
        draft.currency, draft.currency_inferred = previous.currency, True
