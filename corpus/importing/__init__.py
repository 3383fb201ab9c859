"""Pages and feeds fetched from the web, on request alone, and kept as files of a corpus."""

from corpus.importing.client import Client, Limits, NotFetched
from corpus.importing.gather import Failed, Kept, gather

__all__ = ["Client", "Failed", "Kept", "Limits", "NotFetched", "gather"]
