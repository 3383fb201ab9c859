"""Both looks are readable: contrast as WCAG 2.1 defines it."""

from collections.abc import Callable

import pytest
from rich.color import Color, ColorSystem
from textual.theme import Theme

from tests.tui.contrast import LEAST, contrast
from tui import flags
from tui.screens.themes import ALL, DARK, IN_SIXTEEN, LIGHT

_ON_BACKGROUND = ("muted", "org", "per", "loc", "product", "event", "figure")
_GREYS = range(232, 256)


def _in_256(color: str) -> Color:
    return Color.parse(color).downgrade(ColorSystem.EIGHT_BIT)


@pytest.mark.parametrize("drawn", [str, lambda color: _in_256(color).get_truecolor().hex], ids=["exact", "256"])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground_it_is_on(theme: Theme, drawn: Callable[[str], str]) -> None:
    inks = {name: theme.variables[name] for name in _ON_BACKGROUND}
    for name in ("foreground", "primary", "secondary", "success", "warning", "error"):
        inks[name] = getattr(theme, name)
    grounds = [theme.background, theme.surface, theme.panel, theme.variables["current-row"]]
    for name, ink in inks.items():
        for ground in grounds:
            assert ground is not None
            assert contrast(drawn(ink), drawn(ground)) >= LEAST, f"{name} on {ground}"
    hit = (theme.variables["hit-foreground"], theme.variables["hit-background"])
    assert contrast(*map(drawn, hit)) >= LEAST


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_what_lies_on_the_ground_is_another_grey_in_256_colours_too(theme: Theme) -> None:
    assert theme.background and theme.panel
    for raised in (theme.panel, theme.variables["current-row"]):
        assert _in_256(raised).number in _GREYS
        assert _in_256(raised) != _in_256(theme.background)


def test_the_two_looks_name_the_same_colours() -> None:
    assert set(DARK.variables) == set(LIGHT.variables)


def test_sixteen_colours_have_a_look_of_each_name() -> None:
    assert [look.name for look in IN_SIXTEEN] == [look.name for look in ALL]


def test_every_look_can_be_asked_for_by_its_name() -> None:
    assert tuple(look.name for look in ALL) == flags.THEMES


@pytest.mark.parametrize("theme", IN_SIXTEEN, ids=lambda theme: theme.name)
def test_a_look_in_the_terminal_s_colours_has_no_colour_of_its_own(theme: Theme) -> None:
    assert set(DARK.variables) <= set(theme.variables)
    named = [getattr(theme, name) for name in ("primary", "error", "foreground", "background", "surface", "panel")]
    colours = [*named, *(value for name, value in theme.variables.items() if not name.endswith("text-style"))]
    assert all(colour.startswith("ansi_") for colour in colours)
