"""Counted things: the number and its noun, and what a number without a noun may stand for."""

from corpus.figures.amounts import Number
from corpus.figures.drafts import Draft, draft_number
from corpus.figures.makes import is_make, is_model, name_of_many
from corpus.figures.model import Kind
from corpus.figures.nouns import counted_noun, is_common_word, is_plural_noun
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.trap_words import COUNTED_SIGLA
from corpus.figures.units import duration_at
from corpus.french.calendar import WEEKDAYS
from corpus.french.function_words import BEING, THE
from corpus.french.numerals import CARDINAL_STARTS, SCALES, read_cardinal
from corpus.french.wordlists import word_set

_OF = ("de", "d'")
_PRONOUN_BEFORE = word_set(
    """
    les tous toutes à des entre ces nous vous eux elles leurs ses mes en par deux aux ni le du au la
    """
)

_BARE_AFTER = word_set(
    """
    lieu dont étaient sont sur contre étions à et ou serait soit parmi que qu' sinon voire quelque environ de d'
    moins plus seraient n' non
    """
)


_MANY = 100
_NOT_SO_MANY = ([",", "pas"], [",", "non"])
_WHEN = frozenset((*WEEKDAYS, "hier", "lors", "depuis", "dans", "à", "au", "en", "d'"))


def read_count(tokens: Tokens, number: Number, j: int, k: int, taken: bytearray) -> Draft | None:
    """The count that ``number`` states, of the noun at token ``k`` or of what is understood; ``j`` is where the
    number ends. « les 40 plus grandes villes », « 12 d'entre eux »; ``None`` where nothing is counted."""
    if tokens.word(k) == "plus" and tokens.word(number.first - 1) in _DETERMINED and is_plural_noun(tokens, k + 1):
        # « les 40 plus grandes villes »
        k += 1
    loose = (number.scaled or number.inherent) and k > number.last
    noun = counted_noun(tokens, k, singular=loose or number.value == 1)
    worded = number.scaled and tokens.word(number.last - 1) in SCALES and k == number.last
    if worded and noun is not None and tokens.word(noun[0]).endswith(("és", "ées", "us")):
        # « 9,6 millions votés »: a scale word takes « de » before what it counts.
        noun = None
    if noun is not None and _is_contributed(tokens, number, noun):
        # « 90 000 euros, dont 40 000 réunis par une tombola »
        noun = None
    part = number.first - 2
    of_many = tokens.word(part + 1) == "des" and (tokens.kind(part) == NUMBER or tokens.word(part) in CARDINAL_STARTS)
    named = name_of_many(tokens, k) if of_many and noun is None else None
    if named is not None:
        return counted(tokens, number, k, named)
    if noun is None and tokens.word(k) in COUNTED_SIGLA:
        return counted(tokens, number, k, (k, k + 1))
    among = _among(tokens, number)
    if among is not None:
        return among
    if noun is not None and noun[0] < len(taken) and not taken[noun[0]]:
        return counted(tokens, number, k, noun)
    if noun is None and loose and (is_common_word(tokens, k) or (number.inherent and tokens.capital(k))):
        end = k + 3 if tokens.word(k + 1) == "-" and tokens.glued(k + 1) else k + 1
        return counted(tokens, number, k, (k, end))
    if noun is None and number.spelled and not number.inherent and not number.scaled and is_make(tokens, number):
        return counted(tokens, number, k, (k, k + 1))
    told = tokens.word(k) in (",", ".") and tokens.opens(number.first - 1)
    told = told or tokens.word(k) in ("ont", "sont", "avaient", "étaient", "auront", "seront")
    if number.value == 40 and number.inherent and noun is None and not told:
        # « en quarantaine »: a confinement.
        return None
    if noun is None and number.spelled and not number.scaled and tokens.capital(k) and is_plural_noun(tokens, k):
        return counted(tokens, number, k, (k, k + 1))
    if (
        len(tokens.word(number.first)) == 4
        and 1900 <= number.value < 2100
        and not number.spelled
        and not number.scaled
    ):
        # Four digits in a row that count nothing: a year inside a name.
        return None
    if noun is None and k == number.last and is_model(tokens, k):
        end = k + 3 if tokens.word(k + 1) == "-" else k + 2
        model = counted(tokens, number, k, (k, end))
        model.unit = tokens.slice(k, end).replace("\u00a0", " ")
        return model
    draft = draft_number(number, Kind.COUNT)
    draft.bare = True
    if tokens.words[j : j + 2] == ["le", "nombre"] and tokens.word(j + 2) in _OF:
        # « porte à 158 le nombre de cas »
        named = counted_noun(tokens, j + 3)
        draft.bare, draft.unit = named is None, named and tokens.slice(*named).replace("\u00a0", " ").lower()
    before = tokens.word(number.first - 1)
    takes_up = "en" in tokens.words[max(0, number.first - 4) : number.first - 1]
    takes_up = takes_up or tokens.words[max(0, number.first - 3) : number.first] == ["au", "lieu", "de"]
    takes_up = takes_up or _falls_to(tokens, number.first)
    takes_up = takes_up or before == "plutôt" or _goes_on_listing(tokens, number.first)
    if tokens.word(number.last) in ("contre", "pour") and tokens.kind(number.last + 1) in (MARK, LINE):
        # « vingt-quatre voix pour, douze contre »
        return draft
    takes_up = takes_up or (before == "à" and tokens.word(number.first - 2).startswith(("ramen", "réduit", "port")))
    more = tokens.word(number.last) == "de" and tokens.word(number.last + 1) in ("plus", "moins", "mieux", "trop")
    if more and before == "," and number.spelled and not number.one:
        # « 31 millions, deux de plus que prévu »
        return draft
    if takes_up and number.spelled and not number.one and (_closes(tokens, j) or tokens.word(j) in _WHEN):
        # « l'employeur en offre deux », « le pouvoir n'en reconnaît que quatre », « en a blessé sept dimanche »
        return draft
    if number.spelled and not number.one and tokens.words[number.first - 2 : number.first] in _NOT_SO_MANY:
        # « Ils étaient douze, pas dix »
        return draft if tokens.kind(j) in (MARK, LINE) else None
    if before in BEING and number.spelled and tokens.word(j) == "à" and tokens.word(j + 1).endswith(_INFINITIVES):
        # « On a dû être septante à tomber »
        draft.bare = False
        return draft
    of_them = tokens.word(j) in ("de", "du", "d'") or tokens.word(j).endswith(_AGREED)
    if tokens.words[max(0, number.first - 2) : number.first] == ["sur", "les"] and of_them:
        # « sept chalets sur les dix-neuf du hameau », « sur les dix prononcés »
        return draft
    if (
        number.spelled
        and tokens.word(j) == "par"
        and not _PACE.isdisjoint(tokens.words[max(0, number.first - 3) : j])
    ):
        # « au rythme de trois par mois »
        draft.unit = f"par {tokens.word(j + 1)}"
        return draft
    if number.spelled and tokens.words[max(0, number.first - 3) : number.first] == ["au", "nombre", "de"]:
        draft.bare = False
        return draft
    if not number.one and (number.spelled or number.value < _MANY) and _is_told_of_them(tokens, number):
        # « Ils sont désormais onze »
        draft.bare = False
        return draft
    if is_of_those_named(tokens, number.first):
        return draft
    if tokens.words[number.first - 2 : number.first] in _ONE_OF and tokens.word(j) in _WHICH:
        # « son verger est l'un des 48 que la grêle a ravagés »
        draft.bare = False
        return draft
    if before in _OF and tokens.word(number.first - 2) in _BANDS and _closes(tokens, number.last):
        # « Il faisait partie d'un groupe de sept »
        draft.bare = False
        return draft
    if number.spelled and not number.scaled and not _joins_number(tokens, j) and not is_subject(tokens, number):
        if (number.value < 13 and before not in _BARE_AFTER) or (
            before in _PRONOUN_BEFORE and before not in _BARE_AFTER
        ):
            return None
        if (
            number.value < 13
            and before in ("à", "et", "ou", "de", "d'", "que", "en", "plus", "moins")
            and not _pairs(tokens, number)
        ):
            return None
        if tokens.word(number.first - 2) in ("tous", "toutes") or (
            number.inherent and tokens.word(j) in ("de", "d'")
        ):
            return None if not number.inherent else draft
    return draft


