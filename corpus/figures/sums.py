"""Which numbers without a currency are sums of money, and in which: « un salaire de 2 500 », « 312 millions »."""

import re
from bisect import bisect_left
from decimal import Decimal

from corpus.figures.clauses import Clauses
from corpus.figures.currencies import home_currency
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.money import COSTS
from corpus.figures.nouns import is_common_word, is_plural_noun
from corpus.figures.tokens import WORD, Tokens
from corpus.french.function_words import BEING
from corpus.french.tenses import INFINITIVES
from corpus.french.wordlists import word_set

# What a sum stands for when no currency does: nouns of accounts, after « de » or before the amount.
_MONEY_STEMS = (
    "bénéfic", "perte", "détourne", "marchandise", "butin",
    "dividend", "bonus", "recette", "vente", "dette", "aide", "subvention", "budget",
    "fonds", "travaux", "investi", "déficit", "excédent", "crédit", "prêt", "indemni", "amende", "dommage",
    "dégât", "réparations", "dédommag", "économi", "impôt", "donation", "dons",
    "salaire", "prime", "capital", "liquidité", "revenu", "trésorerie",
    "résultat", "ebitda", "marge", "dotation", "cession", "transfert", "rallonge", "levée", "loyer", "profit",
    "garantie", "actif", "engagement", "facture", "préjudice", "rançon", "droits", "frais", "charge", "coût",
    "financement", "dépense", "contribution", "cotisation", "surcoût", "devis", "enveloppe", "montant",
    "valoris", "plus-value", "endett", "commande", "cagnotte", "somme", "clause",
    "imprévu", "pénalité", "arriéré", "surplus", "gain", "indemnité", "tax", "redevance", "royalt", "mécénat",
    "honoraire", "pension", "rente", "subside", "bourse", "soutien", "synergie", "péage", "remise",
    "rabais", "droit", "affaires", "encours", "fortune", "patrimoine", "englout", "débours", "empoch", "encaiss",
    "effort", "versé", "versera", "verse", "rembours", "inject", "débloqu", "facturé",
)  # fmt: skip

_SUMS = (
    "enveloppe", "salaire", "somme", "montant", "budget", "prix", "loyer", "amende", "coût", "dette", "indemnité",
    "dotation", "subvention", "rançon", "facture", "chèque", "caution",
)  # fmt: skip


_TRADED = ("vend", "achet", "acquis", "export", "import", "écoul")
_RECEIVING = ("reçoi", "reçu", "touch", "consacr", "allou", "inject", "réclam", "déboursé")
_WORTH = ("vaut", "valent", "valait", "valaient", "vaudra", "coût")
_PAYING = ("verse", "versé", "versent", "débours", "rembours", "dépens")
# « 8 millions d'injections » are of a vaccine.
_NO_MONEY = ("injection", "dons", "aidant", "aidé")


def _is_of_accounts(word: str) -> bool:
    return word == "don" or (word.startswith(_MONEY_STEMS) and not _NOT_OF_ACCOUNTS.match(word))


_NOT_OF_ACCOUNTS = re.compile(
    r"(?:droites?|droitiers?|capitales?|taxis?|prêtres?|pensionn(?:aire|é|ée)s?|primates?|salariée?s?)$|"
    r".*(?:eurs?|euses?|trices?|istes?)$|.*(?<!it)ée?s$"
)
"""What begins like a noun of accounts, and is somebody or something else: « investisseurs », « pensionnés »."""


def _is_of_workers(tokens: Tokens, draft: Draft, follows: str) -> bool:
    """« 3 millions d’actifs » work; « 3 milliards d’actifs », « d’actifs sous gestion » are owned."""
    if follows not in ("actif", "actifs", "actives") or tokens.word(draft.last + 2) == "sous":
        return False
    return draft.value is not None and draft.value < 10**9


