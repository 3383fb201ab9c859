"""Which lengths of time are somebody's age."""

import pytest

from corpus.claims.dimensions import AGE
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("« J’avais 23 ans, j’étais apprenti. »", "23 ans"),
        ("Le vannier a été tué à 44 ans.", "44 ans"),
        ("Il faudra trimer jusqu’à 66 ans.", "66 ans"),
        ("L’âge minimal, qui était de 16 ans, sera de 18 ans.", "18 ans"),
        ("Le baryton nous a quittés à 71 ans.", "71 ans"),
        ("Le baryton s’en est allé à 71 ans.", "71 ans"),
        ("Les médecins lui donnent 25 ans.", "25 ans"),
        ("Le cavalier danois (26 ans) a gagné.", "26 ans"),
        ("Alan Kerbrat, notaire, 62 ans, se retire.", "62 ans"),
        ("La cavalière a perdu la vie à 19 ans.", "19 ans"),
        ("Il aurait en réalité 51 ans.", "51 ans"),
        ("Elle vient d’avoir 90 ans.", "90 ans"),
        ("Le sculpteur approche des 80 ans.", "80 ans"),
        ("On cherche une femme entre 25 et 30 ans.", "25 et 30 ans"),
        ("Le garçon, tout juste 17 ans, a été relâché.", "17 ans"),
        ("Il remontait, à 43 ans, sur le ring.", "43 ans"),
        ("J’avais à l’époque 23 ans.", "23 ans"),
        ("La benjamine de la troupe n’a que onze ans.", "onze ans"),
        ("Elle n’a encore que 81 ans.", "81 ans"),
        ("Sa cadette, Maud Perrec, dix-sept ans à peine, gagne trois titres.", "dix-sept ans"),
        ("L’accueil concerne 61 enfants, dont 14 de moins de 3 ans.", "3 ans"),
        ("Le joueur portugais de 33 ans a salué la foule.", "33 ans"),
        ("Neuf élèves de plus de 16 ans étaient absents.", "16 ans"),
        ("Du haut de ses neuf ans, elle lit.", "neuf ans"),
        ("« J’ai fêté mes 36 ans en mer », dit-il.", "36 ans"),
        ("Elle approche de ses 90 ans.", "90 ans"),
        ("Il frôle désormais les 80 ans.", "80 ans"),
        ("Il voyage gratuitement jusqu’à ses 25 ans.", "25 ans"),
        ("« À 77 ans, on a le droit de dormir », sourit-il.", "77 ans"),
        ("Elle y est parvenue à 31 ans à peine.", "31 ans"),
        ("Une nuit par terre, à 81 ans !", "81 ans"),
        ("Le chanteur décède à seulement 26 ans.", "26 ans"),
        ("On a interrogé Marcel Brun (81 ans, ancien facteur).", "81 ans"),
        ("Les skieurs Ana et Rui Sola, 29 et 31 ans, ont gagné.", "31 ans"),
        ("Deux frères de 14 et 16 ans dorment.", "14"),
        ("Deux frères de 14 et 16 ans dorment.", "16 ans"),
        ("Le vitrier de 54 ans a été blessé.", "54 ans"),
        ("Le journaliste de 62 ans rejoint la chaîne.", "62 ans"),
        ("C’est cette maman de 35 ans qui témoigne.", "35 ans"),
        ("Dior, étudiante ivoirienne de 21 ans, applaudit.", "21 ans"),
        ("Un étudiant de 22 ans de l’école voisine est mort.", "22 ans"),
        ("La Nantaise de 47 ans a gagné.", "47 ans"),
        ("Le mécano de 47 ans a parlé.", "47 ans"),
        ("Un Franco-Chilien de 25 ans est mort.", "25 ans"),
        ("Karim T., 39 ans, a été jugé.", "39 ans"),
        ("Jean Roy, dit « Titi », 76 ans, dessinait.", "76 ans"),
        ("Luc Sabatier, 38 ans et père de deux enfants, a fui.", "38 ans"),
        ("Le meneur, 44 ans au moment des faits, se tait.", "44 ans"),
        ("La tour affiche 138 ans.", "138 ans"),
        ("Le bus n’a pourtant que quatre ans.", "quatre ans"),
        ("Un phare de 120 ans s’est écroulé.", "120 ans"),
        ("Une jument de douze ans a fui.", "douze ans"),
        ("Le « Goéland », cent vingt ans, a accosté.", "cent vingt ans"),
        ("Leur fille, un nourrisson de seize jours, dormait.", "seize jours"),
        ("Le cratère s’est formé il y a 66 millions d’années.", "66 millions"),
        ("Neuf malades ont de 58 à 91 ans.", "58 à 91 ans"),
        ("L’âge médian s’établit à 18 ans.", "18 ans"),
    ],
)
def test_an_age(text: str, figure: str) -> None:
    assert claim(text, figure).measure == AGE


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le meneur écope mardi de sept ans de réclusion.", "sept ans"),
        ("Le boucher a été condamné à cinq ans de prison, le livreur écope aussi de sept ans.", "sept ans"),
        ("Ils ont plus de 12 ans de métier.", "12 ans"),
        ("Alan Kerbrat part après une longue carrière, 22 ans, à la mairie.", "22 ans"),
        ("Le bail, tout juste trois ans, expire.", "trois ans"),
        ("Il faut entre trois et cinq ans.", "trois et cinq ans"),
        ("L’usine dépend d’une concession de trente ans.", "trente ans"),
        ("Dans le cadre d’un accord de dix ans, elle paie.", "dix ans"),
        ("La durée, trois ans et demi, est jugée longue.", "trois ans"),
        ("À cinq ans, la survie est de 80 %.", "cinq ans"),
        ("Il exécute ses trois ans en cellule.", "trois ans"),
        ("Ils deviendront locataires au bout de quinze ans.", "quinze ans"),
        ("La révolte a secoué l’Algérie pendant plus d’un an.", "un an"),
        ("Je vais fêter mes deux ans de mandat.", "deux ans"),
        ("Un chantier de deux ans commence.", "deux ans"),
        ("L’homme qu’elle a aimé, il y a plus de 20 ans, revient.", "20 ans"),
    ],
)
def test_no_age(text: str, figure: str) -> None:
    assert claim(text, figure).measure != AGE
