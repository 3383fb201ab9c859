"""The source that a verb of saying, counting or meaning brings in: its subject, before it or behind it."""

from corpus.figures.adjuncts import past_adjuncts
from corpus.figures.antecedents import agrees, antecedent, of_relative, owner_of
from corpus.figures.clauses import Clauses
from corpus.figures.inversion import (
    MADE_KNOWN,
    closes_aside,
    closes_relative,
    goes_on,
    inverted,
    moves,
    place_asked,
    turned_pronoun,
)
from corpus.figures.names import NOT_SUBJECT, SUBJECT_DETERMINERS, is_anaphor, name_of, pronoun_of
from corpus.figures.persons import says_i, somebody, taken_up
from corpus.figures.reach import RECORDING, denied_reach, reach_of
from corpus.figures.speech import (
    COUNTING,
    DENYING,
    DENYING_INFINITIVES,
    MAKING,
    PLACING,
    RECKONING,
    SAYING,
    TALLYING,
)
from corpus.figures.subjects import (
    is_quote_end,
    opens_quote,
    past_apposition,
    role_before,
    subject_before,
    title_start,
)
from corpus.figures.tokens import LINE, NUMBER, WORD, Tokens
from corpus.figures.told import Earlier, Source
from corpus.figures.verbs import TURNED, is_negated, verb_start
from corpus.figures.voices import (
    BODIES,
    SOURCE,
    THING,
    UNKNOWN,
    awaits,
    is_observer,
    is_person,
    is_pollster,
    is_report,
    may_be_called,
    voice_of,
)
from corpus.french.calendar import MONTHS
from corpus.french.function_words import HAS, HIS, STRESSED, THE, TO
from corpus.french.tenses import is_future_form
from corpus.french.wordlists import word_set

# How near the token of a verb a quotation ends, for anybody to be its speaker.
_QUOTE_REACH = 4

# How far behind a speaker's name the relative may be that says what he is going to do.
_APPOSED = 14

# How many sentences back somebody who says « je » may have been named.
_WHO_SAYS_I = 4

_AWAITS = word_set("attend attendent attendait attendaient espère espèrent espérait espéraient")
# Read as nouns behind a determiner: « le chiffre de 300 ».
_NOUNS_TOO = word_set(
    """
    chiffre annonce note montre demande estime juge compte offre cite avance parle place
    """
)


def by_verb(tokens: Tokens, clauses: Clauses, i: int, earlier: Earlier, infinitive: bool = False) -> Source | None:
    """A source around the verb at ``i``: after it in an aside (« , assure la CGT »), else the subject before it."""
    first, _ = clauses.sentence(i)
    word = tokens.words[i]
    if tokens.capital(i) and not tokens.opens(i) and not tokens.raw(i).isupper():
        # « Pointe-à-Pitre »
        return None
    start = verb_start(tokens, i, first, infinitive)
    if start is None or (word in _NOUNS_TOO and _is_noun(tokens, i)):
        return None
    if word in ("poste", "place") and tokens.word(i - 1) == "en":
        # « en poste depuis 2014 »
        return None
    if word in MAKING and not _makes_known(tokens, i):
        return None
    denies, negated = word in DENYING or word in DENYING_INFINITIVES, is_negated(tokens, start, i)
    if (negated and not denies) or (denies and tokens.word(start - 1) in ("que", "qu'")):
        return None
    if not infinitive and not negated:
        turned = _turned_round(tokens, clauses, i, start, earlier)
        if turned is not None:
            return turned
    reach = denied_reach(tokens, i, negated) if denies else reach_of(tokens, i, start, infinitive)
    if reach is None:
        return None
    need, reported, placing = reach
    indefinite = tokens.word(start - 1) == "qui"
    named = _subject_name(tokens, clauses, i, start, first, earlier, SOURCE if indefinite and not reported else need)
    if named is None:
        return None
    if word in RECORDING and not is_observer(tokens, named[0], i):
        return None
    if word in ("voit", "voient") and placing and is_observer(tokens, named[0], i):
        # « L'agence voit la demande croître de 2 % »
        placing = False
    if word in _POLLED and placing:
        # « Viadem le donne à 49 % »
        given_him = tokens.word(i - 1) in THE and tokens.word(i + 1) == "à"
        if not is_pollster(tokens, named[0], i) and not given_him:
            return None
        given = tokens.kind(i + 1) == NUMBER and is_report(tokens, named[0], i)
        # « donne le maire à 34 % », « Le recensement donne 82 couples »
        placing = not (word.startswith("donn") and (given or tokens.word(i + 1) in TO))
    if not reported and _takes_up(tokens, i, start, named[0]):
        # « Quatre salariés sont blessés, le préfet l'a confirmé »
        return Source(named[0], i + 1, named[1], forward=False, backward=True, speaks=True)
    return Source(
        named[0], i + 1, named[1], forward=True, backward=False, speaks=True, near=not reported, placing=placing
    )  # fmt: skip


