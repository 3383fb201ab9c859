"""French words as the index and the queries see them: one chain for both.

A text is cut into tokens. Each has two faces: its *exact form*, lower case with its accents, which phrases and quotes
compare; and its *stems*, folded to unaccented letters, which ordinary words compare. A word whose stem differs with
and without its accents (« évaluée » → « evalu », « evaluee » → « evalue ») carries both, so that a query typed
without accents loses nothing. Function words have an exact form and no stem.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from corpus.french.remembered import Remembered

if TYPE_CHECKING:
    from Stemmer import Stemmer as SnowballStemmer

_LETTER: Final = r"[^\W\d_]"
_ALNUM: Final = r"[^\W_]"
_APOSTROPHES: Final = "'’ʼ＇"
_HYPHENS: Final = "\\-‐‑"
CONNECTING: Final = "'’ʼ＇-‐‑&"
"""What a word may have within it."""
# « M€ », « Md$ », « € »
MARK: Final = r"(?:[kKM]|Mds?|Mrds?|mds?)?[€$£]"

_RAW = re.compile(
    # « A.F.P. », « U.S.A »
    rf"(?P<acronym>(?<!{_ALNUM})(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!{_ALNUM}))?)"
    # « 1 500 », « 1.500 », « 12 345,6 », « 3,5 », « 3.5 »; what follows is no letter, or the mark of « 10M€ »
    rf"|(?P<number>(?<!{_ALNUM})(?:\d{{1,3}}(?:[ \u00a0\u202f\u2009.{_APOSTROPHES}]\d{{3}})+(?!\d)(?:,\d+)?"
    rf"|\d+[.,]\d+(?![.,]?\d)|\d+(?={MARK}))(?=(?:{MARK})|(?!{_ALNUM})))"
    # « M€ », « Md$ », « € »
    rf"|(?P<mark>{MARK})"
    # « l’A.F.P. » and « d’1 500 » are two; « porte-parole » and « covid-19 » are one until their parts are told
    rf"|(?P<word>{_ALNUM}+(?:(?:[{_APOSTROPHES}](?!\d)|[{_HYPHENS}&])(?!(?:{_LETTER}\.){{2}}){_ALNUM}+)*)"
)
# The same without groups, so that ``findall`` gives strings.
# Most runs are words of letters alone, which are told at once by what follows them; where none can begin no way to
# is tried.
_RUN = re.compile(
    rf"(?! )(?:[A-ZÀ-ÖØ-ÞŒ]?[a-zß-öø-ÿœ]++(?![\w.&€$£{_APOSTROPHES}{_HYPHENS}])|(?=[\w€$£])(?:"
    + re.sub(r"\?P<\w+>", "?:", _RAW.pattern)
    + "))"
)

_PIECE = re.compile(rf"{_ALNUM}+")
_GROUPED = re.compile(rf"\d{{1,3}}(?:[ \u00a0\u202f\u2009.{_APOSTROPHES}]\d{{3}})+(?:,\d+)?|\d+(?:[.,]\d+)?")

_ELIDED = frozenset("l d j m n s t c ç qu jusqu lorsqu puisqu quoiqu quelqu presqu".split())  # noqa: SIM905
_WHOLE = frozenset("aujourd'hui prud'homme prud'hommes prud'homal prud'homale quelqu'un quelqu'une".split())  # noqa: SIM905
_LONGEST_WHOLE: Final = max(map(len, _WHOLE))
# What an inverted verb or a demonstrative drags behind a hyphen: « a-t-il », « celui-ci ». No part of a compound.
_CLITICS = frozenset(
    "t il elle on ils elles je tu nous vous ce ci là la le les lui leur moi toi y en même mêmes eux soi".split()  # noqa: SIM905
)
_SCALES: Final = {
    "k": "millier", "m": "million", "md": "milliard", "mds": "milliard", "mrd": "milliard", "mrds": "milliard",
}  # fmt: skip
_CURRENCIES: Final = {"€": "euro", "$": "dollar", "£": "livre"}

# Grammar: what nearly every text contains and no reader looks for alone. In its accented form; « été » is a season
# and « sûr » no preposition.
STOP_WORDS: Final = frozenset(
    """
    le la les l un une des du de d au aux à en dans sur sous par pour avec sans chez vers entre dès depuis pendant
    et ou où ni mais car donc or que qu qui quoi dont quel quelle quels quelles lequel laquelle lesquels lesquelles
    auquel duquel auxquels auxquelles desquels desquelles comment pourquoi combien quand si comme lorsque lorsqu
    puisque puisqu quoique quoiqu jusque jusqu
    je j tu il elle on nous vous ils elles me m te t se s lui leur leurs eux moi toi soi y ce c cet cette ces ceci
    cela ça celui celle ceux celles mon ma mes ton ta tes son sa ses notre nos votre vos
    ne n pas est es suis sommes êtes sont était étaient étais étions être soit soient sera seront serait seraient fut
    furent a ai as avons avez ont avait avaient avais avoir ait aient aura auront aurait auraient eut eurent ayant
    étant ci là même mêmes aussi très tout tous toute toutes lors ainsi alors
    """.split()  # noqa: SIM905
)


class Token(NamedTuple):
    """One word at ``[start, end)`` of the text analysed, code points.

    ``position`` counts the exact forms before it; ``exact`` is empty where a token has no place of its own in a
    phrase (the « euro » of « M€ »). ``stems`` holds the variants of one stem, the best first, none for a function
    word. ``compound`` holds the stems of the hyphened whole that this token begins, whose last character is at
    ``compound_end``.
    """

    start: int
    end: int
    position: int
    exact: str
    stems: tuple[str, ...]
    compound: tuple[str, ...] = ()
    compound_end: int = 0


class Part(NamedTuple):
    """A token of a run of characters, offsets relative to it; otherwise as ``Token``."""

    start: int
    end: int
    exact: str
    stems: tuple[str, ...]
    compound: tuple[str, ...] = ()
    compound_end: int = 0


def runs(text: str) -> list[str]:
    """The runs of characters that make words. The parts of a run depend on nothing but its characters."""
    found: list[str] = _RUN.findall(text)
    return found


def parts_of(run: str) -> tuple[Part, ...]:
    """The tokens of one of ``runs``, for who remembers what it makes of them."""
    return tuple(_parts(run))


def run_at(text: str, start: int) -> tuple[int, tuple[Part, ...]] | None:
    """The run that begins exactly at ``start``: its end and its parts."""
    match = _RAW.match(text, start)
    return (match.end(), _known[match.group()]) if match else None


def tokens(text: str) -> Iterator[Token]:
    """The tokens of ``text``, in order."""
    position = 0
    for match in _RAW.finditer(text):
        base = match.start()
        for part in _known[match.group()]:
            end = base + part.compound_end if part.compound else 0
            yield Token(base + part.start, base + part.end, position, part.exact, part.stems, part.compound, end)
            if part.exact:
                position += 1


def forms_at(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and exact form of the tokens that have one, from ``start``, where a run begins, to about ``end``."""
    for match in _RAW.finditer(text, start, end):
        base = match.start()
        for part in _known[match.group()]:
            if part.exact:
                yield base + part.start, base + part.end, part.exact


