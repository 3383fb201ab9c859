"""Who answers for a figure that a report, a mood or brackets bring in: « (source : Insee) », « X est formel : … »."""

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.names import name_end, name_of
from corpus.figures.quotations import WORDS_OF
from corpus.figures.subjects import sentence_subject, speaker_at_head
from corpus.figures.tokens import WORD, Tokens
from corpus.figures.voices import BODIES, SOURCE, UNKNOWN, is_person, is_pollster, is_report, voice_of
from corpus.french.function_words import OF
from corpus.french.wordlists import word_set

# How far before a figure the colon may stand that brings it in.
_REACH = 20
_COUNTERS = (
    "polic", "préfect", "syndic", "organisat", "intersyndic", "gendarm", "mairie", "direction", "pompier", "parquet",
    "sourc", "insee",
)  # fmt: skip


def in_brackets_of(tokens: Tokens, draft: Draft) -> str | None:
    """« 12 000 manifestants (police), 30 000 (CGT) », « 4 % (source : Insee) »."""
    j = draft.reach
    if (
        tokens.word(j) == ")"
        and tokens.word(draft.lead - 1) == "("
        and tokens.word(draft.lead - 2).startswith(_COUNTERS)
    ):
        # « deux fois plus que la police (4 000) »
        return tokens.slice(draft.lead - 3, draft.lead - 1) if tokens.word(draft.lead - 4) in ("que", "qu'") else None
    if tokens.word(j) != "(":
        return None
    start, article = j + 1, ""
    if tokens.word(start).startswith("source") and tokens.word(start + 1) == ":":
        start += 2
    elif is_report(tokens, start, start + 1) and tokens.word(start + 1) in OF:
        # « (estimation du département) »
        article = {"du": "le ", "des": "les "}.get(tokens.word(start + 1), "")
        start += 2
    elif tokens.word(start) in ("selon", "chiffre", "chiffres") and tokens.kind(start + 1) == WORD:
        start += 2 if tokens.word(start + 1) in ("de", "d'") else 1
    end = start
    while end < start + 6 and tokens.kind(end) == WORD:
        end += 1
    if tokens.word(end) not in (")", ",") or end == start:
        return None
    acronym = end == start + 1 and tokens.raw(start).isupper() and len(tokens.word(start)) > 2
    if start > j + 1 or acronym or tokens.word(start).startswith(_COUNTERS):
        return article + tokens.slice(start, end)
    return None


_SURE = word_set(
    """
    formel formelle formels formelles catégorique catégoriques clair claire certain certaine sûr sûre sûrs convaincu
    convaincue unanime unanimes inquiet inquiète optimiste pessimiste affirmatif lucide direct directe rassurant
    rassurante bilan calcul calculs comptes chiffres constat verdict décompte addition alarme
    """
)


def _is_of_mind(tokens: Tokens, first: int, colon: int) -> bool:
    """« Le préfet ne décolère pas : 40 … »: somebody's mood, shortly before his words, which no quotation holds."""
    found = sentence_subject(tokens, first, colon)
    if found is None or colon - found[1] > _MOOD or tokens.word(colon + 1) in ("«", "“"):
        return False
    named = sum(tokens.capital(k) for k in range(*found)) > 1
    return named or is_person(tokens, *found) or tokens.word(found[0] + 1) in BODIES


_MOOD = 12
_ALONE = frozenset(("seul", "seule", "seuls", "seules"))
_INSISTENT = word_set("persiste persistent sonnette insiste créneau clou campe")


def _lays_out(tokens: Tokens, first: int, said: list[str]) -> bool:
    """« Le préfet a dressé un bilan morose : 40 … », « L'Insee publie les chiffres du chômage : 7 % », « L'institut a
    interrogé 1 000 personnes : 61 % … »: a paper that somebody brings out, and behind the colon what is in it."""
    if any(word.startswith(_ASKS) for word in said) and is_pollster(tokens, first, first + 2):
        return True
    shown = next((k for k, word in enumerate(said) if word.startswith(_SHOWS)), None)
    return shown is not None and not _PAPERS.isdisjoint(said[shown:])


_ASKS = ("interrog", "sondé", "consulté")
_SHOWS = (
    "présent", "publi", "livr", "dress", "dévoil", "détaill", "rend", "communiqu", "sort", "post", "affich", "diffus",
    "donn", "mis", "met", "pos", "fait", "fix", "révèl", "révél", "tir", "expos", "propos", "annonc",
)  # fmt: skip
_PAPERS = word_set(
    """
    bilan budget comptes chiffres chiffre plan carte proposition calculette calculatrice relevé résultats prévisions
    programme calendrier offre constat diagnostic statistiques étude enquête rapport baromètre inventaire décompte
    état estimation grille projet objectif objectifs données sondage ambitions
    """
)


def _sure_of(tokens: Tokens, first: int, last: int) -> str | None:
    """« Le vétérinaire est formel : 80 % du troupeau est perdu », « Le Samu a livré son bilan : 14 blessés »."""
    if ":" not in tokens.words[max(first, last - _REACH) : last]:
        return None
    colon = next((k for k in range(last - 1, max(first, last - _REACH), -1) if tokens.word(k) == ":"), None)
    if colon is None or colon < first + 4:
        return None
    said = tokens.words[max(first, colon - _REACH) : colon]
    mood = (
        "pas" in said
        and ("ne" in said or "n'" in said)
        and said[-1] not in _ALONE
        and _is_of_mind(tokens, first, colon)
    )
    sure = mood or tokens.word(colon - 1) in _SURE or not _INSISTENT.isdisjoint(said)
    if not sure and not _lays_out(tokens, first, said):
        return None
    return speaker_at_head(tokens, first, colon)


