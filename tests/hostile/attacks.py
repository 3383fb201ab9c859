"""What hostile text is made of, and what to look for in what reaches a terminal.

Every attack carries ``BRAND`` where a terminal would take a parameter: no sequence that the program writes itself has
that number, so that one branded sequence in its output is one that came from a text.
"""

import json
import re
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

BRAND: Final = "66666"

INTRODUCERS: Final = (
    "\x1b[",
    "\x9b",
    "\x1b]",
    "\x9d",
    "\x1bP",
    "\x90",
    "\x1bX",
    "\x98",
    "\x1b^",
    "\x9e",
    "\x1b_",
    "\x9f",
)
"""CSI, OSC, DCS, SOS, PM and APC, each in seven bits and in eight (ECMA-48, 5.6)."""
SEQUENCES: Final = (
    *(f"{opening}{BRAND}m" for opening in ("\x1b[", "\x9b")),
    f"\x1b[{BRAND};1H",
    f"\x1b[?{BRAND}h",
    f"\x1b[{BRAND}n",
    f"\x1b]0;{BRAND}\x07",
    f"\x1b]52;c;{BRAND}\x1b\\",
    f"\x1b]8;;http://{BRAND}.example\x1b\\lien\x1b]8;;\x1b\\",
    f"\x9d0;{BRAND}\x9c",
    f"\x1bP{BRAND}q\x1b\\",
    f"\x90{BRAND}\x9c",
    f"\x1b_{BRAND}\x1b\\",
    *(f"{opening}{BRAND}" for opening in INTRODUCERS),  # never ended
    "\x1bc",
    "\x1b#8",
    "\x1b(0",
    "\x1b",
    "\x1b[",
    "\x1b\x1b[",
    "\x9b",
)
CONTROLS: Final = tuple(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t")
UNSEEN: Final = tuple(
    "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\U000e0041"
)
PILE: Final = "e" + "\u0301\u0327\u0489" * 400
MARKUP: Final = (
    "[bold red]",
    "[/]",
    "[@click=app.quit]",
    "[link=http://example.org]",
    "[$error]",
    "\\[",
    "[[",
    ":boom:",
)
FORMULAS: Final = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\u00a0=1", '=HYPERLINK("http://x")')
MARKDOWN: Final = (
    "<script>",
    "![x](http://x)",
    "[x](http://x)",
    "`x`",
    "**x**",
    "# x",
    "- x",
    "1. x",
    "a | b",
    "&lt;",
    "~~x~~",
    "$x$",
)

ATTACKS: Final = (
    *SEQUENCES,
    *UNSEEN,
    *MARKUP,
    *FORMULAS,
    *MARKDOWN,
    "\x07",
    "\x08",
    "\r",
    "\x0b",
    "\x0c",
    "\x0e",
    "\x7f",
    "\x85",
)

fragments = (
    st.sampled_from([*ATTACKS, *CONTROLS, *INTRODUCERS])
    | st.text(max_size=6)
    | st.sampled_from(["Kervalis ", "12 millions d’euros "])
)
hostile_texts = st.lists(fragments, max_size=12).map("".join)

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|[\]PX^_](?:[^\x07\x1b]|\x1b(?!\\))*(?:\x07|\x1b\\)?"  # a control string to its end, or to the end
    r"|[ -/]*[0-~])?"
)
_OWN = re.compile(
    r"\x1b(?:"
    r"\[[0-9;]*[ABCDGHJKLMPSTXdmrsu@]"  # cursor, erasing, scrolling, pen
    r"|\[\?[0-9;]+(?:[hl]|\$p)"  # modes, and queries for them
    r"|\[[<>=][0-9;]*[um]"  # keyboard of kitty, and of xterm
    r"|\[c|M|7|8"
    r"|\]8;;\x1b\\"  # no link begins here: one may only be ended
    r"|\]22;[a-z]*(?:\x07|\x1b\\))"
)
_LEFT = re.compile("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f" + "".join(UNSEEN) + "]")


def foreign(received: bytes) -> list[str]:
    """What a terminal would obey in ``received`` and the program has no reason to write; broken UTF-8 is that too."""
    text = received.decode("utf-8", "backslashreplace")
    found = [each for each in _SEQUENCE.findall(text) if not _OWN.fullmatch(each) or BRAND in each]
    rest = _SEQUENCE.sub("", text)
    found += _LEFT.findall(rest)
    found += re.findall(r"\\x[89a-f][0-9a-f]", rest) if "\\x" in rest and not _encodes(received) else []
    return found


def _encodes(received: bytes) -> bool:
    try:
        received.decode()
    except UnicodeDecodeError:
        return False
    return True


def woven(words: str) -> str:
    """``words`` with every attack between them, each followed by a word so that none hides in the one before."""
    return " ".join(f"{words}{attack}x" for attack in ATTACKS)


def corpus(folder: Path) -> Path:
    """Everything that a file can say of an article is hostile here, and two articles contradict each other."""
    folder.mkdir(parents=True)
    hostile = "".join(ATTACKS)
    for name, amount, day in (("un", "12", "2024-03-04"), ("deux", "19", "2024-03-05")):
        stated = {
            "id": f"{name}{hostile}",
            "title": f"Kervalis lève des fonds [bold red]{name}[/] {hostile}",
            "source": f"Le Fil {name}{hostile}",
            "author": f"Anne{hostile} Le Goff",
            "url": f"https://example.org/{hostile}",
            "kind": f"dépêche{hostile}",
            "origin": f"reprise{hostile}",
            "published": day,
            "text": f"Kervalis a levé {amount} millions d’euros en mars 2024, selon la société Kervalis.\n\n"
            "[@click=app.quit]CLIC[/] La société "
            f"\x1b[{BRAND}mKervalis a levé {amount}\x9b{BRAND}m millions d’euros.\n\n"
            + woven("Kervalis")
            + f"\n\n{PILE}\n\nAu total, 40 % des salariés de Kervalis, dit Anne Le Goff.{hostile}",
        }
        (folder / f"{name}.jsonl").write_text(json.dumps(stated), "utf-8")
    (folder / f"nom\x1b[{BRAND}m[bold]\u202etxt\x07\n.txt").write_text("Kervalis embauche 30 personnes.", "utf-8")
    (folder / f"refus\x1b]0;{BRAND}\x07.txt").write_bytes(b"\0\1\2" * 50)
    (folder / "corpus.toml").write_text(
        f'[articles."x\\u001b[{BRAND}m\\u009b"]\ntitle = "\\u001b]0;{BRAND}\\u0007"\n', "utf-8"
    )
    return folder
