"""Words beside two figures that say that they count two sorts of one thing, and how the proof tells them apart."""

import pytest

from search.comparison.model import Verdict
from search.comparison.opposites import told_apart
from tests.search.comparison.press import item_of, judged, topics, why_parted


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("La panne d’Orval touche 3 100 foyers.", "La panne d’Orval touche 7 400 habitants."),
        (
            "Le chômage touche 11,4 % des actifs de la ville d’Orval.",
            "Le chômage touche 8,1 % des actifs dans l’agglomération d’Orval.",
        ),
        (
            "La rénovation du lycée d’Orval coûte 12 millions d’euros avec l’internat.",
            "La rénovation du lycée d’Orval coûte 9 millions d’euros.",
        ),
    ],
)
def test_two_sorts_do_not_contradict(first: str, second: str) -> None:
    found = topics(f"Orval\n\n{first}", f"À Orval\n\n{second}")
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]


def test_what_is_left_once_prices_are_off_or_without_the_rest_is_another_figure() -> None:
    wages = "La grille relève les salaires d’Orval de 2,6 %."
    real = "Une fois l’inflation déduite, la grille relève les salaires d’Orval de 0,9 %."
    assert "en termes réels" in why_parted(wages, real, ("2,6 %", "0,9 %"))
    printed = "La revue d’Orval diffuse 26 000 exemplaires par mois."
    sold = "La revue d’Orval vend 19 500 exemplaires par mois, le reste étant donné."
    assert "sans le reste" in why_parted(printed, sold, ("26 000", "19 500"))


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "La dette d’Orval atteint 910 euros par habitant.",
            "La dette d’Orval équivaut à 2 700 euros par foyer.",
            ("910 euros", "2 700 euros"),
            "foyer",
        ),
        (
            "Voies d’accès comprises, le stade d’Orval coûtera 41 millions d’euros.",
            "Le stade d’Orval coûtera 33 millions d’euros.",
            ("41 millions d’euros", "33 millions d’euros"),
            "voies d'accès comprises",
        ),
        (
            "Le stade d’Orval pèse sur une dette qui, emprunts de la régie compris, frôle 57 millions d’euros.",
            "La dette d’Orval est de 46 millions d’euros.",
            ("57 millions d’euros", "46 millions d’euros"),
            "emprunts de la régie compris",
        ),
    ],
)
def test_what_a_sum_is_divided_by_or_takes_in_makes_it_another(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    assert words in why_parted(first, second, figures)


def test_what_a_firm_earned_is_its_net_profit() -> None:
    verdict, reason = judged(
        "La cidrerie d’Orval affiche un bénéfice net de 3 millions d’euros.",
        "La cidrerie d’Orval a gagné 5 millions d’euros.",
        ("3 millions d’euros", "5 millions d’euros"),
    )
    assert verdict is Verdict.CONFLICT, reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("La fusion fera perdre 310 emplois à Orval.", "310"),
            ("À Orval, 380 postes disparaîtraient avec la fusion.", "380"),
        ),
        (
            ("L’école d’Orval a 900 élèves hors internes et un budget de 4 millions d’euros.", "4 millions d’euros"),
            ("L’école d’Orval a un budget de 5 millions d’euros.", "5 millions d’euros"),
        ),
        (
            ("Il a battu le record du monde en 41 minutes.", "41 minutes"),
            ("Il a couru 43 minutes, à 18 km/h de moyenne.", "43 minutes"),
        ),
    ],
)
def test_what_stands_beside_by_chance_parts_nothing(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert told_apart(item_of(*first), item_of(*second)) is None


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "Le chantier du lycée d’Orval coûtera 46 millions d’euros, hors foncier.",
            "Le chantier du lycée d’Orval coûtera 52 millions d’euros, foncier compris.",
            ("hors", "compris"),
        ),
        (
            "Les douaniers d’Orval ont saisi de la cocaïne évaluée à 86 millions d’euros au prix de détail.",
            "Les douaniers d’Orval ont saisi de la cocaïne évaluée à 39 millions d’euros au prix de gros.",
            ("détail", "gros"),
        ),
        (
            "Le film tourné à Orval a attiré 612 000 spectateurs en cinq jours.",
            "Le film tourné à Orval a attiré 738 000 spectateurs en sept jours.",
            ("cinq jours", "sept jours"),
        ),
        (
            "À Orval, juillet dépasse de 2,3 °C la normale des années 1991-2020.",
            "À Orval, juillet a été plus chaud de 3,1 °C que la moyenne des années 1981 à 2010.",
            ("1991-2020", "1981-2010"),
        ),
        (
            "Les salariés d’Orval en activité partielle toucheront 60 % de leur salaire brut.",
            "Les salariés d’Orval en activité partielle toucheront 72 % de leur salaire net.",
            ("brut", "net"),
        ),
        (
            "Les éboueurs d’Orval réclament une prime mensuelle de 180 euros.",
            "À Orval, la mairie offre aux éboueurs une prime mensuelle de 95 euros.",
            ("réclamé", "proposé"),
        ),
        (
            "Le canton d’Orval compte 4 720 hectares de vigne.",
            "Le vignoble helvétique couvre 14 600 hectares de vigne.",
            ("canton", "helvétique"),
        ),
        (
            "L’arrière d’Orval Jonas Lund, 27 ans, part.",
            "L’arrière d’Orval Jonas Lund, qui fêtera ses 28 ans le 22 juin, part.",
            ("28", "à venir"),
        ),
        (
            "Le film tourné à Orval est montré sur 410 écrans.",
            "Le film tourné à Orval passera mercredi à 530 écrans.",
            ("530", "à venir"),
        ),
        (
            "Le département d’Orval compte 412 300 habitants.",
            "L’agglomération d’Orval compte 187 600 habitants.",
            ("département", "agglomération"),
        ),
        (
            "Les ventes du groupe Orval ont reculé de 6,4 % l’an dernier.",
            "Les ventes du groupe Orval ont reculé de 2,7 % à périmètre constant l’an dernier.",
            ("à périmètre comparable",),
        ),
        (
            "Les ventes de cidre d’Orval ont reculé de 6,4 % en volume.",
            "Les ventes de cidre d’Orval ont reculé de 2,7 % en valeur.",
            ("en volume", "en valeur"),
        ),
        (
            "Le festival d’Orval a un budget de 90 000 euros, payé à 40 % par la région.",
            "Le festival d’Orval reçoit de la région 36 000 euros de budget.",
            ("total et partie",),
        ),
        (
            "Le tribunal d’Orval a infligé 640 000 euros d’amende à trois cimentiers, dont 310 000 euros à Valtor.",
            "À Orval, l’amende de Valtor, 270 000 euros, ira à l’État.",
            ("n’est qu’une partie",),
        ),
        (
            "Le salaire médian d’Orval s’établit à 1 950 euros.",
            "Le salaire d’Orval s’établit à 2 310 euros.",
            ("médiane",),
        ),
        (
            "Le stade d’Orval compte 21 000 places au soleil et 14 000 à l’ombre.",
            "La capacité du stade d’Orval, plus de 34 000 places, inquiète.",
            ("total et partie",),
        ),
        (
            "Orval va supprimer 420 emplois, selon la mairie.",
            "« 560 emplois, et non 420 » : le syndicat d’Orval refait le compte des suppressions en y ajoutant les"
            " apprentis.",
            ("en y ajoutant les apprentis",),
        ),
    ],
)
def test_two_sorts_of_one_thing_do_not_contradict(first: str, second: str, words: tuple[str, str]) -> None:
    found = topics(f"Orval\n\n{first}", f"À Orval\n\n{second}")
    pairs = [pair for topic in found for pair in topic.pairs if pair.verdict is Verdict.DIFFERENT_SCOPE]
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]
    assert any(all(word in pair.reason for word in words) for pair in pairs)


def test_what_was_reached_is_what_it_was_at_its_worst() -> None:
    worst = "Le brasier d’Orval a fait monter le hangar à 640 degrés au plus fort de la nuit."
    reached = "Dans le hangar d’Orval, le brasier a dépassé 900 degrés."
    assert judged(worst, reached, ("640 degrés", "900 degrés"))[0] is Verdict.CONFLICT


def test_the_places_that_a_thing_offers_are_those_that_it_has() -> None:
    has = "Le nouveau car d’Orval, long de douze mètres, a 54 sièges."
    offers = "Le nouveau car d’Orval offre 45 sièges."
    assert judged(has, offers, ("54", "45"))[0] is Verdict.CONFLICT
