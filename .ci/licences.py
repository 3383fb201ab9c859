#!/usr/bin/env python3
"""Print THIRD-PARTY.md: every package that the installed program stands on, with its version and licence, and the
exchange rates that it holds.

Reads the metadata of the environment that it runs in: .venv/bin/python .ci/licences.py > THIRD-PARTY.md
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution

HEAD = """\
# What mistral-tui stands on

Packages that are installed with the program, directly or behind another, with the licence that each declares. None is
part of this repository. Written by `.ci/licences.py`; a test compares the names with what is installed.

| Package | Version | Licence |
|---|---|---|"""

RATES = """
## Exchange rates

`search/comparison/averages.toml`, which is part of this repository: World Bank, World Development Indicators,
« Official exchange rate (LCU per US$, period average) » (PA.NUS.FCRF), updated 1 July 2025; the Bank's own source is
the International Monetary Fund, International Financial Statistics. Licence
[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). Changed: some currencies and years only, to six digits."""


def plain(name: str) -> str:
    """A package's name as all its spellings share it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(name: str, found: dict[str, str]) -> dict[str, str]:
    """Add to ``found`` every package behind ``name``: plain name to the name it gives itself."""
    for line in distribution(name).requires or ():
        if re.search(r"\bextra\s*==", line):
            continue
        own = re.split(r"[\s<>=!~;\[(]", line, maxsplit=1)[0]
        try:
            exact = distribution(own).metadata["Name"]
        except PackageNotFoundError:  # for another system: colorama, say
            continue
        if plain(exact) not in found:
            found[plain(exact)] = exact
            needed(own, found)
    return found


def licence(name: str) -> str:
    """The licence a package declares: an SPDX expression, its classifiers, or else its licence file's title."""
    metadata = distribution(name).metadata
    if expression := metadata.get("License-Expression"):
        return str(expression)
    classifiers = [each for each in metadata.get_all("Classifier") or () if each.startswith("License ::")]
    telling = [end for each in classifiers if (end := each.rpartition(" :: ")[2]) != "OSI Approved"]
    if telling:
        return ", ".join(telling)
    own = str(metadata.get("License") or "").strip()
    if not own:
        files = [each for each in distribution(name).files or () if re.search(r"licen[sc]e|copying", each.name, re.I)]
        own = " ".join(files[0].read_text("utf-8").split()) if files else "not declared"
    return re.split(r",|http|\n", own)[0].strip()


def table() -> str:
    """The whole page."""
    packages = sorted(needed("mistral-tui", {}).values(), key=plain)
    rows = (f"| {each} | {distribution(each).version} | {licence(each)} |" for each in packages)
    return "\n".join([HEAD, *rows, RATES])


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