def is_sum(tokens: Tokens, draft: Draft) -> bool:
    """« une enveloppe de 800 000 », « un salaire de 2 500 »."""
    amount = draft.low if draft.value is None else draft.value
    if amount is None or amount < 100:
        return False
    if tokens.word(draft.lead - 1).startswith(_PAYING):
        # « l'État versera 145 000 aux proches »
        return amount >= 1000
    if tokens.word(draft.lead - 1) not in ("de", "d'", "à"):
        return False
    return any(tokens.word(draft.lead - back).startswith(_SUMS) for back in (2, 3))


def is_paid_for(tokens: Tokens, draft: Draft, gap: int) -> bool:
    """« acheté 90 euros, se revend jusqu'à 1 500 », « il en vaut 20 »; but « il s'en vend 400 » counts things."""
    k = draft.lead - 1
    while tokens.word(k) in _BETWEEN or tokens.word(k).endswith("ment"):
        k -= 1
    word = tokens.word(k)
    sold = word.startswith(("vend", "revend")) and tokens.word(k - 1) == "se"
    return (sold or word.startswith(COSTS)) and k >= draft.lead - gap


_BETWEEN = word_set("jusqu' à désormais aujourd' hui environ près de presque déjà en moyenne plus")


def take_as_money(
    tokens: Tokens, clauses: Clauses, drafts: list[Draft], at: int, paid: set[Decimal], mostly_money: bool
) -> None:
    """Decide whether « 312 millions » is a sum of money: by what follows « de », by its governor, by the text."""
    draft = drafts[at]
    if _is_of_those_who_speak(tokens, drafts, at):
        return
    after = draft.last
    of = tokens.word(after) in ("de", "d'")
    sold = tokens.word(after + 1) == "ventes" and not _COPIES.isdisjoint(tokens.vocabulary)
    follows = tokens.word(after + 1)
    if (
        of
        and _is_of_accounts(follows)
        and not _is_of_workers(tokens, draft, follows)
        and not follows.startswith(_NO_MONEY)
        and not sold
        and not tokens.capital(after + 1)
    ):
        draft.kind, draft.unit, draft.noun_end, draft.bare = Kind.MONEY, None, 0, True
        return
    if _is_part_of_sum(tokens, drafts, at):
        draft.kind, draft.unit, draft.noun_end, draft.bare = Kind.MONEY, None, 0, True
        return
    if of and tokens.word(draft.lead - 1) == "pour" and tokens.word(draft.lead - 2).startswith(_TRADED):
        # « a vendu pour 458 millions de nuitées »
        draft.kind, draft.unit, draft.noun_end, draft.bare = Kind.MONEY, None, 0, True
        return
    # « 80 millions de dépollution »: millions of one thing are paid for it.
    mass = of and draft.number is not None and draft.number.scaled and _is_mass(tokens, after + 1)
    if not draft.bare and draft.unit is not None and not mass:
        return
    if (counted_before := _looked_for(tokens, drafts, at)) is not None:
        draft.unit = counted_before.unit
        return
    if _goes_on_counting(tokens, clauses, drafts, at):
        return
    if of and is_plural_noun(tokens, after + 1):
        return
    if of and tokens.word(after + 1) == "l'" and tokens.word(after + 2) in ("heure", "unité", "année", "hectare"):
        # « un million de l'heure »
        of = False
    near = drafts[max(0, at - 12) : at + 13]
    first, _ = clauses.sentence(draft.first)
    counted = any(
        other is not draft and other.kind is Kind.COUNT and other.unit and other.first >= first
        and other.number is not None and abs(other.first - draft.first) < 20
        and (other.number.scaled or _is_listed(tokens, other, draft))
        for other in near
    )  # fmt: skip
    sums = [other for other in near if other.kind is Kind.MONEY and other.currency is not None]
    near_money = draft.value in paid or any(abs(other.first - draft.first) < 40 for other in sums)
    governed = any(_is_of_accounts(tokens.word(k)) for k in range(max(first, draft.first - 12), draft.first))
    governed = governed or tokens.word(draft.lead - 1).startswith(_WORTH)
    if counted and not governed and not near_money:
        return
    if (
        near_money
        or governed
        or (draft.bare and not of and tokens.word(draft.lead - 1).startswith(_RECEIVING))
        or (draft.bare and not of and mostly_money and not _is_headcount(tokens, clauses, draft))
    ):
        draft.kind, draft.unit, draft.noun_end, draft.bare = Kind.MONEY, None, 0, True


