"""The sources that a text names, and whether they speak for what stands before or after them."""

from collections.abc import Iterator, Sequence
from functools import partial

from corpus.figures.adjuncts import past_adjuncts
from corpus.figures.antecedents import antecedent, owner_of
from corpus.figures.clauses import Clauses
from corpus.figures.inversion import MADE_KNOWN, goes_on, turned_pronoun
from corpus.figures.makers import maker_of
from corpus.figures.names import PRONOUNS, SUBJECT_DETERMINERS, name_end, name_of, pronoun_of
from corpus.figures.prepositions import BELIEVING, OPENING_WORDS, believed_at, may_open, named_by_preposition
from corpus.figures.reach import RECORDING, REVISING, WITH_EN
from corpus.figures.reporting import by_verb
from corpus.figures.speech import GERUNDS, INFINITIVES, PASSIVE, PLACING, SPEAKING, WISHING
from corpus.figures.subjects import QUOTE_ENDS, is_quote_end, sentence_subject, subject_before
from corpus.figures.tokens import MARK, NUMBER, WORD, Beginnings, Tokens
from corpus.figures.told import Earlier, Source, Told
from corpus.figures.voices import SOURCE, is_observer, is_pollster, is_report, voice_of
from corpus.french.calendar import MONTHS, WEEKDAYS
from corpus.french.function_words import OF, TO
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.tenses import PARTICIPLES
from corpus.french.wordlists import word_set


def find_sources(tokens: Tokens, clauses: Clauses, last: int) -> Told:
    """Every source that the text names before token ``last``."""
    places: dict[int, list[int]] = {}
    words, kinds, word_at = tokens.words, tokens.kinds, tokens.word
    for i in sorted({*_asides(tokens), *tokens.places(_TRIGGERS)}):
        if i >= last:
            break
        word = words[i]
        if word in OPENING_WORDS and not (may_open(word, word_at(i + 1)) or word_at(i + 2) in BELIEVING):
            continue
        if kinds[i] == WORD:
            places.setdefault(clauses.index(i), []).append(i)
    return Told(places, partial(_sources_at, tokens, clauses))


def _sources_at(tokens: Tokens, clauses: Clauses, places: Sequence[int], earlier: Earlier) -> list[Source]:
    """Those of one sentence, in order."""
    end = 0
    for i in places:
        word = tokens.words[i]
        if i < end or (word not in _TRIGGERS and not (i >= 2 and _after_quote(tokens, i))):
            continue
        source = _source_at(tokens, clauses, i, word, earlier)
        if source is not None:
            earlier.here.append(source)
            end = max(source.last, i + 1) if source.first >= i else i + 1
    return earlier.here


def _asides(tokens: Tokens) -> Iterator[int]:
    """Where the verb of an aside may stand behind a quotation: a comma, its pronouns and auxiliaries between."""
    for quote in tokens.places(QUOTE_ENDS):
        i = quote + 2 if tokens.word(quote + 1) == "," else quote + 1
        yield i
        while i < quote + _ASIDE and tokens.word(i) in _CLITICS:
            i += 1
            yield i


_ASIDE = 6
"""How many tokens after a quotation the verb of an aside may come."""
_CLITICS = frozenset(("se", "s'", "a", "ont", "est", "nous", "lui"))
_TRIGGERS = Beginnings(
    OPENING_WORDS
    | SPEAKING
    | INFINITIVES
    | GERUNDS
    | WITH_EN
    | RECORDING
    | REVISING
    | WISHING
    | PLACING
    | {"par", "lit", "lire", "ressort", "ressortait"}
)


def _source_at(tokens: Tokens, clauses: Clauses, i: int, word: str, earlier: Earlier) -> Source | None:
    if word in OPENING_WORDS:
        source = _by_preposition(tokens, clauses, i, earlier)
        if source is not None:
            return source
    if word in ("lit", "lire"):
        return _by_reading(tokens, clauses, i)
    if word in _EMERGES:
        return _by_emerging(tokens, clauses, i)
    if word == "par":
        return _by_agent(tokens, clauses, i)
    if word in GERUNDS:
        return _by_gerund(tokens, clauses, i, earlier)
    if word in INFINITIVES and word not in SPEAKING:
        return by_verb(tokens, clauses, i, earlier, infinitive=True)
    return by_verb(tokens, clauses, i, earlier) if word not in OPENING_WORDS or word in SPEAKING else None


