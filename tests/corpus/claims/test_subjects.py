"""Whose a figure is and where: by the grammar of its sentence, and nobody's where that leaves it open."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        # The subject of its clause, its complement, and what a noun says of it.
        ("Danone a vendu 260 000 tonnes de yaourts.", "260 000", "Danone"),
        ("Le chiffre d’affaires de Danone a atteint 27 milliards d’euros.", "27", "Danone"),
        ("Les exportations de l’Italie ont dépassé 480 milliards d’euros.", "480", "Italie"),
        ("La fortune de Bernard Arnault atteint 70 milliards d’euros.", "70", "Bernard Arnault"),
        ("Quelque 2 400 salariés de Danone ont cessé le travail.", "2 400", "Danone"),
        ("Une centaine de techniciens, dont 37 techniciens employés par Danone, sont partis.", "37", "Danone"),
        ("Emmanuel Macron (24,1 %) devance François Fillon (20,2 %).", "20,2", "François Fillon"),
        ("Marine Le Pen obtient 34 % des voix, contre 66 % pour Emmanuel Macron.", "66", "Emmanuel Macron"),
        ("Avec 12 milliards d’euros de ventes, Danone fait mieux que prévu.", "12", "Danone"),
        ("Danone : 1 400 postes menacés", "1 400", "Danone"),
        ("Même tendance chez Danone : 1 400 postes menacés.", "1 400", "Danone"),
        ("Danone, qui emploie 98 000 personnes, va mieux.", "98 000", "Danone"),
        ("Danone, dont le capital est détenu à 6 % par des fonds, va mieux.", "6", "Danone"),
        ("Danone annonce 1 400 suppressions de postes.", "1 400", "Danone"),
        ("Danone n’a supprimé que 1 400 postes.", "1 400", "Danone"),
        ("Donald Trump assure qu’il a créé 7 millions d’emplois.", "7", "Donald Trump"),
        ("Danone publie ses comptes. Le groupe a perdu 120 millions d’euros.", "120", "Danone"),
        ("Danone publie ses comptes. Son bénéfice atteint 120 millions d’euros.", "120", "Danone"),
        # Who speaks, who is asked and who prints it.
        ("Selon Le Figaro, 38 sénateurs ont quitté la salle.", "38", None),
        ("Trente-huit sénateurs ont quitté la salle, rapporte Le Figaro.", "Trente-huit", None),
        ("Interrogé par Le Figaro, le préfet promet 900 lits.", "900", None),
        ("D’après une étude d’Ipsos pour Libération, 57 % des Français sont pour.", "57", None),
        ("Une étude d’Ipsos le donne à 57 %.", "57", None),
        ("Emmanuel Macron a annoncé une aide de 80 millions d’euros.", "80", None),
        ("Amnesty International dénonce la mort de 23 détenus.", "23", None),
        # Another subject has taken over.
        ("Emmanuel Macron a confirmé que les pensions augmenteraient de 1,7 %.", "1,7", None),
        ("Donald Trump s’obstine, alors que le pays recense 166 000 morts.", "166 000", None),
        ("Après la victoire de Danone, 31 militants ont été arrêtés.", "31", None),
        ("Contrairement à Danone, les éleveurs ont perdu 5 %.", "5", None),
        ("Danone et Nestlé ont supprimé 700 postes.", "700", None),
        ("Le patron de Danone a touché 2 millions d’euros.", "2", None),
        ("Le vainqueur du Tour de France a touché 500 000 euros.", "500 000", None),
        ("La France suit de près l’Espagne (141 cas).", "141", None),
        ("Danone vend un yaourt, mais celui-ci contient 12 % de sucre.", "12", None),
        ("Les infirmières de Lyon ont reçu 300 lettres.", "300", None),
        ("Danone n’y peut rien : la filière a perdu 5 000 emplois.", "5 000", None),
        ("La police a saisi 31 kilos de cocaïne. Trois suspects ont été arrêtés.", "Trois", None),
        ("Emmanuel Macron est à Brest. Il faudra trois ans pour rebâtir le pont.", "trois", None),
        ("Danone publie ses comptes. Trois ouvriers sont morts.", "Trois", None),
    ],
)
def test_whose_figure(text: str, figure: str, subject: str | None) -> None:
    assert claim(text, figure).subject == subject


@pytest.mark.parametrize(
    ("text", "figure", "other"),
    [
        ("Microsoft a investi 9 milliards de dollars dans OpenAI.", "9", "OpenAI"),
        ("OpenAI, dans lequel Microsoft a investi 9 milliards de dollars, va mieux.", "9", "OpenAI"),
        ("Les 9 milliards de dollars apportés par Microsoft à OpenAI inquiètent.", "9", "OpenAI"),
        ("Ce texte signé par 40 auteurs publiés dans Libération fait du bruit.", "40", None),
        ("La fillette de 9 ans est soignée à l’hôpital Necker.", "9", None),
    ],
)
def test_the_other_party(text: str, figure: str, other: str | None) -> None:
    assert claim(text, figure).object == other


@pytest.mark.parametrize(
    ("text", "figure", "place"),
    [
        ("A Vitré, un camp de plus de 140 tentes a été évacué.", "140", "Vitré"),
        ("L’explosion a tué à Limoges 14 passants.", "14", "Limoges"),
        ("Danone supprimera 90 postes à Limoges et 40 à Brest.", "40", "Brest"),
        ("Un mois après l’incendie à Limoges, 14 familles attendent.", "Un mois", None),
        ("Une femme de 71 ans a été hospitalisée en Bretagne.", "71", None),
        ("Le maire de Brest (6 ans de mandat) part.", "6 ans", None),
        ("À Brest, 61 % ont voté ; à Lorient, ils ne sont que 38 %.", "38 %", "Lorient"),
        ("Dans le canton, la halle coûte 900 euros, mais au bourg, elle vaut 700 euros.", "700 euros", "bourg"),
    ],
)
def test_where(text: str, figure: str, place: str | None) -> None:
    assert claim(text, figure).place == place


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("Éric Zemmour a parlé des plus de 65 ans.", "65", None),
        ("Emmanuel Macron veut un emploi pour chaque jeune de moins de 26 ans.", "26", None),
        ("Le skieur de 23 ans Alexis Pinturault a gagné.", "23", "Alexis Pinturault"),
        ("Marcel Hirscher a salué une cliente de son hôtel, âgée de 92 ans.", "92", None),
        ("Marcel Hirscher a skié avec sa fille de 12 ans.", "12", None),
        ("Marcel Hirscher est âgé de 34 ans.", "34", "Marcel Hirscher"),
        ("Alexis Pinturault a gagné devant Marcel Hirscher. Le skieur de 23 ans a pleuré.", "23", None),
    ],
)
def test_whose_age(text: str, figure: str, subject: str | None) -> None:
    assert claim(text, figure).subject == subject
