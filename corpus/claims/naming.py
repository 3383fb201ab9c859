"""What a figure measures, in one name: the counted noun, the word that governs it, its unit."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice

from corpus.claims import complements, constructions, dimensions, fates, losses, measures, one_of, persons, ratios
from corpus.claims.ages import OF_AFTER, is_age
from corpus.claims.answers import FRONTED
from corpus.claims.dimensions import AGE
from corpus.claims.heads import CHANGES, governing
from corpus.claims.passages import Passages
from corpus.claims.persons import ANYONE, AS, DOINGS, STATES, anyone, counts_people, crowd, gathered_as
from corpus.claims.roughly import QUALIFIER
from corpus.claims.shares import CAPITAL, followed, owned, whole
from corpus.claims.subjects import Cast
from corpus.claims.wording import Known, stated, terms, words
from corpus.claims.words import people
from corpus.figures.changes import is_change
from corpus.figures.model import Figure, Kind

# A dimension that nearly always measures one thing names it where no word does.
_BY_UNIT = {"°C": "température", "°F": "température", "degré": "température", "km/h": "vitesse", "ha": "surface"} | {
    "km²": "surface",
    "m²": "surface",
    "magnitude": "magnitude",
    "kW": "puissance",
    "MW": "puissance",
    "GW": "puissance",
}

_OF_BEFORE = re.compile(
    r"d[e'](?<!\wd.)(?<!plus d.)(?<!moins d.)(?<!près d.)(?<!autour d.)\s*"
    r"(?:(?:plus|moins|près|environ|quelque|presque)\s*(?:de |d')?)*$"
)
_ESTIMATED = re.compile(
    r" (?:estimée?s?|évaluée?s?|chiffrée?s?|fixée?s?|portée?s?|ramenée?s?|arrêtée?s?)(?: \w+){0,2} à "
    rf"{QUALIFIER}$"
)
_ENDS_A_PHRASE = re.compile(
    r"[,;:()«»–—?!\"]|(?<=\w )(?:n'|s'|(?:ne|se|a|ont|avai(?:t|ent)|est|sont|étai(?:t|ent)|"
    r"(?:au|se)r(?:a|ont|ai(?:t|ent))) )"
)
"""What ends the phrase that governs a figure: « nitrate d’ammonium avaient été entreposées »."""
_POSTS = "emplois"
_VOTER = re.compile(r"électeur|inscrits|votant")
_ENDS = frozenset({"fermeture", "suppressions", "annulation", "détruits", "vols", "abattages"})
"""What happens to things, and is counted by them."""
_UNDERGONE = frozenset(
    {"interpellations", "évacués", "libérations", "blessés", "expulsions", "licenciements", "rescapés"}
)
# « des patients ont arrêté le traitement »: they were not arrested.
_DOES = re.compile(r"\b(?:a|ont|avaient|avait|auront|auraient|dû) $")
_ARTICLE = re.compile(r"\s(?:les|ces)\s+(?:seuls? |seules )?")
# « on n’en voit que 95 », « il y en aura quarante »
_SAME = re.compile(r"\b(?:en|n'en|s'en)\s+(?:\w+\s+){1,3}(?:(?:qu'une?|que|plus de|moins de|environ|près de)\s+)?$")
_SAME_WITHIN = 50
_NAMED_BY_ALL = {"points": "points marqués", "points de vente": "magasins"}
"""Words that alone say nothing: « à ce point »."""
_STOPS = re.compile(r"[,;:.(]|\bet (?:en|a|ont)\b")
_APPOSED = re.compile(
    r"[^,;:.()]{0,30},[^,;:.()]{1,60},\s+(?=(?:a|ont|est|sont|avaient?|étaient|était|seront|auraient|seraient)\b)"
)
_PREDICATE, _NOUN_WITHIN = 60, 45
"""Characters after a count in which its predicate stands, and the noun counted."""
_HEADS = 6
_AROUND = 3.0
"""How far a word stands at most that names a figure's measure and does not govern it, as ``Passages`` counts."""
_BEFORE_COLON = 8
"""Words of content before a colon among which the measure of the figure behind it is named."""


