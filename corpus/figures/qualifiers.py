"""How exactly a figure is stated, by the words before, after and around it."""

import re
from decimal import Decimal

from corpus.figures.drafts import Draft
from corpus.figures.ends import reach
from corpus.figures.limits import DENIED, NEGATIONS, VERBS, bounding_verb, turned_round
from corpus.figures.model import Kind, Qualifier
from corpus.figures.partial_quotes import unquoted
from corpus.figures.tokens import Tokens
from corpus.french.function_words import HAS

_Q = Qualifier
_BEFORE_TEXT = {
    _Q.ABOUT: (
        "environ|à peu près|autour de|autour d'|autour des|aux alentours de|aux alentours d'|aux alentours des|"
        "alentour de|aux environs de|aux environs des|de l'ordre de|de l'ordre d'|de l'ordre des|"
        "de quelque|quelque|"
        "approximativement|grosso modo|peu ou prou|vers|"
        "avoisine|avoisinent|avoisinait|avoisinaient|avoisinant|avoisiné|"
        "avoisiner|avoisinerait|autour|plus ou moins|à quelque|dans les|aux environs d'|quelques"
    ),
    _Q.NEARLY: (
        "près de|près d'|presque|quasiment|quasi|pas loin de|pas loin d'|non loin de|pratiquement|"
        "proche de|proche des|"
        "proches de|proche d'|frôle|frôlent|frôlé|frôler|frôlait|frôlant|frise|frisent|frisait|frisant|approche|"
        "approchent|approchant|approchait|approché|flirte avec|flirtent avec|flirtait avec|bientôt|près des|près du"
    ),
    _Q.ABOVE: (
        "plus de|plus d'|plus des|au-delà de|au-delà d'|au-delà des|au delà de|au delà des|au-dessus de|"
        "au-dessus des|"
        "au-dessus d'|supérieur à|supérieure à|supérieurs à|supérieures à|supérieur aux|dépasse|dépassent|dépassé|"
        "dépassée|dépasser|dépassant|dépassait|dépassaient|dépassera|dépasserait|dépasseraient|dépassa|excède|"
        "excèdent|excédé|excédant|excédait|excéder|franchi|franchit|franchir|franchissent|franchissant|la barre de|"
        "la barre des|le cap de|le cap des|le seuil de|le seuil des|la barre symbolique de|la barre symbolique des|"
        "passé le cap des|surpasse|à plus de|plus du"
    ),
    _Q.BELOW: (
        "moins de|moins d'|moins des|inférieur à|inférieure à|inférieurs à|inférieures à|sous la barre de|"
        "sous la barre des|sous le seuil de|sous le seuil des|au-dessous de|au-dessous des|en dessous de|"
        "en dessous des|en-dessous de|en-dessous des|en deçà de|en deçà des|en-deçà de|sous les|"
        "sous la barre symbolique des|"
        "inférieur aux|sous le cap des|descend sous|passe sous|tombe sous|descendu sous|tombé sous|passé sous|"
        "descendre sous|passer sous|retombe sous|repasse sous|moins du"
    ),
    _Q.AT_LEAST: (
        "au moins|au minimum|minimum|a minima|à minima|pas moins de|pas moins d'|à tout le moins|pour le moins|"
        "à partir de|à partir d'|un minimum de|un minimum d'|au bas mot|minimum de|au moins de"
    ),
    _Q.AT_MOST: (
        "au plus|tout au plus|au maximum|maximum|jusqu'à|jusqu'aux|un maximum de|un maximum d'|"
        "maximum de|maximale de|"
        "maximal de|pas plus de|pas plus d'|guère plus de|guère plus d'|sans dépasser|au grand maximum|"
        "maximum d'|jamais plus de|jamais plus d'|dans la limite de|dans une limite de|"
        "à concurrence de|au mieux|à tout casser|pas davantage que|pas au-delà de|pas au-delà des"
    ),
    _Q.SLIGHTLY_ABOVE: (
        "un peu plus de|un peu plus d'|un peu plus des|à peine plus de|à peine plus d'|légèrement plus de|"
        "légèrement plus d'|tout juste plus de|légèrement supérieur à|légèrement supérieure à|un peu au-dessus de|"
        "un peu au-dessus des|légèrement au-dessus de|légèrement au-dessus des|un tout petit peu plus de|"
        "un petit peu plus de|un peu au-delà de|un peu au-delà des|légèrement supérieurs à|à un peu plus de|"
        "un peu plus du"
    ),
    _Q.SLIGHTLY_BELOW: (
        "un peu moins de|un peu moins d'|un peu moins des|à peine moins de|à peine moins d'|légèrement moins de|"
        "légèrement moins d'|tout juste moins de|légèrement inférieur à|légèrement inférieure à|"
        "un peu en dessous de|"
        "un peu en dessous des|légèrement en dessous de|légèrement sous les|un peu sous les|"
        "un peu au-dessous de|un petit peu moins de|légèrement au-dessous de|un tout petit peu moins de|"
        "un peu moins du"
    ),
}
_AFTER_TEXT = {
    _Q.ABOUT: "environ|à peu près|approximativement|grosso modo|peu ou prou|plus ou moins|à la louche|en gros",
    _Q.NEARLY: "ou presque|quasiment|presque",
    _Q.AT_LEAST: (
        "au moins|au minimum|minimum|a minima|au bas mot|et plus|ou plus|à tout le moins|voire plus|"
        "voire davantage|et au-delà|mini"
    ),
    _Q.AT_MOST: (
        "au plus|tout au plus|au maximum|maximum|au grand maximum|grand maximum|ou moins|et moins|"
        "à tout casser|maxi|voire moins|au mieux"
    ),
    _Q.SLIGHTLY_ABOVE: "et quelques|et des poussières|passés|passées|bien tassés|bien tassées|et quelque",
}


