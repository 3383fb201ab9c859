"""Whether a word is a verb in the future or in the conditional, told by its letters."""

import re

from corpus.french.remembered import Remembered
from corpus.french.wordlists import word_set

# What the future and the conditional put before their endings: an infinitive, or the stem of an irregular verb. Other
# stems only happen to end in « r », and the form is past: « déclarait », « montra », « souffraient ».
_AHEAD = re.compile(
    r"""(?:
    er | oir | uir | clur                                  # fera, croira, conduira, conclura
    | (?<!\bt)(?<!\bret)(?<!\batt)(?<!\bét)(?<!\bsout)(?<!\bv)(?<!\bchav)(?<!sp)(?<!xp)(?<!mp)(?<!\bdés)(?<!\badm)
      (?<!\bdéch)(?<!a)ir | (?:pl|tr)air                   # finira, plaira; but « tirait », « inspirait »
    | (?:de|ce|mou|pleu|ui|vi)vr                           # devra, recevra, suivra; but « couvrait », « livrait »
    | (?<!ca)(?<!ffon)(?<!gen)(?<!pou)dr                   # rendra, viendra; but « encadrait », « engendrait »
    | (?:t|î|[ao]i)tr                                      # mettra, connaîtra; but « montrait »
    | \bs?aur                                              # aura, saura; but « restaurait »
    | (?:pou|ve|cou|mou|che|que)rr                         # pourra, enverra, acquerra; but « démarrait »
    | incr | ompr                                          # vaincra, rompra
    )$""",
    re.VERBOSE,
)
_NO_VERBS = word_set(
    """
    gera hydra toundra attrait attraits environs avirons chaudrons goudrons vignerons bûcherons forgerons ailerons
    napperons pucerons éperons laiderons liserons mousserons biberons fumerons quarterons
    """
)

PARTICIPLES = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "it", "ite", "u", "ue", "us", "ues", "ert", "int")
"""How past participles end, and much else: for a place where one is awaited."""
INFINITIVES = ("er", "ir", "oir", "re")

# How all such forms end: most words are told by that.
_FUTURE, _CONDITIONAL = ("ra", "ront", "rons", "rez"), ("rait", "raient")


def _is_future_form(word: str) -> bool:
    if not word.endswith(_FUTURE) or len(word) < 4 or word in _NO_VERBS:
        return word == "ira"
    return any(word.endswith("r" + end) and _is_ahead(word, end) for end in ("a", "ont", "ons", "ez"))


def _is_conditional_form(word: str) -> bool:
    if not word.endswith(_CONDITIONAL) or word in _NO_VERBS:
        return False
    return any(word.endswith("r" + end) and _is_ahead(word, end) for end in ("ait", "aient"))


def _is_ahead(word: str, ending: str) -> bool:
    return _AHEAD.search(word.removesuffix(ending)) is not None


is_future_form = Remembered(_is_future_form).__getitem__
"""Whether a folded word looks like a verb in the future: « ouvrira », « seront »."""
is_conditional_form = Remembered(_is_conditional_form).__getitem__
"""Whether a folded word looks like a verb in the conditional: « coûterait », « seraient »."""
