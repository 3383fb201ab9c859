"""What parts two figures that differ: the words beside them, the time they took, the years they are held against."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from search.comparison.perimeters import unlike
from search.comparison.sameness import meet_by_chance
from search.comparison.topics import by_severity, prepare
from tests.search.comparison.press import article, item_of, judged, topics, verdict_on


@pytest.mark.parametrize(
    ("later", "age", "verdict"),
    [
        (date(2023, 6, 18), "48 ans", Verdict.CONFLICT),
        (date(2023, 9, 30), "48 ans", Verdict.COMPATIBLE),
        (date(2023, 6, 30), "46 ans", Verdict.CONFLICT),
    ],
)
def test_a_birthday_needs_time_between_two_articles(later: date, age: str, verdict: Verdict) -> None:
    found = topics(
        "Procès à Orval\n\nPaul Hénin, 47 ans, est jugé à Orval pour le vol du retable.",
        f"Le retable d’Orval\n\nPaul Hénin, {age}, est jugé à Orval pour le vol du retable.",
        published=[date(2023, 6, 14), later],
    )
    given = verdict_on(found, "47 ans", age)
    assert given is not None
    assert given[0] is verdict


def test_an_age_in_a_sentence_on_what_is_to_come_is_of_today() -> None:
    found = topics(
        "Dopage à Orval\n\nLe coureur de 29 ans, Paul Hénin, devra rendre la coupe d’Orval.",
        "La coupe d’Orval\n\nPaul Hénin, 27 ans, rend la coupe d’Orval.",
    )
    verdict = verdict_on(found, "29 ans", "27 ans")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_two_counts_in_one_sentence_contradict_whatever_the_place() -> None:
    found = topics(
        "Orval manifeste\n\nÀ Orval, la CGT revendique 9 000 manifestants, la préfecture en a compté 3 500.",
        "Marche à Orval\n\nLa marche d’Orval a réuni 3 500 manifestants, selon la préfecture.",
    )
    verdict = verdict_on(found, "9 000", "3 500")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_what_the_later_article_calls_the_present_state_contradicts_no_earlier_one() -> None:
    found = topics(
        "Explosion à Orval\n\nL’explosion d’Orval a fait deux morts, a indiqué la préfecture.",
        "Orval en deuil\n\nL’explosion d’Orval a fait désormais trois morts, selon le procureur.",
        published=[date(2023, 6, 14), date(2023, 6, 15)],
    )
    verdict = verdict_on(found, "deux", "trois")
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert "bilans successifs" in verdict[1]


def test_a_share_in_words_is_told_in_words() -> None:
    found = topics(
        "Orval vote\n\nÀ Orval, l’abstention a atteint 36 %.",
        "Vote à Orval\n\nÀ Orval, l’abstention a dépassé un tiers des inscrits.",
    )
    verdict = verdict_on(found, "36 %", "un tiers")
    assert verdict is not None
    assert "«\u00a0plus d’un tiers\u00a0»" in verdict[1]


def test_what_each_candidate_has_contradicts_nothing_where_no_text_names_him() -> None:
    found = topics(
        "Vote à Orval\n\nÀ Orval, la liste du maire a obtenu 47 % des suffrages.",
        "Orval a voté\n\nÀ Orval, la liste de gauche a obtenu 39 % des suffrages.",
    )
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]


def test_the_same_words_on_both_sides_part_nothing() -> None:
    found = topics(
        "Orval\n\nLe chantier du lycée d’Orval coûtera 46 millions d’euros, foncier compris.",
        "À Orval\n\nLe chantier du lycée d’Orval coûtera 52 millions d’euros, foncier compris.",
    )
    verdict = verdict_on(found, "46 millions d’euros", "52 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_what_an_article_denies_is_a_conflict_however_far_apart() -> None:
    found = topics(
        "Crue à Sornay\n\nQuelque 2 300 habitants de Sornay ont été évacués dans la nuit.",
        "Sornay sous l’eau\n\nOn compte 640 évacués à Sornay, et non 2 300, corrige la préfecture.",
    )
    verdict = verdict_on(found, "2 300", "640")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_a_countdown_is_no_conflict() -> None:
    found = topics(
        "Vote à Lierne\n\nÀ 42 jours de l’élection de Lierne, la campagne commence.",
        "Lierne vote bientôt\n\nÀ 40 jours de l’élection de Lierne, la campagne s’anime.",
        published=(date(2023, 6, 12), date(2023, 6, 14)),
    )
    verdict = verdict_on(found, "42 jours", "40 jours")
    assert verdict is None or verdict[0] is Verdict.DIFFERENT_SCOPE


def test_one_source_named_twice_is_no_rival_of_itself() -> None:
    found = topics(
        "Métro de Valbourg\n\nLe métro de Valbourg perdra 140 agents, selon Jeanne Morel, et 500 à terme, selon la"
        " présidente Jeanne Morel."
    )
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]


def test_rival_sources_in_one_breath_are_a_conflict() -> None:
    found = topics(
        "Marche à Valbourg\n\nLa marche a réuni à Valbourg 2 000 personnes selon les organisateurs, 1 200 selon la"
        " police."
    )
    verdict = verdict_on(found, "2 000", "1 200")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_who_says_the_same_shares_the_contradiction() -> None:
    found = topics(
        "Pont de Brive\n\nLe nouveau pont de Brive a coûté 96 millions d’euros.",
        "Brive\n\nLe nouveau pont de Brive a coûté 96 millions d’euros.",
        "À Brive\n\nCoût du nouveau pont de Brive : 112 millions d’euros.",
    )
    topic = next(t for t in found if t.verdict is Verdict.CONFLICT)
    assert sorted(pair.verdict.value for pair in topic.pairs) == ["agree", "conflict", "conflict"]


def test_the_surest_conflict_comes_first() -> None:
    found = by_severity(
        topics(
            "Orval manifeste\n\nLa marche d’Orval a réuni 9 000 manifestants selon la CGT, 3 500 selon la police. "
            "Un café coûtait 2 euros sur le parcours.",
            "Marche à Orval\n\nLa marche d’Orval a réuni 3 500 manifestants, selon la police. "
            "Le sandwich était à 4 euros.",
        )
    )
    conflicts = [topic for topic in found if topic.verdict is Verdict.CONFLICT]
    assert conflicts
    assert [round(topic.certainty) for topic in conflicts] == sorted(
        (round(topic.certainty) for topic in conflicts), reverse=True
    )
    assert {statement.figure.text for statement in conflicts[0].statements} >= {"9 000", "3 500"}
    assert all(topic.certainty == 0 for topic in found if topic.verdict is not Verdict.CONFLICT)


def test_strikers_of_one_day_are_one_count_whichever_day_the_paper_is_of() -> None:
    found = topics(
        "Grève à Orval\n\nLe syndicat d’Orval revendique 930 grévistes.",
        "Orval\n\nMardi, 710 agents d’Orval étaient grévistes, selon la direction.",
        published=(date(2023, 6, 13), date(2023, 6, 14)),
    )
    verdict = verdict_on(found, "930", "710")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_those_made_to_leave_in_one_night_are_one_count() -> None:
    early = "Dans la nuit, les gendarmes d’Orval ont évacué 310 riverains."
    late = "À Orval, il avait fallu évacuer 470 riverains la nuit du glissement."
    assert judged(early, late, ("310", "470"), days=4)[0] is Verdict.CONFLICT
    assert judged(early, "À Orval, 470 riverains sont évacués.", ("310", "470"), days=4)[0] is Verdict.DIFFERENT_SCOPE


def test_drugs_are_sold_by_retail_in_the_street() -> None:
    retail = item_of("La drogue d’Orval valait 31 millions d’euros à la revente.", "31 millions d’euros")
    street = item_of("La drogue d’Orval aurait rapporté 24 millions d’euros dans la rue.", "24 millions d’euros")
    assert not unlike(retail, street)
    assert unlike(retail, item_of("La drogue d’Orval valait 24 millions d’euros.", "24 millions d’euros"))


def test_what_has_gone_on_for_days_is_no_contradiction() -> None:
    found = topics(
        "Reboisement\n\nLes équipes d’Orval ont déjà planté 900 hectares de chênes.",
        "Orval reboise\n\nÀ Orval, la surface plantée de chênes atteint 2 400 hectares.",
        published=(date(2023, 6, 1), date(2023, 6, 14)),
    )
    assert all(topic.verdict is not Verdict.CONFLICT for topic in found)


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "L’orphéon de Brenne a vendu plus de 120 disques. Il répète salle 4.",
            "L’orphéon de Brenne fête son anniversaire. Quelque 190 flûtes sont en vitrine.",
            ("120", "190"),
        ),
        (
            "La chorale de Brenne compte plus de 40 chanteurs.",
            "La mairie de Brenne a reçu 95 lettres de riverains.",
            ("40", "95"),
        ),
    ],
)
def test_an_open_end_alone_makes_nothing_meet(first: str, second: str, values: tuple[str, str]) -> None:
    assert verdict_on(topics(first, second), *values) is None


def test_an_open_end_leaves_room_for_what_is_said_of_one_thing() -> None:
    first = "À Brenne, plus de 120 choristes ont chanté dimanche au festival."
    second = "À Brenne, 190 choristes ont chanté dimanche au festival."
    found = verdict_on(topics(first, second), "120", "190")
    assert found is not None
    assert found[0] is Verdict.COMPATIBLE


def test_what_was_hoped_for_is_not_what_came_even_where_the_two_meet() -> None:
    found = topics(
        "Le salon du livre d’Orval espère 30 000 visiteurs en trois jours.",
        "Le salon du livre d’Orval a attiré plus de 29 000 visiteurs en trois jours.",
    )
    verdict = verdict_on(found, "30 000", "29 000")
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE


@pytest.mark.parametrize(("second", "chance"), [("23 morts", False), ("23 flûtes", True), ("45 morts", True)])
def test_what_has_one_name_meets_by_no_chance(second: str, chance: bool) -> None:
    told = (f"À Brenne, on compte {counted}." for counted in ("une vingtaine de morts", second))
    a, b = prepare([article(number, text) for number, text in enumerate(told)])
    assert meet_by_chance(a, b, link=-2.0) is chance


def test_a_nought_too_many_contradicts() -> None:
    found = topics(
        "Fraude à Orval\n\nLe boucher d’Orval paiera une amende de 34 000 euros.",
        "Orval\n\nL’amende du boucher d’Orval, 3 400 euros, sera payée lundi.",
    )
    assert (verdict_on(found, "34 000 euros", "3 400 euros") or [None])[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "Le bal d’Orval a rapporté 6 400 euros, une fois les frais déduits.",
            "Le bal d’Orval a rapporté 5 100 euros net.",
            ("6 400 euros", "5 100 euros"),
        ),
        (
            "Le lavoir d’Orval coûtera 4,3 millions d’euros hors taxes.",
            "Le lavoir d’Orval coûtera 4,9 millions d’euros HT.",
            ("4,3 millions d’euros", "4,9 millions d’euros"),
        ),
        (
            "Le lavoir d’Orval coûtera 4,3 millions d’euros, études et mobilier compris.",
            "Le lavoir d’Orval coûtera 4,9 millions d’euros, mobilier et études inclus.",
            ("4,3 millions d’euros", "4,9 millions d’euros"),
        ),
        (
            "Le salaire moyen des mineurs d’Orval est de 2 400 euros.",
            "Le salaire des mineurs d’Orval est en moyenne de 2 100 euros.",
            ("2 400 euros", "2 100 euros"),
        ),
        (
            "À Orval, 290 gîtes restent fermés.",
            "À Orval, 230 gîtes sont fermés.",
            ("290", "230"),
        ),
        (
            "Les cars d’Orval transportent en moyenne 640 voyageurs.",
            "Les cars d’Orval transportent 810 voyageurs par rotation.",
            ("640", "810"),
        ),
        (
            "Les coursiers d’Orval touchent en moyenne 18 euros.",
            "Les coursiers d’Orval touchent 24 euros la course.",
            ("18 euros", "24 euros"),
        ),
        (
            "Le refuge d’Orval affiche une jauge maximale de 90 randonneurs.",
            "Le refuge d’Orval : 70 randonneurs y tiennent à l’aise.",
            ("90", "70"),
        ),
        (
            "Le bac d’Orval offre 120 sièges.",
            "Le bac d’Orval emporte 96 passagers dans sa version courte.",
            ("120", "96"),
        ),
        (
            "La halle d’Orval compte 900 places.",
            "La halle d’Orval : 780 mélomanes y tiendront.",
            ("900", "780"),
        ),
        (
            "La ferme d’Orval sème du lin sur 340 hectares.",
            "La ferme d’Orval sème du lin sur 290 hectares au total.",
            ("340 hectares", "290 hectares"),
        ),
    ],
)
def test_one_scope_in_two_wordings_contradicts(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}"), *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        # Of 120 wells another number is not all.
        (
            "À Orval, trente des 120 puits sont à sec.",
            "Soixante puits d’Orval sont à sec, comptent les paysans.",
            ("trente", "Soixante"),
        ),
        (
            "La fanfare d’Orval a trente postes vacants.",
            "Dix-huit postes de la fanfare d’Orval restent à pourvoir.",
            ("trente", "Dix-huit"),
        ),
        (
            "L’arène d’Orval, qui compte 3 000 places, passera à 4 000.",
            "À Orval, la jauge serait portée à 5 000 fauteuils.",
            ("4 000", "5 000"),
        ),
        (
            "À Orval, 18 % des puits dépassent encore la norme.",
            "À Orval, 26 % des puits dépassent la norme.",
            ("18 %", "26 %"),
        ),
        (
            "L’abonnement des trajets quotidiens d’Orval coûtera 40 euros par mois.",
            "L’abonnement mensuel d’Orval coûtera 44 euros.",
            ("40 euros", "44 euros"),
        ),
        (
            "La fédération verse au seul groupe Sorgal 4 millions d’euros d’aide.",
            "L’aide à Sorgal se monte à 5 millions d’euros.",
            ("4 millions d’euros", "5 millions d’euros"),
        ),
        (
            "À Orval, 120 carriers travaillent encore au fond.",
            "Au fond, 160 carriers s’activent toujours à Orval.",
            ("120", "160"),
        ),
        (
            "Chaque cuve d’Orval demande 80 litres de moût.",
            "Pour chaque cuve d’Orval, il faut 60 litres de moût.",
            ("80 litres", "60 litres"),
        ),
        # Of one day what is left is the whole.
        (
            "À Orval, 31 écluses restent closes aujourd’hui.",
            "Hier, 49 écluses d’Orval étaient closes.",
            ("31", "49"),
        ),
        (
            "Le cortège d’Orval piétinait depuis quatre jours.",
            "Le cortège d’Orval a piétiné cinq jours.",
            ("quatre jours", "cinq jours"),
        ),
        (
            "Cousue en trente mois, la tenture d’Orval a occupé 800 brodeuses au plus fort de la besogne.",
            "Au pic de la besogne, fin 2021, 610 brodeuses cousaient la tenture d’Orval.",
            ("800", "610"),
        ),
        # What befalls the part is what befalls the other.
        (
            "La forêt d’Orval couvre 340 hectares, dont 85 seront replantés.",
            "La forêt d’Orval : 58 hectares seront replantés.",
            ("85", "58 hectares"),
        ),
        (
            "Il a fallu 700 tonnes de gravier pour la route d’Orval.",
            "Orval a pris 900 tonnes de gravier pour la seule chaussée.",
            ("700 tonnes", "900 tonnes"),
        ),
        (
            "On a compté 410 loutres jeudi à Marseille.",
            "Les loutres sont 520, assurent les pêcheurs.",
            ("410", "520"),
        ),
    ],
)
def test_a_mark_or_a_place_that_bounds_nothing_parts_nothing(
    first: str, second: str, figures: tuple[str, str]
) -> None:
    verdict, reason = judged(first, second, figures)
    assert verdict is Verdict.CONFLICT, reason


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "À Orval, 61 coureurs ont été conduits à l’hôpital.",
            "À Orval, une quarantaine de coureurs ont été hospitalisés.",
            ("61", "quarantaine"),
        ),
        (
            "La tornade d’Orval a tué 31 personnes.",
            "La tornade d’Orval a fait 52 tués, et non 33.",
            ("31", "52"),
        ),
        (
            "Les pompiers d’Orval ont reçu 140 appels, contre trente d’ordinaire, et sept chalands ont sombré.",
            "La tempête d’Orval a fait sombrer onze chalands.",
            ("sept", "onze"),
        ),
    ],
)
def test_a_count_of_once_that_cannot_fall_or_is_put_right_contradicts(
    first: str, second: str, figures: tuple[str, str]
) -> None:
    verdict, reason = judged(first, second, figures)
    assert verdict is Verdict.CONFLICT, reason


def test_what_had_been_done_is_not_of_the_year_of_the_paper() -> None:
    first, second = (
        "En 2019, les douaniers d’Orval ont fouillé 31 hangars.",
        "Les douaniers d’Orval avaient fouillé 48 hangars.",
    )
    assert "périodes" not in judged(f"Orval\n\n{first}", f"À Orval\n\n{second}", ("31", "48"))[1]


def test_what_is_said_otherwise_is_no_other_scope() -> None:
    def one(first: str, second: str) -> bool:
        a, b = prepare([article(0, f"Orval\n\n{first}"), article(1, f"Orval\n\n{second}")])
        return not unlike(a, b)

    assert one("Le four d’Orval a dépassé 610 degrés.", "Le four d’Orval a fait 690 degrés au plus fort.")
    assert not one("Le four d’Orval fait 610 degrés.", "Le four d’Orval a fait 690 degrés au plus fort.")
