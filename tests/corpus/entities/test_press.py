"""What the press writes and a simple reading of capitals gets wrong."""

import pytest

from corpus.entities.model import EntityType
from corpus.entities.recogniser import find_mentions

ORG, PER, LOC, PRODUCT, EVENT = EntityType.ORG, EntityType.PER, EntityType.LOC, EntityType.PRODUCT, EntityType.EVENT


def names(text: str) -> list[tuple[str, EntityType]]:
    return [(m.text, m.type) for m in find_mentions(text) if not m.nominal]


class TestQuotations:
    """Straight marks say no more of which side they are than their neighbours do."""

    def test_a_quotations_first_word_is_no_name(self) -> None:
        assert names('Il a crié : "Attendez un peu", puis "Partons vite".') == []

    @pytest.mark.parametrize(
        "text", ['le film "Gazon fleuri" de', 'dans "Gazon fleuri", une comédie', "la série « Gazon fleuri »"]
    )
    def test_a_title_is_whole(self, text: str) -> None:
        assert names(f"On a vu {text}.") == [("Gazon fleuri", PRODUCT)]

    def test_what_is_said_of_a_work_is_no_title(self) -> None:
        assert names('C\'est la fin du film. "On ne sait pas", dit-elle.') == []

    def test_a_mark_that_closes_opens_no_title(self) -> None:
        assert names('Un "joli" film "triste" Vertige des cimes "noir".') == []

    def test_lower_case_names_stand_after_a_mark(self) -> None:
        assert names('Le mouvement des "gilets jaunes" continue.') == [("gilets jaunes", ORG)]

    def test_a_newspapers_name_needs_its_capital(self) -> None:
        assert names('"L\'équipe prévoit de jouer", dit-il.') == []
        assert names('Selon "L\'équipe", il jouera.') == [("L'équipe", ORG)]


class TestCapitals:
    def test_a_cry_within_a_line_is_no_name(self) -> None:
        assert names("Une banderole disait NOUS NE VOULONS PAS DE LA LOI devant la mairie.") == []

    def test_acronyms_in_a_row_are_names(self) -> None:
        text = "La SNCF, la RATP, la CGT et FO négocient."
        assert [written for written, _ in names(text)] == ["SNCF", "RATP", "CGT", "FO"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("La candidate Marine Le PenLes cadres ont réagi.", ("Marine Le Pen", PER)),
            ("Il est rentré à TéléricLe lendemain, il pleut.", ("Téléric", LOC)),
        ],
    )
    def test_a_lost_line_end_parts_two_words(self, text: str, expected: tuple[str, EntityType]) -> None:
        assert expected in names(text)

    @pytest.mark.parametrize("brand", ["YouTube", "LinkedIn", "McLaren", "BlaBlaCar"])
    def test_capitals_within_a_brand_part_nothing(self, brand: str) -> None:
        assert [written for written, _ in names(f"Le groupe {brand} recrute.")] == [brand]


class TestWeakSigns:
    def test_a_capital_alone_makes_no_name(self) -> None:
        assert names("Il étudie Richesse avec attention.") == []

    def test_a_capital_that_recurs_does(self) -> None:
        text = "On voit Tréguibal partout. Ici, Tréguibal parle. Là, Tréguibal rit."
        assert [written for written, _ in names(text)] == ["Tréguibal"] * 3

    def test_what_de_introduces_is_a_place_unless_it_ends_as_a_noun(self) -> None:
        assert names("Le camp de Tréguibal ouvre.") == [("Tréguibal", LOC)]
        assert names("Le programme de Surveillance ouvre.") == []

    def test_a_place_in_a_list_of_places(self) -> None:
        assert ("Tréguibal", LOC) in names("Il a vécu à Lyon, Tréguibal et Brest.")