def _is_contributed(tokens: Tokens, number: Number, noun: tuple[int, int]) -> bool:
    """« dont 40 000 réunis par une tombola »: a participle that says who did it, and no noun."""
    word = tokens.word(noun[0])
    agreed = word.endswith(("és", "ées", "is", "ies", "us", "ues")) and not word.startswith((*VICTIMS, "employé"))
    return agreed and tokens.word(number.first - 1) == "dont" and tokens.word(noun[0] + 1) == "par"


_DETERMINED = frozenset(("les", "des", "aux", "ces", "ses", "nos", "leurs"))


def _is_told_of_them(tokens: Tokens, number: Number) -> bool:
    """« Ils sont désormais onze »: whom the sentence speaks of."""
    k = number.first - 1
    while tokens.word(k) in ("désormais", "maintenant", "déjà", "encore", "toujours", "seulement", "aujourd'", "hui"):
        k -= 1
    told = tokens.word(k) in BEING and tokens.word(k - 1) in ("ils", "elles", "nous", "on")
    after = number.last
    closed = tokens.kind(after) in (MARK, LINE) or tokens.word(after) in ("dans", "à", "en", "sur", "chez", "au")
    return told and k < number.first - 1 and closed


def is_of_those_named(tokens: Tokens, i: int) -> bool:
    """« Sur les 24 unités admises, cinq arment ici », « Quant aux postes, 87 passent à la trappe »."""
    if tokens.word(i - 1) != "," or tokens.kind(i + 1) != WORD:
        return False
    for k in range(i - 2, max(-1, i - 2 - _HEAD), -1):
        if tokens.opens(k):
            return tokens.words[k : k + 2] in _OF_THOSE
        if tokens.kind(k) == LINE or tokens.word(k) in (";", ":", "."):
            return False
    return False


