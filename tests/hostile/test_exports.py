"""What is exported means what the text said, to a spreadsheet, to a Markdown reader and to a JSON parser."""

import csv
import io
import json

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from corpus.french.clean import clean
from tests.hostile.attacks import UNSEEN, foreign, hostile_texts
from tui.exports import delimited
from tui.exports.markdown import escaped
from tui.terminal.safe import safe

COMMON_MARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@given(hostile_texts, hostile_texts)
def test_no_cell_is_a_formula_and_none_is_torn(first: str, second: str) -> None:
    stream = io.StringIO()
    delimited.write([{"text": clean(first), "kind": clean(second)}], ("text", "kind", "value"), stream)
    head, row = csv.reader(io.StringIO(stream.getvalue(), newline=""))
    assert head == ["text", "kind", "value"]
    assert len(row) == 3
    for cell, text in zip(row, (clean(first), clean(second)), strict=False):
        assert not cell.lstrip(" \t\n\u00a0\u202f").startswith(("=", "+", "-", "@"))
        assert cell.replace("'", "") == text.replace("'", "")


@given(st.lists(st.sampled_from([*",;\t|\n\"'=+-@ a1", "cmd"]), max_size=12).map("".join), st.sampled_from(",;\t|"))
def test_no_cell_is_a_formula_to_who_opens_the_file_with_another_separator(text: str, separator: str) -> None:
    stream = io.StringIO()
    delimited.write([{"text": clean(text), "kind": "x"}], ("text", "kind"), stream, separator)
    for other in ",;\t|":
        for line in csv.reader(io.StringIO(stream.getvalue(), newline=""), delimiter=other):
            for cell in line:
                assert not cell.lstrip(" \t\n\u00a0\u202f").startswith(("=", "+", "-", "@"))


def spoken(tokens: list[Token]) -> set[str]:
    """The kinds of everything that Markdown made of a line."""
    kinds = {token.type for token in tokens}
    for token in tokens:
        kinds |= {child.type for child in token.children or ()}
    return kinds


@given(hostile_texts)
@example("\x85" * 4 + "Kervalis")
def test_nothing_in_a_text_is_markdown_or_html(text: str) -> None:
    line = escaped(clean(text))
    assert "\n" not in line
    assert spoken(COMMON_MARK.parse(line)) <= {"paragraph_open", "inline", "text", "paragraph_close", "text_special"}
    table = f"| a | b |\n|---|---|\n| {line} | fin |\n"
    rows = [token for token in COMMON_MARK.parse(table) if token.type == "td_open"]
    assert len(rows) == 2


@given(hostile_texts)
def test_json_is_one_line_a_record(text: str) -> None:
    line = json.dumps({"text": clean(text)}, ensure_ascii=False)
    assert line.splitlines() == [line]
    assert json.loads(line)["text"] == clean(text)


@given(hostile_texts)
def test_what_is_said_on_standard_error_is_one_line_without_a_sequence(text: str) -> None:
    said = safe(text)
    assert said.splitlines() in ([said], [])
    assert foreign(said.encode("utf-8", "replace")) == []
    assert not set(said) & set(UNSEEN)