class TestSurroundings:
    """What stands beside a name and makes it one thing or another."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ensuite, raconte Tréguibal, tout change.", ("Tréguibal", PER)),
            ("Monique, surnommée Tréguibal, travaille.", ("Tréguibal", PER)),
            ("L'appel de Tréguibal, plateforme de dons, a payé.", ("Tréguibal", PRODUCT)),
            ("Le nom de Tréguibal, petit village des Alpes.", ("Tréguibal", LOC)),
            ("Le scandale dit Tréguibalgate enfle.", ("Tréguibalgate", EVENT)),
            ("Il roule en Renault Tréguibal depuis mai.", ("Tréguibal", PRODUCT)),
            ("Elle s'offre une Porsche 918 Tréguibal.", ("Tréguibal", PRODUCT)),
            ("Il conduit une Tréguibal rouge.", ("Tréguibal", PRODUCT)),
            ("Le procès d'O.J. Tréguibal passionne.", ("O.J. Tréguibal", PER)),
            ("Un match au Barclays Center.", ("Barclays Center", ORG)),
        ],
    )
    def test_type_it(self, text: str, expected: tuple[str, EntityType]) -> None:
        assert expected in names(text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Le président de Tréguibal Santé se félicite.", ("Tréguibal Santé", ORG)),
            ("Directrice générale de Kerval, elle se tait.", ("Kerval", ORG)),
            ("La déléguée générale du Tréguibal proteste.", ("Tréguibal", ORG)),
            ("Selon Maud Le Bris, fondatrice de la Tréguibal.", ("Tréguibal", ORG)),
            ("Le directeur de la PJ Romuald Tréguibal parle.", ("Romuald Tréguibal", PER)),
            ("L'Institut national de la lecture (Inal) publie. L'Inal alerte.", ("Inal", ORG)),
        ],
    )
    def test_tell_the_organisation_from_who_leads_it(self, text: str, expected: tuple[str, EntityType]) -> None:
        assert expected in names(text)

    def test_no_person_bears_an_article(self) -> None:
        assert names("On a visité la World Tréguibal Academy.") != [("World Tréguibal Academy", PER)]
        assert PER not in {kind for _, kind in names("Le public aime l'Elektron Sirius.")}

    def test_a_title_makes_a_person_of_a_feast(self) -> None:
        assert (EVENT) not in {kind for _, kind in names("Les avocats de M. Ramadan protestent.")}
        assert names("Le jeûne du Ramadan commence.") == [("Ramadan", EVENT)]


class TestEvents:
    @pytest.mark.parametrize(
        "event",
        [
            "Jeux olympiques d'hiver de 2030",
            "JO de Paris 2024",
            "Coupe du monde de rugby 2023",
            "Ironman France",
            "COP28",
            "Vinexpo",
            "Salon international de l'agriculture 2024",
            "Tour de France",
        ],
    )
    def test_an_edition_has_its_sport_place_and_year(self, event: str) -> None:
        assert names(f"Tout commence avec ce {event}.") == [(event, EVENT)]

    @pytest.mark.parametrize(
        ("text", "event"),
        [
            ("Les plans de Noël de qualité", "Noël"),
            ("La star du Tour de France Yvette Horner", "Tour de France"),
            ("L'ancienne Miss France de cibler la presse", "Miss France"),
        ],
    )
    def test_an_edition_has_nothing_else(self, text: str, event: str) -> None:
        assert (event, EVENT) in names(text)

    @pytest.mark.parametrize(
        "text", ["Un coupé de 1993.", "Un champ de bataille de Verdun.", "Au sommet du Mont-Blanc."]
    )
    def test_a_noun_that_looks_like_one_opens_none(self, text: str) -> None:
        assert EVENT not in {kind for _, kind in names(text)}


def test_an_indefinite_article_names_no_institution() -> None:
    assert names("Elle est soignée dans un hôpital de New York.") == [("New York", LOC)]
    assert names("Elle est soignée à l'hôpital de Gap.") == [("hôpital de Gap", ORG)]


def test_peoples_of_towns_and_pairs_of_peoples_are_no_names() -> None:
    assert names("Les Tourangeaux, les Messins et la Franco-Syrienne sont là.") == []


def test_towns_papers_and_broadcasts_are_known() -> None:
    text = "De Chenôve à Gérardmer, Le Bien Public suit Koh-Lanta."
    assert names(text) == [("Chenôve", LOC), ("Gérardmer", LOC), ("Le Bien Public", ORG), ("Koh-Lanta", PRODUCT)]
