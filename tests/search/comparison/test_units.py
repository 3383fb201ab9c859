"""Units and rates that convert into each other, and those that do not."""

from decimal import Decimal

import pytest

from search.comparison.model import Verdict
from search.comparison.units import between, unit_named
from tests.search.comparison.press import topics, verdict_on


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("2", "t par jour", "kg/jour", "2000"),
        ("86", "µg par m³", "µg/m³", "86"),
        ("1", "kg", "once", "32.15074656862798"),
        ("36", "km/h", "m/s", "10"),
        ("3", "km³", "Mm³", "3000"),
        ("1000", "pied³", "m³", "28.316846592"),
        ("2", "tep", "MWh", "23.26"),
        ("3", "GBq", "kBq", "3000000"),
        ("4", "kilomètres", "mètre", "4000"),
        ("50", "carat", "g", "10"),
        ("100", "Mbit/s", "Mo/s", "12.5"),
        ("2", "mile²", "km²", "5.179976220672"),
        ("7", "stère", "m³", "7"),
        ("300", "K", "°C", "26.85"),
    ],
)
def test_rates_convert_as_their_halves_do(value: str, source: str, target: str, expected: str) -> None:
    one, other = unit_named(source), unit_named(target)
    assert one is not None
    assert other is not None
    assert one.dimension == other.dimension
    assert between(Decimal(value), one, other) == pytest.approx(Decimal(expected))


@pytest.mark.parametrize("name", ["élèves par classe", "l/100 km", "par an", "/", "°F par an"])
def test_what_is_no_rate_of_two_units_does_not_convert(name: str) -> None:
    assert unit_named(name) is None


def test_a_rate_in_words_agrees_with_its_symbol() -> None:
    found = topics(
        "Air d’Orval\n\nÀ Orval, la concentration en particules a atteint 86 microgrammes par mètre cube.",
        "Orval sous les particules\n\nÀ Orval, la concentration en particules a atteint 86 µg/m³.",
    )
    verdict = verdict_on(found, "86 microgrammes par mètre cube", "86 µg/m³")
    assert verdict is not None
    assert verdict[0] in (Verdict.AGREE, Verdict.AGREE_AFTER_CONVERSION)


@pytest.mark.parametrize(
    ("text", "first", "second", "shown"),
    [
        ("Le verger d’Orval couvre 12 acres (4,9 hectares).", "12 acres", "4,9 hectares", "4,86\u00a0ha"),
        ("La halle d’Orval, 6 000 pieds carrés, soit 557 m².", "6 000 pieds carrés", "557 m²", "pi²"),
        (
            "Orval paiera 9 millions de yens aux trois clubs, soit 58 000 euros.",
            "9 millions de yens",
            "58 000 euros",
            "€",
        ),
        (
            "Orval : un musée clos quatre ans\n\nLe musée sera clos quarante-huit mois.",
            "quatre ans",
            "quarante-huit mois",
            "4\u00a0ans",
        ),
    ],
)
def test_one_article_says_a_figure_in_two_units(text: str, first: str, second: str, shown: str) -> None:
    found = verdict_on(topics(text), first, second)
    assert found is not None
    assert found[0] is Verdict.AGREE_AFTER_CONVERSION
    assert shown in found[1]


def test_what_follows_in_another_unit_is_not_always_the_same() -> None:
    text = "Orval : le musée clos un an\n\nLe verger d’Orval donne 3 tonnes de poires (400 kg de moins)."
    assert verdict_on(topics(text), "3 tonnes", "400 kg") is None


@pytest.mark.parametrize(
    ("first", "second", "verdict", "shown"),
    [
        ("270 euros la tonne", "27 centimes le kilo", Verdict.AGREE_AFTER_CONVERSION, "270\u00a0€ par tonne"),
        ("194 euros par MWh", "19 centimes par kWh", Verdict.AGREE_AFTER_CONVERSION, "190\u00a0€ par MWh"),
        ("2 400 euros par mois", "28 800 euros par an", Verdict.AGREE_AFTER_CONVERSION, "2\u202f400\u00a0€ par mois"),
        ("2 400 euros par mois", "34 000 euros par an", Verdict.DIFFERENT_SCOPE, "par mois"),
    ],
)
def test_what_a_unit_costs_converts_as_the_unit_does(first: str, second: str, verdict: Verdict, shown: str) -> None:
    found = topics(f"À Orval, la redevance est fixée à {first}.", f"La redevance d’Orval est fixée à {second}.")
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert pair.verdict is verdict
    assert shown in pair.reason


@pytest.mark.parametrize(
    ("first", "second", "proof"),
    [
        ("88 mois", "sept ans et quatre mois", "88\u00a0mois = 7\u00a0ans et 4\u00a0mois"),
        ("1 h 45", "105 minutes", "1\u00a0heure et 45\u00a0minutes = 105\u00a0minutes"),
        ("trois quarts d’heure", "46 minutes", "«\u00a0trois quarts d’heure\u00a0» = 45\u00a0minutes"),
        ("quatre ans et demi", "54 mois", "4,5\u00a0ans = 54\u00a0mois"),
    ],
)
def test_a_length_is_shown_as_one_says_it(first: str, second: str, proof: str) -> None:
    found = topics(
        f"La restauration de l’orgue d’Orval a duré {first}.", f"La restauration de l’orgue d’Orval a duré {second}."
    )
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert pair.reason.startswith(proof)


def test_miles_of_a_road_are_shorter_than_those_of_the_sea() -> None:
    found = topics(
        "La route d’Orval\n\nLa nouvelle route d’Orval mesure 12,9 kilomètres.",
        "La route d’Orval\n\nLa nouvelle route d’Orval mesure 8 milles.",
    )
    verdict = verdict_on(found, "12,9 kilomètres", "8 milles")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION
    assert "milles terrestres" in verdict[1]
    at_sea = topics(
        "La régate d’Orval\n\nLa régate d’Orval mesure 12,9 kilomètres.",
        "La régate d’Orval\n\nLa régate d’Orval mesure 8 milles nautiques.",
    )
    verdict = verdict_on(at_sea, "12,9 kilomètres", "8 milles nautiques")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_as_far_as_something_went_it_went() -> None:
    found = topics(
        "Orval\n\nLa péniche d’Orval a filé à 24 nœuds.", "À Orval\n\nLa péniche d’Orval a filé jusqu’à 44 km/h."
    )
    verdict = verdict_on(found, "24 nœuds", "44 km/h")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION
