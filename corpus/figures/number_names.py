"""Numbers that are names: « 1984 », « le 400 mètres », « 4K », « les 24 heures du Mans »."""

from corpus.figures.beside import is_measured
from corpus.figures.quoted_titles import QUOTES, title_end
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.french.calendar import MONTHS
from corpus.french.wordlists import word_set

_RACES = frozenset(("50", "60", "100", "110", "200", "400", "800", "1500", "1 500", "3 000", "5 000", "10 000"))
_FILMS = frozenset(("8", "16", "35", "70"))
_MOVEMENTS = word_set("collectif mouvement comité association groupe front réseau coordination")
_RUN = word_set("course courses coureurs épreuve édition partants participants inscrits dossards arrivants")


def number_name_end(tokens: Tokens, i: int, chain: int) -> int:
    """The token after a number that is a name: « 1984 » in quotation marks, « 4K », « 7 sur 7 »."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    named = _beside(tokens, i, chain) if before in _TOLD_BY_BEFORE or after in _TOLD_BY_AFTER else None
    if named is not None:
        return named
    title = title_end(tokens, i)
    if title > i:
        return title
    if after == "sur" and tokens.word(i + 2) == tokens.word(i) and not is_measured(tokens, i + 3):
        return i + 3
    return i


# What stands right before or behind a number that is a name by what is beside it: most numbers have neither.
_TOLD_BY_BEFORE = frozenset((*QUOTES, "/", "©"))
_TOLD_BY_AFTER = frozenset(MONTHS) | word_set(
    """
    heures h km kilomètres m mètres tonnes t mm cm³ cm3 cc cv mois ans kg cent ° k : f
    """
)


def _beside(tokens: Tokens, i: int, chain: int) -> int | None:
    """The token after a number that is a name by what stands beside it, ``i`` where it is none; ``None`` where
    nothing beside it tells."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if before in QUOTES and after == QUOTES[before]:
        return i + 1
    if before in ("les", "des", "aux") and after == "heures" and tokens.word(i + 2) in ("du", "de", "d'"):
        # « les 24 heures du Mans »
        return i + 2 if tokens.capital(i + 3) else i
    if before == "de" and after == "heures" and tokens.word(i - 2) in ("journal", "jt"):
        return i + 2
    if before in ("les", "des", "aux") and after in ("km", "kilomètres") and tokens.word(i + 2) in ("de", "du", "d'"):
        # « les 20 km de Bruxelles »: a race
        ran = not _RUN.isdisjoint(tokens.words[max(0, i - 4) : i + 12])
        return i + 2 if ran and tokens.capital(i + 3) else i
    if before in ("le", "du", "au") and (
        after == "heures" or (after in ("m", "mètres") and tokens.word(i) in _RACES)
    ):
        # « le 20 heures », « le 400 mètres »
        return i + 2
    if before in ("un", "le") and after in ("tonnes", "t", "mm") and tokens.word(i - 2) not in ("l'", "d'"):
        # « un 38 tonnes »: a lorry; « un 9 mm »: a gun
        return i + 2
    if before in ("une", "la") and after in ("cm³", "cm3", "cc") and tokens.word(i - 2) not in ("l'", "d'"):
        # « une 125 cm³ débridée »: a motorcycle
        return i + 2
    if before == "en" and after == "mm" and tokens.word(i) in _FILMS:
        # « un film tourné en 16 mm »
        return i + 2
    if before == "objectif" and after == "mm":
        return i + 2
    if before == "du" and after in ("mois", "ans") and not tokens.word(i + 2).startswith(("suiv", "précéd")):
        # « il porte du 6 mois »
        return i + 2
    if (
        before in ("-", "+")
        and tokens.glued(i)
        and after == "kg"
        and tokens.word(i - 2) in ("les", "des", "aux", "en")
    ):
        # « les -73 kg »: who weighs less
        return i + 2
    if before == "/" and tokens.glued(i) and tokens.glued(i - 1) and tokens.raw(i - 2) in ("A", "S", "E", "C"):
        # « le rapport A/79/214 » of the United Nations
        return chain
    if tokens.raw(i + 1) == "H" and before in ("le", "au", "du") and not tokens.glued(i + 2):
        # « au 20H de France 2 »
        return i + 2 if tokens.word(i + 2) in ("de", "d'") else i
    if tokens.raw(i + 1) == "Cent":
        # « le rappeur 50 Cent »
        return i + 2
    quoted = before in QUOTES and before != '"'
    month = i + 2 if after == "-" else i + 1
    if quoted and tokens.capital(month) and tokens.word(month) in MONTHS and not tokens.raw(month).isupper():
        # « la station « 4 Août » », « l'arrêt « 8-Mai-1945 » »
        end = next((k for k in range(month + 1, month + 4) if tokens.word(k) == QUOTES[before]), i)
        return end if tokens.kind(i - 2) == WORD else i
    if tokens.capital(i + 1) and after in MONTHS and not tokens.raw(i + 1).isupper():
        # « le collectif 8 Mars », « le mouvement du 22 Avril »
        return i + 2 if tokens.word(i - 2 if before == "du" else i - 1) in _MOVEMENTS else i
    if (
        tokens.raw(i + 1) == "H"
        and tokens.glued(i + 1)
        and tokens.raw(i - 1) == "En"
        and tokens.kind(i + 2) != NUMBER
    ):
        # « En 11H, à Yverdon »: a class
        return i + 2
    if before == "©" or (after == "cv" and before in ("la", "une")):
        return i + 1
    if after == "°" and tokens.word(i + 2) in ("de", "du", "et"):
        # « le 3° de l'article 12 »
        return i + 2 if not _DIVIDED.isdisjoint(tokens.words[i + 3 : i + 6]) else i
    if tokens.word(i) in ("2", "4", "8") and tokens.raw(i + 1) == "K" and tokens.glued(i + 1):
        return chain
    if after == ":" and tokens.glued(i + 1) and tokens.glued(i + 2) and tokens.kind(i + 2) == NUMBER:
        # « 2:256 », a verse; « 18:30 » is an hour
        return i + 3 if len(tokens.word(i + 2)) != 2 or tokens.word(i + 2) > "59" else i
    if after == "f" and tokens.glued(i + 1) and len(before) > 1 and tokens.raw(i - 1).isupper():
        # « le code APE 4711F »
        return chain
    return None


_DIVIDED = frozenset(("article", "i", "ii", "iii", "iv", "paragraphe", "alinéa"))