_MORE = ("grand", "haut", "élevé", "âgé", "lourd", "étendu", "peuplé")
_LESS = ("petit", "jeune", "court", "bas", "basse")
_COMPARED = (("", "égal"), ("e", "égale"), ("s", "égaux"), ("es", "égales"))
"""The endings of « supérieur » and « inférieur », and « égal » in the same gender and number."""
_PIECES = re.compile(r"[^\W\d_]+'?|-")


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(_PIECES.findall(phrase))


def _or_equal(stem: str) -> list[tuple[str, ...]]:
    """« supérieur ou égal à », « égales ou supérieures aux » and the like."""
    pairs = [(stem + ending, equal) for ending, equal in _COMPARED]
    orders = pairs + [(equal, compared) for compared, equal in pairs]
    return [(one, "ou", other, to) for one, other in orders for to in ("à", "aux")]


_BEFORE = {_split(phrase): q for q, text in _BEFORE_TEXT.items() for phrase in text.split("|")}
_BEFORE |= dict.fromkeys(_or_equal("supérieur"), _Q.AT_LEAST) | dict.fromkeys(_or_equal("inférieur"), _Q.AT_MOST)
_BEFORE |= {
    ("plus", f"{word}{ending}", "que"): qualifier
    for qualifier, words in ((_Q.ABOVE, _MORE), (_Q.BELOW, _LESS))
    for word in words
    for ending in ("", "e", "s", "es")
}
_AFTER = {_split(phrase): q for q, text in _AFTER_TEXT.items() for phrase in text.split("|")}
_BEFORE_LENGTHS = sorted({len(words) for words in _BEFORE}, reverse=True)
_AFTER_LENGTHS = sorted({len(words) for words in _AFTER}, reverse=True)
_BEFORE_LAST = frozenset(words[-1] for words in _BEFORE)
_AFTER_FIRST = frozenset(words[0] for words in _AFTER)
_DETERMINERS = frozenset(
    ("les", "ses", "ces", "la", "le", "une", "un", "leurs", "nos", "l'", "des", "aux", "d'", "seulement")
)
_STRONGLY = frozenset(("bien", "largement", "nettement", "beaucoup", "sensiblement"))
_AGED = ("travaill", "cotis", "viv", "vécu")
_BARELY = (["à", "peine"], ["tout", "juste"], ["de", "peu"])
_UTMOST = (("maximale", "de"), ("maximal", "de"))
_ROOM = frozenset(("capacité", "jauge", "contenance", "affluence"))
_LIMITED = frozenset(
    ("requis", "requises", "réglementaires", "légales", "légaux", "autorisés", "autorisées", "prévus", "prévues")
)
_FALLEN = (
    "pass", "repass", "tomb", "retomb", "descend", "redescend", "rest", "maint", "bien", "largement", "nettement",
)  # fmt: skip
_SUNK = ("grimpé", "creus", "forer", "foré", "fore", "descend", "plong", "enfonc")


