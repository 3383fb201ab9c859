"""What « selon » goes by without anybody saying it: « selon la taille », « selon les cas »."""

from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.voices import head_of
from corpus.french.wordlists import word_set

_CRITERIA = word_set(
    """
    méthode modalités cas critère critères règles besoin besoins moyens modèle modèles âge âges saison saisons
    semaines jours jour régions scénario scénarios calendrier formule formules principe principes humeur goûts
    goût ordre type types taille tailles rythme secteur secteurs période périodes revenu revenus profil profils
    niveau niveaux zone zones gravité nature situation situations quantité poids distance degré catégorie
    catégories année années mois heure heures usage usages statut statuts durée date dates endroit endroits lieu
    lieux hypothèse hypothèses circonstances conditions envie envies possibilités affluence météo prix montant
    barème ancienneté sexe villes pays quartiers académies filières établissements communes départements espèces
    vraisemblance apparence tradition coutume
    espèce version versions vitesse
    """
)


def is_criterion(tokens: Tokens, first: int, last: int) -> bool:
    """Whether « selon » + this phrase is a way of counting: « selon la taille », « selon les cas »."""
    if tokens.word(first) in ("tout", "toute"):
        # « selon toute vraisemblance »
        first += 1
    head = head_of(tokens, first, last)
    if tokens.word(head) in ("article", "alinéa"):
        return tokens.kind(head + 1) == NUMBER
    return tokens.word(head) in _CRITERIA and not tokens.capital(head)
