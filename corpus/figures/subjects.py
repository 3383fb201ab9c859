"""The subject of a verb of saying: before it, inverted after it, across asides, or what its pronoun stands for."""

from corpus.figures.names import (
    PRONOUNS,
    STOP_NAME,
    SUBJECT_DETERMINERS,
    deictic_start,
    head_name,
    name_end,
    name_of,
)
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Beginnings, Tokens
from corpus.figures.voices import SOURCE, is_person, voice_of
from corpus.french.function_words import OF
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.tenses import PARTICIPLES
from corpus.french.wordlists import word_set

Span = tuple[int, int]

_INSIDE = frozenset(("et", "à", "en", "sur", "pour", "dans", "aux", "au"))

_OPENERS = word_set(
    """
    à au aux en dans depuis pour après avant lors hier ce cette sur sous chez avec sans par de du dès entre malgré
    selon d' devant lundi mardi mercredi jeudi vendredi samedi dimanche interrogé interrogée face si quand
    """
)
_ADVERBS = word_set("également notamment aussi encore légèrement déjà quant ainsi toujours même désormais néanmoins")

_GOVERNING = frozenset(("de", "d'", "à", "pour", "sur", "dans", "par"))


QUOTE_ENDS = Beginnings(("»", "”", '"'))


def is_quote_end(word: str) -> bool:
    return word in QUOTE_ENDS


def opens_quote(tokens: Tokens, i: int) -> bool:
    """Whether the straight mark ``i`` opens a quotation: it leans on the word behind it, not on the one before."""
    return tokens.glued(i + 1) and not tokens.glued(i)


def title_start(tokens: Tokens, close: int) -> int | None:
    """The mark that opens a title inside a name, which ``close`` ends: « La direction de « L'Aurore » confirme »."""
    opening = next((k for k in range(close - 1, max(-1, close - 7), -1) if tokens.word(k) in ("«", "“")), 0)
    return opening if tokens.kind(opening - 1) == WORD and opening else None


def subject_before(tokens: Tokens, i: int, first: int) -> Span | None:
    """The subject that ends before token ``i``, no further back than ``first``, across asides and relatives."""
    end = i
    while tokens.word(end - 1) in _ADVERBS and end > first and deictic_start(tokens, end - 1) is None:
        end -= 1
    end = _before_making(tokens, end, first)
    if tokens.word(end - 1) in ("et", "mais", "puis", "ou"):
        return _coordinated(tokens, first, i)
    if tokens.word(end - 1) == "qui":
        # « la directrice générale, qui promet … »: the name before the relative.
        end -= 2 if tokens.word(end - 2) in (",", "–", "—", "(") else 1
        contracted = next((k for k in range(end - 2, max(first, end - _OBJECT), -1) if tokens.word(k) in _TO), None)
        if end < i - 1 and contracted is not None and tokens.word(contracted - 2) in SUBJECT_DETERMINERS:
            # « La coalition au pouvoir, qui mise … »
            contracted = None
        if end < i - 1 and contracted is not None and voice_of(tokens, contracted + 1, end) == SOURCE:
            # « Le gel a coûté cher aux vergers, qui chiffrent … »
            return contracted + 1, end
        comma = _comma_before(tokens, end, first)
        if comma is not None and end - comma < 4 and tokens.capital(comma - 1) and _is_trade(tokens, comma + 1):
            # « Luce Amiot, céréalière, qui estime »
            end = comma
    elif tokens.word(end - 1) in ("–", "—"):
        # « La direction – qui emploie 300 personnes – promet … »
        dash = next(
            (k for k in range(end - 2, max(first, end - 20), -1) if tokens.word(k) == tokens.word(end - 1)), None
        )
        if dash is None or dash == first:
            return None
        end = dash
    elif tokens.word(end - 1) in ("»", "”"):
        opening = title_start(tokens, end - 1)
        if opening is not None and tokens.word(opening - 1) in OF:
            end = opening - 1
        elif opening is not None and tokens.word(opening - 2) in ("le", "la", "l'"):
            # « Le quotidien « La Vigie » révèle »
            return (opening - 2, end) if voice_of(tokens, opening - 2, opening) == SOURCE else None
    elif tokens.word(end - 1) == ")":
        # « Norméa (4 200 salariés) vise »
        end = next((k for k in range(end - 2, max(first, end - 10), -1) if tokens.word(k) == "("), end)
    else:
        for _ in range(2):
            if tokens.word(end - 1) != ",":
                break
            # « La dernière livraison d'Sondéa, publiée hier, crédite … », « L'équipementier, dont le siège … , dit »
            comma = _comma_before(tokens, end - 1, first)
            if comma is None:
                # « Le quotidien qui a pu lire la note, estime … »
                who = next((k for k in range(end - 2, max(first, end - _TOLD), -1) if tokens.word(k) == "qui"), None)
                head = _phrase_start(tokens, who - 1, who, first) if who is not None else None
                return (head, who) if head is not None and who is not None and head < who else None
            if end - 2 > comma and all(tokens.capital(k) for k in range(comma + 1, end - 1)):
                # « un autre cabinet, Ardent Études, … »: the name itself.
                return comma + 1, end - 1
            end = _before_making(tokens, comma, first)
    k = end - 1
    if tokens.word(k) in PRONOUNS:
        return k, end
    deictic = deictic_start(tokens, k)
    if deictic is not None:
        return deictic, end
    start = _phrase_start(tokens, k, end, first)
    who = next((k for k in range(end - 2, max(first + 1, end - 7), -1) if tokens.word(k) == "qui"), None)
    if start is None and who is not None and "," not in tokens.words[who - 1 : end]:
        # « Un élu qui préfère rester anonyme | parle de »
        end, start = who, _phrase_start(tokens, who - 1, who, first)
    if start is None:
        return None
    return start, max(start + 1, min(end, name_end(tokens, start, end)))


