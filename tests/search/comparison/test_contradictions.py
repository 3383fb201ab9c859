"""Figures that contradict each other although their words, sources or dates are far apart."""

from datetime import date

import pytest

from search.comparison.evidence import features
from search.comparison.likeness import apart
from search.comparison.model import Verdict
from search.comparison.sameness import evidence
from search.comparison.ties import Tie
from tests.search.comparison.press import item_of, topics, verdict_on, verdicts


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "Bâti en 1932, le pont d’Orval sera fermé lundi.",
            "Construit en 1923, le pont d’Orval sera consolidé.",
            ("1932", "1923"),
        ),
        (
            "L’exposition du musée d’Orval a fermé ses portes le 21 septembre 2025.",
            "L’exposition du musée d’Orval, close le 22 septembre 2025, a plu.",
            ("21 septembre 2025", "22 septembre 2025"),
        ),
        (
            "Le pont d’Orval est fermé. La déviation allonge le trajet de 11 km.",
            "Le pont d’Orval est fermé. Le détour est de 17 kilomètres.",
            ("11 km", "17 kilomètres"),
        ),
        (
            "Match à Orval\n\nDix-sept supporteurs ont été interpellés, selon la préfecture.",
            "Match à Orval\n\nLa police a procédé à vingt-sept interpellations.",
            ("Dix-sept", "vingt-sept"),
        ),
        (
            "L’usine d’Orval ferme\n\nLa fermeture touche 361 syndiqués.",
            "L’usine d’Orval ferme\n\nLe syndicat défendra ses 380 syndiqués après la fermeture.",
            ("361", "380"),
        ),
        (
            "Cinéma à Orval\n\nLe tournage du film avait occupé neuf semaines durant toute l’équipe.",
            "Cinéma à Orval\n\nPas mal pour une œuvre d’Orval tournée en sept semaines.",
            ("neuf semaines", "sept semaines"),
        ),
        (
            "Grève à Orval\n\nAprès six heures de discussion, les éboueurs d’Orval ont signé.",
            "Les éboueurs d’Orval\n\nFruit de quatre heures de négociation, l’accord satisfait les éboueurs d’Orval.",
            ("six heures", "quatre heures"),
        ),
        (
            "Attaque à Orval\n\nL’homme d’Orval a tiré pendant douze minutes.",
            "Fusillade d’Orval\n\nL’attaque d’Orval a duré quatorze minutes.",
            ("douze minutes", "quatorze minutes"),
        ),
        (
            "Course à Orval\n\nLa coureuse a bouclé le tour d’Orval en 54 minutes.",
            "La course d’Orval\n\nLa coureuse a couru pendant 58 minutes le tour d’Orval.",
            ("54 minutes", "58 minutes"),
        ),
        (
            "Les trains d’Orval\n\nLa réouverture de la gare d’Orval est espérée le 28 juin.",
            "Orval sans trains\n\nLes trains d’Orval ne circuleront pas avant le 3 juillet.",
            ("28 juin", "3 juillet"),
        ),
        (
            "L’école d’Orval\n\nAu lycée d’Orval, les résultats seront connus le 18 juillet.",
            "Orval attend\n\nAu lycée d’Orval, les résultats tomberont le 19 juillet.",
            ("18 juillet", "19 juillet"),
        ),
        (
            "La rue d’Orval\n\nÀ Orval, quarante magasins ont baissé le rideau.",
            "Commerce à Orval\n\nLa chambre de commerce d’Orval compte 52 fermetures de magasins.",
            ("quarante", "52"),
        ),
        (
            "Les vignes d’Orval\n\nLes assurés d’Orval ont jusqu’au 30 juin pour se déclarer.",
            "Orval assuré\n\nÀ Orval, vous avez jusqu’au 15 juillet pour envoyer le dossier.",
            ("30 juin", "15 juillet"),
        ),
        (
            "Le maire d’Orval\n\nLe maire d’Orval a démissionné le 12 juin 2023.",
            "Orval sans maire\n\nLe départ du maire d’Orval remonte au 10 juin 2023.",
            ("12 juin 2023", "10 juin 2023"),
        ),
    ],
)
def test_other_words_for_one_thing_do_not_hide_a_contradiction(
    first: str, second: str, figures: tuple[str, str]
) -> None:
    assert verdicts(first, second).get(frozenset(figures)) is Verdict.CONFLICT


