"""One thing said in other words has one measure; two things that a careful reader tells apart have two."""

import pytest

from corpus.claims.measures import akin
from tests.corpus.claims.reading import claim

SAME = [
    ("La scierie va embaucher 40 personnes.", "La scierie annonce 45 recrutements.", "40", "45"),
    ("Le groupe supprimera 300 postes.", "Le plan social prévoit 280 suppressions d’emplois.", "300", "280"),
    ("L’explosion a fait douze morts.", "L’explosion a coûté la vie à treize personnes.", "douze", "treize"),
    ("Deux personnes sont mortes noyées.", "On déplore trois décès.", "Deux", "trois"),
    ("Quarante personnes ont été hospitalisées.", "On compte 43 hospitalisations.", "Quarante", "43"),
    ("Neuf suspects ont été arrêtés.", "La police a procédé à onze interpellations.", "Neuf", "onze"),
    (
        "Il a été condamné à trois ans de prison.",
        "Il écope de quatre ans d’emprisonnement.",
        "trois ans",
        "quatre ans",
    ),
    ("Ils étaient douze à comparaître mardi.", "Quatorze prévenus sont jugés.", "douze", "Quatorze"),
    ("Le plan passe par la suppression de 1 250 emplois.", "Il rayera 1 400 postes.", "1 250", "1 400"),
    ("On a fait sortir de leurs maisons 120 personnes.", "On a évacué 90 personnes.", "120", "90"),
    ("Au bloc, vingt interventions ont été reportées.", "L’hôpital déprogramme 30 opérations.", "vingt", "30"),
    ("La marque a 310 points de vente.", "La marque a 290 boutiques.", "310", "290"),
    ("Le chantier coûtera 12 millions d’euros.", "La facture atteindra 14 millions d’euros.", "12", "14"),
    ("Le parc a attiré 90 000 visiteurs.", "Le parc a enregistré 95 000 entrées.", "90 000", "95 000"),
    ("Le ticket coûte 3 euros.", "Le prix du billet est de 4 euros.", "3", "4"),
    ("Le stade peut contenir 20 000 personnes.", "La capacité du stade est de 21 000 places.", "20 000", "21 000"),
    ("La commune compte 4 100 habitants.", "La commune a une population de 4 300 habitants.", "4 100", "4 300"),
    ("Le feu a dévoré 300 hectares.", "L’incendie a brûlé 320 hectares.", "300", "320"),
    ("La rafale a soufflé à 130 km/h.", "Les vents ont atteint 140 km/h.", "130", "140"),
    ("Il est tombé 80 mm de pluie.", "Les précipitations ont atteint 90 mm.", "80", "90"),
    ("Le musée ouvrira le 3 mai 2023.", "L’inauguration du musée est prévue le 4 mai 2023.", "3 mai", "4 mai"),
    (
        "L’usine fermera le 30 juin 2023.",
        "La cessation d’activité est fixée au 1er juillet 2023.",
        "30 juin",
        "1er juillet",
    ),
    ("La start-up a levé 8 millions d’euros.", "Un tour de table de 9 millions d’euros a été bouclé.", "8", "9"),
    ("Elle est valorisée à 300 millions d’euros.", "L’entreprise vaut 310 millions d’euros.", "300", "310"),
    ("Il a été vendu 12 millions d’euros aux enchères.", "Adjugé 13 millions d’euros aux enchères.", "12", "13"),
    ("Les exportations atteignent 5 milliards d’euros.", "Le pays exporte pour 6 milliards d’euros.", "5", "6"),
    ("La dette s’élève à 40 millions d’euros.", "L’endettement atteint 42 millions d’euros.", "40", "42"),
    ("Il a perçu 3 000 euros de salaire.", "Sa rémunération est de 3 200 euros.", "3 000", "3 200"),
    ("Le trajet prendra deux heures.", "Le temps de parcours sera de trois heures.", "deux heures", "trois heures"),
    ("Les douaniers ont saisi 300 kg de cocaïne.", "La saisie porte sur 320 kg de drogue.", "300", "320"),
    ("Le fleuve a déversé 12 tonnes de déchets.", "On y a ramassé 14 tonnes d’ordures.", "12", "14"),
    ("Le taux de chômage est de 7 %.", "Les demandeurs d’emploi représentent 8 % du total.", "7 %", "8 %"),
    ("Le village compte 30 élèves.", "L’école accueille 33 écoliers.", "30", "33"),
    ("Le séisme, de magnitude 5,2, a été ressenti.", "La secousse avait une magnitude de 5,4.", "5,2", "5,4"),
    ("Le chômage touche 2 400 chômeurs.", "On recense 2 600 demandeurs d’emploi.", "2 400", "2 600"),
    ("Sur 600 agriculteurs, tous ont répondu.", "Les 620 exploitants agricoles ont répondu.", "600", "620"),
    ("La grève est suivie par 300 grévistes.", "Le taux de grévistes : 320 agents en grève.", "300", "320"),
    ("Environ 200 exemplaires ont été vendus.", "Le tirage est de 220 exemplaires.", "200", "220"),
    ("L’appareil transportait 80 passagers.", "L’avion emportait 82 voyageurs.", "80", "82"),
    ("La pétition a réuni 5 000 signatures.", "Elle compte 5 200 signataires.", "5 000", "5 200"),
    ("Le record est tombé le 4 juin 2023.", "Il a battu le record le 5 juin 2023.", "4 juin", "5 juin"),
    ("Les députés ont voté la loi le 6 juin 2023.", "La loi a été adoptée le 7 juin 2023.", "6 juin", "7 juin"),
    ("L’accord a été conclu lundi.", "Le traité, signé mardi, entre en vigueur.", "lundi", "mardi"),
    ("Les fouilles ont révélé 60 sépultures.", "On a mis au jour 64 tombes.", "60", "64"),
]
"""Invented, none from a dossier."""


