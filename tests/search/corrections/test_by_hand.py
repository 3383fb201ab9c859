"""A person's word on a pair of figures overrides the evidence."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import AnnotatedArticle
from search.comparison.items import items
from search.comparison.linking import clusters
from search.comparison.model import Topic
from search.comparison.topics import find_topics
from search.corrections import Act, FigureRef, Join, Part, Restate
from search.corrections.applied import Applied
from search.corrections.by_hand import ByHand, rearranged
from search.corrections.telling import told
from tests.search.comparison.press import article, verdict_on

TEXT = "Le pont compte {} câbles."
MADE = items([(a.article, a.figures, a.claims) for a in (article(n, TEXT.format(40 + n)) for n in range(7))])
KEYS = [(item.article.id, item.figure.start) for item in MADE]

pairs = st.sampled_from(list(combinations(range(len(MADE)), 2)))


@given(st.dictionaries(pairs, st.floats(0, 5)), st.lists(pairs, max_size=4), st.lists(pairs, max_size=4))
def test_parted_stand_apart_joined_stand_together_and_the_rest_stays(
    scores: dict[tuple[int, int], float], parted: list[tuple[int, int]], joined: list[tuple[int, int]]
) -> None:
    before = clusters(scores)
    hand = ByHand(
        parted=frozenset(frozenset((KEYS[a], KEYS[b])) for a, b in parted),
        joined=frozenset(frozenset((KEYS[a], KEYS[b])) for a, b in joined),
    )
    after = rearranged(MADE, before, scores, hand)
    home = {number: place for place, cluster in enumerate(after) for number in cluster}
    assert len(home) == sum(map(len, after))
    assert all(len(cluster) > 1 for cluster in after)
    for a, b in parted:
        assert (a, b) in joined or a not in home or home[a] != home.get(b)
    if not parted:
        assert all(home[a] == home[b] for a, b in joined)
    touched = {number for pair in [*parted, *joined] for number in pair}
    for cluster in before:
        if touched.isdisjoint(cluster):
            assert cluster in after
    if not hand:
        assert after == before


def test_each_stays_with_the_one_it_is_most_like() -> None:
    hand = ByHand(parted=frozenset({frozenset((KEYS[0], KEYS[3]))}))
    scores = {(0, 1): 5.0, (1, 2): 4.0, (2, 3): 3.0}
    assert rearranged(MADE, [[0, 1, 2, 3]], scores, hand) == [[0, 1, 2]]
    scores = {(0, 2): 4.0, (1, 3): 3.0, (2, 3): 2.0}
    assert rearranged(MADE, [[0, 1, 2, 3]], scores, hand) == [[0, 2], [1, 3]]


BRIDGE = (
    "Le viaduc d’Ormel ouvre lundi\n\nLe viaduc d’Ormel, long de 820 mètres, ouvrira lundi. Le chantier a coûté"
    " 96 millions d’euros. Il a mobilisé 340 ouvriers."
)
AGAIN = (
    "Ormel inaugure son viaduc\n\nDès lundi, les voitures emprunteront le viaduc d’Ormel. Coût du chantier :"
    " 112 millions d’euros. Quelque 340 ouvriers y ont travaillé. Le tablier compte 4 100 boulons."
)
PRESS = [article(0, BRIDGE), article(1, AGAIN)]


def stated(number: int, text: str) -> FigureRef:
    figure = next(figure for figure in PRESS[number].figures if figure.text == text)
    return FigureRef(PRESS[number].article.id, figure.start, figure.end, text)


def compared(*acts: Act, press: list[AnnotatedArticle] = PRESS) -> list[Topic]:
    applied = Applied(acts)
    corrected = [applied.article(each) for each in press]
    hand = applied.by_hand(corrected)
    return [told(topic, hand) for topic in find_topics(corrected, hand)]


COST, COST_AGAIN = stated(0, "96 millions d’euros"), stated(1, "112 millions d’euros")
CREW, BOLTS = stated(0, "340"), stated(1, "4 100")


def test_two_costs_parted_are_no_conflict_any_more() -> None:
    assert verdict_on(compared(), COST.text, COST_AGAIN.text) is not None
    assert verdict_on(compared(Part(COST, COST_AGAIN)), COST.text, COST_AGAIN.text) is None


def test_a_topic_says_what_was_parted_from_it() -> None:
    press = [*PRESS, article(2, AGAIN.replace("112", "113"))]
    (topic,) = (t for t in compared(Part(COST, COST_AGAIN), press=press) if "112" in t.statements[0].figure.text)
    assert topic.reason.endswith(" (séparé par vous de «\u00a096 millions d’euros\u00a0»)")


def test_the_later_word_holds() -> None:
    found = compared(Part(COST, COST_AGAIN), Join(COST, COST_AGAIN))
    assert verdict_on(found, COST.text, COST_AGAIN.text) is not None
    found = compared(Join(COST, COST_AGAIN), Part(COST, COST_AGAIN))
    assert verdict_on(found, COST.text, COST_AGAIN.text) is None


def test_joined_figures_are_judged_and_said_to_be_joined() -> None:
    assert verdict_on(compared(), CREW.text, BOLTS.text) is None
    verdict = verdict_on(compared(Join(CREW, BOLTS)), CREW.text, BOLTS.text)
    assert verdict is not None
    assert verdict[1].endswith(" (réunis par vous)")


def test_figures_of_one_article_can_be_joined() -> None:
    length = stated(0, "820 mètres")
    assert verdict_on(compared(Join(CREW, COST)), CREW.text, COST.text) is None, "a count is no amount"
    assert verdict_on(compared(Join(stated(1, "340"), BOLTS)), "340", BOLTS.text) is not None
    assert verdict_on(compared(Join(length, BOLTS)), length.text, BOLTS.text) is None, "a length is no count"


def test_a_restated_figure_is_compared_as_the_person_reads_it() -> None:
    verdict = verdict_on(compared(Restate(COST_AGAIN, currency="USD")), COST.text, COST_AGAIN.text)
    assert verdict is not None
    assert "$" in verdict[1]
    assert "(chiffre corrigé par vous)" in verdict[1]


def test_what_is_gone_changes_nothing() -> None:
    gone = FigureRef("a0", 5, 7, "77")
    assert compared(Part(gone, COST), Join(gone, COST), Restate(gone, currency="USD")) == compared()


def test_an_article_that_shifted_keeps_its_corrections() -> None:
    shifted = [article(0, BRIDGE.replace("\n\n", "\n\nOn l’attendait depuis longtemps. ")), PRESS[1]]
    assert verdict_on(compared(press=shifted), COST.text, COST_AGAIN.text) is not None
    assert verdict_on(compared(Part(COST, COST_AGAIN), press=shifted), COST.text, COST_AGAIN.text) is None
