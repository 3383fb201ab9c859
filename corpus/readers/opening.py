"""Opening a file of a corpus: only what is a regular file at that very moment, without waiting for what is not."""

import os
import stat
from io import BufferedReader
from pathlib import Path


def open_regular(path: Path) -> BufferedReader:
    """The file at ``path``, to read its bytes.

    A pipe put in a file's place after it was listed would be waited for, and a device may never end: both are
    refused. Raises ``OSError``.
    """
    # Without O_NONBLOCK opening a pipe waits for someone who writes; for a regular file it changes nothing.
    wanted = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, wanted)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotRegular
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


class NotRegular(OSError):
    """What is there is a folder, a pipe, a device or a socket."""
