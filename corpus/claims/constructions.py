"""What a figure measures where no word names it, by how it hangs on a thing: « un cargo de 95 mètres », « un stade
à 65 millions », « coincés à 130 mètres sous terre »."""

import re
from collections.abc import Collection
from typing import Final

from corpus.claims import payments
from corpus.claims.finite import is_finite
from corpus.claims.measures import size_of
from corpus.claims.roughly import QUALIFIER
from corpus.figures.changes import is_change
from corpus.figures.model import Figure, Kind
from corpus.french.wordlists import word_set

_THINGS: Final = {
    Kind.MEASURE: frozenset({"voies", "routes", "poissons", "huîtres"}),
    Kind.MONEY: frozenset(
        {
            "blé",
            "lait",
            "vin",
            "viande",
            "gaz",
            "électricité",
            "carburant",
            "poissons",
            "huîtres",
            "fruits et légumes",
        }
    ),
}
"""Measures of the vocabulary that are also things with a size or a price of their own."""
_WITHIN: Final = 90
"""Characters before a figure in which the thing is named."""
_WORD: Final = r"((?!d[eu]s?\b)[a-zà-ÿœ][\w-]+)"
_OF: Final = re.compile(
    r"\b(?:une?|l[ea]s?|l'|du|des|aux?|son|sa|ses|ce|cet|cette|ces|leurs?|chaque|deux|trois|quatre)\s?"
    rf"(?:{_WORD} )?{_WORD},? (?:de |d'){QUALIFIER}$"
)
_RISES: Final = re.compile(rf"\b(?:s'élèv\w+|se dress\w+|point\w+|grimp\w+) (?:à|jusqu'à) {QUALIFIER}$")
_MEASURES: Final = re.compile(rf"\b(?:fait|font|fera|feront|faisait|totalise|totalisera) {QUALIFIER}$")
"""« la piste fera 26 kilomètres »."""
_AT: Final = re.compile(rf"{_WORD} à {QUALIFIER}$")
_APPOSED: Final = re.compile(rf"{_WORD}, {QUALIFIER}$")
_FIRST: Final = re.compile(rf"(?:^|[.!?:»–—\n] ?)à {QUALIFIER}$")
_HANGS_AT: Final = re.compile(rf"\bà {QUALIFIER}$")
_UNDER: Final = re.compile(r"\s(?:sous (?:terre|la surface|l'eau|le niveau|le sol|la mer|la glace)|de fond)\b")
_OVER: Final = re.compile(r"\sau-dessus\b")
_DOWN: Final = re.compile(r"\s(?:plus bas|en contrebas|dans le vide)\b")
_FELL: Final = re.compile(
    r"\b(?:chut|tomb|bascul|dévis|dégringol|précipit|plong)(?:é|ée|és|ées|e|ent|er|a|ait)\b[^.;:,\d]{0,25} "
    rf"(?:de |d'|d'une hauteur de ){QUALIFIER}$"
)
"""« la charrette a basculé de six mètres », « a fini neuf mètres plus bas »."""
_ALONG: Final = re.compile(
    r"\b(?:céd|romp|éventr|lézard|écroul|coup|ferm|barr|ensevel|inond|noy|arrach|effondr|affaiss|fissur|détrui|endommag|défonc|emport|pollu|souill|"
    r"bouch|bloqu|encombr|recouv|obstru|éboul|crevass|submerg|refai|rénov|élarg|repav|goudronn|rong|érod|dévast|balay|"
    r"lacér|déchir|clôtur|retenue)\w*(?: [^.;:,\d]{1,40})? sur (?:une (?:longueur|distance) (?:de |d'))?"
    rf"{QUALIFIER}$"
)
"""« la rue est coupée sur 300 mètres », « le mur a cédé sur douze mètres »."""
_BY_ITS_WIDTH: Final = re.compile(r"\ssur \d")
"""« fissurée sur 6 mètres sur 4 »: that is no length alone."""
_OF_LINES: Final = re.compile(
    r"\s?(?:de |d')(?:\w+ )?(?:câbles?|tuyaux?|canalisations?|conduites?|tranchées?|galeries?|rails|fils?|haies?|"
    r"fibre|clôtures?|grillages?|murs?|digues?|pipelines?|gazoducs?|barbelés|drains?|caniveaux?|glissières?|tubes?)\b"
)
"""« poser 4 kilomètres de tuyaux »: so long are they."""
_MORE: Final = re.compile(r"\s(?:de|d'|du|des)\b|\s?d'")
"""« 9 tonnes de sucre », « 3 mètres de large »: words behind the figure say what it measures."""
_ASIDE: Final = re.compile(r"\s?[,)]|\ssur la balance\b")
_THEN: Final = re.compile(r",? (?:l[ea]s? |l')|, (?:un|une|ce|cet|cette|son|sa) ")
_EACH: Final = re.compile(r" (?:l[ea] |l'|par |chaque )")