def _by_reading(tokens: Tokens, clauses: Clauses, i: int) -> Source | None:
    """« …, lit-on dans le rapport », « …, peut-on lire sur l'affiche »: the writing speaks."""
    if tokens.words[i + 1 : i + 3] == ["-", "on"]:
        pronoun, k = i + 2, i + 3
    elif tokens.words[i - 3 : i] == ["peut", "-", "on"]:
        pronoun, k = i - 1, i + 1
    else:
        return None
    found = turned_pronoun(tokens, pronoun, k, clauses.sentence(i)[1])
    return Source(i - 1, found[0][1], found[1], forward=False, backward=True) if found is not None else None


def _by_emerging(tokens: Tokens, clauses: Clauses, i: int) -> Source | None:
    """« Il ressort du bilan de l'agence que … », « C'est ce qui ressort d'une étude de l'Insee »: what has it."""
    if tokens.word(i - 1) not in ("il", "qui") or tokens.word(i + 1) not in OF:
        return None
    start = i + 2
    end = name_end(tokens, start, clauses.sentence(i)[1])
    if end <= start or not is_report(tokens, start, end):
        return None
    said = tokens.word(i - 1) == "il"
    return Source(i - 1, end, name_of(tokens, start, end), forward=said, backward=not said)


_EMERGES = frozenset(("ressort", "ressortait"))


