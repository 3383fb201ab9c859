"""Sources whose verb is said once: « La police a compté 400 marcheurs, les syndicats 900, le maire le double »."""

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.names import SUBJECT_DETERMINERS
from corpus.figures.speech import SPEAKING
from corpus.figures.subjects import past_apposition
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.voices import SOURCE, UNKNOWN, voice_of
from corpus.french.function_words import HIS, OF, STRESSED, THE
from corpus.french.wordlists import word_set


def share_verb(tokens: Tokens, figures: list[Draft]) -> None:
    """« La police a compté 400 marcheurs, les syndicats 900 »: the verb is said once for both.

    ``figures`` are those of one sentence, in order, without days and hours.
    """
    last_said: dict[object, Draft] = {}
    if figures and figures[0].attribution:
        figures[0].attribution = _own_subject(tokens, figures[0]) or figures[0].attribution
    for number, draft in enumerate(figures[1:], 1):
        nearest = figures[number - 1]
        if nearest.attribution:
            last_said[_sort(nearest)] = nearest
        multiple = _is_multiple(tokens, draft)
        # « estime à 22 % la part des absents parmi 1 300 agents, le syndicat à 45 % »: one of another kind between.
        alike = multiple or _sort(nearest) == _sort(draft) or _share_preposition(tokens, nearest, draft)
        before = nearest if alike else last_said.get(_sort(draft))
        if before is None or not before.attribution or draft.value is None:
            continue
        joint = nearest.reach
        if tokens.word(joint) not in ("et", "mais", "contre"):
            # « 12 % de grévistes, les syndicats 40 % », « 400 marcheurs hier à Lyon, les syndicats 900 »
            near = range(joint, min(draft.lead, joint + _ASIDE))
            joint = next((k for k in near if tokens.word(k) in (",", ";")), joint)
        gap = tokens.words[joint : draft.lead]
        if (
            not gap
            or gap[0] not in (",", ";", "et", "mais", "contre")
            or len(gap) > (_ASIDE if "," in gap[1:] else 9)
        ):
            continue
        start = joint + 1
        while tokens.word(start) in ("et", "mais", "quand", "tandis", "que", "qu'", "contre", "pour"):
            start += 1
        last = draft.lead
        if multiple and tokens.word(last - 1) in ("le", "la", "du"):
            last -= 1
        # « table sur 3 %, la BCE sur 2 % », but « quatre TGV et TER sur cinq »
        joins = _JOINS | {"sur"} if "sur" in tokens.words[max(0, before.lead - 5) : before.lead] else _JOINS
        while tokens.word(last - 1) in joins or tokens.word(last - 1) in STRESSED:
            last -= 1
        bare = draft.kind is Kind.COUNT and tokens.kind(draft.reach) in (MARK, LINE)
        counted = bare and _sort(before) == _sort(draft)
        comma = next((k for k in range(start + 1, last) if tokens.word(k) == ","), last)
        if (
            comma < last
            and past_apposition(tokens, start, comma) == last
            and voice_of(tokens, start, comma) == SOURCE
        ):
            # « le doyen du port, Marc Aubry, de trois nuits »
            draft.attribution = tokens.slice(start, last).replace(", ", " ")
            continue
        if last > start and _is_name(tokens, start, last, UNKNOWN if counted else SOURCE):
            draft.attribution = tokens.slice(start, last)


def _own_subject(tokens: Tokens, draft: Draft) -> str | None:
    """« La défense réclame la relaxe, le parquet deux ans »: right before the number, behind a comma."""
    if tokens.kind(draft.lead - 1) != WORD or tokens.word(draft.lead - 1) in _JOINS | _OF:
        # « Selon la radio, l'homme de 60 ans »
        return None
    comma = next((k for k in range(draft.lead - 2, draft.lead - 7, -1) if tokens.word(k) == ","), None)
    if comma is None or tokens.word(comma + 1) not in THE or draft.lead - comma > _BRIEF:
        return None
    if tokens.word(draft.lead - 1).endswith(("ait", "aient")):
        # « Selon la radio, le chauffeur avait deux permis »
        return None
    return tokens.slice(comma + 1, draft.lead) if _is_name(tokens, comma + 1, draft.lead, SOURCE) else None


