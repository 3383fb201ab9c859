"""The source that a verb of saying, counting or meaning brings in: its subject, before it or behind it."""

from dataclasses import dataclass

from corpus.figures.adjuncts import past_adjuncts
from corpus.figures.antecedents import antecedent, owner_of
from corpus.figures.clauses import Clauses
from corpus.figures.inversion import (
    MADE_KNOWN,
    closes_aside,
    closes_relative,
    inverted,
    place_asked,
    turned_pronoun,
)
from corpus.figures.names import DETERMINERS, NOT_SUBJECT, is_anaphor, name_of, pronoun_of
from corpus.figures.speech import (
    COUNTING,
    DENYING,
    DENYING_INFINITIVES,
    MAKING,
    PLACING,
    RECKONING,
    REFLEXIVE,
    SAYING,
    WISHING,
)
from corpus.figures.subjects import is_quote_end, subject_before
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.figures.verbs import TURNED, is_negated, is_restricted, verb_start
from corpus.figures.voices import SOURCE, UNKNOWN, is_host, is_observer, is_pollster, voice_of
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
    tight: bool = False
    """Agent of a participle: it answers for the figure that the participle stands at."""
    placing: bool = False
    """It answers for a figure behind « à » only: « voit le titre à 9 dollars »."""
    inside: bool = False
    """An aside in the middle of its clause: it answers for what stands on both sides."""


_REPORTED = frozenset(("que", "qu'", ":", "«"))
# How near the token of a verb a quotation ends, for anybody to be its speaker.
_QUOTE_REACH = 4

# « Les syndicats en comptent 900 »: with « en » the figure is what they say; without it, what they have.
WITH_EN = word_set(
    """
    compte comptent comptait comptaient donne donnent place placent veut veulent voulait voulaient offre offrent
    offrait offert voulu obtenu accepte acceptent acceptait accepté concède concèdent tient tiennent tenait voit
    voient espère attend attendaient
    """
)
RECORDING = word_set("enregistre enregistrent enregistré enregistrait enregistraient")
"""« L'office enregistre 40 nuitées »: the verb of those whose business it is to count."""
REVISING = word_set(
    "abaisse abaissent abaissé relève relèvent relevé ramène ramènent ramené porte portent porté rehausse rehaussé"
)
_FORECASTS = word_set("prévision prévisions estimation estimations objectif objectifs projection projections bilan")
_OWN = word_set("ses son sa leur leurs le la les l'")
# They report a clause; with a noun they mean something else.
_BY_CLAUSE = ("assur", "conclu", "souten", "soutien", "soutiennent", "conven", "convien")
_AWAITS = word_set("attend attendent attendait attendaient")
# Read as nouns behind a determiner: « le chiffre de 300 ».
_NOUNS_TOO = word_set(
    """
    chiffre annonce note montre demande estime juge compte offre cite avance parle place
    """
)


def by_verb(
    tokens: Tokens, clauses: Clauses, i: int, sources: list[Source], infinitive: bool = False
) -> Source | None:
    """A source around the verb at ``i``: after it in an aside (« , assure la CGT »), else the subject before it."""
    first, _ = clauses.sentence(i)
    word = tokens.words[i]
    start = verb_start(tokens, i, first, infinitive)
    if start is None or (word in _NOUNS_TOO and _is_noun(tokens, i)):
        return None
    if word in MAKING and not _makes_known(tokens, i):
        return None
    denies, negated = word in DENYING or word in DENYING_INFINITIVES, is_negated(tokens, start, i)
    if (negated and not denies) or (denies and tokens.word(start - 1) in ("que", "qu'")):
        return None
    if not infinitive and not negated:
        turned = _turned_round(tokens, clauses, i, start, sources)
        if turned is not None:
            return turned
    reach = _denied_reach(tokens, i, negated) if denies else _reach_of(tokens, i, start, infinitive)
    if reach is None:
        return None
    need, reported, placing = reach
    indefinite = tokens.word(start - 1) == "qui"
    named = _subject_name(tokens, clauses, i, start, first, sources, SOURCE if indefinite and not reported else need)
    if named is None:
        return None
    if word in RECORDING and not is_observer(tokens, named[0], i):
        return None
    if word in _POLLED and placing and not is_pollster(tokens, named[0], i):
        return None
    return Source(
        named[0], i + 1, named[1], forward=True, backward=False, speaks=True, near=not reported, placing=placing
    )  # fmt: skip


