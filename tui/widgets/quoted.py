"""A sentence between quotation marks, with the part of it that is meant set apart."""

from rich.style import Style
from rich.text import Text

from corpus.french.typography import NBSP
from corpus.spans import Span
from tui.excerpts import cut_off
from tui.terminal.safe import safe

_MEANT = Style(bold=True, underline=True)


def quoted(sentence: str, meant: Span, *, longest: int | None = None, plain_spaces: bool = False) -> Text:
    """« sentence », its ``meant`` ``[start, end)`` set apart; of a longer one than ``longest`` characters, the words
    around that."""
    start, end = meant
    first, last = 0, len(sentence)
    if longest is not None and last > longest:
        beside = max(0, longest - (end - start)) // 2
        if start > beside:
            first = min(start, sentence.find(" ", start - beside, start) + 1 or start)
        if end + beside < last:
            last = max(end, sentence.rfind(" ", end, end + beside))
    text = Text(f"«{NBSP}{'…' if first else ''}")
    text.append(safe(sentence[first:start], plain_spaces=plain_spaces))
    text.append(safe(sentence[start:end], plain_spaces=plain_spaces), _MEANT)
    behind, mark = cut_off(sentence[end:last]) if last < len(sentence) else (last - end, "")
    text.append(safe(sentence[end : end + behind], plain_spaces=plain_spaces).rstrip())
    return text.append(f"{mark}{NBSP}»")
