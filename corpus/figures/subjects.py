"""The subject of a verb of saying: before it, inverted after it, across asides, or what its pronoun stands for."""

from corpus.figures.clauses import Clauses
from corpus.figures.names import DETERMINERS, PRONOUNS, STOP_NAME, head_name, name_end, name_of
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.voices import SOURCE, THING, voice_of
from corpus.french.wordlists import word_set

Span = tuple[int, int]

_INSIDE = frozenset(("et", "à", "en", "sur", "pour", "dans", "aux", "au"))
_PARTICIPLE = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "it", "ite")
_LOCATIVES = word_set("à au aux chez dans du côté")
_OPENERS = word_set(
    """
    à au aux en dans depuis pour après avant lors hier ce cette sur sous chez avec sans par de du dès entre malgré
    selon d' devant lundi mardi mercredi jeudi vendredi samedi dimanche interrogé interrogée face si quand
    """
)
_ADVERBS = word_set("également notamment aussi encore légèrement déjà quant ainsi toujours même désormais néanmoins")
_DAYS = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin soir midi")
_GOVERNING = frozenset(("de", "d'", "à", "pour", "sur", "dans", "par"))
# How far back a pronoun may look for its name, in sentences.
_MEMORY = 3


def is_quote_end(word: str) -> bool:
    return word in ("»", "”", '"')


def subject_before(tokens: Tokens, i: int, first: int) -> Span | None:
    """The subject that ends right before token ``i``, no further back than ``first``."""
    end = i
    while tokens.word(end - 1) in _ADVERBS and end > first:
        end -= 1
    end = _before_making(tokens, end, first)
    k = end - 1
    if tokens.word(k) == "qui":
        # « la directrice générale, qui promet … »: the name before the relative.
        end = k - 1 if tokens.word(k - 1) in (",", "–", "—", "(") else k
        k = end - 1
    elif tokens.word(k) in ("–", "—", ")"):
        return None
    elif tokens.word(k) == ",":
        # « La dernière livraison d'Opinéa, publiée hier, crédite … »: over one aside.
        k -= 1
        while k > first and tokens.word(k) != "," and i - k < 16:
            k -= 1
        if tokens.word(k) != ",":
            return None
        aside = k + 1
        if end - 1 > aside and all(tokens.capital(c) for c in range(aside, end - 1)):
            # « un second institut, Sigma Conseil, … »: the name itself.
            return aside, end - 1
        end, k = k, k - 1
    if tokens.word(k) in PRONOUNS:
        return k, end
    start = _phrase_start(tokens, k, end, first)
    if start is None:
        return _coordinated(tokens, first, i)
    return start, max(start + 1, min(end, name_end(tokens, start, end)))


def _before_making(tokens: Tokens, end: int, first: int) -> int:
    """« Une étude publiée mardi par Opinéa | estime »: the token after the noun, past how and when it was made."""
    for k in range(end - 1, max(first, end - 10), -1):
        if tokens.kinds[k] not in (WORD, NUMBER) or tokens.word(k) in ("qui", "et", "que"):
            break
        if tokens.word(k) in _MADE and k > first:
            return k
    return end


_MADE = word_set(
    """
    publié publiée publiés publiées rendu rendue rendus dévoilé dévoilée diffusé diffusée paru parue réalisé réalisée
    mené menée remis remise présenté présentée présentés commandé commandée consacré consacrée établi établie
    """
)


def _phrase_start(tokens: Tokens, k: int, end: int, first: int) -> int | None:
    """Back from token ``k`` to the determiner or the first capital of the noun phrase that ends at ``end``."""
    start = None
    while k >= first and end - k <= 14 and tokens.kinds[k] in (WORD, MARK):
        word = tokens.word(k)
        if word == ")" and "(" in tokens.words[max(first, k - 4) : k]:
            # « La maire (PS) de Paris … »
            while tokens.word(k) != "(":
                k -= 1
            k -= 1
            continue
        if tokens.kinds[k] == MARK and word != "-" and not (word == "." and len(tokens.word(k - 1)) == 1):
            break
        if word == "par" and tokens.word(k - 1).endswith(_PARTICIPLE):
            # « L'expert mandaté par l'assurance conclut »: the agent is no subject.
            start, k = None, k - 2
            continue
        if word in STOP_NAME and word not in _INSIDE:
            break
        joined = tokens.word(k - 1) == "-" and tokens.glued(k)
        if word == "des" and tokens.kind(k - 1) == WORD and tokens.word(k - 1) not in STOP_NAME:
            # « le collectif des riverains »
            start, k = k, k - 1
            continue
        if word in DETERMINERS and not joined and tokens.word(k - 1) not in _GOVERNING:
            start = k
            break
        if tokens.capital(k) and not joined:
            start = k
        k -= 1
    return start


def _coordinated(tokens: Tokens, first: int, i: int) -> Span | None:
    """« Kymatik emploie 140 salariés et revendique 320 clients »: the subject of the verb before, at the head."""
    if tokens.word(i - 1) not in ("et", "mais", "puis") or i - first > 30:
        return None
    return sentence_subject(tokens, first, i)


