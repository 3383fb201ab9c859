"""From Markdown to the text that a reader sees: no marks, one blank line between blocks, links by their words."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_TAG: Final = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>|<!--.*", re.DOTALL)


def plain_text(markdown: str) -> str:
    """The text of ``markdown``, without pictures, marks and tags; empty where nothing is to be read."""
    parts: list[str] = []
    lists: list[int | None] = []  # per open list its next number, ``None`` for bullets
    mark = ""  # what the next block begins with, if it is the first of its item
    begun = False  # whether something of the outermost list is written
    tight = False  # whether the next block follows without a blank line
    cells: list[str] | None = None
    for token in _PARSER.parse(markdown):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                begun = begun and bool(lists)
                start = token.attrGet("start")
                lists.append(None if token.type.startswith("bullet") else int(1 if start is None else start))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
                mark, tight = "", False
            case "list_item_open":
                tight = begun
                number = lists[-1]
                mark = "– " if number is None else f"{number}. "
                if number is not None:
                    lists[-1] = number + 1
            case "paragraph_open" if not token.hidden:
                tight = False
            case "table_open" | "table_close":
                tight = False
            case "tr_open":
                cells = []
            case "tr_close":
                parts += ["\n" if tight else "\n\n", mark + " | ".join(cells or ())]
                mark, tight, cells = "", True, None
            case "inline" if cells is not None:
                cells.append(_inline(token.children or ()).replace("\n", " "))
            case "inline" | "fence" | "code_block" | "html_block":
                if text := _block(token):
                    parts += ["\n" if tight else "\n\n", mark + text]
                    mark, begun, tight = "", True, False
    return "".join(parts[1:])


def _block(token: Token) -> str:
    match token.type:
        case "inline":
            return _inline(token.children or ()).strip(" \n")
        case "html_block":
            return unescape(_TAG.sub("", token.content)).strip(" \n")
        case _:
            return token.content.rstrip("\n")


def _inline(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        match token.type:
            case "text" | "text_special" | "code_inline":
                parts.append(token.content)
            case "softbreak":
                parts.append(" ")
            case "hardbreak":
                parts.append("\n")
            case "html_inline" if token.content.lower().startswith("<br"):
                parts.append("\n")
    return "".join(parts)