def _takes_up(tokens: Tokens, i: int, start: int, subject: int) -> bool:
    """Whether the verb's object is the clause before its subject: « …, le préfet l'a confirmé »."""
    clitic = tokens.word(start) == "l'" and tokens.word(start + 1) in HAS
    told = tokens.words[i] in SAYING and i - start < 4
    return clitic and told and tokens.word(subject - 1) in (",", ":", ";", "–", "—")


def _makes_known(tokens: Tokens, i: int) -> bool:
    """« fait état », « font désormais savoir », « fait-on savoir », « laisse entendre », « met en garde »."""
    if tokens.word(i).startswith("m"):
        return tokens.word(i + 1) == "en" and tokens.word(i + 2) in ("garde", "cause", "avant")
    if tokens.word(i + 1) == "-":
        return tokens.word(i + 3) in MADE_KNOWN or tokens.word(i + 5) in MADE_KNOWN
    return tokens.word(past_adjuncts(tokens, i + 1)) in MADE_KNOWN


def _is_noun(tokens: Tokens, i: int) -> bool:
    """« le compte », but « L'institut Varenne la place en tête »."""
    if tokens.word(i - 1) not in SUBJECT_DETERMINERS:
        return False
    clitic = tokens.capital(i - 2) or tokens.word(i - 2) == "," or tokens.word(i + 1) in ("à", "entre")
    return not (clitic and tokens.word(i - 1) in THE)


_POLLED = word_set("donne donnent donnait place placent plaçait crédite créditent")


def _turned_round(tokens: Tokens, clauses: Clauses, i: int, start: int, earlier: Earlier) -> Source | None:
    """A subject behind its verb: in a relative (« la somme que réclame Anne Roy ») or an aside."""
    before = tokens.word(start - 1)
    if before == "comme" and tokens.word(start) in ("l'", "le"):
        return _by_comparison(tokens, i, start, clauses.sentence(i))
    if before in ("que", "qu'") or (before == "dont" and tokens.words[i].startswith("parl")):
        return _by_relative(tokens, i, start, clauses.sentence(i)[1])
    if before == '"' and opens_quote(tokens, start - 1):
        # « Le groupe "nous demande un nombre d'abonnés" »
        return None
    if before in (",", "!", "?", "…", "–", "—", "(", "'") or (
        is_quote_end(before) and title_start(tokens, start - 1) is None
    ):
        return _by_aside(tokens, clauses, i, start, earlier)
    return None


def _by_comparison(tokens: Tokens, i: int, start: int, sentence: tuple[int, int]) -> Source | None:
    """« Comme le souligne Anne Roy, 40 % … », « …, comme l'a rappelé la ministre »."""
    found = inverted(tokens, i + 1, sentence[1], quoted=False)
    if found is None or voice_of(tokens, *found[0]) != SOURCE:
        return None
    opens = start - 1 == sentence[0]
    return Source(start - 1, found[0][1], found[1], forward=opens, backward=not opens, speaks=True)


def _by_relative(tokens: Tokens, i: int, start: int, last: int) -> Source | None:
    """« la somme que réclame Anne Roy »: the subject stands behind its verb."""
    found = inverted(tokens, i + 1, last, quoted=False)
    if found is None or tokens.kind(i + 1) != WORD:
        return None
    span, name = found
    if tokens.words[i].startswith("donn"):
        # « tout ce qu'ont donné les voisins »
        return None
    if span[0] != i + 1 or voice_of(tokens, *span) != SOURCE:
        return None
    return Source(start, span[1], name, forward=True, backward=True, near=True, tight=False)


