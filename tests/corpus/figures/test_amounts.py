"""Money, per cent, points, counts, durations, measures and multipliers."""

import pytest

from tests.corpus.figures.reading import one, read, values


@pytest.mark.parametrize(
    ("text", "kind", "value", "currency"),
    [
        ("Elle a payé 40 000 euros.", "money", "40000", "EUR"),
        ("Le fonds apporte 115 millions de dollars.", "money", "115000000", "USD"),
        ("EUR 1000 sur le compte.", "money", "1000", "EUR"),
        ("Un loyer de CHF 1’200.", "money", "1200", "CHF"),
        ("La dette atteint 2,1 Md€.", "money", "2100000000", "EUR"),
        ("Il gagne 300k$ par an.", "money", "300000", "USD"),
        ("Un contrat de 12 M€ est signé.", "money", "12000000", "EUR"),
        ("Le groupe vaut 1,4 milliard de $.", "money", "1400000000", "USD"),
        ("Le coût est d’un milliard et demi d’euros.", "money", "1500000000", "EUR"),
        ("Un demi-milliard de dollars canadiens.", "money", "500000000", "CAD"),
        ("Un prêt de 12 milliards de FCFA.", "money", "12000000000", "XOF"),
        ("Une amende de 200 millions de roubles.", "money", "200000000", "RUB"),
        ("Le ticket coûte 50 centimes.", "money", "0.5", "EUR"),
        ("Le café est à 3 euros 50.", "money", "3.5", "EUR"),
        ("Un don de deux cent mille livres sterling.", "money", "200000", "GBP"),
        ("Un chalet à 900 000 francs.", "money", "900000", "CHF"),
        ("En 1995, une place coûtait 12 francs.", "money", "12", "FRF"),
        ("À Mexico, le billet vaut 5 pesos.", "money", "5", "MXN"),
        ("À Buenos Aires, en Argentine, il vaut 500 pesos.", "money", "500", "ARS"),
        ("Le taux est de 3,4 %.", "percent", "3.4", "%"),
        ("Le taux est de deux pour cent.", "percent", "2", "%"),
        ("La marge gagne 1,2 point.", "points", "1.2", "point"),
        ("Elle perd un point et demi.", "points", "1.5", "point"),
        ("La moitié des élèves est absente.", "percent", "50", "%"),
        ("Les deux tiers des sièges sont pris.", "percent", "66.7", "%"),
        ("Six électeurs sur dix hésitent.", "percent", "60", "%"),
        ("Un bus sur trois circule.", "percent", "33.3", "%"),
        ("La ville compte 62\u202f000 habitants.", "count", "62000", "habitants"),
        ("Il y a septante-deux inscrits.", "count", "72", "inscrits"),
        ("La course réunit nonante coureurs.", "count", "90", "coureurs"),
        ("Le parquet recense quatre-vingt-onze victimes.", "count", "91", "victimes"),
        ("Elle dure deux ans et demi.", "duration", "2.5", "an"),
        ("Trois quarts d’heure d’attente.", "duration", "0.75", "heure"),
        ("Le vol dure 2 h 30.", "duration", "2.5", "heure"),
        ("Une demi-heure d’arrêt.", "duration", "0.5", "heure"),
        ("Le champ couvre 12 hectares.", "measure", "12", "ha"),
        ("Un logement de 38 mètres carrés.", "measure", "38", "m²"),
        ("Des rafales de 130 kilomètres à l’heure.", "measure", "130", "km/h"),
        ("Le rendement est de 7,1 tonnes par hectare.", "measure", "7.1", "t par ha"),
        ("Il a fait -5 °C.", "measure", "-5", "°C"),
        ("Il a gelé (-5 °C).", "measure", "-5", "°C"),
        ("Un séisme de magnitude 5,9.", "measure", "5.9", "magnitude"),
        ("La magnitude a été portée à 7,1.", "measure", "7.1", "magnitude"),
        ("On a révisé à 7,1 la magnitude.", "measure", "7.1", "magnitude"),
        ("Les loyers ont doublé.", "multiplier", "2", None),
        ("Il reçoit dix fois moins.", "multiplier", "10", None),
        ("Le prix a été multiplié par trois.", "multiplier", "3", None),
    ],
)
def test_what_a_figure_is(text: str, kind: str, value: str, currency: str | None) -> None:
    assert values(text) == [(kind, value, currency)]


def test_a_span_holds_number_and_unit_and_a_count_the_number_alone() -> None:
    assert one("Elle lève près de 48 millions de dollars.").text == "48 millions de dollars"
    assert one("Quelque 300 soldats sont là.").text == "300"
    assert one("Il faut 2\u00a0% de plus.").text == "2\u00a0%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il coûte entre 12 et 15 euros.", [("money", "12..15", "EUR")]),
        ("De 2 à 3 milliards d’euros sont promis.", [("money", "2000000000..3000000000", "EUR")]),
        ("Les 60-64 ans travaillent.", [("duration", "60..64", "an")]),
        ("Deux ou trois jours suffisent.", [("duration", "2..3", "jour")]),
        ("Le loyer passe de 800 à 950 euros.", [("money", "800", "EUR"), ("money", "950", "EUR")]),
        ("Le chômage recule de 31 à 27 %.", [("percent", "31", "%"), ("percent", "27", "%")]),
        ("Le texte passe par 62 voix contre 19.", [("count", "62", "voix"), ("count", "19", "voix")]),
        ("Elle perd deux points, lui en gagne 4.", [("points", "2", "point"), ("points", "4", "point")]),
        ("Un mort et deux blessés.", [("count", "1", "mort"), ("count", "2", "blessés")]),
    ],
)
def test_numbers_share_their_unit(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(kind, value, unit) for kind, value, unit in values(text)] == expected


def test_a_currency_left_out_is_taken_from_the_text_and_said_to_be() -> None:
    first, second = read("Le fonds apporte 15 millions d’euros, après une levée de 385 millions.")
    assert (first.currency, first.currency_inferred) == ("EUR", False)
    assert (second.currency, second.currency_inferred) == ("EUR", True)
    assert second.value == 385_000_000


def test_a_price_says_what_it_is_for() -> None:
    assert one("Le dividende est de 1,85 € par action.").unit == "par action"
    assert one("Le terrain part à 120 €/m².").unit == "par m²"
    assert one("Il touche 2 000 euros mensuels.").unit == "par mois"


def test_a_clock_time_is_no_duration() -> None:
    assert [figure.kind.value for figure in read("Le défilé part à 14 heures et dure trois heures.")] == [
        "time",
        "duration",
    ]


def test_a_headline_takes_the_unit_that_the_text_gives_the_same_number() -> None:
    figures = read("Un thermomètre à 108,7\n\nIl a fait 108,7 °F jeudi.")
    assert [figure.unit for figure in figures if figure.kind == "measure"] == ["°F", "°F"]


def test_the_step_is_one_unit_of_the_last_digit_shown() -> None:
    assert one("La dette est de 2,1 Md€.").step == 100_000_000
    assert one("Il y a 8 500 inscrits.").step == 100
