"""Sources that a preposition brings in: « selon la préfecture », « aux dires du maire », « de source policière »."""

from corpus.figures.criteria import is_criterion
from corpus.figures.names import SUBJECT_DETERMINERS, name_end, name_of, pronoun_of
from corpus.figures.nouns import is_plural_noun
from corpus.figures.speech import TALLYING
from corpus.figures.tokens import MARK, NUMBER, WORD, Tokens
from corpus.figures.voices import SOURCE, THING, voice_of
from corpus.french.function_words import HAS
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.wordlists import word_set

_SELON, _SURE, _HEAD = "selon", "sure", "head"
# Each with what it asks of the phrase behind it: anything but a criterion, someone, someone at the head of a clause.
_PHRASES = {
    _SELON: (
        "selon|d' après|à en croire|à en juger par|si l' on en croit|s' il faut en croire|"
        "aux dires de|aux dires des|aux dires du|aux dires d'|"
        "au dire de|au dire du|"
        "au dire des|de l' aveu de|de l' aveu du|de l' aveu des|de l' aveu même de|de l' aveu même du|"
        "de l' avis de|de l' avis du|de l' avis des|de l' avis d'|aux termes de|sur la foi de|"
        "au dernier pointage de|au dernier pointage du|au dernier pointage des|au dernier décompte de|"
        "au dernier décompte du|au dernier décompte des|au dernier bilan de|au dernier bilan du|au dernier bilan des"
    ),
    _SURE: ("dixit|citant|aux yeux de|aux yeux du|aux yeux des|aux yeux d'|à entendre|à lire|source|sources"),
    _HEAD: "suivant|du côté de|du côté du|du côté des|côté|pour|chez",
}
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _ask, _phrases in _PHRASES.items():
    for _phrase in _phrases.split("|"):
        _words = tuple(_phrase.split())
        _BY_FIRST.setdefault(_words[0], []).append((_words, _ask))
for _choices in _BY_FIRST.values():
    _choices.sort(key=lambda choice: -len(choice[0]))

OPENING_WORDS = frozenset(_BY_FIRST)
"""The words that such a phrase can begin with."""
_GOING_ON = {
    first: frozenset(words[1] for words, _ in choices if len(words) > 1) for first, choices in _BY_FIRST.items()
}
_ALONE = frozenset(first for first, choices in _BY_FIRST.items() if len(choices[-1][0]) == 1)


def may_open(word: str, following: str) -> bool:
    """Whether such a phrase can begin with ``word``, one of ``OPENING_WORDS``, before ``following``: few « de » and
    « à » do."""
    return word in _ALONE or following in _GOING_ON[word]


_SIDES = word_set("syndical patronal policier gouvernemental français américain russe ukrainien chinois européen")
"""« Côté syndical, on parle de 300 départs »."""
_CONTRACTED = {"du": "le ", "des": "les "}
_RELATIVES = word_set("que qu' laquelle lequel lesquels lesquelles où si quoi chaque")
_OPENS_CLAUSE = frozenset((";", ":", ",", "(", "–", "—", "mais", "et", "»"))
_COUNTERS = (
    "polic", "préfect", "syndic", "organisat", "intersyndic", "gendarm", "mairie", "direction", "pompier", "parquet",
    "autorit", "manifestant", "ministère", "gouvernement", "opposition", "patronat", "rectorat", "associations",
    "collectif", "rebelles", "riverains", "opposant", "partisan", "habitant", "front",
    "comité", "fédération", "association", "intérieur",
)  # fmt: skip
"""Who gives numbers beside one another: « 400 pour la police, 900 pour les syndicats »."""


