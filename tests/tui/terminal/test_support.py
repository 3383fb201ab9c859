"""The renderer stands back by itself, and says why."""

from __future__ import annotations

from textual import __version__

from tui.terminal.support import TRIED_WITH, why_off


def test_it_is_on_with_the_textual_that_is_installed() -> None:
    assert __version__ in TRIED_WITH
    assert why_off(environ={}) == ""


def test_each_reason_has_its_words() -> None:
    reasons = {
        why_off(False, {}),
        why_off(True, {"TEXTUAL_DRIVER": "autre:Pilote"}),
        why_off(True, {}, "9.0.0"),
    }
    assert len(reasons) == 3
    assert all(reasons)
    assert "9.0.0" in why_off(True, {}, "9.0.0")
