"""Shares told in words: « un tiers », « la moitié », « six électeurs sur dix »; and « doublé », « le triple »."""

from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.changes import is_change
from corpus.figures.drafts import Draft, draft_number
from corpus.figures.model import Kind, Qualifier
from corpus.figures.multiples import MULTIPLYING, multiple_at
from corpus.figures.nouns import counted_noun, is_common_word
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.function_words import DETERMINERS, HIS, OF, THE
from corpus.french.numerals import FRACTIONS, SCALES, read_cardinal, read_digits
from corpus.french.tenses import PARTICIPLES, is_conditional_form, is_future_form
from corpus.french.wordlists import word_set

_WHOLE_PERCENT = Decimal(1)
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10000))
_RARE = frozenset((*range(11, 17), 30, 40, 50, 60, 10**6))
"""Denominators that are an ordinal's more often than a part's."""
_OF_A_SECOND = frozenset((10, 100, 1000))
_BEFORE_SLASHED = word_set(
    """
    les aux des le au du de d' à un une environ que par pour ces ses leurs ( plus moins près et ou soit quasi presque
    """
)
_PARTED = word_set("épisode partie journée étape jour volet acte saison page tome chapitre jeu match tour manche lot")
_NO_LINK = word_set("a ont est sont et ou qui que dans en à contre pour par avec un une le la les l' des du au aux")
_PARTS = frozenset(("tiers", "quart", "cinquième", "sixième", "septième", "huitième", "dixième", "vingtième"))
_GRADES = dict.fromkeys(("gros", "bon", "grosse", "bonne"), Qualifier.SLIGHTLY_ABOVE)
_GRADES |= dict.fromkeys(("petit", "court", "petite", "courte"), Qualifier.SLIGHTLY_BELOW)
_TELLING = MULTIPLYING | _PARTS | {"moitié"}


def percent(value: Decimal) -> Decimal:
    """A share of one as per cent, to three digits (« un sur six » says no more), to four where next to nothing."""
    exact = value * 100
    if exact and exact < Decimal("0.01"):
        # « une chance sur 140 millions »: four digits that count.
        return exact.quantize(Decimal(1).scaleb(exact.adjusted() - 3))
    return exact.quantize(Decimal("0.1") if exact >= 10 else Decimal("0.01"))


def _share(number: Number, value: Decimal, last: int) -> Draft:
    draft = draft_number(number, Kind.PERCENT, last)
    draft.value, draft.step, draft.unit = percent(value), _WHOLE_PERCENT, "%"
    return draft