def _by_aside(tokens: Tokens, clauses: Clauses, i: int, start: int, earlier: Earlier) -> Source | None:
    first, last = clauses.sentence(i)
    relative = closes_relative(tokens, start - 1, first)
    quoted = any(is_quote_end(tokens.word(k)) for k in range(max(first, start - _QUOTE_REACH), start))
    turned = next((k for k in range(start, i) if tokens.word(k) in TURNED and tokens.word(k - 1) == "-"), None)
    found = inverted(tokens, i + 1, last, quoted) if turned is None else turned_pronoun(tokens, turned, i + 1, last)
    if found is None or (turned is None and not quoted and moves(tokens, i)):
        return None
    (name_first, end), name = found
    if tokens.words[i] in PLACING and tokens.words[i].startswith("v"):
        # « 900 clients, a-t-on dit, ont vu leurs données partir »
        return None
    asserts = tokens.words[i] in SAYING or tokens.words[i] in RECKONING or tokens.words[i] in COUNTING
    past_then = tokens.word(i - 1) in ("avait", "avaient")
    # « s'inquiète la meunerie »
    least = UNKNOWN if tokens.word(i - 1) in ("s'", "se") else SOURCE
    spoken = quoted or turned is not None or pronoun_of(name) is not None
    if not (asserts or spoken) and (past_then or voice_of(tokens, name_first, end) < least):
        # « Le vendeur, âgé de 68 ans, avait repris l'équipe »
        return None
    if tokens.word(end) == "à" and not quoted and voice_of(tokens, name_first, end) != SOURCE:
        # « Le gérant, joint hier, évalue le manque à gagner à 9 000 euros »
        return None
    said_it = pronoun_of(name)
    if relative and said_it is not None:
        # « …, qui embauchera douze couvreurs, promet-elle »
        who = of_relative(tokens, start - 1, first)
        if who is None or not agrees(who[1], said_it):
            return None
        return Source(who[0] - 1, who[0], who[1], forward=True, backward=False, speaks=True, near=True)
    if relative and not (turned is None and _ends_there(tokens, name_first, end)):
        return None
    if not (is_quote_end(tokens.word(start - 2)) or is_quote_end(tokens.word(start - 1))) and not closes_aside(
        tokens, end
    ):
        return None
    pronoun = pronoun_of(name)
    if pronoun is not None:
        resolved = antecedent(tokens, clauses, name_first, pronoun, earlier.last_named)
        if pronoun in ("il", "elle") and quoted and says_i(tokens, start, first):
            here = clauses.index(start)
            resolved = somebody(tokens, clauses.bounds[max(0, here - _WHO_SAYS_I) : here], resolved)
        if resolved is None:
            return None
        name = resolved
    else:
        name = _traced(tokens, clauses, (name_first, end), name, earlier)
    taken_up = pronoun is not None and tokens.words[end : end + 2] in ([",", "qui"], [",", "dont"])
    taken_up = taken_up or _means_to(tokens, end)
    inside = (
        taken_up
        or (goes_on(tokens, end) and not is_quote_end(tokens.word(start - 2)))
        or (
            # « À ce jour, ajoute-t-elle, 900 000 ont été versés », « Faux, rétorque X : la hausse est de 2 % »
            tokens.word(end) in (",", ":")
            and tokens.word(end + 1) not in ("qui", "dont")
            and not quoted
            and not any(_is_stated(tokens, k) for k in range(max(first, start - 40), start))
        )
    )
    return Source(start - 1, end, name, forward=False, backward=True, speaks=True, inside=inside)


def _is_stated(tokens: Tokens, k: int) -> bool:
    """Whether token ``k`` is a number, no day nor year: « La panne du 3 avril a privé, dit la régie, 900 foyers »."""
    if tokens.kinds[k] != NUMBER or tokens.word(k + 1) in MONTHS:
        return False
    return not (len(tokens.words[k]) == 4 and tokens.words[k].startswith(("19", "20")))