def _makes_known(tokens: Tokens, i: int) -> bool:
    """« fait état », « font désormais savoir », « fait-on savoir », « laisse entendre », « met en garde »."""
    if tokens.word(i).startswith("m"):
        return tokens.words[i + 1 : i + 3] == ["en", "garde"]
    if tokens.word(i + 1) == "-":
        return tokens.word(i + 3) in MADE_KNOWN or tokens.word(i + 5) in MADE_KNOWN
    return tokens.word(past_adjuncts(tokens, i + 1)) in MADE_KNOWN


def _is_noun(tokens: Tokens, i: int) -> bool:
    """« le compte », but « L'institut Varenne la place en tête »."""
    if tokens.word(i - 1) not in DETERMINERS:
        return False
    clitic = tokens.capital(i - 2) or tokens.word(i - 2) == "," or tokens.word(i + 1) in ("à", "entre")
    return not (clitic and tokens.word(i - 1) in ("la", "le", "les", "l'"))


_POLLED = word_set("donne donnent donnait place placent plaçait crédite créditent")


def _turned_round(tokens: Tokens, clauses: Clauses, i: int, start: int, sources: list[Source]) -> Source | None:
    """A subject behind its verb: in a relative (« la somme que réclame Anne Roy ») or an aside."""
    before = tokens.word(start - 1)
    if before in ("que", "qu'"):
        return _by_relative(tokens, i, start, clauses.sentence(i)[1])
    if before in (",", "!", "?", "…", "–", "—", "(", "'") or is_quote_end(before):
        return _by_aside(tokens, clauses, i, start, sources)
    return None


def _reach_of(tokens: Tokens, i: int, start: int, infinitive: bool) -> tuple[int, bool, bool] | None:
    """How sure the subject must be, whether « que » or a colon follows, and whether « à » must bring the figure in;
    ``None`` where the verb states nothing here."""
    word, follows = tokens.words[i], tokens.word(i + 1)
    after = past_adjuncts(tokens, i + 2 if word in MAKING else i + 1)
    if tokens.word(after) == ",":
        # « a indiqué, mardi, que … »
        comma = next((k for k in range(after + 1, after + 12) if tokens.word(k) == ","), after)
        after = comma + 1 if tokens.word(comma + 1) in _REPORTED else after
    reported = tokens.word(after) in _REPORTED and not (follows in ("que", "qu'") and is_restricted(tokens, start, i))
    reflexive = any(tokens.word(k) in ("s'", "se") for k in range(start, i))
    if reflexive and not (reported or word in REFLEXIVE or word.startswith(("attend", "tien", "ten"))):
        return None
    if word.startswith(("relev", "relèv")) and tokens.word(after) in _OWN:
        # « a relevé ses taux », « relèvera les frais »
        return (SOURCE, False, False) if tokens.word(after + 1) in _FORECASTS else None
    concludes = word.startswith("conclu") and follows in ("à", "au", "aux")
    if word.startswith(_BY_CLAUSE) and not (concludes or infinitive or reported or _is_infinitive(tokens, after)):
        # « assure 40 % des ventes », « a conclu une trêve de dix jours »
        return None
    if word.startswith("rapport") and not reported:
        # « La billetterie a rapporté 2 millions »
        return SOURCE, False, False
    if word == "plaidé" and follows in ("coupable", "non"):
        return None
    if word in ("mesure", "mesurent") and follows != "à":
        # « la mesure à 27,5 % », but a ship « mesure 180 mètres ».
        return None
    if word in ("pèse", "compté", "montre", "évalue") and follows == "pour":
        return None
    if "en" in tokens.words[start:i] and is_restricted(tokens, start, i):
        # « Les laiteries n'en proposent que 420 »
        return UNKNOWN, False, False
    if infinitive or reported or word in SAYING:
        return (UNKNOWN if reported or word in SAYING else SOURCE), reported, False
    if word in RECKONING:
        return UNKNOWN, False, False
    if word in COUNTING:
        return SOURCE, False, False
    # « Les syndicats en comptent 900 », « La préfecture s'en tient à 12 000 », « s'attend à », « se plaint de »
    has_it = word in WITH_EN and ("en" in tokens.words[start:i] or follows == "sur")
    holds = word in ("tient", "tiennent", "tenait") and tokens.word(i - 1) == "en" and follows == "à"
    feels = reflexive and (
        follows in ("de", "d'", "du", "des") or (word.startswith(("attend", "engag")) and follows == "à")
    )
    if has_it or holds or feels or tokens.word(i - 1) == "y":
        return SOURCE, False, False
    if word in WISHING and (_is_infinitive(tokens, after) or (word[0] == "v" and _is_object(tokens, i + 1))):
        return SOURCE, False, False
    if word in REVISING and any(tokens.word(k) in _FORECASTS for k in range(i + 1, i + 9)):
        # « a abaissé à 2,8 % sa prévision »
        return SOURCE, False, False
    if word in RECORDING:
        return SOURCE, False, False
    return (SOURCE, False, True) if word in PLACING else None


