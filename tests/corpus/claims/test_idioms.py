"""What says nothing of what a figure measures: set phrases, adverbs, verbs of every report."""

import pytest

from corpus.claims.words import has_content
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "word"),
    [
        ("Le gardien, dix-neuf ans à peine, a signé hier.", "dix-neuf ans", "peine"),
        ("La facture grimpe de 7 % par rapport à 2019.", "7 %", "rapport"),
        ("En cas de récidive, ils risquent 900 euros.", "900 euros", "malades"),
        ("Les 40 tonnes se sont produites sur la scène.", "40 tonnes", "production"),
        ("Sur place, 300 euros ont été rendus.", "300 euros", "places"),
        ("Le niveau demeure à 61 %.", "61 %", "habitations"),
        ("Le trafic, au point mort, a reculé de 40 %.", "40 %", "morts"),
        ("Le champ pompe 310 barils par semaine.", "310 barils", "volume d’eau"),
        ("En raison d’une grève, 45 vols sont annulés.", "45", "raison"),
    ],
)
def test_set_phrases_name_no_measure(text: str, figure: str, word: str) -> None:
    read = claim(text, figure)
    assert word not in (read.measure, *read.heads, *read.context)


def test_a_record_is_a_measure_and_no_mere_adjective() -> None:
    assert "record" not in claim("La rivière a connu un débit record de 61 m³ par seconde.", "61").heads
    assert "record" in claim("Le record du saut est de 8,61 mètres.", "8,61").heads


@pytest.mark.parametrize("word", ["actuellement", "récemment", "quasiment", "principalement", "avoisinait", "verra"])
def test_adverbs_and_verbs_of_every_report_say_nothing(word: str) -> None:
    assert not has_content(word)


@pytest.mark.parametrize("word", ["licenciement", "enlèvement", "signalement", "logement", "règlement", "rendement"])
def test_nouns_that_end_like_adverbs_say_something(word: str) -> None:
    assert has_content(word)


def test_the_verb_of_a_report_is_no_measure() -> None:
    assert claim("Ce sont quasiment 61 millions d’euros.", "61").measure is None
    assert claim("J’avais 900 euros.", "900").measure is None
