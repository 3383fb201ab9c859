"""The value of before: told as past, set against the present one; and what « contre » says of somebody else."""

import pytest

from corpus.claims.model import Role
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Jusque-là, le bac embarquait 130 piétons par heure.", "130"),
        ("Avant l’incendie, la halle abritait 46 étals.", "46"),
        ("Il y a douze ans, la caserne employait 270 soldats.", "270"),
        ("La maternelle, qui comptait 88 enfants en 1987, a fermé.", "88"),
        ("L’orgue, en 1961, avait coûté 70 000 francs.", "70 000"),
        ("La précédente panne avait privé 3 400 foyers de courant.", "3 400"),
        ("L’ancien tarif était de 6 euros.", "6 euros"),
        ("Le cours, sous l’ancienne grille, valait 15 euros.", "15 euros"),
        ("Le hameau comptait alors 52 feux.", "52"),
        ("Le cinéma en vendait 900 l’an dernier.", "900"),
        ("Cinq ans plus tôt, la même toile était partie à 27 000 euros.", "27 000"),
        ("En 1984, la sécheresse avait duré cinq mois.", "cinq mois"),
        ("Les abonnés, 2 300 en 2016, ne sont plus que 1 100.", "2 300"),
        ("La redevance, qui était de 31 euros, est désormais de 44 euros.", "31"),
        ("La scierie, qui employait 64 personnes, n’en compte plus que 12.", "64"),
        ("Le taux est redescendu à 3 %, après avoir culminé à 8 %.", "8 %"),
        ("Le cours est retombé à 40 euros, après un pic à 95 euros.", "95"),
        ("Les ventes stagnent, après une hausse de 6 % en 2021.", "6 %"),
        ("On est loin des 7 200 entrées de l’été 2017.", "7 200"),
        ("Contrairement aux 45 plants de 2020, les nouveaux ont pris.", "45"),
        ("C’est mieux que les 19 % de 2018.", "19 %"),
        ("D’abord estimée à 5 millions d’euros, la digue en vaut 9.", "5"),
        ("Le saut est loin du précédent record, 5,61 mètres.", "5,61"),
        ("Après 17 naufrages en 2018, la côte en a vu 24.", "17"),
        ("Il faut abaisser la vitesse sur la rocade de 90 à 70 km/h.", "90"),
        ("La mairie a porté l’amende pour les mégots de 35 à 68 euros.", "35"),
        ("Le forfait passera à 9 euros, contre 12 euros actuellement.", "12"),
    ],
)
def test_what_was_before_is_set_beside_what_is(text: str, figure: str) -> None:
    assert claim(text, figure).role is Role.REFERENCE


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Ouvert en 1959, le foyer comptait 73 lits.", "73"),
        ("Construit en 1982, soit douze ans plus tôt, le bac avait 73 sièges.", "73"),
        ("Depuis mars 2019, elle pouvait plaider deux fois par mois.", "deux"),
        ("En 2019, le maire évoquait la mort de 14 chevaux.", "14"),
        ("En 2019, la ville coûterait 14 millions d’euros.", "14"),
        ("Le car transportait alors 37 lycéens.", "37"),
        ("Mardi à midi, la région recensait 310 cas, soit plus qu’en Savoie.", "310"),
        ("Le refuge est à deux pas, non loin des 40 tentes.", "40"),
        ("Le devis est loin des 30 millions d’euros annoncés.", "30"),
        ("Il a gagné le tournoi, après cinq nulles et un forfait.", "cinq"),
        ("Il a écopé de six ans, au lieu des neuf ans requis.", "neuf ans"),
        ("L’offre est de 3 %, contre 7 % réclamés.", "7 %"),
        ("Les maraîchers sont 61 % à le croire, contre 22 % des éleveurs.", "22 %"),
        ("Elle l’emporte avec 812 voix, contre 790 à sa rivale.", "790"),
        ("Le trajet prend deux heures, contre 50 minutes en train.", "50 minutes"),
        ("On a soigné 18 cavaliers, contre trois palefreniers.", "trois"),
        ("En 2011, ils étaient 15, contre 40 aujourd’hui.", "40"),
        ("Il y a peu de semaines, le parquet ouvrait une enquête sur les 21 millions de la régie.", "21"),
    ],
)
def test_what_only_looks_so_is_no_earlier_level(text: str, figure: str) -> None:
    assert claim(text, figure).role is not Role.REFERENCE


def test_a_change_told_as_past_is_still_a_change() -> None:
    assert claim("Le loyer avait pourtant grimpé de 9 % l’an dernier.", "9 %").role is Role.VARIATION