def _denied_reach(tokens: Tokens, i: int, negated: bool) -> tuple[int, bool, bool] | None:
    """The reach of « n'exclut pas 300 départs »; « dément le chiffre » states nothing but what a colon brings in."""
    follows = tokens.word(past_adjuncts(tokens, i + 2 if negated else i + 1))
    if not negated and follows != ":":
        return None
    return SOURCE, follows in _REPORTED, False


def _is_infinitive(tokens: Tokens, k: int) -> bool:
    """Whether an infinitive stands at ``k``, with « de » or a pronoun before it or not."""
    while tokens.word(k) in ("de", "d'", "à", "en", "y", "le", "la", "les", "l'", "se", "s'", "lui", "leur"):
        k += 1
    word = tokens.word(k)
    return (
        tokens.kind(k) == WORD
        and len(word) > 3
        and word.endswith(("er", "ir", "re", "oir"))
        and not tokens.capital(k)
    )


def _is_object(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) == NUMBER or tokens.word(k) in ("au", "près", "plus", "entre")


def _by_relative(tokens: Tokens, i: int, start: int, last: int) -> Source | None:
    """« la somme que réclame Anne Roy »: the subject stands behind its verb."""
    found = inverted(tokens, i + 1, last, quoted=False)
    if found is None or tokens.kind(i + 1) != WORD:
        return None
    span, name = found
    if span[0] != i + 1 or voice_of(tokens, *span) != SOURCE:
        return None
    return Source(start, span[1], name, forward=True, backward=True, near=True, tight=False)


def _by_aside(tokens: Tokens, clauses: Clauses, i: int, start: int, sources: list[Source]) -> Source | None:
    first, last = clauses.sentence(i)
    relative = closes_relative(tokens, start - 1, first)
    quoted = any(is_quote_end(tokens.word(k)) for k in range(max(first, start - _QUOTE_REACH), start))
    turned = next((k for k in range(start, i) if tokens.word(k) in TURNED and tokens.word(k - 1) == "-"), None)
    found = inverted(tokens, i + 1, last, quoted) if turned is None else turned_pronoun(tokens, turned, i + 1, last)
    if found is None:
        return None
    (name_first, end), name = found
    asserts = tokens.words[i] in SAYING or tokens.words[i] in RECKONING or tokens.words[i] in COUNTING
    if not (asserts or quoted or turned is not None) and voice_of(tokens, name_first, end) != SOURCE:
        return None
    if relative and not (turned is None and _ends_there(tokens, name_first, end)):
        return None
    if not (is_quote_end(tokens.word(start - 2)) or is_quote_end(tokens.word(start - 1))) and not closes_aside(
        tokens, end
    ):
        return None
    pronoun = pronoun_of(name)
    if pronoun is not None:
        resolved = antecedent(tokens, clauses, name_first, pronoun, last_named(sources))
        if resolved is None:
            return None
        name = resolved
    else:
        name = _traced(tokens, clauses, (name_first, end), name, sources)
    taken_up = pronoun is not None and tokens.words[end : end + 2] in ([",", "qui"], [",", "dont"])
    inside = (
        taken_up
        or (goes_on(tokens, end) and not is_quote_end(tokens.word(start - 2)))
        or (
            # « À ce jour, ajoute-t-elle, 900 000 ont été versés », « Faux, rétorque X : la hausse est de 2 % »
            tokens.word(end) in (",", ":")
            and not quoted
            and NUMBER not in tokens.kinds[max(first, start - 40) : start]
        )
    )
    return Source(start - 1, end, name, forward=False, backward=True, speaks=True, inside=inside)


