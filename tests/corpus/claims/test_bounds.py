"""What a figure is said to leave out or to hold: « hors taxes », « prime comprise »."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.claims.bounds import BOUNDING, bounded
from tests.corpus.claims.reading import claim


def test_a_sum_is_not_measured_by_what_it_leaves_out() -> None:
    found = claim("Le pont coûtera 12 millions d’euros toutes taxes comprises.", "12")
    assert found.measure == "coût"
    assert "TTC" in found.perimeter


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("L’opération coûtera 52 millions d’euros foncier compris.", "52", "foncier compris"),
        ("L’opération coûtera 46 millions d’euros, hors foncier.", "46", "hors foncier"),
        ("Le syndicat plaide pour 200 postes.", "200", "réclamé"),
        ("Leur revendication : une prime de 180 euros.", "180", "réclamé"),
        ("Nous offrons 95 euros.", "95", "proposé"),
        ("On est loin des 14 % qu’ils exigeaient.", "14", "réclamé"),
        ("Sur les sommes annoncées à Orval, 700 millions d’euros sont de l’argent frais.", "700", "une partie"),
        ("Elle a changé de mains pour 8 millions d’euros, prix au marteau.", "8", "hors frais"),
        ("Elle a été vendue 9 millions d’euros (10 millions de dollars), frais compris.", "9", "frais compris"),
        ("Le sondage donne 47 % des 18-24 ans favorables.", "47 %", "chez les 18-24 ans"),
        ("Chaque maître aura en moyenne 21,4 élèves.", "21,4", "en moyenne"),
        ("Cela donne une moyenne de 21,4 élèves.", "21,4", "en moyenne"),
        ("Le stade, conçu pour 9 000 personnes, est plein.", "9", "capacité"),
        ("Huit autres voisins sont partis.", "Huit", "autre"),
        ("Le procureur a demandé neuf ans de prison.", "neuf", "requis"),
        ("Le parquet sollicite sept ans de prison.", "sept", "requis"),
        ("Inflation déduite, la hausse n’est que de 1,2 %.", "1,2 %", "en termes réels"),
        ("Les salaires ont gagné 0,4 % en euros constants.", "0,4 %", "en termes réels"),
        ("Il a vendu 310 brebis, le reste ayant péri.", "310", "sans le reste"),
        ("La facture totale atteint 52 millions d’euros.", "52", "cumul"),
        ("Elle a produit 3 000 vélos depuis sa naissance.", "3 000", "cumul"),
        ("Sur les 1,4 million de tonnes récoltées, 600 000 tonnes ont été vendues.", "600", "une partie"),
        ("Il en coûtera 310 euros pour les seules familles.", "310", "pour les seules familles"),
        ("Six des quinze lits ont fermé.", "Six", "une partie"),
        ("Sur 60 gares, 22 étaient fermées.", "22", "une partie"),
        ("L’amende est de 40 millions, dont 15 millions au seul fondateur.", "15", "au seul fondateur"),
        (
            "En ajoutant les forêts et les prés, le feu a détruit 900 hectares.",
            "900",
            "en ajoutant les forêts et les prés",
        ),
        ("Le cirque touche 30 % de la recette, soit 40 000 euros.", "40", "part"),
        ("Le vaccin est proposé aux plus de 65 ans.", "65", "classe d’âge"),
        ("Vitesse autorisée\u00a0: 80 km/h.", "80", "limite"),
        ("Minoritaires compris, le bénéfice s’élève à 748 millions d’euros.", "748", "minoritaires compris"),
        ("Il a joué 77 matches de championnat.", "77", "championnat"),
        ("Le texte passe par 62 voix contre dix-neuf.", "62", "pour"),
        ("Le texte a été voté par 21 élus contre treize.", "21", "pour"),
        ("Le texte a été voté par 21 élus contre treize.", "treize", "contre"),
        ("Taxes comprises, la facture d’Orval monte à 3,8 milliards d’euros.", "3,8", "TTC"),
        (
            "Le repli du troupeau d’Orval, 3 % pour les seules laitières, continue.",
            "3 %",
            "pour les seules laitières",
        ),
        (
            "Le plan d’Orval prévoit 2 800 départs, en comptant les sous-traitants.",
            "2 800",
            "en comptant les sous-traitants",
        ),
        ("Orval perdra 3 500 postes, dont 2 398 à la production et 980 au siège.", "980", "part"),
        ("Avec l’entretien, la facture d’Orval monte à 176 millions d’euros.", "176", "avec l'entretien"),
        ("Sous-traitants compris, Orval emploie 530 personnes.", "530", "sous-traitants compris"),
        ("Au tour précédent, la participation d’Orval était de 61 %.", "61 %", "premier tour"),
        ("Elle finit avec 22,6 points de moyenne.", "22,6", "en moyenne"),
        ("Des 31 wagons d’Orval, loués hier, vingt-deux sont cassés.", "31", "ensemble"),
        (
            "Avec les lots de la cave d’Orval, la vente compte 730 numéros.",
            "730",
            "avec les lots de la cave d'orval",
        ),
        ("La moyenne tombe à 17,2 lits à Orval.", "17,2", "en moyenne"),
        ("On y tire 14 kilos par ruche.", "14", "par tête"),
        (
            "Hors effet de périmètre, les ventes d’Orval montent à 41 millions d’euros.",
            "41",
            "hors effet de périmètre",
        ),
        ("Le taux de réussite descend à 48 % chez les plus âgés.", "48 %", "chez les plus âgés"),
        ("Orval a dépensé 640 000 euros rien qu’en 2021.", "640 000", "une année"),
        ("Pour la seule année 2021, Orval a dépensé 640 000 euros.", "640 000", "une année"),
        ("Le groupe paie 216 millions d’euros, dette incluse, pour son rival.", "216", "dette incluse"),
        ("« Avec les saisonniers, il y a 930 emplois à Orval », dit le maire.", "930", "avec les saisonniers"),
        ("Sans elle, la ferme d’Orval n’aurait vendu que 3 400 fromages.", "3 400", "sans elle"),
        ("À changes constants, les ventes d’Orval montent à 41 millions d’euros.", "41", "ajusté"),
        ("À magasins comparables, les ventes d’Orval gagnent 3 %.", "3", "à périmètre comparable"),
        ("La croissance organique d’Orval atteint 3 %.", "3", "à périmètre comparable"),
        ("On nous avait promis 85 embauches à Orval.", "85", "au départ"),
        ("Il y avait à l’époque 1 900 mineurs à Orval.", "1 900", "au départ"),
        ("L’épidémie d’Orval touche quatorze nouvelles communes.", "quatorze", "autre"),
        ("La région leur ajoute 3 millions d’euros.", "3 millions", "autre"),
        ("Le bal d’Orval a rapporté 8 200 euros, une fois les frais déduits.", "8 200", "net"),
        ("Engrais payés, l’hectare laisse 310 euros au fermier.", "310", "net"),
        ("Après déduction des charges, il reste 41 000 euros à Orval.", "41 000", "net"),
        ("Une fois le fisc servi, Orval garde 41 000 euros.", "41 000", "net"),
        ("La brasserie a gagné 3 millions d’euros avant impôts.", "3", "brut"),
        ("En y ajoutant les hameaux, la dette d’Orval monte à 9 millions.", "9", "en y ajoutant les hameaux"),
        ("Si l’on excepte les cadres, Orval perd 210 emplois.", "210", "si l'on excepte les cadres"),
        ("Hormis les halles, Orval doit 4 millions d’euros.", "4", "hormis les halles"),
    ],
)
def test_bounds_are_marks(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le fonds d’Orval a réuni sept investisseurs, lui compris.", "sept"),
        ("L’offre kilométrique d’Orval augmentera de 12 %.", "12 %"),
        ("À Orval, une étude de phase 2 sur 220 malades commence.", "220"),
        ("Le bleu gagne 2,2 points par rapport au premier tour.", "2,2"),
        ("Avec 30 buts toutes compétitions, l’avant aux 12 sélections s’en va.", "12"),
        ("La dot de 3,7 millions d’euros d’Orval reste à verser.", "3,7"),
        ("Huit skieurs, en comptant le guide pris 2 heures dans 0,8 m de poudre, rentrent à Orval.", "0,8"),
        ("Désormais en bonne santé, l’élue d’Orval, 49 ans, se présente.", "49 ans"),
    ],
)
def test_what_bounds_no_figure_is_no_mark(text: str, figure: str) -> None:
    assert claim(text, figure).perimeter == ()


@pytest.mark.parametrize(
    "text", ["le prix est compris entre 3 et 5 euros", "il a compris que tout brûlait", "hors de prix"]
)
def test_what_bounds_nothing(text: str) -> None:
    assert bounded(text, 0, len(text)) == []


@pytest.mark.parametrize(
    "phrase",
    [
        *("hors internat", "voirie comprise", "salles incluses", "en comptant la cave", "en y ajoutant les quais"),
        *(
            "en intégrant la cave",
            "si l'on inclut les quais",
            "si l'on y compte la cave",
            "si l'on excepte les quais",
        ),
        *("si l'on met de côté la cave", "à l'exception des quais", "exception faite de la cave", "hormis la cave"),
        *("abstraction faite des quais", "excepté la cave", "mis à part la cave", "sans compter les quais"),
        *(
            "pour le seul quai",
            "pour les seules caves",
            "à hauteur de",
            "à raison de",
            "à l'issue de",
            "de l'ordre de",
        ),
        *("de l'ordre de", "au bout de", "au rythme de", "si l'on excepte les quais"),
    ],
)
def test_a_phrase_that_says_nothing_of_the_measure_has_a_word_that_hints_at_it(phrase: str) -> None:
    assert bounded(phrase, 0, len(phrase))
    assert not BOUNDING.isdisjoint(re.findall(r"\w+", phrase))


@given(st.text(alphabet="hors compinlué et'ds ", max_size=80))
def test_bounds_lie_in_the_text(text: str) -> None:
    spans = bounded(text, 0, len(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Les travaux ont coûté 4 millions d’euros, TVA comprise.", "4", "TTC"),
        ("Sans la prime d’hiver, la paie tombe à 1 900 euros.", "1 900", "hors bonus"),
        ("Chaque jour, 900 cars passent le col.", "900", "par jour"),
        ("On y sert 900 repas tous les mois.", "900", "par mois"),
        ("Le bac prend 900 piétons par heure.", "900", "par heure"),
        ("Les deux clubs ont reçu 9 000 euros chacun.", "9 000", "par tête"),
        ("La taxe prend 90 euros par ménage.", "90", "par tête"),
        ("Le feu a pris 40 hectares sur la seule rive gauche.", "40", "sur la seule rive"),
        ("À eux trois, ils ont semé 40 hectares.", "40", "cumul"),
        ("Le hall peut accueillir 900 personnes.", "900", "capacité"),
        ("Le hall, d’une jauge de 900 personnes, était vide.", "900", "capacité"),
        ("La ville versera une première tranche de 9 millions d’euros.", "9", "première tranche"),
        ("Les quarante premiers vélos arrivent en mai.", "quarante", "les premiers"),
        ("La commode, mise à prix 9 000 euros, a trouvé preneur.", "9 000", "mise à prix"),
        ("Il reste à trouver 9 millions d’euros.", "9", "restant"),
        ("Le gel a tué 90 brebis, dont un peu plus de 40 agneaux.", "40", "part"),
        ("Le bus portait 90 écoliers, parmi lesquels figurent 40 internes.", "40", "part"),
        ("Le tiers des 900 marins est à terre.", "900", "ensemble"),
        ("Quarante bateaux sur 110 sont à quai.", "110", "ensemble"),
    ],
)
def test_what_bounds_a_figure_is_said_in_many_ways(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Le rapport annuel compte 900 pages.", "900", "par an"),
        ("Ils sont 900 élèves sur deux sites.", "deux", "ensemble"),
        ("Le lycée a 900 élèves répartis sur 1 400 prés et 1 700 chambres.", "1 700", "ensemble"),
        ("Sur la côte, quatre bateaux ont coulé.", "quatre", "une partie"),
        ("Sur les trois derniers mois, 40 bateaux ont coulé.", "40", "une partie"),
        ("Le gel est prévu pour trois jours.", "trois", "capacité"),
    ],
)
def test_what_only_looks_like_a_bound(text: str, figure: str, mark: str) -> None:
    assert mark not in claim(text, figure).perimeter


def test_what_comes_besides_and_is_counted_itself_bounds_no_sum() -> None:
    assert not claim("Le gel a coûté 2 millions d’euros, sans compter les 300 heures de soins.", "2").perimeter
    assert claim("Le gel a coûté 2 millions d’euros, sans compter les serres.", "2").perimeter


@pytest.mark.parametrize(
    "text", ["Les banques réclament 4,2 % d’intérêts.", "Les bailleurs, eux, demandent 4,2 % de plus qu’ailleurs."]
)
def test_what_sellers_ask_is_their_price(text: str) -> None:
    assert "réclamé" not in claim(text, "4,2").perimeter
