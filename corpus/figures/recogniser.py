"""Every figure of a text: the one call that others make."""

from datetime import date

from corpus.figures.amounts import find_numbers
from corpus.figures.attribution import attribute
from corpus.figures.changes import MOVED, is_change
from corpus.figures.classify import classify
from corpus.figures.clauses import Clauses
from corpus.figures.counts import is_of_those_named, is_subject
from corpus.figures.dates.finder import find_dates
from corpus.figures.drafts import Draft
from corpus.figures.ellipsis import fill_units
from corpus.figures.fractions import find_halves
from corpus.figures.hours import find_middays
from corpus.figures.model import Figure, Kind, Qualifier
from corpus.figures.qualifiers import interval, qualify
from corpus.figures.ranges import join_pairs
from corpus.figures.scores import GRADES
from corpus.figures.stance import take_stance
from corpus.figures.tokens import LINE, MARK, Tokens
from corpus.figures.traps import find_traps
from corpus.french.wordlists import word_set


def find_figures(text: str, published: date | None, paper: str = "") -> list[Figure]:
    """Every figure that ``text`` states, in order of start, none overlapping another.

    ``paper`` is the name of the newspaper, if known: « Le Courrier de Genève » says whose francs are meant where the
    text does not.

    Offsets are code points of ``text``. Relative dates are resolved against ``published``; without it they have no
    days, nor have they with a day of a year that no newspaper has (before 1500, after 9000). Runs in time linear in
    the length of the text, whatever stands in it.
    """
    if published is not None and not 1500 <= published.year <= 9000:
        published = None
    tokens = Tokens(text, paper)
    clauses = Clauses(tokens)
    taken = find_traps(tokens, clauses)
    drafts = [
        Draft(found.first, found.last, Kind.DATE, lead=found.first, days=found.days, relative=found.relative)
        for found in find_dates(tokens, clauses, published, taken)
    ]
    for draft in drafts:
        taken[draft.first : draft.last] = b"\x01" * (draft.last - draft.first)
    middays = [draft for draft in find_middays(tokens, taken) if not any(taken[draft.first : draft.last])]
    for draft in middays:
        taken[draft.first : draft.last] = b"\x01" * (draft.last - draft.first)
    drafts += middays
    for number in find_numbers(tokens, taken):
        if any(taken[number.first : number.last]):
            continue
        numeric = classify(tokens, clauses, number, taken)
        if numeric is not None and not any(taken[numeric.first : numeric.last]):
            drafts.append(numeric)
            taken[numeric.first : numeric.last] = b"\x01" * (numeric.last - numeric.first)
    drafts += [draft for draft in find_halves(tokens, taken) if not any(taken[draft.first : draft.last])]
    drafts.sort(key=lambda draft: draft.first)
    for draft in drafts:
        _take_article(tokens, draft)
    drafts = join_pairs(tokens, clauses, drafts)
    for draft in drafts:
        qualify(tokens, draft)
    fill_units(tokens, clauses, drafts)
    drafts = [draft for draft in drafts if not _counts_nothing(tokens, draft)]
    take_stance(tokens, clauses, drafts)
    attribute(tokens, clauses, drafts)
    return [_figure(tokens, draft) for draft in drafts]


_INTRODUCES = word_set("non pas étaient sont étions sommes seront dont que qu' contre sur compte soit plutôt mais")


_SET = ("fixé", "porté", "ramené", "limité", "plafonné", "relevé", "abaissé", "arrêté")
_EQUAL = (["égal"], ["égale"], ["égaux"], ["égales"])


