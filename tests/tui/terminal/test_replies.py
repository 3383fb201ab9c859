"""Replies come out of the input whole, however the line cuts them, and nothing that was typed is lost."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tui.terminal.replies import Replies, Reply

keys = st.sampled_from(
    [b"a", "é".encode(), b"\x1b[A", b"\x1bOP", b"\x1b", b"\x1b[5~", b"\xe9", b"?", b"[", b"$y", b"\r"]
)
replies = st.builds(Reply, mode=st.integers(0, 99_999), setting=st.integers(0, 4))


def _written(reply: Reply) -> bytes:
    return f"\x1b[?{reply.mode};{reply.setting}$y".encode()


@given(st.lists(st.one_of(keys, replies)), st.data())
def test_replies_are_taken_out_wherever_the_input_is_cut(sent: list[bytes | Reply], data: st.DataObject) -> None:
    # No key begins with CSI ?: Escape, [ and ? typed one after the other are the one thing taken for a reply.
    assume(b"\x1b[?" not in b"".join(item for item in sent if isinstance(item, bytes)))
    stream = b"".join(_written(item) if isinstance(item, Reply) else item for item in sent)
    splitter, typed, found = Replies(patience=0.1), b"", []
    while stream:
        length = data.draw(st.integers(1, 6))
        piece, stream = stream[:length], stream[length:]
        keys_in_piece, replies_in_piece = splitter.feed(piece, 0.0, awaited=True)
        typed += keys_in_piece
        found += replies_in_piece
    typed += splitter.release(1.0)
    assert found == [item for item in sent if isinstance(item, Reply)]
    assert typed == b"".join(item for item in sent if isinstance(item, bytes))


def test_an_escape_is_a_key_at_once_when_no_reply_is_awaited() -> None:
    assert Replies(patience=0.1).feed(b"\x1b", 0.0, awaited=False) == (b"\x1b", [])


def test_an_escape_waits_its_time_when_a_reply_is_awaited() -> None:
    splitter = Replies(patience=0.1)
    assert splitter.feed(b"\x1b", 0.0, awaited=True) == (b"", [])
    assert splitter.holding
    assert splitter.release(0.05) == b""
    assert splitter.release(0.1) == b"\x1b"
    assert not splitter.holding