def _after_quote(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` can only be the verb of an aside: « … », peste un patron."""
    word, before = tokens.words[i], i - 1
    if word in _NO_VERBS:
        return False
    while tokens.word(before) in _CLITICS and before > i - 5:
        before -= 1
    quote = before - 1 if tokens.word(before) == "," else before
    if not is_quote_end(tokens.word(quote)) or (quote == before and tokens.word(quote) == '"'):
        return False
    if tokens.word(i + 1) == "-":
        return tokens.word(i + 2) == "t" or tokens.word(i + 2) in PRONOUNS
    compound = before < i - 1 and word.endswith(PARTICIPLES)
    behind = past_adjuncts(tokens, i + 1)
    return (compound or word.endswith(("e", "t"))) and (
        tokens.word(behind) in SUBJECT_DETERMINERS or tokens.capital(behind)
    )


def _by_preposition(tokens: Tokens, clauses: Clauses, i: int, earlier: Earlier) -> Source | None:
    first, last = clauses.sentence(i)
    taken_up = believed_at(tokens, i) if tokens.word(i + 2) in BELIEVING else None
    if taken_up is not None:
        believed = antecedent(tokens, clauses, i, taken_up[0], earlier.last_named)
        subject = sentence_subject(tokens, first, i)
        if believed is None and subject is not None:
            believed = name_of(tokens, *subject)
        return Source(i, taken_up[1], believed, forward=i == first, backward=i > first) if believed else None
    found = named_by_preposition(tokens, i, first, last) or _by_relative(tokens, i, first, earlier)
    if found is None:
        return None
    end, name, opinion = found
    if tokens.word(end) in QUOTE_ENDS and "«" in tokens.words[i:end]:
        # « Selon « La Vigie », … »
        end += 1
    made = maker_of(tokens, end, last)
    if made is not None:
        end, name = made[0], f"{name} – {made[1]}"
    pronoun = pronoun_of(name)
    if pronoun is not None:
        name = antecedent(tokens, clauses, i, pronoun, earlier.last_named) or name
    elif "même " in name.lower() and (same := earlier.last) is not None:
        name = f"{name} – {same.name}"
    elif name.startswith(_OWNED) and is_report(tokens, end - 1, end):
        # « Selon ses relevés »: whose they are.
        owner = owner_of(tokens, clauses, i, earlier.last_named)
        name = f"{name} – {owner}" if owner is not None else name
    again = tokens.word(i - 1) == "toujours" and i - 1 > first
    opens = (
        opinion
        or i == first
        or (i == first + 1 and tokens.kind(first) == MARK)
        or tokens.word(i - 1) in (".", ";", ":", "«", "(", "–", "—", "mais", "et", "que", "qu'", "qui", "toujours")
        or (
            tokens.word(i - 1) == ","
            and tokens.word(end) == ","
            and not _number_between(tokens, max(first, i - 60), i)
        )
    )
    if tokens.word(i) in ("source", "sources") and i > first:
        # « De source policière, … », « De bonne source, … »
        opens = i == first + 1 + (tokens.word(i - 1) == "bonne") and tokens.word(end) == ","
    if again:
        opens = False
    elif tokens.word(end) == ":" and tokens.word(i - 1) == "," and not _number_between(tokens, first, i):
        # « Bilan, selon la gendarmerie : deux morts »
        opens = True
    inside = not opens and tokens.word(i - 2 if again else i - 1) == "," and goes_on(tokens, end)
    return Source(i, end, name, forward=opens, backward=not opens, inside=inside)


def _by_relative(tokens: Tokens, i: int, first: int, earlier: Earlier) -> tuple[int, str, bool] | None:
    """« le collectif, pour qui il y en a 90 », « une étude selon laquelle »: the name before the relative, or who has
    just spoken (« …, dit Anne Roy, de la Ligue, pour qui … »)."""
    who = i + 2 if tokens.words[i : i + 2] == ["d'", "après"] else i + 1
    aside = tokens.word(i - 1) == ","
    led = tokens.word(i) in ("selon", "d'") or (aside and tokens.word(i) == "pour")
    if not led or tokens.word(who) not in _WHO:
        return None
    name_last = i - 1 if aside else i
    speaker = earlier.last if aside else None
    if speaker is not None and speaker.speaks and speaker.backward and i - speaker.last < _APPOSED:
        return who + 1, speaker.name, True
    span = subject_before(tokens, name_last, first)
    if span is None or voice_of(tokens, *span) != SOURCE:
        return None
    return who + 1, name_of(tokens, *span), True


_OWNED = ("ses ", "son ", "sa ", "leur ", "leurs ")
_APPOSED = 12
"""How far behind a speaker the relative may stand that takes him up."""
_WHO = frozenset(("qui", "lequel", "laquelle", "lesquels", "lesquelles"))


def _by_agent(tokens: Tokens, clauses: Clauses, i: int) -> Source | None:
    """« un coût évalué par le cabinet à 12 millions », « les chiffres communiqués par la direction »."""
    first, last = clauses.sentence(i)
    said = _before_when(tokens, i, first)
    adjacent = tokens.word(said) in PASSIVE or _is_tended(tokens, said) or _is_followed(tokens, said, i + 1)
    # « les pertes sont estimées à 3 millions d'euros par la chambre »
    apart = not adjacent and any(
        tokens.word(k) in PASSIVE
        and not tokens.word(k).startswith(_MADE)
        and "reprises" not in tokens.words[k + 1 : k + 5]
        and (
            tokens.word(k + 1) in TO
            or (tokens.word(k + 1) == "," and [",", "à"] in (tokens.words[n : n + 2] for n in range(k + 2, k + 6)))
            or (tokens.word(k).startswith("crédité") and tokens.word(k + 1) in ("de", "d'"))
            or (tokens.word(k).startswith(_VALUED) and _is_sum(tokens, k + 1))
        )
        for k in range(max(first, i - 12), i)
    )
    if not (adjacent or apart) or not (tokens.word(i + 1) in SUBJECT_DETERMINERS or tokens.capital(i + 1)):
        return None
    if adjacent and tokens.word(said).startswith(_MADE) and not is_report(tokens, said - 1, said):
        # « un geste réalisé à deux reprises par les joueurs »
        return None
    end = name_end(tokens, i + 1, last)
    if end <= i + 1:
        return None
    if voice_of(tokens, i + 1, end) != SOURCE or tokens.word(i + 1) in ("internet", "téléphone"):
        return None
    # « Chiffré par les experts, le trou … »; « chiffrés par Assurana, », but « Interrogés par Vexa, 52 % … »
    polled, leads = is_pollster(tokens, i + 1, end), said <= first + 1
    # « Les parents, interrogés par l'institut Vexa, approuvent à 53 % »
    aside = polled and tokens.word(said - 1) == "," and tokens.word(said).startswith(("interrog", "sond"))
    heads = aside or (leads and (polled or tokens.word(said).startswith(_VALUED)))
    heads = heads and adjacent and tokens.word(end) == ","
    opens = adjacent and (tokens.word(end) != "," or heads)
    name = name_of(tokens, i + 1, end)
    return Source(i, end, name, forward=opens, backward=True, near=True, tight=not heads)


_VALUED = ("estim", "évalu", "chiffr", "expertis", "réévalu", "recalcul")


def _is_sum(tokens: Tokens, k: int) -> bool:
    """« estimées 8 millions par un expert », « évalué entre 3 et 4 millions »"""
    return tokens.word(k) == "entre" or tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS


def _is_tended(tokens: Tokens, said: int) -> bool:
    """« neuf enfants pris en charge | par le Samu », but not what happens to those known already."""
    pris = said - 2
    tended = tokens.word(said) == "charge" and tokens.word(said - 1) == "en" and tokens.word(pris).startswith("pris")
    return tended and not tokens.word(pris - 1).startswith(("été", "sera", "seront", "est", "sont"))


def _is_followed(tokens: Tokens, said: int, agent: int) -> bool:
    """« 41 cas enregistrés | par le registre », « 340 nids suivis | par l'observatoire »: those who keep count."""
    return tokens.word(said).startswith(_FOLLOWED) and is_observer(tokens, agent, agent + 2)


_FOLLOWED = ("enregistré", "suivi", "surveillé")


def _before_when(tokens: Tokens, i: int, first: int) -> int:
    """The token before ``i``, past the words of time that part a participle from « par »: « chiffrés | hier par »."""
    k = i - 1
    while k > max(first, i - 5) and tokens.word(k) in _WHEN:
        k -= 1
    if tokens.words[k - 4 : k - 1] == ["il", "y", "a"]:
        # « avancés il y a deux semaines par la filière »
        k -= 5
    return k


_WHEN = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | word_set("hier matin soir midi ce cette semaine mois aujourd' hui depuis en déjà récemment récente")
)
_NO_VERBS = word_set(
    """
    soit est et avant pendant durant était avait peut doit reste entre contre comme parce ensuite outre moitié toute
    toutefois cependant pourtant tout quant devant suivant notamment dont
    """
)
_MADE = ("réalis", "command", "publi", "diffus", "transmis", "fourni", "livr", "présent", "dress", "partag", "valid")


def _number_between(tokens: Tokens, first: int, last: int) -> bool:
    return any(tokens.kinds[k] == NUMBER or tokens.words[k] in _COUNTS for k in range(first, last))


_COUNTS = (CARDINAL_STARTS - {"un", "une"}) | word_set(
    "moitié tiers quart quarts dixième douzaine dizaine quinzaine vingtaine trentaine centaine millier milliers"
)


def _by_gerund(tokens: Tokens, clauses: Clauses, i: int, earlier: Earlier) -> Source | None:
    """« Le préfet se veut rassurant, évoquant 40 départs »: the subject of the sentence speaks."""
    first, _ = clauses.sentence(i)
    if tokens.word(i - 1) not in (",", "en", "et", "»"):
        return None
    if tokens.word(i) in ("laissant", "mettant") and tokens.word(i + 1) not in MADE_KNOWN:
        # « laissant sans abri 300 personnes »
        return None
    if earlier.here:
        return Source(i, i + 1, earlier.here[-1].name, forward=True, backward=False, speaks=True, near=True)
    found = sentence_subject(tokens, first, i)
    if found is None:
        return None
    name = name_of(tokens, *found)
    pronoun = pronoun_of(name)
    if pronoun is not None:
        resolved = antecedent(tokens, clauses, found[0], pronoun, earlier.last_named)
        if resolved is None:
            return None
        name = resolved
    elif voice_of(tokens, *found) != SOURCE:
        return None
    return Source(i, i + 1, name, forward=True, backward=False, speaks=True, near=True)
