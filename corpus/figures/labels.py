"""Numbers that name or number what stands beside them: « page 14 », « le 115 », « 12, rue de la Paix »."""

import re
from typing import NamedTuple

from corpus.figures.adjuncts import is_adjective_like
from corpus.figures.bare_days import is_bare_day
from corpus.figures.beside import before_month, is_enumerated, is_measured, near, opens
from corpus.figures.clauses import Clauses
from corpus.figures.dialled import is_dialled
from corpus.figures.nouns import is_common_word, is_plural_noun
from corpus.figures.numbering import is_class, is_numbering
from corpus.figures.streets import is_street
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.trap_words import (
    CALLING,
    COUNTED_SIGLA,
    LABELS,
    NAME_BEFORE,
    NAMED,
    NOT_LABELLED,
    NUMBERED,
    QUANTITY,
    SINGULAR_DETERMINERS,
)
from corpus.french.calendar import FEASTS, MONTHS, SEASONS, WEEKDAYS
from corpus.french.numerals import CARDINAL_STARTS

_YEARLY = frozenset((*SEASONS, *FEASTS, "pâques", "pentecôte"))


class _Number(NamedTuple):
    """A bare number, and the words right beside it."""

    tokens: Tokens
    clauses: Clauses
    i: int
    taken: bytearray
    word: str
    before: str
    """The word before it, an abbreviation's full stop aside."""
    after: str
    year: bool


def is_label(tokens: Tokens, clauses: Clauses, i: int, taken: bytearray) -> bool:
    """Whether the bare number ``i`` numbers or names what stands beside it: the first rule that knows tells."""
    word, before = tokens.word(i), tokens.word(i - 1)
    if before == "." and word == "100" and tokens.word(i - 2) == "p" and tokens.kind(i - 3) == NUMBER:
        # « 15 p. 100 »
        return False
    if before == "." and tokens.glued(i - 1):
        before = tokens.word(i - 2)
    year = len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20")
    at = _Number(tokens, clauses, i, taken, word, before, tokens.word(i + 1), year)
    return next((told for rule in _RULES if (told := rule(at)) is not None), False)


def _by_its_digits(at: _Number) -> bool | None:
    """What its digits tell: « 08 », a number to dial, one that two figures tell apart."""
    tokens, _, i, _, word, before, after, _ = at
    if is_dialled(tokens, i):
        return True
    if (
        len(word) > 2
        and word.startswith("0")
        and word[1].isdecimal()
        and "." not in word
        and after not in ("h", "heures", "/")
    ):
        # What is counted begins with no nought.
        return not (before in ("le", "du", "au", "-") or before_month(tokens, i + 1)) or len(word) > 4
    if tokens.word(i - 3) == "numéro" and tokens.word(i - 2) in ("de", "d'") and len(word) > 2:
        # « numéro de coque 4412 »
        return not (is_plural_noun(tokens, i + 1) or is_measured(tokens, i + 1))
    if len(word) == 2 and word[0] == "0" and word > "00" and before in _NUMBERED_BY_TWO:
        return True  # « décoller en piste 09 »
    return None


def _by_word_before(at: _Number) -> bool | None:
    """What the word right before it or right behind it tells, were it no label."""
    tokens, _, i, _, word, before, after, _ = at
    if before == "facteur":
        return False
    if before == "compte" and tokens.word(i - 2) in ("le", "du", "un", "au"):
        return not is_plural_noun(tokens, i + 1)
    if (
        before in ("au", "aux", "le")
        and tokens.capital(i - 1)
        and not opens(tokens, i - 1)
        and not (tokens.raw(i - 1).isupper() or before_month(tokens, i + 1))
    ):
        # « la boulangerie Au 7 Pains », « la brasserie Le 1802 »
        return True
    if before == "s" and tokens.word(i - 2).endswith("'") and tokens.capital(i - 2) and len(word) == 3:
        # « une Levi's 501 »
        return not is_plural_noun(tokens, i + 1)
    if before == "°" and tokens.word(i - 2) in ("n", "nos"):
        return True
    if before == "+" and tokens.glued(i) and tokens.raw(i - 2) == "R":
        # « R+9 »: floors.
        return True
    if after in ("bis", "ter", "quater", "quinquies") and not tokens.raw(i + 1).isupper():
        return True
    return None


