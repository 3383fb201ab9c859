"""One frame in flight where the terminal answers, none held up where it doesn't."""

from __future__ import annotations

from tui.terminal.gate import Gate


def test_a_terminal_that_never_answers_holds_nothing_up() -> None:
    gate = Gate()
    for now in range(10):
        assert gate.is_open(now)
        assert gate.close(5_000, now) is None


def test_a_frame_waits_for_the_reply_to_the_one_before() -> None:
    gate = Gate()
    gate.answered(7)
    assert gate.close(100, 0.0) == 7
    assert not gate.is_open(1.0)
    assert gate.opens_in(1.0) > 0
    gate.answered(7)
    assert gate.is_open(1.0)


def test_the_shorter_of_two_queries_that_are_answered_is_asked() -> None:
    gate = Gate()
    gate.answered(2026)
    assert gate.close(1, 0.0) == 2026
    gate.answered(2026)
    gate.answered(7)
    assert gate.close(1, 0.0) == 7


def test_an_answer_to_a_question_of_others_opens_nothing() -> None:
    gate = Gate()
    gate.answered(7)
    gate.close(1, 0.0)
    gate.answered(2004)
    assert not gate.is_open(0.1)


def test_a_lost_reply_delays_but_does_not_stop_and_silence_ends_the_questions() -> None:
    gate = Gate()
    gate.answered(7)
    now = 0.0
    asked = []
    for _ in range(5):
        asked.append(gate.close(1_000, now))
        now += gate.opens_in(now)
        assert gate.is_open(now)
    assert asked == [7, 7, 7, None, None]


def test_a_big_frame_has_the_time_that_a_slow_line_needs() -> None:
    gate = Gate()
    gate.answered(7)
    gate.close(20_000, 0.0)
    assert not gate.is_open(10.0)