def _ends_there(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a source's name closes the sentence: « …, qui fait route vers l'île, a annoncé le ministère. »"""
    return voice_of(tokens, first, end) == SOURCE and tokens.word(end) in (".", ";", "", "\n")


def goes_on(tokens: Tokens, end: int) -> bool:
    """Whether an aside that ends at ``end`` stands in the middle of a clause.

    « La meute, assure X, compte neuf bêtes », « 40 cas, selon X, et duré neuf jours », but not « 40 cas, selon X, et
    la mairie … ».
    """
    if tokens.word(end) != ",":
        return False
    k = end + 1
    if tokens.word(k) in ("un", "une") and tokens.word(k + 1) in _VARIATIONS:
        # « 382 millions, selon l'observatoire, une hausse de 3 % »
        return True
    joined = tokens.word(k) in ("et", "ou", "puis")
    if joined:
        k += 1
    if joined and tokens.kind(k) == NUMBER:
        return True
    if tokens.kind(k) != WORD or tokens.word(k) in _NEW_CLAUSE or tokens.word(k) in DETERMINERS:
        return False
    return not tokens.capital(k)


_VARIATIONS = word_set(
    "hausse baisse progression recul repli bond chute augmentation diminution record proportion taux niveau total"
)
_NEW_CLAUSE = word_set(
    """
    mais tandis alors quand contre qui que qu' dont où il elle ils elles on ce c' cela ça d' selon pour soit puisque
    car parce lorsque comme après avant depuis avec sans sur en à au aux dans dès si de du n' ne une un
    """
)


def last_named(sources: list[Source]) -> tuple[int, str] | None:
    """First token and name of the last source."""
    return (sources[-1].first, sources[-1].name) if sources else None


def _subject_name(
    tokens: Tokens, clauses: Clauses, i: int, start: int, first: int, sources: list[Source], need: int
) -> tuple[int, str] | None:
    """First token and name of the subject before the verb group that begins at ``start``."""
    if tokens.word(start - 1) == "on":
        place = place_asked(tokens, start - 1, first)
        return (start - 1, place) if place else None
    subject = subject_before(tokens, start, first)
    if subject is None:
        return None
    name = name_of(tokens, *subject)
    pronoun = pronoun_of(name)
    if pronoun is not None:
        resolved = antecedent(tokens, clauses, subject[0], pronoun, last_named(sources))
        return (subject[0], resolved) if resolved else None
    if name.lower() in NOT_SUBJECT or (subject[1] == subject[0] + 1 and tokens.word(subject[0]) in DETERMINERS):
        return None
    if voice_of(tokens, *subject) < need and not (tokens.words[i] in _AWAITS and is_host(tokens, *subject)):
        return None
    return subject[0], _traced(tokens, clauses, subject, name, sources)


def _traced(tokens: Tokens, clauses: Clauses, span: tuple[int, int], name: str, sources: list[Source]) -> str:
    """The name with the one that it takes up: « le syndicat – la CGT », « son porte-parole – le Front du Sud »."""
    whose = None
    if is_anaphor(tokens, *span):
        whose = _named_before(clauses, span[0], sources)
    elif tokens.word(span[0]) in ("son", "sa", "ses", "leur", "leurs") and not any(map(str.isupper, name)):
        whose = owner_of(tokens, clauses, span[0], last_named(sources))
    return f"{name} – {whose}" if whose is not None and whose != name else name


def _named_before(clauses: Clauses, i: int, sources: list[Source]) -> str | None:
    """The source that « le syndicat », « l'élu » takes up: the one named last, if that was just before."""
    if not sources or clauses.index(i) - clauses.index(sources[-1].first) > 2:
        return None
    name = sources[-1].name
    return None if " – " in name else name
