"""The packages with many modules say in their docstring what each is for in the order of the work."""

import re
from importlib import import_module
from pathlib import Path

import pytest


@pytest.mark.parametrize("package", ["corpus.claims", "search.comparison"])
def test_a_packages_map_names_its_modules_and_no_others(package: str) -> None:
    module = import_module(package)
    assert module.__doc__ is not None and module.__file__ is not None
    named = set(re.findall(r"``(\w+)``", module.__doc__))
    assert named == {path.stem for path in Path(module.__file__).parent.glob("*.py")} - {"__init__"}
