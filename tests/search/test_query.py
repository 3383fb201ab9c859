"""What people type, and what is made of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import parse
from search.syntax import All, Any, Dates, Fact, Figures, Fuzzy, Node, Not, Phrase, Prefix, Word

TODAY = date(2024, 3, 6)

PIECES = st.sampled_from(
    [
        "(",
        ")",
        '"',
        "«",
        "»",
        "ET",
        "OU",
        "SAUF",
        "-",
        "*",
        "~",
        "~9",
        "a",
        "mot",
        "l’IA",
        "été",
        "porte-parole",
        "1",
        "500",
        "10M€",
        "titre:",
        "date:",
        "chiffre:",
        "mesure:",
        "personne:",
        "2024",
        "2024-02",
        "..",
        ">",
        ">=",
        "hier",
        "février",
        ":",
        "::",
        "foo:",
        "é",
        "99/99/2024",
        "date:31/02/2024",
        "chiffre:>",
    ]
)
QUERIES = st.text() | st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)


def read(text: str) -> Node | None:
    return parse(text, today=TODAY).root


def faults(text: str) -> tuple[str, ...]:
    return parse(text, today=TODAY).faults


def stems_of(node: Node | None) -> list[str]:
    match node:
        case Word():
            return [node.stem or node.exact]
        case All() | Any():
            return [stem for child in node.nodes for stem in stems_of(child)]
        case _:
            return []


@given(
    st.text() | st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join),
    st.booleans(),
)
def test_no_string_is_refused(text: str, as_typed: bool) -> None:
    query = parse(text, today=TODAY, as_typed=as_typed)
    assert all(fault and "\n" not in fault for fault in query.faults)


def test_parentheses_without_end_are_cut_short() -> None:
    assert len(faults("(" * 5000 + "mot")) >= 1


def test_words_are_all_asked_for_and_function_words_left_out() -> None:
    assert stems_of(read("le prix du lait")) == ["prix", "lait"]
    assert isinstance(read("prix lait"), All)


def test_function_words_alone_are_asked_for() -> None:
    assert stems_of(read("de la")) == ["de", "la"]


def test_quotes_of_any_sort_make_a_phrase_of_exact_forms() -> None:
    for typed in ('"Plan de relance"', "« Plan de relance »", "“Plan de relance”"):
        assert read(typed) == Phrase(("plan", "de", "relance"))


@pytest.mark.parametrize("typed", ["lait OU tram", "lait OR tram", "(lait OU tram)"])
def test_alternatives(typed: str) -> None:
    node = read(typed)
    assert isinstance(node, Any) and stems_of(node) == ["lait", "tram"]


@pytest.mark.parametrize("typed", ["lait SAUF tram", "lait NOT tram", "lait -tram", "lait ET SAUF tram"])
def test_exclusions(typed: str) -> None:
    node = read(typed)
    assert isinstance(node, All)
    assert isinstance(node.nodes[1], Not) and stems_of(node.nodes[1].node) == ["tram"]


def test_and_binds_closer_than_or() -> None:
    node = read("a1 b1 OU c1 d1")
    assert isinstance(node, Any) and all(isinstance(child, All) for child in node.nodes)


def test_lower_case_operators_are_words() -> None:
    assert stems_of(read("lait ou tram et robot")) == ["lait", "tram", "robot"]


def test_prefixes_and_fuzzy_words_are_folded_and_bounded() -> None:
    assert read("Évalu*") == Prefix("evalu")
    assert read("tramwya~") == Fuzzy("tramwya", 1)
    assert read("tramwya~9") == Fuzzy("tramwya", 2)
    assert read("a~9") == Fuzzy("a", 0)


def test_a_hyphened_word_is_one_or_its_parts() -> None:
    node = read("porte-parole")
    assert isinstance(node, Any) and stems_of(node) == ["porteparol", "port", "parol"]


def test_the_last_word_typed_is_a_beginning() -> None:
    node = parse("prix du la", today=TODAY, as_typed=True).root
    assert isinstance(node, All) and node.nodes[-1] == Any((Word("", "la", (8, 10)), Prefix("la")))
    assert not isinstance(parse("prix ", today=TODAY, as_typed=True).root, Any)


def test_an_unfinished_phrase_is_open_ended_while_typed() -> None:
    query = parse('"plan de rel', today=TODAY, as_typed=True)
    assert query.root == Phrase(("plan", "de", "rel"), open_ended=True)
    assert not query.faults


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("date:2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("date:2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("date:2024-02-20..2024-03-01", date(2024, 2, 20), date(2024, 3, 1)),
        ("date:2023..2024-02", date(2023, 1, 1), date(2024, 2, 29)),
        ("date:..2023", None, date(2023, 12, 31)),
        ("date:2024-02..", date(2024, 2, 1), None),
        ("date:>2024-02-20", date(2024, 2, 21), None),
        ("date:<2024", None, date(2023, 12, 31)),
        ("date:27/02/2024", date(2024, 2, 27), date(2024, 2, 27)),
        ("date:02/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("date:hier", date(2024, 3, 5), date(2024, 3, 5)),
        ("date:aujourd’hui", TODAY, TODAY),
        ("date:février 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("date:1er février 2024", date(2024, 2, 1), date(2024, 2, 1)),
        ('date:"26 février 2024"', date(2024, 2, 26), date(2024, 2, 26)),
        ("date:décembre", date(2023, 12, 1), date(2023, 12, 31)),
        ("date:cette semaine", date(2024, 3, 4), date(2024, 3, 10)),
        ("date : 2024", None, None),
    ],
)
def test_dates(typed: str, first: date | None, last: date | None) -> None:
    if first is None and last is None:
        assert not isinstance(read(typed), Dates)  # « date » is a word where no colon follows it
    else:
        assert read(typed) == Dates(first, last)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("chiffre:>10M€", Figures(1e7, None, low_open=True, unit="EUR")),
        ("chiffre:>=10 millions d’euros", Figures(1e7, None, unit="EUR")),
        ("chiffre:10M€..20M€", Figures(1e7, 2e7, unit="EUR")),
        ("chiffre:10..20M€", Figures(1e7, 2e7, unit="EUR")),
        ("chiffre:<1,5 Md$", Figures(None, 1.5e9, high_open=True, unit="USD")),
        ("chiffre:13%", Figures(13, 13, unit="%")),
        ("chiffre:13,5 %", Figures(13.5, 13.5, unit="%")),
        ("chiffre:1 500", Figures(1500, 1500)),
        ("chiffre:1.500", Figures(1500, 1500)),
        ("mesure:valorisation", Figures(measure=("valoris",))),
        ("mesure:valorisation chiffre:>2Md€", Figures(2e9, None, low_open=True, unit="EUR", measure=("valoris",))),
    ],
)
def test_figures(typed: str, expected: Figures) -> None:
    assert read(typed) == expected


def test_fields() -> None:
    assert read("titre:évaluation") == Fact("title", "evalu")
    assert read('personne:"Claire Bonnard"') == Fact("PER", "claire bonnard", whole=True)
    assert read('titre:"robot cueilleur"') == Phrase(("robot", "cueilleur"), in_title=True)
    assert read("SOURCE:gazette") == Fact("source", "gazette")
    assert read("source:gazete~") == Fact("source", "gazete", distance=1)
    assert read("personne:bon*") == Fact("PER", "bon", open_ended=True)
    for name, field in (
        ("entité", "entity"),
        ("entite", "entity"),
        ("lieu", "LOC"),
        ("org", "ORG"),
        ("auteur", "author"),
    ):
        assert read(f"{name}:forez") == Fact(field, "forez")


@pytest.mark.parametrize("typed", ["lait ET prix", "lait AND prix", "lait prix", "(lait) (prix)", "lait ET (prix)"])
def test_conjunctions(typed: str) -> None:
    node = read(typed)
    assert isinstance(node, All) and stems_of(node) == ["lait", "prix"]


def test_everything_at_once() -> None:
    node = read('(tramway OU "prix du lait") -robot source:gazette date:février 2024 chiffre:>10M€ mesure:coût')
    assert isinstance(node, All)
    kinds = [type(child) for child in node.nodes]
    assert kinds == [Any, Not, Fact, Dates, Figures]
    figures = node.nodes[-1]
    assert isinstance(figures, Figures) and (figures.low, figures.unit, len(figures.measure)) == (1e7, "EUR", 1)


@pytest.mark.parametrize(
    ("typed", "words", "said"),
    [
        ("(lait OU tram", ["lait", "tram"], "parenthèse jamais fermée, au caractère\u00a01"),
        ("lait)", ["lait"], "parenthèse fermée sans être ouverte, au caractère\u00a05"),
        ("lait OU", ["lait"], "«\u00a0OU\u00a0» sans mot après lui, au caractère\u00a06"),
        ("OU lait", ["lait"], "«\u00a0OU\u00a0» sans mot avant lui, au caractère\u00a01"),
        ("lait SAUF", ["lait"], "«\u00a0SAUF\u00a0» sans mot après lui, au caractère\u00a06"),
        ("lait date:mardi", ["lait"], "date\u00a0: «\u00a0mardi\u00a0» non compris, au caractère\u00a06"),
        ("lait date:2024-02-31", ["lait"], "date\u00a0: «\u00a02024-02-31\u00a0» non compris, au caractère\u00a06"),
        ("lait chiffre:beaucoup", ["lait"], "chiffre\u00a0: «\u00a0beaucoup\u00a0» non compris, au caractère\u00a06"),
        ("rubrique:lait", ["rubriqu", "lait"], "champ «\u00a0rubrique\u00a0» inconnu"),
        ('lait "', ["lait"], "guillemet jamais fermé, au caractère\u00a06"),
    ],
)
def test_what_is_not_understood_is_said_and_the_rest_kept(typed: str, words: list[str], said: str) -> None:
    assert stems_of(read(typed)) == words
    assert said in faults(typed)


def test_what_is_still_being_typed_is_no_fault() -> None:
    for typed in ("lait OU", "lait date:20", "lait date:", "lait chiffre:>", "(lait", "titre:", 'lait "'):
        assert parse(typed, today=TODAY, as_typed=True).faults == (), typed


def test_an_address_is_no_unknown_field() -> None:
    assert not faults("https://exemple.fr/page") and not faults("10:30")


@pytest.mark.parametrize("between", [" ", " OU "])
def test_what_is_asked_twice_is_asked_once(between: str) -> None:
    once = parse('"de la"', today=TODAY).root
    assert parse(between.join(['"de la"'] * 90), today=TODAY).root == once
