"""Figures of which one counts some only of what the other counts, or an old thing and the one after it."""

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdict_on


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "Les écuries d’Orval abritent 610 chevaux.",
            "Les écuries d’Orval abritent 380 chevaux étrangers.",
            ("610", "380"),
            "étrangers",
        ),
        (
            "Les 31 métiers de la filature d’Orval battent.",
            "À la filature d’Orval, 24 métiers ne tournent plus.",
            ("31", "24"),
            "tournent",
        ),
        (
            "Le chœur d’Orval compte 31 chanteurs.",
            "Le chœur d’Orval répète : 24 chanteurs sont des novices.",
            ("31", "24"),
            "novices",
        ),
        (
            "La crue d’Orval a fait 61 noyés.",
            "À Orval, 23 noyés n’avaient pas de gilet.",
            ("61", "23"),
            "une partie d’entre eux",
        ),
        (
            "À Orval, les dépanneurs arrivent en quatorze minutes.",
            "À Orval, les dépanneurs arrivent en vingt minutes aux heures de pointe.",
            ("quatorze minutes", "vingt minutes"),
            "aux heures de pointe",
        ),
        (
            "À Orval, 31 % des habitants fument.",
            "Chez les moins de 30 ans, 44 % des habitants d’Orval fument.",
            ("31 %", "44 %"),
            "chez les moins de 30 ans",
        ),
        (
            "À Orval, la prime de Noël est de 800 euros.",
            "À Orval, la prime de Noël est de 450 euros pour les apprentis.",
            ("800 euros", "450 euros"),
            "pour les apprentis",
        ),
        (
            "À Orval, 31 % des habitants fument.",
            "Chez les 15-24 ans, 44 % des habitants d’Orval fument.",
            ("31 %", "44 %"),
            "chez les 15-24 ans",
        ),
        (
            "Selon un sondage Oméga, 31 % des habitants d’Orval fument.",
            "Parmi les marins, 44 % des habitants d’Orval fument, dit le sondage Oméga.",
            ("31 %", "44 %"),
            "parmi les marins",
        ),
        (
            "Le centre d’Orval abrite 610 migrants.",
            "Le centre d’Orval abrite 380 migrants sans papiers.",
            ("610", "380"),
            "sans papiers",
        ),
        (
            "Le bac d’Orval a coulé, faisant 61 morts.",
            "Au bac d’Orval, 17 fillettes sont mortes.",
            ("61", "17"),
            "fillettes",
        ),
        (
            "La verrerie d’Orval emploie 610 agents.",
            "La verrerie d’Orval emploie 140 agents administratifs.",
            ("610", "140"),
            "administratifs",
        ),
        (
            "Le port d’Orval a reçu 61 cargos.",
            "Le port d’Orval a reçu 38 cargos de plus de 200 mètres.",
            ("61", "38"),
            "de plus de",
        ),
        (
            "La plaine d’Orval s’étend sur 6 100 hectares.",
            "La plaine d’Orval compte 3 800 hectares irrigués.",
            ("6 100 hectares", "3 800 hectares"),
            "irrigué",
        ),
        (
            "Le pain d’Orval est vendu 3,20 euros le kilo.",
            "Le pain bio d’Orval est vendu 5,10 euros le kilo.",
            ("3,20 euros", "5,10 euros"),
            "bio",
        ),
        (
            "Le nouveau pont d’Orval mesure 410 mètres.",
            "L’ancien pont d’Orval mesure 290 mètres.",
            ("410 mètres", "290 mètres"),
            "l'ancien pont",
        ),
    ],
)
def test_some_of_what_the_other_counts_contradicts_nothing(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}"), *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert words in verdict[1]


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (  # no part is more than the whole
            "Les écuries d’Orval abritent 380 chevaux.",
            "Les écuries d’Orval abritent 610 chevaux étrangers.",
            ("380", "610"),
        ),
        (  # the other article is about those too
            "Les écuries d’Orval sont à des étrangers. Elles abritent 610 chevaux.",
            "Les écuries d’Orval abritent 380 chevaux étrangers.",
            ("610", "380"),
        ),
        (  # two parties on one thing
            "À Orval, 31 % des agents ont fait grève, selon la mairie.",
            "À Orval, 62 % des agents ont fait grève dans le public, selon la CGT.",
            ("31 %", "62 %"),
        ),
        (  # the same ones in other words
            "Les écuries d’Orval abritent 610 chevaux étrangers.",
            "Les écuries d’Orval abritent 380 chevaux internationaux.",
            ("610", "380"),
        ),
        (  # out of work in other words
            "À la filature d’Orval, 31 métiers à l’arrêt inquiètent.",
            "À la filature d’Orval, 24 métiers ne tournent plus.",
            ("31", "24"),
        ),
        (  # what drives them
            "Orval commande 31 autobus électriques.",
            "Orval commande 24 autobus à batterie.",
            ("31", "24"),
        ),
        (  # all those bought are new
            "Orval a commandé 61 autobus neufs.",
            "Les futurs autobus d’Orval seront 68 autobus modernes.",
            ("61", "68"),
        ),
        (
            "Le nouveau pont d’Orval mesure 410 mètres.",
            "Le nouveau pont d’Orval mesure 290 mètres.",
            ("410 mètres", "290 mètres"),
        ),
    ],
)
def test_two_figures_of_all_or_of_the_same_some_contradict(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}"), *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
