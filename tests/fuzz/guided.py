"""Fuzz one door of the program, led by the coverage of what is behind it. By hand: it needs atheris and runs on.

    pip install atheris
    python -m tests.fuzz.guided readers -max_total_time=600 -max_len=4096 FOLDER

The doors' names are in ``tests.fuzz.doors``. ``FOLDER`` keeps what reached new code, to go on from; the samples of
the tests are a good beginning for the readers. What follows the door's name is libFuzzer's. A finding is written to
the current directory as ``crash-…``: give that file in the place of ``FOLDER`` to see it again. Mend, and leave a
test beside the part's own.
"""

import sys
from importlib import import_module

from tests.fuzz.doors import DOORS


def main() -> None:
    atheris = import_module("atheris")  # is no dependency, and has no types
    door = DOORS[sys.argv.pop(1)]
    with atheris.instrument_imports(include=["corpus", "search", "tui"]):
        door(b"")  # imports what it needs
    atheris.Setup(sys.argv, door)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
