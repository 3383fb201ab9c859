"""Regular expressions that mean the same in every Python that the program runs on."""

import ast
import re
from pathlib import Path

import corpus
import search
import tui

_GROUP_REPEATED = re.compile(r"(?<!\\)\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_group_is_repeated_possessively() -> None:
    """Before Python 3.11.5 a group so repeated keeps what its last, failed turn took: « 35 000 » ended in a space."""
    found = [
        f"{path.name}:{node.lineno}"
        for package in (corpus, search, tui)
        for path in Path(str(package.__file__)).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _GROUP_REPEATED.search(node.value)
    ]
    assert found == []
