"""What two figures add up to, a part that both articles name, and a number met again years later."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import judged, topics, verdict_on


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "Vingt-trois danseurs sous contrat et seize salariés du ballet d’Orval sont licenciés.",
            "Le ballet d’Orval en est à 39 licenciements.",
            ("seize", "39"),
            "16 + 23 = 39",
        ),
        (
            "Le projet portera la carrière d’Orval de 22 à 38 hectares.",
            "La carrière d’Orval prendra seize hectares de pré.",
            ("38 hectares", "seize hectares"),
            "16 ha + 22 ha = 38 ha",
        ),
        (
            "La régate d’Orval réunissait vingt-quatre voiliers, dont trois hors classement.",
            "La régate d’Orval mettait aux prises vingt et un voiliers.",
            ("vingt-quatre", "vingt et un"),
            "21 + 3 = 24",
        ),
    ],
)
def test_what_two_figures_add_up_to_is_no_other_count(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    _, reason = judged(first, second, figures)
    assert words in reason.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "La chambre froide d’Orval était à 5 °C au lieu de 2.",
            "La chambre froide d’Orval était à 7 degrés, assure un cuisinier.",
            ("5 °C", "7 degrés"),
        ),
        (
            "Deux tunnels et huit viaducs sont prévus à Orval.",
            "La rocade d’Orval comptera dix viaducs.",
            ("huit", "dix"),
        ),
        (
            "Les luthiers d’Orval, en grève à 60 %, refusent la fin de 45 contrats.",
            "À Orval, 27 contrats prendront fin.",
            ("45", "27"),
        ),
        (
            "Le festival d’Orval réunit des troupes de 29 villes sur onze scènes.",
            "Le festival d’Orval attire 29 villes, éparpillées sur dix-huit scènes.",
            ("onze", "dix-huit"),
        ),
    ],
)
def test_what_never_adds_up_is_no_sum(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict, reason = judged(first, second, figures)
    assert verdict is Verdict.CONFLICT, reason


def test_a_part_that_both_articles_name_is_one_thing() -> None:
    found = topics(
        "Orval\n\nLe musée a coûté 12 millions d’euros, dont 1,4 million d’euros donné par la fondation Perrin.",
        "Musée d’Orval\n\nPour ce musée, la fondation Perrin a donné 1,9 million d’euros, affirme le syndicat.",
    )
    verdict = verdict_on(found, "1,4 million d’euros", "1,9 million d’euros")
    assert verdict is not None
    assert "périmètres différents" not in verdict[1]


def test_two_of_anything_do_not_make_the_difference_of_two_small_counts() -> None:
    first = "Deux autocars se sont heurtés à Orval : 31 blessés, dont trois graves."
    second = "La collision d’Orval a fait 31 blessés, dont cinq grièvement."
    assert judged(first, second, ("trois", "cinq"), days=0)[0] is Verdict.CONFLICT


def test_a_number_met_again_years_later_is_nobody_s_contradiction() -> None:
    found = topics(
        "Vote à Orval\n\nÀ Orval, le maire sauve son siège pour 587 voix d’avance.",
        "Orval\n\nÀ Orval, le maire sauve son siège pour 578 voix d’avance.",
        "Orval vote\n\nÀ Orval, le maire sauve son siège pour 587 voix d’avance.",
        published=[date(2013, 6, 12), date(2013, 6, 12), date(2023, 6, 14)],
    )
    (topic,) = (topic for topic in found if topic.verdict is Verdict.CONFLICT)
    conflicts = {(pair.i, pair.j) for pair in topic.pairs if pair.verdict is Verdict.CONFLICT}
    assert conflicts == {(0, 1)}
