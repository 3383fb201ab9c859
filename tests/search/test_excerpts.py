"""Which passage of an article is shown for a search."""

from search.excerpts import excerpt
from search.matching import Mark

TEXT = (
    "Corvid ouvre un bureau à Lille. " * 20
    + "Des investisseurs pressés, dont deux banques, attribuaient en décembre une valorisation de deux milliards "
    "à la société. " + "Corvid se tait. " * 5
)


def test_it_holds_the_word_that_is_rare_in_the_text_and_what_follows_it() -> None:
    names = [Mark(at, at + 6, 0) for at in range(len(TEXT)) if TEXT.startswith("Corvid", at)]
    at = TEXT.index("valorisation")
    marks = sorted([*names, Mark(at, at + 12, 1)], key=lambda mark: mark.start)
    shown = excerpt(TEXT, "", marks).text
    assert "valorisation de deux milliards" in shown
