"""The forms of regular French words: of a verb those that the press uses (infinitive, participles, third persons),
of a noun its plural and its feminine."""

from functools import lru_cache

from corpus.french.conjugation import agreed, conjugate

_CONJUGATIONS = tuple(
    endings.split()
    for endings in (
        "er é ée és ées ant e ent a èrent ait aient era eront erait eraient",
        "ir i ie is ies issant it issent irent issait issaient ira iront irait iraient",
        "re u ue us ues ant ent it irent ait aient ra ront rait raient",
    )
)


def conjugated(verb: str) -> list[str]:
    """Of ``verb``, an infinitive in lower case. Verbs in -er, -ir and -re follow their regular conjugation, those in
    -cer and -ger soften before a; an irregular verb gets its regular stem's forms and no more."""
    stem, ending = verb[:-2], verb[-2:]
    for endings in _CONJUGATIONS:
        if endings[0] == ending:
            return [_soften(stem, rest) for rest in endings] + ([stem] if ending == "re" else [])
    return [verb]


def inflected(verb: str) -> frozenset[str]:
    """All forms of ``verb`` that the press uses, those of the irregular families too."""
    try:
        known = conjugate(verb)
    except ValueError:
        return frozenset(conjugated(verb))
    return frozenset((verb, *known.finite, *agreed(known.participle), known.gerund))


def _soften(stem: str, ending: str) -> str:
    if ending[0] == "a":
        if stem.endswith("c"):
            return stem[:-1] + "ç" + ending
        if stem.endswith("g"):
            return stem + "e" + ending
    if stem[-1:] == "y" and ending[0] == "e":
        return stem[:-1] + "i" + ending
    silent = ending in ("e", "ent") or (ending.startswith("er") and len(ending) > 2)
    if silent and len(stem) > 2 and stem[-1] not in "aeiouéèêy" and stem[-2] == "e" and stem[-3] not in "eaou":
        doubled = stem[-1] in "lt" and stem[-3:] in ("pel", "jet", "tel")
        return (stem + stem[-1] if doubled else stem[:-2] + "è" + stem[-1]) + ending
    if ending in ("e", "ent") and stem[-2:-1] == "é":
        return stem[:-2] + "è" + stem[-1] + ending
    return stem + ending


_FEMININES = (
    ("teur", ("teuse", "trice")),
    ("eur", ("euse",)),
    ("eux", ("euse",)),
    ("ier", ("ière",)),
    ("er", ("ère",)),
    ("ien", ("ienne",)),
    ("on", ("onne",)),
    ("if", ("ive",)),
    ("al", ("ale",)),
    ("el", ("elle",)),
)


def plurals(noun: str) -> list[str]:
    """The noun and its plural, in lower case: « -s », but « -aux » of « -al » and « -x » of « -eau » and « -eu »."""
    if noun[-1] in "sxz":
        return [noun]
    if noun.endswith("al"):
        return [noun, noun[:-1] + "ux"]
    return [noun, noun + ("x" if noun.endswith(("eau", "eu")) else "s")]


def declined(noun: str) -> list[str]:
    """The noun and its feminine, as far as its ending tells one, each with its plural."""
    feminines: tuple[str, ...] = () if noun.endswith(("e", "ion", "eau", "ment", "age")) else (noun + "e",)
    for ending, others in _FEMININES:
        if noun.endswith(ending) and not noun.endswith("ion"):
            feminines = tuple(noun[: -len(ending)] + other for other in others)
            break
    return [form for word in (noun, *feminines) for form in plurals(word)]


@lru_cache(maxsize=4096)
def masculine(word: str) -> str:
    """One form for « conducteur », « conductrice » and their plurals."""
    for ending, masculine in _MASCULINES:
        if word.endswith(ending) and (masculine != "er" or len(word) - len(ending) >= _NO_KIN):
            return word[: -len(ending)] + masculine
    return word[:-1] if word.endswith(("s", "x")) and len(word) > len("fils") else word


_NO_KIN = 3
"""Letters before the ending: « bergère », not « mère », « frère »."""
_MASCULINES = tuple(
    (feminine + plural, masculine)
    for plural in ("s", "")
    for feminine, masculine in (
        ("trice", "teur"), ("euse", "eur"), ("ière", "ier"), ("ienne", "ien"), ("ée", "é"), ("ante", "ant"),
        ("ère", "er"), ("aise", "ais"), ("oise", "ois"),
    )
)  # fmt: skip
