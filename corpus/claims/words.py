"""The words of an article as claims see them: lower case, without function words, reduced to their stems."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.spans import Span

if TYPE_CHECKING:
    from Stemmer import Stemmer as SnowballStemmer

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

# Words that say nothing about what a figure measures: grammar, number words, units of money and scale, the verbs and
# adverbs that every report uses. They are matched as written, in lower case with ' for ’.
FUNCTION_WORDS = frozenset(
    """
    a à ai aie aient ainsi alors après as assez au aucun aucune aujourd aujourd'hui auprès aura aurait auraient auront
    aussi autant autour autre autres aux avaient avait avant avec avez avoir avons ayant beaucoup bien bref c car ce
    ceci cela celle celles celui cent centaine cents certain certaine certaines certains ces cet cette ceux chacun
    chacune chaque chez ci combien comme comment contre côté d dans de dehors déjà demi depuis dernier dernière
    derniers dernières des dès désormais deux deuxième devant devait devoir devra devrait devraient dire dit dite dits
    dix doit doivent donc dont du durant elle elles en encore enfin ensuite entre environ es est et étaient était été
    être eu eux eut fait faire faisait faisant fallu faut fera ferait fois font fut furent grâce guère hier hors hui
    ici il ils j je jusqu jusque l la là le les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais
    malgré même mêmes mes mille mien millier milliers million millions milliard milliards moi moins mon n ne ni non
    nos notamment notre nous nouveau nouvelle nouveaux nouvelles on ont onze or ou où par parce parmi partir pas
    pendant peu peut peuvent plus plusieurs plutôt point points pour pourrait pourraient pourtant pouvait premier
    première premières premiers près presque puis puisqu puisque qu quand quant quatre que quel quelle quelles quelque
    quelques quels qui quoi s sa sans sauf se selon sera seraient serait seront ses seul seule seulement si six sept
    sien soit son sont sous souvent suis sur surtout t ta tandis tant tard te tel telle telles tels tes toi ton tôt
    toujours tous tout toute toutefois toutes très trois troisième trop tu un une vers via voici voilà vont vos votre
    vous vu y ça cinq huit neuf douze treize quatorze quinze seize vingt trente quarante cinquante soixante dizaine
    vingtaine trentaine quarantaine cinquantaine soixantaine euro euros dollar dollars livre livres francs franc eur
    usd yen yens pourcent annoncé annonce annoncer affirme affirmé assure assuré indique indiqué précise précisé
    explique expliqué ajoute ajouté déclaré rappelle estime estimé juge glisse lance lançait confie souligne h min
    soir matin midi nuit heure heures jour jours semaine semaines mois an ans année années lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    demain avant-hier fin début mi atteint atteignait atteindre atteinte s'élève élève élevait établit établissait
    passe passé passer compte comptait compter compté porte porté totalise représente reste reçu quelque soit total
    pièce article
    """.split()
)

DETERMINERS = frozenset("le la les l un une des du de d son sa ses leur leurs ce cet cette ces au aux nos notre".split())


@dataclass(frozen=True, slots=True)
class Word:
    """One word at ``[start, end)``, in lower case; ``stem`` is empty for a function word."""

    start: int
    end: int
    text: str
    stem: str


@lru_cache(maxsize=1)
def _stemmer() -> "SnowballStemmer":
    from Stemmer import Stemmer

    return Stemmer("french")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Snowball's French stem of a word in lower case."""
    return str(_stemmer().stemWord(word))


def words(text: str, start: int = 0, end: int | None = None, skip: tuple[Span, ...] = ()) -> Iterator[Word]:
    """The words of ``text[start:end]`` in order, but none that overlaps a span of ``skip`` (sorted)."""
    skipped = iter(skip)
    current = next(skipped, None)
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        while current is not None and current[1] <= match.start():
            current = next(skipped, None)
        if current is not None and current[0] < match.end():
            continue
        lower = match.group().lower().replace("’", "'")
        plain = "" if lower in FUNCTION_WORDS or len(lower) < 2 else stem(lower)
        yield Word(match.start(), match.end(), lower, plain)
