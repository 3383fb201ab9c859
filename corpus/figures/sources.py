"""The sources that a text names, and whether they speak for what stands before or after them."""

from dataclasses import dataclass

from corpus.figures.clauses import Clauses
from corpus.figures.names import (
    BODIES,
    DETERMINERS,
    NO_SOURCE,
    NOT_SUBJECT,
    PRONOUNS,
    SPEAKER_ENDINGS,
    SPEAKERS,
    STOP_NAME,
    is_generic,
    name_end,
    name_of,
)
from corpus.figures.speech import COUNTING, PASSIVE, SPEAKING, is_participle
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.wordlists import word_set


@dataclass(slots=True)
class Source:
    """A source named on tokens ``[first, last)``, its introducing words included; ``name`` as the text has it."""

    first: int
    last: int
    name: str
    forward: bool
    backward: bool
    speaks: bool = False
    """A verb of speech stands with it: it can be the speaker of a quotation."""
    near: bool = False
    """Subject of a verb without « que »: it answers for what the verb governs, not for the whole sentence."""
    verbal: bool = True


# Prepositions of reported speech.
_PREPOSITIONS = {
    ("selon",): 1, ("d'", "après"): 2, ("suivant",): 1, ("dixit",): 1, ("à", "en", "croire"): 3,
    ("aux", "dires", "de"): 3, ("au", "dire", "de"): 3, ("aux", "dires", "des"): 3, ("aux", "dires", "du"): 3,
    ("de", "l'", "aveu", "de"): 4, ("de", "l'", "aveu", "du"): 4, ("de", "l'", "avis", "de"): 4,
    ("de", "l'", "avis", "des"): 4, ("de", "l'", "avis", "du"): 4, ("de", "source"): 2, ("de", "sources"): 2,
    ("si", "l'", "on", "en", "croit"): 5, ("du", "côté", "de"): 3, ("du", "côté", "des"): 3, ("du", "côté", "du"): 3,
    ("côté",): 1, ("citant",): 1,
}  # fmt: skip

_PREPOSITION_FIRST = frozenset(words[0] for words in _PREPOSITIONS)

_CONTRACTED = {"du": "le ", "des": "les "}

_RELATIVES = word_set("que qu' laquelle lequel lesquels lesquelles où si quoi")
_AUXILIARIES = word_set("a ont avait avaient aurait auraient s'est est")

_STATE = frozenset(("état", "part", "savoir", "valoir"))


def find_sources(tokens: Tokens, clauses: Clauses) -> list[Source]:
    """Every source in the text, in order."""
    sources: list[Source] = []
    words, kinds = tokens.words, tokens.kinds
    end = 0
    for i in range(len(tokens)):
        if i < end or kinds[i] != WORD:
            continue
        word = words[i]
        source = None
        if word in _PREPOSITION_FIRST:
            source = _by_preposition(tokens, clauses, i, sources)
        if source is None and word == "par" and words[i - 1] in PASSIVE:
            source = _by_agent(tokens, clauses, i)
        if source is None and word == "pour" and words[i - 1 : i] != ["et"]:
            source = _by_opinion(tokens, clauses, i)
        if source is None and (word in SPEAKING or _after_quote(tokens, i)):
            source = _by_verb(tokens, clauses, i, sources)
        if source is not None:
            sources.append(source)
            end = max(source.last, i + 1) if source.first >= i else i + 1
    return sources