def _by_label(at: _Number) -> bool | None:
    """Whether a label stands before it, another labelled number, or the name of a standard."""
    tokens, _, i, taken, word, before, _, year = at
    if (
        before in LABELS
        and (not year or before in NUMBERED)
        and not (before == "point" and tokens.word(i - 2) == "un")
    ):
        return not is_plural_noun(tokens, i + 1) or before in ("article", "page", "pages", "numéro")
    if before.endswith(("s", "x")) and tokens.word(i - 2) in _SEVERAL and _is_paired(tokens, i):
        # « Les quais 3 et 4 sont fermés »
        return True
    if taken[i - 1] if i else False:
        # « articles 8 et 9 »: the joint is not taken, a number directly after one is.
        return tokens.kind(i - 1) == NUMBER or (before in ("e", "ème") and is_class(tokens, i))
    listed = before in ("et", "à", "-", ",") and i >= 2 and taken[i - 2]
    follows_label = listed and (tokens.kind(i - 2) == NUMBER or tokens.word(i - 2) in ("bis", "ter"))
    if follows_label and len(word) <= 4 and not year and not is_plural_noun(tokens, i + 1):
        return True
    if is_street(tokens, i) or is_numbering(tokens, i):
        return True
    told_apart = (is_adjective_like(before) or tokens.word(i - 2) == "indice") and word.isdecimal() and len(word) <= 5
    if tokens.word(i - 2) in LABELS and (told_apart or (tokens.raw(i - 1).isupper() and len(before) == 2)):
        # « zone rouge 2 », « au point kilométrique 112 », « l'estampille FR 44.036.001 »
        return not (is_plural_noun(tokens, i + 1) or is_measured(tokens, i + 1))
    if year and (before in _STANDARDS or (tokens.raw(i - 1) == "EN" and tokens.word(i - 2) in LABELS | _STANDARDS)):
        # « la norme ISO 2015 », « la norme EN 1993 »
        return True
    return None


def _by_its_size(at: _Number) -> bool | None:
    """Whether it is a date, or too long, too short or too oddly written to count anything."""
    tokens, clauses, i, _, word, before, after, year = at
    if year and before != "(":
        # « un Manitou MT 1840 »: no year of today's
        return word[:2] == "18" and tokens.raw(i - 1).isupper() and len(before) < 4 and tokens.capital(i - 2)
    if before_month(tokens, i + 1):
        return False
    if after == "." and tokens.glued(i + 1) and tokens.glued(i + 2) and len(tokens.word(i + 2)) in (2, 4):
        # « 12.06.2024 », « le 12.06.24 »
        return len(tokens.word(i + 2)) == 2 and (before not in ("le", "du", "au") or len(word) != 5)
    if before in ("le", "du", "au") and (
        tokens.words[i + 1 : i + 3] == ["du", "mois"] or tokens.words[i + 1 : i + 4] == ["de", "ce", "mois"]
    ):
        return False
    if (
        "." in word
        and "," not in word
        and len(word.partition(".")[2]) < 3
        and before in ("le", "du", "au", "article")
    ):
        return True
    if (
        before in ("sur", "fm", "radio")
        and re.fullmatch(r"(?:8[7-9]|9[0-9]|10[0-8])[.,][0-9]", word)
        and (before == "radio" or _closes(tokens, i + 1))
    ):
        # A radio's frequency: « sur 98.4 », « 101,5 FM ».
        return True
    if len(word) == 5 and word.isdecimal() and tokens.capital(i + 1) and not is_plural_noun(tokens, i + 1):
        return True
    if word.isdecimal() and len(word) >= 6 and not is_plural_noun(tokens, i + 1):
        # French groups the digits of what it counts: a chassis, an account.
        return True
    if before == "(" and after == ")" and len(word) <= 3:
        return True
    if before == "[" and after == "]":
        return True
    if before == "au" and word.isdecimal() and tokens.word(i - 2) in ("appel", "appels", "téléphoné", "téléphoner"):
        return True  # « 42 appels au 911 restés sans réponse »
    if before in ("au", "le", "du") and len(word) <= 4 and word.isdecimal() and not is_plural_noun(tokens, i + 1):
        called = near(tokens, clauses, i, CALLING)
        if called and after in (".", ",", ";", ")", "!", "", "\n", "ou", "et", "par", "pour", "en", "dès"):
            return True
    return None


