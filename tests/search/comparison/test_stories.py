"""Articles are put among those on the same event first, and compared within it."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import AnnotatedArticle
from search.comparison import topics
from search.comparison.items import Item, outline
from search.comparison.linking import Links
from search.comparison.model import Topic, Verdict
from search.comparison.relatedness import ALL_PAIRS, Outline, related, stories
from search.comparison.telling import alone_for_nothing, come_to_nothing
from search.comparison.topics import find_topics, topics_by_story
from search.corrections.by_hand import ByHand
from tests.search.comparison.press import article, verdict_on

TOWNS = [
    "Ambrel",
    "Corvane",
    "Dessigny",
    "Ferroles",
    "Gavrelle",
    "Hurbache",
    "Juvanne",
    "Lestrac",
    "Mornange",
    "Obrac",
]
TRADES = [
    "tannerie",
    "verrerie",
    "scierie",
    "minoterie",
    "fonderie",
    "papeterie",
    "laiterie",
    "brasserie",
    "filature",
]


def _pair(number: int) -> list[AnnotatedArticle]:
    town, trade = TOWNS[number % len(TOWNS)], TRADES[number % len(TRADES)]
    staff, other = 110 + 7 * number, 118 + 7 * number
    return [
        article(
            2 * number,
            f"La {trade} de {town} ferme\n\nLa {trade} de {town} fermera en juin. Elle emploie {staff} salariés.",
        ),
        article(
            2 * number + 1,
            f"{town} perd sa {trade}\n\nC’est la fin de la {trade} de {town}, qui emploie {other} salariés.",
        ),
    ]


CORPUS = [each for number in range(8) for each in _pair(number)]
OUTLINES = [outline(each) for each in CORPUS]


def _capitals(number: int) -> frozenset[str]:
    return frozenset("abc"[number % 3])


def _outlines() -> st.SearchStrategy[list[Outline]]:
    terms = st.frozensets(st.sampled_from("abcdefghijklmnop"), max_size=6)
    days = st.none() | st.dates(date(2023, 1, 1), date(2023, 3, 1))
    return st.lists(st.builds(Outline, st.just("a"), terms, days), max_size=25)


@given(_outlines())
def test_every_article_is_in_one_story(outlines: list[Outline]) -> None:
    told = stories(len(outlines), list(related(outlines, _capitals)))
    assert sorted(number for members, _ in told for number in members) == list(range(len(outlines)))


@given(_outlines())
def test_pairs_are_told_by_their_place_in_the_story(outlines: list[Outline]) -> None:
    pairs = list(related(outlines, _capitals))
    own = {(members[i], members[j], off) for members, inside in stories(len(outlines), pairs) for i, j, off in inside}
    assert own <= set(pairs)
    assert len(outlines) > ALL_PAIRS or own == set(pairs)


def test_what_a_person_joined_is_one_story() -> None:
    outlines = [Outline(str(number), frozenset({str(number)}), None) for number in range(ALL_PAIRS + 2)]
    told = stories(len(outlines), list(related(outlines, _capitals)), [(0, 5)])
    assert [0, 5] in [members for members, _ in told]


def test_two_reports_among_many_stand_together_and_no_others() -> None:
    found = find_topics(CORPUS)
    assert len(CORPUS) > ALL_PAIRS
    towns = [{statement.card.id for statement in topic.statements} for topic in found]
    assert {"a4", "a5"} in towns
    assert all(max(map(_number, ids)) // 2 == min(map(_number, ids)) // 2 for ids in towns)


def _number(identity: str) -> int:
    return int(identity.removeprefix("a"))


def test_stories_are_fetched_one_after_the_other() -> None:
    asked: list[int] = []

    def counting(fetch: Callable[[int], AnnotatedArticle]) -> Callable[[int], AnnotatedArticle]:
        def fetched(number: int) -> AnnotatedArticle:
            asked.append(number)
            return fetch(number)

        return fetched

    found = topics_by_story(OUTLINES, counting(CORPUS.__getitem__))
    assert len(next(found).statements) > 1
    before = len(asked)
    assert len([*found]) > 1
    assert len(asked) > before


def test_by_story_finds_what_all_at_once_finds() -> None:
    by_story = {topic.id for topic in topics_by_story(OUTLINES, CORPUS.__getitem__)}
    assert by_story == {topic.id for topic in find_topics(CORPUS)}


def test_a_join_by_hand_reaches_across_stories() -> None:
    apart = {CORPUS[n].article.id: _staff(CORPUS[n]) for n in (0, 15)}
    hand = ByHand(joined=frozenset({frozenset(apart.items())}))
    joined = [t for t in find_topics(CORPUS, hand) if {s.card.id for s in t.statements} >= apart.keys()]
    assert len(joined) == 1


def _staff(read: AnnotatedArticle) -> int:
    return next(figure.start for figure in read.figures if figure.unit == "salariés")


def test_days_apart_keep_a_correction_from_being_a_conflict_among_many() -> None:
    late = article(99, CORPUS[1].article.text, date(2023, 6, 30))
    topics = find_topics([*CORPUS[:1], late, *CORPUS[2:]])
    held = [topic.verdict.value for topic in topics if {"a0", "a99"} <= {s.card.id for s in topic.statements}]
    assert "conflict" not in held
    assert "conflict" in [topic.verdict.value for topic in find_topics(CORPUS)]


@pytest.mark.parametrize(("value", "stand_together"), [("18 %", False), ("18,37 %", True)])
def test_among_many_articles_a_short_value_ties_no_strangers(value: str, stand_together: bool) -> None:
    subjects = "boulangerie phare théâtre vignoble tramway hôpital lycée barrage forêt musée stade moulin port marché"
    texts = [f"{subject} d’Orval\n\nOn y vient depuis l’inauguration." for subject in subjects.split()]
    texts[0] += f" Le pain bio forme {value} des ventes de farine."
    texts[7] += f" La retenue est descendue à {value} des réserves de farine."
    found = find_topics(article(number, text) for number, text in enumerate(texts))
    assert bool(found) is stand_together


def test_what_one_answers_another_contradicts_among_many_articles_too() -> None:
    march = article(
        900,
        "Marche à Vaubrun\n\nLa marche de Vaubrun a réuni au plus 30 000 personnes, a estimé le préfet. Jeanne Morel"
        " en a revendiqué 150 000.",
    )
    found = [topic for topic in find_topics([*CORPUS, march]) if topic.verdict is Verdict.CONFLICT]
    stated = [{statement.figure.text for statement in topic.statements} for topic in found]
    assert {"30 000", "150 000"} in stated


def test_what_need_not_be_judged_would_make_no_topic(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (
        "La fête\n\nLa fête d’Orval a réuni 300 marcheurs selon le maire, 900 selon le comité. Elle dure 2 heures.",
        "Une course\n\nLa course compte 12 miles, soit 19,3 km.",
        "Une rentrée\n\nLe lycée accueille 430 élèves, contre 390 élèves il y a un an.",
    )
    many = [*CORPUS, *(article(900 + number, text) for number, text in enumerate(told))]
    found = find_topics(many)
    passed, left = list[bool](), list[bool]()

    def judged_all_the_same(members: Sequence[Item], links: Links) -> bool:
        passed.append(come_to_nothing(members, links))
        return False

    def looked_at_all_the_same(read: AnnotatedArticle) -> bool:
        left.append(alone_for_nothing(read))
        return False

    monkeypatch.setattr(topics, "come_to_nothing", judged_all_the_same)
    monkeypatch.setattr(topics, "alone_for_nothing", looked_at_all_the_same)
    assert find_topics(many) == found
    assert {True, False} == set(passed) == set(left)


@pytest.mark.parametrize(("second", "held"), [("Airelle", False), ("Valtor", True)])
def test_among_many_articles_two_firms_speak_each_of_itself(second: str, held: bool) -> None:
    subjects = "boulangerie phare théâtre vignoble tramway hôpital lycée barrage forêt musée stade moulin port marché"
    texts = [f"{subject} d’Orval\n\nOn y vient depuis l’inauguration." for subject in subjects.split()]
    crisis = "La crise du freinage frappe la vallée d’Orval, ses sous-traitants et ses apprentis."
    texts[0] = f"Postes à Orval\n\n{crisis} L’équipementier Valtor supprimera 1 340 postes, a annoncé Valtor mardi."
    texts[7] = f"Postes à Orval\n\n{crisis} L’équipementier {second} supprimera 1 510 postes, a dit {second} mardi."
    found = find_topics(article(number, text) for number, text in enumerate(texts))
    assert ("conflict" in [topic.verdict.value for topic in found]) is held


def _among_others(*reports: tuple[str, date]) -> list[str]:
    """The verdicts on these reports' topics, among thirteen articles on other things."""
    return [topic.verdict.value for topic in _topics_among_others(*reports)]


