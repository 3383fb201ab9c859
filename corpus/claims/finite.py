"""Whether a word of a sentence is a finite verb: what parts a clause's subject from the rest."""

from functools import lru_cache

from corpus.claims.words import word_list
from corpus.french.conjugation import conjugate
from corpus.french.remembered import Remembered
from corpus.french.tenses import is_conditional_form, is_future_form
from corpus.french.wordlists import word_set

_COMMON = word_set(
    """
    a ont est sont avait avaient était étaient fut furent eut eurent aura auront aurait auraient sera seront serait
    seraient va vont doit doivent peut peuvent fait font veut veulent faut vaut valent met mettent sort sortent part
    partent vit vivent naît naissent meurt meurent court courent suit suivent lit sait savent voit voient croit
    croient fuit rit sert servent perd perdent bat battent rompt accueille accueillent offre offrent souffre souffrent
    ouvre ouvrent couvre couvrent résout inclut incluent exclut excluent vainc acquiert requiert plaît permet promet
    remet transmet survit poursuit atteint atteignent rejoint rejoignent contraint contraignent disparaît
    disparaissent apparaît apparaissent croît croissent construit construisent détruit détruisent dit disent abat
    abattent ressent ressentent repart repartent ressort ressortent
    """
)
_NO_VERBS = word_set(
    """
    lait trait traits portrait souhait retrait extrait attrait parfait imparfait satisfait bienfait méfait forfait
    surcroît abstrait distrait contrefait opéra caméra choléra agora para
    """
)
_PAST = ("aient", "èrent", "urent", "irent", "inrent")
_IMPERFECT = 5
"""Letters of the shortest imperfect that is told by its ending."""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return _COMMON.union(*(conjugate(infinitive).finite for infinitive in word_list("finite_verbs.txt")))


def _is_finite(word: str) -> bool:
    if word in _NO_VERBS:
        return False
    if word in _known() or word.endswith(_PAST):
        return True
    if len(word) >= _IMPERFECT and word.endswith("ait"):
        return True
    return is_future_form(word) or is_conditional_form(word)


is_finite = Remembered(_is_finite).__getitem__
"""Whether a word in lower case may be a verb in the third person; « offre » and « porte » may be nouns too."""
