"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.french.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le discours de M. Dubreuil a duré 3.5 minutes.",
        "Voir p. 14 et art. 7 du texte.",
        "L'article L. 1233-61 s'applique.",
        "Le livre de J. Verne est épuisé.",
        "Son site www.exemple.fr/page.html a fermé.",
        "« Nous sommes prêts ! », lance la maire.",
        "Il hésite… puis signe.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Il part. Elle reste.", ["Il part.", "Elle reste."]),
        ("Un titre\nLe corps.", ["Un titre", "Le corps."]),
        ("« Il tombe. » D'après la mairie, non.", ["« Il tombe. »", "D'après la mairie, non."]),
        ("Vraiment ? Oui ! Bien.", ["Vraiment ?", "Oui !", "Bien."]),
        (
            'Le vote est reporté. "On verra", dit-elle. Fin.',
            ["Le vote est reporté.", '"On verra", dit-elle.', "Fin."],
        ),
        ('"On verra. Plus tard." Elle part.', ['"On verra.', 'Plus tard."', "Elle part."]),
        ('"On verra."Elle part.', ['"On verra."', "Elle part."]),
        ("Elle vend 12 500. Puis 300.", ["Elle vend 12 500.", "Puis 300."]),
    ],
)
def test_sentences_are_told_apart(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@given(st.text(alphabet=" \n.!?…«»aA1’\u00a0", max_size=60))
def test_spans_are_trimmed_ordered_and_cover_all_that_is_not_white(text: str) -> None:
    spans = sentences(text)
    end = 0
    for start, stop in spans:
        assert end <= start < stop
        assert text[start:stop] == text[start:stop].strip()
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize("piece", [".", "… ", ".»", "M. ", "a.b"])
def test_a_long_run_is_crossed_once(piece: str) -> None:
    assert sentences(piece * 200_000 + "x")