_OF_THOSE = (["sur", "les"], ["parmi", "les"], ["sur", "ces"], ["parmi", "ces"], ["quant", "aux"], ["quant", "à"])
_HEAD = 14
"""Words."""
_ONE_OF = (["un", "des"], ["une", "des"])
_WHICH = frozenset(("qui", "que", "qu'", "dont", "où"))
_BANDS = word_set("groupe équipe cordée famille fratrie équipage bande commando escouade portée tablée")
_INFINITIVES = ("er", "ir", "dre", "tre", "oir")
_PACE = frozenset(("rythme", "raison", "cadence"))


def _closes(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) in (MARK, LINE) or tokens.word(k) in ("en", "dès", "pour", "selon", "sur")


def _goes_on_listing(tokens: Tokens, i: int) -> bool:
    """« La droite a 21 sièges, la gauche 17, les écologistes trois »: a name, and a number before it."""
    joint = next((k for k in range(i - 2, max(0, i - 6), -1) if tokens.word(k) in (",", ";", "et")), None)
    if joint is None or tokens.word(joint + 1) not in THE:
        return False
    told = range(max(0, joint - 5), joint)
    return any(_states_number(tokens, k) for k in told)


def _falls_to(tokens: Tokens, i: int) -> bool:
    """« Le bilan, de vingt morts lundi, passe à douze »: a level, behind what it was in the same clause."""
    if tokens.word(i - 1) != "à" or not tokens.word(i - 2).startswith(_MOVES):
        return False
    for k in range(i - 3, max(0, i - 3 - _HEAD), -1):
        if tokens.kind(k) == LINE or tokens.word(k) in (";", ":", "."):
            return False
        if tokens.word(k - 1) in _OF and _states_number(tokens, k):
            return True
    return False


