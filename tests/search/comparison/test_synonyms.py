"""Figures of one thing that two papers call by different words, and of two things that are called alike."""

import pytest

from corpus.claims.measures import akin, of_word
from corpus.claims.model import Role
from corpus.claims.wording import terms, words
from corpus.claims.words import people
from search.comparison.model import Verdict
from search.comparison.perimeters import marks
from search.comparison.prospects import expected
from search.comparison.stages import norms
from search.comparison.topics import prepare
from tests.search.comparison.press import article, topics, verdict_on


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("bandits", "malfaiteurs"),
        ("fugitifs", "évadés"),
        ("romanciers", "auteurs"),
        ("naufragés", "rescapés"),
        ("barges", "péniches"),
        ("promeneurs", "randonneurs"),
        ("fans", "supporters"),
        ("niveaux", "étages"),
        ("rangs", "places"),
        ("cars", "autobus"),
        ("guichets", "agences"),
        ("choristes", "musiciens"),
    ],
)
def test_two_words_of_the_press_name_one_measure(first: str, second: str) -> None:
    assert of_word(first) == of_word(second) is not None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("les plongeurs ont remonté trois corps", "morts"),
        ("les rameurs ont jeté l'éponge", "abandons"),
        ("le village privé de lumière", "coupures"),
        ("six d'entre eux sont dans un état critique", "blessés graves"),
        ("le trois-mâts fut mis à l'eau", "construction"),
        ("elle n'a plus donné signe de vie", "disparus"),
        ("la moitié de ses ventes à l'étranger", "exportations"),
        ("les rivages ont été souillés", "pollution"),
        ("la maison a trouvé preneur", "prix"),
        ("neuf corps ont été retrouvés", "morts"),
    ],
)
def test_a_turn_of_phrase_names_its_measure(text: str, measure: str) -> None:
    assert measure in terms(words(text).content())


def test_who_breaks_out_was_locked_up() -> None:
    assert akin("évasion", "détenus") and akin("prisonniers", "détenus")
    assert akin("coupures", "suspension") and akin("agents", "enseignants")
    assert not akin("détenus", "policiers")


def test_nouns_of_persons_are_known_by_trade_and_by_what_befell_them() -> None:
    assert {"squatteurs", "passeuse", "naufragés", "jurés"} <= people()
    assert people().isdisjoint({"tracteurs", "conteneurs", "moteur"})


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "Examen à Orval\n\nOnze fraudeurs ont été renvoyés de la salle. Sur 240 inscrits, 221 ont composé.",
            "Orval : un examen agité\n\nLe recteur a fait sortir dix-huit tricheurs. Quelque 240 élèves composaient.",
            ("Onze", "dix-huit"),
        ),
        (
            "Salon d’Orval\n\nLe salon attend 60 romanciers samedi. L’entrée coûte 5 euros, 12 débats sont prévus.",
            "Orval lit\n\nCe samedi, 82 auteurs signeront ici. Douze débats suivront, à cinq euros l’entrée.",
            ("60", "82"),
        ),
    ],
)
def test_one_thing_in_two_words_contradicts_itself(first: str, second: str, figures: tuple[str, str]) -> None:
    found = verdict_on(topics(first, second), *figures)
    assert found is not None and found[0] is Verdict.CONFLICT


def test_a_strike_that_was_followed_is_no_forecast() -> None:
    a, b = prepare(
        [
            article(0, "Orval\n\nLe rectorat prévoit 31 % de grévistes dans les collèges d’Orval."),
            article(1, "Orval\n\nLa grève des collèges d’Orval a été suivie par 36 % des professeurs."),
        ]
    )
    assert expected(a, b)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Douze corps ont été repêchés au large d’Orval.", "morts"),
        ("L’incendie d’Orval a emporté douze vies.", "morts"),
        ("Douze passagers du car d’Orval n’ont pas survécu.", "morts"),
        ("Les bénévoles d’Orval ont soigné douze vies cabossées.", "vies cabossées"),
        ("Le salon d’Orval présente douze corps de métier.", "corps de métier"),
        ("Morte à 91 ans, la doyenne d’Orval tenait le café.", "âge"),
        ("À Orval, on travaille 42 heures par semaine.", "heures de travail"),
        ("À Orval, la semaine reste fixée à 42 heures.", "heures de travail"),
        ("Les flammes ont parcouru 42 km² autour d’Orval.", "surface"),
    ],
)
def test_what_is_counted_or_measured_is_told_by_what_is_said_of_it(text: str, measure: str) -> None:
    measured = [item.claim.measure for item in prepare([article(0, f"Orval\n\n{text}")]) if item.days is None]
    assert measured == [measure]


def test_days_to_appeal_are_a_span() -> None:
    a, b = prepare(
        [
            article(0, "Orval\n\nLe maire d’Orval a quinze jours pour faire appel."),
            article(1, "Orval\n\nLe maire d’Orval a vingt jours pour saisir la cour d’appel."),
        ]
    )
    assert a.claim.measure == b.claim.measure == "délai"


def test_what_is_given_for_a_thing_is_no_earlier_level() -> None:
    (paid,) = prepare([article(0, "Orval\n\nLe ballet d’Orval a cédé son gardien contre 400 000 euros.")])
    assert paid.claim.role is Role.LEVEL
    now, before, _ = prepare([article(0, "Orval\n\nLe ballet d’Orval vend 31 maillots, contre 24 l’an dernier.")])
    assert (now.claim.role, before.claim.role) == (Role.LEVEL, Role.REFERENCE)


def test_two_parts_of_one_whole_are_held_against_each_other() -> None:
    a, b = prepare(
        [
            article(0, "Orval\n\nDix-sept passagers ont été blessés, dont quatre grièvement."),
            article(1, "Orval\n\nSur les dix-sept blessés d’Orval, six étaient dans un état critique."),
        ]
    )[1::2]
    assert {"part"} == set(a.claim.perimeter) and {"une partie"} == set(b.claim.perimeter)
    assert marks(a, b) is None


def test_what_is_needed_behind_another_number_is_not_required_of_this_one() -> None:
    a, b = prepare(
        [
            article(0, "Orval\n\nLa motion d’Orval a recueilli 41 voix sur les 48 nécessaires."),
            article(1, "Orval\n\nLa motion d’Orval a recueilli 44 voix."),
        ]
    )[::2]
    assert norms(a, b) is None


def test_spans_that_no_word_ties_contradict_where_all_else_speaks_for_it() -> None:
    found = topics(
        "Accord à Orval\n\nLe repreneur promet qu’aucune machine ne partira avant quatre ans, assure le maire. "
        "L’usine compte 312 ouvriers.",
        "Orval rassuré\n\nLes contrats des 312 ouvriers sont garantis cinq ans, selon le syndicat.",
    )
    pair = verdict_on(found, "quatre ans", "cinq ans")
    assert pair is not None and pair[0] is Verdict.CONFLICT


def test_two_sorts_of_one_whole_contradict_nothing() -> None:
    found = topics(
        "Car d’Orval\n\nDix-huit voyageurs du car d’Orval ont été blessés, dont cinq grièvement, samedi.",
        "Orval en deuil\n\nL’accident du car d’Orval a fait dix-huit blessés, dont huit enfants, samedi.",
    )
    pair = verdict_on(found, "cinq", "huit")
    assert pair is None or pair[0] is not Verdict.CONFLICT