def qualify(tokens: Tokens, draft: Draft) -> None:
    """Set the qualifier of ``draft`` and move its lead to the qualifier's first word."""
    if draft.kind in (Kind.DATE, Kind.TIME):
        return
    found = _before(tokens, draft.lead, draft)
    if found is None and tokens.word(draft.lead - 1) in _DETERMINERS:
        found = _before(tokens, draft.lead - 1, draft)
    if found is None:
        found = _after(tokens, draft)
    if found is not None:
        qualifier, lead = found
        draft.lead = min(draft.lead, lead)
        if draft.qualifier is Qualifier.EXACT:
            draft.qualifier = qualifier
            if qualifier is not Qualifier.ABOUT:
                draft.inherent = False
    elif draft.inherent and draft.qualifier is Qualifier.EXACT:
        draft.qualifier = Qualifier.ABOUT


def _before(tokens: Tokens, lead: int, draft: Draft) -> tuple[Qualifier, int] | None:
    if tokens.word(lead - 3).startswith(VERBS) and tokens.words[lead - 2 : lead] in _BARELY:
        # « dépasse à peine 5 milliards »
        return Qualifier.SLIGHTLY_ABOVE, lead - 3
    verb = bounding_verb(tokens, lead)
    if verb is not None:
        return verb
    if tokens.word(lead - 1).startswith(VERBS[:3]):
        return _turned(tokens, (tokens.word(lead - 1),), lead - 1, Qualifier.ABOVE, draft)
    if tokens.word(lead - 1) not in _BEFORE_LAST:
        return _quoted(tokens, lead)
    for length in _BEFORE_LENGTHS:
        words = tuple(tokens.words[max(0, lead - length) : lead])
        qualifier = _BEFORE.get(words) if len(words) == length else None
        if qualifier is None or _is_something_else(tokens, words, lead, draft):
            continue
        return _turned(tokens, words, lead - length, qualifier, draft)
    return _quoted(tokens, lead)


def _quoted(tokens: Tokens, lead: int) -> tuple[Qualifier, int] | None:
    """« "largement plus" d'un millier », « « près de » 400 »: words that the paper leaves to its source."""
    found = unquoted(tokens, lead)
    if found is None:
        return None
    places, opening = found
    words = [tokens.word(k) for k in places]
    for length in _BEFORE_LENGTHS:
        qualifier = _BEFORE.get(tuple(words[-length:])) if length <= len(words) else None
        if qualifier is not None and _STRONGLY.issuperset(words[places.index(opening) : -length]):
            return qualifier, min(opening, places[-length])
    return None


