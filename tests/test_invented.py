"""The invented dossiers are whole: what is measured by them is what their writers marked."""

from pathlib import Path

import pytest

from tests.benchmarks import invented


@pytest.mark.parametrize("path", sorted(invented.FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_pair_of_a_group_has_a_verdict_and_every_mark_its_figure(path: Path) -> None:
    raw = invented.read(path)
    marked = {mark["id"]: mark for article in raw["articles"] for mark in article["figures"]}
    assert 2 <= len(raw["articles"]) <= 4
    assert raw["groups"]
    assert all({a, b} <= marked.keys() for group in raw["groups"] for a, b, _ in group["pairs"])
    for article in raw["articles"]:
        text = article["text"]
        assert "[[" not in text
        assert "]]" not in text
        assert all(text[mark["start"] : mark["end"]].strip() for mark in article["figures"])


def test_a_dossier_is_read_with_its_offsets_and_verdicts(tmp_path: Path) -> None:
    path = tmp_path / "z01.txt"
    path.write_text(
        "# domaine | sujet\n@ Le Phare | 2023-06-14\nTitre\n\n"
        "Il y a [[12|bancs]] bancs et [[3|lampes,bancs]] lampes.\n"
        "@ La Digue | 2023-06-15\nTitre\n\n[[Douze|bancs]] bancs, [[quatre|lampes]] lampes.\n"
        "= bancs: 1-2 different-scope, 1-3 agree, 2-3 conflict ; pourquoi\n= lampes: conflict\n",
        "utf-8",
    )
    raw = invented.read(path)
    assert raw["articles"][0]["text"] == "Titre\n\nIl y a 12 bancs et 3 lampes."
    assert [group["pairs"] for group in raw["groups"]] == [
        [
            ("z01-1-1", "z01-1-2", "different-scope"),
            ("z01-1-1", "z01-2-1", "agree"),
            ("z01-1-2", "z01-2-1", "conflict"),
        ],
        [("z01-1-2", "z01-2-2", "conflict")],
    ]


@pytest.mark.parametrize("told", ["1-2 agree", "maybe", ""])
def test_a_group_without_a_verdict_for_each_pair_names_its_file(tmp_path: Path, told: str) -> None:
    path = tmp_path / "z02.txt"
    path.write_text(f"@ Le Phare | 2023-06-14\n[[1|a]] [[2|a]] [[3|a]]\n= a: {told}\n", "utf-8")
    with pytest.raises(ValueError, match="z02"):
        invented.read(path)
