"""The places of things, drawn: each part fills its box with its letter, a capital in the corner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.layout import Pane, Part, arrange

_LETTERS = {
    Part.SEARCH: "s", Part.TABS: "t", Part.RESULTS: "r", Part.ARTICLE: "a", Part.COMPARISON: "c", Part.KEYS: "k",
}  # fmt: skip


def picture(width: int, height: int, focus: Pane, *, zoomed: bool = False, drawer: bool = False) -> list[str]:
    """The screen at a tenth of its width and half its height, blank where nothing stands."""
    cells = [[" "] * width for _ in range(height)]
    for part, box in arrange(width, height, focus, zoomed=zoomed, drawer=drawer).items():
        for y in range(box.y, box.y + box.height):
            for x in range(box.x, box.x + box.width):
                assert cells[y][x] == " ", "two parts on one cell"
                cells[y][x] = _LETTERS[part]
    rows = ["".join(row[::10]) for row in cells]
    return [rows[0], rows[1], *rows[2:-1:4], rows[-1]]


def test_one_pane_with_tabs_at_80_columns() -> None:
    assert picture(80, 24, Pane.ARTICLE) == [
        "ssssssss",
        "tttttttt",
        *["aaaaaaaa"] * 6,
        "kkkkkkkk",
    ]


def test_results_and_article_side_by_side_at_120_columns() -> None:
    assert picture(120, 40, Pane.RESULTS) == [
        "ssssssssssss",
        *["rrrrraaaaaaa"] * 11,
        "kkkkkkkkkkkk",
    ]


def test_the_comparison_is_a_drawer_below_at_120_columns() -> None:
    drawn = [
        "ssssssssssss",
        *["rrrrraaaaaaa"] * 6,
        *["cccccccccccc"] * 5,
        "kkkkkkkkkkkk",
    ]
    assert picture(120, 40, Pane.COMPARISON) == drawn
    assert picture(120, 40, Pane.ARTICLE, drawer=True) == drawn


def test_a_low_terminal_has_no_room_for_a_drawer() -> None:
    assert picture(120, 24, Pane.COMPARISON) == ["ssssssssssss", *["rrrrrccccccc"] * 7, "kkkkkkkkkkkk"]
    assert picture(120, 24, Pane.ARTICLE, drawer=True) == ["ssssssssssss", *["rrrrraaaaaaa"] * 7, "kkkkkkkkkkkk"]


def test_all_three_at_200_columns() -> None:
    assert picture(200, 60, Pane.RESULTS) == [
        "ssssssssssssssssssss",
        *["rrrrraaaaaaacccccccc"] * 16,
        "kkkkkkkkkkkkkkkkkkkk",
    ]


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
def test_a_zoomed_pane_takes_everything(size: tuple[int, int]) -> None:
    boxes = arrange(*size, Pane.ARTICLE, zoomed=True)
    assert set(boxes) == {Part.SEARCH, Part.TABS, Part.ARTICLE, Part.KEYS}
    assert boxes[Part.ARTICLE].width == size[0]


@pytest.mark.parametrize("size", [(39, 24), (80, 9)])
def test_nothing_fits_under_40_by_10(size: tuple[int, int]) -> None:
    assert arrange(*size, Pane.RESULTS) == {}


@given(st.integers(40, 400), st.integers(10, 150), st.sampled_from(Pane), st.booleans(), st.booleans())
def test_what_has_the_focus_is_in_view_and_nothing_reaches_outside(
    width: int, height: int, focus: Pane, zoomed: bool, drawer: bool
) -> None:
    boxes = arrange(width, height, focus, zoomed=zoomed, drawer=drawer)
    assert Part(focus.value) in boxes
    for box in boxes.values():
        assert box.x >= 0 and box.y >= 0 and box.width > 0 and box.height > 0
        assert box.x + box.width <= width and box.y + box.height <= height
    ordered = list(boxes.values())
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart_x or apart_y
