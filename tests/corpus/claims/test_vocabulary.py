"""The press vocabulary is sound: every word can be met, and means one thing."""

from collections import defaultdict
from importlib.resources import files

import pytest

from corpus.claims.inflection import conjugated, declined, plurals
from corpus.claims.measures import akin, entries, fits, of_people, of_word, phrases, settled_by
from corpus.claims.wording import terms, words
from corpus.claims.words import function_words, stem
from corpus.figures.model import Kind


def test_no_word_names_two_measures() -> None:
    named: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for label, entry in entries().items():
        for phrase in phrases(entry):
            named[phrase].add(label)
    assert {phrase: labels for phrase, labels in named.items() if len(labels) > 1} == {}


def test_every_single_word_is_one_that_a_text_can_have() -> None:
    unmet = [
        f"{label}: {word}"
        for label, entry in entries().items()
        for word in entry.words
        if word[0] != "!" and not any(_met(phrase) for phrase in phrases(entry) if _of(phrase, word))
    ]
    assert unmet == []


def _of(phrase: tuple[str, ...], word: str) -> bool:
    return len(phrase) > 1 if " " in word or "-" in word else len(phrase) == 1


def _met(phrase: tuple[str, ...]) -> bool:
    return len(phrase) > 1 or (phrase[0][1:].isalpha() and phrase[0][1:] not in function_words())


def test_every_phrase_keeps_two_words() -> None:
    short = [
        word
        for entry in entries().values()
        for word in entry.words
        if len(word.replace("-", " ").replace("'", " ").split()) > 1
        and sum(part not in function_words() for part in word.lower().replace("-", " ").replace("'", " ").split()) < 2
    ]
    assert short == []


def test_a_sort_belongs_to_a_measure_and_is_akin_to_it() -> None:
    for label, entry in entries().items():
        assert entry.kinds
        if entry.under is not None:
            assert entry.under in entries()
            assert akin(label, entry.under)


def test_documents_settle_measures_that_exist() -> None:
    assert settled_by("valorisation")
    assert settled_by("licornes") is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("recrutera", "embauches"),
        ("licenciés", "licenciements"),
        ("brebis", "ovins"),
        ("enseigne", "magasins"),
        ("enseignante", "enseignants"),
        ("habitation", "habitations"),
        ("habitants", "habitants"),
        ("inauguré", "ouverture"),
        ("navires", "bateaux"),
        ("chapeau", None),
    ],
)
def test_a_word_names_its_measure(text: str, measure: str | None) -> None:
    assert of_word(text) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("un plan de sauvegarde de l'emploi", "suppressions"),
        ("son chiffre d'affaires", "chiffre d’affaires"),
        ("trois mises en examen", "mises en examen"),
        ("le taux de réussite", "réussite"),
        ("un cessez-le-feu", "trêve"),
    ],
)
def test_a_phrase_names_its_measure(text: str, measure: str) -> None:
    assert measure in terms(words(text).content())


def test_the_kind_of_a_figure_says_what_it_can_state() -> None:
    assert fits("fréquentation", Kind.COUNT) and not fits("fréquentation", Kind.MONEY)
    assert fits("fréquentation", Kind.PERCENT)
    assert fits("ouverture", Kind.DATE) and not fits("ouverture", Kind.DURATION)
    assert not fits("chapeau", Kind.COUNT)


def test_the_dead_are_no_wounded_and_sheep_are_animals() -> None:
    assert not akin("morts", "blessés")
    assert akin("ovins", "animaux")


def test_persons_state_measures_of_people() -> None:
    assert of_people("manifestants")
    assert of_people("éoliennes") is False
    assert of_people("chapeau") is None


@pytest.mark.parametrize(
    ("verb", "some"),
    [
        ("fermer", {"fermée", "ferment", "fermera", "fermait"}),
        ("lancer", {"lance", "lançait", "lancera", "lancés"}),
        ("emménager", {"emménageait", "emménagera"}),
        ("peser", {"pèse", "pèsera", "pesait", "pesé"}),
        ("jeter", {"jette", "jettera", "jetait"}),
        ("employer", {"emploie", "emploiera", "employait"}),
        ("bâtir", {"bâti", "bâtissent", "bâtira"}),
        ("vendre", {"vendu", "vend", "vendra", "vendait"}),
        ("libérer", {"libère", "libérera", "libéré"}),
        ("construire", {"construit", "construite", "construisent", "construira"}),
        ("ouvrir", {"ouvre", "ouverte", "ouvrait", "ouvrira"}),
        ("détenir", {"détient", "détenus", "détiendra"}),
        ("soustraire", {"soustrait", "soustraites", "soustraira"}),
        ("rejoindre", {"rejoint", "rejointe", "rejoignent"}),
        ("survivre", {"survit", "survécu", "survivront"}),
        ("revenir", {"revient", "reviendra", "revenu", "revenues"}),
        ("soumettre", {"soumis", "soumettra", "soumettait"}),
        ("écrire", {"écrivit", "écrit", "écrite"}),
        ("révéler", {"révéla", "révélera", "révélés"}),
    ],
)
def test_verbs_are_conjugated(verb: str, some: set[str]) -> None:
    assert some <= set(conjugated(verb))


def test_nouns_have_plurals_and_feminines() -> None:
    assert plurals("cheval") == ["cheval", "chevaux"]
    assert plurals("bateau") == ["bateau", "bateaux"]
    assert plurals("prix") == ["prix"]
    assert set(declined("visiteur")) >= {"visiteur", "visiteurs"}
    assert set(declined("infirmier")) >= {"infirmière", "infirmières"}
    assert declined("création") == ["création", "créations"]


def test_no_stem_belongs_to_two_families() -> None:
    heads: dict[str, set[str]] = defaultdict(set)
    for line in files("corpus.claims").joinpath("families.txt").read_text("utf-8").splitlines():
        for word in line.split():
            heads[stem(word)].add(line.split()[0])
    assert {word: families for word, families in heads.items() if len(families) > 1} == {}


def test_a_share_is_of_things_rather_than_of_an_event() -> None:
    assert fits("habitants", Kind.PERCENT)
    assert not fits("signature", Kind.PERCENT)
