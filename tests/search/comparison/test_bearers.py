"""Whose or what's an age is, and whether two can be one's."""

from datetime import date

import pytest

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.bearers import Sort
from search.comparison.bearers import Bearer, bearer_of
from search.comparison.model import Verdict
from search.comparison.one_bearer import cannot_be_one, of_bearers, surely_one
from tests.search.comparison.press import topics, verdict_on, verdicts


def bearer(text: str) -> Bearer:
    annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
    found = [
        each
        for figure, claim in zip(annotated.figures, annotated.claims, strict=True)
        if (each := bearer_of(text, figure, claim)) is not None
    ]
    return found[0]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Un relieur de 34 ans a été mordu.", "relieur"),
        ("La suspecte, 49 ans, se tait.", "suspecte"),
        ("Âgé de 47 ans, le conducteur dormait.", "conducteur"),
        ("À 39 ans, dont douze en mer, la navigatrice arrête.", "navigatrice"),
        ("Le fils de la victime, 58 ans, est venu.", "fils"),
        ("La salle à l’italienne, qui affiche 138 ans, rouvre.", "salle"),
        ("Morte à 83 ans, la cantatrice avait chanté à Milan.", "cantatrice"),
        ("La maison de Zoé Lux, vieille de 90 ans, a brûlé.", "maison"),
        ("La retraite passe à 63 ans.", "âge"),
        ("Il condamne Paul Roux, 41 ans, à la prison.", None),
    ],
)
def test_what_a_bearer_is_called(text: str, noun: str | None) -> None:
    assert bearer(text).noun == noun


def test_what_else_it_is_called() -> None:
    assert bearer("Le suspect, un forain de 34 ans, a avoué.").others == ("suspect",)


def test_a_thing_is_nobody_even_where_its_owner_is_named() -> None:
    found = bearer("La maison de Zoé Lux, vieille de 90 ans, a brûlé. Zoé Lux pleure.")
    assert found.name is None
    assert found.sort is Sort.THING


def test_a_name_is_no_more_than_what_is_written() -> None:
    found = bearer("Le docteur Aubry, 53 ans, opère. Jeanne Aubry est sa mère.")
    assert found.name is None or " " not in found.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La jument Perle, cinq ans, a gagné.", "Perle"),
        ("Perle a six ans et broute.", "Perle"),
        ("Le « Goéland », 90 ans, a coulé.", "Goéland"),
        ("Elle a six ans et broute.", None),
    ],
)
def test_what_is_no_person_has_a_name_too(text: str, name: str | None) -> None:
    assert bearer(text).name == name


def test_an_age_by_rule_is_nobody_s() -> None:
    assert bearer("L’âge légal passera à 63 ans.").sort is Sort.TERM
    assert not bearer("Il faudra trimer jusqu’à 66 ans quand la loi sera votée.").then


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("Sa mère, 79 ans, a parlé.", True),
        ("La mère de la victime, 79 ans, a parlé.", True),
        ("Une mère de 79 ans a parlé.", False),
        ("Son médecin, 58 ans, a parlé.", False),
    ],
)
def test_somebody_else_s(text: str, kin: bool) -> None:
    assert bearer(text).kin is kin


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Le meneur, 44 ans au moment des faits, se tait.", True),
        ("Il avait cinq ans quand il a commencé.", True),
        ("Le maçon, 44 ans, roulait vite quand il a freiné.", False),
        ("La soliste est morte à 83 ans.", False),
    ],
)
def test_an_age_at_another_time(text: str, then: bool) -> None:
    assert bearer(text).then is then


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Des élèves de 16 ans ont fui.", True),
        ("Les deux frères, 14 et 16 ans, ont fui.", False),
        ("Un joueur sur trois avait moins de 23 ans.", True),
        ("Dans ses murs, vieux de 140 ans, il dort.", False),
    ],
)
def test_several(text: str, several: bool) -> None:
    assert bearer(text).several is several


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Un cordier de 34 ans a péri.", "Une femme de 36 ans a péri."),
        ("Un homme de 34 ans a péri.", "Une gérante de 36 ans a péri."),
        ("Le pont, 34 ans, a cédé.", "Un relieur de 36 ans a péri."),
        ("Luc Ber, 34 ans, a péri.", "Paul Ber, 36 ans, a péri."),
        ("Le motard, 34 ans, a péri.", "Des motards de 36 ans ont péri."),
        ("Sa mère, 34 ans, a péri.", "Son frère, 36 ans, a péri."),
        ("Sa mère, 64 ans, a péri.", "Sa sœur, 61 ans, a péri."),
        ("La retraite passe à 63 ans.", "Un relieur de 64 ans a péri."),
    ],
)
def test_two_that_cannot_be_one(one: str, other: str) -> None:
    assert cannot_be_one(bearer(one), bearer(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Luc Ber, 34 ans, a péri.", "M. Ber, 36 ans, a péri."),
        ("Le maire, 34 ans, a péri.", "Une élue de 36 ans a péri."),
        ("La victime, 34 ans, a péri.", "Un homme de 36 ans a péri."),
        ("Luc Ber, 34 ans, a péri.", "Le relieur, 36 ans, a péri."),
        ("La bête, vieille de 34 ans, a péri.", "Le squelette, vieux de 36 ans, a cédé."),
    ],
)
def test_two_that_may_be_one(one: str, other: str) -> None:
    assert not cannot_be_one(bearer(one), bearer(other))


