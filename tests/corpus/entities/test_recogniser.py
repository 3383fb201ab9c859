"""What is recognised, and what is not, in sentences made for the purpose."""

import pytest

from corpus.entities.model import EntityType, Mention
from corpus.entities.recogniser import find_mentions

ORG, PER, LOC, PRODUCT, EVENT = EntityType.ORG, EntityType.PER, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT


def names(text: str) -> list[tuple[str, EntityType]]:
    return [(m.text, m.type) for m in find_mentions(text) if not m.nominal]


def canonical(text: str, written: str) -> set[str]:
    return {m.canonical for m in find_mentions(text) if m.text == written}


def found(text: str, written: str) -> list[Mention]:
    return [m for m in find_mentions(text) if m.text == written]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre a rencontré Hélène Dubreuil à Quimper.", [("Hélène Dubreuil", PER), ("Quimper", LOC)]),
        ("La société Vertuval emploie 40 personnes.", [("Vertuval", ORG)]),
        ("Il vit à Trébouliac depuis dix ans.", [("Trébouliac", LOC)]),
        ("Le logiciel Fluxor équipe les mairies.", [("Fluxor", PRODUCT)]),
        ("L'ouragan Zelda approche.", [("Zelda", EVENT)]),
        ("La préfète a reçu M. Kerbrat.", [("Kerbrat", PER)]),
        ("Brunel & Fils ferme ; Ardal SA aussi.", [("Brunel & Fils", ORG), ("Ardal SA", ORG)]),
        ("Des chercheurs de l'université de Poitiers répondent.", [("université de Poitiers", ORG)]),
        ("Ils visent les Jeux olympiques de 2028.", [("Jeux olympiques de 2028", EVENT)]),
        ("Un accident sur l'A84 et la RN 12.", [("A84", LOC), ("RN 12", LOC)]),
        ("Elle habite le 19e arrondissement de Paris.", [("19e arrondissement de Paris", LOC)]),
        ("Un appel à Jean-Marc de Kersaint, maire de Lorient.", [("Jean-Marc de Kersaint", PER), ("Lorient", LOC)]),
    ],
)
def test_names_are_found_with_their_type(text: str, expected: list[tuple[str, EntityType]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_both_apostrophes_read_alike(apostrophe: str) -> None:
    text = f"L{apostrophe}Union européenne et l{apostrophe}Otan visent la Côte d{apostrophe}Ivoire."
    assert [m.canonical for m in find_mentions(text)] == [
        "Union européenne",
        "Organisation du traité de l'Atlantique nord",
        "Côte d'Ivoire",
    ]


def test_missing_accents_and_capitals_read_alike() -> None:
    assert canonical("Les Etats-Unis ont répondu.", "Etats-Unis") == {"États-Unis"}
    assert canonical("LA FRANCE DÉFIE LA POLOGNE SUR LE CLIMAT", "POLOGNE") == {"Pologne"}


def test_capitals_of_a_shouted_line_make_no_name() -> None:
    assert names("TOUT SAVOIR SUR LA NOUVELLE TAXE") == []


def test_an_article_stays_outside_the_name() -> None:
    assert names("La France et l'Italie négocient.") == [("France", LOC), ("Italie", LOC)]


def test_peoples_and_addresses_are_no_names() -> None:
    assert names("Les Français et les Américains : https://www.Paris.fr/Lyon et contact@Paris.fr") == []


def test_a_sentences_first_word_is_no_name() -> None:
    assert names("Longtemps attendue, la réforme arrive. Personne ne proteste. « Attendons », dit-il.") == []


def test_a_lower_case_brand_is_found() -> None:
    assert canonical("j'utilise google et chatgpt tous les jours", "chatgpt") == {"ChatGPT"}


class TestCommonWords:
    """Names that are words too need their surroundings."""

    @pytest.mark.parametrize(
        "text",
        [
            "Une orange, un total, un chat libre.",
            "Le chat dort. Le Chat botté aussi.",
            "Les rayons X traversent tout.",
            "Le mistral souffle. Le Mistral a soufflé.",
            "Free jazz et cuisine",
            "Nature et découverte de la forêt.",
            "Un orage dans le Nord de la plaine.",
        ],
    )
    def test_stay_words_without_them(self, text: str) -> None:
        assert names(text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Le message posté sur X, hier.", "X"),
            ("Le réseau social X change.", "X"),
            ("L'opérateur Free baisse ses prix.", "Free"),
            ("Un forfait de chez Orange.", "Orange"),
            ("Le groupe Total forera.", "Total"),
            ("Anthropic et OpenAI : face à eux, Claude et ses rivaux.", "Claude"),
            ("Mistral AI lance « Le Chat ».", "Le Chat"),
        ],
    )
    def test_are_names_with_them(self, text: str, expected: str) -> None:
        assert expected in [written for written, _ in names(text)]

    def test_homonyms_are_told_apart(self) -> None:
        text = "Chez Orange, on embauche. À Orange, on fête le jazz."
        assert [m.canonical for m in find_mentions(text)] == ["Orange", "Orange (Vaucluse)"]

    def test_the_longer_name_wins_over_a_newspaper(self) -> None:
        assert names("L'Union européenne et L'Humanité.") == [("Union européenne", ORG), ("L'Humanité", ORG)]


class TestNickname:
    """« M$ » is Microsoft, except where it is an amount."""

    def test_is_read_as_a_name(self) -> None:
        assert canonical("C'est encore un coup de M$, évidemment.", "M$") == {"Microsoft"}

    @pytest.mark.parametrize("text", ["Un contrat de 16 M$.", "16\u00a0M$ et 3,5\u202fM$", "Budget (M$)", "En M$ US"])
    def test_is_never_inside_an_amount(self, text: str) -> None:
        assert find_mentions(text) == []

    def test_short_form_needs_its_company(self) -> None:
        assert canonical("Microsoft recrute. Mais MS hésite.", "MS") == {"Microsoft"}


class TestOneName:
    """All mentions of one entity carry one canonical name."""

    def test_surname_after_full_name(self) -> None:
        text = "Clara Vanneste arrive. Vanneste sourit ; pour M. Vanneste, « Clara » suffit."
        assert {m.canonical for m in find_mentions(text)} == {"Clara Vanneste"}

    def test_surname_before_full_name(self) -> None:
        text = "Vanneste démissionne\n\nLe député Hugo Vanneste s'en va."
        assert [(m.text, m.canonical) for m in find_mentions(text)] == [
            ("Vanneste", "Hugo Vanneste"),
            ("Hugo Vanneste", "Hugo Vanneste"),
        ]

    def test_a_namesake_is_not_the_public_figure(self) -> None:
        text = "Le boulanger Paul Macron ouvre. Macron pétrit la nuit."
        assert {m.canonical for m in find_mentions(text)} == {"Paul Macron"}
        assert canonical("Macron parle ce soir ; selon Macron, tout va.", "Macron") == {"Emmanuel Macron"}

    def test_a_surname_never_overrides_the_gazetteer(self) -> None:
        text = "Julie Paris est élue à Paris."
        assert names(text) == [("Julie Paris", PER), ("Paris", LOC)]

    def test_an_acronym_that_the_text_defines(self) -> None:
        text = "L'Office breton des marées (OBM) publie. L'OBM alerte."
        assert {m.canonical for m in find_mentions(text)} == {"Office breton des marées"}
        assert found("La Federal Trade Commission (FTC) enquête.", "FTC")[0].canonical == "Federal Trade Commission"

    def test_an_acronym_of_a_common_phrase_is_no_name(self) -> None:
        assert names("Une prise en charge globale (PCG). La PCG coûte cher.") == []

    def test_a_short_company_name(self) -> None:
        text = "Mistral AI lève des fonds. Les dirigeants de Mistral s'expliquent."
        assert {m.canonical for m in find_mentions(text)} == {"Mistral AI"}

    def test_one_wrong_letter(self) -> None:
        assert canonical("Microsoft recrute. Et Mircrosoft licencie.", "Mircrosoft") == {"Microsoft"}

    def test_hyphened_pairs_are_two(self) -> None:
        text = "L'accord Microsoft-OpenAI et l'axe Téhéran-Damas."
        assert [m.text for m in find_mentions(text)] == ["Microsoft", "OpenAI", "Téhéran", "Damas"]

    def test_one_type_across_the_article(self) -> None:
        text = "La start-up Kymatide recrute. On parle de Kymatide. À Nantes, Kymatide s'étend."
        assert {m.type for m in find_mentions(text) if m.text == "Kymatide"} == {ORG}


class TestContext:
    """What the words around a name make of it."""

    def test_a_ministry_has_its_full_name(self) -> None:
        text = "Le ministre de l'Intérieur Joël Le Kermadec et la ministre des Affaires européennes sont là."
        assert [(m.text, m.canonical) for m in find_mentions(text)] == [
            ("Intérieur", "ministère de l'Intérieur"),
            ("Joël Le Kermadec", "Joël Le Kermadec"),
            ("Affaires européennes", "ministère des Affaires européennes"),
        ]

    def test_an_article_may_be_contracted(self) -> None:
        text = "Le maire du Havre, le port du Pirée et une enquête du Figaro."
        assert [m.canonical for m in find_mentions(text)] == ["Le Havre", "Le Pirée", "Le Figaro"]

    def test_what_and_joins_is_of_one_kind(self) -> None:
        assert ("Bryoscan", ORG) in names("Un accord lie Microsoft et Bryoscan depuis mai.")

    def test_a_quoted_title_is_whole(self) -> None:
        assert names("Elle signe le film « Les Oubliés du quai 4 », dit-on.") == [("Les Oubliés du quai 4", PRODUCT)]
        assert names("Il a dit « Les choses changent » hier.") == []

    def test_a_verb_proves_a_first_word(self) -> None:
        assert names("Kymatide emploie 40 salariés.") == [("Kymatide", ORG)]

    def test_common_acronyms_and_ordinals_are_no_names(self) -> None:
        assert names("Au XXIe siècle, une PME française en CDI, la TVA et l'IA.") == []

    def test_the_head_noun_holds_its_complements(self) -> None:
        text = "L'Observatoire national des transports routiers alerte. Un recours devant la cour d'appel de Rennes."
        assert names(text) == [
            ("Observatoire national des transports routiers", ORG),
            ("cour d'appel de Rennes", ORG),
        ]

    def test_a_longer_name_keeps_its_place_name(self) -> None:
        assert names("Un concert au Bordeaux Arena hier.") == [("Bordeaux Arena", ORG)]
