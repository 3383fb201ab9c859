"""What is said where the program meets what it was not written for: nothing that a terminal would obey, whatever the
error quotes, and to a stranger nothing of the machine."""

from tui.terminal.safe import safe

_brief = False


def be_brief() -> None:
    """From now on name the kind of an error only: whoever reads it is not the account that runs this."""
    global _brief
    _brief = True


def lines(error: BaseException) -> list[str]:
    """Where ``error`` came from, without any variable's value; and last, in one line of French, what it was."""
    kind = type(error).__name__
    if _brief:
        return [f"mistral-tui\u00a0: erreur inattendue ({kind})"]
    import traceback  # not before it is needed: this is on the way to the first paint

    told = "".join(traceback.format_exception(error)).splitlines()
    last = f"mistral-tui\u00a0: erreur inattendue ({kind}), à signaler avec les lignes qui précèdent"
    return [*map(safe, told), last]
