"""What a person reads is typeset as French is: every text of the interface is checked where it stands in the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "tui").rglob("*.py"))
# An ordinary space before high punctuation or inside « », or a straight apostrophe between letters. A text
# that begins with the space follows a value that is put before it.
_FAULT = re.compile(r"(?:^|[\w)»…’]) [;:!?»%€](?:\s|$)|« (?!\u00a0)|[A-Za-zéèàç]'[a-zéèêàâîôœ]{2}")


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Every string of a module that is no docstring, with its line; a command's docstring is its help."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any("click" in ast.unparse(each) for each in node.decorator_list):
            bare.discard(id(getattr(node.body[0], "value", None)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_interface_is_typeset(path: Path) -> None:
    assert [(line, text) for line, text in texts(path) if _FAULT.search(text)] == []


def test_faults_are_found() -> None:
    assert _FAULT.search("vraiment ?")
    assert _FAULT.search(" : voilà")
    assert _FAULT.search("«\u00a0oui\u00a0» : voilà")
    assert _FAULT.search("5 %")
    assert _FAULT.search("« oui\u00a0»")
    assert _FAULT.search("l'article")
    assert not _FAULT.search("vraiment\u00a0? «\u00a0oui\u00a0», l’article")


def test_the_readme_is_typeset() -> None:
    french, _, _ = (ROOT / "README.md").read_text("utf-8").partition("## In English")
    prose = re.sub(r"```.*?```|`[^`]*`", "", french, flags=re.DOTALL)
    assert [line for line in prose.splitlines() if _FAULT.search(line)] == []
