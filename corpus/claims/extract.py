"""From figures to claims: what each measures, of whom, when, on which perimeter and according to whom."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from corpus.article import Article
from corpus.claims import measures
from corpus.claims.heads import CHANGES, governing
from corpus.claims.model import Claim
from corpus.claims.perimeter import marks
from corpus.claims.periods import period
from corpus.claims.roles import frames, role
from corpus.claims.subjects import Cast
from corpus.claims.words import Word, stem, words
from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind
from corpus.french.sentences import sentences
from corpus.spans import Span

_BOUNDARY = re.compile(r"[,;:()«»“”\"–—]|\s-\s|\b(?:mais|tandis|alors|puis)\b")
_CLAUSE_END = re.compile(r"[,;:(.]")
_AGE = re.compile(
    r"(?:\bâgée?s? (?:de|d')|\bfêt\w+ (?:ses|leurs)|\bl'âge (?:de|d')|\bmeurt à|\bmort à|\bdécédée? à)\s*(?:\w+ ){0,2}$"
)
# A dimension that nearly always measures one thing names it where no word does.
_BY_UNIT = {"°C": "température", "°F": "température", "degré": "température", "km/h": "vitesse", "ha": "surface"}
_OF_BEFORE = re.compile(r"\b(?:de|d')\s*(?:(?:plus|moins|près|environ|quelque|presque)\s*(?:de |d')?)*$")
_OF_AFTER = re.compile(r"\s(?:de |d'|des |du )(?!plus\b|moins\b|ici\b|entre\b)")
_PUNCTUATION = re.compile(r"[,;:()«»–—?!]")
_CROWD = "manifestants"
_DEMONSTRATION = re.compile(r"\bmanifest\w+|\bcortège|\bdéfil\w+|\bmobilis\w+|\bintersyndicale|\brassemblement")
_COUNTS_CROWDS = re.compile(
    r"préfecture|police|organisat|syndica|intersyndicale|\bcgt\b|\bcfdt\b|occurrence|intérieur"
)
_NOUN_WITHIN = 45
"""Characters after a count in which the noun counted stands."""
_PARENTHESIS = re.compile(r"\s*(?:\(|, soit |, ou )(?:soit )?(?:environ |près de |plus de |quelque )?")
_HEADS = 6
_CONTEXT = 16
"""How many terms a claim keeps: a sentence of the press has about twelve content words."""

# Words for human beings that leave open in which quality they are counted: the verb or the participle beside tells.
_ANYONE = frozenset(
    map(stem, ["personne", "personnes", "gens", "homme", "hommes", "femme", "femmes", "individu", "individus"])
)


def find_claims(article: Article, figures: Sequence[Figure], mentions: Sequence[Mention]) -> list[Claim]:
    """One claim for each figure, in order."""
    if not figures:
        return []
    reading = _Reading(article, figures, mentions)
    claims: list[Claim] = []
    for index, figure in enumerate(figures):
        claim = reading.claim(index)
        if index and _converts(article.text, figures[index - 1], figure):
            first = claims[-1]
            claim = replace(first, figure=index, attribution=claim.attribution or first.attribution)
        claims.append(claim)
    return claims


def _converts(text: str, first: Figure, second: Figure) -> bool:
    """« 500 millions d’euros (540 millions de dollars) »: the second says of the same thing what the first says."""
    return (
        first.kind is second.kind is Kind.MONEY
        and first.currency != second.currency
        and bool(_PARENTHESIS.fullmatch(text, first.end, second.start))
    )


class _Reading:
    """What all claims of one article share: its sentences and their words, parallel to the measures they name."""

    def __init__(self, article: Article, figures: Sequence[Figure], mentions: Sequence[Mention]) -> None:
        self.text = article.text
        self.lower = (
            article.text.lower().replace("’", "'")
            if len(article.text.lower()) == len(article.text)
            else article.text.replace("’", "'")
        )
        self.figures = figures
        self.mentions = mentions
        self.demonstration = bool(_DEMONSTRATION.search(self.lower))
        self.cast = Cast(self.lower, mentions)
        self.title_end = len(article.title) if article.text.startswith(article.title) else 0
        self.sentences: list[Span] = list(sentences(article.text)) or [(0, len(article.text))]
        self.starts = [start for start, _ in self.sentences]
        skip = tuple((figure.start, figure.end) for figure in figures)
        self.words = [list(words(self.text, start, end, skip)) for start, end in self.sentences]
        self.content = [[word for word in line if word.stem] for line in self.words]
        self.terms = [measures.terms(line) for line in self.content]

    def claim(self, index: int) -> Claim:
        figure = self.figures[index]
        at = max(0, bisect_right(self.starts, figure.start) - 1)
        sentence = self.sentences[at]
        before = self.lower[sentence[0] : figure.start]
        after = self.lower[figure.end : sentence[1]]
        ranked = self._ranked(at, figure)
        heads, named = self._heads(at, figure)
        noun = self._noun(figure) or self._crowd(figure, heads)
        who = self.cast.parties(sentence, (figure.start, figure.end), self.sentences[at - 1] if at else None)
        return Claim(
            figure=index,
            measure=self._measure(figure, noun, ranked, heads, named),
            subject=who.subject,
            object=who.object,
            place=who.place,
            period=period(self.text, sentence, figure, self.figures),
            perimeter=marks(before, self._clause(sentence, index), after, figure.unit),
            attribution=figure.attribution,
            context=tuple(ranked),
            role=role(before, after, figure, self._following(index, sentence)),
            sentence=sentence,
            noun=noun,
            heads=heads,
            adjunct=frames(before, figure),
            title=figure.start < self.title_end,
        )

    def _following(self, index: int, sentence: Span) -> str | None:
        """The text between a figure and the next of its kind in the sentence."""
        for other in self.figures[index + 1 :]:
            if other.start >= sentence[1]:
                return None
            if other.kind is self.figures[index].kind:
                return self.lower[self.figures[index].end : other.start]
        return None

    def _noun(self, figure: Figure) -> tuple[str, ...]:
        if figure.kind is not Kind.COUNT or not figure.unit:
            return ()
        content = [word for word in words(figure.unit) if word.stem]
        if content and content[0].text not in self.lower[figure.end : figure.end + _NOUN_WITHIN]:
            return ()  # taken over from an earlier count; what governs this one tells more
        return tuple(dict.fromkeys(term for term in measures.terms(content) if term not in _ANYONE))

    def _crowd(self, figure: Figure, heads: tuple[str, ...]) -> tuple[str, ...]:
        """« 8 500 selon la police, 25 000 selon les organisateurs »: in a report on a demonstration, a bare count of
        persons by those who count crowds is the crowd."""
        bare = figure.kind is Kind.COUNT and (not figure.unit or self._anyone(figure))
        if not (bare and figure.attribution and _COUNTS_CROWDS.search(figure.attribution.lower())):
            return ()
        if not self.demonstration or any(measures.is_measure(term) for term in heads[:3] if term != _CROWD):
            return ()
        return (_CROWD,)

    def _anyone(self, figure: Figure) -> bool:
        """Whether it counts « personnes » and no more."""
        if figure.kind is not Kind.COUNT or not figure.unit:
            return False
        return all(not word.stem or word.stem in _ANYONE for word in words(figure.unit))

    def _clause(self, sentence: Span, index: int) -> str:
        """The sentence around the figure, from the figure before it (dates are transparent) to the next comma."""
        start, end = sentence
        for other in reversed(self.figures[:index]):
            if other.kind not in (Kind.DATE, Kind.TIME):
                start = max(start, other.end)
                break
        for other in self.figures[index + 1 :]:
            if other.kind not in (Kind.DATE, Kind.TIME):
                end = min(end, other.start)
                break
        stop = _CLAUSE_END.search(self.lower, self.figures[index].end, end)
        return self.lower[start : stop.start() if stop else end]

    def _ranked(self, at: int, figure: Figure) -> list[str]:
        """The terms around the figure, nearest first; the sentence before comes after its own."""
        scored: dict[str, float] = {}
        for line, penalty in ((at, 0.0), (at - 1, 8.0)):
            if line < 0:
                continue
            for word, term in zip(self.content[line], self.terms[line], strict=True):
                distance = penalty + self._distance(word, figure)
                if distance < scored.get(term, 99.0):
                    scored[term] = distance
        return sorted(scored, key=lambda term: (scored[term], term))[:_CONTEXT]

    def _distance(self, word: Word, figure: Figure) -> float:
        """How far a word stands from the figure: words between, and more for a clause boundary or another figure."""
        if word.end <= figure.start:
            between = self.lower[word.end : figure.start]
            others = sum(1 for other in self.figures if word.end <= other.start and other.end <= figure.start)
            side = 0.0
        else:
            between = self.lower[figure.end : word.start]
            others = sum(1 for other in self.figures if figure.end <= other.start and other.end <= word.start)
            side = 0.5
        return side + between.count(" ") * 0.5 + 2.0 * len(_BOUNDARY.findall(between)) + 1.5 * others

    def _heads(self, at: int, figure: Figure) -> tuple[tuple[str, ...], str | None]:
        """The governing terms, and the first governing phrase as the text writes it."""
        start, end = self.sentences[at]
        of = dict(zip((word.start for word in self.content[at]), self.terms[at], strict=True))
        phrases = governing(
            self.lower[start:end], start, self.words[at], (figure.start, figure.end), anyone=self._anyone(figure)
        )
        kept = [
            [word for word in phrase if word.text not in CHANGES or measures.is_measure(of[word.start])]
            for phrase in phrases
        ]
        kept = [phrase for phrase in kept if phrase]
        found = dict.fromkeys(of[word.start] for phrase in kept for word in phrase)
        if not kept:
            return (), None
        first = next((p for phrase in kept if (p := [w for w in phrase if not self.cast.names(w.start)])), None)
        if first is None:
            return tuple(found)[:_HEADS], None
        label = next((of[word.start] for word in first if measures.is_measure(of[word.start])), None)
        written = _PUNCTUATION.split(self.lower[first[0].start : first[-1].end])[0]
        return tuple(found)[:_HEADS], label or written.strip()

    def _of(self, figure: Figure) -> bool:
        """Whether « de » ties the figure to its noun: « un budget de 3 M€ », « 3 M€ de budget »."""
        return bool(_OF_BEFORE.search(self.lower, max(0, figure.start - 30), figure.start)) or bool(
            _OF_AFTER.match(self.lower, figure.end)
        )

    def _is_age(self, figure: Figure) -> bool:
        """« âgé de 22 ans », « fêtera ses 23 ans », « Malo Kervran, 22 ans, »."""
        if figure.unit not in ("an", "ans") or not figure.text.endswith("ans"):
            return False
        before, after = self.lower[max(0, figure.start - 40) : figure.start], self.lower[figure.end : figure.end + 1]
        if _AGE.search(before):
            return True
        return (
            before.endswith(", ")
            and after in (",", ".", ")")
            and any(m.end == figure.start - 2 for m in self.mentions)
        )

    def _measure(
        self, figure: Figure, noun: tuple[str, ...], ranked: list[str], heads: tuple[str, ...], named: str | None
    ) -> str | None:
        """The counted noun's measure, else the first governing word or near word that the lexicon knows, else the
        governing phrase as it is written."""
        if figure.kind is Kind.DURATION and self._is_age(figure):
            return "âge"
        if noun:
            known = [term for term in noun if measures.is_measure(term)]
            return known[0] if known else (figure.unit or noun[0]).lower()
        if named is not None and heads and self._of(figure):
            return named
        near = next((term for term in (*heads[:3], *ranked[:4]) if measures.is_measure(term)), None)
        return near or _BY_UNIT.get(figure.unit or "") or named
