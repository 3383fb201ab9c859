"""How those who are counted voted."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "side"),
    [
        ("Cinquante-trois députés ont dit oui à la loi d’Orval.", "Cinquante-trois", "pour"),
        ("À Orval, 24 élus contre 13 ont scellé le sort de la ligne.", "24", "pour"),
        ("À Orval, 24 élus contre 13 ont scellé le sort de la ligne.", "13", "contre"),
        ("Jeudi, 27 conseillers régionaux s’y étaient opposés.", "27", "contre"),
        ("À Orval, dix-neuf élus ont approuvé, cinq se sont opposés.", "cinq", "contre"),
        ("Douze sénateurs ont voté contre la réforme.", "Douze", "contre"),
        ("Trois élus de gauche se sont abstenus.", "Trois", "abstention"),
        ("Orval garde sa gare par 29 oui, 17 non et deux abstentions.", "29", "pour"),
        ("Orval garde sa gare par 29 oui, 17 non et deux abstentions.", "17", "contre"),
        ("La gare d’Orval reste, par 29 voix pour et 17 contre.", "29", "pour"),
        ("Vote d’Orval : 29 pour, 17 contre.", "17", "contre"),
        ("La délibération a été prise à l’automne par 21 élus.", "21", "pour"),
        ("Le texte a été voté par 21 délégués contre treize.", "treize", "contre"),
        ("Le projet, acquis par 22 voix, verra le jour à Orval.", "22", "pour"),
        ("Le conseil d’Orval a prolongé l’essai, par 22 voix.", "22", "pour"),
        ("Le conseil a prolongé lundi de vingt mois le contrat de la régie d’Orval, par 17 voix.", "17", "pour"),
        ("La loi d’Orval passe par 41 voix contre 33 et deux abstentions.", "33", "contre"),
        ("Trente députés pour, 22 contre : la loi d’Orval passe.", "Trente", "pour"),
        ("Trente députés pour, 22 contre : la loi d’Orval passe.", "22", "contre"),
    ],
)
def test_those_who_vote_are_voices(text: str, figure: str, side: str) -> None:
    found = claim(text, figure)
    assert found.measure == "voix"
    assert side in found.perimeter
    assert found.role == "level"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Soixante-huit députés ont visité l’usine d’Orval.", "Soixante-huit"),
        ("Les 21 élus d’Orval siègent le lundi.", "21"),
        ("À Orval, 40 élus contre la fermeture se sont réunis.", "40"),
    ],
)
def test_those_who_do_not_vote_are_none(text: str, figure: str) -> None:
    assert claim(text, figure).measure != "voix"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("La maire d’Orval devance son rival de 90 voix.", "90"),
        ("À Orval, le oui l’emporte de 34 voix.", "34"),
        ("À Orval, l’écart n’est que de 260 bulletins.", "260"),
        ("Avec 360 voix d’avance, sa liste garde la mairie.", "360"),
        ("Sa majorité n’est que de 640 voix.", "640"),
        ("C’est par 340 voix que la cidrière Orly a gagné la mairie d’Orval.", "340"),
        ("Elle recueille 8 120 suffrages, soit 260 de plus que M. Orly.", "260"),
        ("Elle recueille 8 120 suffrages, soit quinze voix de plus que sa rivale.", "quinze"),
        ("Le maire d’Orval a été élu à 14 voix près.", "14"),
        ("Soixante voix séparent les deux listes.", "Soixante"),
        ("Le sortant, battu de 43 voix, dépose un recours.", "43"),
        ("L’écart, de trente-quatre voix lundi, tombe à douze.", "trente-quatre"),
        ("L’écart, de trente-quatre voix lundi, tombe à douze.", "douze"),
    ],
)
def test_by_how_many_voices_one_side_leads_is_what_neither_has(text: str, figure: str) -> None:
    found = claim(text, figure)
    assert found.measure == "écart de voix"
    assert found.role == "level"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("À Orval, le oui l’emporte par 440 voix contre 398.", "440"),
        ("C’est par 34 voix que le conseil d’Orval a adopté le budget.", "34"),
        ("La majorité absolue est de 280 voix.", "280"),
        ("La maire d’Orval l’emporte avec 4 300 voix.", "4 300"),
    ],
)
def test_what_a_side_has_is_no_lead(text: str, figure: str) -> None:
    assert claim(text, figure).measure == "voix"