def _states_number(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS - {"un", "une"}


_MOVES = (
    "tomb", "retomb", "pass", "mont", "remont", "grimp", "descend", "redescend", "baiss", "recul", "chut", "bondi",
    "élèv", "élev", "revien", "reven",
)  # fmt: skip


def _among(tokens: Tokens, number: Number) -> Draft | None:
    """« deux de ses voisins », « douze des quinze accusés »: some of those that are named behind it."""
    k = number.last
    if tokens.word(k) == "d'" and tokens.word(k + 1) == "entre":
        draft = draft_number(number, Kind.COUNT)
        draft.bare = True
        return draft
    if tokens.word(k) == "de" and tokens.word(k + 1) in ("ses", "ces", "leurs", "nos", "mes", "vos"):
        at = _past_number(tokens, k + 2)
    elif tokens.word(k) == "des" and tokens.word(number.first - 1) not in ("les", "aux", "le", "au", "la"):
        at = _past_number(tokens, k + 1)
    else:
        return None
    noun = counted_noun(tokens, at) or (name_of_many(tokens, at) if at > k + 1 else None)
    if noun is None or number.inherent or number.scaled:
        return None
    draft = draft_number(number, Kind.COUNT)
    draft.unit = tokens.slice(*noun).replace("\u00a0", " ").lower()
    return draft


def _past_number(tokens: Tokens, at: int) -> int:
    """The token behind a number at ``at``; ``at`` itself where there is none."""
    if tokens.kind(at) == NUMBER:
        return at + 1
    read = read_cardinal(tokens.words, at) if tokens.word(at) in CARDINAL_STARTS else None
    return read[1] if read is not None else at


VICTIMS = ("mort", "blessé", "tué", "victime", "disparu", "décès", "rescapé", "survivant", "décédé", "noyé")


def single_victim(tokens: Tokens, number: Number) -> Draft | None:
    """« un mort et deux blessés », « zéro blessé »: in a toll, « un » and « zéro » count."""
    k = number.last
    if not tokens.word(k).startswith(VICTIMS) or tokens.word(k).endswith("s"):
        return None
    before = tokens.word(number.first - 1)
    if (
        not number.value
        or tokens.word(k + 1) in ("et", ",", ".", "dans", "à", "lors", ")", "\n", "")
        or before
        in (
            "fait",
            "faisant",
            "dont",
        )
    ):
        return counted(tokens, number, k, (k, k + 1))
    return None


def _joins_number(tokens: Tokens, j: int) -> bool:
    """Whether another number follows: « deux ou trois jours », « cinq à six ans »."""
    if tokens.word(j) not in ("ou", "à", "et", "-"):
        return False
    if tokens.word(j + 1) in ("un", "une"):
        # « de trois à un jour »
        return tokens.word(j) == "à" and duration_at(tokens, j + 2) is not None
    return tokens.kind(j + 1) == NUMBER or tokens.word(j + 1) in CARDINAL_STARTS


_HAVE_BEEN = word_set("se s' n' ne en y sont ont étaient avaient seront auront seraient restent seulement")


def is_subject(tokens: Tokens, number: Number) -> bool:
    """Whether a number stands for its things as a subject: « cinq skieurs ; deux sont morts »."""
    first = number.first - (number.inherent and tokens.word(number.first - 1) in ("un", "une"))  # « une dizaine ont »
    before = tokens.word(first - 1)
    opens = tokens.kind(first - 1) in (MARK, LINE) or before in ("et", "mais", "dont", "que")
    opens = opens or (before == "moins" and tokens.word(first - 2) == "au")
    if not opens or number.one:
        return False
    after = tokens.word(number.last)
    if after == "," and before == ":" and number.spelled:
        # « On cherche les disparus : sept, selon l’agence »
        return tokens.word(number.last + 1) in ("selon", "d'", "dont", "au", "pas")
    if after == "," and (number.spelled or before == "moins"):
        # « Neuf, âgés de 4 à 10 ans, ont été soignés »
        return tokens.word(number.last + 1).endswith(_AGREED) and (
            before == "moins" or tokens.word(number.last + 2) != ","
        )
    acting = number.spelled and after.endswith(("ent", "aient")) and not after.endswith("ment") and len(after) > 4
    return after in _HAVE_BEEN or acting


_AGREED = ("és", "ées", "us", "ues")


def _pairs(tokens: Tokens, number: Number) -> bool:
    """Whether « deux » without a noun stands beside another number: « une ou deux », « de deux à trois »."""
    before = number.first - 1
    if tokens.word(before) in ("plus", "moins"):
        return False
    near = [tokens.word(k) for k in (before - 1, before - 2, number.last, number.last + 1)]
    return any(word in _NUMBERISH for word in near)


_NUMBERISH = word_set("deux trois quatre cinq six sept huit neuf dix onze douze plus moins près environ")


def counted(tokens: Tokens, number: Number, k: int, noun: tuple[int, int]) -> Draft:
    """A count of the noun on the tokens ``noun``."""
    draft = draft_number(number, Kind.COUNT)
    first, end = noun
    draft.unit, draft.noun_end = tokens.slice(first, end).replace("\u00a0", " ").lower(), end
    return draft
