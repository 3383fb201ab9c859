"""Numbers, money, shares, measures and lengths of time, phenomenon by phenomenon."""

from decimal import Decimal

import pytest

from corpus.figures.model import Figure
from tests.corpus.figures.reading import read

_UNDATED = ("date", "time")


def _only(text: str) -> Figure:
    figures = [figure for figure in read(text) if figure.kind not in _UNDATED]
    assert len(figures) == 1, [(figure.text, figure.kind.value, figure.value) for figure in figures]
    return figures[0]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("33", "33"), ("trente-trois", "33"), ("trente trois", "33"), ("vingt et un", "21"), ("vingt-et-un", "21"),
        ("soixante et onze", "71"), ("soixante-dix-huit", "78"), ("septante-huit", "78"), ("quatre-vingts", "80"),
        ("quatre-vingt-un", "81"), ("octante-deux", "82"), ("huitante-trois", "83"), ("nonante-neuf", "99"),
        ("quatre-vingt-dix-sept", "97"), ("cent", "100"), ("cent deux", "102"), ("deux cents", "200"),
        ("deux cent trois", "203"), ("neuf cent quatre-vingt-dix-neuf", "999"), ("mille", "1000"),
        ("mille neuf cents", "1900"), ("dix-neuf cents", "1900"), ("deux mille vingt", "2020"),
        ("douze mille", "12000"), ("cent mille", "100000"), ("trois cent mille", "300000"),
        ("1 200", "1200"), ("1.200", "1200"), ("1'200", "1200"), ("1 200 000", "1200000"), ("12 mille", "12000"),
        ("vingt-deux mille cinq cents", "22500"), ("dix-sept", "17"), ("quatorze", "14"), ("seize", "16"),
    ],
)  # fmt: skip
def test_cardinals(written: str, value: str) -> None:
    figure = _only(f"On a compté {written} moutons.")
    assert (figure.kind.value, figure.value, figure.unit) == ("count", Decimal(value), "moutons")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3 millions d’habitants", "3000000"), ("1,5 million d’habitants", "1500000"),
        ("deux millions trois cent mille habitants", "2300000"), ("trois millions et demi d’habitants", "3500000"),
        ("un milliard d’habitants", "1000000000"), ("un milliard et demi d’habitants", "1500000000"),
        ("un demi-million d’habitants", "500000"), ("1,2 milliard d’habitants", "1200000000"),
        ("un quart de million d’habitants", "250000"), ("trois quarts de million d’habitants", "750000"),
        ("2 millions 300 mille habitants", "2300000"), ("2 milliards 300 millions d’habitants", "2300000000"),
        ("300 mille habitants", "300000"), ("une dizaine d’habitants", "10"), ("une douzaine d’habitants", "12"),
        ("deux douzaines d’habitants", "24"), ("une demi-douzaine d’habitants", "6"),
        ("une centaine d’habitants", "100"), ("un millier d’habitants", "1000"),
        ("un demi-millier d’habitants", "500"),
        ("une centaine de milliers d’habitants", "100000"), ("une quinzaine de millions d’habitants", "15000000"),
    ],
)  # fmt: skip
def test_scales_and_collectives(written: str, value: str) -> None:
    figure = _only(f"La région a gagné {written}.")
    assert (figure.kind.value, figure.value, figure.unit) == ("count", Decimal(value), "habitants")


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        ("10 €", "10", "EUR"), ("€ 10", "10", "EUR"), ("10€", "10", "EUR"), ("10 euros", "10", "EUR"),
        ("dix euros", "10", "EUR"), ("10,50 €", "10.5", "EUR"), ("10 euros 50", "10.5", "EUR"),
        ("10 euros et 50 centimes", "10.5", "EUR"), ("50 centimes", "0.5", "EUR"), ("EUR 10", "10", "EUR"),
        ("10 EUR", "10", "EUR"), ("$10", "10", "USD"), ("10 $", "10", "USD"), ("10 dollars", "10", "USD"),
        ("10 dollars américains", "10", "USD"), ("10 dollars canadiens", "10", "CAD"), ("10 USD", "10", "USD"),
        ("10 livres sterling", "10", "GBP"), ("10 £", "10", "GBP"), ("£10", "10", "GBP"), ("10 yens", "10", "JPY"),
        ("10 roubles", "10", "RUB"), ("10 yuans", "10", "CNY"), ("10 roupies indiennes", "10", "INR"),
        ("10 francs suisses", "10", "CHF"), ("10 CHF", "10", "CHF"), ("10 000 francs CFA", "10000", "XOF"),
        ("10 000 FCFA", "10000", "XOF"), ("10 couronnes suédoises", "10", "SEK"), ("10 zlotys", "10", "PLN"),
        ("10 dinars tunisiens", "10", "TND"), ("10 M€", "10000000", "EUR"), ("10 Md€", "10000000000", "EUR"),
        ("10 k€", "10000", "EUR"), ("10 milliards d’euros", "10000000000", "EUR"),
        ("1,5 milliard de dollars", "1500000000", "USD"), ("40 000 euros", "40000", "EUR"),
        ("500.000 euros", "500000", "EUR"), ("cent mille euros", "100000", "EUR"),
        ("un million et demi d’euros", "1500000", "EUR"), ("2 millions 300 000 euros", "2300000", "EUR"),
        ("une centaine d’euros", "100", "EUR"), ("12,5 Mds €", "12500000000", "EUR"),
        ("115 millions de $", "115000000", "USD"),
        ("un demi-milliard d’euros", "500000000", "EUR"), ("dix mille dollars", "10000", "USD"),
        ("un quart de milliard d’euros", "250000000", "EUR"),
    ],
)  # fmt: skip
def test_money(written: str, value: str, currency: str) -> None:
    figure = _only(f"Cela a coûté {written}.")
    assert (figure.kind.value, figure.value, figure.currency) == ("money", Decimal(value), currency)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("entre 10 et 20 euros", "10", "20"), ("de 10 à 20 euros", "10", "20"), ("10 à 20 euros", "10", "20"),
        ("10-20 euros", "10", "20"), ("10 ou 20 euros", "10", "20"), ("entre 10 euros et 20 euros", "10", "20"),
        ("de 2 à 3 millions d’euros", "2000000", "3000000"),
        ("entre 12 et 15 millions d’euros", "12000000", "15000000"),
        ("entre dix et vingt euros", "10", "20"), ("10/20 euros", "10", "20"), ("10 – 20 euros", "10", "20"),
        ("de 500 000 à 2 millions d’euros", "500000", "2000000"),
    ],
)  # fmt: skip
def test_ranges_of_money(text: str, low: str, high: str) -> None:
    figure = _only(f"Il faut payer {text}.")
    assert (figure.low, figure.high, figure.value) == (Decimal(low), Decimal(high), None)
    assert figure.qualifier.value == "range"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("une seconde", "1", "seconde"), ("30 secondes", "30", "seconde"), ("deux minutes", "2", "minute"),
        ("un quart d’heure", "0.25", "heure"), ("trois quarts d’heure", "0.75", "heure"),
        ("une demi-heure", "0.5", "heure"), ("une heure et demie", "1.5", "heure"), ("2 h", "2", "heure"),
        ("deux heures", "2", "heure"), ("2 heures 30", "2.5", "heure"), ("2h30", "2.5", "heure"),
        ("48 heures", "48", "heure"), ("trois jours", "3", "jour"), ("une journée", "1", "jour"),
        ("quinze jours", "15", "jour"), ("deux semaines", "2", "semaine"), ("six mois", "6", "mois"),
        ("dix-huit mois", "18", "mois"), ("un an", "1", "an"), ("un an et demi", "1.5", "an"),
        ("deux ans et demi", "2.5", "an"), ("trois années", "3", "an"), ("deux décennies", "2", "décennie"),
        ("deux siècles", "2", "siècle"), ("une dizaine de jours", "10", "jour"),
        ("une vingtaine d’années", "20", "an"),
        ("90 minutes", "90", "minute"), ("un trimestre", "1", "trimestre"),
    ],
)  # fmt: skip
def test_durations(text: str, value: str, unit: str) -> None:
    figure = _only(f"Cela a duré {text}.")
    assert (figure.kind.value, figure.value, figure.unit) == ("duration", Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Ils ont 15/20 ans.", "15", "20", "an"), ("Les 18-24 ans votent peu.", "18", "24", "an"),
        ("Il faut 2 ou 3 jours.", "2", "3", "jour"), ("Il faut deux à trois semaines.", "2", "3", "semaine"),
        ("Il faut entre trois et six mois.", "3", "6", "mois"), ("Les 60 à 64 ans travaillent.", "60", "64", "an"),
        ("Il a fallu de 5 à 10 minutes.", "5", "10", "minute"),
    ],
)  # fmt: skip
def test_ranges_of_time_and_age(text: str, low: str, high: str, unit: str) -> None:
    figure = _only(text)
    assert (figure.kind.value, figure.low, figure.high, figure.unit) == (
        "duration",
        Decimal(low),
        Decimal(high),
        unit,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Un homme âgé de 34 ans est mort.", "Anne Roy, 34 ans, est élue.", "La victime de 34 ans est morte.",
        "À 34 ans, elle est élue.", "Anne Roy (34 ans) est élue.", "Un homme de trente-quatre ans est mort.",
    ],
)  # fmt: skip
def test_ages(text: str) -> None:
    figure = _only(text)
    assert (figure.kind.value, figure.value, figure.unit) == ("duration", Decimal(34), "an")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Il fait 37 °C.", "37", "°C"), ("Il fait 37°C.", "37", "°C"), ("Il fait 37°.", "37", "°C"),
        ("Il fait 37 degrés.", "37", "°C"), ("Il fait trente-sept degrés.", "37", "°C"),
        ("Il fait 37 degrés Celsius.", "37", "°C"), ("Il fait 70 °F.", "70", "°F"),
        ("Il fait 70 degrés Fahrenheit.", "70", "°F"), ("Il fait -5 °C.", "-5", "°C"), ("Il fait −5 °C.", "-5", "°C"),
        ("Il fait moins cinq degrés.", "-5", "°C"), ("Il fait moins 5 °C.", "-5", "°C"),
        ("Il fait – 5 °C au sol.", "-5", "°C"), ("Il fait 12,5 °C.", "12.5", "°C"),
        ("Il fait deux degrés et demi.", "2.5", "°C"),
    ],
)  # fmt: skip
def test_temperatures(text: str, value: str, unit: str) -> None:
    figure = _only(text)
    assert (figure.kind.value, figure.value, figure.unit) == ("measure", Decimal(value), unit)


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("3 km", "3", "km"), ("3 kilomètres", "3", "km"), ("3km", "3", "km"), ("8 m", "8", "m"),
        ("8 mètres", "8", "m"),
        ("2 cm", "2", "cm"), ("2 centimètres", "2", "cm"), ("5 mm", "5", "mm"), ("1,5 kilomètre", "1.5", "km"),
        ("trois kilomètres", "3", "km"), ("9 miles", "9", "mile"), ("2 pouces", "2", "pouce"),
        ("1 m 87", "1.87", "m"),
        ("250 millilitres", "250", "ml"), ("250 ml", "250", "ml"), ("2 litres", "2", "l"), ("un litre", "1", "l"),
        ("3 hectolitres", "3", "hl"), ("3 hl", "3", "hl"), ("5 cl", "5", "cl"), ("5 mètres cubes", "5", "m³"),
        ("5 m³", "5", "m³"), ("5 m3", "5", "m³"), ("50 m²", "50", "m²"), ("50 m2", "50", "m²"),
        ("50 mètres carrés", "50", "m²"), ("7 km²", "7", "km²"), ("7 kilomètres carrés", "7", "km²"),
        ("12 hectares", "12", "ha"), ("12 ha", "12", "ha"), ("3 tonnes", "3", "t"), ("3 t", "3", "t"),
        ("4 kg", "4", "kg"), ("4 kilos", "4", "kg"), ("4 kilogrammes", "4", "kg"), ("100 grammes", "100", "g"),
        ("100 g", "100", "g"), ("3 mg", "3", "mg"), ("90 km/h", "90", "km/h"),
        ("90 kilomètres à l’heure", "90", "km/h"),
        ("90 kilomètres-heure", "90", "km/h"), ("90 kilomètres par heure", "90", "km/h"), ("12 m/s", "12", "m/s"),
        ("9 mètres par seconde", "9", "m/s"),
        ("300 m³/s", "300", "m³/s"), ("300 mètres cubes par seconde", "300", "m³/s"), ("40 kWh", "40", "kWh"),
        ("40 kilowattheures", "40", "kWh"), ("2 TWh", "2", "TWh"), ("2 térawattheures", "2", "TWh"),
        ("5 MW", "5", "MW"),
        ("5 mégawatts", "5", "MW"), ("3 GW", "3", "GW"), ("1 013 hPa", "1013", "hPa"),
        ("1 013 hectopascals", "1013", "hPa"), ("85 dB", "85", "dB"), ("85 décibels", "85", "dB"),
        ("50 Go", "50", "Go"),
        ("50 gigaoctets", "50", "Go"), ("2 To", "2", "To"), ("2 téraoctets", "2", "To"), ("8 Mo", "8", "Mo"),
        ("420 ppm", "420", "ppm"), ("30 mg/l", "30", "mg/l"), ("30 milligrammes par litre", "30", "mg/l"),
        ("60 hl/ha", "60", "hl/ha"), ("60 hectolitres par hectare", "60", "hl par ha"), ("20 quintaux", "20", "q"),
        ("80 barils", "80", "baril"), ("25 nœuds", "25", "nœud"), ("60 µg/m³", "60", "µg/m³"),
        ("3 millions de tonnes", "3000000", "t"), ("une dizaine de kilomètres", "10", "km"),
        ("un demi-hectare", "0.5", "ha"), ("130 grammes par kilomètre", "130", "g par km"),
        ("6 litres aux 100 km", "6", "l/100 km"), ("6 l/100 km", "6", "l/100 km"), ("220 volts", "220", "V"),
        ("100 Hz", "100", "Hz"), ("2,4 GHz", "2.4", "GHz"), ("200 ch", "200", "ch"),
        ("5 000 mAh", "5000", "mAh"), ("30 milliards de mètres cubes", "30000000000", "m³"),
    ],
)  # fmt: skip
def test_measures(written: str, value: str, unit: str) -> None:
    figure = _only(f"On a relevé {written}.")
    assert (figure.kind.value, figure.value, figure.unit) == ("measure", Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("La hausse est de 10 %.", "10"), ("La hausse est de 10%.", "10"), ("La hausse est de 10 pour cent.", "10"),
        ("La hausse est de dix pour cent.", "10"), ("La hausse est de 3,4 %.", "3.4"),
        ("La hausse est de 2 ‰.", "0.2"),
        ("Trois voitures sur quatre sont neuves.", "75"), ("Un bus sur trois roule.", "33.3"),
        ("Il y a des wagons, dont trois sur quatre construits à Orval.", "75"),
        ("Six électeurs sur dix ont voté.", "60"), ("Neuf fois sur dix, il gagne.", "90"),
        ("Les trois quarts des élus ont voté.", "75"), ("Trois quarts des élus ont voté.", "75"),
        ("Un tiers des élus a voté.", "33.3"), ("Les deux tiers des élus ont voté.", "66.7"),
        ("Un quart des élus a voté.", "25"), ("Le quart des élus a voté.", "25"),
        ("La moitié des élus a voté.", "50"),
        ("Un élu sur 5 a voté.", "20"), ("Un dixième des élus a voté.", "10"),
        ("Un cinquième des élus a voté.", "20"),
        ("Il y a une chance sur deux.", "50"), ("Il y a une chance sur 1 000.", "0.1"),
        ("Il y a une chance sur 140 millions de gagner.", "0.0000007143"), ("Quatre enfants sur cinq lisent.", "80"),
        ("Près d’un Français sur dix lit.", "10"), ("Deux Français sur trois lisent.", "66.7"),
    ],
)  # fmt: skip
def test_shares(text: str, value: str) -> None:
    figure = _only(text)
    assert (figure.kind.value, figure.value) == ("percent", Decimal(value))


