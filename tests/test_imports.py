"""What each way into the program loads, in an interpreter of its own."""

import subprocess
import sys

import pytest

_FIRST_PAINT = """
import asyncio, sys, threading
from tui import __main__, explore, settings, paths
settings.load()
from tui.app import Explorer

painted = threading.Event()

def open_library(progress):
    painted.wait()
    raise SystemExit

async def paint():
    app = Explorer(open_library, calm=True)
    async with app.run_test(size=(80, 24)):
        loaded = sorted({name.partition(".")[0] for name in sys.modules})
        painted.set()
        app.exit()
    sys.stdout.write("\\n".join(loaded))

asyncio.run(paint())
"""


def loaded_by(code: str) -> set[str]:
    """The top-level modules that are there after ``code``."""
    program = code if "sys.stdout" in code else f"import sys\n{code}\nsys.stdout.write('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stdout.splitlines()}


@pytest.mark.parametrize(
    "module", ["corpus", "corpus.annotate", "corpus.readers", "search", "search.library", "search.results"]
)
def test_the_lower_rooms_load_no_screen(module: str) -> None:
    assert not loaded_by(f"import {module}") & {"textual", "rich", "click", "tui"}


def test_the_first_paint_waits_for_no_library_that_it_does_not_show() -> None:
    loaded = loaded_by(_FIRST_PAINT)
    assert "textual" in loaded
    assert not loaded & {"whoosh", "pydantic", "babel", "click", "currency_converter", "frontmatter"}


def test_comparing_loads_nothing_that_only_marks_articles() -> None:
    """Their patterns take a tenth of a second, of which somebody waits who asks for the first time."""
    code = "import sys, search.story_topics; sys.stdout.write('\\n'.join(n.replace('.', '_') for n in sys.modules))"
    loaded = loaded_by(code)
    assert "corpus_claims_measures" in loaded
    assert not loaded & {"corpus_claims_passages", "corpus_claims_subjects", "corpus_entities_gazetteer"}


def test_the_command_line_loads_no_screen() -> None:
    assert not loaded_by("import tui.cli") & {"textual", "whoosh", "pydantic", "babel"}


def test_the_commands_named_at_the_entrance_are_those_that_there_are() -> None:
    from tui.__main__ import COMMANDS
    from tui.cli import group

    assert tuple(group.commands) == COMMANDS
