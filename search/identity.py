"""What tells one corpus from another on this machine: its index and its corrections lie under the same key."""

import hashlib
import os
from pathlib import Path


def corpus_key(root: Path) -> str:
    """Sixteen hexadecimal digits for the corpus at ``root``, whatever way its path is written."""
    return hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
