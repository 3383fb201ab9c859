"""The looks of the reading room: lamp light on dark, ink on paper, and two in the terminal's own colours.

Few terminals at the far end of SSH say that they know more than 256 colours. There a near grey is drawn as one of the
24 greys if its saturation is below 0.15 (Rich's rule), else in a cube of six steps a side: as black, pink or yellow.
What lies on the ground is chosen so that it stays grey.
"""

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
    "per": "#762a82",
    "loc": "#17613d",
    "product": "#6b4f00",
    "event": "#8f3819",
    "figure": "#7a3d00",
    "hit-background": "#f6e0a0",
    "hit-foreground": "#3a2a00",
    "current-row": "#ebe9e4",
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
    surface="#1b1e24",
    panel="#22252d",
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
    panel="#ebe9e4",
    dark=False,
    variables=_LIGHT_VARIABLES,
)


def _in_terminal_colours(name: str, *, dark: bool, ground: str = "ansi_default", ink: str = "ansi_default") -> Theme:
    """A look in the sixteen colours that the person chose for the terminal, on its own background or on one of them.

    The dim half of them reads on a light ground, but for green and cyan; the bright half on a dark one. The rest is
    said by bold, italic and underline, as everywhere. What lies on the ground has its colour: what must stand out is
    reversed or underlined.
    """

    def hue(on_dark: str, on_light: str) -> str:
        return f"ansi_bright_{on_dark}" if dark else f"ansi_{on_light}"

    muted = "ansi_white" if dark else "ansi_bright_black"
    hit = {"hit-background": "ansi_yellow", "hit-foreground": "ansi_black"}
    looks = {
        "muted": muted,
        "rule": "ansi_bright_black",
        "org": hue("blue", "blue"),
        "per": hue("magenta", "magenta"),
    }
    looks |= {"loc": hue("green", "magenta"), "product": hue("yellow", "red"), "event": hue("red", "red")}
    looks["figure"] = "ansi_bright_cyan" if dark else ink
    own = {each: ground for each in _DARK_VARIABLES if "scrollbar" in each or each == "current-row"}
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
        primary=hue("yellow", "blue"),
        secondary=hue("blue", "blue"),
        accent=hue("yellow", "blue"),
        success="ansi_bright_green" if dark else ink,
        warning=hue("yellow", "magenta"),
        error=hue("red", "red"),
        foreground=ink,
        background=ground,
        surface=ground,
        panel=ground,
        boost=ground,
        dark=dark,
        variables={**stock.variables, **looks, **hit, **own, **cursor},
    )


ANSI_DARK = _in_terminal_colours("ansi-sombre", dark=True)
ANSI_LIGHT = _in_terminal_colours("ansi-clair", dark=False)
ALL = (DARK, LIGHT, ANSI_DARK, ANSI_LIGHT)
"""Every look; the first is shown unless another is chosen."""
IN_SIXTEEN = (
    _in_terminal_colours(DARK.name, dark=True, ground="ansi_black", ink="ansi_bright_white"),
    _in_terminal_colours(LIGHT.name, dark=False, ground="ansi_bright_white", ink="ansi_black"),
    ANSI_DARK,
    ANSI_LIGHT,
)
"""Every look where the terminal has sixteen colours: those nearest to the looks' own are greys, or faint on white."""
OTHER = {DARK.name: LIGHT, LIGHT.name: DARK, ANSI_DARK.name: ANSI_LIGHT, ANSI_LIGHT.name: ANSI_DARK}
"""The light look of each dark one, by name, and the other way about."""