def fold(text: str) -> str:
    """Lower case without accents: « Œuvre » → « oeuvre », « ÉTÉ » → « ete »."""
    text = text.lower()
    if text.isascii():
        return text
    return "".join(map(_BARE.__getitem__, text))


def _bare(letter: str) -> str:
    if letter in _PLAIN:
        return _PLAIN[letter]
    return "".join([c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)])


_PLAIN: Final = {"œ": "oe", "æ": "ae", "ß": "ss", "’": "'"}
_BARE: Final = Remembered(_bare)
"""By letter, in lower case: what is left of it without its accents."""


def exact_form(word: str) -> str:
    """Lower case with its accents; only what typography alone tells apart is made one (œ and oe, ’ and ')."""
    text = word.lower()
    if text.isascii():
        return text
    return text.replace("’", "'").replace("ʼ", "'").replace("＇", "'").replace("œ", "oe").replace("æ", "ae")


def _is_stop_word(exact: str) -> bool:
    """Whether an exact form is a function word, written with its accents or without any."""
    return exact in STOP_WORDS or exact in _bare_stop_words()


@lru_cache(maxsize=1)
def _bare_stop_words() -> frozenset[str]:
    return frozenset(fold(word) for word in STOP_WORDS)


_local = threading.local()

_NOUNS_IN_AI: Final = frozenset(
    fold(noun)
    for noun in ["balai", "délai", "déblai", "essai", "étai", "gai", "geai", "minerai", "quai", "remblai", "vrai"]
)
"""The words in -ai whose plural the press writes; of all others, « -ais » is an imperfect."""


def _stem(word: str) -> str:
    """Snowball's French stem. A stemmer has state and is no thread's but its own.

    Snowball keeps the plural of « numéros », « élus » and « médias », for the sake of « pas » and « dos ».
    """
    if len(word) > 3 and word.endswith(("as", "os", "us")):
        word = word[:-1]
    # For Snowball « -ai » ends a verb, « je parlai »; the press writes names and nouns so: OpenAI is not « open ».
    if word.endswith("ai") or (word.endswith("ais") and fold(word[:-1]) in _NOUNS_IN_AI):
        return word.removesuffix("s")
    stemmer: SnowballStemmer | None = getattr(_local, "stemmer", None)
    if stemmer is None:
        from Stemmer import Stemmer

        stemmer = _local.stemmer = Stemmer("french", maxCacheSize=0)  # what it is asked again is remembered here
    stem: str = stemmer.stemWord(word)
    return stem


def stems(exact: str) -> tuple[str, ...]:
    """The folded stems of an exact form, accents used first: one, or two where they differ."""
    return _STEMS[exact]


