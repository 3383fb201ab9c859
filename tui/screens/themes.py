"""The looks of the reading room: lamp light on dark, ink on paper, and two in the terminal's own colours."""

from textual.theme import BUILTIN_THEMES, Theme

_DARK_VARIABLES = {
    "muted": "#a09a8c",
    "rule": "#4b4d55",
    "org": "#8db7e0",
    "per": "#d0a8dc",
    "loc": "#8fcaa6",
    "product": "#d8c07a",
    "event": "#e0a68e",
    "figure": "#f2d08a",
    "hit-background": "#57430f",
    "hit-foreground": "#fff0c2",
    "current-row": "#262a33",
    "scrollbar": "#3a3d46",
    "scrollbar-hover": "#4b4d55",
    "scrollbar-active": "#6a6d78",
    "scrollbar-background": "#15171c",
    "scrollbar-background-hover": "#15171c",
    "scrollbar-background-active": "#15171c",
    "input-cursor-background": "#e3b76c",
    "input-cursor-foreground": "#15171c",
    "input-cursor-text-style": "none",
}
_LIGHT_VARIABLES = {
    "muted": "#655f54",
    "rule": "#b5ae9f",
    "org": "#1b5288",
    "per": "#74337f",
    "loc": "#17613d",
    "product": "#6b4f00",
    "event": "#8f3819",
    "figure": "#6f3b00",
    "hit-background": "#f6e0a0",
    "hit-foreground": "#3a2a00",
    "current-row": "#ece5d6",
    "scrollbar": "#cfc8b9",
    "scrollbar-hover": "#b5ae9f",
    "scrollbar-active": "#8f887a",
    "scrollbar-background": "#faf7f0",
    "scrollbar-background-hover": "#faf7f0",
    "scrollbar-background-active": "#faf7f0",
    "input-cursor-background": "#7d4600",
    "input-cursor-foreground": "#faf7f0",
    "input-cursor-text-style": "none",
}

DARK = Theme(
    name="lampe",
    primary="#e3b76c",
    secondary="#8db7e0",
    accent="#e3b76c",
    success="#93c98f",
    warning="#e6ac62",
    error="#f58e82",
    foreground="#ddd8cc",
    background="#15171c",
    surface="#1b1e25",
    panel="#21252e",
    dark=True,
    variables=_DARK_VARIABLES,
)
LIGHT = Theme(
    name="papier",
    primary="#7d4600",
    secondary="#1b5288",
    accent="#7d4600",
    success="#1f6431",
    warning="#7a4a00",
    error="#a8201a",
    foreground="#26241f",
    background="#faf7f0",
    surface="#f3eee3",
    panel="#ebe5d8",
    dark=False,
    variables=_LIGHT_VARIABLES,
)


def _in_terminal_colours(name: str, *, dark: bool) -> Theme:
    """A look in the sixteen colours that the person chose for the terminal, on its own background.

    The dim half of them reads on a light background, the bright half on a dark one; the rest is said by bold, italic
    and underline, as everywhere. Grounds are all the terminal's own: what must stand out is reversed or underlined.
    """

    def hue(colour: str) -> str:
        return f"ansi_bright_{colour}" if dark else f"ansi_{colour}"

    muted = "ansi_white" if dark else "ansi_bright_black"
    hit = {"hit-background": "ansi_yellow", "hit-foreground": "ansi_black"}
    looks = {"muted": muted, "rule": "ansi_bright_black", "org": hue("blue"), "per": hue("magenta")}
    looks |= {"loc": hue("green"), "event": hue("red"), "figure": hue("cyan")}
    looks["product"] = hue("yellow") if dark else "ansi_red"
    own = {each: "ansi_default" for each in _DARK_VARIABLES if "scrollbar" in each or each == "current-row"}
    own |= {"scrollbar": "ansi_bright_black", "scrollbar-hover": muted, "scrollbar-active": muted}
    cursor = {
        "input-cursor-background": "ansi_white" if dark else "ansi_black",
        "input-cursor-foreground": "ansi_black" if dark else "ansi_white",
        "input-cursor-text-style": "none",
    }
    stock = BUILTIN_THEMES["ansi-dark" if dark else "ansi-light"]
    return Theme(
        name=name,
        ansi=True,
        primary=hue("yellow") if dark else "ansi_blue",
        secondary=hue("blue"),
        accent=hue("yellow") if dark else "ansi_blue",
        success=hue("green"),
        warning=hue("yellow") if dark else "ansi_magenta",
        error=hue("red"),
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        dark=dark,
        variables={
            **stock.variables,
            **looks,
            **hit,
            **own,
            **cursor,
        },
    )


ANSI_DARK = _in_terminal_colours("ansi-sombre", dark=True)
ANSI_LIGHT = _in_terminal_colours("ansi-clair", dark=False)
ALL = (DARK, LIGHT, ANSI_DARK, ANSI_LIGHT)
"""Every look; the first is shown unless another is chosen."""
OTHER = {DARK.name: LIGHT, LIGHT.name: DARK, ANSI_DARK.name: ANSI_LIGHT, ANSI_LIGHT.name: ANSI_DARK}
"""The light look of each dark one, by name, and the other way about."""
