"""The forms of the verbs of saying, estimating and counting, and of the verb that goes with each figure."""

from corpus.figures import speech_verbs
from corpus.french.conjugation import Verb, agreed, conjugate
from corpus.french.wordlists import word_set

_IRREGULAR = {
    "s'étrangler": conjugate("étrangler"),
    "savoir": Verb(
        "savoir", frozenset(("sait", "savent", "savait", "savaient", "sut", "saura", "sauront")), "su", "sachant"
    ),
    "émouvoir": Verb("émouvoir", frozenset(("émeut", "émeuvent", "émouvait", "émut")), "ému", "émouvant"),
}  # fmt: skip


def _verbs(infinitives: str) -> list[Verb]:
    return [_IRREGULAR.get(verb) or conjugate(verb) for verb in dict.fromkeys(infinitives.split())]


def _finite(verbs: list[Verb]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in verb.finite)


def _participles(verbs: list[Verb]) -> frozenset[str]:
    return frozenset(verb.participle for verb in verbs)


def _with_participles(verbs: list[Verb]) -> frozenset[str]:
    return _finite(verbs) | _participles(verbs)


_SAYING = _verbs(speech_verbs.SAYING)
_RECKONING = _verbs(speech_verbs.RECKONING)
_COUNTING = _verbs(speech_verbs.COUNTING)
_WISHING = _verbs(speech_verbs.WISHING)
_PLACING = _verbs(speech_verbs.PLACING)
_SPEAKING = _verbs(speech_verbs.SPEAKING)
_FEELING = _verbs(speech_verbs.FEELING)
_AGENTIVE = _verbs(speech_verbs.AGENTIVE)
_DENYING = _verbs(speech_verbs.DENYING)

SAYING = _with_participles(_SAYING)
"""Finite forms and participles whose subject is a source, whatever it is."""

RECKONING = _with_participles(_RECKONING) | {"compté"}
"""Those of acts of a mind."""

TALLYING = _with_participles(_verbs("recenser dénombrer comptabiliser décompter répertorier inventorier"))
"""Those of who keeps count from year to year: « a recensé 412 noyades, contre 380 en 2023 »."""

COUNTING = _with_participles(_COUNTING) - SAYING - RECKONING
"""Those whose subject answers for the figure if it is someone or a report."""

MAKING = frozenset(
    form for verb in _verbs("faire laisser mettre") for form in (*verb.finite, verb.participle, verb.infinitive)
)
"""Those that speak by the word behind them only: « fait savoir », « laisse entendre », « met en garde »."""

WISHING = _with_participles(_WISHING)
"""« veut », « entend »: with an infinitive."""

PLACING = _with_participles(_PLACING) - {"vit", "virent"}
"""« voit », « place »: with « à » before the figure."""

INFINITIVES = frozenset(verb.infinitive for verb in _SAYING + _RECKONING + _COUNTING + _DENYING)
"""« vient d'annoncer », « a tenu à préciser »."""

GERUNDS = frozenset(
    verb.gerund for verb in _SAYING + _RECKONING + _COUNTING if verb.infinitive not in ("faire", "garantir")
)
"""« …, évoquant 40 départs »: what the subject of the sentence says."""

REFLEXIVE = _finite(_FEELING) | frozenset(form for verb in _FEELING for form in agreed(verb.participle))
"""Verbs that speak in the reflexive."""

DENYING = _with_participles(_DENYING)
"""« n'exclut pas »: their subject says what they deny only where they are denied themselves."""

DENYING_INFINITIVES = frozenset(verb.infinitive for verb in _DENYING)

SPEAKING = SAYING | RECKONING | COUNTING | REFLEXIVE | DENYING | _with_participles(_SPEAKING)
"""Every form that can report words."""

PASSIVE = frozenset(form for verb in _AGENTIVE for form in agreed(verb.participle))
"""Participles that « par » gives a source to: « un coût évalué par le cabinet à 12 millions »."""

_SPOKEN = _SAYING + _RECKONING + _COUNTING + _SPEAKING + _FEELING + _WISHING + _PLACING + _DENYING
_ALL_PARTICIPLES = word_set("compté enregistré abaissé ramené porté rehaussé offert obtenu voulu") | frozenset(
    form for verb in _SPOKEN for form in agreed(verb.participle)
)
_SAME_FORM = _ALL_PARTICIPLES & _finite(_SPOKEN)


def is_participle(word: str) -> bool:
    """Whether a form of ``SPEAKING`` is a past participle, which needs an auxiliary: « a affirmé »."""
    return word in _ALL_PARTICIPLES


def is_finite_too(word: str) -> bool:
    """Whether a participle reads as a finite verb as well: « dit », « fait »."""
    return word in _SAME_FORM