def _means_to(tokens: Tokens, end: int) -> bool:
    """« …, vante Mina Solal, directrice du site, qui embauchera 20 personnes »: what the speaker is going to do."""
    for k in range(end, end + _APPOSED):
        if tokens.kind(k) == LINE or tokens.word(k) in (".", "»", ";", ":"):
            return False
        if tokens.words[k : k + 2] == [",", "qui"]:
            return is_future_form(tokens.word(k + 2))
    return False


def _ends_there(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a source's name closes the sentence: « …, qui fait route vers l'île, a annoncé le ministère. »"""
    return voice_of(tokens, first, end) == SOURCE and tokens.word(end) in (".", ";", "", "\n")


def _subject_name(
    tokens: Tokens, clauses: Clauses, i: int, start: int, first: int, earlier: Earlier, need: int
) -> tuple[int, str] | None:
    """First token and name of the subject before the verb group that begins at ``start``."""
    if tokens.word(start - 1) == "on":
        place = place_asked(tokens, start - 1, first, counting=tokens.words[i] in TALLYING)
        return (start - 1, place) if place else None
    subject = subject_before(tokens, start, first)
    if subject is None:
        return None
    if tokens.word(start - 1) == "qui":
        subject = _who_is_told_of(tokens, *subject)
    name = name_of(tokens, *subject)
    pronoun = pronoun_of(name)
    if pronoun is not None:
        resolved = antecedent(tokens, clauses, subject[0], pronoun, earlier.last_named)
        return (subject[0], resolved) if resolved else None
    if name.lower() in NOT_SUBJECT or (
        subject[1] == subject[0] + 1 and tokens.word(subject[0]) in SUBJECT_DETERMINERS
    ):
        return None
    if tokens.word(start - 1) == "," and tokens.word(start - 2) in STRESSED:
        # « La pisciculture, elle, chiffre … »: set against who spoke before.
        need = UNKNOWN if tokens.words[i] not in RECKONING else THING
    if voice_of(tokens, *subject) < need and not (tokens.words[i] in _AWAITS and awaits(tokens, *subject)):
        return None
    role = role_before(tokens, subject[0])
    if role is not None:
        # « le directeur financier, Ivo Delcambre, qui promet 400 millions »
        return role, name_of(tokens, role, subject[1]).replace(", ", " ")
    named = past_apposition(tokens, *subject)
    if named > subject[1]:
        # « Le préfet, Yves Orban, annonce 800 emplois »
        return subject[0], name_of(tokens, subject[0], named).replace(", ", " ")
    return subject[0], _traced(tokens, clauses, subject, name, earlier)


def _who_is_told_of(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """« à la demande du ministre, qui compte … »: the person whose thing the noun is that governs the relative."""
    if voice_of(tokens, first, end) == SOURCE:
        return first, end
    for k in range(first + 1, end - 1):
        if tokens.word(k) in ("du", "de", "d'"):
            start = k if tokens.word(k) == "du" else k + 1
            if is_person(tokens, start, end):
                return k + 1, end
    return first, end


def _traced(tokens: Tokens, clauses: Clauses, span: tuple[int, int], name: str, earlier: Earlier) -> str:
    """The name with the one that it takes up: « le syndicat – la CGT », « son porte-parole – le Front du Sud »."""
    whose = _named_before(tokens, clauses, span, earlier) if is_anaphor(tokens, *span) else None
    if whose is None:
        here = clauses.index(span[0])
        whose = taken_up(tokens, *span, clauses.bounds[max(0, here - 2) : here + 1])
    if whose is None and tokens.word(span[0]) in HIS and not any(map(str.isupper, name)):
        whose = owner_of(tokens, clauses, span[0], earlier.last_named)
    return f"{name} – {whose}" if whose is not None and whose != name else name


def _named_before(tokens: Tokens, clauses: Clauses, span: tuple[int, int], earlier: Earlier) -> str | None:
    """The source that « le syndicat », « l'élu » takes up: the one named last, if that was just before and can be
    called so."""
    last = earlier.last
    if last is None or clauses.index(span[0]) - clauses.index(last.first) > 2:
        return None
    body = tokens.word(span[1] - 1)
    if " – " in last.name or (body in BODIES and not may_be_called(last.name, body)):
        return None
    return last.name
