"""The future and the conditional, told by the letters of a word."""

import pytest

from corpus.french.tenses import is_conditional_form, is_future_form


@pytest.mark.parametrize(
    "words",
    [
        "sera aura fera ira pourra devra recevra verra enverra mourra courra acquerra",
        "vendra prendra viendra résoudra atteindra vaudra mettra connaîtra suivra vivra",
        "conclura conduira croira plaira finira ouvrira couvrira partira servira tirera",
        "auront devront seront rendrons pourrez",
    ],
)
def test_a_future_form_is_told(words: str) -> None:
    assert [word for word in words.split() if not is_future_form(word)] == []


@pytest.mark.parametrize(
    "words",
    [
        "opéra caméra extra front affront environs patrons vignerons citrons toundra",
        "montra déclara demeura tira attira entra rencontra livrons préparons rentrez",
    ],
)
def test_a_noun_or_a_past_form_is_no_future(words: str) -> None:
    assert [word for word in words.split() if is_future_form(word)] == []


def test_a_conditional_is_told_from_an_imperfect_in_r() -> None:
    ahead = "serait aurait devrait pourrait tiendrait mettrait ouvrirait tirerait conclurait répondraient sortirait"
    past = "déclarait montrait ouvrait souffrait livrait durait assurait espéraient tirait inspirait éclairait"
    assert [word for word in ahead.split() if not is_conditional_form(word)] == []
    assert [
        word for word in f"{past} effondrait encadrait retrait portrait".split() if is_conditional_form(word)
    ] == []
