"""The weights of the evidence, fitted offline: `python -m tests.benchmarks.comparison_weights`."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from corpus.weighing import Weights


@lru_cache(maxsize=1)
def fitted() -> Mapping[str, Weights]:
    """Log-odds for each piece of evidence, by decision: « amounts », « durations », « ages », « dates » (two figures
    of two articles measure one thing), « conflict of amounts » and so on (two that do, and differ, contradict). What
    is not named weighs nothing."""
    return tomllib.loads(files("search.comparison").joinpath("weights.toml").read_text("utf-8"))
