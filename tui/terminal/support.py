"""Whether the differencing renderer can stand under this Textual, and if not, why."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import textual

TRIED_WITH = frozenset({"8.2.8"})
"""The versions of Textual whose display step, driver and parser the renderer was written and tried against."""


@lru_cache(maxsize=1)
def _installed_version() -> str:
    """Textual's version, from the name of what the installer left beside it.

    `importlib.metadata` would do, but loads 40 modules on the path to the first paint: it is asked only if need be.
    """
    beside = [path.name for path in Path(textual.__file__).parent.parent.glob("textual-*.dist-info")]
    if len(beside) == 1:
        return beside[0].removeprefix("textual-").removesuffix(".dist-info")
    from importlib.metadata import version

    return version("textual")


def why_off(wanted: bool = True, environ: Mapping[str, str] | None = None, textual_version: str | None = None) -> str:
    """Why Textual draws by itself, in French, for a person to read; "" if the renderer is on.

    `wanted` is the user's setting; the environment and Textual's version are this process's unless given.
    """
    environ = os.environ if environ is None else environ
    textual_version = _installed_version() if textual_version is None else textual_version
    if not wanted:
        return "désactivé dans les réglages"
    if os.name != "posix":
        return "ce système n’a pas de terminal POSIX"
    if environ.get("TEXTUAL_DRIVER"):
        return "TEXTUAL_DRIVER impose un autre pilote"
    if textual_version not in TRIED_WITH:
        known = ", ".join(sorted(TRIED_WITH))
        return f"version de Textual non éprouvée\u00a0: {textual_version} (éprouvée\u00a0: {known})"
    return ""
