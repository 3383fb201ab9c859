"""Marks in texts, and the passage chosen for an excerpt."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.analysis import fold, stems, tokens
from search.excerpts import LENGTH, excerpt
from search.matching import _LEAD, Matcher
from search.query import parse

WORDS = [
    *(
        "évaluation",
        "évalué",
        "l’évaluer",
        "ÉVALUER",
        "porte-parole",
        "parole",
        "week-end",
        "weekend",
        "A.F.P.",
        "AFP",
    ),
    *("l’A.F.P.", "1 500", "1.500", "d’1 500", "500", "10 M€", "2 Md$", "millions", "euro", "cœur", "coeur", "Œuvre"),
    *("œuvres", "aujourd’hui", "hui", "été", "IA", "l’IA", "covid-19", "19", "H&M", "«"),
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text("abé’'-. 1€", max_size=6), max_size=14).map(" ".join)
QUERIES = st.sampled_from(
    [
        *("évaluation", "parole", "porte-parole", "weekend", "afp", "1500", "500", "euro", "M€", "coeur", "oeuvre"),
        *("ia", "aujourd’hui", "hui", "covid", "19", "h&m", "éval*", "we*", "cœ*", '"porte parole"', '"l’ia"'),
        "evalution~",
    ]
)


def matcher(query: str) -> Matcher:
    return Matcher.of(parse(query, today=date(2024, 3, 6)).root)


def marked(query: str, text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in matcher(query).marks(text)]


@example("cœ*", "Un cœur à l'ŒUVRE")
@example("œu*", "Un cœur à l'ŒUVRE")
@given(QUERIES, TEXTS)
def test_every_word_that_a_whole_analysis_would_mark_is_marked(query: str, text: str) -> None:
    wanted = matcher(query)
    starts = {
        token.start
        for token in tokens(text)
        if any(stem in wanted.stems for stem in token.stems + token.compound)
        or any(token.exact and fold(token.exact).startswith(letters) for letters in wanted.prefixes)
    }
    covered = {place for mark in wanted.marks(text) for place in range(mark.start, mark.end)}
    assert starts <= covered


FEW = ["la", "de", "l’eau", "d’eaux", "Eau", "porte-la", "été"]


@given(
    st.lists(st.lists(st.sampled_from(FEW), min_size=1, max_size=3), min_size=1, max_size=4),
    st.lists(st.sampled_from([*FEW, ".", "\n"]), max_size=12).map(" ".join),
    st.booleans(),
)
def test_of_several_phrases_each_is_marked_where_its_words_follow_each_other(
    phrases: list[list[str]], text: str, typed: bool
) -> None:
    asked = " ".join('"' + " ".join(words) + '"' for words in phrases)[: -1 if typed else None]
    wanted = Matcher.of(parse(asked, today=date(2024, 3, 6), as_typed=typed).root)
    forms = [token for token in tokens(text) if token.exact]
    expected: set[int] = set()
    for number, words in enumerate(phrases):
        sought = [token.exact for token in tokens(" ".join(words)) if token.exact]
        for first in range(len(forms) - len(sought) + 1):
            here = forms[first : first + len(sought)]
            last = fold(here[-1].exact), fold(sought[-1])
            begun = typed and number == len(phrases) - 1 and last[0].startswith(last[1])
            if [each.exact for each in here[:-1]] == sought[:-1] and (begun or here[-1].exact == sought[-1]):
                expected |= {place for each in here for place in range(each.start, each.end)}
    assert {place for mark in wanted.marks(text) for place in range(mark.start, mark.end)} == expected


@given(QUERIES, TEXTS)
def test_marks_are_apart_and_in_order(query: str, text: str) -> None:
    marks = matcher(query).marks(text)
    assert all(before.end <= after.start for before, after in pairwise(marks))


@given(st.text("abcdeéèêçiïoôuùyœnrstlmz", min_size=1, max_size=12))
def test_a_stem_begins_like_its_word(word: str) -> None:
    for stem in stems(word):
        lead = stem[: min(_LEAD, max(1, len(stem) - 1))]
        assert fold(word).startswith(lead)


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("évaluation", "L’évaluation évalue.", ["évaluation", "évalue"]),
        ("ia", "L’IA et l'ia", ["IA", "ia"]),
        ("porte-parole", "Le porte-parole parle.", ["porte-parole"]),
        ("parole", "Le porte-parole parle.", ["parole"]),
        ("afp", "Selon l’A.F.P. et l’AFP", ["A.F.P.", "AFP"]),
        ("1500", "Les 1\u202f500 et 1.500", ["1\u202f500", "1.500"]),
        ('"plan de relance"', "Le plan de secours, le plan de relance.", ["plan", "de", "relance"]),
        ('"évalue"', "On évalué, on évalue.", ["évalue"]),
        ("évalu*", "Réévaluer, évaluer", ["évaluer"]),
        ("coeur", "Le cœur, Cœur", ["cœur", "Cœur"]),
        ("été SAUF hiver", "L’été, l’hiver", ["été"]),
        ("", "Rien", []),
    ],
)
def test_marks(query: str, text: str, expected: list[str]) -> None:
    assert marked(query, text) == expected


FILLER = "Il ne se passe rien ici, et rien encore là. "


def test_the_passage_has_the_most_words_near_each_other() -> None:
    far = FILLER * 10
    text = f"Le lait. {far}Le prix. {far}Le prix du lait monte. {far}Le lait, s’il monte, a pour lui son prix."
    passage = excerpt(text, "Titre", matcher("prix lait").marks(text))
    assert "Le prix du lait monte" in passage.text


def test_of_equal_passages_the_first_is_shown() -> None:
    text = FILLER * 5 + "Un loup un. " + FILLER * 10 + "Un loup deux."
    assert "loup un" in excerpt(text, "Titre", matcher("loup").marks(text)).text


def test_an_excerpt_is_cut_at_words_and_on_one_line() -> None:
    text = (FILLER * 8).replace(". ", ".\n\n") + "Le loup."
    passage = excerpt(text, "Titre", matcher("loup").marks(text))
    assert "\n" not in passage.text and passage.text.endswith("Le loup.")
    assert text[passage.start - 1].isspace()
    assert LENGTH - 20 <= len(passage.text) <= LENGTH


def test_without_marks_the_beginning_behind_the_title_is_shown() -> None:
    text = "Le titre\n\nLe corps du texte. " + FILLER * 10
    assert excerpt(text, "Le titre", []).text.startswith("Le corps du texte.")
    assert excerpt("Le titre", "Le titre", []).text == "Le titre"
    assert excerpt("", "Le titre", []).text == ""


def test_a_word_of_the_body_is_shown_before_one_of_the_title() -> None:
    text = "Le loup\n\n" + FILLER * 10 + "Un loup passe."
    assert "Un loup passe" in excerpt(text, "Le loup", matcher("loup").marks(text)).text


def test_an_endless_word_is_shown_in_part() -> None:
    passage = excerpt("a" * 1000, "Titre", matcher("a*").marks("a" * 1000))
    assert 0 < len(passage.text) <= 1000
