"""What claims say about the figures of a text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.model import Role
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("La société est valorisée à 300 millions d’euros.", "300", "valorisation"),
        ("La société vaut 300 millions d’euros.", "300", "valorisation"),
        ("La valorisation atteint 300 millions d’euros.", "300", "valorisation"),
        ("Le groupe a réalisé un chiffre d’affaires de 40 millions d’euros.", "40", "chiffre d’affaires"),
        ("L’usine emploie 230 personnes.", "230", "effectif"),
        ("Le tribunal l’a condamnée à 12 000 euros d’amende.", "12 000", "amende"),
        ("L’accident a tué sept personnes.", "sept", "morts"),
        ("Le festival a attiré 18 000 spectateurs.", "18 000", "fréquentation"),
        ("Le conducteur, âgé de 34 ans, est indemne.", "34 ans", "âge"),
        ("Il a fait 38 °C dans la cour.", "38", "température"),
        ("Bellanger, 48 ans, a fait appel.", "48 ans", "âge"),
        ("Un docker de 42 ans a témoigné.", "42 ans", "âge"),
        ("Les membres de la bande ont entre 19 et 33 ans.", "19", "âge"),
        ("À 47 ans, la cheffe d’orchestre renonce.", "47 ans", "âge"),
        ("La fête a réuni 35 000 personnes.", "35 000", "fréquentation"),
    ],
)  # fmt: skip
def test_one_measure_however_it_is_written(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


def test_what_no_lexicon_knows_is_measured_by_its_own_words() -> None:
    assert claim("Le contingent de civelles est de 65 tonnes.", "65").measure == "contingent de civelles"


@pytest.mark.parametrize(
    ("text", "figure", "role"),
    [
        ("Les ventes reculent de 4 %.", "4 %", Role.VARIATION),
        ("Le bénéfice, en hausse de 12 %, rassure.", "12 %", Role.VARIATION),
        ("La part des femmes est de 12 %.", "12 %", Role.LEVEL),
        ("Le club compte 900 adhérents, contre 700 en 2019.", "700", Role.REFERENCE),
        ("Le club compte 900 adhérents, contre 700 en 2019.", "900", Role.LEVEL),
        ("Le ticket passera de 14 à 16 euros.", "14", Role.REFERENCE),
        ("Le ticket passera de 14 à 16 euros.", "16", Role.LEVEL),
        ("La dotation reculera de 65 millions d’euros pour tomber à 2 milliards d’euros.", "65", Role.VARIATION),
        ("La progression, de 6 %, étonne.", "6 %", Role.VARIATION),
        ("En Bourse, le titre a pris 7 %.", "7 %", Role.VARIATION),
        ("La ville accuse un déficit de 21 millions d’euros.", "21", Role.LEVEL),
        ("Le manque à gagner de 30 millions d’euros inquiète.", "30", Role.LEVEL),
        ("L’association avance le chiffre de 210 000 malades.", "210 000", Role.LEVEL),
        ("Le grimpeur de 24 ans a gagné.", "24 ans", Role.LEVEL),
        ("La note grossira de 90 000 euros.", "90 000", Role.VARIATION),
        ("Les ventes sont supérieures de 4 % à celles de 2022.", "4 %", Role.VARIATION),
        ("On a servi 600 repas, 8 % de mieux qu’en 2022.", "8 %", Role.VARIATION),
        ("L’an passé, le festival avait attiré 38 200 personnes.", "38 200", Role.REFERENCE),
        ("En 2018, le même couloir avait emporté cinq personnes.", "cinq", Role.REFERENCE),
        ("Le logiciel, installé en 2022, avait coûté 96 millions d’euros.", "96", Role.LEVEL),
        ("Le front du glacier a cédé 83 mètres.", "83", Role.VARIATION),
        ("La participation n’a gagné que quatre points.", "quatre", Role.VARIATION),
        ("Le bourg a gagné 580 habitants, soit 6,2 %.", "6,2 %", Role.VARIATION),
        ("L’État apporte 350 millions d’euros, soit 18 % du total.", "18 %", Role.LEVEL),
    ],
)  # fmt: skip
def test_role(text: str, figure: str, role: Role) -> None:
    assert claim(text, figure).role is role


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Le kit coûte 90 euros hors taxes.", "90", "HT"),
        ("Elle gagne 2 100 euros nets par mois.", "2 100", "net"),
        ("Le total levé depuis l’origine atteint 30 millions d’euros.", "30", "cumul"),
        ("La commune compte 800 logements, dont 120 vacants.", "120", "part"),
    ],
)
def test_perimeter(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


def test_period_of_a_reference() -> None:
    found = claim("Le club compte 900 adhérents, contre 700 en 2019.", "700")
    assert found.period == (date(2019, 1, 1), date(2019, 12, 31))


def test_a_duration_that_frames_measures_nothing() -> None:
    assert claim("Les loyers ont doublé en dix ans.", "dix ans").adjunct
    assert not claim("Le chantier durera dix ans.", "dix ans").adjunct


def test_a_parenthesis_repeats_the_claim_it_converts() -> None:
    text = "Lumia a déjà levé 20 millions d’euros (21,7 millions de dollars)."
    assert claim(text, "21,7").perimeter == claim(text, "20").perimeter
    assert claim(text, "21,7").measure == claim(text, "20").measure


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab é’'(),.;:%€\n 0123456789«»", max_size=160))
def test_any_text_gives_one_claim_a_figure_and_sane_spans(text: str) -> None:
    annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
    assert [c.figure for c in annotated.claims] == list(range(len(annotated.figures)))
    for figure, found in zip(annotated.figures, annotated.claims, strict=True):
        start, end = found.sentence
        assert 0 <= start <= figure.start < end <= len(text)


def test_a_speed_limit_is_not_the_speed() -> None:
    text = "Le car roulait à 94 km/h sur une route limitée à 80 km/h."
    assert "limite" in claim(text, "80").perimeter
    assert "limite" not in claim(text, "94").perimeter


def test_how_long_ago_only_frames() -> None:
    assert claim("L’usine a ouvert il y a moins d’un an.", "un an").adjunct
    assert claim("Elle a fermé sept mois après son rachat.", "sept mois").adjunct


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Le syndicat réclame 35 embauches.", "35", "réclamé"),
        ("La direction propose quatorze postes.", "quatorze", "proposé"),
        ("Le procureur a requis 900 000 euros d’amende.", "900 000", "requis"),
        ("La toile a été adjugée 5 millions d’euros au marteau.", "5", "hors frais"),
        ("La toile a coûté 6 millions d’euros, frais compris.", "6", "frais compris"),
        ("La direction rouvre dix-huit des 24 lits fermés.", "24", "ensemble"),
    ],
)
def test_stages_fees_and_wholes(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


def test_how_far_is_not_out_of_how_many() -> None:
    assert "ensemble" not in claim("La départementale 12 est coupée sur 9 kilomètres.", "9").perimeter


def test_since_when_is_not_when() -> None:
    assert claim("En service depuis 1903, la ligne attire 900 000 passagers.", "900 000").period is None


def test_more_than_fifteen_is_no_comparison() -> None:
    text = "La fuite a souillé une vingtaine de berges et tué plus de quinze espèces de truites."
    assert claim(text, "vingtaine").role is Role.LEVEL


def test_a_share_is_of_something() -> None:
    assert claim("Selon elle, 82 % des soignants sont en grève.", "82").noun == claim("Les 82 soignants.", "82").noun


@pytest.mark.parametrize(
    ("text", "figure", "role"),
    [
        ("Le déficit atteint 23 millions d’euros, après 17 millions d’euros en 2022.", "17", Role.REFERENCE),
        ("Au lieu des 180 camions prévus, 95 sont passés.", "180", Role.REFERENCE),
        ("La hausse des loyers est limitée à 3,5 %.", "3,5 %", Role.VARIATION),
        ("Les soins ont repris après 17 jours.", "17 jours", Role.LEVEL),
    ],
)
def test_levels_before_and_changes_that_reach(text: str, figure: str, role: Role) -> None:
    assert claim(text, figure).role is role


def test_a_fraction_is_of_the_noun_behind_it() -> None:
    assert claim("Elle représente un quart des inscrits.", "un quart").noun == ("inscrits",)
    assert claim("Elle représente 15 % du total. Le maire s’en félicite.", "15 %").noun == ()


def test_words_that_look_like_marks_are_none() -> None:
    assert "par jour" not in claim("Selon le quotidien, 14 journalistes partent.", "14").perimeter
    assert "par semaine" not in claim("L’hebdomadaire évoque 14 départs.", "14").perimeter
    assert "net" not in claim("Un net recul de 14 %.", "14").perimeter
    assert "au départ" not in claim("On annule 14 vols au départ et à l’arrivée.", "14").perimeter
    assert "ajusté" not in claim("Ce retraité de 76 ans habite le bourg.", "76 ans").perimeter
    assert "ajusté" in claim("Le résultat retraité atteint 4 millions d’euros.", "4").perimeter


def test_a_title_is_of_the_day_on_which_the_article_says_the_same() -> None:
    text = "Orval : 41 coureurs malades\n\nLundi, les médecins ont vu 41 malades."
    found = annotate(Article(id="a", text=text, title="Orval : 41 coureurs malades", published=date(2023, 6, 14)))
    of_title = found.claims[0]
    assert of_title.title
    assert of_title.period == (date(2023, 6, 12), date(2023, 6, 12))
