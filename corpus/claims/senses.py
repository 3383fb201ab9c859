"""Which event a word names in its sentence: « se sont rendus » decides nothing."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class _Sense(NamedTuple):
    """A turn in which a word names no such event, and what it names then."""

    other: re.Pattern[str]
    own: re.Pattern[str]
    """What in the sentence names the event all the same."""
    means: str | None


_NUMBER = r"(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|cent|mille|plusieurs)"


@lru_cache(maxsize=1)
def _senses() -> Mapping[str, Sequence[_Sense]]:
    declared = tomllib.loads(files("corpus.claims").joinpath("senses.toml").read_text("utf-8"))
    return {
        event: [_Sense(_any(turn["other"]), _any(turn["own"]), turn.get("means")) for turn in turns]
        for event, turns in declared.items()
    }


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns).replace("NUMBER", _NUMBER))


def meant(sentence: str, events: tuple[str, ...]) -> tuple[str, ...]:
    """Of the events that words of a sentence, in lower case, may name those that they do name there, and what they
    name instead."""
    if _senses().keys().isdisjoint(events):
        return events
    found = [_named(sentence, event) for event in events]
    return tuple(dict.fromkeys(event for event in found if event is not None))


def _named(sentence: str, event: str) -> str | None:
    for sense in _senses().get(event, ()):
        if sense.other.search(sentence) and not sense.own.search(sentence):
            return sense.means
    return event
