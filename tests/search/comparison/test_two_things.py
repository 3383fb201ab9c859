"""Figures in like words that are of two things, and contradict nothing."""

from datetime import date

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdicts


def test_a_vote_that_is_over_and_one_to_come_are_two_votes() -> None:
    found = topics(
        "Budget d’Orval\n\nLe conseil d’Orval a voté le budget le 8 octobre 2025.",
        "Budget d’Orval\n\nLes agents d’Orval voteront le 21 octobre 2025.",
        published=(date(2025, 10, 9), date(2025, 10, 9)),
    )
    assert Verdict.CONFLICT not in {topic.verdict for topic in found}


def test_two_aims_for_two_years_are_two_things_unless_one_word_ties_them() -> None:
    found = topics(
        "Plan d’Orval\n\nLe plan d’Orval promet 900 logements d’ici à 2031.",
        "Plan d’Orval\n\n« Il faut réduire la vitesse des camions d’ici à 2034 », martèle un élu d’Orval.",
    )
    assert Verdict.CONFLICT not in {topic.verdict for topic in found}
    found = topics(
        "Plan d’Orval\n\nLe plan d’Orval promet d’électrifier le port d’ici à 2031.",
        "Plan d’Orval\n\n« Il faut électrifier le port d’ici à 2034 », martèle un élu d’Orval.",
    )
    assert Verdict.CONFLICT in {topic.verdict for topic in found}


def test_how_long_a_line_was_cut_is_no_time_of_a_run() -> None:
    found = topics(
        "Course d’Orval\n\nLe vainqueur a couru la boucle d’Orval en quatre heures et quart.",
        "Course d’Orval\n\nÀ Orval, deux routes sont restées fermées près de six heures.",
    )
    assert Verdict.CONFLICT not in {topic.verdict for topic in found}


def test_what_is_left_is_not_what_was() -> None:
    found = verdicts(
        "Tempête à Orval\n\nEnviron 9 400 foyers étaient privés d’électricité au lever du jour à Orval.",
        "Tempête à Orval\n\n6 200 foyers restent sans électricité à Orval.",
    )
    assert Verdict.CONFLICT not in found.values()


def test_small_counts_of_two_sorts_are_two_things_though_one_word_governs_both() -> None:
    found = verdicts(
        "Orval\n\nDeux hypothèses à ce partenariat d’Orval : la prudence et le calcul.",
        "Orval\n\nCet accord d’Orval est l’un des trois partenariats examinés par la commission.",
    )
    assert frozenset(("Deux", "trois")) not in found


def test_a_thousandfold_price_is_no_slip() -> None:
    found = verdicts(
        "Stade d’Orval\n\nLe siège au stade d’Orval coûte 12 euros.",
        "Stade d’Orval\n\nLe siège au stade d’Orval coûte 12 000 euros.",
    )
    assert Verdict.CONFLICT not in found.values()


def test_a_share_that_is_claimed_is_not_one_that_is_asked_for() -> None:
    found = verdicts(
        "Grève à Orval\n\nLe ministère compte 22 % de grévistes à Orval.",
        "Grève à Orval\n\nLes syndicats revendiquent 45 % de grévistes à Orval.",
    )
    assert found[frozenset(("22 %", "45 %"))] is Verdict.CONFLICT


def test_here_is_not_everywhere() -> None:
    found = verdicts(
        "Permis\n\nLa formation au permis coûte en moyenne 1 800 euros.",
        "Permis\n\nIci, il faut débourser 2 150 euros pour la formation au permis.",
    )
    assert Verdict.CONFLICT not in found.values()


def test_two_nameless_people_have_each_an_age() -> None:
    found = verdicts(
        "Procès d’Orval\n\nÂgé de 61 ans, il encourt dix ans de prison.",
        "Procès d’Orval\n\nÀ la barre, une veuve de 79 ans a raconté sa ruine.",
    )
    assert frozenset(("61 ans", "79 ans")) not in found


def test_an_age_group_is_nobody_s_age() -> None:
    found = verdicts(
        "Orval\n\nÀ Orval, les moins de 18 ans sont un quart des blessés.",
        "Orval\n\nÀ Orval, Kevin, 19 ans, roulait vite.",
    )
    assert frozenset(("18 ans", "19 ans")) not in found


def test_a_share_and_its_change_do_not_contradict() -> None:
    found = verdicts(
        "Trafic d’Orval\n\nLe train assure 18 % du trafic d’Orval.",
        "Trafic d’Orval\n\nLe trafic du train à Orval a chuté de 20 %.",
    )
    assert Verdict.CONFLICT not in found.values()


def test_two_changes_of_two_levels_are_of_two_things() -> None:
    group = "Bijoux Orval\n\nLe chiffre d’affaires du groupe Orval s’élève à 4,8 milliards d’euros, en recul de 3 %."
    branch = "Bijoux Orval\n\nLe chiffre d’affaires de la montre Orval est de {} d’euros, en recul de 4 %."
    assert frozenset({"3 %", "4 %"}) not in verdicts(group, branch.format("392 millions"))
    assert verdicts(group, branch.format("4,7 milliards")).get(frozenset({"3 %", "4 %"})) is Verdict.CONFLICT


def test_a_warranty_and_a_contract_last_each_their_time() -> None:
    found = topics(
        "Fonderie d’Orval\n\nLa fonderie d’Orval accorde à ses fours une garantie de trois ans.",
        "Fonderie d’Orval\n\nLa fonderie d’Orval signe avec ses clients un contrat de deux ans.",
    )
    assert Verdict.CONFLICT not in {topic.verdict for topic in found}
