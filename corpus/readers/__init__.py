"""One file per format that articles come in, and the registry that picks one by content."""

from corpus.readers.collection import duplicate, read_corpus, without_duplicates
from corpus.readers.format import Records
from corpus.readers.registry import read
from corpus.readers.sidecar import sidecar_problems
from corpus.readers.source import SourceFile, bundled, corpus_root, scan

__all__ = [
    "Records",
    "SourceFile",
    "bundled",
    "corpus_root",
    "duplicate",
    "read",
    "read_corpus",
    "scan",
    "sidecar_problems",
    "without_duplicates",
]
