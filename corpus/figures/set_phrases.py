"""What French says with a number and does not count: « en deux mots », « cinq sur cinq »."""

from corpus.french.numerals import CARDINAL_STARTS

_PHRASES = """
en deux mots | en trois mots | en quatre mots | entre quatre yeux | entre quatre murs | à quatre pattes
par quatre chemins | à quatre mains | à deux mains | des deux mains | tiré à quatre épingles
 aux quatre coins | aux quatre vents
les quatre cents coups | ses quatre cents coups | ses quatre volontés | un de ces quatre | en moins de deux
à deux pas | à deux doigts | à deux vitesses | à deux balles | à mille lieues | à cent lieues | à cent à l' heure
le cinq à sept | un cinq à sept | cinq sur cinq | quatre fois rien | trois fois rien | sept jours sur sept
cinq jours sur cinq | trente - six solutions | trente - six mille | trente - six chandelles
mille mercis | mille excuses | mille et une | mille et un | mille raisons | les cent pas | d' une pierre deux coups
à un contre dix | à un contre un | deux mains gauches
de deux choses l' une | ni une ni deux | jamais deux sans trois | tous les trente - six du mois
"""


def _by_number() -> dict[str, tuple[tuple[int, list[str]], ...]]:
    phrases: dict[str, tuple[tuple[int, list[str]], ...]] = {}
    for line in _PHRASES.replace("\n", "|").split("|"):
        words = line.split()
        lead = next((k for k, word in enumerate(words) if word in CARDINAL_STARTS), None)
        if lead is not None:
            phrases[words[lead]] = (*phrases.get(words[lead], ()), (lead, words))
    return phrases


SET_PHRASES = _by_number()
"""By the first number word of each: how many words stand before it, and all its words."""