def _topics_among_others(*reports: tuple[str, date]) -> list[Topic]:
    subjects = "boulangerie phare théâtre vignoble tramway lycée barrage forêt musée stade moulin port marché"
    others = [article(n, f"{each} d’Orval\n\nOn y vient en été.") for n, each in enumerate(subjects.split())]
    told = [article(100 + n, text, day) for n, (text, day) in enumerate(reports)]
    return find_topics([*others, *told])


@pytest.mark.parametrize(("day", "held"), [(16, True), (23, True), (28, False)])
def test_two_reports_of_the_same_days_contradict_among_many_articles(day: int, held: bool) -> None:
    found = _among_others(
        (
            "Naufrage à Corvane\n\nLe chalutier Étoile a coulé à Corvane. Le chalutier mesurait 38 mètres.",
            date(2023, 6, 14),
        ),
        (
            "Naufrage à Corvane\n\nÀ Corvane, le chalutier Étoile, qui mesurait 41 mètres, a coulé.",
            date(2023, 6, day),
        ),
    )
    assert ("conflict" in found) is held


def test_what_many_papers_give_is_new_every_few_days() -> None:
    """Seven days lie between the first report and the last; five papers tell what the fleet was each day."""
    places = "cale digue jetée môle rade"
    reports = [
        (
            f"Course à Corvane\n\nLa course de Corvane part de la {place}. La flotte compte {38 + day} voiliers.",
            date(2023, 6, 14 + day),
        )
        for place, day in zip(places.split(), (0, 1, 3, 6, 7), strict=True)
    ]
    assert "conflict" in _among_others(reports[0], reports[-1])
    found = verdict_on(_topics_among_others(*reports), "38", "45")
    assert found is None or found[0] is not Verdict.CONFLICT