_ECHOES = word_set("son constat discours écho estimation chiffre bilan refrain inquiétude calcul ton analyse")


def _same_of(tokens: Tokens, first: int, last: int) -> str | None:
    """« Même son de cloche à la préfecture : 80 % … »: who says the same."""
    if tokens.word(first) != "même" or tokens.word(first + 1) not in _ECHOES:
        return None
    colon = next((k for k in range(first + 2, min(last, first + _REACH)) if tokens.word(k) == ":"), None)
    place = next((k for k in range(first + 2, colon or first) if tokens.word(k) in ("à", "chez", "au", "aux")), None)
    if colon is None or place is None:
        return None
    contracted = {"au": "le ", "aux": "les "}.get(tokens.word(place), "")
    return contracted + name_of(tokens, place + 1, colon) if place + 1 < colon else None


def _summed_up(tokens: Tokens, first: int, last: int) -> str | None:
    """« Huit morts, douze disparus : c'est le bilan établi jeudi par la protection civile »: whose the sum is."""
    before = tokens.words[first : min(last, first + _REACH)]
    if ":" not in before:
        return None
    colon = first + before.index(":")
    noun = next((k for k in range(colon + 2, min(last, colon + 7)) if tokens.word(k) in _TOTALS), None)
    if noun is None or not any(tokens.words[colon + 1 : colon + 1 + len(led)] == led for led in _THIS_IS):
        return None
    by = next((k for k in range(noun + 1, min(last, noun + 8)) if tokens.word(k) in _OWNING), None)
    if by is None:
        return None
    contracted = {"du": "le ", "des": "les "}.get(tokens.word(by), "")
    end = name_end(tokens, by + 1, last)
    least = UNKNOWN if tokens.word(by) == "par" else SOURCE
    if end == by + 1 or voice_of(tokens, by + 1, end) < least:
        return None
    return contracted + name_of(tokens, by + 1, end)


_TOTALS = word_set("bilan décompte chiffre chiffres constat comptage pointage total inventaire estimation verdict")
_THIS_IS = (["c'", "est"], ["tel", "est"], ["telle", "est"], ["voilà"], ["ce", "sont"], ["le"], ["tels", "sont"])
_OWNING = frozenset(("par", "de", "du", "des", "d'"))


def _polled(tokens: Tokens, draft: Draft, last: int) -> str | None:
    """« À 41 % dans le dernier baromètre Opiris », « Dans un sondage Opiris, 58 % des parents … »: the poll."""
    if draft.kind not in (Kind.PERCENT, Kind.POINTS):
        return None
    first = max(0, draft.lead - _REACH)
    around = tokens.words[first : min(last, draft.reach + _REACH)]
    noun = next((first + k for k, word in enumerate(around) if word in _POLLS), None)
    if noun is None:
        return None
    led = noun - 1 if tokens.word(noun - 1) in _WHICH else noun
    end = name_end(tokens, led - 1, last)
    between = tokens.words[draft.reach : led - 2] if led > draft.lead else tokens.words[end : draft.lead]
    if tokens.word(led - 2) != "dans" or not _PARTING.isdisjoint(between):
        return None
    return name_of(tokens, led - 1, end)


_POLLS = frozenset(("sondage", "baromètre", "enquête"))
_WHICH = frozenset(
    ("dernier", "dernière", "récent", "récente", "nouveau", "nouvelle", "premier", "première", "autre")
)
_PARTING = frozenset((".", ";", ":", "qui", "contre"))
_GIVES = word_set("est sont de établit élève arrête porte monte passe atteint grimpe : s' se fait")


def report_of(tokens: Tokens, clauses: Clauses, draft: Draft) -> str | None:
    """« Le bilan de la préfecture s'élève à 12 morts », « les chiffres de l'Insee : 7 % »: the owner of a report."""
    first, last = clauses.sentence(draft.first)
    sure = _sure_of(tokens, first, draft.lead)
    if sure is not None:
        return sure
    same = (
        _same_of(tokens, first, draft.lead) or _summed_up(tokens, draft.reach, last) or _polled(tokens, draft, last)
    )
    if same is not None:
        return same
    start = first
    noun = start + 1 if tokens.word(start) in ("le", "la", "l'") else start
    told = is_report(tokens, start, start + 1) or tokens.word(noun) in WORDS_OF
    if not told and tokens.word(start) not in ("le", "la", "les", "l'", "dernier", "un"):
        return None
    end = name_end(tokens, start, draft.lead)
    if end < start + 3 or draft.lead - end > 6 or not (told or is_report(tokens, start, end)):
        return None
    if tokens.word(end) not in _GIVES:
        return None
    of = next((k for k in range(start + 1, end) if tokens.word(k) in OF), None)
    if of is None:
        return None
    owner = of if tokens.word(of) in ("du", "des") else of + 1
    if owner + 1 > end or voice_of(tokens, owner, end) != SOURCE:
        return None
    return name_of(tokens, start, end)