@pytest.mark.parametrize(("one", "other", "figure", "another"), SAME)
def test_said_in_other_words(one: str, other: str, figure: str, another: str) -> None:
    a, b = claim(one, figure), claim(other, another)
    mine, its = ({c.measure, *c.noun, *c.events} for c in (a, b))
    assert mine & its or any(akin(str(x), str(y)) for x in mine for y in its), (mine, its)


APART = [
    ("On compte douze blessés.", "On compte trois morts.", "douze", "trois"),
    ("Le club compte 300 inscrits.", "On dénombre 210 votants.", "300", "210"),
    ("Les recettes atteignent 5 millions d’euros.", "Le bénéfice atteint 2 millions d’euros.", "5", "2"),
    ("La ferme produit 80 tonnes.", "Le rendement est de 60 quintaux.", "80", "60"),
    ("La banque accorde un prêt de 2 millions d’euros.", "La région verse une subvention de 1 million.", "2", "1"),
    ("Le feu a brûlé 300 hectares.", "Le tunnel mesure 3 km de longueur.", "300", "3"),
    ("La police a fait six interpellations.", "Quatre gardes à vue ont été prolongées.", "six", "Quatre"),
    ("Le pont ouvrira le 3 mai 2023.", "Le pont fermera le 9 mai 2023.", "3 mai", "9 mai"),
    ("Le groupe créera 50 emplois.", "Le groupe supprimera 60 postes.", "50", "60"),
    ("Le pays compte 300 brebis.", "On y trouve 80 vaches.", "300", "80"),
    ("Quarante logements sont vacants.", "Cent logements sociaux sont prévus.", "Quarante", "Cent"),
    ("Il risque trois ans de prison.", "Le procès durera trois semaines.", "trois ans", "trois semaines"),
]


@pytest.mark.parametrize(("one", "other", "figure", "another"), APART)
def test_told_apart(one: str, other: str, figure: str, another: str) -> None:
    assert claim(one, figure).measure != claim(other, another).measure