def fraction_at(tokens: Tokens, number: Number) -> Draft | None:
    """« un tiers », « deux tiers », « trois quarts », « un dixième »."""
    grade = _GRADES.get(tokens.word(number.last)) if number.one else None
    if grade is not None and tokens.word(number.last + 1) in FRACTIONS:
        # « un gros tiers »
        number.last += 1
    else:
        grade = None
    word = tokens.word(number.last)
    parts = FRACTIONS.get(word) or FRACTIONS.get(word.removesuffix("s"))
    if parts is None or parts == 2 or number.scaled or number.inherent:
        return None
    if number.value > 1 and word.endswith("ième"):
        # « la deux centième fois »
        return None
    after = tokens.word(number.last + 1)
    if after in ("de", "d'") and tokens.word(number.last + 2) in ("finale", "heure", "tour"):
        return _quarter_hours(tokens, number) if tokens.word(number.last + 2) == "heure" else None
    if number.value >= parts or after in ("temps", "-") or tokens.capital(number.last):
        return None
    if parts in _OF_A_SECOND and after == "de" and tokens.word(number.last + 2).startswith("seconde"):
        # « battu de trois centièmes de seconde »
        draft = draft_number(number, Kind.DURATION, number.last + 3)
        draft.value, draft.step, draft.unit = number.value / parts, 1 / Decimal(parts), "seconde"
        return draft
    if parts in _OF_A_SECOND and after not in OF and _of_a_race(tokens, number):
        # « relégué à trente centièmes »
        draft = draft_number(number, Kind.DURATION, number.last + 1)
        draft.value, draft.step, draft.unit = number.value / parts, 1 / Decimal(parts), "seconde"
        return draft
    if after == "de" and tokens.word(number.last + 2) == "point":
        # « un quart de point »
        draft = draft_number(number, Kind.POINTS, number.last + 3)
        draft.value, draft.step, draft.unit = number.value / parts, Decimal("0.01"), "point"
        return draft
    if after == "de" and tokens.word(number.last + 2) == "siècle":
        # « un quart de siècle »: years, as nobody counts centuries in parts.
        draft = draft_number(number, Kind.DURATION, number.last + 3)
        draft.value, draft.step, draft.unit = 100 * number.value / parts, Decimal(1), "an"
        return draft
    whole = after in OF
    if parts in _RARE and not whole:
        # « les deux seizièmes joués hier »
        return None
    compared = tokens.word(number.first - 2) in ("plus", "moins", "près", "environ", "autour")
    closes = tokens.kind(number.last + 1) in (MARK, LINE) or after in ("en", "depuis", "sur", "par", "cette")
    varied = tokens.word(number.first - 1) == "d'" and (
        _is_extent(tokens, number.first - 2)
        or (closes and is_change(tokens.word(number.first - 2)))
        or _changed_by(tokens, number.first - 1)
    )
    graded = grade is not None and tokens.word(number.first - 1) == "dont"
    if number.one and not whole and not compared and not varied and not graded and not _is_amount(tokens, number):
        led = tokens.word(number.first - 1)
        if led == "pour" and _counts_for(tokens, number, closes):
            # « compte pour un tiers »
            return _share(number, number.value / parts, number.last + 1)
        if led in ("pour", "à", "d'", "par") and number.last == number.first + 1:
            # « vendu à un tiers »: a person.
            return None
        if tokens.opens(number.first) or led in (",", ";"):
            # « Un dixième irait aux communes »
            verb = after in ("est", "sera", "va") or is_future_form(after) or is_conditional_form(after)
            if verb and word.endswith("ième"):
                return _share(number, number.value / parts, number.last + 1)
        of_them = tokens.word(number.first - 2) == "en" and tokens.kind(number.first - 1) == WORD
        if word.endswith("ième") and not of_them and not (closes and tokens.kind(number.last + 1) == MARK):
            return None
    person = word == "tiers" and number.one and not compared and tokens.word(number.first - 1) != "dont"
    if person and after in ("de", "d'") and is_common_word(tokens, number.last + 2):
        # « un tiers de confiance »: a person; « un tiers de malades en plus » is no one.
        more = tokens.words[number.last + 3 : number.last + 6]
        if not any(each.startswith("supplémentaire") or each in ("plus", "moins") for each in more):
            return None
    draft = _share(number, number.value / parts, number.last + 1)
    if grade is not None:
        draft.qualifier, draft.inherent = grade, True
    return draft


def _of_a_race(tokens: Tokens, number: Number) -> bool:
    """Whether parts by which somebody is ahead or behind are those of a second, as in the report on a race."""
    before = tokens.word(number.first - 1)
    return (before in _AHEAD_BY or before.startswith(_LOST)) and not _RACING.isdisjoint(tokens.vocabulary)


_AHEAD_BY = word_set("à de pour par")
_LOST = ("perd", "gagn", "repri", "cèd", "céd", "concèd", "concéd")
_RACING = word_set(
    "seconde secondes chrono chronomètre podium slalom sprint sprinteur descente course coureur coureuse coureurs"
    " skieur skieuse skieurs nageur nageuse nageurs pilote pilotes régate rameurs pole"
)


def _is_amount(tokens: Tokens, number: Number) -> bool:
    """« évalue à un tiers les serres détruites », « a réduit d'un tiers les rations », « dont un cinquième »."""
    before, by = tokens.word(number.first - 1), tokens.word(number.first - 2)
    if before == "à":
        return by.startswith(_RECKONED)
    if before == "d'":
        return is_change(by) and tokens.word(number.last + 1) in _WHAT_CHANGES
    paid = tokens.word(number.last + 1).endswith(PARTICIPLES)
    if before == "dont" and paid and "par" in tokens.words[number.last + 2 : number.last + 5]:
        # « dont un cinquième payé par la région »
        return True
    return before == "dont" and tokens.word(number.last + 1) in ("à", "pour", "en", "par", "sont", "est", "seulement")


def _counts_for(tokens: Tokens, number: Number, closes: bool) -> bool:
    """« compte pour un tiers », « L'écrit compte pour 60 %, l'oral pour un cinquième »."""
    by = number.first - 2
    if tokens.word(by).startswith(_COUNTING_FOR):
        return True
    gapped = closes and tokens.word(number.first + 1).endswith("ième")
    return gapped and any(word.startswith(_COUNTING_FOR) for word in tokens.words[max(0, by - _REACH) : by])


