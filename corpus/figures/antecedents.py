"""What a pronoun or a possessive stands for: the source or the subject named last that agrees with it."""

from corpus.figures.clauses import Clauses
from corpus.figures.names import PRONOUNS, SUBJECT_DETERMINERS, name_end, name_of
from corpus.figures.persons import aged_person, full_name, person_named, person_of
from corpus.figures.subjects import sentence_subject
from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.voices import SOURCE, THING, voice_of
from corpus.french.function_words import THE

# How far back a pronoun may look for its name, in sentences.
_MEMORY = 3
# The one who spoke last may be further back, if nobody else was named since.
_SPEAKER_MEMORY = 5


def antecedent(
    tokens: Tokens, clauses: Clauses, i: int, pronoun: str, last_source: tuple[int, str] | None
) -> str | None:
    """What the pronoun at token ``i`` stands for: the source or the subject named last, in this sentence or shortly
    before, that agrees with it.

    ``last_source`` is the first token and the name of the source before.
    """
    here = clauses.index(i)
    if tokens.word(i).startswith("ce"):
        named = _named_at_end(tokens, clauses, here - 1, pronoun)
        if named is not None:
            return named
    for index in range(here, max(-1, here - _MEMORY), -1):
        first, last = clauses.bounds[index]
        last = min(last, i)
        if index == here:
            first = _past_quotation(tokens, first, last)
        known = last_source if last_source is not None and first <= last_source[0] < last else None
        if known is not None and index < here and tokens.word(known[0]) in _BY_THE_WAY:
            # « Anne Roy a défilé avec 40 autres, selon la police. Elle … »
            person = _person_at_head(tokens, first, last)
            if person is not None and agrees(person, pronoun):
                return person
        if known is not None and known[1].lower() not in PRONOUNS and agrees(known[1], pronoun):
            return known[1]
        mark = (";",) if index == here else (":",)
        clause = next((k for k in range(last - 1, max(first, last - _CLAUSE), -1) if tokens.word(k) in mark), None)
        if clause is not None:
            # « trois ponts sont coupés ; l'armée en pose deux, annonce-t-elle »
            subject = _head_subject(tokens, clause + 1, last)
            if subject is not None and agrees(subject, pronoun):
                return subject
        for finder in (person_named, aged_person, _head_subject):
            name = finder(tokens, first, last)
            if index == here and name is not None and name.lower().replace("’", "'") in _TOLD_OF:
                # « L'homme risque 20 ans, a-t-il rappelé »
                continue
            if name is not None and agrees(name, pronoun):
                before = clauses.bounds[max(0, index - 2) : index]
                return full_name(tokens, before, name) if finder is aged_person else name
        if index < here and pronoun in ("ils", "elles"):
            counted = _counted_subject(tokens, first, last)
            if counted is not None:
                return counted
        if index < here and _is_about_thing(tokens, first, last, pronoun):
            # « Le texte demande une trêve. Il réclame … »
            return None
        asked = index == here - 1 and pronoun in ("il", "elle") and not _HEARD.isdisjoint(tokens.words[first:last])
        heard = _named_at_end(tokens, clauses, index, pronoun) if asked else None
        if heard is not None:
            # « Le juge a entendu la comptable. Elle a avoué … »
            return heard
    if (
        last_source is not None
        and here - clauses.index(last_source[0]) <= _SPEAKER_MEMORY
        and agrees(last_source[1], pronoun)
    ):
        return last_source[1]
    return None


# How far back the semicolon may stand that opens a pronoun's clause.
_CLAUSE = 25
_TOLD_OF = frozenset(
    ("l'homme", "la femme", "le suspect", "la suspecte", "la victime", "le prévenu", "l'accusé", "le conducteur")
)
_HEARD = frozenset(("entendu", "interrogé", "reçu", "rencontré", "convoqué", "auditionné", "questionné", "écouté"))
_BY_THE_WAY = frozenset(("selon", "d'", "à", "de", "aux"))


def _person_at_head(tokens: Tokens, first: int, last: int) -> str | None:
    """The subject of a sentence if it is somebody by two names, past what opens the sentence."""
    name = person_of(tokens, first, last)
    return name if name is not None and " " in name and name[0].isupper() else None


def _past_quotation(tokens: Tokens, first: int, last: int) -> int:
    """« L'arrêt est à 3 km », explique-t-elle: past the quotation at the head, whose subject is not who speaks."""
    if tokens.word(first) not in ("«", "“", '"'):
        return first
    return next((k for k in range(last - 1, first, -1) if tokens.word(k) in ("»", "”", '"')), first)


def _named_at_end(tokens: Tokens, clauses: Clauses, index: int, pronoun: str) -> str | None:
    """« La ministre a reçu les élus. Ceux-ci … »: a demonstrative takes up what the sentence before ends with."""
    if index < 0:
        return None
    first, last = clauses.bounds[index]
    for k in range(last - 2, max(first, last - 6), -1):
        if tokens.word(k) in THE and voice_of(tokens, k, min(last, k + 4)) == SOURCE:
            name = name_of(tokens, k, name_end(tokens, k, last))
            return name if agrees(name, pronoun) else None
    return None


