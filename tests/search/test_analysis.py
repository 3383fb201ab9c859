"""French words: what is one, what it is found by, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import exact_form, fold, name_key, stems, tokens

FRENCH = st.text(
    st.sampled_from(list("aàâbcçdeéèêëfghiîïjklmnoôœpqrstuùûvwxyzAÉŒMLJ0123456789 \n\t'’-–.,&%€$£\u00a0\u202f«»()/…"))
)


def forms(text: str) -> list[str]:
    return [token.exact for token in tokens(text)]


def terms(text: str) -> set[str]:
    return {term for token in tokens(text) for term in token.stems + token.compound}


@given(FRENCH | st.text())
def test_a_token_read_alone_is_the_same_token(text: str) -> None:
    for token in tokens(text):
        alone = list(tokens(text[token.start : token.end]))
        # « l’ » before a word is an elided article, alone it is the letter.
        if token.exact.endswith("'"):
            assert [t.exact for t in alone] == [token.exact[:-1]]
        else:
            assert (token.exact, token.stems) in [(t.exact, t.stems) for t in alone]


@given(FRENCH | st.text())
def test_tokens_come_in_order_and_positions_count_them(text: str) -> None:
    found = list(tokens(text))
    starts = [token.start for token in found]
    assert starts == sorted(starts)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    placed = [token for token in found if token.exact]
    assert [token.position for token in placed] == list(range(len(placed)))


@given(FRENCH)
def test_apostrophes_and_spaces_of_either_sort_make_no_difference(text: str) -> None:
    typed = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")
    assert [(t.start, t.end, t.exact, t.stems) for t in tokens(text)] == [
        (t.start, t.end, t.exact, t.stems) for t in tokens(typed)
    ]


@given(FRENCH)
def test_folding_is_final(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’IA", ["l'", "ia"]),
        ("jusqu'à lorsqu’elle", ["jusqu'", "à", "lorsqu'", "elle"]),
        ("aujourd’hui, d'aujourd'hui", ["aujourd'hui", "d'", "aujourd'hui"]),
        ("prud’hommes", ["prud'hommes"]),
        ("a-t-il", ["a", "t", "il"]),
        ("Saint-Étienne", ["saint", "étienne"]),
        ("A.F.P. et l’O.N.U", ["afp", "et", "l", "onu"]),
        ("« cœur » Œdipe", ["coeur", "oedipe"]),
        ("5G G7 20h30 1er", ["5g", "g7", "20h30", "1er"]),
    ],
)
def test_words_are_cut_as_french_cuts_them(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize("written", ["1 500", "1\u00a0500", "1\u202f500", "1.500", "1500", "1'500"])
def test_a_number_is_one_word_however_it_is_grouped(written: str) -> None:
    assert forms(f"les {written} salariés") == ["les", "1500", "salariés"]


def test_decimals_keep_their_point_or_comma_as_one() -> None:
    assert forms("3,5 et 3.5 puis 1 234 567,89") == ["3,5", "et", "3,5", "puis", "1234567,89"]


def test_a_year_before_a_number_is_not_glued_to_it() -> None:
    assert forms("en 2024 300 postes") == ["en", "2024", "300", "postes"]


@pytest.mark.parametrize(
    ("sign", "words"), [("10M€", "10 millions d'euros"), ("2,5 Md$", "2,5 milliards de dollars")]
)
def test_amounts_are_found_by_their_words(sign: str, words: str) -> None:
    assert terms(words) == terms(sign)


@pytest.mark.parametrize(
    ("whole", "typed"),
    [
        ("week-end", "weekend"),
        ("co-fondateur", "cofondateur"),
        ("Saint-Étienne", "saintetienne"),
        ("O’Brien", "obrien"),
    ],
)
def test_a_hyphened_word_is_found_as_one(whole: str, typed: str) -> None:
    assert terms(typed) <= terms(whole)


@pytest.mark.parametrize(
    "plural", ["numéros", "élus", "revenus", "médias", "euros", "bleus", "prises", "délais", "essais"]
)
def test_a_plural_is_found_by_its_singular(plural: str) -> None:
    assert terms(plural[:-1]) & terms(plural)


def test_a_name_in_ai_is_no_verb() -> None:
    assert stems("openai") != stems("open")
    assert stems("delai") == stems("delais")


def test_an_inverted_pronoun_makes_no_compound() -> None:
    assert terms("dit-il") == terms("dit")


@pytest.mark.parametrize("word", ["évaluée", "évaluées", "financièrement", "problèmes", "créée", "âgé", "naïveté"])
def test_a_word_typed_without_accents_has_a_stem_that_the_accented_one_carries(word: str) -> None:
    assert set(stems(fold(word))) <= set(stems(exact_form(word)))


def test_summer_is_a_word_and_sure_is_no_preposition() -> None:
    assert terms("été") and terms("sûr")
    assert not terms("sur") and not terms("à") and not terms("où")


def test_names_compare_whatever_their_accents_case_and_spaces() -> None:
    assert name_key("Émile  ZOLA") == name_key("emile zola")
