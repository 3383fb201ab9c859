"""Two numbers that share a unit: ranges (« entre 12 et 15 euros »), changes (« de 31 à 27 % »), lists."""

from decimal import Decimal
from fractions import Fraction

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind, Qualifier
from corpus.figures.tokens import WORD, Tokens
from corpus.french.wordlists import word_set

_JOINTS = ("à", "et", "ou", "-", "–", "—", "/", "voire")
# What goes from one value to another: « passe de 6,8 à 7,4 ans » states both, it does not span them.
_CHANGES = (
    "pass", "recul", "progress", "augment", "grimp", "chut", "bond", "tomb", "baiss", "diminu", "descend", "remont",
    "mont", "relev", "abaiss", "rédui", "ramen", "port", "évolu", "hauss", "plong", "dégringol", "chang", "accru",
    "croî", "cru", "repli", "doubl", "tripl", "réduct", "réduis", "ralent", "accél", "glis", "fond", "rétro",
    "retomb", "envol", "enfl", "alourd", "allég", "amput", "renchér", "rétréc", "raccour", "dépréci", "appréci",
    "s'envol", "effondr", "gonfl", "revu", "revoi", "rétrograd", "amélior",
)  # fmt: skip
# What goes down cannot go from less to more: « un recul de 2 à 4 % » spans the two.
_FALLS = (
    "recul", "chut", "baiss", "diminu", "descend", "abaiss", "rédui", "réduct", "plong", "dégringol", "repli",
    "effondr", "tomb", "retomb", "rétrograd", "amput", "rogn",
)  # fmt: skip
_RISES = word_set("hausse augmentation progression croissance")
_SPREADS = word_set(
    """
    vont va allant vari varie varient oscille oscillent échelonnent allaient fourchette
    """
)
_LEADS = word_set("environ quelque près plus moins d' de le la les quelques")