@pytest.mark.parametrize(
    ("text", "value", "direction"),
    [
        ("Le prix a doublé.", "2", "up"), ("Le prix a triplé en un an.", "3", "up"),
        ("C’est le double de 2019.", "2", "up"),
        ("Elle consomme dix fois moins.", "10", None), ("Elle consomme 100 fois plus.", "100", None),
        ("Le prix a été multiplié par quatre.", "4", "up"), ("Le prix a été divisé par deux.", "2", "down"),
        ("Les ventes ont quadruplé.", "4", "up"), ("Elle est trois fois plus grande.", "3", None),
    ],
)  # fmt: skip
def test_multipliers(text: str, value: str, direction: str | None) -> None:
    figure = next(figure for figure in read(text) if figure.kind == "multiplier")
    assert (figure.value, figure.direction) == (Decimal(value), direction)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il perd 4 points.", "4"), ("Il perd quatre points.", "4"), ("La hausse est de 1,2 point.", "1.2"),
        ("Il gagne un point et demi.", "1.5"), ("La part recule de deux points de pourcentage.", "2"),
        ("Le taux recule d’un quart de point.", "0.25"), ("Le taux recule d’un demi-point.", "0.5"),
    ],
)  # fmt: skip
def test_points(text: str, value: str) -> None:
    figure = _only(text)
    assert (figure.kind.value, figure.value) == ("points", Decimal(value))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("L’amende est de 750 000 euros, dont 250 000 avec sursis.", ["750000 EUR", "250000 EUR"]),
        ("Ils touchent 1,2 million d’euros ; le club en obtient 180 000.", ["1200000 EUR", "180000 EUR"]),
        ("L’un demande 300 000 euros, l’autre en offre 250 000.", ["300000 EUR", "250000 EUR"]),
        ("Le loyer passe de 900 à 1 200 euros.", ["900 EUR", "1200 EUR"]),
        (
            "Le coût : 1,1 million d’euros selon l’un, mais 1,9 million d’après l’autre.",
            ["1100000 EUR", "1900000 EUR"],
        ),
        ("Le budget est de 12 millions d’euros, contre 9 en 2020.", ["12000000 EUR", "9000000 EUR"]),
        ("Le salaire de 2 500 euros passe à 2 700.", ["2500 EUR", "2700 EUR"]),
    ],
)
def test_a_sum_without_currency_takes_the_one_before(text: str, shown: list[str]) -> None:
    figures = [figure for figure in read(text) if figure.kind not in _UNDATED]
    assert [f"{figure.value or 0:.0f} {figure.currency}" for figure in figures] == shown


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Appuyés par six Canadair, les pompiers attaquent.", "canadair"),
        ("Le pays a livré deux Rafale au voisin.", "rafale"),
        ("On a vu trois Ferrari devant la mairie.", "ferrari"),
    ],
)
def test_makes_are_counted_by_their_names(text: str, unit: str) -> None:
    assert _only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"), [("Deux à trois fois plus de cas.", 2, 3), ("Une dose 10 à 15 fois supérieure.", 10, 15)]
)
def test_ranges_of_multipliers(text: str, low: int, high: int) -> None:
    figure = _only(text)
    assert (figure.kind.value, figure.low, figure.high) == ("multiplier", Decimal(low), Decimal(high))
