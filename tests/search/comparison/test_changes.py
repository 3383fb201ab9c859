"""What a figure was, is and will be: a later paper that tells a change contradicts nobody."""

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import judged, why_parted


@pytest.mark.parametrize(
    ("first", "second", "figures", "days", "words"),
    [
        (
            "La rafle d’Orval a mené à 23 arrestations.",
            "Deux fuyards se sont livrés à Orval, ce qui porte à 25 le nombre d’arrestations.",
            ("23", "25"),
            1,
            "après changement",
        ),
        (
            "La rafle d’Orval a mené à 23 arrestations.",
            "Deux fuyards d’Orval ont été repris, portant à 25 le nombre d’arrestations.",
            ("23", "25"),
            1,
            "après changement",
        ),
        (
            "À Orval, 140 lycéens occupaient le gymnase.",
            "À Orval, les lycéens n’étaient plus que 45 dans le gymnase.",
            ("140", "45"),
            1,
            "après changement",
        ),
        (
            "Le chômage à Orval atteint 9,4 %.",
            "Le chômage à Orval est retombé à 8,1 %.",
            ("9,4 %", "8,1 %"),
            4,
            "après changement",
        ),
        (
            "Le moulin d’Orval vend 310 sacs de farine par jour.",
            "Le moulin d’Orval vend désormais 470 sacs de farine par jour.",
            ("310", "470"),
            5,
            "après changement",
        ),
        (
            "La carrière d’Orval produit 210 tonnes par an.",
            "La carrière d’Orval doit porter sa production à 300 tonnes par an.",
            ("210 tonnes", "300 tonnes"),
            1,
            "à venir",
        ),
        (
            "La jetée d’Orval mesure 61 mètres de long.",
            "La jetée d’Orval sera allongée à 95 mètres de long.",
            ("61 mètres", "95 mètres"),
            1,
            "à venir",
        ),
        (
            "Les abattoirs d’Orval emploient aujourd’hui 410 salariés.",
            "Les abattoirs d’Orval emploieront 350 salariés.",
            ("410", "350"),
            1,
            "à venir",
        ),
        (
            "La navette d’Orval transporte 310 passagers par jour.",
            "La navette d’Orval prendra 480 passagers par jour.",
            ("310", "480"),
            1,
            "à venir",
        ),
        (
            "La grêle d’Orval a touché 31 serres.",
            "À Orval, 44 serres ont finalement été touchées par la grêle.",
            ("31", "44"),
            1,
            "après changement",
        ),
        (
            "À Orval, 310 foyers sont privés d’eau.",
            "À Orval, 85 foyers attendaient toujours l’eau.",
            ("310", "85"),
            1,
            "après changement",
        ),
        (
            "Le camelot d’Orval retenait 19 badauds.",
            "À Orval, le camelot n’avait plus que 12 badauds.",
            ("19", "12"),
            1,
            "après changement",
        ),
        (
            "Le kilo de noix d’Orval se paie 4,10 euros.",
            "Le kilo de noix d’Orval a encore pris 30 centimes, à 4,40 euros.",
            ("4,10 euros", "4,40 euros"),
            5,
            "après changement",
        ),
        (
            "Le bac d’Orval coûtait 14 euros jusqu’en avril.",
            "Le bac d’Orval coûte 17 euros.",
            ("14 euros", "17 euros"),
            1,
            "d’avant",
        ),
        (
            "La pension des mineurs d’Orval, de 640 euros, sera revalorisée en juillet.",
            "La pension des mineurs d’Orval s’établira à 690 euros.",
            ("640 euros", "690 euros"),
            1,
            "à venir",
        ),
        (
            "Le projet porterait le congé des pompiers d’Orval à douze jours.",
            "Les pompiers d’Orval ont cinq jours de congé.",
            ("douze jours", "cinq jours"),
            1,
            "à venir",
        ),
        (
            "Le bail du moulin d’Orval courait jusqu’en mars 2027.",
            "Le bail du moulin d’Orval a été prolongé jusqu’en mai 2035.",
            ("mars 2027", "mai 2035"),
            1,
            "déplacée",
        ),
        (
            "Le gué d’Orval est fermé jusqu’au 3 juillet 2023.",
            "L’interdiction du gué d’Orval, prolongée hier, ne sera levée que le 24 juillet 2023.",
            ("3 juillet 2023", "24 juillet 2023"),
            2,
            "déplacée",
        ),
        (
            "Le bac d’Orval rouvrira le 3 juillet 2023.",
            "La réouverture du bac d’Orval est désormais espérée le 24 juillet 2023.",
            ("3 juillet 2023", "24 juillet 2023"),
            2,
            "déplacée",
        ),
        (
            "Le bac d’Orval rouvrira le 3 juillet 2023.",
            "La réouverture du bac d’Orval n’est plus attendue avant le 24 juillet 2023.",
            ("3 juillet 2023", "24 juillet 2023"),
            2,
            "déplacée",
        ),
        (
            "La foire d’Orval aura lieu le 3 juillet 2023.",
            "La foire d’Orval glisse au 24 juillet 2023.",
            ("3 juillet 2023", "24 juillet 2023"),
            2,
            "déplacée",
        ),
        (
            "L’incendie d’Orval a détruit 6 200 bobines.",
            "Selon l’inventaire, l’incendie d’Orval a détruit 4 850 bobines.",
            ("6 200", "4 850"),
            5,
            "après changement",
        ),
        (
            "Le pont d’Orval, promis à l’origine pour mars 2022, rouvre.",
            "Le pont d’Orval a rouvert le 12 juin 2023.",
            ("mars 2022", "12 juin 2023"),
            1,
            "déplacée",
        ),
    ],
)
def test_a_value_that_changed_is_no_contradiction(
    first: str, second: str, figures: tuple[str, str], days: int, words: str
) -> None:
    assert words in why_parted(first, second, figures, days)


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        # Both tell the one change, of which the second paper came out a day later.
        (
            "La jauge du festival d’Orval est portée à 4 200 spectateurs.",
            "La jauge du festival d’Orval est désormais de 5 100 spectateurs.",
            ("4 200", "5 100"),
        ),
        (
            "Le repas à la cantine d’Orval est fixé à 4,10 euros.",
            "Le repas à la cantine d’Orval passera à 4,60 euros en septembre.",
            ("4,10 euros", "4,60 euros"),
        ),
        (
            "La digue d’Orval a nécessité deux ans de travaux, pour un coût de 40 millions d’euros.",
            "La digue d’Orval aura finalement coûté 52 millions d’euros.",
            ("40 millions d’euros", "52 millions d’euros"),
        ),
        # Both are to come.
        (
            "Le foyer d’Orval offrira 60 lits à partir du 3 mai.",
            "À Orval, 48 internes pourront être logés au foyer.",
            ("60", "48"),
        ),
        (
            "La carte de bus d’Orval restera à 31 euros par mois.",
            "La carte de bus d’Orval passera à 34 euros par mois.",
            ("31 euros", "34 euros"),
        ),
    ],
)
def test_two_values_for_one_state_are_one(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict, reason = judged(first, second, figures)
    assert verdict is Verdict.CONFLICT, reason


def test_two_values_of_before_are_of_one_time() -> None:
    verdict, reason = judged(
        "La faïencerie d’Orval a ramené son effectif de 540 à 410 salariés.",
        "Les salariés de la faïencerie d’Orval étaient 610 il y a un an.",
        ("540", "610"),
    )
    assert verdict is Verdict.CONFLICT, reason


def test_what_might_have_been_is_no_value_of_before() -> None:
    verdict, reason = judged(
        "Le dispensaire d’Orval soigne 18 000 patients par an.",
        "Le dispensaire d’Orval n’aurait soigné que 16 200 patients l’an dernier.",
        ("18 000", "16 200"),
    )
    assert verdict is Verdict.CONFLICT, reason
