"""Two figures of two natures: a grant and a bill, a fine and damages, the dead and the saved."""

import pytest

from search.comparison.model import Verdict
from search.comparison.natures import natures
from tests.search.comparison.press import item_of, topics


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            ("L’État a débloqué 3 millions d’euros pour Orval.", "3 millions d’euros"),
            ("La facture de la crue d’Orval atteint 7 millions d’euros.", "7 millions d’euros"),
            ("débloqué", "facture"),
        ),
        (
            ("La fonderie devra payer 2 millions d’euros d’amende.", "2 millions d’euros"),
            ("La fonderie versera 6 millions d’euros de dommages et intérêts.", "6 millions d’euros"),
            ("amende", "dommages et intérêts"),
        ),
        (
            ("La ligne d’Orval a 23 rames.", "23"),
            ("La ligne d’Orval passe 32 aiguillages.", "32"),
            ("rames", "aiguillages"),
        ),
        (
            ("Le moulin d’Orval a été racheté pour 310 000 euros.", "310 000 euros"),
            ("Le meunier investira 540 000 euros dans le moulin d’Orval.", "540 000 euros"),
            ("racheté", "investira"),
        ),
        (
            ("Produire un litre de cidre coûte 1,20 euro à la ferme.", "1,20 euro"),
            ("Le litre de cidre se vend 2,90 euros.", "2,90 euros"),
            ("produire", "se vend"),
        ),
        (
            ("Le gel a fait perdre 900 euros par hectare à Orval.", "900 euros"),
            ("L’assurance versera 340 euros par hectare à Orval.", "340 euros"),
            ("fait perdre", "assurance versera"),
        ),
        (
            ("La lauréate reçoit 40 000 euros.", "40 000 euros"),
            ("Les places du gala se vendaient 300 euros.", "300 euros"),
            ("lauréate reçoit", "se vendaient"),
        ),
        (
            ("Le braconnier paiera une amende de 4 000 euros.", "4 000 euros"),
            ("Le braconnier aurait tiré 9 000 euros de ses prises.", "9 000 euros"),
            ("amende", "tiré"),
        ),
        (
            ("La subvention, de 3 millions d’euros, est votée.", "3 millions d’euros"),
            ("La facture atteint 7 millions d’euros.", "7 millions d’euros"),
            ("subvention", "facture"),
        ),
        (
            ("À Orval, 64 % des chauffeurs sont absents.", "64 %"),
            ("À Orval, 29 % des autobus circulent.", "29 %"),
            ("chauffeurs", "autobus"),
        ),
        (("Un arrêt de 61 pages.", "61"), ("La cour a compté 58 cigognes.", "58"), ("pages", "cigognes")),
        (("On a repêché 31 corps sans vie.", "31"), ("La barque a laissé 44 rescapés.", "44"), ("corps", "rescapés")),
        (
            ("On engage 64 violonistes.", "64"),
            ("Il y a 52 danseuses.", "52"),
            ("violonistes", "danseuses"),
        ),
        (
            ("Le coup de vent a donné 52 nœuds de vent.", "52 nœuds"),
            ("Le cargo filait à 21 nœuds.", "21 nœuds"),
            ("vent", "cargo"),
        ),
    ],
)
def test_two_natures(first: tuple[str, str], second: tuple[str, str], words: tuple[str, str]) -> None:
    reason = natures(item_of(*first), item_of(*second))
    assert reason is not None
    assert all(word in reason for word in words)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("Le pont d’Orval a coûté 3 millions d’euros.", "3 millions d’euros"),
            ("Un budget de 4 millions.", "4 millions"),
        ),
        (("L’éboulement a tué six ouvriers.", "six"), ("On compte huit morts.", "huit")),
        (("Un lynx a égorgé douze brebis.", "douze"), ("On a trouvé seize cadavres.", "seize")),
        (("Il y a 31 policiers.", "31"), ("Il y a 44 gendarmes.", "44")),
        (("On voit 31 gendarmes, guides et pompiers.", "31"), ("Il y a 44 secouristes.", "44")),
        (("Des bourrasques à 96 km/h.", "96 km/h"), ("Une pointe à 103 km/h sur la jetée.", "103 km/h")),
        (("La crue a coûté 3 millions d’euros.", "3 millions d’euros"), ("La facture, 4 millions.", "4 millions")),
    ],
)
def test_one_nature(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert natures(item_of(*first), item_of(*second)) is None


def test_two_natures_do_not_contradict() -> None:
    found = topics(
        "Orval\n\nL’hôpital d’Orval a un déficit de 6,4 millions d’euros.",
        "À Orval\n\nL’hôpital d’Orval recevra une avance de 2,6 millions d’euros.",
    )
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]
