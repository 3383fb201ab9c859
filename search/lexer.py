"""Cut what a person types into what the grammar of queries is made of."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from search.analysis import fold
from search.query_values import read_dates, read_figures
from search.syntax import Node

FIELDS: Final = {
    "titre": "title", "title": "title", "source": "source", "journal": "source", "auteur": "author",
    "author": "author", "date": "date", "entite": "entity", "entity": "entity", "personne": "PER", "person": "PER",
    "lieu": "LOC", "place": "LOC", "org": "ORG", "organisation": "ORG", "produit": "PRODUCT", "evenement": "EVENT",
    "chiffre": "figure", "figure": "figure", "mesure": "measure", "measure": "measure",
}  # fmt: skip
_OPERATORS: Final = {"ET": "and", "AND": "and", "OU": "or", "OR": "or", "SAUF": "not", "NOT": "not", "NON": "not"}
_CLOSING: Final = {'"': '"', "«": "»", "“": "”", "„": "”"}

_FIELD = re.compile(r"([^\W\d_]+)[\u00a0\u202f]?:")
_WORD = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])|[^\s()\"«»“”„]+")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """``kind`` is « ( », « ) », « and », « or », « not », « word », « phrase », « field » or « value »."""

    kind: str
    text: str
    start: int
    end: int
    node: Node | None = None
    closed: bool = True


class Lexer:
    """Cuts a query into what the grammar is made of; values of dates and figures are read here, spaces and all."""

    def __init__(self, text: str, today: date, as_typed: bool, faults: list[str]) -> None:
        self._text = text
        self._today = today
        self._as_typed = as_typed
        self._faults = faults

    def lexemes(self) -> "list[Lexeme]":
        """All of the query, in order; what is not understood becomes a fault or a word."""
        found: list[Lexeme] = []
        text, at = self._text, 0
        while at < len(text):
            lexeme = self._next(at)
            if lexeme is None:
                at += 1
                continue
            found.append(lexeme)
            at = lexeme.end
        return found

    def _next(self, at: int) -> Lexeme | None:
        text, char = self._text, self._text[at]
        if char.isspace() or char in "»”":
            return None
        if char in "()":
            return Lexeme(char, char, at, at + 1)
        if char in _CLOSING:
            return self._phrase(at)
        begins = at == 0 or text[at - 1].isspace() or text[at - 1] in '(-:"»'
        if char in "-−" and begins:
            follows = at + 1 < len(text) and not text[at + 1].isspace()
            return Lexeme("not", char, at, at + 1) if follows else None
        match = _FIELD.match(text, at)
        if match and begins:
            field = FIELDS.get(fold(match[1]))
            if field in {"date", "figure"}:
                return self._value(field, match.start(), match.end())
            if field:
                return Lexeme("field", field, at, match.end())
            if match.end() < len(text) and text[match.end()].isalnum() and not self._as_typed:
                self._faults.append(f"champ «\u00a0{match[1]}\u00a0» inconnu")
        word = _WORD.match(text, at)
        if not word:
            return None
        kind = _OPERATORS.get(word[0], "word")
        return Lexeme(kind, word[0], at, word.end())

    def _phrase(self, at: int) -> Lexeme:
        text = self._text
        ends = [end for closing in {_CLOSING[text[at]], text[at]} if (end := text.find(closing, at + 1)) >= 0]
        if ends:
            end = min(ends)
            return Lexeme("phrase", text[at + 1 : end], at, end + 1)
        if not self._as_typed:
            self._faults.append(f"guillemet jamais fermé, au caractère\u00a0{at + 1}")
        return Lexeme("phrase", text[at + 1 :], at, len(text), closed=False)

    def _value(self, field: str, start: int, at: int) -> Lexeme:
        """« date: » or « chiffre: » with its value, in quotes or not; without a node where it isn't understood."""
        text = self._text
        while at < len(text) and text[at].isspace():
            at += 1
        if at < len(text) and text[at] in _CLOSING:
            quoted = self._phrase(at)
            inner, end, whole = quoted.text.strip(), quoted.end, True
        else:
            inner, end, whole = text[at:], 0, False
        read = read_dates(inner, self._today) if field == "date" else read_figures(inner)
        if read and (not whole or read[1] == len(inner) or field == "figure"):
            return Lexeme("value", field, start, end or at + read[1], node=read[0])
        if not whole:
            word = re.compile(r"[^\s()]*").match(text, at)
            end = word.end() if word else at
        shown = text[at:end] if whole else inner[: end - at]
        if not (self._as_typed and end == len(text)):
            name = "date" if field == "date" else "chiffre"
            what = f"«\u00a0{shown}\u00a0» non compris" if shown else "sans valeur"
            self._faults.append(f"{name}\u00a0: {what}, au caractère\u00a0{start + 1}")
        return Lexeme("value", field, start, end)
