"""Figures of different articles that measure the same thing stand together."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from search.comparison.topics import MOST, find_topics, prepare
from tests.search.comparison.press import article, topics, verdict_on

BRIDGE = (
    "Le viaduc d’Ormel ouvre lundi\n\nLe viaduc d’Ormel, long de 820 mètres, ouvrira lundi. Le chantier a coûté"
    " 96 millions d’euros. Il a mobilisé 340 ouvriers pendant trois ans."
)
BRIDGE_AGAIN = (
    "Ormel inaugure son viaduc\n\nDès lundi, les voitures emprunteront le viaduc d’Ormel et ses 0,82 kilomètre de"
    " tablier. Coût du chantier : 112 millions d’euros. Quelque 340 ouvriers y ont travaillé."
)
CHEESE = (
    "La tomme de Brévent en tête\n\nLa coopérative de Brévent a vendu 1 200 tonnes de tomme l’an dernier, pour un"
    " chiffre d’affaires de 14 millions d’euros. Elle emploie 62 salariés."
)


def test_conflict_on_one_measure_is_found_with_its_label_and_what_would_settle_it() -> None:
    found = topics(BRIDGE, BRIDGE_AGAIN)
    verdict = verdict_on(found, "96 millions d’euros", "112 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
    first = found[0]
    assert first.verdict is Verdict.CONFLICT
    assert first.settle
    assert first.label[0].islower()


def test_units_are_converted() -> None:
    verdict = verdict_on(topics(BRIDGE, BRIDGE_AGAIN), "820 mètres", "0,82 kilomètre")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION


def test_unrelated_articles_share_no_topic() -> None:
    assert topics(BRIDGE, CHEESE) == []


def test_unrelated_articles_do_not_disturb_a_topic() -> None:
    found = topics(BRIDGE, CHEESE, BRIDGE_AGAIN)
    assert verdict_on(found, "96 millions d’euros", "112 millions d’euros") is not None
    assert all(statement.card.id != "a1" for topic in found for statement in topic.statements)


def test_worst_verdict_first() -> None:
    ranks = [list(Verdict).index(topic.verdict) for topic in topics(BRIDGE, BRIDGE_AGAIN)]
    assert ranks == sorted(ranks, reverse=True)
    assert len(ranks) > 1


def test_identity_does_not_depend_on_other_articles() -> None:
    alone = topics(BRIDGE, BRIDGE_AGAIN)
    with_more = find_topics([article(0, BRIDGE), article(1, BRIDGE_AGAIN), article(2, CHEESE)])
    assert {topic.id for topic in alone} == {topic.id for topic in with_more}


def test_successive_tolls_are_not_a_conflict() -> None:
    found = topics(
        "Explosion à Varnes\n\nL’explosion de l’usine de Varnes a fait 12 morts, selon un bilan"
        " provisoire de la préfecture.",
        "Varnes en deuil\n\nLe bilan de l’explosion de l’usine de Varnes est désormais de 19 morts.",
        published=[date(2022, 3, 1), date(2022, 3, 3)],
    )
    verdict = verdict_on(found, "12", "19")
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert "1er mars 2022" in verdict[1]


def test_what_another_source_says_beside_the_first_count_is_no_later_state_of_it() -> None:
    found = topics(
        "Feu à Orval\n\nL’incendie d’Orval a brûlé 140 hectares, selon les pompiers.",
        "Feu à Orval\n\nLes pompiers parlent de 140 hectares brûlés par l’incendie d’Orval, les éleveurs de"
        " 410 hectares.",
        published=[date(2023, 6, 14), date(2023, 6, 16)],
    )
    verdicts = {
        pair.verdict
        for topic in found
        for pair in topic.pairs
        if {topic.statements[n].figure.text for n in (pair.i, pair.j)} == {"140 hectares", "410 hectares"}
    }
    assert verdicts == {Verdict.CONFLICT}


def test_a_toll_taken_the_day_after_grows_though_both_name_that_day() -> None:
    found = topics(
        "Explosion à Varnes\n\nDouze ouvriers ont été tués et vingt blessés mardi à Varnes.",
        "Varnes en deuil\n\nLa mairie de Varnes a honoré les 19 ouvriers tués mardi 1er mars par l’explosion.",
        published=[date(2022, 3, 2), date(2022, 3, 9)],
    )
    verdict = verdict_on(found, "Douze", "19")
    assert verdict is None or verdict[0] is Verdict.DIFFERENT_SCOPE


def test_what_came_about_over_years_is_told_again_without_them() -> None:
    found = topics(
        "Fraude à Varnes\n\nDe 2011 à 2015, le notaire de Varnes avait détourné 13,7 millions d’euros.",
        "Fraude à Varnes\n\nLe notaire de Varnes a détourné 9 millions d’euros, plaide la défense.",
        published=[date(2022, 3, 1), date(2022, 3, 3)],
    )
    verdict = verdict_on(found, "13,7 millions d’euros", "9 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_two_sources_of_one_article_are_laid_side_by_side() -> None:
    text = (
        "Défilé à Tarnac\n\nLa manifestation contre la carrière de Tarnac a réuni samedi 900 personnes selon la"
        " police, 2 500 selon les organisateurs."
    )
    verdict = verdict_on(topics(text), "900", "2 500")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_conversion_in_parentheses_agrees_with_what_it_converts() -> None:
    text = "Lumia lève des fonds\n\nLa société Lumia a levé 20 millions d’euros (21,7 millions de dollars)."
    verdict = verdict_on(
        topics(text, published=[date(2024, 2, 26)]), "20 millions d’euros", "21,7 millions de dollars"
    )
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION


def test_copies_are_one_witness() -> None:
    copied = BRIDGE + " Les riverains attendaient l’ouvrage depuis quinze ans, a rappelé le maire."
    found = topics(BRIDGE, copied, BRIDGE_AGAIN)
    costs = next(t for t in found if any(s.figure.text.startswith("112") for s in t.statements))
    groups = [{costs.statements[index].card.id for index in group} for group in costs.witnesses]
    assert groups == [{"a0", "a1"}]


def test_no_articles_no_topics() -> None:
    assert find_topics([]) == []


def test_an_age_and_ages_from_to_are_of_different_people() -> None:
    found = topics(
        "Rixe à Orval\n\nÀ Orval, un apprenti de 16 ans a été blessé dans la rixe.",
        "Rixe à Orval\n\nÀ Orval, la rixe oppose des apprentis de 18 à 27 ans.",
    )
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]


def test_ages_with_their_digits_turned_round_are_of_two_people_whom_no_word_ties() -> None:
    found = topics(
        "Crue à Tarnac\n\nUn boucher de 46 ans a été blessé à Tarnac.",
        "Crue à Tarnac\n\nUne institutrice de 64 ans a été sauvée à Tarnac.",
    )
    assert verdict_on(found, "46 ans", "64 ans") is None


def test_ages_of_two_people_are_never_compared() -> None:
    found = topics(
        "Procès à Tarnac\n\nUn éleveur de 34 ans a été condamné lundi à Tarnac. Sa ferme est fermée.",
        "Tarnac : la ferme jugée\n\nLa gérante de la ferme de Tarnac, Julie Morand, 51 ans, a été relaxée lundi.",
    )
    assert verdict_on(found, "34 ans", "51 ans") is None


def test_what_happened_to_people_is_what_is_counted() -> None:
    found = topics(
        "Car renversé à Ormel\n\nLe car s’est renversé lundi à Ormel. Neuf passagers ont été blessés.",
        "Accident de car à Ormel\n\nL’accident du car d’Ormel a fait douze blessés lundi, selon le maire.",
    )
    verdict = verdict_on(found, "Neuf", "douze")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_what_is_asked_for_is_not_what_was_granted() -> None:
    found = topics(
        "Grève à l’hôpital d’Ormel\n\nLes syndicats réclament 40 postes à l’hôpital d’Ormel.",
        "Accord à l’hôpital d’Ormel\n\nLa direction de l’hôpital d’Ormel crée 25 postes.",
    )
    verdict = verdict_on(found, "40", "25")
    assert verdict is None or verdict[0] is Verdict.DIFFERENT_SCOPE


def test_two_days_side_by_side_far_in_the_past_are_one_event_told_twice() -> None:
    found = topics(
        "Le pont d’Ormel au tribunal\n\nLe pont d’Ormel s’était effondré le 17 août 2020. L’État est poursuivi.",
        "Ormel : l’État jugé\n\nLe pont d’Ormel, effondré le 16 août 2020, reliait deux vallées.",
    )
    verdict = verdict_on(found, "17 août 2020", "16 août 2020")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_fees_part_two_prices_also_where_the_article_repeats_one() -> None:
    found = topics(
        "Vente à Varnes\n\nLe violon a été adjugé 5,2 millions d’euros au marteau à Varnes, soit 6,4 millions"
        " d’euros avec les frais. Aux 5,2 millions s’ajoute la commission.",
        "Un violon à Varnes\n\nLe violon de Varnes s’est vendu 6,4 millions d’euros, frais compris.",
    )
    assert all(topic.verdict is not Verdict.CONFLICT for topic in found)


def test_among_many_articles_those_on_other_subjects_do_not_contradict_each_other() -> None:
    towns = ["Ormel", "Brévent", "Tarnac", "Varnes", "Luzay", "Combières", "Saint-Aubre", "Pral", "Hirson", "Vezins"]
    towns += ["Cassel", "Roanne", "Mirande", "Figeac"]
    texts = [
        f"{town} vote son budget\n\nLe conseil de {town} a voté un budget de {20 + 3 * number} millions d’euros."
        for number, town in enumerate(towns)
    ]
    assert all(topic.verdict is not Verdict.CONFLICT for topic in topics(*texts))


def test_labels_are_nouns() -> None:
    found = topics(
        "Le peintre Aubin vendu\n\nLa toile d’Aubin est partie lundi à Varnes pour 3,4 millions d’euros.",
        "Aubin en hausse\n\nLa toile d’Aubin a changé de mains lundi à Varnes pour 3,1 millions d’euros.",
    )
    first = next(t for t in found if any(s.figure.text.startswith("3,4") for s in t.statements))
    assert first.label.split("\u00a0: ")[0] in {"montant", "adjudication"}


def test_a_percentage_is_recomputed_from_the_amounts_beside_it() -> None:
    found = topics(
        "Récolte à Luzay\n\nLa récolte de Luzay tombe à 41 000 tonnes, contre 50 000 tonnes l’an dernier, soit une"
        " baisse de 18 %.",
        "Luzay récolte moins\n\nLa récolte de Luzay a baissé de 22 %, selon la coopérative.",
    )
    verdict = verdict_on(found, "18 %", "22 %")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
    assert "= −18" in verdict[1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("La société Orval est née il y a un an.", "Orval Revue\n\nUn an d’abonnement coûte 27 euros aux lecteurs."),
        ("Orval a grandi en une semaine.", "Le patron d’Orval est absent depuis une semaine."),
    ],
)
def test_a_year_is_as_long_as_another_whatever_lasts_it(first: str, second: str) -> None:
    assert topics(first, second) == []


def test_a_year_that_one_thing_lasts_is_one_figure() -> None:
    found = topics("Les travaux du pont dureront un an.", "Au pont, la durée des travaux est fixée à un an.")
    assert [topic.verdict for topic in found] == [Verdict.AGREE]


def test_two_multiples_of_one_company_are_not_one_figure() -> None:
    text = "Orval a doublé ses effectifs en 2024. La dette d’Orval a été multipliée par cinq."
    assert topics(f"Orval grandit\n\n{text}") == []


def test_of_a_table_without_end_the_first_figures_are_compared() -> None:
    rows = " ".join(f"Le canton {number} compte {number + 1_000} habitants." for number in range(MOST + 50))
    assert len(prepare([article(0, f"Le recensement\n\n{rows}")])) == MOST


def test_a_duration_is_not_named_after_a_noun_that_it_is_not_of() -> None:
    found = topics(
        "Orval\n\nLe chantier d’Orval avance. Une femme vue à Orval il y a trois jours a disparu.",
        "À Orval\n\nLe chantier d’Orval avance. Une femme a été vue à Orval il y a trois jours.",
    )
    assert "femme" not in " ".join(topic.label for topic in found)


def test_two_mentions_of_one_year_are_no_topic() -> None:
    assert not topics("Orval en 2023\n\nLe pont a été bâti en 2023.", "Orval\n\nLe maire a voyagé en 2023.")


def test_a_share_is_named_by_what_it_is_a_share_of() -> None:
    found = topics(
        "Dépôt d’Orval\n\nAu dépôt d’Orval, la grève est suivie par 38 % des agents selon la direction.",
        "Grève à Orval\n\nÀ Orval, 64 % des agents du dépôt suivent la grève, selon la CGT.",
    )
    assert "part des agents" in [topic.label for topic in found]


def test_shares_of_two_things_stand_in_no_topic() -> None:
    found = topics(
        "Les parts d’Orvalis\n\nLes fondateurs d’Orvalis conservent 75 % du capital.",
        "Orvalis et les autres\n\nOrvalis et deux rivaux ont pris 80 % de la progression des dépenses en 2021.",
    )
    assert verdict_on(found, "75 %", "80 %") is None


def test_the_points_of_a_game_stand_with_no_people() -> None:
    found = topics(
        "Finale d’Orval\n\nAuteur de 18 points, l’ailier d’Orval a gagné la finale.",
        "Orval gagne\n\nÀ la finale d’Orval, la chaleur a fait tomber 17 spectateurs.",
    )
    assert not found
