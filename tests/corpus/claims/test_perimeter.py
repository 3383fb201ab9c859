"""On which perimeter a figure stands, and which period it is of."""

from datetime import date

import pytest

from corpus.claims.hints import hinted
from corpus.claims.model import Role
from tests.corpus.claims.reading import claim


def test_crude_oil_is_no_gross_amount() -> None:
    assert claim("À Orval, 1 200 tonnes de brut se sont échappées.", "1 200").perimeter == ()


def test_the_price_of_a_boat_is_not_of_the_year_when_it_was_built() -> None:
    assert claim("Il a payé 190 000 euros pour un bateau de 1958.", "190 000").period is None


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("L’école a 900 élèves hors internes et un budget de 4 millions d’euros.", "4", "hors internes"),
        ("La mairie a payé 4 millions d’euros, dont 60 % empruntés.", "60 %", "part"),
        ("Le mal a frappé 3 % d’entre eux.", "3 %", "part"),
        ("Il faisait 30 degrés au départ le matin.", "30", "au départ"),
        ("Le parquet réclame dix ans de prison.", "dix", "réclamé"),
        ("Les facteurs, qui demandaient une prime, obtiennent 40 embauches.", "40", "réclamé"),
        ("Le titre, proposé à 31 euros, a gagné 9 %.", "9 %", "proposé"),
        ("La demande a dépassé l’offre de 300 tonnes.", "300", "proposé"),
        ("Ils ont joué trente airs en plus de deux heures.", "deux", "autre"),
        ("La halle a dépassé de 12 % le devis initial.", "12 %", "au départ"),
        (
            "Le chantier a pris dix jours, essais compris, et occupé une grue de 30 tonnes.",
            "30 tonnes",
            "essais compris",
        ),
        ("Trois marins ont péri et sept autres sont blessés.", "sept", "autre"),
        ("Deux joueurs sont morts, et cinq autres grièvement blessés.", "cinq", "autre"),
        ("Les fermages ont crû de 4 %, et l’hectare se loue désormais 190 euros.", "4 %", "bilan"),
        ("Le séisme, qui a tué six mineurs selon le bilan, a fendu un bloc de 30 tonnes.", "30 tonnes", "bilan"),
        ("Le sérum attendait dans une glacière à 9 degrés.", "9", "au départ"),
        ("Le cargo attendait depuis six jours au large.", "six", "au départ"),
        ("La cantine dresse un bilan mitigé : 90 000 repas servis.", "90 000", "bilan"),
        ("Quarante trains sont partis à l’heure.", "Quarante", "par heure"),
        ("Le bilan carbone du port atteint 700 tonnes.", "700", "bilan"),
        ("Une prime de 300 euros et deux jours de repos par mois sont promis.", "300", "par mois"),
        ("Le forage a exigé 40 mètres de tubes.", "40", "réclamé"),
        ("Le fisc réclame 9 000 euros au brocanteur.", "9 000", "réclamé"),
        ("Les ouvriers, qui réclament leur dû, sont 86 à camper.", "86", "réclamé"),
        ("Avec l’appui du canton, Orval a planté 600 chênes.", "600", "avec l'appui du canton"),
        ("Avec l’inflation, le pain coûte 1,60 euro.", "1,60", "avec l'inflation"),
        ("Les travaux réclament 3 millions d’euros.", "3 millions", "réclamé"),
        ("Le camping a 140 tentes alors qu’un emplacement se loue désormais 30 euros.", "140", "bilan"),
        ("Sur 60 attelages engagés, neuf ont abandonné.", "neuf", "une partie"),
        ("Orval s’offre une halle à 4 millions d’euros.", "4", "proposé"),
        ("Orval offre à ses agents des vélos qui lui reviennent à 900 euros.", "900", "proposé"),
    ],
)
def test_what_a_mark_does_not_reach(text: str, figure: str, mark: str) -> None:
    assert mark not in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Orval attendait un bénéfice de 4 millions d’euros.", "4 millions", "au départ"),
        ("La salle était comble ; retardataires et choristes compris, elle a reçu 900 curieux.", "900", "choristes"),
        ("Le télésiège transporte 900 skieurs à l’heure.", "900", "par heure"),
        ("Les loyers montent : charges comprises, une cave coûte 70 euros.", "70", "frais compris"),
    ],
)
def test_what_a_mark_reaches(text: str, figure: str, mark: str) -> None:
    assert any(mark in each for each in claim(text, figure).perimeter)