@pytest.mark.parametrize(
    ("one", "other", "evidence"),
    [
        ("Le conducteur, 34 ans, dort.", "Le chauffeur, 36 ans, dort.", "bearer called alike"),
        ("Le bac, vieux de 34 ans, dort.", "Le navire, vieux de 36 ans, dort.", "bearer called alike"),
        ("Le conducteur, 34 ans, dort.", "L’homme de 36 ans dort.", "bearer is anyone"),
        ("Le conducteur, 34 ans, dort.", "Le luthier, 36 ans, dort.", "bearers of two nouns"),
        ("Luc Ber, 34 ans, dort.", "Luc Ber, 36 ans, dort.", "bearer of one name"),
        ("Luc Ber, 34 ans, dort.", "Le luthier, 36 ans, dort.", "bearer named once"),
        ("Sa mère, 34 ans, dort.", "La gérante, 36 ans, dort.", "one's kin"),
        ("Le luthier, 34 ans, dort.", "Un forain de 36 ans dort.", "one bearer unknown"),
        ("Le luthier, 34 ans, dort.", "La boulangère, 36 ans, dort.", "two genders"),
    ],
)
def test_evidence_on_two_bearers(one: str, other: str, evidence: str) -> None:
    assert evidence in of_bearers(bearer(one), bearer(other))


def test_a_family_name_counts_for_less() -> None:
    full = of_bearers(bearer("Luc Ber, 34 ans, dort."), bearer("Luc Ber, 36 ans, dort."))
    family = of_bearers(bearer("Luc Ber, 34 ans, dort."), bearer("M. Ber, 36 ans, dort."))
    assert family["bearer of one name"] < full["bearer of one name"]


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("Luc Ber, 34 ans, dort.", "M. Ber, 36 ans, dort.", True),
        ("Le conducteur, 34 ans, dort.", "Le chauffeur, 36 ans, dort.", True),
        ("Le conducteur, 34 ans, dort.", "Un chauffeur de 36 ans dort.", False),
        ("Luc Ber, 34 ans, dort.", "Le chauffeur, 36 ans, dort.", False),
        ("Son frère, 34 ans, dort.", "Le frère, 36 ans, dort.", False),
    ],
)
def test_one_for_sure(one: str, other: str, sure: bool) -> None:
    assert surely_one(bearer(one), bearer(other)) is sure


def test_nobody_is_three_years_older_in_six_weeks() -> None:
    found = topics(
        "Course d’Orval\n\nSarah Le Gall, 29 ans, a gagné la course d’Orval.",
        "Course d’Orval\n\nSarah Le Gall, 26 ans, a gagné la course d’Orval.",
        published=(date(2023, 5, 2), date(2023, 6, 12)),
    )
    verdict = verdict_on(found, "29 ans", "26 ans")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_an_age_of_then_is_no_other_age() -> None:
    found = topics(
        "Procès d’Orval\n\nSarah Le Gall, 29 ans, a été jugée à Orval.",
        "Procès d’Orval\n\nSarah Le Gall, 26 ans au moment des faits, a été jugée à Orval.",
    )
    verdict = verdict_on(found, "29 ans", "26 ans")
    assert verdict is None or "un âge d’alors" in verdict[1]


def test_an_age_is_held_against_no_span() -> None:
    found = verdicts(
        "Course d’Orval\n\nSarah Le Gall, 29 ans, a gagné la course d’Orval.",
        "Course d’Orval\n\nSarah Le Gall court à Orval depuis 29 ans.",
    )
    assert frozenset(("29 ans",)) not in found


def test_the_mother_of_the_news_is_one() -> None:
    his, the, a = (
        bearer(f"{who} a été entendue.") for who in ("Sa mère, 31 ans,", "La mère, 36 ans,", "Une mère de 36 ans")
    )
    assert "bearer called alike" in of_bearers(his, the)
    assert "bearer is anyone" in of_bearers(his, a)
