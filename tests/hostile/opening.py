"""A corpus of hostile files, opened in a process of its own."""

import subprocess
import sys
from pathlib import Path

MEMORY = 900 * 2**20
"""Bytes of address space that opening a corpus of hostile files may take: the libraries alone take some 300 MB."""
PATIENCE = 60
"""Seconds after which the program is taken to hang."""

OPEN = """
import resource, sys
from pathlib import Path
from search.library import Library
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
library = Library.open(Path(sys.argv[1]), cache=Path(sys.argv[2]))
for hit in library.search("").hits:
    print("article", ascii(hit.card.id))
for problem in library.problems:
    print("fault", ascii(str(problem)))
"""


def opened(folder: Path) -> tuple[list[str], list[str]]:
    """The ids and the faults of the corpus, opened in a process of its own with little memory and time."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN.format(memory=MEMORY), folder, folder.parent / "cache"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = [line.split(" ", 1) for line in done.stdout.splitlines()]
    return [what for kind, what in told if kind == "article"], [what for kind, what in told if kind == "fault"]