def named_by_preposition(tokens: Tokens, i: int, first: int, last: int) -> tuple[int, str, bool] | None:
    """The source that a preposition at token ``i`` of the sentence ``[first, last)`` brings in.

    The token after it, its name, and whether it is an opinion at the head of its clause (« Pour la CGT, … »).
    """
    following = tokens.word(i + 1)
    for words, ask in _BY_FIRST[tokens.words[i]]:
        length = len(words)
        if length > 1 and (words[1] != following or tuple(tokens.words[i : i + length]) != words):
            continue
        if words[0] in ("source", "sources"):
            return _of_source(tokens, i, last)
        start = i + length
        end = name_end(tokens, start, last)
        if end <= start or tokens.word(start) in _RELATIVES or is_criterion(tokens, start, end):
            return None
        name = name_of(tokens, start, end)
        if words[0] == "chez" and not tokens.capital(start):
            # « chez elles »
            return None
        if pronoun_of(name):
            return (end, name, False) if ask == _SELON or _is_opinion(tokens, i, first, end) else None
        if ask == _SELON and _is_amount(tokens, start):
            return None
        if ask == _SURE and voice_of(tokens, start, end) == THING:
            return None
        opinion = False
        if ask == _HEAD:
            opinion = _is_opinion(tokens, i, first, end) and not (
                _bears_cost(tokens, i, end) or _is_given_to(tokens, i, end)
            )
            if words[0] == "chez" and not _is_scored(tokens, end, last):
                return None
            if not opinion and not (words[0] == "pour" and _beside(tokens, i, start, first)):
                return None
            if voice_of(tokens, start, end) != SOURCE and not (words[0] == "côté" and name in _SIDES):
                return None
        return end, _CONTRACTED.get(words[-1], "") + name, opinion
    return None


def _is_scored(tokens: Tokens, first: int, last: int) -> bool:
    """« Chez Sondéa, la maire obtient 31 % »: a pollster's house."""
    share = "%" in tokens.words[first:last] and not _POLLS.isdisjoint(tokens.vocabulary)
    return share and not _SCORES.isdisjoint(tokens.words[first : min(last, first + 12)])


_POLLS = word_set("sondage sondages intentions sondeurs sondeur enquêtes instituts institut scrutin")
_SCORES = word_set(
    "obtient recueille plafonne atteint récolte récolterait obtiendrait pointe tombe culmine grimpe stagne"
)


def _is_amount(tokens: Tokens, start: int) -> bool:
    """« selon que », « selon 3 critères »: not a name."""
    return tokens.kind(start) in (NUMBER, MARK) and tokens.word(start) not in ("«", "“")


def _of_source(tokens: Tokens, i: int, last: int) -> tuple[int, str, bool] | None:
    """« de source policière », « source : Insee »."""
    if tokens.word(i + 1) == ":":
        end = name_end(tokens, i + 2, last)
        return (end, name_of(tokens, i + 2, end), False) if end > i + 2 else None
    if tokens.word(i - 1) == "bonne" and tokens.word(i - 2) == "de":
        return i + 1, "bonne source", False
    if tokens.word(i - 1) not in ("de", "d'", "autre") or tokens.kind(i + 1) != WORD:
        return None
    end = name_end(tokens, i, last)
    return (end, name_of(tokens, i, end), False) if end > i + 1 else None


def _is_opinion(tokens: Tokens, i: int, first: int, end: int) -> bool:
    """Whether the phrase stands at the head of its clause and a comma closes it."""
    heads = i == first or (tokens.word(i - 1) in _OPENS_CLAUSE and tokens.word(i + 1) not in ("un", "une"))
    return heads and tokens.word(end) == "," and end <= i + 9


def _beside(tokens: Tokens, i: int, start: int, first: int) -> bool:
    """« 400 pour la police »: right behind a bare number or what it counts, one of those who give numbers."""
    counter = tokens.word(start + 1).startswith(_COUNTERS) or (
        tokens.word(start) in SUBJECT_DETERMINERS
        and tokens.raw(start + 1).isupper()
        and len(tokens.raw(start + 1)) > 1
    )
    # « 300 grévistes pour la direction, 900 pour les syndicats », « 300 à Lens pour la police, 900 pour la CGT »
    counted = i - 2 if tokens.kind(i - 2) == NUMBER and is_plural_noun(tokens, i - 1) else _counted_there(tokens, i)
    if counted is not None:
        return (
            counter
            and _tallies(tokens, first, counted)
            and any(
                tokens.word(k) in ("pour", "selon") and tokens.kind(k - 1) == NUMBER for k in range(start, start + 9)
            )
        )
    return counter and _is_number(tokens, i - 1) and _tallies(tokens, first, i - 1)


