"""The words of a text where they stand, with what is known of each by itself, and the terms that they are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, count
from operator import attrgetter
from re import Pattern

from corpus.claims.bounds import BOUNDING
from corpus.claims.hints import hinted
from corpus.claims.idioms import idiomatic
from corpus.claims.measures import alone, dated, fitting, lasting, lexicon, openings, others
from corpus.claims.words import WORD, stem_of_content
from corpus.figures.model import Kind
from corpus.french.remembered import Remembered
from corpus.records import record
from corpus.spans import Span


@record(eq=False)
class Known:
    """What is known of a word by itself, all at one look."""

    text: str
    """In lower case."""
    stem: str
    """Empty for a function word."""
    term: str
    """The measure that it names alone, else its stem."""
    others: Sequence[str]
    """The measures that it names where the figure cannot state that one."""
    lasting: str
    """The measure that it names beside a length of time, if it names one there that it does not elsewhere."""
    dated: str
    """The event that it names beside a date, where it names nothing else that happens on a day."""
    varying: bool
    """Whether it names one thing beside some figures and another beside others."""
    marks: tuple[str, ...]
    """The marks of scope that a sentence with it may bear."""
    idioms: Sequence[Pattern[str]]
    """The set phrases that a sentence with it may have."""
    bounding: bool
    """Whether a sentence with it may have a phrase that says what a sum leaves out or takes in."""
    turning: bool
    """Whether it parts what stands before it from what follows."""
    telling: bool
    """Whether it has any of these four: most words have none."""


def _know(word: str) -> Known:
    lower = word.lower()
    stem, term, other = stem_of_content(word), alone(lower), others().get(lower, ())
    length, event = lasting().get(lower, ""), dated().get(lower, "")
    marks, phrases, bounding, turning = hinted(word), idiomatic(lower), lower in BOUNDING, word in _TURNS
    telling = bool(marks or phrases or bounding or turning)
    return Known(
        lower,
        stem,
        term,
        other,
        length,
        event,
        bool(other or length or event),
        marks,
        phrases,
        bounding,
        turning,
        telling,
    )


_TURNS = ("mais", "tandis", "alors", "puis")


_KNOWN = Remembered(_know)


def stated(word: Known, term: str, kind: Kind) -> str:
    """The measure that a word names beside a figure of this kind, ``term`` being what it names otherwise."""
    if not word.varying:
        return term
    possible = fitting(kind)
    if kind is Kind.DURATION and word.lasting and (term == word.term or term not in possible):
        return word.lasting
    if term in possible:
        return term
    other = next(filter(possible.__contains__, word.others), None)
    return other or (word.dated if kind is Kind.DATE and word.dated else term)


_stem, _term, _telling = attrgetter("stem"), attrgetter("term"), attrgetter("telling")


@record(eq=False)
class Words:
    """The words of a text in order, as parallel lists: an article has hundreds, and so they are made in half the time
    that an object for each takes."""

    starts: list[int]
    ends: list[int]
    known: list[Known]

    def stems(self) -> list[str]:
        """Of each, empty for those without content."""
        return list(map(_stem, self.known))

    def content(self) -> "Words":
        """Those that have a stem."""
        return self.only(self.stems())

    def only(self, kept: Sequence[object]) -> "Words":
        """Those for which ``kept`` has something true."""
        starts, ends, known = compress(self.starts, kept), compress(self.ends, kept), compress(self.known, kept)
        return Words(list(starts), list(ends), list(known))

    def but(self, first: int, last: int) -> "Words":
        """Those but the words numbered ``first`` to ``last - 1``."""
        starts, ends = self.starts[:first] + self.starts[last:], self.ends[:first] + self.ends[last:]
        return Words(starts, ends, self.known[:first] + self.known[last:])

    def telling(self) -> list[Known]:
        """Those that tell what may stand in their sentence."""
        return list(filter(_telling, self.known))

    def outside(self, spans: Iterable[Span]) -> list[bool]:
        """Of each, whether it overlaps none of some spans."""
        outside = [True] * len(self.starts)
        for first, last in spans:
            overlapping = range(bisect_right(self.ends, first), bisect_left(self.starts, last))
            for nth in overlapping:
                outside[nth] = False
        return outside


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of ``text[start:end]``."""
    return words_of(WORD.split(text[start:end]), start)


def words_of(parts: Sequence[str], start: int) -> Words:
    """The words of a text that begins at ``start``, which ``parts`` gives with what stands between them by turns."""
    # No step of this is in Python's own hands, word by word: it takes two thirds of the time of a loop over matches.
    ends = list(accumulate(map(len, parts), initial=start))
    return Words(ends[1:-1:2], ends[2::2], list(map(_KNOWN.__getitem__, parts[1::2])))


def terms(content: Words) -> list[str]:
    """For each word of content the measure that it names, alone or in a phrase with its neighbours, else its stem.

    « chiffre d’affaires » gives its label twice, so that terms and words stay parallel.
    """
    phrases, opening = lexicon(), openings()
    found, stems = list(map(_term, content.known)), list(map(_stem, content.known))
    end = 0
    for index in compress(count(), map(opening.__contains__, stems[:-1])):
        longest = opening[stems[index]].get(stems[index + 1])
        if longest is None or index < end:
            continue
        for last in range(min(index + longest, len(stems)), index + 1, -1):
            label = phrases.get(tuple(stems[index:last]))
            if label is not None and _adjacent(content, index, last):
                end = last
                found[index:end] = [label] * (end - index)
                break
    return found


def _adjacent(content: Words, first: int, last: int) -> bool:
    """Whether at most a few letters (an article, a preposition) stand between the words ``[first, last)``."""
    between = zip(content.ends[first : last - 1], content.starts[first + 1 : last], strict=True)
    return all(start - end <= 9 for end, start in between)
