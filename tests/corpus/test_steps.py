"""Work of several steps: each step of all of it before the next of any."""

import pytest

from corpus.steps import Steps, together


def test_each_step_of_all_comes_before_the_next_and_what_they_make_in_order() -> None:
    done: list[str] = []

    def work(name: str, steps: int) -> Steps[str]:
        for step in range(steps):
            done.append(f"{name}{step}")
            yield
        return name

    assert together(work(name, steps) for name, steps in (("a", 2), ("b", 0), ("c", 3))) == ["a", "b", "c"]
    assert done == ["a0", "c0", "a1", "c1", "c2"]
    assert together([]) == []


def test_what_one_raises_is_raised() -> None:
    def failing() -> Steps[None]:
        yield
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        together([failing()])