def _is_of_those_who_speak(tokens: Tokens, drafts: list[Draft], at: int) -> bool:
    """« Nous sommes trois millions, et non 2,8 millions », « ils étaient deux millions »: so many people."""
    draft = drafts[at]
    if tokens.word(draft.lead - 1) in ("non", "pas") and at and draft.lead - drafts[at - 1].reach <= _AND_NOT:
        return drafts[at - 1].kind is Kind.COUNT and _is_of_those_who_speak(tokens, drafts, at - 1)
    k = draft.lead - 1
    while tokens.word(k) in _ALREADY:
        k -= 1
    counts = tokens.word(k) in _ARE and tokens.word(k - 1) in _THEY
    return counts and tokens.word(draft.last) not in ("de", "d'")


_ALREADY = word_set("désormais aujourd' hui environ près de presque déjà plus pas bien encore")
_ARE = BEING | {"êtes", "serez", "seraient", "serions", "étiez", "furent"}
_THEY = word_set("nous vous ils elles on")
_AND_NOT = 3
"""Tokens, « , et non »."""


def _goes_on_counting(tokens: Tokens, clauses: Clauses, drafts: list[Draft], at: int) -> bool:
    """« 16 millions de foyers sur un total de 38 millions », « on est 66 millions à vouloir »: no sum."""
    draft, before = drafts[at], drafts[at - 1] if at else None
    if tokens.word(draft.last) == "à" and tokens.word(draft.last + 1).endswith(INFINITIVES):
        return tokens.word(draft.lead - 1) in BEING
    if before is not None and before.kind is Kind.COUNT and before.unit and before.number and before.number.scaled:
        gap = tokens.words[before.reach : draft.lead]
        if len(gap) <= 5 and gap[:1] == ["sur"]:
            return True
    counted = next((other for other in drafts[max(0, at - 2) : at][::-1] if other.kind is not Kind.DATE), None)
    if counted is not None and counted.kind is Kind.COUNT and counted.unit and not counted.bare:
        # « 190 000 paires l'an dernier, contre 1,2 million dans les années 1980 »
        gap = tokens.words[counted.reach : draft.lead]
        if len(gap) <= 8 and gap[-1:] in (["contre"], ["dont"]) and tokens.word(draft.last) not in ("d'", "de"):
            return True
    first, _ = clauses.sentence(draft.first)
    start = max(first, draft.first - 24, before.reach if before is not None and before.kind is Kind.MONEY else 0)
    words = tokens.words[start : draft.first]
    return "nombre" in words and not any(_is_of_accounts(word) for word in words[words.index("nombre") :])


def _looked_for(tokens: Tokens, drafts: list[Draft], at: int) -> Draft | None:
    """« 41 000 abonnés, selon la ville, qui en attend deux millions »: the count of which these are more."""
    draft = drafts[at]
    k = draft.lead - 1
    looked = tokens.word(k).startswith(_LOOKS_FOR) or tokens.word(k - 1).startswith(_LOOKS_FOR)
    if not looked or "en" not in tokens.words[max(0, k - 3) : k] or not draft.value:
        return None
    counted = next((other for other in drafts[max(0, at - 2) : at][::-1] if other.kind is not Kind.DATE), None)
    if counted is None or counted.kind is not Kind.COUNT or not counted.unit or not counted.value:
        return None
    return counted if draft.value / counted.value < _OUTGROWN else None


_LOOKS_FOR = (
    "espér", "espèr", "attend", "prévoi", "vis", "escompt", "accueill", "dénombr", "recens", "compt", "revendiqu",
    "transport", "fabriqu", "écoul", "produi", "tabl",
)  # fmt: skip
_OUTGROWN = 1000
"""Times: so many more are hardly of the same."""


