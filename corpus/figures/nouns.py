"""What is counted: the noun after a number, told by French morphology rather than by a dictionary."""

import re

from corpus.figures.tokens import WORD, Tokens
from corpus.french.wordlists import word_set

# Words that end like a plural and are none. Closed classes: prepositions, adverbs, pronouns, determiners, and the
# verb forms that follow a number often enough to matter.
_NO_NOUN = word_set(
    """
    dans sous sans plus mais puis pas alors très vers dès depuis après près hors les des ses ces mes tes nos vos
    nous vous ils elles moins jamais toujours parfois certes ailleurs désormais ensuite dehors dedans dessus
    dessous tous toutes aux eux ceux celles lesquels lesquelles auxquels desquels quels quelles plusieurs
    quelques leurs divers certains certaines lors malgré chez assez trop sauf jusqu'ès voilà volontiers
    autorisés autorisées réglementaires requis requises escomptés escomptées permises prononcés
    prononcées infligés infligées tolérés tolérées admises imposés
    imposées prescrits prescrites
    longtemps temps sommes êtes avons avez allons allez sont ont font vont suis étions étiez es as peux
    veux dois sais vois mis pris promis remis transmis soumis admis commis appris compris surpris acquis
    conquis conclus inclus exclus reçus hélas néanmoins toutefois quasiment tandis parmi six dix deux trois
    prévus prévues annoncés annoncées attendus attendues enregistrés enregistrées recensés recensées estimés
    estimées signalés signalées constatés comptabilisés affichés supplémentaires annuels bruts restants
    auprès nécessaires dépensés investis engagés versés récoltés budgétés débloqués alloués empruntés réclamés
    consacrés dus dues engloutis englouties détournés remboursés facturés encaissés déboursés impayés
    mensuels initialement tels telles chacuns jusques fois ans encore
    """
) - {"fois", "ans"}

# « deux family offices »: English puts a noun in the singular before another.
_ENGLISH = word_set("family food data business venture hedge call open fast street pop drive escape cover tour")

# French puts few adjectives before the noun, and always the same ones.
BEFORE_NOUN = word_set(
    """
    grand grands grande grandes petit petits petite petites gros grosse grosses nouveau nouveaux nouvelle
    nouvelles vieux vieille vieilles ancien anciens ancienne anciennes jeune jeunes bon bons bonne bonnes
    mauvais mauvaise mauvaises beau beaux belle belles autre autres même mêmes seul seuls seule seules premier
    premiers première premières dernier derniers dernière dernières prochain prochains prochaine prochaines
    principal principaux principale principales meilleur meilleurs meilleure meilleures haut hauts haute hautes
    long longs longue longues petits-grands simple simples vrai vrais vraie vraies pauvre pauvres énorme énormes
    fameux fameuse fameuses futur futurs future futures faux fausse fausses différents différentes éventuels
    éventuelles présumés présumées propres précieux précieuses véritables éternelles interminables trop quelque
    quelques
    """
) - {"trop", "petits-grands"}  # fmt: skip

# Names of peoples take a capital and are counted; other capitalised words after a number are names.
_PEOPLE = re.compile(
    r".+(?:ais|aises|ois|oises|ains|aines|iens|iennes|éens|éennes|ands|andes|ards|ardes|ols|oles|ins|ines|urcs|urques|"
    r"usses|uisses|elges|recs|recques|rabes|uifs|uives|oms|i?ques|urdes|ènes|aches|etons|allons|apons|erbes|oates|ulgares|naves|atares|ses|angers|angères|tats)"
)

_PREFIXES = frozenset(("sous", "sans", "hors"))
"""Prepositions that nouns begin with: « sous-marins », « sans-abri », « hors-la-loi »."""

_SMALL_WORDS = word_set(
    """
    plus moins près quelque environ la le les l' un une des ce cette ces son sa ses leur leurs deux trois quatre
    cinq six sept huit neuf dix mieux ne n' ici là nos notre votre mon ma mes au aux
    """
)


def is_plural_noun(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` can be a noun in the plural."""
    if tokens.kind(i) != WORD:
        return False
    word = tokens.words[i]
    if _is_compound(tokens, i):
        # « haut-parleurs », « demi-finales »
        named = tokens.capital(i) and tokens.capital(i + 2) and not _PEOPLE.fullmatch(tokens.word(i + 2))
        plural = word[-1] in "sxz" or tokens.word(i + 2)[-1] in "sxz"
        # « deux ex-dirigeants »
        return (
            (len(word) > 2 or word in ("ex", "co"))
            and plural
            and (word not in _NO_NOUN or word in _PREFIXES)
            and not (named and not tokens.raw(i).isupper())
        )
    if len(word) < 3 or word in _NO_NOUN or word[-1] not in "sxz":
        return False
    if tokens.capital(i) and not tokens.raw(i).isupper():
        return bool(_PEOPLE.fullmatch(word))
    return not tokens.raw(i).isupper() or len(word) > 4


def is_prenominal(word: str) -> bool:
    """Whether ``word`` is an adjective that stands before its noun."""
    return word in BEFORE_NOUN


def skip_prenominal(tokens: Tokens, i: int) -> int:
    """The first token from ``i`` on that is no adjective before a noun; at most two are skipped. One that a hyphen
    ties to its noun is part of it: « nouveau-nés », « grands-parents »."""
    j = i
    while j < i + 2 and tokens.word(j) in BEFORE_NOUN and not _is_compound(tokens, j):
        j += 1
    return j


def _is_compound(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen ties token ``i`` to a word behind it."""
    tied = tokens.word(i + 1) == "-" and tokens.glued(i + 1) and tokens.glued(i + 2)
    return tied and tokens.kind(i + 2) == WORD


def counted_noun(tokens: Tokens, i: int, singular: bool = False) -> tuple[int, int] | None:
    """Tokens of the noun that a number before token ``i`` counts, with its adjective or complement; else ``None``.

    ``singular`` admits a noun in the singular (after « 1,2 million de », « un »).
    """
    noun = skip_prenominal(tokens, i)
    if tokens.word(noun) in _ENGLISH and is_plural_noun(tokens, noun + 1):
        return noun, noun + 2
    if not is_plural_noun(tokens, noun):
        if noun > i and tokens.word(noun - 1)[-1:] in ("s", "x") and not singular:
            # « les deux premiers », « trois autres »: the adjective stands for the noun.
            return noun - 1, noun
        if not singular or not is_common_word(tokens, noun):
            return None
    end = noun + 1
    while tokens.word(end) == "-" and tokens.glued(end) and tokens.glued(end + 1) and tokens.kind(end + 1) == WORD:
        end += 2
    if is_plural_noun(tokens, end) and not tokens.capital(end) and not is_prenominal(tokens.word(end)):
        return noun, end + 1
    if tokens.word(end) in ("de", "d'") and is_common_word(tokens, end + 1):
        return noun, end + 2
    return noun, end


def is_common_word(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is a lower-case word of some length that is no article, preposition or adverb."""
    if tokens.kind(i) != WORD or tokens.capital(i):
        return False
    word = tokens.words[i]
    return len(word) > 2 and not word.endswith("'") and word not in _NO_NOUN and word not in _SMALL_WORDS
