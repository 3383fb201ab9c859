"""What a person may set once and for all, in ``settings.toml`` under the configuration directory.

The settings themselves are a plain dataclass and no file means the defaults, so that pydantic, which checks a file
that is there, stays off the path to the first paint for all who have none.
"""

import os
import stat
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

from tui import faults, paths

FILE = "settings.toml"
_LONGEST = 2**20
"""Bytes of a settings file that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, with its default. ``expects`` says in French what a field takes."""

    corpus: Path | None = field(default=None, metadata={"expects": "un chemin entre guillemets"})
    """The folder or file that opens where the command line names none; the bundled articles by default."""

    calm: bool | None = field(default=None, metadata={"expects": "true ou false"})
    """No animation, no blinking, no mouse: few bytes for a slow link. By default, over SSH only."""

    differences: bool = field(default=True, metadata={"expects": "true ou false"})
    """Send the terminal only the cells that changed; without it Textual draws by itself."""

    plain_spaces: bool = field(default=False, metadata={"expects": "true ou false"})
    """Write U+00A0 for U+202F, for terminals whose font lacks the narrow space."""

    jobs: int | None = field(default=None, metadata={"expects": "un nombre entier, au moins 1"})
    """Processes that index a large corpus; by default, as many as there are processors, eight at most."""

    nlp: Literal["auto", "no"] = field(default="auto", metadata={"expects": '"auto" ou "no"'})
    """Whether spaCy's recogniser joins the rules as articles are indexed: « auto » where the extra is installed."""

    theme: Literal["lampe", "papier"] = field(default="lampe", metadata={"expects": '"lampe" ou "papier"'})
    """The look: « lampe » is dark, « papier » is light."""

    keys: dict[str, str] = field(
        default_factory=dict, metadata={"expects": 'une table [keys] de touches, comme quit = "x"'}
    )
    """Keys by the name of what they do (``tui.actions``); several are separated by commas."""


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
    from pydantic import Field, TypeAdapter, ValidationError

    hints = {**get_type_hints(Settings), "jobs": Annotated[int, Field(ge=1)]}
    expects = {each.name: each.metadata["expects"] for each in fields(Settings)}
    taken: dict[str, Any] = {}
    lines = []
    for key, value in raw.items():
        if key not in expects:
            lines.append(f"{path} : réglage inconnu « {key} »")
            continue
        if key == "corpus" and isinstance(value, str):
            # TOML has no paths; one that is relative starts where the file stands that names it.
            value = value if "\0" in value else path.parent / _at_home(value)
        try:
            # Strict: `jobs = "4"` and `calm = 1` are mistakes to be told.
            taken[key] = TypeAdapter(hints[key]).validate_python(value, strict=True)
        except ValidationError:
            lines.append(f"{path} : « {key} » attend {expects[key]}, valeur par défaut gardée")
    return Settings(**taken), lines


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