def _counts_nothing(tokens: Tokens, draft: Draft) -> bool:
    """A small number without unit, qualifier or anything that introduces a count: a label that no rule knew."""
    if not (draft.bare and draft.kind is Kind.COUNT and draft.unit is None and draft.value is not None):
        return False
    introduced = tokens.word(draft.lead - 1) in _INTRODUCES
    # « les syndicats en comptent 40 », « elle en a perdu 12 »
    introduced = introduced or "en" in tokens.words[max(0, draft.lead - 4) : max(0, draft.lead - 1)]
    introduced = introduced or tokens.words[draft.last : draft.last + 2] == ["d'", "entre"]
    led = tokens.words[max(0, draft.lead - 3) : draft.lead]
    introduced = introduced or led in (["au", "lieu", "de"], ["au", "nombre", "de"]) or led[1:2] in _EQUAL
    introduced = introduced or (draft.number is not None and is_subject(tokens, draft.number))
    introduced = introduced or (led[-1:] == ["à"] and led[-2:-1] != [] and led[-2].startswith(_SET))
    introduced = introduced or _is_reached(tokens, draft) or _is_voted(tokens, draft)
    introduced = introduced or is_of_those_named(tokens, draft.lead)
    return draft.value < 100 and draft.qualifier is Qualifier.EXACT and not introduced and not draft.negated


def _is_reached(tokens: Tokens, draft: Draft) -> bool:
    """« Le bilan monte à 23 », « Les cas passent de 12 à 40 »; « La vigilance passe à 3 » is a degree."""
    joint = tokens.word(draft.lead - 1)
    second = joint == "à" and tokens.word(draft.lead - 3) == "de" and tokens.word(draft.lead - 2)[:1].isdecimal()
    first = joint == "de" and tokens.word(draft.last) == "à" and tokens.word(draft.last + 1)[:1].isdecimal()
    if joint != "à" and not first:
        return False
    verb = draft.lead - (4 if second else 2)
    moved = is_change(tokens.word(verb)) or tokens.word(verb).startswith(_MOVED)
    # « Le nombre de morts s'élève à 22 »
    stands = tokens.word(verb).startswith(_STANDS) and not _TOTALS.isdisjoint(tokens.words[max(0, verb - 12) : verb])
    if not (moved or stands):
        return False
    return GRADES.isdisjoint(tokens.words[max(0, verb - 6) : verb])


def _is_voted(tokens: Tokens, draft: Draft) -> bool:
    """« 54 pour, 31 contre », « 62 oui contre 34 non »."""
    if tokens.word(draft.last) in ("oui", "non"):
        return True
    closed = tokens.kind(draft.last + 1) in (MARK, LINE) or tokens.word(draft.last + 1) == "et"
    return tokens.word(draft.last) in _VOTES and closed


_MOVED = (*MOVED, "pass")
_STANDS = ("élèv", "élev", "établi", "chiffr")
_TOTALS = frozenset(("nombre", "bilan", "total", "effectif", "effectifs"))
_VOTES = frozenset(("pour", "contre", "oui", "non"))


def _take_article(tokens: Tokens, draft: Draft) -> None:
    """« une vingtaine », « un demi-millier »: the article leads, the figure is the noun."""
    if draft.inherent and tokens.word(draft.first - 1) in ("une", "un"):
        draft.lead = draft.first - 1


def _figure(tokens: Tokens, draft: Draft) -> Figure:
    start, end = tokens.starts[draft.first], tokens.ends[draft.last - 1]
    low, high = interval(draft)
    first, last = draft.days or (None, None)
    return Figure(
        start=start,
        end=end,
        text=tokens.text[start:end],
        kind=draft.kind,
        value=None if draft.clock else draft.value,
        low=None if draft.clock else low,
        high=None if draft.clock else high,
        step=None if draft.clock else draft.step,
        unit=draft.unit,
        currency=draft.currency,
        currency_inferred=draft.currency_inferred or draft.currency_assumed,
        qualifier=draft.qualifier,
        qualifier_inherent=draft.inherent,
        direction=draft.direction,
        attribution=draft.attribution,
        negated=draft.negated,
        modality=draft.modality,
        date_start=first,
        date_end=last,
        relative=draft.relative,
    )