def test_rival_sources_contradict_over_one_toll_on_two_days() -> None:
    first = "Crue à Orval\n\nLa crue d’Orval a fait 230 sans-abri, selon la préfecture."
    second = "Crue à Orval\n\nSelon la Croix-Rouge, la crue d’Orval a fait 320 sans-abri."
    for topic in topics(first, second, published=(date(2023, 6, 14), date(2023, 6, 15))):
        for pair in topic.pairs:
            if {topic.statements[n].figure.text for n in (pair.i, pair.j)} == {"230", "320"}:
                assert pair.verdict is Verdict.CONFLICT
                return
    pytest.fail("not held against each other")


def test_two_counts_of_one_day_are_no_successive_tolls() -> None:
    found = topics(
        "Loup à Orval\n\nLe 8 juin 2025, le loup a tué 27 brebis à Orval, compte la préfecture : 27 bêtes mortes.",
        "Loup à Orval\n\nLe 8 juin 2025, le loup a tué 34 brebis à Orval, compte l’éleveuse : 34 bêtes mortes.",
    )
    assert not [pair for topic in found for pair in topic.pairs if pair.reason.startswith("bilans successifs")]


def test_what_organisers_claim_is_what_the_police_counts() -> None:
    found = verdicts(
        "Fête d’Orval\n\nLes organisateurs revendiquent 21 500 visiteurs à la fête.",
        "Fête d’Orval\n\nLa police a compté 16 000 visiteurs à la fête.",
    )
    assert found[frozenset(("21 500", "16 000"))] is Verdict.CONFLICT


def test_a_crowd_is_counted_as_far_apart_by_any_word() -> None:
    walked = item_of("Jeudi, 27 000 opposants ont défilé à Orval, selon le syndicat.", "27 000")
    gathered = item_of("La marche de jeudi a réuni 9 000 personnes à Orval.", "9 000")
    assert (walked.claim.measure, gathered.claim.measure) == ("manifestants", "fréquentation")
    assert apart(walked, gathered) < 0.2


@pytest.mark.parametrize(
    ("first", "second", "figures", "verdict"),
    [
        (
            "Course d’Orval\n\nLa navigatrice a couvert la route à une vitesse de 12 nœuds de moyenne.",
            "Course d’Orval\n\nLa navigatrice a filé à une vitesse de 31 nœuds en pointe.",
            ("12 nœuds", "31 nœuds"),
            Verdict.DIFFERENT_SCOPE,
        ),
        (
            "Course d’Orval\n\nLe départ de la course a été donné le 1er juin.",
            "Course d’Orval\n\nLe départ de la course a été donné il y a deux semaines.",
            ("1er juin", "il y a deux semaines"),
            Verdict.COMPATIBLE,
        ),
    ],
)
def test_averages_and_round_dates_contradict_nothing(
    first: str, second: str, figures: tuple[str, str], verdict: Verdict
) -> None:
    assert verdicts(first, second).get(frozenset(figures)) is verdict


def test_what_a_total_includes_explains_no_other_total() -> None:
    found = verdicts(
        "Naufrage d’Orval\n\nLe naufrage d’Orval a laissé 58 rescapés.",
        "Naufrage d’Orval\n\nAprès le naufrage d’Orval, on dénombre 61 rescapés, dont trois enfants.",
    )
    assert found[frozenset(("58", "61"))] is Verdict.CONFLICT


def test_a_sum_has_three_figures_of_one_unit() -> None:
    found = verdicts(
        "Course d’Orval\n\nSarah Le Gall, 29 ans, a gagné la course d’Orval en améliorant son temps de deux minutes.",
        "Course d’Orval\n\nSarah Le Gall, 27 ans, a gagné la course d’Orval.",
    )
    assert found[frozenset(("29 ans", "27 ans"))] is Verdict.CONFLICT


