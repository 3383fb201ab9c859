"""Where this program keeps its files on this system."""

import os
from contextlib import suppress
from pathlib import Path

NAME = "mistral-tui"
_NOWHERE = Path(os.devnull)
"""Where nothing can be made, not even by root."""


def cache() -> Path:
    """What can be deleted at any time: the indexes. ``$XDG_CACHE_HOME/mistral-tui`` where that is set."""
    return _place("XDG_CACHE_HOME", "user_cache_dir")


def data() -> Path:
    """What a person made: dossiers, corrections, exports. ``$XDG_DATA_HOME/mistral-tui`` where that is set."""
    return _place("XDG_DATA_HOME", "user_data_dir")


def config() -> Path:
    """The settings. ``$XDG_CONFIG_HOME/mistral-tui`` where that is set."""
    return _place("XDG_CONFIG_HOME", "user_config_dir")


def gazetteer() -> Path:
    """A person's own names, laid over the shipped ones. It need not exist."""
    return config() / "gazetteer.toml"


def made(place: Path) -> Path:
    """``place``, created for its owner alone (0700) if it is not there. Raises ``OSError`` where it can't be."""
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def index_cache() -> Path:
    """``cache()``, made where it can be: a library that can't write there keeps its index for the time it runs."""
    with suppress(OSError):
        made(cache())
    return cache()


def _place(variable: str, default: str) -> Path:
    # platformdirs heeds the XDG variables on some systems only. A relative path in one must be ignored (XDG Base
    # Directory Specification 0.8).
    base = os.environ.get(variable, "")
    if Path(base).is_absolute():
        return Path(base) / NAME
    import platformdirs

    try:
        return Path(getattr(platformdirs, default)(NAME, appauthor=False))
    except RuntimeError:  # no variable, and no such user: as in a container that runs under any number
        return _NOWHERE / NAME