_TOLD = 16
"""Words of a relative that a comma parts from the verb of its subject."""
_TO = frozenset(("au", "aux"))
_OBJECT = 5
"""Words of a name that « au » or « aux » brings in."""


def role_before(tokens: Tokens, name: int) -> int | None:
    """The first token of « le directeur financier », before the comma and the proper name that ``name`` begins."""
    if tokens.word(name - 1) != "," or not tokens.capital(name) or tokens.word(name) in SUBJECT_DETERMINERS:
        return None
    for k in range(name - 2, max(-1, name - 9), -1):
        if tokens.kind(k) != WORD:
            return None
        if tokens.word(k) in ("le", "la", "l'", "son", "sa") and tokens.word(k - 1) not in _GOVERNING:
            return k if is_person(tokens, k, name - 1) else None
    return None


def _is_trade(tokens: Tokens, k: int) -> bool:
    """Whether a noun in lower case without determiner stands at ``k``: what somebody is."""
    return tokens.kind(k) == WORD and not tokens.capital(k) and tokens.word(k) not in SUBJECT_DETERMINERS | STOP_NAME


def _comma_before(tokens: Tokens, k: int, first: int) -> int | None:
    """The comma that opens the aside which the one at ``k`` closes."""
    for back in range(k - 1, max(first, k - 24), -1):
        word = tokens.word(back)
        if word == ",":
            return back
        if word in (";", ":", "«", "»"):
            return None
    return None


def _before_making(tokens: Tokens, end: int, first: int) -> int:
    """« Une étude publiée mardi par Sondéa | estime »: the token after the noun, past how and when it was made."""
    for k in range(end - 1, max(first, end - 10), -1):
        if tokens.kinds[k] not in (WORD, NUMBER) or tokens.word(k) in ("qui", "et", "que"):
            break
        if tokens.word(k) in _MADE and k > first:
            return k
    return end


_MADE = word_set(
    """
    publié publiée publiés publiées rendu rendue rendus dévoilé dévoilée diffusé diffusée paru parue réalisé réalisée
    interrogés interrogées sondés sondées mandatés mandaté mandatée consultés consultées auditionnés
    mené menée remis remise présenté présentée présentés commandé commandée consacré consacrée établi établie
    """
)


