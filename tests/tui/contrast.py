"""Contrast as WCAG 2.1 defines it, of two colours and of the words on a screen."""

from collections.abc import Iterator

from textual.app import App
from textual.color import Color

LEAST = 4.5
"""What level AA asks of text."""
_DRAWN = " \u00a0─━│┤├●·▁▂▃▄▅▆▇█"
"""What parts and adorns, and the ends of scroll bars: no words."""


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), of two colours as « #rrggbb »."""

    def luminance(color: str) -> float:
        parts = []
        for part in Color.parse(color).rgb:
            share = part / 255
            parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faint(app: App[None]) -> Iterator[str]:
    """The words that stand out less than ``LEAST`` from their ground; what is behind a sheet is meant to be faint."""
    sheet = next(iter(app.screen.query("#sheet")), app.screen).region
    for y, strip in enumerate(app.screen._compositor.render_strips(app.size)):
        for segment in strip.crop(sheet.x, sheet.right) if sheet.y <= y < sheet.bottom else ():
            words, style = segment.text.strip(_DRAWN), segment.style
            if not words:
                continue
            assert style is not None and style.color is not None and style.bgcolor is not None, words
            ink, ground = (color.get_truecolor().hex for color in (style.color, style.bgcolor))
            if style.dim or contrast(ink, ground) < LEAST:
                yield words
