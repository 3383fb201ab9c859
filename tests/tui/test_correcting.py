"""What a reader corrects on screen, and takes back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Span
from textual.geometry import Region

from corpus.article import Article
from corpus.entities.model import EntityType
from search.comparison.model import Topic
from search.corrections import FigureRef, Ignore, Join, Merge, Rename, Restate, Retype
from search.corrections import Part as Parted
from search.library import Library
from tests.tui import articles
from tests.tui.articles import ARTICLES, topics
from tests.tui.fakes import FakeLibrary
from tests.tui.reader import LARGE, MIDDLE, SMALL, Reader, reading
from tests.tui.waiting import settled
from tui.layout import Pane, Part
from tui.screens.corrections import CorrectionsDrawer
from tui.terminal.safe import safe
from tui.widgets.keys_line import KeysLine
from tui.widgets.prose import Prose
from tui.widgets.quoted import quoted
from tui.widgets.statements import StatementTable

COMPARING = ("enter", "t", "enter")


def acts(reader: Reader) -> tuple[object, ...]:
    assert reader.room.desk.library is not None
    return reader.room.desk.library.corrections.acts()


def said(reader: Reader) -> str:
    return reader.room.query_one(KeysLine).plain


def ref(article: str, start: int, end: int, text: str) -> FigureRef:
    return FigureRef(article, start, end, text)


async def test_a_figure_is_parted_from_the_reference() -> None:
    async with reading() as reader:
        await reader.press(*COMPARING, "G", "x")
        (act,) = acts(reader)
        assert isinstance(act, Parted)
        assert {act.a.article, act.b.article} == {"ouest", "courrier"}
        assert said(reader).startswith(" Corrigé (C\u00a0: annuler)\u00a0: ")
        assert isinstance(reader.focused(), StatementTable)


async def test_the_reference_is_parted_only_where_there_is_one_other() -> None:
    async with reading() as reader:
        await reader.press(*COMPARING, "g", "x")
        assert acts(reader) == ()
        assert "C’est la référence" in said(reader)
        await reader.press("escape", "down", "enter", "g", "x")
        assert [type(act) for act in acts(reader)] == [Parted]


@pytest.mark.parametrize(
    ("keys", "passage"),
    [
        ((*COMPARING, "g", "w"), "aura coûté 15 millions d’euros"),
        (("enter", "enter", "f", "w"), "millions d’euros"),
        (("enter", "enter", "e", "R"), "Kermorvan"),
    ],
)
async def test_what_is_corrected_is_seen_where_it_stands_while_one_is_asked(
    keys: tuple[str, ...], passage: str
) -> None:
    async with reading(MIDDLE) as reader:
        await reader.press(*keys)
        note = reader.pilot.app.screen.query_one("#drawer-note", Prose).plain
        quote, asked = note.split("\n\n")
        assert passage in quote and quote.startswith("«\u00a0") and quote.endswith("\u00a0»")
        assert "…" in asked


@given(st.text(max_size=80), st.data())
def test_a_passage_that_is_cut_keeps_what_is_meant(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence)))
    end = data.draw(st.integers(start, len(sentence)))
    text = quoted(sentence, (start, end), longest=data.draw(st.none() | st.integers(0, 90)))
    (span,) = text.spans or [Span(0, 0, "")]
    assert text.plain[span.start : span.end] == safe(sentence[start:end])
    assert len(text.plain) <= len(safe(sentence)) + 6


@pytest.mark.parametrize("size", [SMALL, (110, 32), MIDDLE, LARGE])
@pytest.mark.parametrize("keys", [("f", "i"), ("f", "c", "w"), ("z", "i"), ("t", "z", "d")])
async def test_a_drawer_cuts_no_line_of_another_pane(
    size: tuple[int, int], keys: tuple[str, ...], tmp_path: Path
) -> None:
    async with reading(size, data=lambda: tmp_path) as reader:
        await reader.press("enter", "enter", *keys)
        drawer = reader.pilot.app.screen.query_one("#drawer").region
        boxes = [reader.room.boxes[part] for part in map(Part, Pane) if part in reader.room.boxes]
        for pane in (Region(box.x, box.y, box.width, box.height) for box in boxes):
            covered = pane.intersection(drawer)
            assert not covered.area or covered == pane


async def test_a_figure_is_joined_to_a_topic_of_its_kind_chosen_from_the_list() -> None:
    async with reading() as reader:
        # The article's third figure, « 800 » vehicles, stands in no topic.
        await reader.press("enter", "down", "down", "enter", "f", "f", "f", "u")
        assert reader.sees("«\u00a0800\u00a0» mesure la même chose que…")
        assert reader.sees("véhicules par jour") and not reader.sees("≠  coût du viaduc")
        await reader.press("enter")
        (act,) = acts(reader)
        assert isinstance(act, Join)
        assert "800" in (act.a.text, act.b.text)
        await reader.press("t", "enter", "G", "u")
        assert "pas d’autre sujet" in said(reader)


@pytest.mark.parametrize(
    ("words", "currency", "unit", "value"),
    [
        ("euros", "EUR", None, None),
        ("dollars", "USD", None, None),
        ("16", None, None, Decimal(16)),
        ("16 millions", None, None, Decimal(16_000_000)),
        ("16 millions de dollars", "USD", None, Decimal(16_000_000)),
    ],
)
async def test_a_figure_is_restated(
    words: str, currency: str | None, unit: str | None, value: Decimal | None
) -> None:
    async with reading() as reader:
        await reader.press(*COMPARING, "G", "w")
        assert reader.sees("est en réalité…")
        await reader.type(words)
        await reader.press("enter")
        (act,) = acts(reader)
        assert isinstance(act, Restate)
        assert (act.figure.article, act.currency, act.unit, act.value) == ("courrier", currency, unit, value)


async def test_a_correction_that_makes_no_sense_is_refused_in_one_line() -> None:
    async with reading() as reader:
        await reader.press(*COMPARING, "w")
        await reader.type("?!")
        await reader.press("enter")
        assert acts(reader) == ()
        assert said(reader).startswith(" Pas corrigé\u00a0: «\u00a0?!\u00a0»")
        await reader.press("w", "enter")
        assert acts(reader) == ()


async def test_a_name_is_corrected_always_or_here() -> None:
    async with reading() as reader:
        # The second name of the article is Yann Kerbrat.
        await reader.press("enter", "down", "down", "enter", "e", "e", "R")
        assert reader.sees("«\u00a0Yann Kerbrat\u00a0» s’appelle…") and reader.sees("partout")
        await reader.type(" fils")
        await reader.press("enter", "R", "tab")
        assert reader.sees("dans cet article")
        await reader.type(" aîné")
        await reader.press("enter", "U")
        assert reader.sees("«\u00a0Yann Kerbrat\u00a0» désigne…")
        await reader.press("enter", "S")
        assert reader.sees("«\u00a0Yann Kerbrat\u00a0» est…") and not reader.sees("pers ")
        await reader.press("enter", "X", "tab", "enter")
        name = "Yann Kerbrat"
        assert acts(reader) == (
            Rename(name, f"{name} fils"),
            Rename(name, f"{name} aîné", "ouest"),
            Merge(name, "Arvor 3"),
            Retype(name, EntityType.ORG),
            Ignore(name, "ouest"),
        )


async def test_a_name_is_corrected_from_the_index_and_from_its_page() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down", "enter", "i", "X", "enter")
        await reader.press("enter", "S", "enter")
        assert [type(act) for act in acts(reader)] == [Ignore, Retype]


async def test_a_name_of_the_index_is_merged_into_one_of_any_result_the_likest_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = dict.fromkeys(("Ana Costa", "Belfort", "Costa", "Zoé Costa"), EntityType.PER)
    monkeypatch.setattr(articles, "NAMES", names)
    open_one = Article(id="a", title="La fuite", text="Costa se tait. À Belfort, rien.", published=date(2025, 3, 2))
    other = Article(id="b", title="Le tri", text="Ana Costa et Zoé Costa trient.", published=date(2025, 3, 1))
    async with reading(library=FakeLibrary((open_one, other))) as reader:
        await reader.press("enter", "enter", "i", "U")
        assert reader.sees("«\u00a0Costa\u00a0» désigne…")
        listed = [line.split("pers  ")[1].strip() for line in reader.screen.splitlines() if "pers  " in line]
        assert listed == ["Ana Costa", "Zoé Costa", "Belfort"]


async def test_the_names_to_choose_from_stand_in_the_order_of_the_alphabet_accents_or_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(articles, "NAMES", dict.fromkeys(("Zoug", "Évian", "Arles"), EntityType.LOC))
    regatta = Article(id="regate", title="La régate", text="Arles bat Zoug à la rame, et Évian regarde.")
    async with reading(library=FakeLibrary((regatta,))) as reader:
        await reader.press("enter", "enter", "e", "U")
        listed = [line.split()[-1] for line in reader.screen.splitlines() if " lieu " in line]
        assert listed == ["Évian", "Zoug"]


async def test_what_is_left_corrects_nothing() -> None:
    async with reading() as reader:
        await reader.press("enter", "down", "down", "enter", "R", "S", "x", "w")
        assert len(reader.pilot.app.screen_stack) == 1, "nothing is current that could be corrected"
        await reader.press("e", "R", "escape", "S", "escape", "X", "q")
        assert acts(reader) == ()
        assert len(reader.pilot.app.screen_stack) == 1


async def test_corrections_are_listed_newest_first_and_taken_back() -> None:
    async with reading(LARGE) as reader:
        await reader.press("enter", "C")
        assert reader.sees("Rien n’a été corrigé")
        await reader.press("x", "escape", "t", "enter", "G", "x", "C")
        assert isinstance(reader.pilot.app.screen, CorrectionsDrawer)
        assert reader.sees("1\u00a0correction")
        await reader.press("x")
        assert acts(reader) == ()
        assert reader.sees("Rien n’a été corrigé")
        await reader.press("escape")
        assert len(reader.pilot.app.screen_stack) == 1


async def test_over_a_real_corpus_a_correction_shows_at_once_and_is_undone(tmp_path: Path) -> None:
    corpus = tmp_path / "presse"
    corpus.mkdir()
    for name, amount in (("matin", "15 millions d’euros"), ("soir", "18 millions d’euros")):
        text = f"Le pont de Brest\n\nLe chantier du pont de Brest a coûté {amount}, a indiqué la mairie de Brest.\n"
        (corpus / f"{name}.txt").write_text(text, "utf-8")

    def open_library() -> Library:
        return Library.open(corpus, cache=tmp_path / "cache", data=tmp_path / "data")

    library = open_library()
    async with reading(LARGE, open_library=lambda progress: library) as reader:
        await reader.press("enter", "t", "enter")
        assert reader.sees("conflit")
        before = len(reader.comparison.topics)
        await reader.press("G", "x")
        assert len(reader.comparison.topics) == before - 1
        await reader.press("C", "x", "escape")
        assert len(reader.comparison.topics) == before
        await reader.press("2", "e", "R")
        await reader.type(" même")
        await reader.press("enter", "e")
        assert reader.sees("Brest même")
    assert [type(act) for act in library.corrections.acts()] == [Rename]
    library.close()


async def test_names_from_an_article_cannot_write_on_the_terminal_when_corrected() -> None:
    hostile = replace(ARTICLES[0], id="\x1b[2Jx")
    async with reading(library=FakeLibrary(articles=(hostile,))) as reader:
        await reader.press("enter", "enter", "e", "X", "tab", "enter", "C")
        assert "\x1b" not in reader.screen


async def test_two_corrections_in_a_row_are_both_made() -> None:
    async with reading() as reader:
        await reader.press("enter")
        # Before the first is through, as two keys in a row do.
        reader.room.make(lambda library: library.corrections.ignore("Brest", None))
        reader.room.make(lambda library: library.corrections.ignore("Ouest", None))
        await settled(reader.pilot)
        assert [act.name for act in acts(reader) if isinstance(act, Ignore)] == ["Brest", "Ouest"]
        await reader.press("C")
        for _ in range(2):
            await reader.pilot.press("x")
        await settled(reader.pilot)
        assert acts(reader) == ()


class Parting(FakeLibrary):
    """Whose topics lose what is parted."""

    def topics(self, query: str = "", going_on: object = None) -> tuple[Topic, ...]:
        gone = {ref.article for act in self.corrections.acts() if isinstance(act, Parted) for ref in (act.a, act.b)}
        cost, traffic = topics()
        left = tuple(one for one in cost.statements if one.card.id not in gone - {"ouest"})
        return (traffic, replace(cost, statements=left, pairs=cost.pairs[:1])) if len(left) > 1 else (traffic,)


async def test_one_stays_in_what_remains_of_the_topic_then_in_the_article_that_was_compared() -> None:
    async with reading(library=Parting()) as reader:
        await reader.press("enter", "down", "down", "enter", "f", "c", "G", "x")
        table = reader.room.query_one(StatementTable)
        assert reader.focused() is table
        assert table.topic is not None and table.topic.id == "cost" and table.cursor == 1
        await reader.press("x")
        assert reader.focused() is reader.article
        assert reader.sees("chiffre 1/3")
