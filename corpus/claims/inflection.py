"""The forms of French words: of a verb those that the press uses (infinitive, participles, third persons), of a noun
its plural and its feminine."""

from functools import lru_cache

from corpus.french.conjugation import agreed, conjugate


def conjugated(infinitive: str) -> frozenset[str]:
    """The forms of a verb in lower case. Raises ``ValueError`` for one of no known family."""
    verb = conjugate(infinitive)
    return verb.finite | agreed(verb.participle) | {infinitive, verb.gerund}


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
