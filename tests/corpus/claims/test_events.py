"""Which event a date dates."""

from datetime import date

import pytest

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.model import Claim


def claim(text: str, figure: str) -> Claim:
    annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
    return next(c for f, c in zip(annotated.figures, annotated.claims, strict=True) if f.text.startswith(figure))


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("La médiathèque ouvrira ses portes le 3 septembre 2023.", "3 septembre", "ouverture"),
        ("L’inauguration de la médiathèque est fixée au 3 septembre 2023.", "3 septembre", "ouverture"),
        ("La scierie cessera toute activité le 30 juin 2023.", "30 juin", "fermeture"),
        ("Le préfet a délivré le 12 mai 2023 le permis de construire.", "12 mai", "permis"),
        ("Les députés ont adopté le texte mardi.", "mardi", "vote"),
        ("Le cargo a sombré lundi au large du cap.", "lundi", "naufrage"),
        ("La trêve expire le 11 juillet 2023.", "11 juillet", "trêve"),
        ("Le maire a été inhumé jeudi.", "jeudi", "obsèques"),
        ("Le roman est paru en mars 2021.", "mars 2021", "publication"),
        ("La route restera coupée jusqu’au 19 juin 2023.", "19 juin", "reprise"),
        ("Le retour à la normale est attendu vendredi.", "vendredi", "reprise"),
    ],
)
def test_a_date_is_of_what_happens_then(text: str, figure: str, event: str) -> None:
    found = claim(text, figure)
    assert event in found.events
    assert found.measure == found.events[0]


def test_what_no_word_dates_has_no_event() -> None:
    assert claim("Mardi 6 juin 2023, le ciel était bleu.", "Mardi").events == ()


def test_only_dates_have_events() -> None:
    found = claim("La scierie a fermé et supprimé 40 postes.", "40")
    assert found.events == ()


def test_the_head_of_an_article_is_about_its_first_line() -> None:
    text = "Naufrage d’un chalutier\nTout s’est joué en quelques minutes, lundi, devant le phare."
    found = claim(text, "lundi")
    assert found.events == ("naufrage",)
    assert found.measure != "naufrage"
