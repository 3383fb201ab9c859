"""Two figures of two settings: the weather and what is within doors, a feast and the days after it."""

import pytest

from search.comparison.settings import afterwards, closed_in
from tests.search.comparison.press import item_of


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        ("Il faisait 34 degrés dans les dortoirs.", "La station d’Orval a relevé 38 degrés.", True),
        ("L’eau du port est à 16 degrés.", "Le mercure atteignait 29 degrés à Orval.", True),
        ("On a relevé 34 degrés dans les dortoirs.", "On a relevé 31 degrés dans la cave.", False),
        ("Il faisait 34 degrés dans les dortoirs.", "On y a mesuré 31 degrés.", False),
        ("Il faisait 34 degrés dans les dortoirs.", "Le mercure des dortoirs atteignait 38 degrés.", False),
        ("La station d’Orval a relevé 34 degrés.", "Le mercure atteignait 38 degrés à Orval.", False),
    ],
)
def test_the_heat_within_doors_is_no_weather(first: str, second: str, parted: bool) -> None:
    a, b = (item_of(text, text.split(" degrés")[0].split()[-1] + " degrés") for text in (first, second))
    assert (closed_in(a, b) is not None) is parted
    assert (closed_in(b, a) is not None) is parted


@pytest.mark.parametrize(
    ("first", "parted"),
    [
        ("Après la foire, l’offre sera réduite à 300 places.", True),
        ("Une fois le tournoi terminé, la halle ne gardera que 300 places.", True),
        ("Après les travaux, la halle comptera 300 places.", False),
        ("Après la foire, la halle a perdu 300 places.", False),
    ],
)
def test_what_will_be_after_a_feast_is_not_what_there_is(first: str, parted: bool) -> None:
    a, b = item_of(first, "300"), item_of("La halle d’Orval offre 900 places.", "900")
    assert (afterwards(a, b) is not None) is parted
