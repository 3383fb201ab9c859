"""Whatever a terminal shows and whatever it is to show next, the frame between them leads from one to the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.terminal.emulator import Shown, Terminal
from tui.terminal.abilities import Abilities, abilities_of
from tui.terminal.cells import ATTRIBUTES, Cell, Pen, cells_of
from tui.terminal.encoder import Encoder

XTERM = abilities_of({"TERM": "xterm-256color"})
ABILITIES = [
    XTERM,
    replace(XTERM, colours_erased=False),
    replace(XTERM, scrolls_by_command=False),
    Abilities(),
    replace(XTERM, margins=True),
]

Screen = list[list[Cell]]

colours = st.sampled_from(["", "31", "38;5;233", "38;2;1;2;3"])
pens = st.builds(
    Pen,
    fg=colours,
    bg=colours.map(lambda colour: {"31": "41"}.get(colour, colour.replace("38;", "48;"))),
    attributes=st.one_of(st.just(0), st.integers(0, 2 ** len(ATTRIBUTES) - 1)),
    link=st.sampled_from(["", "", "", "https://exemple.fr"]),
)
# Latin with accents, wide, wide with doubtful width, combining, no-break spaces, long blanks, box lines.
words = st.sampled_from(
    [
        "Mistral",
        "é",
        "a",
        "日本",
        "語の",
        "新聞",
        "e\u0301te\u0301",
        "🎉",
        "✔",
        "«\u00a0",
        "1\u202f234",
        " ",
        "  ",
        " " * 15,
        "─" * 9,
        "│",
    ]
)


def _row(pieces: list[tuple[str, Pen]], width: int) -> list[Cell]:
    cells = [cell for text, pen in pieces for cell in cells_of(text, pen)]
    if len(cells) > width and cells[width].glyph == "":  # a wide character must not be cut
        cells[width - 1 : width] = cells_of(" ", cells[width - 1].pen)
    del cells[width:]
    return cells + list(cells_of(" ", Pen())) * (width - len(cells))


@st.composite
def screens(draw: st.DrawFn, width: int, height: int) -> Screen:
    palette = draw(st.lists(pens, min_size=1, max_size=4))
    piece = st.tuples(words, st.sampled_from(palette))
    pool = [_row(draw(st.lists(piece, max_size=12)), width) for _ in range(draw(st.integers(1, 5)))]
    return [list(draw(st.sampled_from(pool))) for _ in range(height)]


@st.composite
def scrolled(draw: st.DrawFn, screen: Screen, other: Screen) -> Screen:
    """A region of the screen moved up or down, what comes in taken from another; now and then a cell changed."""
    height = len(screen)
    top = draw(st.integers(0, height - 1))
    bottom = draw(st.integers(top + 1, height))
    amount = draw(st.integers(-(bottom - top), bottom - top))
    moved = [list(row) for row in screen]
    for y in range(top, bottom):
        moved[y] = list(screen[y + amount]) if top <= y + amount < bottom else list(other[y])
    if draw(st.booleans()):
        y = draw(st.integers(0, height - 1))
        moved[y] = list(other[y])
    return moved


@st.composite
def scrolled_within(draw: st.DrawFn, screen: Screen, other: Screen) -> Screen:
    """A pane of the screen moved up or down, what stands beside it unmoved."""
    left = draw(st.integers(0, len(screen[0]) - 1))
    right = draw(st.integers(left + 1, len(screen[0])))
    after = draw(scrolled(screen, other))
    panes = zip(screen, after, strict=True)
    return [_unsplit([*old[:left], *new[left:right], *old[right:]]) for old, new in panes]


def _unsplit(row: list[Cell]) -> list[Cell]:
    """The row, halves of wide characters that lack the other replaced by blanks."""
    blank = cells_of(" ", Pen())[0]
    for x, cell in enumerate(row):
        wide = cell_len(cell.glyph) == 2
        if wide and (x + 1 == len(row) or row[x + 1] != Cell("", cell.pen)):
            row[x] = blank
        if cell.glyph == "" and (x == 0 or cell_len(row[x - 1].glyph) != 2):
            row[x] = blank
    return row


@st.composite
def edited(draw: st.DrawFn, screen: Screen) -> Screen:
    """Here and there a character replaced by another of the same width and in the same pen."""
    after = [list(row) for row in screen]
    for y in draw(st.lists(st.integers(0, len(screen) - 1), max_size=3)):
        for x in draw(st.lists(st.integers(0, len(screen[0]) - 1), max_size=5)):
            glyph, pen = after[y][x]
            wide = x + 1 < len(after[y]) and after[y][x + 1].glyph == ""
            if glyph:
                after[y][x] = cells_of("界" if wide else "ç", pen)[0]
    return after


@st.composite
def stories(draw: st.DrawFn) -> list[Screen]:
    width, height = draw(st.integers(1, 60)), draw(st.integers(1, 14))
    story = [draw(screens(width, height))]
    for _ in range(draw(st.integers(1, 3))):
        other = draw(screens(width, height))
        story.append(
            draw(
                st.one_of(
                    st.just(other), scrolled(story[-1], other), scrolled_within(story[-1], other), edited(story[-1])
                )
            )
        )
    return story


def _as_seen(screen: Screen) -> list[list[Shown]]:
    """What a person must see: the cells themselves, in the emulator's terms, without going through any encoder."""
    shown = []
    for row in screen:
        cells = []
        for glyph, pen in row:
            flags = frozenset(name for bit, name in enumerate(ATTRIBUTES) if pen.attributes & 1 << bit)
            fg = pen.fg.replace("38;5;", "5:").replace("38;2;", "2:")
            bg = "31" if pen.bg == "41" else pen.bg.replace("48;5;", "5:").replace("48;2;", "2:")
            cells.append(Shown(glyph, fg, bg, flags, pen.link).seen())
        shown.append(cells)
    return shown


