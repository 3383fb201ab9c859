"""Both looks are readable: contrast as WCAG 2.1 defines it, at least 4.5 to 1 for text."""

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.screens.themes import DARK, LIGHT

_ON_BACKGROUND = ("muted", "org", "per", "loc", "product", "event", "figure")


def contrast(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        parts = []
        for part in Color.parse(color).rgb:
            share = part / 255
            parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground_it_is_on(theme: Theme) -> None:
    inks = {name: theme.variables[name] for name in _ON_BACKGROUND}
    for name in ("foreground", "primary", "secondary", "success", "warning", "error"):
        inks[name] = getattr(theme, name)
    grounds = [theme.background, theme.surface, theme.panel, theme.variables["current-row"]]
    for name, ink in inks.items():
        for ground in grounds:
            assert ground is not None
            assert contrast(ink, ground) >= 4.5, f"{name} on {ground}"
    assert contrast(theme.variables["hit-foreground"], theme.variables["hit-background"]) >= 4.5


def test_the_two_looks_name_the_same_colours() -> None:
    assert set(DARK.variables) == set(LIGHT.variables)
