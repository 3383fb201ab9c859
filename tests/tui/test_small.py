"""The smallest terminal that is drawn in: what matters stays in view there, and nothing is cut that could be left."""

import pytest
from rich.text import Text
from textual.widgets import Input

from tests.tui.reader import SMALL, Reader, reading
from tests.tui.waiting import settled
from tui.widgets.heading import part_of
from tui.widgets.row_list import RowList

SMALLEST = (40, 10)


def pointed(reader: Reader) -> list[str]:
    return [line.strip() for line in reader.screen.splitlines() if line.lstrip().startswith("▸")]


@pytest.mark.parametrize("keys", [("enter", "t", "enter", "w"), ("enter", "2", "e", "R")])
async def test_a_question_leaves_the_field_to_answer_in_in_view(keys: tuple[str, ...]) -> None:
    async with reading(SMALLEST) as reader:
        await reader.press(*keys)
        field = reader.pilot.app.focused
        assert isinstance(field, Input) and field.region.bottom < SMALLEST[1]


async def test_a_question_tells_the_passage_again_when_there_is_room_for_it() -> None:
    async with reading(SMALLEST) as reader:
        await reader.press("enter", "t", "enter", "w")
        assert reader.sees("réalité…")
        assert not reader.sees("a relevé")
        await reader.pilot.resize_terminal(*SMALL)
        await reader.press("a")
        assert reader.sees("a relevé")


async def test_where_there_is_nothing_to_list_it_is_said_in_full() -> None:
    async with reading(SMALLEST) as reader:
        await reader.press("enter", "C")
        assert reader.sees("l’article.")


async def test_the_figure_under_the_cursor_stays_in_view() -> None:
    async with reading(SMALLEST) as reader:
        await reader.press("enter", "t", "enter")
        for _ in range(3):
            assert len(pointed(reader)) == 1
            await reader.press("down")


async def test_a_result_is_seen_from_its_title_on_where_there_is_no_room_for_all_of_it() -> None:
    async with reading(SMALLEST) as reader:
        await reader.type("(viaduc OU")
        await reader.press("enter")
        rows = reader.results
        for _ in range(rows.count()):
            assert rows.scroll_offset.y <= rows.cursor * rows.ROW_HEIGHT
            assert pointed(reader)
            await reader.press("down")


@pytest.mark.parametrize(
    "keys",
    [
        ("enter", "i"),
        ("enter", "h"),
        ("enter", "question_mark"),
        ("ctrl+p", *"aide"),
        ("enter", "t", "enter", "w", "1"),
    ],
)
async def test_what_lies_over_the_room_waits_like_the_room_and_comes_back_as_it_was(keys: tuple[str, ...]) -> None:
    async with reading() as reader:
        await reader.press(*keys)
        before, focused = reader.screen, reader.focused()
        await reader.pilot.resize_terminal(20, 5)
        await reader.press("left")
        assert " ".join(reader.screen.split()) == "Fenêtre trop petite 20 × 5 Au moins 40 × 10"
        await reader.pilot.resize_terminal(*SMALL)
        await settled(reader.pilot)
        assert (reader.screen, reader.focused()) == (before, focused)


async def test_help_is_said_in_full() -> None:
    async with reading((60, 20)) as reader:
        await reader.press("enter", "2", "question_mark")
        words, rows = "", reader.pilot.app.screen.query_one("ReadingList", RowList)
        for index in range(rows.count()):
            words += " " + rows.draw_line(index, 0, rows.size.width - 3).plain.strip()
        assert "…" not in words.replace("organisation…", "")


def test_of_a_detail_that_is_too_long_whole_parts_are_left_out() -> None:
    detail = Text(" entité 3/12 · Finistère Ouvrages, organisation ")
    assert part_of(detail, 40).plain == " entité 3/12 · Finistère Ouvrages "
    assert part_of(detail, 20).plain == " entité 3/12 "
    assert part_of(Text(" France’s newest "), 10).plain == " France’s…"
