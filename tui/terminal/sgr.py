"""The shortest sequence from one pen to another."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tui.terminal.cells import ATTRIBUTES, DRAWS_ON_BLANK, Pen, blanked

# SGR parameters that set each attribute (ECMA-48 8.3.117), in the order of ATTRIBUTES.
_ON: Final = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "21", "51", "52", "53")
# Attributes that one parameter unsets together.
_OFF: Final = tuple(
    (sum(1 << ATTRIBUTES.index(name) for name in names), parameter)
    for names, parameter in (
        (("bold", "dim"), "22"),
        (("italic",), "23"),
        (("underline", "underline2"), "24"),
        (("blink", "blink2"), "25"),
        (("reverse",), "27"),
        (("conceal",), "28"),
        (("strike",), "29"),
        (("frame", "encircle"), "54"),
        (("overline",), "55"),
    )
)


def _set(attributes: int) -> list[str]:
    return [_ON[bit] for bit in range(attributes.bit_length()) if attributes >> bit & 1]


def _link(before: Pen, after: Pen) -> str:
    return "" if before.link == after.link else f"\x1b]8;;{after.link}\x1b\\"


def from_scratch(pen: Pen) -> str:
    """The sequence that selects `pen` whatever was selected before, hyperlinks apart."""
    parameters = _set(pen.attributes) + [code for code in (pen.fg, pen.bg) if code]
    return f"\x1b[;{';'.join(parameters)}m" if parameters else "\x1b[m"


@lru_cache(maxsize=8192)
def change(before: Pen, after: Pen) -> str:
    """The shortest sequence that selects `after` when `before` is selected."""
    if before == after:
        return ""
    parameters: list[str] = []
    for group, off in _OFF:
        was, becomes = before.attributes & group, after.attributes & group
        if was & ~becomes:
            parameters += [off, *_set(becomes)]
        else:
            parameters += _set(becomes & ~was)
    if before.fg != after.fg:
        parameters.append(after.fg or "39")
    if before.bg != after.bg:
        parameters.append(after.bg or "49")
    step = f"\x1b[{';'.join(parameters)}m" if parameters else ""
    return _link(before, after) + min(step, from_scratch(after), key=len)


@lru_cache(maxsize=8192)
def change_for_blank(before: Pen, blank: Pen) -> tuple[str, Pen]:
    """The shortest sequence after which a space shows as `blank`, and the pen that is then selected.

    A space leaves the foreground free, and whatever else draws nothing on it: the pen may keep it for later.
    """
    if blanked(before) == blank:
        return "", before
    pens = [blank]
    if not blank.attributes:
        pens.append(Pen(before.fg, blank.bg, before.attributes & ~DRAWS_ON_BLANK, blank.link))
    return min(((change(before, pen), pen) for pen in pens), key=lambda choice: len(choice[0]))