def _phrase_start(tokens: Tokens, k: int, end: int, first: int) -> int | None:
    """Back from token ``k`` to the determiner or the first capital of the noun phrase that ends at ``end``."""
    start = None
    while k >= first and end - k <= 14 and tokens.kinds[k] in (WORD, MARK, NUMBER):
        word = tokens.word(k)
        if tokens.kinds[k] == NUMBER:
            if not _ARTICLES.isdisjoint(tokens.words[max(first, k - 3) : k]):
                # « L'article 5 du code fixe … »
                return None
            led = k - 1 if tokens.word(k - 1) == "quelque" else k
            if tokens.word(led - 1) in ("les", "ses", "leurs", "ces"):
                # « Les 27 communes », « Les quelque 900 salariés »
                return led - 1
            # « L'artisan de 47 ans », « Le groupe aux 900 000 clients »
            aged = tokens.word(k - 1) == "de" and tokens.word(k + 1) == "ans"
            if len(tokens.word(k)) < 3 and tokens.capital(k - 1) and start is None:
                # « France 3 »
                k -= 1
                continue
            if not (aged or tokens.word(k - 1) == "aux"):
                if start == k + 1:
                    # « 300 MW pour une pointe de 450 »
                    return None
                break
            start, k = None, k - 2
            continue
        if word == ")" and "(" in tokens.words[max(first, k - 4) : k]:
            # « La maire (PS) de Paris … »
            while tokens.word(k) != "(":
                k -= 1
            k -= 1
            continue
        if tokens.kinds[k] == MARK and word != "-" and not (word == "." and len(tokens.word(k - 1)) == 1):
            break
        if word == "par" and tokens.word(k - 1).endswith(PARTICIPLES):
            # « L'expert mandaté par l'assurance conclut »: the agent is no subject.
            start, k = None, k - 2
            continue
        if word in STOP_NAME and word not in _INSIDE and not (tokens.glued(k) and tokens.word(k - 1) == "-"):
            # « L'UFC-Que choisir relève » goes on
            break
        if word in CARDINAL_STARTS and word not in ("un", "une") and tokens.word(k - 1) not in SUBJECT_DETERMINERS:
            # « Un Français sur cinq dit », « Trois élus affirment »: those who are counted.
            return k if tokens.raw(end - 1).isupper() and end == k + 2 else None
        if word in ("un", "une") and tokens.word(k - 1) == "et" and tokens.word(k - 2) in CARDINAL_STARTS:
            # « quarante et un hôpitaux »
            return None
        if word == "des" and (tokens.kind(k - 1) == NUMBER or tokens.word(k - 1) in _SHARES):
            # « 41 % des Français souhaitent »: those who are counted.
            return None
        joined = tokens.word(k - 1) == "-" and tokens.glued(k)
        if word == "des" and tokens.kind(k - 1) == WORD and tokens.word(k - 1) not in STOP_NAME:
            # « le collectif des riverains »
            start, k = k, k - 1
            continue
        particle = tokens.capital(k) and tokens.capital(k - 1)
        if word in SUBJECT_DETERMINERS and not joined and not particle and tokens.word(k - 1) not in _GOVERNING:
            start = k
            break
        if tokens.capital(k) and not joined:
            start = k
        k -= 1
    return start


_ARTICLES = frozenset(("article", "articles", "alinéa", "paragraphe", "arrêté", "décret"))
_SHARES = frozenset(("%", "cent", "tiers", "quarts", "quart", "moitié", "majorité", "plupart"))


def _coordinated(tokens: Tokens, first: int, i: int) -> Span | None:
    """« Sidéral emploie 140 salariés et revendique 320 clients »: the subject of the verb before, at the head."""
    return sentence_subject(tokens, first, i) if i - first <= 40 else None


