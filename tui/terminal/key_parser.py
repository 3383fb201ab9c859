"""What is typed, as Textual's parser reads it, but that Escape stays a key of its own and a paste is only text."""

from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.message import Message

_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"


class KeyParser(XTermParser):
    """Over a slow link Escape and the key behind it come as one, and look like that key with Alt, which does nothing
    here: Textual then writes the letter where Escape ought to have been, or loses Escape.

    What is pasted between a terminal's brackets comes whole, without the escape characters in it: Textual takes what
    stands behind one for keys, Enter and Tab among them.
    """

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._last = ""
        self._pasted: list[str] | None = None

    def feed(self, data: str) -> Iterable[Message]:
        if not data:
            yield from super().feed(data)
        for character in data:
            if self._pasted is None:
                yield from super().feed(character)
                self._last = (self._last + character)[-len(_PASTE) :]
                self._pasted = [] if self._last == _PASTE else None
            else:
                self._pasted.append(character)
                if character == _PASTED[-1] and "".join(self._pasted[-len(_PASTED) :]) == _PASTED:
                    text = "".join(self._pasted[: -len(_PASTED)]).replace("\x1b", "")
                    self._pasted, self._last = None, ""
                    yield from super().feed(text + _PASTED)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        if alt:
            yield Key("escape", "\x1b")
        yield from super()._sequence_to_key_events(sequence)