def _is_something_else(tokens: Tokens, words: tuple[str, ...], lead: int, draft: Draft) -> bool:
    """The same words in another part: « dans les dix jours », « de plus d'un », « baisse de plus »."""
    before = tokens.word(lead - len(words) - 1)
    if words[0].startswith("plafonné"):
        # « a plafonné à 53 % »: it is that much; « plafonné à » is by a rule.
        return before in HAS
    if words == ("dans", "les"):
        return draft.kind not in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
    if words in _UTMOST and (
        draft.kind is Kind.MEASURE or not _ROOM.isdisjoint(tokens.words[max(0, lead - 6) : lead])
    ):
        return True  # « une jauge maximale de 300 élèves », « une profondeur maximale de 40 mètres »: that much
    if words == ("maximum", "de"):
        # « loin de son maximum de 80 litres »: what it came to; « un maximum de » is a limit.
        return before in ("son", "leur", "ce")
    if words == ("bientôt",):
        # « vaut bientôt 1,63 franc »: soon, and no less.
        return draft.kind is Kind.MONEY
    if words in (("quelques",), ("autour",)):
        return not (draft.value is not None and draft.value >= 100 and words == ("quelques",))
    if words == ("jusqu'", "à") or words == ("jusqu'", "aux"):
        # « travailler jusqu'à 67 ans »: the age at which it ends.
        if draft.kind is Kind.MEASURE and before.startswith(_SUNK):
            # « creuser jusqu'à 120 m »: how far it went; « peut descendre jusqu'à » is a limit.
            return not any(word.startswith(("peu", "pouv", "capab")) for word in tokens.words[lead - 6 : lead - 3])
        return draft.unit == "an" and before.startswith(_AGED)
    if words in (("autour", "de"), ("près", "de")) and tokens.word(lead) in ("ses", "leurs", "nos", "ces"):
        # « s'affairent autour de ses 3 400 kilos »: in its place.
        return True
    if words == ("plus", "des") and not DENIED.isdisjoint(tokens.words[max(0, lead - 5) : lead - 2]):
        # « ne sortent plus des trois dépôts »
        return before not in NEGATIONS
    if words[:3] == ("au", "-", "delà") or words[:2] == ("au", "delà"):
        # « 52 %, au-delà des 50 % requis », « Au-delà de 72 heures »: a limit, and no measure
        return before == "," or tokens.capital(lead - len(words)) or tokens.word(draft.last) in _LIMITED
    if words == ("vers",):
        return draft.kind is not Kind.MEASURE
    if words in (("plus", "du"), ("moins", "du")):
        return draft.kind not in (Kind.MULTIPLIER, Kind.PERCENT)
    if words[0] == "plus" and before == "en":
        # « 85 stewards, en plus des 190 policiers », but « emballés en plus de 2 300 paquets », « dit en plus de
        # trois heures »
        lasts = draft.kind is Kind.DURATION and tokens.word(lead - 4) != "," and not _besides(tokens, draft)
        done = tokens.word(lead - 4).endswith(("és", "ées", "é", "ée", "is", "ies"))
        return not (words[-1] in ("de", "d'") and (lasts or done))
    if words == ("à", "partir", "de"):
        return draft.kind in (Kind.DURATION,)
    if words[0] in ("maximum", "minimum"):
        return before in ("le", "un", "du")
    if words == ("au", "-", "dessus", "des"):
        # « très au-dessus des 184 décès reconnus »: the number that it is held against.
        return draft.kind is Kind.COUNT and before in ("très", "loin", "bien", "largement", "nettement", "juste")
    if words[-1] == "que":
        # « plus haut que 30 mètres »; « plus grande que ses deux voisines » compares with them.
        return draft.kind is Kind.COUNT and draft.unit is not None
    if words == ("approche",):
        return before in ("l'", "une", "cette")
    if words[0] in ("frôlé", "dépassé", "franchi", "franchi") and before in ("est", "être"):
        return True
    if words == ("sous", "les") and draft.kind is Kind.COUNT:
        # « dorment sous les 30 bâches », but « passe sous les 100 cas »
        return not before.startswith(_FALLEN)
    return words == ("sous", "les") and draft.kind not in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT)


def _besides(tokens: Tokens, draft: Draft) -> bool:
    """« En plus de deux heures de retard », « en plus de ces trois heures »: what comes on top."""
    return tokens.word(draft.lead - 1) in _DETERMINERS or any(
        word.startswith(_ON_TOP) for word in tokens.words[draft.last : draft.last + 2]
    )


_ON_TOP = ("suppl", "retard", "attente", "prison", "sursis", "ferme", "congé", "transport", "trajet")