def _by_what_it_counts(at: _Number) -> bool | None:
    """Whether it is of a scale, or something behind it is counted, or it is a day."""
    tokens, clauses, i, taken, word, before, after, _ = at
    if near(tokens, clauses, i, ("échelle",)) and tokens.word(i - 1) in ("de", "à", "comporte", "compte"):
        # « sur une échelle de 1 à 10 »
        return not (is_plural_noun(tokens, i + 1) or is_measured(tokens, i + 1) or near(tokens, clauses, i, _GRADED))
    if before == "sur" and tokens.word(i - 2) == "(" and taken[i - 3]:
        # « au stade 2 (sur 3) »
        return True
    if before == "sur" and tokens.word(i - 2).startswith(("noté", "notation", "barème")):
        # « un index noté sur 100 »
        return True
    if before == "sur" and i >= 2 and taken[i - 2] and tokens.kind(i - 2) == NUMBER:
        # « au niveau 3 sur 4 », but « un essai de phase 3 sur 640 patients »
        return not (is_plural_noun(tokens, i + 1) or is_measured(tokens, i + 1))
    if is_plural_noun(tokens, i + 1) or after in ("sur", "autres", "contre"):
        # « un 5 étoiles », « la marque 3 Suisses »
        if tokens.capital(i + 1) and before in NAMED and tokens.word(i - 2) in SINGULAR_DETERMINERS:
            return True
        part = after == "sur" and (tokens.kind(i + 2) == NUMBER or tokens.word(i + 2) in CARDINAL_STARTS)
        return before in ("un", "une", "ce", "cette") and tokens.word(i - 2) != "l'" and not part
    if after in ("à", "ou") and tokens.kind(i + 2) == NUMBER and is_measured(tokens, i + 3):
        # « une dose 10 à 15 fois supérieure »
        return False
    if before in WEEKDAYS or (before in _YEARLY and len(word) == 2 and word > "31"):
        # « l'été 69 », « Noël 87 »
        return False
    if before in ("le", "du", "au") and (_is_day_again(tokens, clauses, i) or is_bare_day(tokens, i)):
        return False
    if before in SINGULAR_DETERMINERS and word not in ("0", "1"):
        # A determiner in the singular takes no cardinal above one: « le 115 », « un 747 » are names.
        return not any(tokens.word(k) in MONTHS for k in range(i + 1, i + 8))
    if "sur" in tokens.words[i + 2 : i + 5] and tokens.capital(i + 1) and word.isdecimal() and len(word) <= 2:
        # « 3 TER sur 4 »
        return False
    if tokens.word(i - 2) in _MEASURED_OUT and before in ("de", "d'"):
        # « près de 300 Marcheurs »
        return False
    return None