def join_pairs(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> list[Draft]:
    """Give the first of two numbers the unit of the second, and make one figure of those that span a range."""
    joined: list[Draft] = []
    for draft in drafts:
        previous = joined[-1] if joined else None
        if previous is None or not _adjacent(tokens, previous, draft):
            joined.append(draft)
            continue
        joint = tokens.word(previous.reach)
        share_unit(tokens, previous, draft)
        if _spans(tokens, clauses, previous, draft, joint):
            joined[-1] = _range(previous, draft)
        else:
            joined.append(draft)
    return joined


def _adjacent(tokens: Tokens, a: Draft, b: Draft) -> bool:
    """Whether nothing but a joint stands between the two."""
    if a.kind is Kind.DATE or b.kind is Kind.DATE or a.value is None or b.value is None:
        return False
    gap = tokens.words[a.reach : b.lead]
    if not gap or gap[0] not in _JOINTS:
        return False
    return all(word in _LEADS for word in gap[1:]) and len(gap) <= 3


def share_unit(tokens: Tokens, a: Draft, b: Draft) -> bool:
    """Let a bare ``a`` count what ``b`` counts; true if it now does."""
    if a.bare and b.bare and a.number is not None and b.number is not None and not b.number.scaled:
        # « Ils étaient 3 à 4 000 »
        _share_thousands(tokens, a, b)
    if not a.bare or (b.bare and not (b.number and b.number.scaled)) or a.number is None:
        return False
    number = b.number
    if number is None or (a.number.scaled and not number.scaled):
        # « 42 milliards à 3,5 % » are no 42 milliards per cent.
        return False
    if b.unit == "°C" and a.value is not None and tokens.word(a.first - 1) in ("-", "–", "moins"):
        # « entre -5 et -2 °C »
        a.value, a.first = -a.value, a.first - 1
        a.lead = a.first
    a.kind, a.unit, a.currency, a.currency_inferred = b.kind, b.unit, b.currency, b.currency_inferred
    a.currency_assumed = b.currency_assumed
    a.bare = b.bare
    if number.scaled and not a.number.scaled and a.value is not None and a.value < 1000 and b.value is not None:
        # « de 2 à 3 milliards »: the scale word serves both.
        scale = Decimal(10) ** next((p for p in (12, 9, 6, 3) if b.value >= Decimal(10) ** p), 0)
        if scale > 1 and a.value * scale <= b.value * 1000:
            a.value, a.step = a.value * scale, (a.step or 1) * scale
    elif a.value is not None and b.value is not None and not number.scaled:
        _share_thousands(tokens, a, b)
    if (
        b.kind is Kind.PERCENT
        and b.number is not None
        and tokens.word(b.number.last) not in ("%", "pour", "pourcent", "p", "-")
    ):
        a.kind, a.unit, a.bare = Kind.COUNT, None, True
        return False
    return True


def _share_thousands(tokens: Tokens, a: Draft, b: Draft) -> None:
    """« 10 à 15 000 manifestants » is ten thousand and more; « cinq ou six cents » five hundred."""
    if a.value is None or b.value is None or b.number is None or a.value >= 1000 or a.value != int(a.value):
        return
    last = tokens.word(b.number.last - 1)
    thousands = last == "mille" or last.endswith((" 000", ".000"))
    scale = Decimal(1000) if thousands else Decimal(100) if last == "cents" else None
    if scale is not None and a.value < b.value / scale <= a.value * 10 and not Fraction(b.value) % Fraction(scale):
        a.value, a.step = a.value * scale, scale


def _spans(tokens: Tokens, clauses: Clauses, a: Draft, b: Draft, joint: str) -> bool:
    if a.kind is not b.kind or a.currency != b.currency or a.value is None or b.value is None or a.value > b.value:
        return False
    if a.kind in (Kind.COUNT, Kind.MEASURE, Kind.DURATION) and a.unit != b.unit:
        return False
    if a.value == b.value or a.kind is Kind.TIME:
        return False
    before = tokens.word(a.lead - 1)
    if joint == "et":
        return before == "entre"
    if joint in ("ou", "voire", "-", "–", "/"):
        return True
    if joint != "à":
        return False
    if before in ("de", "d'"):
        by = b.kind is Kind.PERCENT and not _of_a_whole(tokens, b.last)
        return not _changes(tokens, clauses, a.lead, by)
    return True


def _of_a_whole(tokens: Tokens, end: int) -> bool:
    """« passera de 8 à 11 % de leur salaire »: what it is a share of, at token ``end``."""
    words = tokens.words[end : end + 3]
    if words[:2] in (["de", "la"], ["de", "le"], ["de", "l'"], ["de", "leur"], ["de", "son"], ["de", "sa"]):
        return words[-1] in _WHOLES
    return words[:1] == ["du"] and words[1:2] != [] and words[1] in _WHOLES


_WHOLES = word_set(
    """
    salaire paie paye traitement revenu pension retraite loyer prix brut net capital pib budget total parc territoire
    facture recette marché population énergie électricité
    """
)


def _changes(tokens: Tokens, clauses: Clauses, i: int, shares: bool) -> bool:
    """Whether a verb or noun of change, which can lead to more, governs the « de » before token ``i``.

    A rate that rises « de 10 à 15 % » goes from one to the other; prices that do rise by as much (``shares``).
    """
    first, _ = clauses.clause(i, 12)
    for k in range(i - 2, max(first, i - 10) - 1, -1):
        word = tokens.words[k]
        if tokens.kinds[k] != WORD:
            continue
        if word in _SPREADS:
            return False
        if word.startswith(_FALLS) or (k == i - 2 and word in _RISES and tokens.words[k - 1] in ("une", "d'")):
            return False
        if word.startswith(_CHANGES) and word not in (
            "portions",
            "monter",
            "montants",
            "montant",
            "passagers",
            "fonds",
            "porte",
        ):
            by = shares and word.startswith(_BY)
            return not by or any(each.startswith(_RATES) or each in ("il", "elle") for each in tokens.words[first:k])
    return False


_BY = ("augment", "grimp", "bond", "progress", "hauss", "envol", "s'envol", "accru", "croî", "gonfl")
_RATES = (
    "taux", "part", "proportion", "chômage", "inflation", "participation", "tva", "taxe", "impôt", "prélèvement",
    "cotisation", "rendement", "marge", "cote", "score", "abstention", "couverture", "pourcentage", "déficit",
    "dette", "ratio",
)  # fmt: skip


def _range(a: Draft, b: Draft) -> Draft:
    a.low, a.high, a.value = a.value, b.value, None
    a.number = b.number
    a.last, a.noun_end = b.last, b.noun_end
    a.step = min(a.step or Decimal(1), b.step or Decimal(1))
    a.qualifier, a.inherent, a.bare = Qualifier.RANGE, False, b.bare
    a.unit = a.unit or b.unit
    return a