def _turned(
    tokens: Tokens, words: tuple[str, ...], lead: int, qualifier: Qualifier, draft: Draft
) -> tuple[Qualifier, int] | None:
    """The qualifier after what a negation or a fixed use makes of it."""
    before = tokens.word(lead - 1)
    uncrossed = turned_round(tokens, lead, qualifier)
    if uncrossed is not None:
        return uncrossed, lead
    if words[0].startswith(VERBS) or words[-2:-1] in (("barre",), ("cap",), ("seuil",)):
        nears = tokens.words[max(0, lead - 5) : lead + 1]
        if not (NEGATIONS.isdisjoint(nears) or DENIED.isdisjoint(nears)):
            return Qualifier.AT_MOST, lead
        if before in ("sous", "passe", "passé", "tombé", "descendu") and "sous" in nears:
            return Qualifier.BELOW, lead - 1
        return qualifier, lead
    if before == "pas" and words[0] == "plus":
        return Qualifier.AT_MOST, lead - 1
    if before == "pas" and words[0] == "moins":
        return Qualifier.AT_LEAST, lead - 1
    if before in _STRONGLY or before in ("encore", "désormais", "de", "à", "bientôt"):
        return qualifier, lead - 1
    return qualifier, lead


def _after(tokens: Tokens, draft: Draft) -> tuple[Qualifier, int] | None:
    number_end = draft.number.last if draft.number is not None else draft.last
    for end in dict.fromkeys((draft.reach, draft.last, number_end)):
        if tokens.word(end) not in _AFTER_FIRST:
            continue
        for length in _AFTER_LENGTHS:
            qualifier = _AFTER.get(tuple(tokens.words[end : end + length]))
            if qualifier is None:
                continue
            following = tokens.word(end + length)
            if tokens.word(end).startswith("passé") and tokens.word(draft.lead - 1) in ("les", "des", "ces", "aux"):
                # « au cours des 24 heures passées »
                continue
            if following in _SUPERLATIVES and tokens.word(end + length - 1) == "plus":
                # « 43,6 °C au plus chaud de l'épisode »
                continue
            if following in ("de", "d'", "des") and tokens.words[end : end + length] in _OR_MORE:
                # « 300 adultes et plus de 40 enfants »
                continue
            if qualifier is Qualifier.AT_MOST and _reached(tokens, draft):
                continue
            if draft.kind is Kind.COUNT and end > number_end and tokens.words[end : end + length] in _AND_SOME:
                # « Deux avions et quelques drones »; but « 300 et quelques places »
                continue
            if following[:1].isdecimal() or (
                following in ("de", "d'", "un", "une") and end == draft.reach and length < 2
            ):
                # « 12 blessés, au moins 3 graves »: it belongs to the next number.
                continue
            return qualifier, draft.lead
    return None


def _reached(tokens: Tokens, draft: Draft) -> bool:
    """« la coulée a atteint 40 mètres au maximum »: what it came to, and no limit."""
    k = draft.lead - 1
    while tokens.word(k) in _UP_TO:
        k -= 1
    return tokens.word(k) in _PEAKED and tokens.word(k - 1) in HAS


_UP_TO = frozenset(("à", "jusqu'", "aux"))
_PEAKED = frozenset(("atteint", "culminé", "grimpé", "plafonné"))
_AND_SOME = (["et", "quelques"], ["et", "quelque"])
_OR_MORE = (["et", "plus"], ["ou", "plus"], ["et", "moins"], ["ou", "moins"])
_SUPERLATIVES = frozenset(("chaud", "froid", "fort", "haut", "bas", "profond", "large", "près", "dur", "tard", "tôt"))


def interval(draft: Draft) -> tuple[Decimal | None, Decimal | None]:
    """How far the figure reaches: its two ends, ``None`` where it is open."""
    if draft.value is None or draft.qualifier is Qualifier.RANGE:
        return draft.low, draft.high
    return reach(draft.value, draft.qualifier, draft.inherent)
