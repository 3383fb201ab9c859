"""Which passage of an article is shown for a search."""

import pytest

from search.excerpts import excerpt
from search.matching import Mark

OFTEN, ASIDE = "Corvid ouvre un bureau à Lille. ", "Le marché attend les comptes de la rentrée. " * 5
ONCE = "Une valorisation de deux milliards circule. "


def test_it_shows_the_word_that_is_rare_in_the_text_and_what_follows_it() -> None:
    text = OFTEN * 20 + ASIDE + ONCE + ASIDE
    names = [Mark(at, at + 6, 0) for at in range(len(text)) if text.startswith("Corvid", at)]
    at = text.index("valorisation")
    shown = excerpt(text, "", [*names, Mark(at, at + 12, 1)]).text
    assert "valorisation de deux milliards" in shown


@pytest.mark.parametrize(
    ("before", "amid"),
    [
        ("Le maire ne veut rien entendre de ce que dit le conseil sur la digue du port, et ", True),
        ("Le maire ne veut rien entendre de ce que dit le conseil sur la digue de l’anse ", True),
        ("Le maire ne veut rien entendre de ce que dit le conseil. ", False),
        ("Le maire ne veut rien entendre de ce que dit le conseil\n\n", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("words", ["12,5 millions", "Airbus vend", "la criée"])
def test_an_excerpt_knows_whether_it_begins_amid_a_sentence(before: str, words: str, amid: bool) -> None:
    text = f"{before}{words} et puis {'encore ' * 60}"
    shown = excerpt(text, "", [Mark(len(before), len(before) + 200, 1)])  # so long that the excerpt begins with it
    assert shown.text.startswith(words) and shown.amid is amid
