"""CSV and JSON of every work: no formula, and as the schema says."""

import csv
import io
import json

import pytest
from hypothesis import given
from pydantic import TypeAdapter

from corpus.french.clean import clean
from tests.hostile.attacks import hostile_texts
from tests.tui.works import HOSTILE, KINDS, works
from tui.exports import schema
from tui.exports.forms import Form
from tui.exports.writing import written

# CSV


@pytest.mark.parametrize("kind", KINDS)
@given(text=hostile_texts)
def test_no_cell_of_a_table_is_a_formula(kind: str, text: str) -> None:
    page = written(works(clean(f"={text}"))[kind], Form.CSV)
    header, *rows = csv.reader(io.StringIO(page, newline=""))
    assert rows and all(len(row) == len(header) for row in rows)
    assert not any(cell.lstrip(" \t\n\u00a0\u202f").startswith(("=", "+", "@")) for row in rows for cell in row)


def test_a_dossier_s_table_says_where_each_piece_stands_and_what_is_lost() -> None:
    rows = list(csv.DictReader(io.StringIO(written(works()["dossier"], Form.CSV), newline="")))
    assert [row["sort"] for row in rows] == ["article", "passage", "passage", "topic", "topic"]
    assert (rows[1]["start"], rows[0]["note"].split()) == ("45", ["note", "suite"])
    assert rows[2]["lost"] == "Ce passage ne se trouve plus dans l’article."
    assert rows[4]["lost"] == "Ce sujet ne se trouve plus dans le corpus."


# JSON


@pytest.mark.parametrize("kind", KINDS)
def test_a_json_document_is_of_its_schema(kind: str) -> None:
    document = json.loads(written(works(HOSTILE)[kind], Form.JSON))
    assert (document["schema"], document["version"]) == (f"mistral-tui/{kind}", schema.VERSION)
    adapter: TypeAdapter[schema.Exported] = TypeAdapter(schema.Exported)
    assert adapter.validate_python(document, strict=True) == document


def test_the_schema_says_what_is_required() -> None:
    stated = json.loads(json.dumps(schema.json_schema()))
    assert set(stated["$defs"]) >= {"Results", "Article", "TopicList", "Dossier", "Piece", "Reference"}
    assert "name" in stated["$defs"]["Dossier"]["required"]