@pytest.mark.parametrize(
    "text", ["Il mettra 90 millions d’euros d’ici à 2030.", "Avant 2030, il mettra 90 millions d’euros."]
)
def test_a_deadline_is_no_period(text: str) -> None:
    assert claim(text, "90").period is None


def test_last_years_edition_is_an_earlier_level() -> None:
    assert claim("Il dépasse celui de 2019, qui avait attiré 31 000 curieux.", "31").role is Role.REFERENCE


def test_what_another_announced_is_no_earlier_level() -> None:
    assert claim("On compte 31 lits par étage, contre 28 annoncés.", "28").role is Role.LEVEL
    assert claim("On compte 31 lits par étage, contre 28 l’an dernier.", "28").role is Role.REFERENCE


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Des 163 agences de 2022, il n’en subsiste que 141.", "141"),
        ("L’international aux 41 sélections était arrivé en juillet 2022.", "41"),
        ("Mis en service en 1937, le site perd 12 millions d’euros.", "12"),
        ("Il bat le record établi en 2018 et empoche 15 000 euros.", "15 000"),
        ("Le site créera 120 emplois et entrera en service en 2027.", "120"),
    ],
)
def test_the_date_of_something_else_is_no_period(text: str, figure: str) -> None:
    assert claim(text, figure).period is None


