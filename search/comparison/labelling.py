"""Which measures of the lexicon name a topic alone, which belong to somebody, and what a kind of figure is called."""

from collections.abc import Mapping

from corpus.claims.measures import entries, fits
from corpus.figures.model import Kind

KIND_WORDS: Mapping[Kind, str] = {
    Kind.MONEY: "montant",
    Kind.PERCENT: "part",
    Kind.POINTS: "écart",
    Kind.COUNT: "nombre",
    Kind.DURATION: "durée",
    Kind.MEASURE: "mesure",
    Kind.MULTIPLIER: "rapport",
    Kind.DATE: "date",
    Kind.TIME: "heure",
}

BARE = frozenset(
    {"annonce", "création", "ouverture", "fermeture", "début", "fin", "livraison", "procès", "vote", "élection"}
    | {"reprise", "record", "chevaux-vapeur"}
)
"""What happens rather than what is counted: it names no amount."""

OWNED = frozenset(
    {"valorisation", "levée de fonds", "chiffre d’affaires", "bénéfice", "résultat", "perte", "marge", "dette"}
    | {"dividende", "effectif", "suppressions", "licenciements", "embauches", "investissement", "rachat"}
    | {"part du capital", "transfert", "salaire", "âge", "voix", "intentions de vote", "buts", "investisseurs"}
    | {"clients", "abonnés", "utilisateurs", "capitalisation"}
)
"""What a party has or does: the label says whose."""

OWNED_SHARES = frozenset({"voix", "intentions de vote", "part du capital", "marge", "âge"})
"""Those that are percentages, or durations, and still somebody's."""

TOWARDS = frozenset({"investissement", "part du capital"})
"""What goes into another party."""

_AMOUNTS = frozenset(
    {"budget", "coût", "dépenses", "dégâts", "prix", "amende", "subvention", "dons", "emprunt", "impôt", "retraite"}
    | {"détournement", "remboursement", "contrat", "butin", "saisie", "rançon", "dédommagement", "adjudication"}
    | {"exportations", "importations", "commandes", "travaux", "prime"}
)
_SHARES = frozenset(
    {"participation", "abstention", "chômage", "inflation", "croissance", "part de marché", "marge d’erreur"}
    | {"taux d’occupation"}
)
_SPANS = frozenset({"durée", "peine", "retard", "temps de trajet", "contrat"})
_MEASURES = frozenset(
    {
        "longueur",
        "distance",
        "hauteur",
        "diamètre",
        "altitude",
        "profondeur",
        "largeur",
        "surface",
        "poids",
        "vitesse",
        "vent",
    }
    | {"température", "magnitude", "pluie", "niveau de l’eau", "puissance", "production", "récolte", "consommation"}
    | {"émissions", "déchets", "stock", "capacité", "saisie", "débit"}
)
STANDING: Mapping[Kind, frozenset[str]] = {
    Kind.MONEY: _AMOUNTS,
    Kind.PERCENT: _SHARES,
    Kind.POINTS: _SHARES,
    Kind.COUNT: frozenset(),
    Kind.DURATION: _SPANS,
    Kind.MEASURE: _MEASURES,
    Kind.MULTIPLIER: frozenset(),
    Kind.DATE: frozenset(),
    Kind.TIME: frozenset(),
}
"""Measures that need no word for their kind beside them: « amende », but « montant : œuvres »."""


def names_a_share(measure: str) -> bool:
    """Whether « part : mineurs » says what the share is of; « part : rachat » does not."""
    if measure == "échantillon":
        return False  # of whom all shares of a survey are
    return any(kind in entries()[measure].kinds for kind in (Kind.PERCENT, Kind.COUNT))


def is_only(measure: str, kind: Kind) -> bool:
    """Whether figures of this kind alone state it, so that its name says it all: « loyer »."""
    amounts = (Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.DURATION)
    return kind in amounts[:3] and [each for each in amounts if fits(measure, each)] == [kind]
