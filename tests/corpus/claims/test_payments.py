"""What a sum of money is for, by who pays or gets it."""

import pytest

from corpus.claims.model import Role
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("La gagnante du concours, une élève de Lure, touchera 700 euros.", "700", "prime"),
        ("Pour son titre, la judokate a encaissé 9 000 euros.", "9 000", "prime"),
        ("Le jockey percevra 4 000 euros pour sa victoire.", "4 000", "prime"),
        ("Le sacre rapporte 40 000 euros à la joueuse.", "40 000", "prime"),
        ("La scierie devra payer 18 000 euros pour avoir souillé la rivière.", "18 000", "amende"),
        ("Le notaire devra verser 21 000 euros au Trésor.", "21 000", "amende"),
        ("Deux hommes se sont enfuis avec 12 000 euros de bijoux.", "12 000", "butin"),
        ("Les cambrioleurs ont emporté 8 000 euros.", "8 000", "butin"),
        ("Le manoir est à vendre 900 000 euros.", "900 000", "prix"),
        ("Son propriétaire en demande 850 000 euros.", "850 000", "prix"),
        ("La directrice perçoit 6 000 euros par mois.", "6 000", "salaire"),
        ("La région accordera 3 millions d’euros au théâtre.", "3 millions", "subvention"),
        ("Il faut débourser 600 euros par mois pour se loger ici.", "600", "loyer"),
        ("Le fleuriste verse 900 euros chaque mois à son bailleur.", "900", "loyer"),
        ("Un antiquaire a emporté la pendule pour 4 000 euros.", "4 000", "prix"),
        ("En tout, 26 000 euros ont été dépensés pour le piano.", "26 000", "prix"),
        ("Le trio repart libre contre 7 000 euros.", "7 000", "caution"),
        ("L’attaquante rejoint Orval contre 200 000 euros.", "200 000", "transfert"),
        ("Le lavoir a été refait pour 40 000 euros.", "40 000", "coût"),
        ("Le théâtre a reçu 70 000 euros de la région.", "70 000", "subvention"),
        ("La directrice perçoit 6 000 euros nets.", "6 000", "salaire"),
        ("Pour avoir souillé la rivière, la scierie devra payer 18 000 euros.", "18 000", "amende"),
    ],
)
def test_who_pays_or_gets_a_sum_tells_what_it_is_for(text: str, figure: str, expected: str) -> None:
    assert claim(text, figure).measure == expected


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("La retraitée touche 900 euros par mois.", "900", "salaire"),
        ("La gagnante du concours a vendu son vélo 300 euros.", "300", "prime"),
        ("Le maçon devra payer 300 euros de charges.", "300", "amende"),
        ("Le maçon a emprunté 300 euros pour avoir un vélo.", "300", "amende"),
        ("Le jockey a parié 4 000 euros pour sa victoire.", "4 000", "prime"),
        ("Le gardien du phare a vendu sa barque 9 000 euros.", "9 000", "transfert"),
        ("La boulangère rejoint Orval contre 20 000 euros.", "20 000", "transfert"),
        ("Il lui reste 600 euros par mois pour se loger.", "600", "loyer"),
        ("La directrice touche 6 000 euros.", "6 000", "salaire"),
        ("Le tri coûte 6 000 euros par mois.", "6 000", "salaire"),
        ("Le théâtre a perdu 70 000 euros de la région.", "70 000", "subvention"),
    ],
)
def test_what_a_sum_is_not_for(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure != measure


def test_what_is_given_for_something_is_no_level_of_before() -> None:
    assert claim("Le trio repart libre contre 7 000 euros.", "7 000").role is Role.LEVEL
    assert claim("La prime tombe à 300 euros, contre 450 euros.", "450").role is Role.REFERENCE
    assert claim("La prime a fondu, contre 450 euros l’an dernier.", "450").role is Role.REFERENCE


def test_an_asking_price_is_no_demand() -> None:
    assert "réclamé" not in claim("Le brocanteur en demande 60 euros.", "60").perimeter


def test_a_rise_in_apposition_is_a_change() -> None:
    assert claim("La rallonge, 3 millions d’euros, ira aux routes.", "3 millions").role is Role.VARIATION
    assert claim("Le repli, 3 millions d’euros, inquiète.", "3 millions").role is Role.VARIATION
    assert claim("Le chantier, 3 millions d’euros, inquiète.", "3 millions").role is Role.LEVEL


def test_an_amount_that_is_so_much_more_is_of_the_amount_before_it() -> None:
    text = "L’enveloppe du théâtre atteint 8,2 millions d’euros, soit 900 000 euros de plus qu’en 1998."
    assert claim(text, "900 000").measure == "budget"
