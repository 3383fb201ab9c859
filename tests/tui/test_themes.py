"""Both looks are readable: contrast as WCAG 2.1 defines it."""

import pytest
from textual.theme import Theme

from tests.tui.contrast import LEAST, contrast
from tui import flags
from tui.screens.themes import ALL, ANSI_DARK, ANSI_LIGHT, DARK, LIGHT

_ON_BACKGROUND = ("muted", "org", "per", "loc", "product", "event", "figure")


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground_it_is_on(theme: Theme) -> None:
    inks = {name: theme.variables[name] for name in _ON_BACKGROUND}
    for name in ("foreground", "primary", "secondary", "success", "warning", "error"):
        inks[name] = getattr(theme, name)
    grounds = [theme.background, theme.surface, theme.panel, theme.variables["current-row"]]
    for name, ink in inks.items():
        for ground in grounds:
            assert ground is not None
            assert contrast(ink, ground) >= LEAST, f"{name} on {ground}"
    assert contrast(theme.variables["hit-foreground"], theme.variables["hit-background"]) >= LEAST


def test_the_two_looks_name_the_same_colours() -> None:
    assert set(DARK.variables) == set(LIGHT.variables)


def test_every_look_can_be_asked_for_by_its_name() -> None:
    assert tuple(look.name for look in ALL) == flags.THEMES


@pytest.mark.parametrize("theme", [ANSI_DARK, ANSI_LIGHT], ids=lambda theme: theme.name)
def test_a_look_in_the_terminal_s_colours_has_no_colour_of_its_own(theme: Theme) -> None:
    assert set(DARK.variables) <= set(theme.variables)
    named = [getattr(theme, name) for name in ("primary", "error", "foreground", "background", "surface", "panel")]
    colours = [*named, *(value for name, value in theme.variables.items() if not name.endswith("text-style"))]
    assert all(colour.startswith("ansi_") for colour in colours)
