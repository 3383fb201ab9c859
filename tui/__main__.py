"""The program's entrance: straight to the explorer, or to the command line for everything else."""

import _signal  # type: ignore[import-not-found]  # signal itself would load enum
import os
import sys

COMMANDS = (
    "search",
    "show",
    "figures",
    "entities",
    "compare",
    "dossiers",
    "corrections",
    "corpora",
    "import",
    "index",
    "doctor",
)
"""The commands' names, known here so that the explorer opens without loading the command line."""

TYPE_CHECKING = False  # typing itself would be a part of what is loaded before the first paint
if TYPE_CHECKING:
    from types import TracebackType

PLAIN = "--plain"
"""The option that asks for lines instead of a screen."""
KEYS = "--keys"
"""The option that lists the keys."""


def main() -> None:
    """Run the program on the process's arguments and end with its exit code."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started the program; open from here to its end
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    sys.excepthook = _unexpected
    _hear_interrupts(while_loading=True)
    sys.exit(run(sys.argv[1:]))


def _hear_interrupts(*, while_loading: bool) -> None:
    """End at once on an interrupt while modules are loaded: the error that Python raises instead is lost, and told,
    where it comes in the callback of an import's lock. Whoever started the program may have it ignore interrupts."""
    by_default, by_error = _signal.SIG_DFL, _signal.default_int_handler
    before, then = (by_error, by_default) if while_loading else (by_default, by_error)
    if _signal.getsignal(_signal.SIGINT) == before:
        _signal.signal(_signal.SIGINT, then)


def _unexpected(kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
    """Python's own words would quote whatever an error quotes, as it stands, to the terminal."""
    if not isinstance(error, Exception):
        return  # an interrupt before the screen is there: Python ends as whom a signal has ended, which says it
    from tui import crash

    for line in crash.lines(error):
        sys.stderr.write(f"{line}\n")


def run(arguments: list[str]) -> int:
    """The exit code of ``mistral-tui ARGUMENTS``: 0 done, 1 nothing found, 2 wrong use or unreadable input."""
    if arguments[:1] == ["--kiosk"]:
        from tui import kiosk

        return kiosk.run(arguments[1:])
    if PLAIN in arguments and not any(word.startswith("-") and word != PLAIN for word in arguments):
        words = [word for word in arguments if word != PLAIN]
        if len(words) < 2:
            from tui.plain.run import run as converse

            return converse(words[0] if words else None)
    if PLAIN in arguments and "--help" in arguments:
        arguments = ["--help"]
    elif PLAIN in arguments and arguments[0] not in COMMANDS:
        sys.stderr.write("mistral-tui : --plain prend un corpus au plus, sans commande ni autre option\n")
        return 2
    if arguments == [KEYS]:
        from tui.commands import keys

        return keys.run()
    from tui import flags

    try:
        call = flags.read(arguments, COMMANDS)
    except ValueError as error:
        sys.stderr.write(f"mistral-tui : {error}\n")
        return 2
    if call is None:
        from tui import cli

        _hear_interrupts(while_loading=False)
        return cli.run(arguments)
    from tui import explore

    return explore.run(call[0], given=call[1])


if __name__ == "__main__":
    main()