def _after_quote(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` can only be the verb of an aside: « … », peste un patron."""
    before = i - 2 if tokens.word(i - 1) in ("se", "s'") else i - 1
    if tokens.word(before) != "," or tokens.word(before - 1) not in ("»", "”"):
        return False
    return tokens.words[i].endswith(("e", "t")) and (tokens.word(i + 1) in DETERMINERS or tokens.capital(i + 1))


def _by_preposition(tokens: Tokens, clauses: Clauses, i: int, sources: list[Source]) -> Source | None:
    for words in _PREPOSITIONS:
        length = len(words)
        if tuple(tokens.words[i : i + length]) != words:
            continue
        start = i + length
        if words[0] == "de" and words[1].startswith("source"):
            start = i + 1
        first, last = clauses.sentence(i)
        end = name_end(tokens, start, last)
        if end <= start or tokens.word(start) in _RELATIVES:
            return None
        if "côté" in words and not (i == first or tokens.word(i - 1) in (";", ":")):
            return None
        if any(tokens.word(k) in NO_SOURCE for k in (start, start + 1)):
            return None
        name = name_of(tokens, start, end)
        if words[-1] in _CONTRACTED:
            name = _CONTRACTED[words[-1]] + name
        if name.lower() in PRONOUNS:
            name = sources[-1].name if sources else name
        opens = (
            i == first
            or tokens.word(i - 1) in (";", ":", "«", "(", "–", "—", "mais", "et", "que", "qu'")
            or (
                tokens.word(i - 1) == ","
                and tokens.word(end) == ","
                and not _number_between(tokens, max(first, i - 60), i)
            )
        )
        return Source(i, end, name, forward=opens, backward=not opens, verbal=False)
    return None


def _by_agent(tokens: Tokens, clauses: Clauses, i: int) -> Source | None:
    """« un coût évalué par le cabinet à 12 millions », « les chiffres communiqués par la direction »."""
    end = name_end(tokens, i + 1, clauses.sentence(i)[1])
    if end <= i + 1 or not (tokens.word(i + 1) in DETERMINERS or tokens.capital(i + 1)):
        return None
    return Source(i, end, name_of(tokens, i + 1, end), forward=True, backward=True, near=True)


def _by_opinion(tokens: Tokens, clauses: Clauses, i: int) -> Source | None:
    """« Pour la CGT, ce sont 450 postes »: at the head of a sentence, a proper name or a body, then a comma."""
    first, last = clauses.sentence(i)
    if i != first:
        return None
    end = name_end(tokens, i + 1, last)
    named = tokens.capital(i + 1) or (tokens.capital(i + 2) and tokens.word(i + 1) in DETERMINERS)
    body = tokens.word(i + 2) in BODIES or tokens.word(i + 2).startswith(SPEAKERS)
    if tokens.word(end) != "," or end > i + 8 or not (named or body):
        return None
    return Source(i, end, name_of(tokens, i + 1, end), forward=True, backward=False)


def _number_between(tokens: Tokens, first: int, last: int) -> bool:
    return any(tokens.kinds[k] == NUMBER for k in range(first, last))


def _by_verb(tokens: Tokens, clauses: Clauses, i: int, sources: list[Source]) -> Source | None:
    """A source around the verb at ``i``: after it in an aside (« , assure la CGT »), else the subject before it."""
    first, last = clauses.sentence(i)
    word = tokens.words[i]
    start = i
    if is_participle(word):
        k = i - 1
        while k > first and tokens.word(k) in (
            "également",
            "notamment",
            "aussi",
            "encore",
            "légèrement",
            "déjà",
            "quant",
        ):
            k -= 1
        if tokens.word(k) in _AUXILIARIES:
            start = k
        elif word not in ("dit", "fait", "craint", "établi", "fourni", "écrit"):
            return None
    while tokens.word(start - 1) in ("s'", "se", "y", "en", "l'", "le", "la", "les", "ne", "n'", "lui", "leur"):
        start -= 1
    aside = tokens.word(start - 1) in (",", "»", "”", '"', "!", "?", "…", "–", "—", "(", "'")
    if aside and not _closes_relative(tokens, start - 1, first):
        found = _inverted(tokens, i + 1, last)
        if found is not None and (tokens.word(start - 2) in ("»", "”") or _closes_aside(tokens, found[1])):
            name, end = found
            if name.lower() in PRONOUNS:
                name = _antecedent(tokens, clauses, start, sources) or name
            return Source(start - 1, end, name, forward=False, backward=True, speaks=True)
    if word in ("fait", "font", "faisait", "faisaient") and tokens.word(i + 1) not in _STATE:
        return None
    if word not in COUNTING and tokens.word(i + 1) not in ("que", "qu'", ":", "«"):
        return None
    if word in ("mesure", "mesurent") and tokens.word(i + 1) != "à":
        # « la mesure à 27,5 % », but a ship « mesure 180 mètres ».
        return None
    subject = _subject(tokens, start, first)
    if subject is None:
        return None
    name_first, name_last = subject
    name = name_of(tokens, name_first, name_last)
    pronoun = name.lower() in PRONOUNS
    if pronoun:
        antecedent = _antecedent(tokens, clauses, name_first, sources)
        if antecedent is None:
            return None
        name = antecedent
    if is_generic(tokens, name_first, name_last) and not pronoun:
        name = _antecedent(tokens, clauses, name_first, sources, proper=True) or name
    if name.lower() in NOT_SUBJECT or (name_last == name_first + 1 and tokens.word(name_first) in DETERMINERS):
        return None
    reported = tokens.word(i + 1) in ("que", "qu'", ":", "«")
    return Source(name_first, i + 1, name, forward=True, backward=False, speaks=True, near=not reported)


def _inverted(tokens: Tokens, i: int, last: int) -> tuple[str, int] | None:
    """The subject after its verb: « indique-t-on à la préfecture », « a annoncé ce mardi sa direction »."""
    j = i
    if tokens.word(j) == "-":
        inner = [tokens.word(j + k) for k in range(1, 4)]
        if inner[:3] == ["t", "-", "on"] or inner[0] == "on":
            j += 4 if inner[0] == "t" else 2
            if tokens.word(j) in ("à", "au", "aux", "chez", "de", "du", "dans"):
                head = {"au": "le ", "aux": "les ", "du": ""}.get(tokens.word(j), "")
                end = name_end(tokens, j + 1, last)
                return (head + name_of(tokens, j + 1, end), end) if end > j + 1 else None
            return None
        if inner[:1] == ["t"] and inner[2] in PRONOUNS:
            return inner[2], j + 4
        return (inner[0], j + 2) if inner[0] in PRONOUNS else None
    # « ce mardi », « à la sono », « jeudi », « à l'AFP » may stand between verb and subject.
    for _ in range(3):
        j = _skip_adjunct(tokens, j)
    if tokens.kind(j) != WORD or not (tokens.word(j) in DETERMINERS or tokens.capital(j)):
        return None
    end = name_end(tokens, j, last)
    if end == j or (end == j + 1 and tokens.word(j) in DETERMINERS):
        return None
    if tokens.word(j) in ("un", "une", "des", "plusieurs", "certains"):
        head = tokens.word(j + 1)
        quoted = tokens.word(i - 2) in ("»", "”", ",") and "»" in tokens.words[max(0, i - 4) : i]
        if not quoted and not head.startswith(SPEAKERS) and not head.endswith(SPEAKER_ENDINGS):
            return None
    return name_of(tokens, j, end), end


def _closes_relative(tokens: Tokens, comma: int, first: int) -> bool:
    """« L'entreprise, qui a déjà levé des fonds, a confirmé … »: the verb after the comma has its subject before."""
    if tokens.word(comma) != ",":
        return False
    for k in range(comma - 1, max(first, comma - 25), -1):
        if tokens.word(k) == ",":
            return tokens.word(k + 1) in ("qui", "dont", "où")
    return False


def _closes_aside(tokens: Tokens, end: int) -> bool:
    """Whether an aside can end at token ``end``: « , assure la CGT, », not « , crédite Inès Rovel de 24 % »."""
    word = tokens.word(end)
    if tokens.kind(end) in (MARK, LINE):
        return word not in ("%", "€", "$")
    return word not in ("de", "d'", "que", "qu'", "la", "le", "les", "un", "une") and tokens.kind(end) != NUMBER


_DAYS = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin soir")


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
    if word in ("la", "le", "l'") and tokens.word(j + 2) in ("dernière", "dernier", "passée", "passé"):
        return j + 3
    if word in (
        "à",
        "au",
        "aux",
        "dans",
        "auprès",
        "sur",
        "devant",
        "en",
        "encore",
        "ainsi",
        "notamment",
        "également",
        "aussi",
        "même",
    ):
        k = j + 1
        if word in ("encore", "ainsi", "notamment", "également", "aussi", "même"):
            return k
        if tokens.word(k) in ("la", "l'", "le", "un", "une", "de", "son", "sa", "du", "nos", "ses"):
            k += 1
        if tokens.word(k) in ("l'", "la", "le"):
            k += 1
        if tokens.kind(k) != WORD:
            return j
        k += 1
        while tokens.capital(k) and tokens.capital(k - 1):
            k += 1
        return k
    return j


def _subject(tokens: Tokens, i: int, first: int) -> tuple[int, int] | None:
    """The subject that ends right before token ``i``: back to a determiner or the start of a name."""
    end = i
    k = end - 1
    if tokens.word(k) == "qui":
        # « la directrice générale, qui promet … »: the name before the relative.
        k -= 1
        end = k + 1
        if tokens.word(k) == ",":
            k, end = k - 1, k
    elif tokens.word(k) == ",":
        # « La dernière livraison d'Opinéa, publiée hier, crédite … »: over one aside.
        k -= 1
        while k > first and tokens.word(k) != "," and i - k < 14:
            k -= 1
        if tokens.word(k) != ",":
            return None
        aside = k + 1
        if all(tokens.capital(c) for c in range(aside, end - 1)) and end - 1 > aside:
            # « un second institut, Sigma Conseil, … »: the name itself.
            return aside, end - 1
        end, k = k, k - 1
    start = None
    if tokens.word(k) in PRONOUNS and k == end - 1:
        return k, end
    while k >= first and end - k <= 12 and tokens.kinds[k] in (WORD, MARK):
        word = tokens.word(k)
        if word == ")" and "(" in tokens.words[max(first, k - 4) : k]:
            # « La maire (PS) de Paris … »
            k -= 1
            while tokens.word(k) != "(":
                k -= 1
            k -= 1
            continue
        if tokens.kinds[k] == MARK and word != "-":
            break
        if word in STOP_NAME and word not in ("et", "à", "en", "sur", "pour", "dans"):
            break
        if word == "des" and tokens.kind(k - 1) == WORD and tokens.word(k - 1) not in STOP_NAME:
            # « le collectif des riverains »
            start, k = k, k - 1
            continue
        if word in DETERMINERS and tokens.word(k - 1) not in ("de", "d'", "à", "pour", "sur", "dans"):
            start = k
            if tokens.word(k - 1) not in ("et",):
                break
        if tokens.capital(k):
            start = k
        k -= 1
    if start is None:
        return _coordinated(tokens, first, i)
    return start, end


def _coordinated(tokens: Tokens, first: int, i: int) -> tuple[int, int] | None:
    """« Kymatik emploie 140 salariés et revendique 320 clients »: the subject of the verb before, at the head."""
    if tokens.word(i - 1) != "et" or i - first > 20:
        return None
    j = first
    if tokens.word(j) in DETERMINERS:
        j += 2
    while tokens.capital(j):
        j += 1
    return (first, j) if j > first else None


def _antecedent(tokens: Tokens, clauses: Clauses, i: int, sources: list[Source], proper: bool = False) -> str | None:
    """What « il » or « le syndicat » stands for: the last source, named in this sentence or the two before."""
    if proper and not (sources and any(c.isupper() for c in sources[-1].name)):
        return None
    if not sources or clauses.index(i) - clauses.index(sources[-1].first) > 2:
        return None
    return sources[-1].name
