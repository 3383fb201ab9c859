"""The options of the explorer itself, read without the command line's libraries: it is on the path to first paint."""

SWITCHES = {
    "calm": "calm",
    "mouse": "mouse",
    "animations": "animations",
    "blink": "blink",
    "focus": "focus_reports",
    "kitty": "kitty_keys",
    "differences": "differences",
    "resume": "resume",
    "watch": "watch",
}
"""``--NAME`` and ``--no-NAME``, by the setting that each goes before."""
THEME = "--theme"
"""The option that chooses the look."""
THEMES = ("lampe", "papier", "ansi-sombre", "ansi-clair")
"""The looks: the first two bring their own colours, the others follow the terminal's."""


def read(arguments: list[str], commands: tuple[str, ...]) -> "tuple[str | None, dict[str, bool | str]] | None":
    """The corpus, if one is named, and the settings that ``arguments`` give.

    ``None`` where they are no call of the explorer: a command, an option that it lacks, two corpora. What follows
    « -- » is a corpus, whatever it is called. Raises ``ValueError``, in French, for a look that there is none of.
    """
    given: dict[str, bool | str] = {}
    named: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            named += words
        elif word.partition("=")[0] == THEME:
            _, equals, value = word.partition("=")
            given["theme"] = value if equals else next(words, "")
            if given["theme"] not in THEMES:
                raise ValueError(f"l’option {THEME} attend {', '.join(THEMES[:-1])} ou {THEMES[-1]}")
        elif word.startswith("-"):
            off = word.startswith("--no-")
            setting = SWITCHES.get(word.removeprefix("--no-" if off else "--"))
            if setting is None:
                return None
            given[setting] = not off
        elif word in commands:
            return None
        else:
            named.append(word)
    return None if len(named) > 1 else ((named[0] if named else None), given)