class Naming:
    """What the figures of one article measure."""

    def __init__(self, passages: Passages, cast: Cast) -> None:
        self.passages = passages
        self.cast = cast
        self.lower = passages.lower

    def noun(self, at: int, figure: Figure, heads: Sequence[str]) -> tuple[str, ...]:
        """What a count counts or a share is a share of, as measures or stems; empty for mere « personnes »."""
        if figure.kind is Kind.PERCENT:
            return whole(self.lower, figure)
        counted = persons.rescuers(self.lower, figure) or self._counted(figure, at)
        return (*self._state(figure, at, counted), *counted) or crowd(self.lower, figure, heads)

    def _state(self, figure: Figure, at: int, counted: tuple[str, ...]) -> tuple[str, ...]:
        """« neuf passagers ont été blessés », « tuant sept passagers »: what happened to them is what is counted; of
        mere persons, and where no noun follows the number, also what they do (« emploie 120 personnes »)."""
        if figure.kind is not Kind.COUNT:
            return ()
        if losses.gave_up(self.lower, figure):
            return (losses.GIVEN_UP,)
        someone = anyone(figure)
        if (someone or not figure.unit) and (gathered := gathered_as(self.lower, figure)):
            return (gathered,)
        if not figure.unit:
            undergone = losses.undergone(self.lower, figure, figure.end) or fates.of(self.lower, figure.end)
            return (undergone,) if undergone is not None else ()
        if not someone and (not counted or not counts_people(figure)):
            named = any(map(measures.is_measure, counted))
            works = not named and fates.of(self.lower, figure.end) == fates.WORKERS
            return (fates.WORKERS,) if works else self._after(figure) if not counted else ()
        telling = STATES | DOINGS if someone else STATES
        said = self._predicate(figure, at, telling, measured=any(map(measures.is_measure, counted)))
        if said is not None:
            known = said in counted or (said == losses.IN_HOSPITAL and not STATES.isdisjoint(counted))
            return () if known else (said,)
        line = self.passages.line(at)
        content = line.content
        for start, end, term in zip(
            reversed(content.starts), reversed(content.ends), reversed(line.terms), strict=True
        ):
            if end > figure.start or self.cast.names(start):
                continue
            if term in telling and figure.start - end < _PREDICATE // 2 and term not in counted:
                return () if _STOPS.search(self.lower, end, figure.start) else (term,)
            return ()
        return ()

    def befallen(self, at: int, figure: Figure) -> str | None:
        """« dix-sept boutiques ont fermé »: what happened to the things counted, by which another counts them."""
        if figure.kind is not Kind.COUNT or not figure.unit or counts_people(figure):
            return None
        return self._predicate(figure, at, _ENDS)

    def _predicate(self, figure: Figure, at: int, telling: frozenset[str], *, measured: bool = True) -> str | None:
        """The first of the ``telling`` measures behind the figure, in its clause; an aside between two commas does
        not end that: « six personnes, dont un mineur, ont été interpellées ». What persons do is told by more words
        where they are not ``measured`` by their noun."""
        aside = _APPOSED.match(self.lower, figure.end)
        start = aside.end() if aside else figure.end
        if telling is not _ENDS and (undergone := losses.undergone(self.lower, figure, start)) is not None:
            return undergone
        fate = fates.of(self.lower, start) if telling is not _ENDS else None
        if fate is not None and (fate in telling or not measured):
            return fate
        line = self.passages.line(at)
        for index in range(bisect_left(line.content.starts, start), len(line.terms)):
            word = line.content.starts[index]
            if word - start >= _PREDICATE or _STOPS.search(self.lower, start, word):
                return None
            term = AS.get(line.terms[index], line.terms[index])
            if term in telling and losses.of_others(self.lower, start, (word, line.content.ends[index])):
                return None
            if term in telling and not (term in _UNDERGONE and _DOES.search(self.lower, start, word)):
                return term
        return None

    def _after(self, figure: Figure) -> tuple[str, ...]:
        """« chiffre à 250 les départs contraints »: the noun that is counted follows with its article."""
        article = _ARTICLE.match(self.lower, figure.end)
        if article is None:
            return ()
        noun = next(iter(words(self.lower, article.end(), article.end() + _NOUN_WITHIN).known), None)
        label = measures.of_word(noun.text) if noun is not None else None
        return (label,) if label is not None and measures.fits(label, Kind.COUNT) else ()

    def _counted(self, figure: Figure, at: int) -> tuple[str, ...]:
        if figure.kind is not Kind.COUNT:
            return ()
        if not figure.unit:
            return self._fronted(figure, at)
        if figure.unit in _NAMED_BY_ALL:
            return (_NAMED_BY_ALL[figure.unit],)
        content = complements.content(figure.unit)
        first = content.known[0].text if content.known else ""
        follows = first in self.lower[figure.end : figure.end + _NOUN_WITHIN]
        if not follows and not self._resumes(figure, first):
            return ()  # taken over from an earlier count; what governs this one tells more
        named = terms(content)
        line = self.passages.line(at)
        behind = bisect_left(line.content.starts, figure.end)
        ahead = {word.text: term for word, term in zip(line.content.known[behind:], line.terms[behind:], strict=True)}
        if measures.is_measure(ahead.get(first, "")):
            named[0] = ahead[first]  # « mises en examen », of which the unit has the first word alone
        if losses.of_the_dead(self.lower, figure, self.passages.spans[at]):
            named[0] = losses.DEAD
        if named[:1] == [_POSTS] and losses.of_posts_cut(self.lower, figure, self.passages.spans[at]):
            named[0] = losses.CUT
        if first in complements.OPERATIONS and complements.surgical(self.lower, figure.end, self.passages.spans[at]):
            named[0] = complements.SURGERY
        if first in people() and (of := complements.start(figure.unit, first)) is not None:
            tied = zip(content.known, named, content.starts, strict=True)
            named = [measures.unnamed(word.stem) if start >= of else term for word, term, start in tied]
        said = map(_said_of_counts, content.known, named)
        return tuple(dict.fromkeys(term for term in said if term not in ANYONE and term != AGE))

    def _fronted(self, figure: Figure, at: int) -> tuple[str, ...]:
        """« Quant aux emplois, elle en attend trente », « son verger est l’un des 230 qui »."""
        before = self.lower[self.passages.spans[at][0] : figure.start]
        fronted = FRONTED.match(before) if _SAME.search(before[-_SAME_WITHIN:]) else None
        told = fronted[1] if fronted else one_of.told(self.lower, figure) or ""
        return tuple(terms(words(told)))

    def _resumes(self, figure: Figure, noun: str) -> bool:
        """« la direction en compte 61 », « Ils sont 120 »: a bare number goes on with what its sentence has just
        counted, or what « en » and « ils » stand for."""
        start = self.passages.spans[self.passages.at(figure.start)][0]
        before = self.lower[start : figure.start]
        close = before[-_SAME_WITHIN:]
        return noun in before or bool(_SAME.search(close) or persons.THEY.search(close))

    def heads(self, at: int, figure: Figure) -> tuple[tuple[str, ...], str | None]:
        """The governing terms, and the first governing phrase as the text writes it, or the measure that it names."""
        start, end = self.passages.spans[at]
        line = self.passages.line(at)
        meant = line.meant
        told = line.words
        if figure.attribution:
            first, last = self.passages.source(at, figure)
            told = told.but(bisect_left(told.starts, first), bisect_left(told.starts, last))
        phrases = governing(self.lower[start:end], start, told, (figure.start, figure.end), anyone=anyone(figure))
        starts, known = told.starts, told.known
        changes = figure.direction is not None
        lexicon, possible = measures.entries(), self._possible(at, figure)
        found: dict[str, None] = {}
        named: str | None = None
        for phrase in phrases:
            label, common = None, []
            for nth in phrase:
                word, term = known[nth], meant[starts[nth]]
                if word.varying:
                    term = stated(word, term, figure.kind)
                if term not in lexicon and (word.text in CHANGES or (changes and is_change(word.text))):
                    continue
                found[term] = None
                if named is None and not self.cast.names(starts[nth]):
                    common.append(nth)
                    label = label or (term if term in possible else None)
            if common:
                named = label or self._written(starts[common[0]], told.ends[common[-1]])
        return tuple(islice(found, _HEADS)), named

    def _written(self, start: int, end: int) -> str:
        stop = _ENDS_A_PHRASE.search(self.lower, start, end)
        return self.lower[start : stop.start() if stop else end].strip()

    def measure(
        self, at: int, figure: Figure, noun: Sequence[str], heads: Sequence[str], named: str | None
    ) -> str | None:
        """The counted noun's measure, else the noun that « de » ties to the figure, else the first governing or near
        word that the lexicon knows, else what the unit nearly always measures, else the governing phrase; of a size
        or a sum that no measure governs, what it is by how it hangs on a thing."""
        if figure.kind is Kind.DURATION and is_age(self.passages, self.cast, figure):
            return AGE
        if (dimension := dimensions.of(self.lower, figure)) is not None:
            return dimension
        if figure.unit == "ch":
            return "chevaux-vapeur"
        if noun and figure.kind is not Kind.PERCENT:
            told = [term for term in noun if measures.is_measure(term)]
            if len(told) == 1 and told[0] != noun[0] and complements.names(figure.unit or "", told[0]):
                return (figure.unit or noun[0]).lower()
            state = next((term for term in told if term in STATES and counts_people(figure)), None)
            named = state or (told[0] if told else None)
            return named or (figure.unit or one_of.told(self.lower, figure) or noun[0]).lower()
        if figure.kind is Kind.PERCENT and (said := self._of_share(figure, at, noun)):
            return said
        possible = self._possible(at, figure)
        governing_measures = [term for term in heads[:2] if term in possible]
        if hung := constructions.of(self.lower, figure, governing_measures):
            return hung
        known = bool(figure.unit in _BY_UNIT or governing_measures)
        tied = named is not None and heads and self._tied(figure)
        if tied and named != dimensions.DURATION and (measures.is_measure(named or "") or not known):
            return named
        if figure.kind is Kind.DATE:
            return named  # its events have been looked for in its own sentence
        if (estimated := self._estimated(at, figure)) is not None:
            return estimated
        near = next((term for term in heads[:3] if term in possible), None)
        if near == dimensions.DURATION:  # « les travaux ont duré deux ans »: the works take so long
            near = next((term for term in heads if term in possible and term != near), near)
        if near is None:
            around = self.passages.near(at, figure, possible, _AROUND)
            near = around[0] if around else self._introduced(at, figure, possible)
        if near is None and dimensions.lasts(self.lower, figure):
            return dimensions.DURATION
        if near != "vent" and figure.unit in _BY_UNIT:
            return _BY_UNIT[figure.unit]
        if near is None and figure.kind is not Kind.DURATION and measures.is_measure(named or ""):
            return named if named in possible else None  # « l’enquête », of euros
        if (
            near is None
            and not measures.is_measure(named or "")
            and not figure.unit
            and persons.they_are(self.lower, self.passages.spans[at], figure)
        ):
            return None  # « ils étaient 900 sur les quais »: where they were is not what they are
        return near or named

    def _introduced(self, at: int, figure: Figure, possible: frozenset[str]) -> str | None:
        """« la dette la plus lourde du canton : 75 millions »: named before the colon."""
        colon = figure.start - 1
        if self.lower[colon - 1 : colon] != ":" and self.lower[colon - 2 : colon - 1] != ":":
            return None
        line = self.passages.line(at)
        last = bisect_right(line.content.ends, colon)
        return next(
            (term for term in reversed(line.terms[max(0, last - _BEFORE_COLON) : last]) if term in possible), None
        )

    def _possible(self, at: int, figure: Figure) -> frozenset[str]:
        """The measures that a figure can state; persons are no trains and no centres, though they stand beside."""
        possible = measures.of_unit(figure.unit) if figure.kind is Kind.MEASURE else measures.fitting(figure.kind)
        if anyone(figure) or persons.they_are(self.lower, self.passages.spans[at], figure):
            return persons.of_persons() - persons.of_others(self.lower, figure, self.passages.line(at))
        return possible

    def _of_share(self, figure: Figure, at: int, noun: Sequence[str]) -> str | None:
        """« 45 % des inscrits se sont déplacés », « 12 % des soignants ont été blessés », « céder 81 % du club »."""
        if owned(self.passages, figure):
            return CAPITAL
        if followed(self.passages, figure):
            return AS["grève"]
        if (told := ratios.told(self.lower, figure)) is not None:
            return told
        if not noun:
            return None
        if any(map(_VOTER.match, noun)) and self._predicate(figure, at, frozenset({"déplacés"})):
            return AS["vote"]
        return self._predicate(figure, at, STATES | DOINGS)

    def _estimated(self, at: int, figure: Figure) -> str | None:
        """« une dette estimée à 900 millions »: the noun that the participle is of, where the lexicon knows it."""
        near = max(self.passages.spans[at][0], figure.start - 60)
        # Few figures have the preposition before them, which is looked for in less time.
        tied = self.lower.find(" à ", near, figure.start) >= 0
        estimated = _ESTIMATED.search(self.lower, near, figure.start) if tied else None
        if estimated is None:
            return None
        line = self.passages.line(at)
        before = bisect_right(line.content.ends, estimated.start())
        of = line.terms[before - 1] if before else None
        return of if of is not None and measures.fits(of, figure.kind) else None

    def _tied(self, figure: Figure) -> bool:
        """« un budget de 3 M€ », « 3 M€ de budget »."""
        return bool(_OF_BEFORE.search(self.lower, max(0, figure.start - 30), figure.start)) or bool(
            OF_AFTER.match(self.lower, figure.end)
        )


def _said_of_counts(word: Known, term: str) -> str:
    """The measure that a word names beside a count, else its stem: « 64 000 ventes » is no turnover."""
    said = stated(word, term, Kind.COUNT)
    return said if measures.fits(said, Kind.COUNT) or not measures.is_measure(said) else measures.unnamed(word.stem)
