"""The one way this program points into a text: half-open ranges of code points."""

from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""``(start, end)``, code-point offsets into ``Article.text``, with ``start < end``."""