def _is_mass(tokens: Tokens, k: int) -> bool:
    """Whether a common noun in the singular stands at ``k``, which nobody counts."""
    word = tokens.word(k)
    return is_common_word(tokens, k) and word[-1] not in "sxz" and word not in _PEOPLE


_PEOPLE = frozenset(("population", "monde", "public"))


def _is_listed(tokens: Tokens, other: Draft, draft: Draft) -> bool:
    """« 377 000 sur Instagram et 1,4 million sur Facebook »: what follows both is put alike."""
    alike = tokens.word(other.last) == tokens.word(draft.last) or tokens.word(other.reach) == tokens.word(draft.last)
    return alike and tokens.word(draft.last) in ("sur", "en", "à", "dans", "chez") and other.first < draft.first


# « deux millions de ventes » of these are copies and no sum.
_COPIES = word_set(
    "exemplaires copies jeu jeux album albums disque disques livre livres roman romans console consoles joueurs"
)


def _is_part_of_sum(tokens: Tokens, drafts: list[Draft], at: int) -> bool:
    """What is part of a sum is a sum: « 12 millions d'euros, dont 3 millions de gestes commerciaux », « l'expert n'en
    retient que 8 millions »."""
    draft, whole, within = drafts[at], drafts[at - 1] if at else None, 2
    counted = whole is not None and whole.kind is Kind.COUNT and not (whole.number and whole.number.scaled)
    if counted and at > 1 and tokens.word(draft.lead - 2) == ",":
        # « 30 millions d'euros infligés à trois brasseurs, dont 12 millions au premier »
        whole, within = drafts[at - 2], _SOON
    if whole is None or whole.kind is not Kind.MONEY or draft.value is None:
        return False
    if "en" in tokens.words[draft.lead - 3 : draft.lead - 1] and tokens.kind(draft.lead - 1) == WORD:
        return draft.lead - whole.reach <= _SOON and tokens.word(draft.last) in (".", ",", ";", "»", ")")
    if tokens.word(draft.lead - 1) != "dont":
        return False
    size = whole.high if whole.value is None else whole.value
    no_sum = tokens.word(draft.last + 1) in _NO_SUMS
    return draft.lead - whole.reach <= within and size is not None and draft.value < size and not no_sum


_SOON = 20
"""Tokens."""
_NO_SUMS = word_set(
    """
    personnes clients abonnés habitants visiteurs voyageurs passagers salariés usagers utilisateurs spectateurs
    touristes doses exemplaires billets logements bouteilles repas véhicules
    """
)


def _is_headcount(tokens: Tokens, clauses: Clauses, draft: Draft) -> bool:
    """« ils étaient plus de 5 millions », « nous sommes 5 millions », « à un million le nombre de malades »."""
    near = tokens.words[max(0, draft.lead - 6) : draft.lead] + tokens.words[draft.last : draft.last + 4]
    if any(word in ("étaient", "sont", "sommes", "étions", "nombre", "population", "seront") for word in near):
        return True
    # « Le nombre de chômeurs a reculé de 9 000 sur trois mois, à 2,4 millions »
    first, _ = clauses.sentence(draft.first)
    return not _HEADS.isdisjoint(tokens.words[first : min(first + 4, draft.first)])


_HEADS = word_set("nombre population effectif effectifs fréquentation audience auditoire électorat")


def infer_currencies(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """A sum without its currency takes that of the sum before it, or after it if only that is in its sentence."""
    known = [draft for draft in drafts if draft.kind is Kind.MONEY and draft.currency and not draft.currency_inferred]
    starts = [draft.first for draft in known]
    for draft in drafts:
        if draft.kind is not Kind.MONEY or draft.currency is not None:
            continue
        draft.currency_inferred = True
        at = bisect_left(starts, draft.first)
        beside = known[max(0, at - 1) : at + 1]
        sentence = clauses.index(draft.first)
        # What the reader has just read counts before what is still to come.
        same = [other for other in beside if clauses.index(other.first) == sentence]
        nearest = next(iter(same), None) or next(iter(beside), None)
        draft.currency = nearest.currency if nearest is not None else home_currency(tokens)
