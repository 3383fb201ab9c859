"""A statistical recogniser joins behind the gazetteer and the rules: it decides what they leave open, and no more."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotate import annotate
from corpus.article import Article
from corpus.entities.model import EntityType
from corpus.entities.recogniser import find_mentions
from corpus.entities.spacy_model import SpacyRecogniser, installed
from corpus.entities.statistical import Guess

ORG, PER, LOC = EntityType.ORG, EntityType.PER, EntityType.LOC
VAGUE = "On parle beaucoup de Trevazan en ce moment."
"""Where the rules have little to go by."""


class Guesses:
    """Sees the given words wherever they stand."""

    name = "devin 1.0"

    def __init__(self, **seen: EntityType | None) -> None:
        self._seen = seen

    def guess(self, text: str) -> list[Guess]:
        found = [
            Guess(at, at + len(word), kind)
            for word, kind in self._seen.items()
            for at in range(len(text))
            if text.startswith(word, at)
        ]
        return sorted(found, key=lambda guess: guess.start)


def names(text: str, model: Guesses | None = None) -> dict[str, EntityType]:
    return {m.text: m.type for m in find_mentions(text, model=model)}


def test_the_type_of_an_unknown_name_is_the_models_where_the_rules_know_little() -> None:
    assert names(VAGUE) == {"Trevazan": LOC}
    assert names(VAGUE, Guesses(Trevazan=PER)) == {"Trevazan": PER}
    assert names(VAGUE, Guesses(Trevazan=ORG)) == {"Trevazan": ORG}


def test_a_name_that_nothing_but_its_capital_speaks_for_is_the_models() -> None:
    text = "Le public attendait Trevazan avec impatience."
    assert names(text) == {}
    assert names(text, Guesses(Trevazan=PER)) == {"Trevazan": PER}


def test_one_sure_guess_types_the_name_everywhere_in_the_article() -> None:
    text = "Le discours de Trevazan a surpris.\n\nBeaucoup pensent à de Trevazan et attendent."

    class OnlyFirst(Guesses):
        def guess(self, text: str) -> list[Guess]:
            return [*super().guess(text)[:1], Guess(text.rindex("Trevazan"), text.rindex("Trevazan") + 8, None)]

    found = [(m.text, m.type) for m in find_mentions(text, model=OnlyFirst(Trevazan=PER))]
    assert found == [("Trevazan", PER), ("Trevazan", PER)]


@pytest.mark.parametrize(
    ("text", "name", "wrong", "kind"),
    [
        ("Le siège de Microsoft est à Redmond.", "Microsoft", PER, ORG),
        ("Il est né à Lyon en 1960.", "Lyon", ORG, LOC),
        ("La société Vertuval recrute.", "Vertuval", LOC, ORG),
        ("La préfète a reçu M. Kerbrat.", "Kerbrat", LOC, PER),
    ],
)
def test_the_gazetteer_and_certain_rules_are_not_overruled(
    text: str, name: str, wrong: EntityType, kind: EntityType
) -> None:
    assert names(text, Guesses(**{name: wrong}))[name] is kind


def test_a_weak_candidate_that_the_model_does_not_see_falls() -> None:
    assert names(VAGUE, Guesses()) == {}
    assert names("La société Vertuval recrute.", Guesses()) == {"Vertuval": ORG}


def test_what_the_model_alone_sees_is_no_name() -> None:
    text = "Le président de la République a parlé hier."
    assert names(text, Guesses(président=PER, République=ORG, hier=LOC)) == {}


def test_an_article_is_annotated_with_the_model() -> None:
    article = Article(id="a", title="Titre", text=VAGUE)
    assert [m.type for m in annotate(article, model=Guesses(Trevazan=PER)).mentions] == [PER]


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 90), st.integers(1, 12)), max_size=6))
def test_no_guess_breaks_the_order_or_the_offsets(text: str, spans: list[tuple[int, int]]) -> None:
    class Anything:
        name = "n’importe quoi"

        def guess(self, text: str) -> list[Guess]:
            kinds = [*(PER, ORG, LOC), None]
            return [Guess(start, start + size, kinds[start % 4]) for start, size in sorted(spans)]

    end = 0
    for mention in find_mentions(text, model=Anything()):
        assert mention.start >= end
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


def test_recognising_without_a_model_loads_no_spacy() -> None:
    code = (
        "import sys, corpus.annotate, corpus.entities.spacy_model as m; m.installed(); print('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


class TestPipeline:
    """The real spaCy around a recogniser of a few words, made here."""

    @pytest.fixture
    def recogniser(self) -> SpacyRecogniser:
        spacy = pytest.importorskip("spacy", reason="l’extra « nlp » n’est pas installé")
        pipeline = spacy.blank("fr")
        ruler = pipeline.add_pipe("entity_ruler", config={"validate": True})
        ruler.add_patterns(
            [
                {"label": "PER", "pattern": "Trevazan"},
                {"label": "ORG", "pattern": [{"LOWER": "qu'"}, {"LOWER": "ardal"}]},
                {"label": "MISC", "pattern": "Fluxor"},
            ]
        )
        return SpacyRecogniser(pipeline, "essai 1.0")

    def test_guesses_slice_to_the_text(self, recogniser: SpacyRecogniser) -> None:
        text = "Titre\n\nOn dit qu’Ardal et\u00a0Trevazan\u202fvendent Fluxor.\n"
        found = [(text[g.start : g.end], g.type) for g in recogniser.guess(text)]
        assert found == [("qu’Ardal", ORG), ("Trevazan", PER), ("Fluxor", None)]

    @pytest.mark.parametrize("filler", ["mot " * 3000, "x" * 20_000 + " ", "'" * 500 + " ", "\ud83d "])
    def test_offsets_hold_behind_long_lines_long_words_and_broken_characters(
        self, recogniser: SpacyRecogniser, filler: str
    ) -> None:
        text = filler + "Trevazan\nFluxor"
        assert [text[g.start : g.end] for g in recogniser.guess(text)] == ["Trevazan", "Fluxor"]


@pytest.mark.skipif(not installed(), reason="l’extra « nlp » n’est pas installé")
def test_the_installed_pipeline_sees_names() -> None:
    from corpus.entities.spacy_model import load

    text = "Le maire de Lyon, Grégory Doucet, a rencontré Emmanuel Macron."
    guesses = load().guess(text)
    assert ("Emmanuel Macron", PER) in {(text[g.start : g.end], g.type) for g in guesses}
    assert load().name == installed()
