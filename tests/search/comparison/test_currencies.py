"""Amounts whose currency a text leaves half said."""

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdict_on


def test_dollars_that_meet_only_as_canadian_ones_are_canadian() -> None:
    found = topics(
        "Orval vend sa brasserie\n\nLa brasserie d’Orval est vendue 29 millions de dollars.",
        "La brasserie d’Orval change de mains\n\nLa brasserie d’Orval a été vendue 20 millions d’euros.",
    )
    verdict = verdict_on(found, "29 millions de dollars", "20 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION
    assert "dollars canadiens" in verdict[1]


def test_american_dollars_stay_american() -> None:
    found = topics(
        "Orval vend sa brasserie\n\nLa brasserie d’Orval est vendue 29 millions de dollars américains.",
        "La brasserie d’Orval change de mains\n\nLa brasserie d’Orval a été vendue 20 millions d’euros.",
    )
    verdict = verdict_on(found, "29 millions de dollars américains", "20 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_what_money_a_text_leaves_unsaid_is_that_of_the_same_number_elsewhere() -> None:
    found = topics(
        "Orval et son pont\n\nLe pont d’Orval coûtera 2,37 milliards de dirhams.",
        "Le pont d’Orval\n\nLe pont d’Orval coûtera 2,37 milliards, calcule la ville.",
    )
    verdict = verdict_on(found, "2,37 milliards de dirhams", "2,37 milliards")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE
    assert "dirham" in verdict[1] or "MAD" in verdict[1]


def test_a_paper_next_to_a_canadian_one_means_the_same_dollars() -> None:
    found = topics(
        "Budget d’Orval\n\nLe budget d’Orval est de 412,7 millions de dollars canadiens.",
        "Budget d’Orval\n\nLe budget d’Orval frôle 415 millions de dollars.",
    )
    verdict = verdict_on(found, "412,7 millions de dollars canadiens", "415 millions de dollars")
    assert verdict is not None
    assert verdict[0] is Verdict.COMPATIBLE


def test_dinars_of_a_text_without_a_country_are_those_of_the_others_on_its_event() -> None:
    found = topics(
        "Le port de Mersel\n\nLe port de Mersel coûtera 74 millions de dinars, a dit le ministre à Bizerte.",
        "Le port de Mersel renchérit\n\nLe port de Mersel coûtera 81 millions de dinars, selon un ingénieur.",
        "Le chantier de Mersel\n\nLe port de Mersel coûtera 22 millions d’euros, lit-on au contrat.",
    )
    verdict = verdict_on(found, "74 millions de dinars", "81 millions de dinars")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
    assert verdict[1].endswith("par «\xa0dinars\xa0», entendre dinars tunisiens")
    converted = verdict_on(found, "74 millions de dinars", "22 millions d’euros")
    assert converted is not None
    assert converted[0] is Verdict.AGREE_AFTER_CONVERSION


def test_francs_of_a_text_without_a_country_are_those_that_the_others_write() -> None:
    found = topics(
        "Le barrage de Lossé\n\nLe barrage de Lossé coûtera 27,4 milliards de francs CFA.",
        "Le barrage de Lossé renchérit\n\nLe barrage de Lossé coûtera 31,2 milliards de francs, selon un ingénieur.",
        "Les plans de Lossé\n\nLe barrage de Lossé est dessiné à Genève, en Suisse.",
    )
    verdict = verdict_on(found, "27,4 milliards de francs CFA", "31,2 milliards de francs")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_dollars_of_a_text_without_a_country_are_those_of_the_others_on_its_event() -> None:
    found = topics(
        "L’écluse d’Orval\n\nL’écluse d’Orval coûtera 48 millions de dollars, selon Ottawa.",
        "Orval rebâtit\n\nL’écluse d’Orval sera rebâtie pour 48 millions de dollars, soit 210 dollars par foyer.",
        "L’écluse\n\nL’écluse d’Orval coûtera 33 millions d’euros, dit l’entreprise.",
    )
    stated = [statement.figure for topic in found for statement in topic.statements]
    assert {figure.currency for figure in stated if "dollars" in figure.text} == {"CAD"}


def test_a_sum_without_a_currency_is_converted_from_that_of_the_others() -> None:
    found = topics(
        "Le barrage d’Amlou\n\nLe barrage d’Amlou coûtera 2,37 milliards de dirhams.",
        "Amlou\n\nLe barrage d’Amlou coûtera 2,37 milliards. Les fonds sont réunis.",
        "Amlou aura son barrage\n\nLe barrage d’Amlou coûtera 220 millions d’euros.",
    )
    verdict = verdict_on(found, "2,37 milliards", "220 millions d’euros")
    assert verdict is not None
    assert verdict[0] in (Verdict.AGREE_AFTER_CONVERSION, Verdict.COMPATIBLE)
    assert "entendre dirhams marocains" in verdict[1]


def test_the_two_cfa_francs_are_one() -> None:
    found = topics(
        "La route de Soubé\n\nÀ Douala, la route de Soubé est chiffrée à 3,4 milliards de francs CFA.",
        "Soubé aura sa route\n\nLa route de Soubé est chiffrée à 3,4 milliards de francs CFA.",
    )
    assert [pair.verdict for topic in found for pair in topic.pairs] == [Verdict.AGREE]