def sentence_subject(tokens: Tokens, first: int, last: int) -> Span | None:
    """The noun phrase at the head of a sentence, past an opening adjunct: « Interrogé hier, le maire … »."""
    j = first
    while tokens.word(j) in ("«", "-", "–", "—", '"') and j < last:
        j += 1
    alone = not tokens.capital(j + 1) and tokens.word(j).endswith(
        ("ant", "é", "ée", "és", "ées", "i", "is", "ie", "u")
    )
    if tokens.word(j) in _OPENERS or alone:
        comma = next((k for k in range(j, min(last, j + 25)) if tokens.word(k) == ","), None)
        if comma is None:
            return None
        j = comma + 1
    if tokens.word(j) in PRONOUNS:
        return j, j + 1
    start = j
    if tokens.word(j) in DETERMINERS:
        j += 2
    while j < last and (tokens.capital(j) or (j > start and tokens.word(j) in ("de", "du", "des", "d'", "-"))):
        j += 2 if tokens.word(j) in ("des", "du", "d'") and not tokens.capital(j + 1) else 1
    while j > start and tokens.word(j - 1) in ("de", "du", "des", "d'", "-"):
        j -= 1
    return (start, j) if start < j <= last else None


def place_asked(tokens: Tokens, i: int, first: int) -> str | None:
    """« À la mairie, on évoque 40 cas »: the place that « on » at token ``i`` speaks from."""
    k = i - 1
    if tokens.word(k) != ",":
        return None
    start = k - 1
    while start > first and k - start < 9 and tokens.word(start - 1) not in (",", ";", ":", "«", "»"):
        start -= 1
    word = tokens.word(start)
    if word not in _LOCATIVES:
        return None
    head = {"au": "le ", "aux": "les ", "du": ""}.get(word, "")
    begin = start + 1
    if word == "du" and tokens.word(start + 1) == "côté":
        begin = start + 3
        head = {"du": "le ", "des": "les "}.get(tokens.word(start + 2), "")
    name_last = min(k, name_end(tokens, begin, k))
    return head + name_of(tokens, begin, name_last) if name_last > begin else None


def inverted(tokens: Tokens, i: int, last: int, quoted: bool) -> tuple[Span, str] | None:
    """The subject after its verb, which ends at token ``i``: its tokens and its name.

    « indique-t-on à la préfecture », « a annoncé ce mardi sa direction », « lance-t-il » (whose name is the pronoun).
    ``quoted`` says that a quotation stands before the verb, so that anybody may speak.
    """
    j = i
    if tokens.word(j) == "-":
        return _pronoun_after(tokens, j, last)
    if tokens.word(j) in ("savoir", "valoir", "remarquer", "observer", "part", "noter", "comprendre"):
        j += 1
    for _ in range(3):
        # « ce mardi », « à la sono », « jeudi », « à l'AFP » may stand between verb and subject.
        j = _skip_adjunct(tokens, j)
    if tokens.kind(j) != WORD or not (tokens.word(j) in DETERMINERS or tokens.capital(j)):
        return None
    end = name_end(tokens, j, last)
    if end == j or (end == j + 1 and tokens.word(j) in DETERMINERS):
        return None
    voice = voice_of(tokens, j, end)
    if not quoted and (voice == THING or (voice != SOURCE and tokens.word(j) in ("un", "une", "des", "plusieurs"))):
        return None
    return (j, end), name_of(tokens, j, end)


def _pronoun_after(tokens: Tokens, j: int, last: int) -> tuple[Span, str] | None:
    k = j + 3 if tokens.word(j + 1) == "t" and tokens.word(j + 2) == "-" else j + 1
    return turned_pronoun(tokens, k, k + 1, last)


def turned_pronoun(tokens: Tokens, pronoun: int, k: int, last: int) -> tuple[Span, str] | None:
    """Who speaks in « précise-t-elle », « a-t-on appris auprès du rectorat »: the pronoun, or where « on » was asked.

    ``k`` is the token after the verb group.
    """
    word = tokens.word(pronoun)
    if word in PRONOUNS:
        return (pronoun, k), word
    if word != "on":
        return None
    if tokens.word(k) not in ("à", "au", "aux", "chez", "de", "du", "dans", "auprès"):
        return None
    begin = k + 2 if tokens.word(k) == "auprès" or tokens.words[k : k + 2] == ["du", "côté"] else k + 1
    opening = tokens.word(begin - 1)
    if opening == "côté":
        opening, begin = tokens.word(begin), begin + 1
    head = {"au": "le ", "aux": "les ", "des": "les "}.get(
        opening, "le " if opening == "du" and begin > k + 1 else ""
    )
    end = name_end(tokens, begin, last)
    return ((begin, end), head + name_of(tokens, begin, end)) if end > begin else None


def _skip_adjunct(tokens: Tokens, j: int) -> int:
    word = tokens.word(j)
    if word in ("ce", "cette", "cet") and tokens.word(j + 1) in _DAYS | {"semaine", "après"}:
        j += 2
        return j + 2 if tokens.word(j) == "-" else j
    if word in _DAYS:
        while tokens.word(j) in _DAYS or tokens.kind(j) == NUMBER:
            j += 1
        return j
    if word == "aujourd'":
        return j + 2
    if word in ("pour", "de", "quant") and tokens.word(j + 1) in ("sa", "son", "leur", "à"):
        # « pour sa part », « de son côté », « quant à lui »
        return j + 3
    if word in ("la", "le", "l'") and tokens.word(j + 2) in ("dernière", "dernier", "passée", "passé"):
        return j + 3
    if word in ("encore", "ainsi", "notamment", "également", "aussi", "même", "alors", "aussitôt", "volontiers"):
        return j + 1
    if word in ("à", "au", "aux", "dans", "auprès", "sur", "devant", "en", "lors", "par", "avec", "sans"):
        k = j + 1
        while tokens.word(k) in ("la", "l'", "le", "un", "une", "de", "d'", "son", "sa", "du", "nos", "ses", "les"):
            k += 1
        if tokens.kind(k) != WORD:
            return j
        k += 1
        while tokens.capital(k) and tokens.capital(k - 1):
            k += 1
        return k
    return j


def antecedent(
    tokens: Tokens, clauses: Clauses, i: int, pronoun: str, last_source: tuple[int, str] | None
) -> str | None:
    """What the pronoun at token ``i`` stands for: the source or the subject named last, in this sentence or shortly
    before, that agrees with it.

    ``last_source`` is the first token and the name of the source before.
    """
    here = clauses.index(i)
    for index in range(here, max(-1, here - _MEMORY), -1):
        first, last = clauses.bounds[index]
        last = min(last, i)
        known = last_source if last_source is not None and first <= last_source[0] < last else None
        if known is not None and known[1].lower() not in PRONOUNS and _agrees(known[1], pronoun):
            return known[1]
        name = _person(tokens, first, last) or _head_subject(tokens, first, last)
        if name is not None and _agrees(name, pronoun):
            return name
    return None


def _head_subject(tokens: Tokens, first: int, last: int) -> str | None:
    found = sentence_subject(tokens, first, last)
    if found is None or voice_of(tokens, *found) != SOURCE or tokens.word(found[0]) in PRONOUNS:
        return None
    return name_of(tokens, *found)


def _person(tokens: Tokens, first: int, last: int) -> str | None:
    """The last name of two capitalised words that no preposition governs."""
    for k in range(last - 1, max(first, last - 60), -1):
        if not (tokens.capital(k) and tokens.capital(k - 1)) or tokens.raw(k).isupper():
            continue
        start = k - 1
        while start > first and tokens.capital(start - 1):
            start -= 1
        if tokens.word(start - 1) in ("de", "d'", "à", "contre", "sur", "pour", "avec", "par", "du", "en", "chez"):
            continue
        if start == first and tokens.word(start) in STOP_NAME | DETERMINERS:
            continue
        return tokens.slice(start, k + 1)
    return None


def _agrees(name: str, pronoun: str) -> bool:
    """Whether the determiner of ``name`` allows ``pronoun``; a proper name allows any in the singular."""
    lead = name.lower().replace("’", "'")
    plural = lead.startswith(("les ", "des ", "plusieurs ", "ses ", "leurs ", "certains "))
    if pronoun in ("ils", "elles", "eux"):
        return plural or " et " in lead
    if plural:
        return False
    if pronoun == "elle":
        return not lead.startswith(("le ", "un ", "ce ", "son "))
    return not (pronoun == "il" and lead.startswith(("la ", "une ", "cette ", "sa ")))


def speaker_at_head(tokens: Tokens, first: int, last: int) -> str | None:
    """Who a sentence is about, if that is someone: « Le maire s'insurge », « Paul Darc n'en revient pas »."""
    found = sentence_subject(tokens, first, last)
    if found is None or tokens.word(found[0]) in PRONOUNS:
        return head_name(tokens, first, last) if tokens.word(first) in DETERMINERS else None
    return name_of(tokens, *found) if voice_of(tokens, *found) == SOURCE else None


def closes_relative(tokens: Tokens, comma: int, first: int) -> bool:
    """« L'entreprise, qui a déjà levé des fonds, a confirmé … »: the verb after the comma has its subject before."""
    if tokens.word(comma) != "," or is_quote_end(tokens.word(comma - 1)):
        return False
    for k in range(comma - 1, max(first, comma - 25), -1):
        if tokens.word(k) == ",":
            return tokens.word(k + 1) in ("qui", "dont", "où")
    return False


def closes_aside(tokens: Tokens, end: int) -> bool:
    """Whether an aside can end at token ``end``: « , assure la CGT, », not « , crédite Inès Rovel de 24 % »."""
    word = tokens.word(end)
    if tokens.kind(end) in (MARK, LINE):
        return word not in ("%", "€", "$")
    return word not in ("de", "d'", "que", "qu'", "la", "le", "les", "un", "une") and tokens.kind(end) != NUMBER
