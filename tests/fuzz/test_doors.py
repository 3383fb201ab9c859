"""Every door that is fuzzed, with a few bytes: what longer runs by hand lean on holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.doors import DOORS


@pytest.mark.parametrize("door", DOORS)
@settings(max_examples=25, deadline=None)
@given(data=st.binary(max_size=60))
def test_a_door_stands_any_bytes(door: str, data: bytes) -> None:
    DOORS[door](data)