_BRIEF = 4
"""« , la partie civile »: such a subject is no longer."""


def take_up_verb(tokens: Tokens, clauses: Clauses, before: Draft, draft: Draft) -> str | None:
    """« Les syndicats parlent de 9 000 marcheurs. La police, de 4 000. »: who says the number of a sentence that has
    no verb but that of the one before."""
    comma = draft.lead - 1 - (tokens.word(draft.lead - 1) in ("de", "d'", "à", "sur"))
    if tokens.word(comma) != ",":
        return None
    first = clauses.sentence(comma)[0]
    if not first < comma <= first + _ASIDE or before.first > first:
        return None
    ends = tokens.word(draft.reach) in (".", "") and _sort(before) == _sort(draft)
    return tokens.slice(first, comma) if ends and _is_name(tokens, first, comma, SOURCE) else None


def _share_preposition(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """« La régie parle de 40 tonnes ; le maire, de trois nuits de pompage »: each with the same « de »."""
    prepositions = {tokens.word(each.lead - 1) for each in (before, draft)}
    set_off = tokens.word(draft.lead - 2) == ","
    return set_off and len(prepositions) == 1 and not prepositions.isdisjoint(("de", "sur", "à"))


def _sort(draft: Draft) -> object:
    """What a figure is held against: one of its kind, and of its unit where that is measured."""
    return (draft.kind, draft.unit) if draft.kind is Kind.MEASURE else draft.kind


def _is_multiple(tokens: Tokens, draft: Draft) -> bool:
    """« les organisateurs le triple », « l'hôpital de la moitié »: of the figure before."""
    before = tokens.word(draft.first - 1) in ("le", "la", "du") or tokens.word(draft.first) in ("le", "la")
    word = tokens.word(draft.last - 1)
    return before and word in ("double", "triple", "quadruple", "quintuple", "décuple", "moitié", "tiers", "quart")


_ASIDE = 12
"""Tokens in which it may be said of what, where and when the first figure is."""
_JOINS = frozenset(("à", "de", ",", "d'", "en"))


def _is_name(tokens: Tokens, first: int, last: int, least: int) -> bool:
    """Whether ``[first, last)`` is a noun phrase that counts. ``least`` is the voice that it must have: where its
    number stands bare (« la police a compté 400 marcheurs, le front commun 900 »), it need only be no plain thing."""
    if tokens.word(first) in _THOSE and tokens.word(first + 1) in _OF:
        # « ceux de la commune à 140 000 »
        return NUMBER not in tokens.kinds[first:last]
    # « quatre véhicules, des motards, 15 personnes » lists what came.
    named = (tokens.word(first) in SUBJECT_DETERMINERS and tokens.word(first) != "des") or tokens.capital(first)
    broken = any(
        (tokens.kinds[k] != WORD and tokens.word(k) != "-")
        or tokens.word(k) in ("dont", "soit", "en", "a", "ont", "est", "qui")
        or (k > first + 1 and tokens.word(k) in SPEAKING)
        for k in range(first, last)
    )  # fmt: skip
    head = first + 1 if tokens.word(first) in SUBJECT_DETERMINERS else first
    follows = tokens.word(head + 1)
    nominal = (
        head + 1 >= last
        or follows in _OF
        or tokens.word(head) in _OF
        or tokens.capital(head + 1)
        or follows.endswith(_ADJECTIVES)
    )
    if not named or not nominal or broken or tokens.word(head) in _WHEN:
        return False
    # « Gallia crédite la sortante de 31 %, son rival de 29 »
    return voice_of(tokens, first, last) >= (SOURCE if tokens.word(first) in HIS else least)


_THOSE = frozenset(("celui", "celle", "ceux", "celles"))
_WHEN = word_set("lendemain veille matin soir reste total second seconde")
_OF = OF | {"-"}
# « les pouvoirs publics 900 »; but « la mairie verse 900 euros » says nothing.
_ADJECTIVES = (
    "al", "ale", "ales", "aux", "ique", "iques", "iste", "istes", "if", "ive", "ifs", "el", "elle", "public",
    "publics", "eur", "eurs", "ier", "iers", "ien", "iens", "ant", "ants", "ante", "commun",
)  # fmt: skip
