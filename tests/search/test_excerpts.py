"""Which passage of an article is shown for a search."""

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