def _stems(exact: str) -> tuple[str, ...]:
    if exact.isascii():
        return (_stem(exact),)
    main, bare = fold(_stem(exact)), _stem(fold(exact))
    return (main,) if main == bare else (main, bare)


_STEMS: Final = Remembered(_stems)
"""A word is met with and without a capital, and behind several elisions."""


def parts_in(text: str) -> Iterator[Part]:
    """The tokens of ``text``, in order, wherever they stand."""
    return chain.from_iterable(map(_known.__getitem__, runs(text)))


def words_of(text: str) -> Iterator[str]:
    """What the words of a name or a phrase can be found by: stems, all variants, and folded forms."""
    for part in parts_in(text):
        yield from part.stems
        yield from part.compound
        if part.exact:
            yield fold(part.exact)


def name_key(name: str) -> str:
    """A whole name, however it is written: « Emmanuel  Macron » → « emmanuel macron »."""
    return " ".join([fold(part.exact) for part in parts_in(name) if part.exact])


class _Known(dict[str, tuple[Part, ...]]):
    """The parts of every run met so far: a text's vocabulary repeats, and nine in ten are answered from here."""

    def __missing__(self, raw: str) -> tuple[Part, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        parts = self[raw] = tuple(_parts(raw))
        return parts


_REMEMBERED: Final = 1 << 16
_known = _Known()


def _parts(raw: str) -> Iterator[Part]:
    if raw.isalpha():  # most are
        return iter((_simple(raw, 0, len(raw)),))
    if raw[-1] in _CURRENCIES:
        return _mark_parts(raw)
    if raw[0].isdigit() and _GROUPED.fullmatch(raw):
        return iter((_whole(raw, _number(raw)),))
    if "." in raw:
        return iter((_whole(raw, exact_form(raw.replace(".", ""))),))
    return _word_parts(raw)


MARK_STEMS: Final = frozenset(_stem(word) for word in (*_SCALES.values(), *_CURRENCIES.values()))
"""What signs like « M€ » stand for."""


def _whole(raw: str, exact: str) -> Part:
    return Part(0, len(raw), exact, (fold(exact),))


def _number(raw: str) -> str:
    """« 1 500 », « 1.500 » → « 1500 »; « 3.5 », « 3,5 » → « 3,5 »."""
    whole, comma, decimals = raw.partition(",")
    if not comma and re.fullmatch(r"\d+\.\d+", raw) and not re.fullmatch(r"\d{1,3}\.\d{3}", raw):
        whole, comma, decimals = raw.partition(".")
    return re.sub(r"\D", "", whole) + ("," + decimals if comma else "")


def _mark_parts(raw: str) -> Iterator[Part]:
    """« M€ » stands for « million » and « euro », as « 10 millions d'euros » does."""
    scale, currency = raw[:-1].lower(), raw[-1]
    words = [_SCALES[scale]] if scale else []
    words.append(_CURRENCIES[currency])
    for index, word in enumerate(words):
        yield Part(0, len(raw), exact_form(raw) if index == 0 else "", stems(word))


def _word_parts(raw: str) -> Iterator[Part]:
    pieces = [match.span() for match in _PIECE.finditer(raw)]
    if len(pieces) == 1:
        yield _simple(raw, 0, len(raw))
        return
    # Elided words in front go by themselves: « jusqu'à », « d'aujourd'hui », « qu'est-ce ».
    while len(pieces) > 1:
        start, end = pieces[0]
        if raw[end] not in _APOSTROPHES or raw[start:end].lower() not in _ELIDED or _is_whole(raw, start):
            break
        yield Part(start, end + 1, exact_form(raw[start : end + 1]), ())
        pieces.pop(0)
    start = pieces[0][0]
    if len(pieces) == 1 or _is_whole(raw, start):
        yield _simple(raw, start, len(raw))
        return
    kept = len(pieces)
    while kept > 1 and raw[slice(*pieces[kept - 1])].lower() in _CLITICS:
        kept -= 1
    compound: tuple[str, ...] = ()
    compound_end = pieces[kept - 1][1]
    if kept > 1:
        whole = re.sub(rf"[{_APOSTROPHES}{_HYPHENS}]", "", exact_form(raw[start:compound_end]))
        compound = stems(whole)
    for index, (first, last) in enumerate(pieces):
        part = _simple(raw, first, last)
        if index == 0 and compound:
            part = Part(part.start, part.end, part.exact, part.stems, compound, compound_end)
        yield part


def _is_whole(raw: str, start: int) -> bool:
    """Whether what stands from ``start`` on is one word; a long run can't be, and isn't read again and again."""
    return len(raw) - start <= _LONGEST_WHOLE and exact_form(raw[start:]) in _WHOLE


def _simple(raw: str, start: int, end: int) -> Part:
    exact = exact_form(raw[start:end])
    return Part(start, end, exact, () if _is_stop_word(exact) else stems(exact))