def owner_of(tokens: Tokens, clauses: Clauses, i: int, last_source: tuple[int, str] | None) -> str | None:
    """Whose « son porte-parole » at token ``i`` is: the source or subject named last, here or a sentence before."""
    here = clauses.index(i)
    for index in range(here, max(-1, here - 2), -1):
        first, last = clauses.bounds[index]
        last = min(last, i)
        if last_source is not None and first <= last_source[0] < last:
            owner = last_source[1].partition(" – ")[0]
            many = tokens.word(i) in ("leur", "leurs")
            return owner if not many or agrees(owner, "ils") else None
        name = _head_subject(tokens, first, last)
        if name is not None:
            return name
    return None


def of_relative(tokens: Tokens, comma: int, first: int) -> tuple[int, str] | None:
    """The « qui » of the relative that ends at ``comma``, and whom it is about: « l'entreprise Barnier, qui … »."""
    who = next(
        (k for k in range(comma - 1, max(first, comma - _AHEAD), -1) if tokens.words[k - 1 : k + 1] == [",", "qui"]),
        None,
    )
    if who is None:
        return None
    start = who - 1
    while start > max(first, who - 7) and not (
        tokens.word(start) in _ARTICLES
        or (tokens.capital(start) and tokens.word(start - 1) in ("à", "de", "d'", "avec", "pour"))
    ):
        start -= 1
    head = {"au": "le ", "du": "le ", "aux": "les ", "des": "les "}.get(tokens.word(start), "")
    start += bool(head)
    if start >= who - 1 or voice_of(tokens, start, who - 1) != SOURCE:
        return None
    return who, head + name_of(tokens, start, who - 1)


_ARTICLES = frozenset(("le", "la", "l'", "les", "au", "aux", "du", "des"))
# How far behind the relative the aside may stand.
_AHEAD = 25


def _head_subject(tokens: Tokens, first: int, last: int) -> str | None:
    if tokens.word(first) == "quant" and tokens.word(first + 1) in _TO:
        # « Quant aux syndicats, ils … »
        end = name_end(tokens, first + 2, last)
        known = end > first + 2 and voice_of(tokens, first + 2, end) == SOURCE
        return _TO[tokens.word(first + 1)] + name_of(tokens, first + 2, end) if known else None
    found = sentence_subject(tokens, first, last)
    if found is None or voice_of(tokens, *found) != SOURCE or tokens.word(found[0]) in PRONOUNS:
        return None
    return name_of(tokens, *found)


_TO = {"à": "", "au": "le ", "aux": "les "}


def _counted_subject(tokens: Tokens, first: int, last: int) -> str | None:
    """« Quelque 3 200 plaignants avaient fait appel »: those who are counted at the head of a sentence."""
    k = first
    while k < min(last, first + 4) and tokens.word(k) in _NEARLY:
        k += 1
    if tokens.kind(k) != NUMBER or voice_of(tokens, k + 1, k + 2) != SOURCE:
        return None
    return tokens.slice(k, k + 2)


_NEARLY = frozenset(("quelque", "environ", "près", "plus", "moins", "de", "les", "ces"))


def _is_about_thing(tokens: Tokens, first: int, last: int, pronoun: str) -> bool:
    found = sentence_subject(tokens, first, last)
    if found is None or tokens.word(found[0]) not in SUBJECT_DETERMINERS or voice_of(tokens, *found) != THING:
        return False
    return agrees(name_of(tokens, *found), pronoun)


def agrees(name: str, pronoun: str) -> bool:
    """Whether the determiner of ``name`` allows ``pronoun``; a proper name allows any in the singular."""
    lead = name.lower().replace("’", "'")
    plural = lead.startswith(("les ", "des ", "plusieurs ", "ses ", "leurs ", "certains "))
    if lead.startswith(("notre ", "nos ", "mon ", "ma ", "mes ", "votre ", "vos ")):
        # « Notre employeur ne paie plus », a-t-elle dit: she is not what she speaks of.
        return False
    if pronoun in ("ils", "elles", "eux"):
        return plural or " et " in lead
    if plural:
        return False
    if pronoun == "l'":
        return True
    if lead.startswith("l'") and pronoun in ("il", "elle"):
        noun = lead[2:].split(" ")[0]
        return not noun.endswith(_MASCULINE if pronoun == "elle" else _FEMININE)
    if pronoun == "elle":
        return not lead.startswith(("le ", "un ", "ce ", "son "))
    return not (pronoun == "il" and lead.startswith(("la ", "une ", "cette ", "sa ")))


_MASCULINE = ("eur", "ien", "ier", "stat", "oir", "oire", "ut", "al", "isme", "ment", "ice", "ège", "rat")
_FEMININE = ("trice", "euse", "ienne", "ière", "tion", "sion", "ance", "ence", "ité", "ure", "prise", "ée", "ie")
