"""The words that tell how a clause is built: what opens one, what holds an office, what is somebody's own."""

from corpus.claims.finite import is_finite
from corpus.french.remembered import Remembered
from corpus.french.wordlists import word_set

OWN = frozenset(("son", "sa", "ses"))
PREPOSITIONS = word_set(
    """
    à au aux en dans chez par pour sur sous avec sans contre vers depuis pendant durant après avant entre malgré
    selon d'après devant derrière dès hors via face grâce suite jusqu'à jusqu'au jusqu'en auprès lors parmi
    voire outre envers hormis sauf concernant près loin autour comme plus moins parce afin quant plutôt interrogé
    interrogée contrairement
    """
)
JOINS = word_set(
    """
    et ou mais or car donc puis ni si quand tandis alors pourtant cependant lequel laquelle lesquels lesquelles
    auquel auxquels auxquelles duquel desquels desquelles
    """
)
THIS = word_set("cela ça c'")
"""What was just said: it changes nothing of whom a sentence speaks."""
THAT = word_set("que qu' lorsque lorsqu' puisque puisqu' quoique où")
PRONOUNS = frozenset(("il", "elle"))
OTHERS = word_set("on nous vous je j' tu ils elles celui celle ceux celles celui-ci celle-ci") | THIS
IMPERSONAL = word_set("y faut faudra faudrait s' reste restait manque suffit convient")
LEADING = word_set(
    """
    ainsi aussi enfin hier demain aujourd'hui désormais lundi mardi mercredi jeudi vendredi samedi dimanche certes
    bref ensuite déjà même seul seule toutefois néanmoins notamment également encore actuellement résultat chaque
    tout toute tous quelque
    """
)
# Whoever holds an office is not what the office is of: « le patron de Renault a gagné ».
OFFICES = word_set(
    """
    patron patronne président présidente directeur directrice pdg dg chef cheffe maire ministre fondateur
    fondatrice cofondateur dirigeant dirigeante leader numéro secrétaire délégué déléguée représentant responsable
    porte-parole avocat avocate avocats procureur procureure préfet préfète député députée sénateur sénatrice
    candidat candidate entraîneur sélectionneur gardien capitaine attaquant défenseur milieu joueur joueuse fils
    fille frère sœur mère père parents épouse femme mari compagnon compagne ami amie ex-femme ex-mari victime
    proche proches héros héroïne auteur auteure créateur créatrice acteur actrice chanteur chanteuse membre ancien
    ancienne élu élue élus roi reine prince princesse ambassadeur adjoint adjointe premier première conseiller
    conseillère économiste analyste professeur chercheur médecin habitant habitants vice-président vice-présidente
    champion championne lauréat lauréate vainqueur détenteur détentrice gagnant gagnante
    suspect assassin meurtrier journaliste rival rivale concurrent adversaire adversaires voisin voisins
    """
)
ABOUT = word_set("chez pour avec côté au")
# What is somebody's own.
HELD = word_set(
    """
    fortune salaire patrimoine cote score popularité liste contrat film films album albums livre roman compte
    dette parti campagne peine rémunération clip tube spectacle équipe entreprise société fondation groupe disque
    blog chaîne
    """
)
PAPERS = word_set(
    """
    étude sondage enquête rapport baromètre estimation calculs communiqué article interview source tribune
    chiffres statistiques données journaliste annonce information informations appel
    """
)
ORGANISATIONS = word_set(
    """
    entreprise société groupe start-up startup firme association club établissement compagnie constructeur banque
    enseigne distributeur éditeur opérateur fabricant géant laboratoire coopérative fondation fédération syndicat
    parti ministère institut université hôpital équipe formation mutuelle assureur plateforme chaîne journal
    studio industriel équipementier transporteur armateur avionneur brasseur pétrolier énergéticien
    """
)
PLACES = word_set(
    "ville commune région département pays île village métropole capitale province municipalité archipel"
)
PERSONS = word_set(
    """
    homme femme joueur joueuse coureur coureuse athlète candidat candidate maire élu élue président présidente
    ministre chanteur chanteuse acteur actrice réalisateur réalisatrice auteur auteure écrivain suspect prévenu
    victime skipper cycliste pilote attaquant défenseur gardien entraîneur sélectionneur dirigeant patron
    directeur directrice retraité retraitée quinquagénaire sexagénaire septuagénaire trentenaire quadragénaire
    adolescent adolescente
    """
)
QUALIFYING = word_set("jeune petit petite grand grande nouveau nouvelle")


PLAIN, FIGURE, STOP, COMMA, DASH, QUOTE, THAT_IS, WHO, JOIN, PRONOUN, VERB, OPEN, CLOSE = range(13)
"""What a token does in a clause."""
_MARKS = {";": STOP, ":": STOP, "!": STOP, "?": STOP, ",": COMMA, "–": DASH, "—": DASH, "(": OPEN, ")": CLOSE}


def _part(word: str) -> int:
    if word[0].isdigit():
        return FIGURE
    if not word[0].isalpha():
        return _MARKS.get(word, QUOTE)
    if word in THAT:
        return THAT_IS
    if word in ("qui", "dont"):
        return WHO
    if word in JOINS:
        return JOIN
    if word in PRONOUNS or word in OTHERS:
        return PRONOUN
    return VERB if is_finite(word) else PLAIN


part = Remembered(_part).__getitem__
"""What a token in lower case does in a clause, wherever it stands."""