def _terminal(screen: Screen, abilities: Abilities) -> Terminal:
    terminal = Terminal(len(screen[0]), len(screen), colours_erased=abilities.colours_erased)
    terminal.feed("\x1b[?7l")
    return terminal


@settings(max_examples=120, deadline=None)
@given(stories(), st.sampled_from(ABILITIES), st.data())
def test_each_frame_leads_to_the_wanted_screen(
    story: list[Screen], abilities: Abilities, data: st.DataObject
) -> None:
    terminal, encoder = _terminal(story[0], abilities), Encoder(abilities)
    for screen in story:
        cursor = data.draw(st.tuples(st.integers(0, len(screen[0]) - 1), st.integers(0, len(screen) - 1)))
        terminal.feed(encoder.frame(screen, cursor))
        assert terminal.seen() == _as_seen(screen)
        assert (terminal.x, terminal.y) == cursor
        assert encoder.frame(screen, cursor) == ""


@settings(max_examples=40, deadline=None)
@given(stories(), st.sampled_from(ABILITIES))
def test_a_repaint_owes_nothing_to_what_the_terminal_shows(story: list[Screen], abilities: Abilities) -> None:
    terminal, encoder = _terminal(story[0], abilities), Encoder(abilities)
    for screen in story:
        terminal.feed(encoder.frame(screen, (0, 0)))
        for y in range(terminal.rows):
            terminal.cells[y] = [Shown("#")] * terminal.columns
        terminal.x, terminal.y = terminal.columns - 1, terminal.rows - 1
        encoder.forget()
        terminal.feed(encoder.frame(screen, (0, 0)))
        assert terminal.seen() == _as_seen(screen)


def _page(lines: list[str], width: int = 80, height: int = 24) -> Screen:
    return [_row([(line, Pen())], width) for line in lines[:height]]


@pytest.mark.parametrize("abilities", [XTERM, replace(XTERM, scrolls_by_command=False)])
@pytest.mark.parametrize("amount", [1, -1, 3])
def test_rows_that_move_are_moved_not_sent_again(abilities: Abilities, amount: int) -> None:
    lines = [f"{n} " + "mot " * 18 for n in range(40)]
    encoder = Encoder(abilities)
    encoder.frame(_page(lines[5:]), (0, 0))
    frame = encoder.frame(_page(lines[5 + amount :]), (0, 0))
    assert len(frame) < 75 * abs(amount) + 40


def test_in_a_split_only_the_pane_moves_where_the_terminal_knows_margins() -> None:
    left = ["résultat " + str(n) + " " * 5 + "x" * 20 for n in range(24)]
    right = [f"{n} " + "mot " * 17 for n in range(40)]

    def split(top: int) -> Screen:
        rows = zip(left, right[top : top + 24], strict=True)
        return [_row([(f"{a:<40}│{b}", Pen())], 120) for a, b in rows]

    encoder = Encoder(replace(XTERM, margins=True))
    encoder.frame(split(5), None)
    assert len(encoder.frame(split(6), None)) < 140


def test_a_letter_costs_a_letter_and_the_way_to_it() -> None:
    encoder = Encoder(XTERM)
    encoder.frame(_page(["recherche : mistra"] + [""] * 23), (18, 0))
    assert encoder.frame(_page(["recherche : mistral"] + [""] * 23), (19, 0)) == "l"


def test_a_line_that_empties_is_erased() -> None:
    encoder = Encoder(XTERM)
    encoder.frame(_page(["x" * 80] * 24), (0, 0))
    assert encoder.frame(_page(["", *["x" * 80] * 23]), (0, 0)) == "\x1b[K"