def _is_extent(tokens: Tokens, i: int) -> bool:
    """« à hauteur d'un cinquième », « à concurrence d'un tiers »."""
    return tokens.word(i) in _EXTENTS and tokens.word(i - 1) == "à"


def _changed_by(tokens: Tokens, i: int) -> bool:
    """Whether « d'un tiers », « de moitié » at ``i`` says by how much something changes, its object between or its
    measure behind: « réduire leurs effectifs d'un tiers », « inférieur d'un quart à la moyenne »."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        word = tokens.word(k)
        if is_change(word) or word.startswith(_CUT):
            return k == i - 1 or (tokens.word(k + 1) in DETERMINERS and word not in DETERMINERS)
        if tokens.kind(k) != WORD or word in _PARTING:
            return False
    return False


_EXTENTS = frozenset(("hauteur", "concurrence", "raison"))
_CUT = ("coup", "taill", "écourt", "comprim", "restre", "limit", "dépeupl", "vid", "désempl", "divis")
_PARTING = word_set("qui que qu' dont où et ou mais car pour afin par avec sans si comme")
_REACH = 12
"""Words."""
_COUNTING_FOR = (
    "compt", "entr", "contribu", "particip", "financ", "impliqu", "intervien", "pes", "pèse", "support", "pay",
    "couv", "rembours", "déten", "détien", "aliment", "assur",
)  # fmt: skip
_WHAT_CHANGES = THE | HIS
_RECKONED = ("éval", "estim", "chiffr", "limit", "réduit", "ramen", "port", "fix", "plafonn", "rempli", "plein")


_MARKS = frozenset(("10", "20", "100"))
"""Out of how much a work or a pupil is marked."""


def slashed_at(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """« les 2/3 des élèves », « 3/4 d'heure »: the share that begins at the number ``i``, and the token after it."""
    if tokens.word(i + 1) != "/" or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
        return None
    part, whole = tokens.word(i), tokens.word(i + 2)
    if not (part.isdecimal() and whole.isdecimal() and 0 < int(part[:3]) < int(whole[:4]) < 101):
        return None
    of = tokens.word(i + 3) in OF
    if tokens.word(i + 4 if of else i + 3) not in ("h", "heure"):
        whole_of = tokens.word(i + 3) in ("des", "du") or tokens.word(i + 4) in ("la", "l'", "ces", "ses", "leurs")
        led = tokens.word(i - 1) in _BEFORE_SLASHED or tokens.opens(i)
        led = led or (whole_of and tokens.word(i - 1) not in _PARTED)
        graded = whole in _MARKS and not whole_of  # « 91/100 de moyenne »
        if not (of and led) or graded or tokens.word(i + 4) in ("finale", "finales", "tour"):
            return None
    return Decimal(part) / Decimal(whole), i + 3


def slashed_share(tokens: Tokens, number: Number) -> Draft | None:
    """The figure of a share in digits."""
    found = slashed_at(tokens, number.first)
    if found is None:
        return None
    value, last = found
    hour = next((k for k in (last, last + 1) if tokens.word(k) in ("h", "heure")), None)
    if hour is None:
        return _share(number, value, last)
    draft = draft_number(number, Kind.DURATION, hour + 1)
    draft.value, draft.step, draft.unit = value, Decimal("0.01"), "heure"
    return draft


def _quarter_hours(tokens: Tokens, number: Number) -> Draft:
    """« un quart d'heure », « trois quarts d'heure »: parts of the hour that is named."""
    draft = draft_number(number, Kind.DURATION, number.last + 3)
    draft.value, draft.step, draft.unit = number.value / 4, Decimal("0.01"), "heure"
    return draft


