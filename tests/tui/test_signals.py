"""SIGTERM and SIGHUP end the program by its own door."""

import asyncio
import os
import signal

import pytest

from tui.terminal.signals import leave_on_signals


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
async def test_a_signal_leaves_with_its_conventional_code(sent: signal.Signals, code: int) -> None:
    left: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    leave_on_signals(left.set_result)
    os.kill(os.getpid(), sent)
    assert await asyncio.wait_for(left, 10) == code
    asyncio.get_running_loop().remove_signal_handler(sent)
