"""Descriptions that stand for a name."""

import pytest

from corpus.entities.recogniser import find_mentions


def descriptions(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.canonical) for m in find_mentions(text) if m.nominal]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La firme de Redmond investit.", [("La firme de Redmond", "Microsoft")]),
        ("Apple recrute. Le géant de Cupertino grandit.", [("Le géant de Cupertino", "Apple")]),
        (
            "Microsoft finance Mistral AI. La jeune pousse française s'en réjouit, la société américaine aussi.",
            [("La jeune pousse française", "Mistral AI"), ("la société américaine", "Microsoft")],
        ),
        ("Airbus et Boeing livrent. L’avionneur américain recule.", [("L’avionneur américain", "Boeing")]),
        ("Renault et Sanofi. Le constructeur automobile ralentit.", [("Le constructeur automobile", "Renault")]),
        (
            "Toyota, Renault et Volkswagen reculent. Le constructeur japonais s'explique.",
            [("Le constructeur japonais", "Toyota")],
        ),
        (
            "Ryanair publie ses comptes. La compagnie aérienne irlandaise grandit.",
            [("La compagnie aérienne irlandaise", "Ryanair")],
        ),
        (
            "L'OM a battu le PSG. Le club phocéen jubile, le club parisien moins.",
            [("Le club phocéen", "Olympique de Marseille"), ("le club parisien", "Paris Saint-Germain")],
        ),
        ("Free et Orange recrutent. L'opérateur historique hésite.", [("L'opérateur historique", "Orange")]),
        ("Voici le créateur de ChatGPT.", [("le créateur de ChatGPT", "OpenAI")]),
    ],
)
def test_attributes_of_the_gazetteer_resolve(text: str, expected: list[tuple[str, str]]) -> None:
    assert descriptions(text) == expected


def test_the_articles_own_descriptions_resolve() -> None:
    text = "La start-up lyonnaise Novaplume lève trois millions. Google observe. La jeune pousse lyonnaise embauche."
    assert descriptions(text) == [("La jeune pousse lyonnaise", "Novaplume")]


@pytest.mark.parametrize(
    "text",
    [
        "La société française Mistral AI avance.",
        "Une start-up allemande arrive ; l'entreprise se tait.",
        "La firme bulgare attend.",
        "Microsoft investit. La firme bulgare attend.",
        "Le géant vert dort.",
    ],
)
def test_nothing_stands_where_nothing_fits(text: str) -> None:
    assert descriptions(text) == []


def test_a_description_takes_the_place_of_the_names_in_it() -> None:
    mentions = find_mentions("Microsoft recrute. La firme de Redmond paie bien.")
    assert [m.text for m in mentions] == ["Microsoft", "La firme de Redmond"]