def test_the_date_at_the_head_of_a_sentence_is_its_period() -> None:
    found = claim("En 2021, le club comptait 300 adhérents.", "300")
    assert found.period == (date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Il reste 40 foyers sans courant.", "40", "restant"),
        ("Quelque 40 foyers restent sans courant.", "40", "restant"),
        ("La drogue vaut 3 millions d’euros au détail.", "3", "au détail"),
        ("Le salaire médian atteint 2 100 euros.", "2 100", "médiane"),
    ],
)
def test_what_is_left_and_how_it_is_sold(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("cumulés", "cumul"),
        ("accumulé", "cumul"),
        ("sur", "une partie"),
        ("mensuel", "par mois"),
        ("retour", "premier tour"),
    ],
)
def test_a_word_hints_at_marks_by_its_beginning_whole_or_from_inside(word: str, mark: str) -> None:
    assert mark in hinted(word)
    assert not hinted("surface")


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("La laiterie emploie 84 ouvriers et livre 3 000 fromages par jour.", "84", "par jour"),
        ("La régie vend 900 billets par jour et emploie 31 agents.", "31", "par jour"),
        ("Le traiteur sert 900 repas par jour à douze crèches.", "douze", "par jour"),
        ("Les neuf quotidiens d’Orval perdent des lecteurs.", "neuf", "par jour"),
        ("Il touche 2 100 euros net par mois et 12 jours de repos.", "12", "net"),
        ("Elle a monté trente pièces, dont trois hors abonnement.", "trente", "hors abonnement"),
        ("Le juge tranchera dans les deux mois.", "deux", "classe d’âge"),
        ("Le pont fête ses vingt ans dans les dix ans.", "dix", "classe d’âge"),
    ],
)
def test_a_mark_is_of_the_figure_it_stands_with(text: str, figure: str, mark: str) -> None:
    assert mark not in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("La gare voit passer de 20 à 30 trains par jour.", "20", "par jour"),
        ("Le loyer monte à 900 euros en trois ans, charges comprises.", "900", "frais compris"),
        ("Le vaccin est offert aux enfants de moins de six ans.", "six", "classe d’âge"),
        ("Les 15-24 ans lisent peu.", "15", "classe d’âge"),
        ("Trente lits et 4 millions d’euros : ces exigences restent vaines.", "Trente", "réclamé"),
        ("Le texte passe par 62 voix contre dix-neuf.", "62", "pour"),
    ],
)
def test_a_mark_reaches_over_figures_that_are_one(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


def test_a_day_bears_no_mark_of_amounts() -> None:
    assert claim("Le congrès annuel ouvrira le 3 mai.", "3 mai").perimeter == ()


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Il a fini devant d’autres coureurs, à 43 km/h.", "43", "un autre"),
        ("D’après un autre sondage, elle obtient 43 %.", "43", "un autre"),
        ("Trois hommes sont en détention provisoire.", "Trois", "bilan provisoire"),
        ("Le maire a cherché dans un premier temps 40 lits.", "40", "bilan provisoire"),
        ("Le pont fermera définitivement et 40 emplois partiront.", "40", "bilan définitif"),
        ("On a vu, par définition, 40 malades.", "40", "bilan définitif"),
        ("Il y a 31 blessés au total, dont quatre enfants.", "quatre", "cumul"),
        ("Le métro desservira 40 gares sur l’ensemble des lignes.", "40", "cumul"),
        ("Le vélo est proposé à 1 900 euros.", "1 900", "proposé"),
        ("Le musée propose 40 toiles.", "40", "proposé"),
        ("Le marché offre 900 mètres carrés de rayons.", "900", "proposé"),
        ("Des problèmes récurrents ferment 40 lits.", "40", "ajusté"),
        ("On a saisi 12 kilos de produits de coupe.", "12", "coupe"),
        ("Il y a eu 40 retards rien qu’en Bretagne.", "40", "une année"),
        ("Les billets de 300 abonnés restent valables.", "300", "restant"),
        ("Les juges, qui se demandaient comment, ont entendu 40 témoins.", "40", "réclamé"),
        ("Il risque douze ans, trois ans requis et 9 000 euros d’amende.", "9 000", "requis"),
        ("Un gel hors normes a détruit 40 vergers.", "40", "hors normes"),
        ("Les dettes, 900 euros, sont également incluses.", "900", "sont également incluses"),
        ("Le bain a reçu 900 nageurs jusqu’au vendredi inclus.", "900", "vendredi inclus"),
    ],
)
def test_an_idiom_is_no_mark(text: str, figure: str, mark: str) -> None:
    assert mark not in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Un autre car transportait 43 élèves.", "43", "un autre"),
        ("Une quinzaine d’autres élèves ont été soignés.", "quinzaine", "autre"),
        ("Selon un décompte provisoire, 43 toits sont tombés.", "43", "bilan provisoire"),
        ("Le chiffre définitif est de 43 toits.", "43", "bilan définitif"),
        ("Sur la table, le patron a proposé aux grévistes 43 euros.", "43", "proposé"),
        ("Les élus en veulent 60, le préfet en propose 43.", "43", "proposé"),
        ("Le préfet avait requis mardi trois ans de prison.", "trois", "requis"),
        ("Il y a eu 40 retards rien qu’en mai.", "40", "une année"),
        ("Elle obtient 44 % au second tour, devant son rival (33 %).", "33", "second tour"),
    ],
)
def test_a_mark_beside_idioms_that_look_like_it(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


@pytest.mark.parametrize(
    ("text", "figure", "mark"),
    [
        ("Le mouvement exige 3 millions d’euros.", "3 millions", "réclamé"),
        ("Avec les annexes, la halle mesure 3 000 m².", "3 000", "avec les annexes"),
        ("La direction réclame 40 000 euros.", "40 000", "réclamé"),
        ("Le séisme a fait désormais neuf morts, et trente blessés sont soignés.", "neuf", "bilan"),
        ("Sur 60 attelages engagés, neuf sont bretons.", "neuf", "une partie"),
    ],
)
def test_how_far_a_mark_reaches(text: str, figure: str, mark: str) -> None:
    assert mark in claim(text, figure).perimeter


def test_what_each_has_a_day_is_of_each_and_of_a_day() -> None:
    said = claim("La prise est limitée à 30 grammes par jour et par adulte, au prix de 70 euros la boîte.", "30")
    assert said.perimeter == ("par jour", "par tête")