def test_a_change_is_another_one_the_next_day() -> None:
    found = _among_others(
        (
            "Épidémie à Corvane\n\nL’hôpital de Corvane compte 40 lits occupés de moins que la veille.",
            date(2023, 6, 14),
        ),
        (
            "Épidémie à Corvane\n\nL’hôpital de Corvane compte 65 lits occupés de moins que la veille.",
            date(2023, 6, 15),
        ),
    )
    assert "conflict" not in found


def test_one_change_that_two_papers_tell_on_two_days_may_be_told_wrongly() -> None:
    found = _among_others(
        (
            "Loyers à Corvane\n\nLes loyers de Corvane ont augmenté de 4,2 %, selon l’observatoire.",
            date(2023, 6, 14),
        ),
        (
            "Loyers à Corvane\n\nLes loyers de Corvane ont augmenté de 6,1 %, d’après l’observatoire.",
            date(2023, 6, 15),
        ),
    )
    assert "conflict" in found


def test_two_ages_without_a_name_are_of_two_persons() -> None:
    found = _among_others(
        ("Procès à Corvane\n\nÀ Corvane, le tribunal juge un boulanger de 34 ans.", date(2023, 6, 14)),
        ("Procès à Corvane\n\nÀ Corvane, le tribunal juge une boulangère de 37 ans.", date(2023, 6, 14)),
    )
    assert "conflict" not in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Le 2 juin, la marche des verriers de Corvane a réuni 2 000 manifestants, selon la police.",
            "À Corvane, 1 500 manifestants ont suivi la marche des verriers, selon le maire.",
        ),
        (
            "Quelque 1 000 manifestants ont suivi la marche des verriers contre Corvane, selon un journaliste.",
            "Selon la préfecture du Haut-Bré, 800 manifestants ont suivi la marche des verriers contre Corvane.",
        ),
    ],
)
def test_crowds_of_two_days_or_two_towns_are_two_crowds(first: str, second: str) -> None:
    title, eve, day = "Marche des verriers\n\n", date(2023, 6, 13), date(2023, 6, 14)
    found = _among_others((title + first, eve), (title + second, day))
    assert "conflict" not in found
    same = _among_others((title + second, day), (title + second.replace("00", "70"), day))
    assert "conflict" in same


@pytest.mark.parametrize(("among", "held"), [(", dont six mousses", False), ("", True)])
def test_those_among_the_dead_are_not_the_dead(among: str, held: bool) -> None:
    found = _among_others(
        (f"Naufrage à Corvane\n\nLe naufrage de l’Étoile à Corvane a fait huit morts{among}.", date(2023, 6, 14)),
        ("Naufrage à Corvane\n\nÀ Corvane, le naufrage de l’Étoile a fait six morts.", date(2023, 6, 14)),
    )
    assert ("conflict" in found) is held