def test_no_figure_is_its_own_complement() -> None:
    found = verdicts(
        "Défilé d’Orval\n\nLe défilé a réuni 1 500 personnes pour les gendarmes, 3 000 pour les syndicats."
    )
    assert found[frozenset(("1 500", "3 000"))] is Verdict.CONFLICT


def test_years_with_the_digits_of_one_another_contradict() -> None:
    found = verdicts(
        "Hôtels d’Orval\n\nFondée en 1962, l’enseigne d’Orval est vendue.",
        "Hôtels d’Orval\n\nL’aventure lancée en 1926 à Orval finit à Boston.",
    )
    assert found[frozenset(("1962", "1926"))] is Verdict.CONFLICT


def test_the_years_of_a_crime_are_told_once() -> None:
    found = verdicts(
        "Procès d’Orval\n\nL’économe d’Orval est accusé d’avoir détourné 90 000 euros entre 2009 et 2014.",
        "Procès d’Orval\n\nLe tribunal retient contre l’économe d’Orval des détournements commis de 2007 à 2014.",
    )
    assert found[frozenset(("2009 et 2014", "2007 à 2014"))] is Verdict.CONFLICT


def test_the_ends_of_one_thing_may_be_foretold_far_apart() -> None:
    found = verdicts(
        "Glacier d’Orval\n\nLe glacier d’Orval pourrait disparaître en 2060.",
        "Glacier d’Orval\n\nÀ ce rythme, le glacier d’Orval aura disparu en 2045.",
    )
    assert found[frozenset(("2060", "2045"))] is Verdict.CONFLICT


def test_what_a_thing_weighs_it_weighs_months_later() -> None:
    found = topics(
        "Sarcophage d’Orval\n\nLe sarcophage d’Orval pèse 420 kilos.",
        "Sarcophage d’Orval\n\nLe sarcophage d’Orval pèse 380 kilos.",
        published=(date(2023, 3, 1), date(2023, 6, 14)),
    )
    assert [topic.verdict for topic in found] == [Verdict.CONFLICT]


def test_a_change_and_a_level_of_amounts_may_contradict_or_meet() -> None:
    first = "Taxe d’Orval\n\nLa facture d’eau d’Orval grimpera de 112 euros par an, selon le maire."
    second = "Taxe d’Orval\n\nL’opposition évalue la hausse de la facture d’eau d’Orval à 180 euros par an."
    assert verdicts(first, second)[frozenset({"112 euros", "180 euros"})] is Verdict.CONFLICT
    met = verdicts(
        "Budget d’Orval\n\nLa dotation d’Orval a fondu de 640 000 euros.",
        "Budget d’Orval\n\nL’État a retiré plus de 600 000 euros de dotation à Orval.",
    )
    assert met[frozenset({"640 000 euros", "600 000 euros"})] is Verdict.COMPATIBLE


def test_opposite_changes_of_one_size_contradict() -> None:
    found = verdicts(
        "Maison Delorme\n\nLa maroquinerie de Delorme progresse de 4 %.",
        "Maison Delorme\n\nLa maroquinerie de Delorme recule elle aussi, de 4 %.",
    )
    assert found[frozenset({"4 %"})] is Verdict.CONFLICT


def test_a_slip_is_one_wherever_and_whenever_it_is_said() -> None:
    found = verdicts(
        "Mutuelles d’Orval\n\nElles attendent 45 millions d’euros d’économies par an à partir de 2029.",
        "Mutuelles d’Orval\n\nEffective en 2027, leur union dégagera 54 millions d’économies par an.",
    )
    assert found[frozenset({"45 millions d’euros", "54 millions"})] is Verdict.CONFLICT


def test_a_revised_figure_contradicts_the_one_before() -> None:
    found = verdicts(
        "Séisme d’Orval\n\nUn séisme de magnitude 7,4 a secoué Orval, selon l’institut sismologique.",
        "Séisme d’Orval\n\nLes sismologues ont révisé à 7,1 la magnitude du séisme, et non plus 7,4.",
    )
    assert found[frozenset({"7,4", "7,1"})] is Verdict.CONFLICT