def sentence_subject(tokens: Tokens, first: int, last: int) -> Span | None:
    """The noun phrase at the head of a sentence, past an opening adjunct: « Interrogé hier, le maire … »."""
    j = first
    while tokens.word(j) in ("«", "-", "–", "—", '"') and j < last:
        j += 1
    alone = not tokens.capital(j + 1) and tokens.word(j).endswith(
        ("ant", "é", "ée", "és", "ées", "i", "is", "ie", "u")
    )
    if tokens.word(j) in _OPENERS or alone or _is_role(tokens, j) or _tells_when(tokens, j):
        comma = next((k for k in range(j, min(last, j + 25)) if tokens.word(k) == ","), None)
        if comma is None and tokens.word(j) in _OPENERS:
            return None
        j = j if comma is None else comma + 1
    if tokens.word(j) in PRONOUNS:
        return j, j + 1
    start, last = j, min(last, j + 20)
    if tokens.word(j) in SUBJECT_DETERMINERS:
        # « Les deux hommes »
        j += 3 if tokens.word(j + 1) in CARDINAL_STARTS or tokens.kind(j + 1) == NUMBER else 2
        if tokens.word(j) == "-" and tokens.glued(j) and tokens.glued(j + 1):
            # « Le haut-commissariat »
            j += 2
        elif tokens.word(j - 1) in _LEADING and tokens.kind(j) == WORD and is_person(tokens, j, j + 1):
            # « L'ancien avocat », « La future maire »
            j += 1
        if tokens.word(j).endswith(_RELATING) and tokens.word(j + 1) in _BEHIND_SUBJECT and not tokens.capital(j):
            # « L'opérateur historique a … »
            j += 1
    while j < last and (tokens.capital(j) or (j > start and tokens.word(j) in _BINDING)):
        if tokens.word(j) == "de" and tokens.word(j + 1) in ("la", "l'") and tokens.kind(j + 2) == WORD:
            # « L'avocate de la famille », « La directrice de l'office du tourisme »
            j += 3
            continue
        common = tokens.kind(j + 1) == WORD and not tokens.capital(j + 1)
        j += 2 if tokens.word(j) in OF and common else 1
    while j > start and tokens.word(j - 1) in _BINDING:
        j -= 1
    return (start, j) if start < j <= last else None


_BINDING = OF | {"-"}
_LEADING = word_set("ancien ancienne anciens anciennes jeune jeunes futur future nouveau nouvelle")
_RELATING = ("ique", "iques", "al", "ale", "aux", "ales", "ien", "ienne", "iens", "aire", "aires", "if", "ive")
_BEHIND_SUBJECT = frozenset(("a", "ont", "est", "sont", "avait", "avaient", "n'", "ne", "s'", "se", ","))


def _tells_when(tokens: Tokens, j: int) -> bool:
    """« Deux mois après la crue, la ville … », « Une semaine plus tard, le préfet … »"""
    number = tokens.kind(j) == NUMBER or tokens.word(j) in CARDINAL_STARTS
    return number and not _AFTER.isdisjoint(tokens.words[j + 1 : j + 5])


_AFTER = frozenset(("après", "avant", "plus"))


def _is_role(tokens: Tokens, j: int) -> bool:
    """« Patron du domaine, Luc Vanier … »: what somebody is, at the head of the sentence without a determiner."""
    if tokens.word(j + 1) == "-" and tokens.word(j) in _COMPOUNDS:
        # « Aide-soignante à Brest, Léa … »
        return True
    return tokens.word(j) not in SUBJECT_DETERMINERS and not tokens.capital(j + 1) and is_person(tokens, j, j + 1)


_COMPOUNDS = frozenset(("aide", "sage", "ex", "auto", "assistante", "garde", "chef"))


def past_apposition(tokens: Tokens, first: int, end: int) -> int:
    """« sa directrice, Julia Marescot »: past the name that says who it is."""
    if tokens.word(end) != ",":
        return end
    if tokens.capital(end - 1) and not tokens.raw(end - 1).isupper() and not is_person(tokens, first, end):
        return end
    k = end + 1
    while k < end + 12 and (tokens.capital(k) or (tokens.word(k) == "-" and tokens.glued(k))):
        k += 1
    named = (
        (k - end > 2 or (k == end + 2 and tokens.word(k) == "," and is_person(tokens, first, end)))
        and tokens.kind(k) in (MARK, LINE)
        and tokens.word(k) != "'"
    )
    return k if named else end


def speaker_at_head(tokens: Tokens, first: int, last: int) -> str | None:
    """Who a sentence is about, if that is someone: « Le maire s'insurge », « Paul Darc n'en revient pas »."""
    found = sentence_subject(tokens, first, last)
    if found is None or tokens.word(found[0]) in PRONOUNS:
        return head_name(tokens, first, last) if tokens.word(first) in SUBJECT_DETERMINERS else None
    if voice_of(tokens, *found) != SOURCE:
        return None
    return name_of(tokens, found[0], past_apposition(tokens, *found)).replace(", ", " ")
