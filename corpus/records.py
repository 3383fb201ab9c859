"""Records: dataclasses that only the type checker keeps from being changed. An article has hundreds, and one that is
frozen at run time takes four times as long to make."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Record = TypeVar("_Record")


@dataclass_transform(frozen_default=True)
def record(*, kw_only: bool = False, eq: bool = True) -> Callable[[type[_Record]], type[_Record]]:
    """A class whose instances are made of their fields, compared and hashed by them unless ``eq`` says that each is
    itself alone, and never changed."""
    return dataclass(slots=True, kw_only=kw_only, eq=eq, unsafe_hash=eq)
