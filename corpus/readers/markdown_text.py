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
    blocks: list[str] = []
    lists: list[int | None] = []  # per open list its next number, ``None`` for bullets
    mark = ""  # what the next block of text begins with, if it is the first of its item
    tight: list[bool] = []  # per block, whether it follows the one before without a blank line
    cells: list[str] | None = None
    close = False
    for token in _PARSER.parse(markdown):
        match token.type:
            case "bullet_list_open":
                lists.append(None)
            case "ordered_list_open":
                lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
                close = False
            case "list_item_open":
                number = lists[-1]
                mark = "– " if number is None else f"{number}. "
                if number is not None:
                    lists[-1] = number + 1
            case "list_item_close":
                close = True
            case "tr_open":
                cells = []
            case "tr_close":
                blocks.append(" | ".join(cells or ()))
                tight.append(close)
                cells, close = None, True
            case "table_close":
                close = False
            case "inline" if cells is not None:
                cells.append(_inline(token.children or ()).replace("\n", " "))
            case "inline" | "fence" | "code_block" | "html_block":
                text = _block(token)
                if text:
                    blocks.append(mark + text)
                    tight.append(close)
                    mark, close = "", False
    return "".join(
        ("" if not at else "\n" if follows else "\n\n") + block
        for at, (block, follows) in enumerate(zip(blocks, tight, strict=True))
    )


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