_QUANTITIES: Final = word_set(
    """
    stock stocks cargaison chargement récolte récoltes moisson vendange production prise prises pêche saisie butin
    commande livraison lot total quantité volume tonnage rendement capacité déficit excédent quota contingent collecte
    don dons exportation exportations importation importations aide perte pertes hausse baisse augmentation
    diminution réduction recul progression émission émissions consommation achat achats vente ventes rejet rejets
    cueillette besoin besoins moyenne maximum minimum record objectif seuil plafond limite cumul surplus manque
    apport débit ration rations réserve réserves gisement dépôt fret trafic
    """
)
"""What is so much of something, and weighs or measures nothing by itself."""
_DIMENSIONS: Final = word_set(
    """
    longueur largeur hauteur profondeur épaisseur diamètre rayon altitude distance circonférence envergure taille
    surface superficie poids masse périmètre dénivelé dénivelée écart marge précision résolution visibilité bande
    rythme vitesse bond niveau crue marée avance retard intervalle
    """
)
"""What says itself how the figure is meant."""
_TALL: Final = word_set(
    """
    tour tours immeuble immeubles gratte-ciel arbre arbres sapin chêne séquoia statue statues mât mâts éolienne
    éoliennes vague vagues creux mur murs muraille falaise falaises flèche clocher dune dunes cheminée cheminées
    pylône pylônes antenne échafaudage colonne obélisque panache chute chutes plongeon saut croix grue grues phare
    cascade talus sculpture totem géant façade
    """
)
_DEEP: Final = word_set("puits forage forages trou gouffre fosse cratère fouille excavation crevasse faille siphon")
_GONE: Final = word_set(
    """
    trajet trajets parcours course étape étapes marche voyage périple randonnée traversée vol boucle épreuve circuit
    promenade balade footing marathon sortie détour déplacement fuite cavale
    """
)
"""Ways that somebody goes."""
_BETS: Final = frozenset({"pari", "défi", "tapis", "circuit", "crédit"})
"""Nouns that end as participles do."""
_STOLEN: Final = dict.fromkeys(("casse", "vol", "braquage", "cambriolage", "hold-up"), "butin") | dict.fromkeys(
    ("fraude", "escroquerie", "détournement", "arnaque"), "détournement"
)
"""« un casse à 3 millions »."""
_WORKS: Final = word_set(
    """
    chantier projet stade arène pont viaduc tunnel barrage usine hôpital musée gare ligne tramway métro rocade
    contournement immeuble piscine patinoire école lycée collège crèche campus prison port aéroport terminal
    autoroute route parc médiathèque bibliothèque théâtre opéra cinéma salle complexe satellite sous-marin frégate
    centrale réservoir digue halle gymnase vélodrome hippodrome téléphérique télésiège téléski
    résidence lotissement ouvrage bâtiment édifice édifices déviation échangeur passerelle écluse quai jetée
    station-service caserne commissariat palais réseau programme film spectacle exposition festival fête
    gala
    """
)
"""What is built or staged, and costs what it takes."""


def of(lower: str, figure: Figure, governing: Collection[str]) -> str | None:
    """The measure, as the vocabulary calls it, where of the measures ``governing`` the figure none says it; ``lower``
    is the text in lower case with ' for ’."""
    if figure.kind is Kind.MONEY and (paid := payments.of(lower, figure)) is not None:
        return paid
    if not _THINGS.get(figure.kind, frozenset()).issuperset(governing):
        return None
    start = max(0, figure.start - _WITHIN)
    if figure.kind is Kind.MEASURE:
        return _of_measures(lower, figure, start)
    return _of_money(lower, figure, start) if figure.kind is Kind.MONEY else None


