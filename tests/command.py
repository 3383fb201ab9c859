"""The command line run inside the test's own process, with directories of its own."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tui.__main__ import run


@dataclass(frozen=True)
class Outcome:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """Standard output, read as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def complaint(self) -> str:
        """Standard error's only line."""
        (line,) = self.err.splitlines()
        return line


class Command:
    """Runs ``mistral-tui`` as a pipe would see it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Outcome:
        self._capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = self._capsys.readouterr()
        return Outcome(code, out, err)