def _by_name(at: _Number) -> bool | None:
    """Whether a name or a noun in the singular stands beside it, which it tells from others."""
    tokens, clauses, i, taken, word, before, after, year = at
    if tokens.capital(i + 1) and tokens.kind(i + 1) == WORD:
        counted = (
            before in QUANTITY
            or tokens.word(i + 1) in COUNTED_SIGLA
            or (tokens.kind(i - 1) == WORD and not tokens.capital(i - 1) and before not in NAME_BEFORE)
        )
        grouped = len(word) > 4 and not word[-4].isdecimal()
        return not (counted or grouped) and not is_enumerated(tokens, clauses, i, taken)
    if tokens.capital(i - 1) and not opens(tokens, i - 1):
        # « près de la D 809 »: no name but a road's has one letter.
        return len(before) == 1 or not is_enumerated(tokens, clauses, i, taken)
    short = word.isdecimal() and len(word) <= _LONGEST_NUMBERED and not year
    if tokens.capital(i - 1) and short and before not in NOT_LABELLED and len(before) > 2:
        # « Club 41 a … » at the head of a sentence.
        return after not in ("de", "d'", "à") and not before.endswith(("s", "x"))
    noun = i - 1
    while tokens.word(noun - 1) == "-" and tokens.glued(noun) and tokens.glued(noun - 1):
        # « le mobil-home 214 »
        noun -= 2
    short = word.replace(" ", "").replace(".", "").isdecimal() and len(word) <= _LONGEST_LABEL
    if noun < i - 1 and short and tokens.word(noun - 1) in LABELS and tokens.capital(noun):
        # « l'indice Agro-bois 80 »
        return True
    determined = tokens.word(noun - 1) in SINGULAR_DETERMINERS or (
        " " not in word and _is_told_with_adjective(tokens, i - 2)
    )
    if short and tokens.kind(i - 1) == WORD and determined:
        if before in NOT_LABELLED or len(before) < 3 or before.endswith("'"):
            return False
        return not is_enumerated(tokens, clauses, i, taken)
    return False


_RULES = (_by_its_digits, _by_word_before, _by_label, _by_its_size, _by_what_it_counts, _by_name)


def _is_told_with_adjective(tokens: Tokens, noun: int) -> bool:
    """« le car | postal 12.471 », « la section | locale 1500 »."""
    if tokens.word(noun - 1) not in SINGULAR_DETERMINERS or not is_adjective_like(tokens.word(noun + 1)):
        return False
    return is_common_word(tokens, noun) and tokens.word(noun) not in NOT_LABELLED and not tokens.capital(noun + 1)


_NUMBERED_BY_TWO = frozenset(("piste", "qfu", "cap", "lot", "salle", "porte", "département"))
_STANDARDS = frozenset(("iso", "nf", "iec", "cei", "din", "astm", "idcc", "dtu"))
_SEVERAL = frozenset(("les", "aux", "ces"))


def _is_paired(tokens: Tokens, i: int) -> bool:
    """Whether another number without anything that it could count is joined to the number ``i``."""
    if tokens.word(i + 1) not in ("et", "à", "ou") or tokens.kind(i + 2) != NUMBER or tokens.kind(i - 1) != WORD:
        return False
    if (
        tokens.word(i - 1) in NOT_LABELLED
        or tokens.word(i - 1) == "années"
        or not (tokens.word(i).isdecimal() and tokens.word(i + 2).isdecimal())
    ):
        return False
    end, short = i + 3, len(tokens.word(i)) <= 3 and len(tokens.word(i + 2)) <= 3
    return short and not (is_plural_noun(tokens, end) or is_measured(tokens, end) or before_month(tokens, end))


_LONGEST_NUMBERED = len("48712")
_LONGEST_LABEL = len("458.092")
_GRADED = ("magnitude", "richter", "séisme", "secousse")
_MEASURED_OUT = frozenset(("près", "plus", "moins"))


def _is_day_again(tokens: Tokens, clauses: Clauses, i: int) -> bool:
    """« le 16 », shortly after a day of a month was named and with nothing behind it that it could number."""
    if len(tokens.word(i)) > 2 or int(tokens.word(i)) > 31 or near(tokens, clauses, i, CALLING):
        return False
    if tokens.kind(i + 1) == WORD and tokens.word(i + 1) not in (
        "au",
        "à",
        "et",
        "en",
        "dans",
        "par",
        "pour",
        "avec",
    ):
        return False
    return any(
        tokens.word(k) in MONTHS and tokens.kind(k - 1) in (NUMBER, WORD) and tokens.word(k - 1)[:1].isdecimal()
        for k in range(max(1, i - 80), i)
    )


def _closes(tokens: Tokens, j: int) -> bool:
    return tokens.word(j) in ("fm", "mhz") or (tokens.kind(j) in (MARK, LINE) and tokens.word(j) != "%")