def _counted_there(tokens: Tokens, i: int) -> int | None:
    """The number that only its place parts from token ``i``."""
    near = (k for k in (i - 3, i - 4) if tokens.kind(k) == NUMBER and tokens.word(k + 1) in ("en", "à", "dans", "au"))
    return next(near, None)


def _is_number(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS or tokens.word(k) in _ROUND


def _bears_cost(tokens: Tokens, i: int, end: int) -> bool:
    """« Pour les abonnés, le tarif passe à 12 euros »: what it costs them, not what they say."""
    if tokens.words[i : i + 2] != ["pour", "les"] or any(tokens.capital(k) for k in range(i + 2, end)):
        return False
    return (
        not _speaks_out(tokens.word(i + 2))
        and tokens.word(end + 1) in SUBJECT_DETERMINERS
        and tokens.word(end + 2) in _COSTS
    )


def _speaks_out(head: str) -> bool:
    return head.startswith(_COUNTERS) or head.startswith(("expert", "chercheu", "économist", "élu", "opposant"))


def _is_given_to(tokens: Tokens, i: int, end: int) -> bool:
    """« Pour l'école, la commune a dépensé 600 000 euros »: whom it is for."""
    if tokens.word(i) != "pour" or any(tokens.capital(k) for k in range(i + 1, end)):
        return False
    if any(_speaks_out(tokens.word(k)) for k in range(i + 1, end)):
        return False
    return any(tokens.word(k) in _GIVEN and tokens.word(k - 1) in _HAVING for k in range(end + 2, end + _GIFT))


_HAVING = HAS | word_set("aura auront va vont doit doivent devra devront")
_GIVEN = word_set(
    """
    versé débloqué offert dépensé investi alloué prévu consacré mobilisé promis distribué livré construit acheté
    commandé payé déboursé collecté réuni récolté levé bâti financé engagé embauché recruté envoyé réservé
    verser débloquer offrir dépenser investir allouer consacrer mobiliser distribuer livrer construire acheter payer
    débourser collecter réunir récolter lever bâtir financer embaucher recruter envoyer réserver
    """
)
_GIFT = 14
"""How far behind « pour X » the verb may stand that says what X is given."""
_COSTS = word_set(
    """
    note facture prix tarif tarifs coût loyer hausse ticket addition prime abonnement taux délai durée âge cotisation
    plafond seuil gain économie amende remise billet montant
    """
)
_ROUND = frozenset(("cents", "mille", "centaine", "millier", "milliers"))


def _tallies(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number at ``last`` may be one of several counts of the same people: nothing stands before the first
    of them (« 400 pour la police, 900 pour les syndicats »), or what tells of counting. « L'État a prévu 40 postes
    pour la gendarmerie, 25 pour la police » shares out."""
    number = next((k for k in range(first, last + 1) if _is_number(tokens, k)), last)
    told = tokens.words[first:last]
    return number <= first + 1 or ":" in told or any(word in _OF_COUNTING or word in TALLYING for word in told)


_OF_COUNTING = word_set(
    """
    étaient était sont selon après croire contre compte comptait compté comptaient réuni rassemblé mobilisé défilé
    attiré réunit rassemble avance évoque parle
    """
)


_BELIEVED = {
    ("à", "les", "en", "croire"): "ils",
    ("à", "l'", "en", "croire"): "l'",
    ("à", "ses", "yeux"): "l'",
    ("à", "leurs", "yeux"): "ils",
    ("à", "son", "avis"): "l'",
    ("à", "leur", "avis"): "ils",
    ("de", "son", "propre", "aveu"): "l'",
    ("de", "leur", "propre", "aveu"): "ils",
}


BELIEVING = frozenset(words[2] for words in _BELIEVED)


def believed_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """« à les en croire », « à ses yeux »: the pronoun for who is believed, and the token after."""
    for words, pronoun in _BELIEVED.items():
        if tuple(tokens.words[i : i + len(words)]) == words:
            return pronoun, i + len(words)
    return None
