"""Who says it: « selon la préfecture », « affirme la CGT », « le parquet fait état de … », a quotation's speaker."""

from bisect import bisect_left
from itertools import pairwise

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.gapping import share_verb, take_up_verb
from corpus.figures.model import Kind
from corpus.figures.own_words import is_ahead, is_told_by_the_way
from corpus.figures.quotations import Quote, attribute_quoted, quotations
from corpus.figures.reports import in_brackets_of, report_of
from corpus.figures.sources import find_sources
from corpus.figures.speech import SPEAKING
from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.told import Source
from corpus.french.function_words import HAS, OF
from corpus.french.wordlists import word_set

# How many tokens a verb of counting may stand before its figure: « a dénombré dans le centre-ville 400 marcheurs ».
_REACH = 20
_UNTOLD = frozenset((Kind.DATE, Kind.TIME))
_OPPOSING = frozenset(("contre", "mais", "quand", "tandis", "alors"))
_DESCRIBED = word_set("auprès portant mené menée réalisé réalisée effectué effectuée conduite")
_WHEN = frozenset(("sur", "depuis"))


def attribute(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """Set the attribution of every draft that the text gives to someone. Days and clock times are nobody's."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(clauses.index(draft.first), []).append(draft)
    quotes = quotations(tokens)
    sources = find_sources(tokens, clauses, _last_needed(tokens, clauses, drafts, quotes))
    for sentence in _needed(tokens, clauses, by_sentence):
        found = sources.of(sentence)
        if not found:
            continue
        figures = by_sentence.get(sentence, [])
        starts = [source.first for source in found]
        for number, draft in enumerate(figures):
            # Only the sources around it: a sentence can be as long as a text without full stops.
            at = bisect_left(starts, draft.first)
            around = found[max(0, at - 4) : at + 4]
            if draft.kind in _UNTOLD:
                _foretell(tokens, draft, figures[number - 1] if number else None, around)
                continue
            if _is_corrected(tokens, draft):
                continue
            if _is_setting(tokens, draft):
                draft.attribution = _ends_with(tokens, draft, around)
                continue
            after = figures[number + 1].first if number + 1 < len(figures) else len(tokens)
            source = _source_of(tokens, draft, around, after)
            if source is not None:
                draft.attribution = source.name
        if _takes_up(tokens, clauses.bounds[sentence][0]):
            for draft in by_sentence.get(sentence - 1, []):
                if draft.kind not in _UNTOLD and draft.attribution is None:
                    draft.attribution = found[0].name
        share_verb(tokens, [figure for figure in figures if figure.kind not in _UNTOLD])
    for before, draft in pairwise(drafts):
        if draft.attribution is None and before.attribution:
            draft.attribution = take_up_verb(tokens, clauses, before, draft)
    _take_up(tokens, drafts)
    for draft in drafts:
        if draft.kind in _UNTOLD:
            continue
        in_brackets = in_brackets_of(tokens, draft)
        if in_brackets is not None:
            draft.attribution = in_brackets
        elif draft.attribution is None:
            draft.attribution = report_of(tokens, clauses, draft)
    attribute_quoted(tokens, clauses, drafts, quotes, sources)
    _take_up(tokens, drafts)


def _take_up(tokens: Tokens, drafts: list[Draft]) -> None:
    """Give what restates a figure to who says that one."""
    for before, draft in pairwise(draft for draft in drafts if draft.kind not in _UNTOLD and not draft.negated):
        if draft.attribution is None and before.attribution and _restates(tokens, before, draft):
            draft.attribution = before.attribution


def _restates(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """« 70 000 visiteurs, soit 12 % de plus », « 5 euros par jour, calcule le chef : cela fait 150 euros »: who
    says the one says the other."""
    led = tokens.words[max(before.reach, draft.lead - _QUOTED) : draft.lead]
    if led[-1:] == ["soit"]:
        return not _ENDS.intersection(led)
    return led[-3:] in _COMES_TO and not _ENDS.intersection(led[:-3])


_ENDS = frozenset((".", ";", "!", "?", "\n"))
_COMES_TO = ([":", "cela", "fait"], [":", "ça", "fait"], ["cela", "fait", "déjà"], [":", "c'", "est"])


def _last_needed(tokens: Tokens, clauses: Clauses, drafts: list[Draft], quotes: list[Quote]) -> int:
    """The token before which every source stands that may have a figure: the end of the last figure's sentence, or of
    the quotation that it is in; that of the text where the first quotation has one, which may be a title."""
    last = max((draft.first for draft in drafts if _can_be_told(tokens, draft)), default=-1)
    if last < 0:
        return 0
    if quotes and any(quotes[0].first <= draft.first <= quotes[0].last for draft in drafts):
        return len(tokens)
    around = max((quote.last for quote in quotes if quote.first <= last), default=last)
    end = clauses.sentence(min(max(last, around), len(tokens) - 1))[1]
    return clauses.sentence(end)[1] if _takes_up(tokens, end) else end


def _takes_up(tokens: Tokens, first: int) -> bool:
    """« 300 hectares ont brûlé. C'est ce qu'a indiqué le préfet. »"""
    return tokens.words[first : first + 3] == ["c'", "est", "ce"]


def _can_be_told(tokens: Tokens, draft: Draft) -> bool:
    """Whether somebody may be said to say it: a day only right before an aside, or as « il y a trente ans »."""
    if draft.kind is not Kind.DATE:
        return draft.kind is not Kind.TIME
    return tokens.word(draft.last) in (",", "»") or tokens.word(draft.first) in ("il", "dans")


def _foretell(tokens: Tokens, draft: Draft, before: Draft | None, sources: list[Source]) -> None:
    """« Il aura disparu en 2045, d'après une étude »: a month or more is what is said, where nothing else is, and not
    what the writer tells for himself."""
    if not _is_long(draft):
        return
    behind = draft.last + (tokens.word(draft.last) == "»")
    source = next((s for s in sources if s.backward and behind <= s.first <= behind + 1), None)
    gap = tokens.words[max(before.reach, draft.first - _QUOTED) : draft.first] if before is not None else []
    alone = before is None or before.kind in _UNTOLD or "," in gap
    said = behind > draft.last or is_ahead(tokens, max(0, draft.first - 8), draft.first)
    said = said or tokens.word(draft.first - 1) == "avant"
    if source is not None and tokens.word(behind) == "," and alone and said:
        draft.attribution = source.name
        return
    within = next((s for s in sources if s.inside and s.last <= draft.first <= s.last + _NEAR), None)
    if within is not None and before is None and is_ahead(tokens, within.last, draft.first):
        # « À ce train, calcule le cabinet, le fonds sera épuisé en 2038 »
        draft.attribution = within.name


def _is_long(draft: Draft) -> bool:
    """Whether it is a month or more."""
    return draft.days is not None and (draft.days[1] - draft.days[0]).days >= _MONTH


def _ends_with(tokens: Tokens, draft: Draft, sources: list[Source]) -> str | None:
    """« On n'avait pas vu cela depuis trente ans, note le météorologue »: what frames the rest is said with it, where
    it comes last and nothing else is said."""
    behind = next((s for s in sources if s.backward and s.first >= draft.reach), None)
    if behind is None or tokens.word(draft.lead - 1) == "," or behind.first - draft.reach > _LAST:
        # « Marc Lebel, 58 ans, insiste »
        return None
    return behind.name if _PARTING.isdisjoint(tokens.words[draft.reach : behind.first]) else None


_PARTING = frozenset((",", ":", ";"))
_LAST = 6
"""Words."""
_NEAR = 12
_MONTH = 27


def _is_setting(tokens: Tokens, draft: Draft) -> bool:
    """Whether a length of time frames what is said, or is the age of who is named: no one's statement."""
    if draft.kind is Kind.MEASURE and draft.unit in ("m", "km", "mille"):
        # « À 300 mètres du palais, … »
        of = tokens.word(draft.lead - 1) == "à" and tokens.word(draft.last) in OF
        return of and tokens.word(draft.last + 1) not in ("altitude", "hauteur", "profondeur", "haut", "fond")
    before = tokens.word(draft.lead - 1)
    if draft.kind is Kind.COUNT:
        # « Pour Awa, mère de trois enfants, … »
        return before == "de" and tokens.word(draft.lead - 2) in _PARENTS
    if draft.kind is not Kind.DURATION:
        return False
    if before == "sur" and tokens.word(draft.lead - 2) in SPEAKING:
        # « table sur six semaines d'absence »
        return False
    if before in ("de", "d'") and tokens.words[draft.lead - 3 : draft.lead - 1] == ["l'", "issue"]:
        # « à l'issue de deux jours de discussions »
        return True
    aged = before == "," and tokens.word(draft.last) in (",", ".", ")", ";") and draft.unit == "an"
    # « Jeanne, 80 ans, », but « La durée du prêt, 12,5 ans, » is said.
    return before in _WHEN or (aged and not _is_measure(tokens, draft))


def _is_measure(tokens: Tokens, draft: Draft) -> bool:
    return "," in tokens.word(draft.first) or tokens.word(draft.lead - 2) in _LENGTHS


_LENGTHS = frozenset(("durée", "délai", "longévité", "attente", "désendettement", "âge", "mandat", "peine"))
_PARENTS = frozenset(("mère", "père", "parents", "grand-mère", "grand-père", "maman", "papa", "veuve", "veuf"))


def _is_corrected(tokens: Tokens, draft: Draft) -> bool:
    """« Il y a 340 familles, et non 120, assure X »: the number that X sets aside is somebody else's."""
    return draft.negated and tokens.word(draft.lead - 1) in ("non", "pas")


def _needed(tokens: Tokens, clauses: Clauses, by_sentence: dict[int, list[Draft]]) -> list[int]:
    """The sentences whose sources may have a figure: of their own, or of the sentence before that they take up."""
    told = [
        sentence
        for sentence, figures in by_sentence.items()
        if any(draft.kind not in _UNTOLD or _is_long(draft) for draft in figures)
    ]
    following = (sentence + 1 for sentence in told if sentence + 1 < len(clauses.bounds))
    return sorted({*told, *(after for after in following if _takes_up(tokens, clauses.bounds[after][0]))})


def _source_of(tokens: Tokens, draft: Draft, sources: list[Source], after: int) -> Source | None:
    """The source of one figure among those of its sentence.

    A source that opens its clause (« selon la police, … », « La CGT affirme … ») speaks for what follows, one that
    comes after (« … selon la police », « …, assure la CGT ») for what stands before it, back to the source before.
    ``after`` is the first token of the next figure.
    """
    ahead = [s for s in sources if s.last <= draft.first and (s.forward or s.inside) and _reaches(tokens, s, draft)]
    behind = [source for source in sources if source.first >= draft.first and source.backward]
    behind = [s for s in behind if not s.tight or _is_at(tokens, draft, s)]
    behind = [s for s in behind if not (_in_other_brackets(tokens, draft, s) or _is_of_other(tokens, draft, s))]
    if behind:
        nearest = behind[0]
        gap = tokens.words[draft.reach : nearest.first]
        if nearest.near and len(gap) > _REACH:
            return ahead[-1] if ahead else None
        if ";" in gap and not nearest.tight:
            # « les syndicats en comptent 900 ; 400, selon la police »: another clause.
            return _forward(tokens, draft, ahead)
        between = [s for s in sources if s.forward and draft.first < s.first < nearest.first and not s.tight]
        if between:
            # « 40 blessés, et la mairie craint 3 morts, selon la radio »: the one between opens its own clause.
            return _forward(tokens, draft, ahead) if ahead else (nearest if nearest.speaks else None)
        if not ahead:
            return nearest
        if nearest.speaks and ahead[-1].near and len(gap) <= _REACH and _OPPOSING.isdisjoint(gap):
            # « L'île a recensé 5 240 cas, a annoncé l'agence »: the aside reports what its clause says.
            return nearest
        # Between two sources: the one behind takes it when nothing that is set against it stands between.
        opposed = after < nearest.first and not _OPPOSING.isdisjoint(tokens.words[draft.reach : after])
        return nearest if len(gap) <= 6 and not opposed else ahead[-1]
    if ahead:
        return _forward(tokens, draft, ahead)
    trailing = [source for source in sources if source.last <= draft.first and draft.first - source.last < 12]
    if trailing and (
        tokens.word(draft.lead - 1) in ("contre", "dont")
        or tokens.words[draft.lead - 3 : draft.lead - 1] in (["dont", "ceux"], ["dont", "celles"])
        or (draft.kind is not Kind.DURATION and tokens.words[draft.lead - 2 : draft.lead] == [",", "après"])
        or tokens.words[trailing[-1].last : trailing[-1].last + 2] == [",", "soit"]
    ):
        # « …, a indiqué l'agence, soit une hausse de 5 % »
        return trailing[-1]
    return None


def _is_at(tokens: Tokens, draft: Draft, source: Source) -> bool:
    """Whether the agent of a participle is that of the one at the figure: not « 48, contre 31 annoncés par », nor
    « Neuf communes ont demandé l'aide prévue par »."""
    gap = tokens.words[draft.reach : source.first]
    acts = not _HAVE.isdisjoint(gap) and not {"été", "y"}.intersection(gap)
    return len(gap) <= 6 and "contre" not in gap and not acts


_HAVE = HAS | {"aura", "auront"}


def _is_of_other(tokens: Tokens, draft: Draft, source: Source) -> bool:
    """« par 14 voix contre 6, le tracé qu'exigeait le canton »: a relative tells of the noun before it, and of the
    figure that this noun stands for (« 22 millions, le prix qu'offrait un fonds »)."""
    if (
        tokens.word(source.first - 1) not in ("que", "qu'")
        or not source.near
        or tokens.word(source.first - 2) == "ainsi"
    ):
        return False
    gap = tokens.words[draft.reach : source.first - 1]
    return "," in gap[:-1] and _SUMS.isdisjoint(gap)


_SUMS = frozenset(
    ("prix", "somme", "montant", "chiffre", "nombre", "taux", "niveau", "total", "tarif", "objectif", "celui", "ce")
)


def _reaches(tokens: Tokens, source: Source, draft: Draft) -> bool:
    """Whether a source before the figure can have it, whatever stands between."""
    if source.tight:
        return draft.first - source.last <= 4
    if source.placing:
        return draft.first - source.last <= _REACH and tokens.word(draft.lead - 1) in (
            "à",
            "au",
            "aux",
            "entre",
            "avec",
        )
    described = tokens.word(source.last) in _DESCRIBED and draft.first - source.last <= _REACH
    if described and "," not in tokens.words[source.last : draft.first]:
        # « selon des résultats portant sur six bureaux »
        return False
    if tokens.word(source.first - 1) == "(" and ")" in tokens.words[source.last : draft.first]:
        return False
    if _in_relative(tokens, source, draft):
        return False
    if draft.first - source.last <= _QUOTED and _leaves_quotation(tokens.words[source.last : draft.first]):
        return False
    return not source.inside or ";" not in tokens.words[source.last : draft.first]


def _in_relative(tokens: Tokens, source: Source, draft: Draft) -> bool:
    """« Pour l'île, dont le port assure 40 % des recettes, … »: told of the source by the way."""
    if source.near or tokens.word(source.last) != "," or tokens.word(source.last + 1) not in ("dont", "qui", "où"):
        return False
    return "," not in tokens.words[source.last + 1 : draft.lead] and tokens.word(draft.reach) != "."


_QUOTED = 80


def _leaves_quotation(gap: list[str]) -> bool:
    """Whether a quotation that was open at the beginning of ``gap`` has ended: its words speak for it alone."""
    depth = 0
    for word in gap:
        depth += (word in ("«", "“")) - (word in ("»", "”"))
        if depth < 0:
            return True
    return False


def _in_other_brackets(tokens: Tokens, draft: Draft, source: Source) -> bool:
    """« 17 ans (18 selon la radio) »: what stands in brackets answers for what stands in them, or right before."""
    between = tokens.words[draft.reach : source.first]
    if "(" not in between or ")" in between:
        return False
    opening = draft.reach + len(between) - 1 - between[::-1].index("(")
    return NUMBER in tokens.kinds[opening : source.first]


def _forward(tokens: Tokens, draft: Draft, ahead: list[Source]) -> Source | None:
    """The last source before the figure, if what it says reaches so far."""
    if not ahead:
        return None
    last = ahead[-1]
    if not last.near:
        return last
    gap = tokens.words[last.last : draft.lead]
    if draft.negated or len(gap) > _REACH or ";" in gap:
        return None
    return None if is_told_by_the_way(tokens, draft, last, gap) else last