def test_a_topic_leaves_out_what_nothing_assures_to_be_of_it() -> None:
    found = topics(
        "Accord d’Orval\n\nL’accord d’Orval a été conclu dix mois après la création de la société.",
        "Accord d’Orval\n\nDix mois ont passé entre la création de la société et l’accord d’Orval.",
        "Le pari d’Orval\n\nLe conseil d’Orval s’est réuni hier. Il a fallu sept mois pour former les équipes.",
    )
    stated = [{statement.figure.text.lower() for statement in topic.statements} for topic in found]
    assert {"dix mois"} in stated
    assert not any("sept mois" in each for each in stated)


def test_one_animal_has_one_age() -> None:
    found = verdicts(
        "Foire d’Orval\n\nLa génisse Pâquerette, cinq ans, a été sacrée à Orval.",
        "Foire d’Orval\n\nPâquerette a six ans et broute dans un pré d’Orval.",
    )
    assert found[frozenset(("cinq ans", "six ans"))] is Verdict.CONFLICT


def test_years_with_their_digits_changed_round_contradict_however_late_the_papers() -> None:
    found = topics(
        "Villa d’Orval\n\nLa villa romaine d’Orval a été repérée d’avion en 1976.",
        "Villa d’Orval\n\nAperçue d’avion en 1967, la villa romaine d’Orval sera fouillée.",
        published=(date(2023, 4, 3), date(2023, 6, 14)),
    )
    assert (verdict_on(found, "1976", "1967") or [None])[0] is Verdict.CONFLICT


def test_a_few_people_may_be_those_of_another_word() -> None:
    found = verdicts(
        "Vols à Orval\n\nUne équipe de sept voleurs opérait à Orval, selon la gendarmerie d’Orval.",
        "Vols à Orval\n\nLe réseau d’Orval comptait cinq membres, selon le procureur d’Orval.",
    )
    assert frozenset({"sept", "cinq"}) in found


def test_two_nouns_of_people_may_be_of_the_same_ones() -> None:
    found = verdicts(
        "Vol à Orval\n\nSept hommes armés ont dévalisé lundi la bijouterie d’Orval.",
        "La bijouterie d’Orval\n\nLa bijouterie d’Orval a été dévalisée lundi par neuf braqueurs.",
    )
    assert found[frozenset(("Sept", "neuf"))] is Verdict.CONFLICT


def test_only_then_is_held_against_nothing() -> None:
    """« qu’en 2027 » is a comparison behind « plus », a delay behind « ne »."""
    first = "Le bac d’Orval\n\nLe bac d’Orval rouvrira en mars 2026, a promis le maire d’Orval."
    second = "Orval sans bac\n\nLe bac d’Orval ne rouvrira qu’en juin 2027, a dit le batelier d’Orval."
    told = verdict_on(topics(first, second), "mars 2026", "juin 2027")
    assert told is not None
    assert told[0] is Verdict.CONFLICT
    against = "Orval sans bac\n\nLe bac d’Orval ne rouvrira pas plus tard qu’en juin 2027, a dit le batelier d’Orval."
    told = verdict_on(topics(first, against), "mars 2026", "juin 2027")
    assert told is None or "comparé" in told[1]


def test_people_called_by_where_they_come_from_may_be_those_of_another_word() -> None:
    found = verdicts(
        "Avalanche à Orval\n\nUne avalanche a emporté dimanche sept skieurs dans la combe d’Orval, à 2 310 mètres.",
        "Drame à Orval\n\nHuit Belges et Danois skiaient dimanche à Orval, à 2 310 mètres, quand la neige a cédé.",
    )
    assert found[frozenset(("sept", "Huit"))] is Verdict.CONFLICT


def test_out_of_how_many_some_are_says_nothing_of_which_they_are() -> None:
    whole = item_of("Sur seize braconniers, cinq ont été acquittés à Orval.", "seize")
    told = item_of("À Orval, le procès des seize prévenus s’est achevé mardi.", "seize")
    assert "ensemble" in whole.claim.perimeter
    assert "unlike marks" not in features(whole, told)
    assert not evidence(whole, told, Tie(1.0))["unlike marks"]