def _of_measures(lower: str, figure: Figure, start: int) -> str | None:
    size = size_of(figure.unit)
    if size == "length" and _HANGS_AT.search(lower, start, figure.start):
        if _UNDER.match(lower, figure.end):
            return "profondeur"
        rises = _RISES.search(lower, start, figure.start) or _OVER.match(lower, figure.end)
        return "hauteur" if rises else None
    if size == "length" and _ALONG.search(lower, start, figure.start) and not _BY_ITS_WIDTH.match(lower, figure.end):
        return "longueur"
    if size == "length" and _OF_LINES.match(lower, figure.end):
        return "longueur"
    if size == "length" and (_DOWN.match(lower, figure.end) or _FELL.search(lower, start, figure.start)):
        return "hauteur"
    if size not in ("length", "mass") or _MORE.match(lower, figure.end):
        return None
    if size == "length" and _MEASURES.search(lower, start, figure.start):
        return "longueur"
    tied = _OF.search(lower, start, figure.start)
    if tied is None:
        apposed = _APPOSED.search(lower, start, figure.start) if size == "mass" else None
        weighs = apposed is not None and _ASIDE.match(lower, figure.end) and apposed[1] not in _QUANTITIES
        return "poids" if weighs else None
    thing = {word for word in tied.groups() if word}
    if not thing.isdisjoint(_QUANTITIES | _DIMENSIONS) or any(map(is_change, thing)):
        return None
    if size == "mass":
        return "poids"
    for measure, things in (("hauteur", _TALL), ("profondeur", _DEEP), ("distance", _GONE)):
        if not thing.isdisjoint(things):
            return measure
    return "longueur"


def _of_money(lower: str, figure: Figure, start: int) -> str | None:
    if _FIRST.search(lower, start, figure.start):
        if _EACH.match(lower, figure.end):
            return "prix"
        return "coût" if _THEN.match(lower, figure.end) else None
    if _OWES.search(lower, start, figure.start):
        return "dette"
    if _PUTS.search(lower, start, figure.start) and _INTO.match(lower, figure.end):
        return "investissement"
    if (figure.unit or "") in _PER_SHARE:
        return "dividende" if _SHAREHOLDERS.search(lower, start, figure.start) else None
    if _SOLD.search(lower, start, figure.start) or (_PAID.search(lower, start, figure.start) and _per_piece(figure)):
        return "prix"
    if _MAKING.search(lower, start, figure.start) and not _MORE.match(lower, figure.end):
        return "coût"
    tied = _OF.search(lower, start, figure.start)
    if tied is not None:
        return None if _WORKS.isdisjoint(tied.groups()) else "coût"
    priced = _AT.search(lower, start, figure.start)
    if priced is None or is_finite(priced[1]) or is_change(priced[1]):
        return None
    if priced[1] in _STOLEN:
        return _STOLEN[priced[1]]
    return None if _PARTICIPLE.search(priced[1]) and priced[1] not in _BETS else "coût"


def _per_piece(figure: Figure) -> bool:
    """« 30 euros le litre », and not « par an », « par habitant »."""
    unit = (figure.unit or "").removeprefix("par ")
    return unit in _GOODS


_GOODS: Final = word_set("""
    kilo kilogramme kg tonne gramme litre hectolitre baril quintal livre once carat douzaine pièce unité mètre
    bouteille exemplaire place siège billet ticket entrée kwh mwh boîte dose sac cageot paquet
""")
_PER_SHARE: Final = frozenset({"par action", "par titre"})
_SHAREHOLDERS: Final = re.compile(r"\bactionnaires?\b")
_OWES: Final = re.compile(
    rf"\b(?:doi(?:t|vent)|devai(?:t|ent)|devr(?:a|ont)) (?:(?:encore|toujours|ainsi) )?{QUALIFIER}$"
)
_PUTS: Final = re.compile(rf"\b(?:mis|met|mett(?:ent|re|ra|ront|rait|ait|aient)|mettant|misé?) {QUALIFIER}$")
_INTO: Final = re.compile(
    r"[^.;:,\d]{0,20}? (?:dans l|dans s|dans c|dans un|dans leur|sur la table\b|au pot\b|sur le projet\b)"
)
"""« a mis 30 millions d’euros dans ses ateliers »."""
_PAID: Final = re.compile(rf"\b(?:pay|achet|rémunér|régl|négoci|échang)\w+ {QUALIFIER}$")
_SOLD: Final = re.compile(
    r"\b(?:(?:cédée?s?|bradée?s?) (?:à |pour )?|(?:proposée?s?|affichée?s?|mise?s? en vente|partie?s?|négociée?s?) "
    rf"(?:à |pour )){QUALIFIER}$"
)
_MAKING: Final = re.compile(
    r"\b(?:construi|bât[iî]|édifi|livr|réalis|aménag|rénov|restaur|rebât|reconstrui|remplac|équip|command|rachet|rachat|"
    r"achet|acqui|acqué|repren|repris|reprend|offre|refait|refont|refaire|repein|transform|agrandi|modernis|réhabilit|"
    rf"creus|démoli|érig)[^.;:,]* pour {QUALIFIER}$"
)
"""« bâti par deux frères pour 3 millions », « reprend l'usine pour un euro »."""
_PARTICIPLE: Final = re.compile(r"(?:ée?s?|ie?s?|ue?s?|its?|ites?|ise?s?|antes?|ants?|er)$")
"""« adjugé à », « vendue à », « monter à »: what is said of the thing, not the thing."""
