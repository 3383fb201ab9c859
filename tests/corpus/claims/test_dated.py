"""What the press says happens on a day: the words of ``dated.toml`` and the events that they name beside a date."""

from collections import defaultdict

import pytest

from corpus.claims.measures import dated, entries, fits, of_word
from corpus.claims.words import has_content
from corpus.figures.model import Kind
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        # openings, beginnings, ends
        ("Le chemin de halage est accessible depuis le 4 mai 2023.", "4 mai", "ouverture"),
        ("La querelle a éclaté le 4 mai 2023.", "4 mai", "début"),
        ("Les hérons réapparaîtront en août 2023.", "août", "reprise"),
        ("Les apprentis rentreront le 4 septembre 2023.", "4 septembre", "rentrée"),
        ("Le garage est inaccessible depuis le 4 mai 2023.", "4 mai", "fermeture"),
        ("La baignade est défendue depuis le 4 mai 2023.", "4 mai", "suspension"),
        ("Le bail échoit le 4 mai 2024.", "4 mai", "fin"),
        ("L’évêque répondra le 4 juillet 2023.", "4 juillet", "réponse"),
        ("La kermesse a été déprogrammée le 4 mai 2023.", "4 mai", "annulation"),
        ("La chorale naquit en 1931.", "1931", "création"),
        # justice, politics, business
        ("Les conjurés se sont échappés le 4 mai 2023.", "4 mai", "évasion"),
        ("Le notaire a été relaxé le 4 mai 2023.", "4 mai", "décision"),
        ("Des chandeliers ont été dérobés le 4 mai 2023.", "4 mai", "vols"),
        ("Le filou a été déféré le 4 mai 2023.", "4 mai", "mises en examen"),
        ("Le texte a été avalisé le 4 mai 2023.", "4 mai", "vote"),
        ("Le bailli a été évincé le 4 mai 2023.", "4 mai", "démission"),
        ("L’abbé lui succédera le 4 juillet 2023.", "4 juillet", "nomination"),
        ("Les vanniers ont protesté le 4 mai 2023.", "4 mai", "manifestation"),
        ("Le moulin a été vendu le 4 mai 2023.", "4 mai", "rachat"),
        ("Les sinistrés ont été payés le 4 mai 2023.", "4 mai", "versement"),
        # works, culture, sport
        ("Le puits fut creusé le 4 mai 1931.", "4 mai", "construction"),
        ("Le préau a été rasé le 4 mai 2023.", "4 mai", "démolition"),
        ("Le toit sera réparé en mai 2024.", "mai 2024", "travaux"),
        ("Le convoi a rallié Brest le 4 mai 2023.", "4 mai", "arrivée"),
        ("Deux cyclistes ont été fauchés le 4 mai 2023.", "4 mai", "accidents"),
        ("Le compositeur l’écrivit en 1931.", "1931", "création de l’œuvre"),
        ("Les deux clubs s’affronteront le 4 juillet 2023.", "4 juillet", "matches"),
        ("Les visiteurs se sont inclinés le 4 mai 2023.", "4 mai", "défaites"),
        # health, disasters, science
        ("Douze pensionnaires ont été empoisonnés le 4 mai 2023.", "4 mai", "intoxication"),
        ("Le ténor a été hospitalisé le 4 mai 2023.", "4 mai", "hospitalisation"),
        ("Les gravures ont brûlé le 4 mai 2023.", "4 mai", "incendie"),
        ("La digue a été submergée le 4 mai 2023.", "4 mai", "niveau de l’eau"),
        ("Le volcan s’est réveillé le 4 mai 2023.", "4 mai", "éruption"),
        ("La terre a tremblé le 4 mai 2023.", "4 mai", "séisme"),
        ("La comète a été détectée le 4 mai 2023.", "4 mai", "découverte"),
        ("Les cigognes ont été dénombrées le 4 mai 2023.", "4 mai", "comptage"),
        # turns of phrase
        ("Le cotre avait pris la mer le 4 mai 2023.", "4 mai", "départ"),
        ("Les filous ont pris la fuite le 4 mai 2023.", "4 mai", "évasion"),
        ("Le foin a pris feu le 4 mai 2023.", "4 mai", "incendie"),
        ("Elle prendra la tête du musée le 4 juillet 2023.", "4 juillet", "nomination"),
        ("Le brasseur a déposé le bilan le 4 mai 2023.", "4 mai", "faillite"),
        ("Le recours au péage a été rendu public le 4 mai 2023.", "4 mai", "annonce"),
        ("Le poète a quitté sa cellule le 4 mai 2023.", "4 mai", "libérations"),
    ],
)
def test_a_word_names_what_happens_on_a_day(text: str, figure: str, event: str) -> None:
    assert event in claim(text, figure).events


def test_such_a_word_says_nothing_of_an_amount() -> None:
    assert claim("Les chandeliers dérobés pesaient 40 kilos.", "40").measure != "vols"


def test_what_a_word_names_elsewhere_on_a_date_comes_first() -> None:
    """« séance » names the performances that a date can be of, so no list makes it a meeting."""
    assert claim("La dernière séance a eu lieu le 4 mai 2023.", "4 mai").measure == "séances"


def test_each_word_can_be_met_and_names_an_event_of_the_vocabulary() -> None:
    assert {event for event in dated().values() if event not in entries() or not fits(event, Kind.DATE)} == set()
    met: dict[str, bool] = defaultdict(bool)
    for form, event in dated().items():
        met[event] |= has_content(form) and not fits(of_word(form) or "", Kind.DATE)
    assert [event for event, some in met.items() if not some] == []
