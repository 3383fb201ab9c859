"""What a figure measures where only the way it hangs on a thing tells."""

from datetime import date

import pytest

from corpus.annotate import annotate
from corpus.article import Article


def measure(text: str) -> str | None:
    """Of the first figure."""
    read = annotate(Article(id="a", title="Orval", text=text, published=date(2024, 2, 26)))
    return read.claims[0].measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un cargo de 95 mètres barre la passe.", "longueur"),
        ("Une grue de 48 mètres domine le quai.", "hauteur"),
        ("Un forage de 210 mètres alimente le bourg.", "profondeur"),
        ("Une boucle de 17 km attend les cyclistes.", "distance"),
        ("Ils sont bloqués à 130 mètres sous terre.", "profondeur"),
        ("Le drone monte à 60 mètres au-dessus du port.", "hauteur"),
        ("Le bloc de 640 kilos a roulé.", "poids"),
        ("La cloche, 310 kilos, sera refondue.", "poids"),
        ("Le chaland, de 38 mètres, barre la passe.", "longueur"),
        ("La piste cyclable fera 26 kilomètres.", "longueur"),
        ("Le beffroi s’élève à 71 mètres.", "hauteur"),
        ("Le phare se voit à 19 milles de la côte.", "distance"),
        ("Les hameaux, distants de 23 km, sont reliés.", "distance"),
        ("La lave a parcouru 5 kilomètres.", "distance"),
        ("Un silure de 70 kilos a été pêché.", "poids"),
        ("La rue est coupée sur 300 mètres.", "longueur"),
        ("Il a fallu poser 4 kilomètres de tuyaux.", "longueur"),
        ("Le torrent s’est déchaîné, arrachant la clôture sur plus de 90 mètres.", "longueur"),
        ("La piste, submergée sur deux kilomètres, est fermée.", "longueur"),
        ("Nul ne peut approcher à moins de 400 mètres.", "périmètre de sécurité"),
        ("Les badauds sont tenus à 150 mètres du hangar.", "périmètre de sécurité"),
        ("Le quartier a été évacué dans un rayon de 2 kilomètres.", "périmètre de sécurité"),
        ("Dans un rayon de 3 kilomètres, tout a été évacué.", "périmètre de sécurité"),
        ("Tout a été bouclé à 600 mètres à la ronde.", "périmètre de sécurité"),
        ("Il est interdit de naviguer à moins de 300 mètres de l’épave.", "périmètre de sécurité"),
        ("Le tracteur a basculé de 14 mètres.", "hauteur"),
        ("Le tracteur s’est arrêté 14 mètres plus bas.", "hauteur"),
    ],
)
def test_a_thing_has_a_size(text: str, expected: str) -> None:
    assert measure(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une cargaison de 40 tonnes a disparu.", "cargaison"),
        ("La cargaison, 40 tonnes, a disparu.", "cargaison"),
        ("Un rayon de 900 mètres a été bouclé.", "rayon"),
        ("Une autonomie de 420 km est promise.", "autonomie"),
        ("Un mur de 3 mètres de large sépare les cours.", "largeur"),
        ("Un colis de 12 kilos de cannabis a été saisi.", "stupéfiants"),
    ],
)
def test_what_says_itself_how_much_it_is_keeps_its_name(text: str, expected: str) -> None:
    assert measure(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un vélodrome à 65 millions d’euros divise le conseil.", "coût"),
        ("À 65 millions d’euros, le vélodrome divise le conseil.", "coût"),
        ("Une passerelle de 9 millions d’euros enjambera la rade.", "coût"),
        ("La firme Vallet bâtira le quai pour 14 millions d’euros.", "coût"),
        ("La firme Vallet s’offre le moulin pour 2 millions d’euros.", "coût"),
        ("La toile a été cédée 72 000 euros.", "prix"),
        ("La toile est partie à 72 000 euros.", "prix"),
        ("À 64 euros la place, le gala fait grincer.", "prix"),
        ("Le lait est payé 41 centimes le litre.", "prix"),
        ("Un casse à 3 millions d’euros.", "butin"),
        ("La commune doit 27 millions d’euros à la banque.", "dette"),
        ("Orval : un pari à 75 millions d’euros.", "coût"),
        ("La firme Vallet a mis 30 millions d’euros dans ses ateliers.", "investissement"),
        ("Le canton mettra 12 millions d’euros sur la table.", "investissement"),
        ("Les actionnaires toucheront 1,70 euro par action.", "dividende"),
    ],
)
def test_what_is_built_sold_stolen_or_owed_has_its_sum(text: str, expected: str) -> None:
    assert measure(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La vente grimpe à 65 millions d’euros.",
        "Un accord signé à 65 millions d’euros.",
        "Une liasse de 9 000 euros dort à Orval.",
        "L’usine a livré pour 3 millions d’euros de boulons.",
        "Le tisserand a négocié 900 euros.",
    ],
)
def test_what_is_no_thing_with_a_price_has_none(text: str) -> None:
    assert measure(text) not in ("coût", "prix")


@pytest.mark.parametrize(
    ("text", "no_measure"),
    [
        ("Il a couru sur 3 kilomètres.", "longueur"),
        ("La dalle est fissurée sur 6 mètres sur 4.", "longueur"),
        ("Le fermier a mis 300 euros de côté.", "investissement"),
        ("Le voleur a trouvé 300 euros dans ses poches.", "investissement"),
        ("Elle vit dans un rayon de 3 kilomètres.", "périmètre de sécurité"),
        ("Le faucon s’approche à moins de 20 mètres.", "périmètre de sécurité"),
    ],
)
def test_what_is_no_such_size(text: str, no_measure: str) -> None:
    assert measure(text) != no_measure
