"""Copies of one text are told from texts on one event."""

from corpus.article import Article
from search.comparison.witnesses import by_family, by_text

COPY = (
    "Le conseil municipal a voté hier soir la rénovation du théâtre pour un montant de quatre millions d’euros,"
    " a-t-on appris de source officielle. Les travaux doivent commencer au printemps et durer deux ans."
)
OTHER = "Le théâtre sera rénové : les élus ont dit oui à un chantier de quatre millions, qui s’ouvrira au printemps."


def articles(*texts: str) -> list[Article]:
    return [Article(id=f"a{number}", title="Théâtre", text=text) for number, text in enumerate(texts)]


def test_a_copy_with_another_lead_is_a_copy() -> None:
    assert by_text(articles(COPY, "De notre correspondant. " + COPY, OTHER)) == ((0, 1),)


def test_one_event_is_not_one_text() -> None:
    assert by_text(articles(COPY, OTHER)) == ()


def test_short_notes_are_no_copies() -> None:
    assert by_text(articles("Bis repetita.", "Bis repetita.")) == ()


def test_what_an_index_knows_of_copies_is_not_looked_for_again() -> None:
    told = by_family({"a0": 4, "a2": 4, "a3": 7})
    assert told(articles(COPY, COPY, OTHER, OTHER)) == ((0, 2),)
