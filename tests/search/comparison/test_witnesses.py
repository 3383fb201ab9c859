"""Copies of one text are told from texts on one event."""

from search.comparison.witnesses import groups

COPY = (
    "Le conseil municipal a voté hier soir la rénovation du théâtre pour un montant de quatre millions d’euros,"
    " a-t-on appris de source officielle. Les travaux doivent commencer au printemps et durer deux ans."
)
OTHER = "Le théâtre sera rénové : les élus ont dit oui à un chantier de quatre millions, qui s’ouvrira au printemps."


def test_a_copy_with_another_lead_is_a_copy() -> None:
    assert groups([COPY, "De notre correspondant. " + COPY, OTHER]) == ((0, 1),)


def test_one_event_is_not_one_text() -> None:
    assert groups([COPY, OTHER]) == ()


def test_short_notes_are_no_copies() -> None:
    assert groups(["Bis repetita.", "Bis repetita."]) == ()
