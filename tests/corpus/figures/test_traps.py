"""What is no figure, and what is one beside it.

``traps.txt`` and those beside it have a sentence a line; braces stand around what is a figure.
"""

import re
from pathlib import Path

import pytest

from tests.corpus.figures.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Le modèle GPT-4 et Mixtral 8x7B, puis Mistral 7B et Llama 2.",
        "La puce H100 équipe l’Airbus A320 et la Peugeot 208.",
        "Sous licence GPL 3.0, la version 2.1.4 est libre.",
        "Le 49.3 et l’article 40, la loi de 1905, le décret n° 2020-12.",
        "L’article L. 1233-61 et la loi du 9 décembre 1905.",
        "Par la route nationale 9, l’A13 ou la RN 20.",
        "Appelez le 17, le 39 19 ou le 06 12 34 56 78.",
        "Voir page 14, chapitre 3, figure 2.",
        "Il l’emporte 3-1, puis 6-4, et mène 2 à 0 en 4-3-3.",
        "Il porte le dossard 12 et le numéro 10.",
        "Au 12, rue de la Paix, 75002 Paris.",
        "https://exemple.fr/2024/03/article-1234.html",
        "Écrire à bureau42@exemple.fr",
        "Au XIXe siècle, la 2e édition, la vingt-deuxième place.",
        "Ouvert 24 heures sur 24 et 7 jours sur 7.",
        "Le SBF 120, la COP 29, la Ligue 1 et France 2.",
        "Un homme et une femme, l’un des premiers.",
        "Tous deux sont partis à deux.",
        "Les deux-roues et les Deux-Sèvres.",
        "Diabète de type 2, vitamine B12, Covid-19.",
        "Il a lu 20 Minutes.",
        "Il vit rue du 4-Septembre.",
        "Placé en quarantaine.",
        "La seconde mi-temps, la première moitié.",
    ],
)
def test_no_figure_is_read(text: str) -> None:
    assert [figure.text for figure in read(text)] == []


def _marked() -> list[tuple[str, list[tuple[int, int]]]]:
    rows = []
    here = Path(__file__).parent
    lines = [
        line
        for name in sorted(path.name for path in here.glob("traps*.txt"))
        for line in (here / name).read_text("utf-8").splitlines()
    ]
    for line in lines:
        text = ""
        spans: list[tuple[int, int]] = []
        for at, piece in enumerate(re.split(r"[{}]", line)):
            if at % 2:
                spans.append((len(text), len(text) + len(piece)))
            text += piece
        if text and not text.startswith("#"):
            rows.append((text, spans))
    return rows


@pytest.mark.parametrize(("text", "spans"), _marked())
def test_figures_are_read_beside_what_is_none(text: str, spans: list[tuple[int, int]]) -> None:
    found = [(figure.start, figure.end) for figure in read(text)]
    assert len(found) == len(spans)
    assert all(first < end and start < last for (first, last), (start, end) in zip(found, spans, strict=True))
