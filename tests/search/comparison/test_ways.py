"""In which way a length of time is told."""

import pytest

from search.comparison.items import Item
from search.comparison.lengths import of_lengths
from search.comparison.topics import prepare
from search.comparison.ways import Way, one_way, way
from tests.search.comparison.press import article


def length(text: str, number: int = 0) -> Item:
    """The only length of time of a sentence."""
    (found,) = (item for item in prepare([article(number, f"Orval\n\n{text}")]) if item.days is None)
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le bac d’Orval est resté à quai pendant huit jours.", Way.LASTING),
        ("La crue a duré huit jours.", Way.LASTING),
        ("La digue a cédé au bout de huit jours.", Way.LASTING),
        ("Ils ont marché huit jours durant.", Way.LASTING),
        ("La digue a été relevée en à peine huit jours.", Way.WITHIN),
        ("Le bac est à quai depuis déjà huit jours.", Way.SINCE),
        ("Voilà huit jours que le bac est à quai.", Way.SINCE),
        ("Le bac est reparti huit jours plus tard.", Way.LATER),
        ("La panne remonte à huit jours.", Way.LATER),
        ("Les mariniers ont huit jours pour se décider.", Way.GIVEN),
        ("Les mariniers disposent encore de huit jours.", Way.GIVEN),
        ("La barque a fini avec huit minutes d’avance.", Way.AHEAD),
        ("Le bac navigue huit heures par nuit.", Way.EACH),
        ("Le chantier représente huit semaines.", None),
    ],
)
def test_a_length_of_time_is_told_in_one_way(text: str, told: Way | None) -> None:
    assert way(length(text)) is told


def test_two_ways_are_of_two_things_and_one_way_may_be_of_one() -> None:
    lasts = length("La crue a duré huit jours.")
    later = length("Le pont a rouvert onze jours plus tard.", 1)
    built = length("La digue a été relevée en onze jours.", 1)
    assert one_way(lasts, later) is False
    assert one_way(lasts, length("La crue a tenu pendant onze jours.", 1)) is True
    assert one_way(lasts, built) is None


def test_the_way_is_evidence_on_lengths_of_time() -> None:
    lasts = length("La crue a duré huit jours.")
    assert of_lengths(lasts, length("Le pont a rouvert onze jours plus tard.", 1))["two ways"] == 1.0
    assert of_lengths(lasts, length("La crue a tenu pendant onze jours.", 1))["one way"] == 1.0
