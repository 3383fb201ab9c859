"""What French says with a number and does not count: « en deux mots », « cinq sur cinq », « mille mercis »."""

from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import Tokens
from corpus.french.function_words import POSSESSIVES
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.wordlists import word_set

# ``_`` stands for a possessive.
_PHRASES = """
en deux mots | en trois mots | en quatre mots | en deux temps trois mouvements | en deux temps , trois mouvements
en moins de deux | en deux coups de cuillère à pot | en trois coups de cuillère à pot | en cinq sec
entre deux feux | entre deux eaux | entre deux chaises | entre deux âges | entre deux portes | entre deux vins
à deux pas | à deux doigts | à deux vitesses | à deux balles | à deux mains | des deux mains
comme deux gouttes d' eau | deux mains gauches | les deux pieds dans | les deux pieds sur terre
sur les deux tableaux | sur _ deux oreilles | sur _ deux jambes | d' une pierre deux coups | de deux choses l' une
de deux maux | deux lièvres à la fois | en vaut deux | un tiens vaut mieux que deux | ni une ni deux
jamais deux sans trois | deux fois qu' une | dix fois qu' une | cent fois qu' une | deux poids deux mesures
deux poids , deux mesures | deux poids et deux mesures | deux et deux font quatre | de mes deux | piquer des deux
haut comme trois pommes | haute comme trois pommes | trois fois rien | quatre fois rien | trois francs six sous
de trois sous | trois pelés et | trois petits tours et | règle de trois | ménage à trois | à trois bandes
billard à trois bandes | entre quatre yeux | entre quatre murs | entre quatre planches | à quatre pattes
par quatre chemins | à quatre mains | tiré à quatre épingles | tirée à quatre épingles | tirés à quatre épingles
tirées à quatre épingles | aux quatre coins | des quatre coins | les quatre coins | aux quatre vents
des quatre vents | les quatre vents | les quatre fers en l' air | aux quatre veines | _ quatre vérités
_ quatre volontés | les quatre cents coups | _ quatre cents coups | un de ces quatre | un de ces quatre matins
tous les quatre matins | les quatre points cardinaux | les quatre cavaliers | le cinq à sept | un cinq à sept
cinq sur cinq | à cinq pattes | les cinq doigts de la main | les cinq sens | de cinq lettres | moins cinq pour
à la six - quatre - deux | six pieds sous terre | bottes de sept lieues | sept fois _ langue | sept fois la langue
sept jours sur sept | cinq jours sur cinq | les sept merveilles du monde | les sept péchés capitaux
des sept péchés capitaux | jeu des sept familles | jeu des sept erreurs | sept ans de malheur | les sept mers
des sept mers | dix sur dix | vingt sur vingt | treize à la douzaine | midi à quatorze heures | comme en quatorze
comme en quarante | l' an quarante | sur _ trente et un | sur _ trente - et - un | vingt - deux , v' là
tous les trente - six du mois | à cent à l' heure | à mille à l' heure | cent à l' heure | les cent pas
aux cent coups | cent coudées | cent fois sur le métier | vingt fois sur le métier | cent pour cent avec
cent pour cent derrière | en un mot comme en cent | des mille et des cents | cent sous de l' heure | à cent lieues
à mille lieues | en mille morceaux | mille sabords | mille milliards de mille | souffert mille morts
souffrir mille morts | de mille morts | de mille feux | mille fois merci | mille fois non | mille fois oui
cent fois non | cent fois oui | mille fois trop | cent fois trop | mille et une | mille et un | mille et mille
à un contre dix | à un contre un | cinq minutes de gloire | le mille - pattes | les deux mamelles
les trois glorieuses | les trente glorieuses | des trente glorieuses | frappé les trois coups
frapper les trois coups | frappe les trois coups | après les trois coups | avant les trois coups | a sept vies
a neuf vies | aux sept vies | aux neuf vies | attendre cent sept ans | attendra cent sept ans | attend cent sept ans |
merci mille fois | pas cent sept ans | pendant cent sept ans
réfléchir à deux fois | réfléchit à deux fois | réfléchissent à deux fois | réfléchi à deux fois
regarder à deux fois | regarde à deux fois | regardent à deux fois | regardé à deux fois | des deux mamelles
en trois lettres | en quatre lettres | en cinq lettres
"""
_MANY = frozenset(("cent", "mille"))
_VAGUE = word_set(
    """
    raisons façons manières moyens précautions maux feux mercis excuses pardons bravos regrets remerciements détours
    petits petites choses facettes visages nuances soucis tracas peines difficultés merveilles délices baisers égards
    ruses tourments
    """
)
"""What nobody counts by the hundred: « mille précautions »."""
_THIRTY_SIX = word_set("solutions façons manières moyens métiers chandelles choses raisons mille chemins fois")
_SOLVING = word_set("solutions façons manières moyens options chemins méthodes recettes issues raisons choix")
_ANY_NUMBER = word_set("dix quinze vingt trente quarante cinquante cent mille")


def _by_number() -> dict[tuple[str, str], tuple[tuple[int, list[str]], ...]]:
    phrases: dict[tuple[str, str], tuple[tuple[int, list[str]], ...]] = {}
    for line in _PHRASES.replace("\n", "|").split("|"):
        words = line.split()
        lead = next((k for k, word in enumerate(words) if word in CARDINAL_STARTS), None)
        if lead is not None:
            key = words[lead], words[lead + 1] if lead + 1 < len(words) else ""
            phrases[key] = (*phrases.get(key, ()), (lead, words))
    return phrases


_BY_NUMBER = _by_number()
"""By the first number word of each and the word behind it: how many words stand before, and all its words."""


def phrase_end(tokens: Tokens, i: int) -> int:
    """The token after the phrase whose first number is the word ``i``, or ``i``."""
    word, after = tokens.words[i], tokens.word(i + 1)
    for lead, phrase in _BY_NUMBER.get((word, after), ()) + _BY_NUMBER.get((word, ""), ()):
        first, end = i - lead, i - lead + len(phrase)
        if first < 0 or not _says(tokens.words[first:end], phrase):
            continue
        if phrase[-1] not in CARDINAL_STARTS or not is_plural_noun(tokens, end):
            return end
    if word in _MANY and after in _VAGUE and not tokens.word(i - 1).isdecimal():
        # « mille précautions »
        return i + 2 if tokens.word(i - 1) not in CARDINAL_STARTS else i
    if word == "trente" and tokens.words[i + 1 : i + 3] == ["-", "six"] and tokens.word(i + 3) in _THIRTY_SIX:
        return i + 4
    if word in _ANY_NUMBER and after in _SOLVING and tokens.word(i - 1) == "pas":
        # « il n'y a pas cinquante solutions »
        return i + 2
    return i


def _says(words: list[str], phrase: list[str]) -> bool:
    return words == phrase or (
        "_" in phrase
        and len(words) == len(phrase)
        and all(
            said == meant or (meant == "_" and said in POSSESSIVES) for said, meant in zip(words, phrase, strict=True)
        )
    )
