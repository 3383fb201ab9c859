"""What is typed, as Textual's parser reads it, but that Escape stays a key of its own."""

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.events import Key


class KeyParser(XTermParser):
    """Over a slow link Escape and the key behind it come as one, and look like that key with Alt, which does nothing
    here: Textual then writes the letter where Escape ought to have been, or loses Escape."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        if alt:
            yield Key("escape", "\x1b")
        yield from super()._sequence_to_key_events(sequence)
