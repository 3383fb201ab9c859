"""What a person types, read forgivingly: whatever the string, there is a query, and what was not understood is said.

query = or
or    = and { (OU | OR) and }
and   = not { [ET | AND] not }
not   = { SAUF | NOT | "-" } atom
atom  = "(" or ")" | field ":" value | "phrase" | word | prefix* | fuzzy~
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from search.analysis import Token, fold, name_key, tokens
from search.lexer import FIELDS, Lexeme, Lexer
from search.syntax import All, Any, Fact, Figures, Fuzzy, Node, Not, Phrase, Prefix, Query, Word

_LONGEST: Final = 1000
"""Characters of a query that are read."""
_DEEPEST: Final = 40
"""Parentheses within parentheses."""
_MOST_FAULTS: Final = 2
_FURTHEST: Final = 2
"""Letters by which a fuzzy word may differ."""

_ASKING: Final = frozenset(
    "qui que qu' quoi quel quelle quels quelles lequel laquelle lesquels comment pourquoi combien quand où".split()  # noqa: SIM905
)
_BEFORE_ASKING: Final = frozenset("à a de d' en dans sur pour par avec chez depuis vers jusqu'".split())  # noqa: SIM905

_FUZZY = re.compile(r"(.+)~(\d?)\d*$")


def parse(text: str, *, today: date, as_typed: bool = False) -> Query:
    """Read a query; ``today`` is what « hier » counts from. With ``as_typed`` the last word is a beginning."""
    faults: list[str] = []
    if len(text) > _LONGEST:
        faults.append(f"recherche trop longue, coupée après {_LONGEST}\u00a0caractères")
        text = text[:_LONGEST]
    text = unicodedata.normalize("NFC", text)
    lexemes = list(Lexer(text, today, as_typed, faults).lexemes())
    root = _Parser(lexemes, len(text) if as_typed else -1, faults).parse()
    return Query(root, tuple(dict.fromkeys(faults))[:_MOST_FAULTS], question=_is_question(text))


class _Parser:
    """Recursive descent over lexemes. ``last`` is where a word must end to be taken as a beginning."""

    def __init__(self, lexemes: list[Lexeme], last: int, faults: list[str]) -> None:
        self._lexemes = lexemes
        self._last = last
        self._faults = faults
        self._at = 0
        self._depth = 0

    def parse(self) -> Node | None:
        nodes = []
        while self._at < len(self._lexemes):
            node = self._or("")
            if node is not None:
                nodes.append(node)
            if self._at < len(self._lexemes):  # only a « ) » that closes nothing stops it
                self._fault("parenthèse fermée sans être ouverte", self._lexemes[self._at])
                self._at += 1
        return _all(nodes)

    def _fault(self, message: str, lexeme: Lexeme) -> None:
        if self._last < 0 or lexeme.end < self._last:
            self._faults.append(f"{message}, au caractère\u00a0{lexeme.start + 1}")

    def _peek(self) -> str:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else ""

    def _or(self, field: str) -> Node | None:
        nodes = []
        before: Lexeme | None = None
        while True:
            node = self._and(field)
            if node is not None:
                nodes.append(node)
            elif before is not None:
                self._fault(f"«\u00a0{before.text}\u00a0» sans mot après lui", before)
            if self._peek() != "or":
                nodes = list(dict.fromkeys(nodes))
                return nodes[0] if len(nodes) == 1 else Any(tuple(nodes)) if nodes else None
            before = self._lexemes[self._at]
            if node is None:
                self._fault(f"«\u00a0{before.text}\u00a0» sans mot avant lui", before)
            self._at += 1

    def _and(self, field: str) -> Node | None:
        nodes: list[Node] = []
        while (kind := self._peek()) not in {"", "or", ")"}:
            if kind == "and":
                lexeme = self._lexemes[self._at]
                self._at += 1
                if self._peek() in {"", "or", ")", "and"} or not nodes:
                    self._fault(f"«\u00a0{lexeme.text}\u00a0» sans mot de chaque côté", lexeme)
                continue
            node = self._not(field)
            if node is not None:
                nodes.append(node)
        return _all(nodes)

    def _not(self, field: str) -> Node | None:
        negated = False
        lexeme = self._lexemes[self._at]
        while self._peek() == "not":
            lexeme = self._lexemes[self._at]
            negated = not negated
            self._at += 1
        if self._peek() in {"", "or", "and", ")"}:
            self._fault(f"«\u00a0{lexeme.text}\u00a0» sans mot après lui", lexeme)
            return None
        node = self._atom(field)
        return Not(node) if negated and node is not None else node

    def _atom(self, field: str) -> Node | None:
        lexeme = self._lexemes[self._at]
        self._at += 1
        match lexeme.kind:
            case "(":
                return self._group(field, lexeme)
            case "field":
                return self._field(lexeme)
            case "value":
                return lexeme.node
            case "phrase":
                return self._phrase(lexeme, field)
            case _:
                return self._word(lexeme, field)

    def _group(self, field: str, opening: Lexeme) -> Node | None:
        if self._depth >= _DEEPEST:
            self._fault("trop de parenthèses l’une dans l’autre", opening)
            return None
        self._depth += 1
        node = self._or(field)
        self._depth -= 1
        if self._peek() == ")":
            self._at += 1
        elif self._last < 0:
            self._fault("parenthèse jamais fermée", opening)
        return node

    def _field(self, lexeme: Lexeme) -> Node | None:
        if self._peek() not in {"word", "phrase", "("}:
            self._fault(f"«\u00a0{lexeme.text}\u00a0» sans valeur".replace(lexeme.text, _shown(lexeme.text)), lexeme)
            return None
        return self._atom(lexeme.text)

    def _phrase(self, lexeme: Lexeme, field: str) -> Node | None:
        exact = tuple(token.exact for token in tokens(lexeme.text) if token.exact)
        if not exact:
            return None
        open_ended = not lexeme.closed and lexeme.end == self._last and not lexeme.text[-1:].isspace()
        if field in {"", "title"}:
            return Phrase(exact, in_title=field == "title", open_ended=open_ended)
        if field in {"source", "author"}:
            return _all([_fact(field, token, False) for token in tokens(lexeme.text) if token.exact])
        if field == "measure":
            return Figures(measure=tuple(_first_stem(token) for token in tokens(lexeme.text) if token.stems))
        return Fact(field, name_key(lexeme.text), whole=True, open_ended=open_ended)

    def _word(self, lexeme: Lexeme, field: str) -> Node | None:
        text = lexeme.text
        open_ended = lexeme.end == self._last
        if fuzzy := _FUZZY.match(text):
            return self._fuzzy(fuzzy[1], int(fuzzy[2] or 1), field)
        if text.endswith("*"):
            text = text.rstrip("*")
            if not text:
                return Prefix("")
            prefix_only = True
        else:
            prefix_only = False
        found = list(tokens(text))
        nodes: list[Node] = []
        index = 0
        while index < len(found):
            token = found[index]
            last = index == len(found) - 1
            beginning = last and token.end == len(text) and (prefix_only or open_ended)
            if field:
                node = _fact(field, token, beginning)
            elif beginning and prefix_only:
                node = Prefix(fold(token.exact))
            else:
                node = _word(token, lexeme)
                if beginning and token.exact:
                    node = Any((node, Prefix(fold(token.exact))))
                begun = (prefix_only or open_ended) and token.compound_end == len(text)
                if token.compound and not (beginning or begun):
                    parts = [t for t in found[index:] if t.end <= token.compound_end]
                    whole = Word(token.compound[0], "", (lexeme.start, lexeme.end))
                    split = _all([_word(part, lexeme) for part in parts])
                    node = Any((whole, split)) if split is not None else whole
                    index += len(parts) - 1
            nodes.append(node)
            index += 1
        return _all(nodes)

    def _fuzzy(self, text: str, distance: int, field: str) -> Node | None:
        found = list(tokens(text))
        letters = "".join(fold(token.exact) for token in found)
        # A short word with two letters changed is any short word.
        distance = min(distance, _FURTHEST, max(0, (len(letters) - 1) // 2))
        if not letters:
            return None
        if field == "measure":  # measures are a lexicon's own words
            return _all([_fact(field, token, False) for token in found if token.exact])
        return Fact(field, letters, distance=distance) if field else Fuzzy(letters, distance)


def _is_question(text: str) -> bool:
    """« Qu’est-ce… », « À quelle date… », « … ? »"""
    first = [token.exact for token in islice(tokens(text), 2)]
    if len(first) == 2 and first[0] in _BEFORE_ASKING:
        first.pop(0)
    return text.rstrip().endswith("?") or (bool(first) and first[0] in _ASKING)


def _shown(field: str) -> str:
    return next(name for name, internal in FIELDS.items() if internal == field) + "\u00a0:"


def _word(token: Token, lexeme: Lexeme) -> Word:
    return Word(_first_stem(token) if token.stems else "", token.exact, (lexeme.start, lexeme.end))


def _fact(field: str, token: Token, beginning: bool) -> Node:
    if field == "measure":
        return Figures(measure=(_first_stem(token),))
    if beginning:
        return Fact(field, fold(token.exact), open_ended=True)
    return Fact(field, _first_stem(token) if field == "title" else fold(token.exact))


def _first_stem(token: Token) -> str:
    return token.stems[0] if token.stems else fold(token.exact)


def _all(nodes: list[Node]) -> Node | None:
    """All of these; function words only where there is nothing else, conditions on one figure taken together."""
    flat: list[Node] = []
    for node in nodes:
        flat.extend(node.nodes if isinstance(node, All) else (node,))
    content = [node for node in flat if not _is_function_word(node)]
    if any(not isinstance(node, Not) for node in content):
        flat = content
    flat = list(dict.fromkeys(_joined(flat)))
    return flat[0] if len(flat) == 1 else All(tuple(flat)) if flat else None


def _is_function_word(node: Node) -> bool:
    return isinstance(node, Word) and not node.stem


def _joined(nodes: list[Node]) -> Iterator[Node]:
    """« mesure:valorisation chiffre:>10M€ » asks for one figure that is both."""
    figures: Figures | None = None
    for node in nodes:
        if not isinstance(node, Figures):
            yield node
        elif figures is None:
            figures = node
        elif (figures.low, figures.high) == (None, None) or (node.low, node.high) == (None, None):
            bounded = node if (figures.low, figures.high) == (None, None) else figures
            figures = replace(bounded, measure=figures.measure + node.measure)
        else:
            yield node
    if figures is not None:
        yield figures
