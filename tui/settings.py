"""What a person may set once and for all, in ``settings.toml`` under the configuration directory.

The settings are few and plain: each says itself what it takes. Pydantic, which takes longer to load than the whole
program has to show a screen in, is left to the files of a corpus.
"""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from tui import faults, paths
from tui.flags import THEMES

FILE = "settings.toml"
_LONGEST = 2**20
"""Bytes of a settings file that are read."""


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _setting(default: Any, expects: str, takes: Callable[[Any], bool]) -> Any:
    return field(default=default, metadata={"expects": expects, "takes": takes})


def _choice(*values: str) -> Any:
    """One of some words, the first unless another is set."""
    expects = ", ".join(f'"{value}"' for value in values[:-1]) + f' ou "{values[-1]}"'
    return _setting(values[0], expects, lambda value: value in values)


def _switch(default: bool | None) -> Any:
    return _setting(default, "true ou false", _flag)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, with its default. ``expects`` says in French what a field takes, ``takes`` checks it."""

    corpus: Path | None = field(
        default=None,
        metadata={
            "expects": "un chemin ou un nom de corpus entre guillemets",
            "takes": lambda value: isinstance(value, Path),
        },
    )
    """The folder or file that opens where the command line names none, by its path or by the name that it was given;
    the bundled articles by default."""

    calm: bool | None = _switch(None)
    """Few bytes for a slow link: none of the five below unless it is asked for. By default, over SSH only."""

    mouse: bool | None = _switch(None)
    """Whether the terminal reports the mouse."""

    animations: bool | None = _switch(None)
    """Whether Textual may animate what it scrolls by itself."""

    blink: bool | None = _switch(False)
    """Whether the cursor blinks in the search box."""

    focus_reports: bool | None = _switch(None)
    """Whether the terminal tells when its window gains and loses the focus."""

    kitty_keys: bool | None = _switch(None)
    """Whether terminals that know kitty's keyboard protocol are asked for it."""

    differences: bool = _switch(True)
    """Send the terminal only the cells that changed; without it Textual draws by itself."""

    plain_spaces: bool = _switch(False)
    """Write U+00A0 for U+202F, for terminals whose font lacks the narrow space."""

    resume: bool = _switch(True)
    """Whether the search, the article and the place in it are found again at the next start."""

    watch: bool = _switch(False)
    """Follow the corpus's folder: what changes there is read within seconds."""

    jobs: int | None = _setting(None, "un nombre entier, au moins 1", lambda value: type(value) is int and value >= 1)
    """Processes that index a large corpus; by default, as many as there are processors, eight at most."""

    nlp: str = _choice("auto", "no")
    """Whether spaCy's recogniser joins the rules as articles are indexed: « auto » where the extra is installed."""

    theme: str = _choice(*THEMES)
    """The look: « lampe » is dark, « papier » is light; the « ansi » ones take the terminal's own colours."""

    keys: dict[str, str] = field(
        default_factory=dict,
        metadata={
            "expects": 'une table [keys] de touches, comme quit = "Q"',
            "takes": lambda value: isinstance(value, dict) and all(isinstance(one, str) for one in value.values()),
        },
    )
    """Keys by the name of what they do (``mistral-tui --keys`` lists them); several are separated by commas."""

    def wants(self, name: str, calm: bool) -> bool:
        """Whether one of the five that a slow link does without is on."""
        value: bool | None = getattr(self, name)
        return not calm if value is None else value


def file() -> Path:
    """Where the settings are read, whether the file is there or not."""
    return paths.config() / FILE


def load() -> tuple[Settings, list[str]]:
    """The settings, and one line of French for each thing in the file that could not be taken as it stands.

    A field that is wrong keeps its default; a file that can't be read leaves all of them.
    """
    path = file()
    try:
        # A pipe would be waited for, and a device may never end.
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            return Settings(), [f"{path} : ce n’est pas un fichier, valeurs par défaut gardées"]
        with path.open("rb") as opened:
            content = opened.read(_LONGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), []
    except OSError as error:
        return Settings(), [f"{path} : réglages illisibles ({faults.wording(error)}), valeurs par défaut gardées"]
    if len(content) > _LONGEST:
        return Settings(), [f"{path} : plus d’un Mo de réglages, valeurs par défaut gardées"]
    import tomllib

    try:
        raw = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Settings(), [f"{path} : les réglages ne sont pas en UTF-8, valeurs par défaut gardées"]
    except tomllib.TOMLDecodeError as error:
        where = str(error).rpartition("at ")[2].rstrip(")").replace("line", "ligne").replace("column", "colonne")
        where = where.replace("end of document", "fin du fichier")
        return Settings(), [f"{path} : TOML mal formé ({where}), valeurs par défaut gardées"]
    except (RecursionError, ValueError):
        told = "nombre trop long ou imbrication trop profonde"
        return Settings(), [f"{path} : TOML mal formé ({told}), valeurs par défaut gardées"]
    return _checked(path, raw)


def _checked(path: Path, raw: dict[str, Any]) -> tuple[Settings, list[str]]:
    known = {each.name: each.metadata for each in fields(Settings)}
    taken: dict[str, Any] = {}
    lines = []
    for key, value in raw.items():
        if key not in known:
            lines.append(f"{path} : réglage inconnu « {key} »")
            continue
        if key == "corpus" and isinstance(value, str) and "\0" not in value:
            value = _corpus(path.parent, value)
        # Strict: `jobs = "4"` and `calm = 1` are mistakes to be told.
        if known[key]["takes"](value):
            taken[key] = value
        else:
            lines.append(f"{path} : « {key} » attend {known[key]['expects']}, valeur par défaut gardée")
    return Settings(**taken), lines


def _corpus(folder: Path, value: str) -> Path:
    """The path that ``value`` gives, relative to ``folder``, where the settings stand; where nothing lies there, the
    path of the corpus so called."""
    place = folder / _at_home(value)
    if os.path.lexists(place):
        return place
    from tui.corpus_names import by_name

    return by_name(value) or place


def _at_home(value: str) -> Path:
    """The path with « ~ » as the home directory; as it stands where there is no such home."""
    try:
        return Path(value).expanduser()
    except RuntimeError:
        return Path(value)


def jobs(settings: Settings) -> int:
    """How many processes may index: what is set, else one for each processor that this process may use."""
    if settings.jobs:
        return settings.jobs
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, 8)