def share_of(tokens: Tokens, number: Number) -> Draft | None:
    """« un bus sur trois », « six électeurs sur dix », « neuf fois sur dix », « deux sur trois »."""
    j = number.last
    if number.scaled or number.inherent or "sur" not in tokens.words[j : j + 6]:
        return None
    while (
        j < number.last + 5 and tokens.kind(j) == WORD and tokens.word(j) != "sur" and tokens.word(j) not in _NO_LINK
    ):
        j += 1
    if tokens.word(j) != "sur":
        return None
    if tokens.kind(j + 1) == NUMBER and len(tokens.word(j + 1)) < 16:
        whole, end = int(read_digits(tokens.word(j + 1))[0]), j + 2
    else:
        read = read_cardinal(tokens.words, j + 1)
        if read is None:
            return None
        whole, end = read
    among = j == number.last and tokens.word(number.first - 1) == "dont"  # « dont deux sur trois peintes en bleu »
    if whole and tokens.word(number.last).startswith(("chance", "risque")) and tokens.word(end) in SCALES:
        return _share(number, number.value / (whole * SCALES[tokens.word(end)]), end + 1)
    if (
        not (whole in _DENOMINATORS or (number.value == 1 and whole > 1))
        or number.value >= whole
        or number.value != int(number.value)
        or (counted_noun(tokens, end) is not None and not among)
    ):
        return None
    graded = any(word.startswith(("note", "noté", "niveau")) for word in tokens.words[max(0, number.first - 4) : j])
    if tokens.word(end) in ("%", "ans", "mois") or graded:
        return None
    return _share(number, number.value / whole, end)


def find_halves(tokens: Tokens, taken: bytearray) -> list[Draft]:
    """What is stated without a number word: « la moitié », « a doublé », « le triple »."""
    drafts: list[Draft] = []
    if tokens.vocabulary.isdisjoint(_TELLING):
        return drafts
    for i, word in enumerate(tokens.words):
        if word not in _TELLING or taken[i] or tokens.kinds[i] != WORD:
            continue
        if word == "moitié":
            draft = _half(tokens, i)
        elif word in _PARTS:
            draft = _definite(tokens, i, FRACTIONS[word])
        else:
            draft = multiple_at(tokens, i)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _half(tokens: Tokens, i: int) -> Draft | None:
    before = tokens.word(i - 1)
    if before in ("première", "seconde", "deuxième", "autre", "ma", "sa", "dernière") or tokens.word(i + 1) in (
        "prix",
        "-",
    ):
        return None
    after, beyond = tokens.word(i + 1), tokens.word(i + 2)
    if after in ("nord", "sud", "ouest", "droite", "gauche", "inférieure", "supérieure") or (
        after == "est" and beyond in OF
    ):
        # « la moitié nord du pays »: a place; « la moitié est payée » is a share.
        return None
    if before == "-" or tokens.word(i - 1) in ("tarif",):
        return None
    first = i - 1 if before in ("la", "une") else i
    draft = Draft(first, i + 1, Kind.PERCENT, value=Decimal(50), step=_WHOLE_PERCENT, unit="%", lead=first)
    by = i - 3 if tokens.words[i - 3 : i - 1] == ["de", "près"] else i - 1
    if before == "de" and (is_change(tokens.word(by - 1)) or _changed_by(tokens, by)):
        # « a chuté de moitié », « a fondu de près de moitié »
        return draft
    if before in _GRADES and tokens.word(i - 2) in ("une", "la"):
        # « une bonne moitié »
        draft.first = draft.lead = i - 2
        draft.qualifier, draft.inherent = _GRADES[before], True
        return draft
    if before not in ("la", "une", "pour") and tokens.word(i + 1) not in ("de", "des", "du", "d'", "moins"):
        return None
    return draft


def _definite(tokens: Tokens, i: int, parts: int) -> Draft | None:
    """« le quart des effectifs », « le tiers des sièges »."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if after in OF and tokens.word(i + 2) in _OF_NO_WHOLE:
        return None
    if before == "le":
        found, lead = after in ("des", "du", "de"), i - 1
    elif before == "du":
        # « plus du tiers de l'offre », « soit près du quart. »
        closed = tokens.kind(i + 1) in (MARK, LINE) and after != "-"
        found, lead = tokens.word(i - 2) in _COMPARING and (after in OF or closed), i
    else:
        # « tourne au tiers de sa capacité »
        found = before == "au" and after in OF and tokens.word(i + 2) in HIS
        lead = i - 1
    if not found:
        return None
    return Draft(i, i + 1, Kind.PERCENT, value=percent(1 / Decimal(parts)), step=_WHOLE_PERCENT, unit="%", lead=lead)


_OF_NO_WHOLE = frozenset(("siècle", "finale", "heure", "tour"))
_COMPARING = frozenset(("plus", "moins", "près", "delà"))
