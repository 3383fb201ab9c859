"""Textual as the tests run it: at rest when nothing is ready to run, whatever the clock says; its rules read once."""

import asyncio
from typing import Any

import pytest
from textual import app, pilot
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

_TURNS = 100_000
"""Turns of the event loop after which an application is taken never to come to rest."""


async def still() -> None:
    """Let all else run until it waits for the terminal, for a thread or for the clock."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    quiet = 0
    for _ in range(_TURNS):
        # In a turn the loop takes up what has come from outside and what is due; all that is ready runs before this.
        await asyncio.sleep(0)
        quiet = 0 if ready else quiet + 1
        if quiet > 1:
            return
    raise AssertionError("the application never came to rest")


def without_clocks(patch: pytest.MonkeyPatch) -> None:
    """Textual's pilot takes an application that did little for 20 ms to be at rest, several times for each key: long
    where it has nothing to do, and wrong where the machine has other things to do. Here it waits for stillness."""

    async def idle(min_sleep: float = 0, max_sleep: float = 0) -> None:
        await still()

    async def seen(self: Pilot[object], timeout: float = 0) -> bool:
        await still()
        return True

    for module in (app, pilot):
        patch.setattr(module, "wait_for_idle", idle)
    patch.setattr(Pilot, "_wait_for_screen", seen)


def parsed_once(patch: pytest.MonkeyPatch) -> None:
    """Each application reads the same rules; Textual itself keeps those that it has parsed for one application."""
    parse, known = Stylesheet._parse_rules, dict[object, list[RuleSet]]()

    def parsed(self: Stylesheet, css: str, *args: Any, **named: Any) -> list[RuleSet]:
        key = (css, args, *named.items(), *self._variables.items())
        if key not in known:
            known[key] = parse(self, css, *args, **named)
        return known[key]

    patch.setattr(Stylesheet, "_parse_rules", parsed)
