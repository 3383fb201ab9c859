"""What one paper calls by one name and another paper by another."""

from collections import Counter
from importlib.resources import files

from corpus.claims import wording
from corpus.claims.measures import terms_alone
from corpus.claims.words import family, stem
from search.comparison.likeness import said_otherwise
from search.comparison.model import Verdict
from search.comparison.thesaurus import concepts, in_other_words
from tests.search.comparison.press import item_of, topics, verdict_on


def test_an_expression_and_a_word_count_one_sort_of_thing() -> None:
    found = topics(
        "Tempête à Orval\n\nLa tempête a arrêté lundi trois téléphériques à Orval.",
        "Tempête à Orval\n\nÀ Orval, la tempête a arrêté lundi cinq remontées mécaniques.",
    )
    verdict = verdict_on(found, "trois", "cinq")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_two_words_for_one_thing_speak_for_it_and_one_word_twice_does_not() -> None:
    tour = item_of("L’itinéraire du château fait 41 kilomètres.", "41 kilomètres")
    walk = item_of("Le tracé du moulin compte 26 kilomètres.", "26 kilomètres")
    other = item_of("Le tracé du hameau avait 33 kilomètres.", "33 kilomètres")
    assert said_otherwise(tour, walk) > 0
    assert said_otherwise(walk, other) == 0
    assert said_otherwise(tour, item_of("Le loup a mordu un berger à 26 kilomètres.", "26 kilomètres")) == 0


def test_an_expression_is_named_by_all_of_its_words_together() -> None:
    kind, of_what, guard = "agents", "sécur", "vigil"
    guards = concepts({guard: 1.0})
    assert in_other_words(concepts({kind: 1.0, of_what: 0.5}), guards) == 0.5
    assert in_other_words(concepts({of_what: 0.5}), guards) == 0


def test_words_that_only_begin_alike_name_no_one_thing() -> None:
    cable, line, catch = (stem(word) for word in ("câble", "interconnexion", "interception"))
    assert family(line) == family(catch)
    assert in_other_words(concepts({line: 1.0}), concepts({cable: 1.0})) == 1.0
    assert in_other_words(concepts({catch: 1.0}), concepts({cable: 1.0})) == 0


def test_of_two_words_as_near_for_one_thing_the_first_counts_in_every_run() -> None:
    tour, course = "itinérair", "longueur"
    both = concepts({tour: 1.0}).keys() & concepts({course: 1.0}).keys()
    assert both
    for first, second in ((tour, course), (course, tour)):
        found = concepts({first: 0.5, second: 0.5})
        assert {found[number][1] for number in both} == {frozenset((first,))}


def test_every_line_names_one_thing_by_two_names_or_more_and_none_stands_twice() -> None:
    text = files("search.comparison").joinpath("thesaurus.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert lines
    assert not [line for line in lines if len({name.strip() for name in line.split(",")} - {""}) < 2]
    assert not [line for line, count in Counter(lines).items() if count > 1]


def test_a_name_of_one_word_is_read_alone_as_it_is_among_others() -> None:
    text = files("search.comparison").joinpath("thesaurus.txt").read_text("utf-8").lower()
    names = {name.strip() for line in text.splitlines() if not line.startswith("#") for name in line.split(",")}
    alone = [name for name in names if name.isalpha()]
    assert len(alone) > len(names) / 2
    for name in alone:
        assert [*terms_alone(name, 0, len(name))] == wording.terms(wording.words(name).content())
