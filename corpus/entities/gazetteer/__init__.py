"""The names that are known beforehand: the shipped ones, and a person's own laid over them."""

from corpus.entities.gazetteer.entry import Entry, Form, Gazetteer
from corpus.entities.gazetteer.shipped import shipped

__all__ = ["Entry", "Form", "Gazetteer", "shipped"]
