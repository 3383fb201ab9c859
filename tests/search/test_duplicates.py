"""The same article met twice is one; near copies are a family, each an article of its own."""

import json
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.differences import differences
from search.duplicates import Copies, Member, Union, find_copies
from search.library import Library
from search.sketches import BINS, Sketches, alike, fingerprint, matrix, near_copies, same_letters
from search.standing import standing
from tests.search.texts import COPY, DISPATCH, OTHER

PAGE = (
    "<!DOCTYPE html><html lang='fr'><head><title>Le théâtre sera rénové</title></head><body><article>"
    "<h1>Le théâtre sera rénové</h1><p>{}</p></article></body></html>"
)


def sketch(text: str) -> bytes:
    return fingerprint("", text)[:BINS]


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.preparing._PARALLEL_FROM", 10**9)


def press(path: Path, *articles: dict[str, Any]) -> Path:
    path.mkdir(exist_ok=True)
    for each in articles:
        (path / f"{each['id']}.jsonl").write_text(json.dumps(each, ensure_ascii=False), encoding="utf-8")
    return path


def article(id: str, text: str, **fields: str) -> dict[str, Any]:
    return {"id": id, "text": text, "title": "Le théâtre sera rénové", **fields}


def opened(corpus: Path, cache: str = "cache") -> Library:
    return Library.open(corpus, cache=corpus.parent / cache)


def ids(library: Library, query: str = "", **options: Any) -> list[str]:
    return [hit.card.id for hit in library.search(query, **options).hits]


# The same article twice


def test_the_same_text_in_two_formats_is_one_article(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("fil", DISPATCH, source="Le Fil"))
    (corpus / "page.html").write_text(PAGE.format(DISPATCH.replace("’", "'").replace("«\u00a0", '"')))
    (corpus / "note.txt").write_text(f"Le théâtre sera rénové\n\n{DISPATCH}")
    library = opened(corpus)
    assert ids(library) == ["fil"] and len(library) == 1
    assert library.report.twins == (("note.txt", "fil"), ("page.html", "fil"))
    assert library.report.changes.new == 3


def test_it_counts_once_in_a_corpus_that_is_not_open(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("a", DISPATCH), article("b", DISPATCH), article("c", OTHER))
    assert standing(corpus, tmp_path / "cache").articles is None
    library = opened(corpus)
    library.close()
    assert standing(corpus, tmp_path / "cache").articles == len(library) == 2


def test_it_is_opened_by_any_of_its_ids_and_says_where_else_it_is(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("a", DISPATCH, source="Le Fil"), article("b", DISPATCH))
    found = opened(corpus).open_article("b")
    assert found is not None and found.annotated.article.id == "a"
    assert found.also == ("b",)


def test_it_is_one_everywhere(tmp_path: Path) -> None:
    corpus = press(
        tmp_path / "presse", article("a", DISPATCH), article("b", DISPATCH), article("c", OTHER, title="Criée")
    )
    library = opened(corpus)
    assert library.search("théâtre").total == 1
    assert len(list(library.annotated())) == 2
    assert library.search("chiffre:4M€").total == 1
    (source,) = library.search("théâtre").facets[0].values
    assert source.count == 1


@pytest.mark.parametrize(
    "other",
    [
        {"source": "Le Matin"},
        {"published": "2024-02-27"},
        {"title": "Un autre titre"},
    ],
)
def test_another_source_day_or_title_makes_it_another_article(tmp_path: Path, other: dict[str, str]) -> None:
    first = article("a", DISPATCH, source="Le Soir", published="2024-02-26")
    corpus = press(tmp_path / "presse", first, {**first, "id": "b", **other})
    library = opened(corpus)
    assert len(library) == 2 and library.report.twins == () and library.report.families == 1


def test_what_is_not_known_of_one_does_not_part_them(tmp_path: Path) -> None:
    first = article("z", DISPATCH, source="Le Soir", published="2024-02-26")
    corpus = press(tmp_path / "presse", article("a", DISPATCH), first)
    assert ids(opened(corpus)) == ["z"]  # of which most is known


def test_a_topic_has_one_witness_in_a_family(tmp_path: Path) -> None:
    corpus = press(
        tmp_path / "presse",
        article("a", DISPATCH, source="Le Soir"),
        article("b", COPY, source="Le Matin"),
        article("c", "Le théâtre de Brémeur sera rénové pour quatre millions d’euros.", source="Le Fil"),
    )
    (cost,) = (topic for topic in opened(corpus).topics() if len(topic.statements) == 3)
    (together,) = cost.witnesses
    assert {cost.statements[number].card.id for number in together} == {"a", "b"}


def test_short_texts_are_never_one(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("a", "Lire la suite."), article("b", "Lire la suite."))
    assert len(opened(corpus)) == 2


def test_when_the_one_that_counted_goes_the_other_comes(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("a", DISPATCH, source="Le Fil"), article("b", DISPATCH))
    library = opened(corpus)
    assert ids(library) == ["a"]
    (corpus / "a.jsonl").unlink()
    report = library.update()
    assert ids(library, "théâtre") == ["b"] and report.twins == ()


# Near copies


def test_near_copies_are_one_row_and_none_is_lost(tmp_path: Path) -> None:
    corpus = press(
        tmp_path / "presse",
        article("a", DISPATCH, source="Le Soir", published="2024-02-27"),
        article("b", COPY, source="Le Matin", published="2024-02-26"),
        article("c", OTHER, title="La criée"),
    )
    library = opened(corpus)
    assert sorted(ids(library)) == ["a", "b", "c"]
    found = library.search("théâtre", grouped=True)
    assert (found.total, found.rows, len(found.hits)) == (2, 1, 1)
    (hit,) = found.hits
    assert {hit.card.id, *hit.reprises} == {"a", "b"}
    assert library.report.families == 1 and library.report.copies == 1


def test_only_copies_that_answer_are_counted_in_the_row(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("a", DISPATCH), article("b", COPY, source="Le Matin"))
    (hit,) = opened(corpus).search("notre", grouped=True).hits
    assert hit.card.id == "b" and hit.reprises == ()


def test_an_article_says_whom_it_copies_and_who_copies_it(tmp_path: Path) -> None:
    corpus = press(
        tmp_path / "presse",
        article("a", DISPATCH, source="Le Soir", published="2024-02-27"),
        article("b", COPY, source="L’Agence", published="2024-02-26"),
        article("d", COPY.replace("lundi", "hier"), source="Le Midi"),
    )
    library = opened(corpus)
    late, first = library.open_article("a"), library.open_article("b")
    assert late is not None and late.original is not None and first is not None
    assert late.original.id == "b" and [card.id for card in late.reprises] == ["d"]
    assert first.original is None and [card.id for card in first.reprises] == ["a", "d"]


def test_pages_of_rows_neither_repeat_nor_skip(tmp_path: Path) -> None:
    articles = []
    for number in range(12):
        words = random.Random(number).sample((DISPATCH + OTHER).split(), 60)
        articles += [article(f"{number}{each}", " ".join(words), source=each) for each in "ab"]
    library = opened(press(tmp_path / "presse", *articles))
    rows = [
        hit.card.id for page in range(0, 12, 5) for hit in library.search("", limit=5, offset=page, grouped=True).hits
    ]
    assert sorted(id[:-1] for id in rows) == sorted(map(str, range(12)))
    assert library.search("", grouped=True).rows == 12 and library.search("").total == 24


def test_families_after_updates_are_those_of_a_new_index(tmp_path: Path) -> None:
    corpus = press(tmp_path / "presse", article("a", DISPATCH), article("b", COPY, source="Le Matin"))
    library = opened(corpus)
    third = COPY.replace("lundi", "hier soir").replace("huit cents", "mille")
    changes: list[Callable[[], object]] = [
        lambda: press(corpus, article("c", third, source="Le Midi"), article("d", OTHER)),
        lambda: (corpus / "a.jsonl").unlink(),
        lambda: press(corpus, article("b", OTHER + " Rien d’autre.", source="Le Matin")),
        lambda: (corpus / "c.jsonl").rename(corpus / "e.jsonl"),
    ]
    for step, change in enumerate(changes):
        change()
        library.update()
        fresh = opened(corpus, f"fresh{step}")
        told = library.report, fresh.report
        assert told[0].families == told[1].families and told[0].twins == told[1].twins
        assert [_kin(library, id) for id in ids(fresh)] == [_kin(fresh, id) for id in ids(fresh)]


def _kin(library: Library, id: str) -> tuple[str, list[str]]:
    found = library.open_article(id)
    assert found is not None
    return id, [card.id for card in [*([found.original] if found.original else []), *found.reprises]]


# Sketches


def pairs(rows: Sketches) -> set[tuple[int, int]]:
    """Those of near copies."""
    pieces = near_copies(rows)
    return {pair for lefts, rights in pieces for pair in zip(lefts.tolist(), rights.tolist(), strict=True)}


@given(
    st.integers(1, 40).flatmap(
        lambda size: st.tuples(
            st.just(size),
            st.lists(st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=30)),
        )
    )
)
def test_sets_joined_many_at_a_time_are_those_joined_one_by_one(
    drawn: tuple[int, list[list[tuple[int, int]]]],
) -> None:
    size, steps = drawn
    sets, joined = {each: {each} for each in range(size)}, Union(size)
    for step in steps:
        sides = np.array(step, np.int64).reshape(-1, 2)
        joined.join(sides[:, 0], sides[:, 1])
        for left, right in step:
            together = sets[left] | sets[right]
            sets.update(dict.fromkeys(together, together))
    assert [tuple(each) for each in joined.groups()] == sorted(
        {tuple(sorted(each)) for each in sets.values() if len(each) > 1}, key=min
    )


@given(st.text(max_size=400), st.text(max_size=40))
def test_any_text_has_a_fingerprint_and_is_its_own_copy(text: str, title: str) -> None:
    made = fingerprint(title, text)
    assert made == fingerprint(title, text)
    row = matrix([made])[0]
    if row.any():
        assert bool(alike(row, row)) and same_letters(made, made)
        assert pairs(matrix([made, made])) == {(0, 1)}


@given(st.text(alphabet="ab cd.,’' -«»\u00a0\n", min_size=60, max_size=300))
def test_typography_does_not_count(text: str) -> None:
    plain = text.replace("’", "'").replace("\u00a0", " ").replace("«", '"').replace("»", '"')
    assert sketch(text) == sketch(plain)


@settings(max_examples=10)
@given(st.integers(0, 2**32))
def test_among_many_the_same_pairs_are_found_as_one_by_one(seed: int) -> None:
    source = random.Random(seed)
    words = [f"mot{n}" for n in range(400)]
    texts = [source.choices(words, k=80) for _ in range(60)]
    for copied in range(40):
        near = list(texts[copied])
        for _ in range(source.randint(0, 25)):
            near[source.randrange(80)] = source.choice(words)
        texts.append(near)
    rows = matrix([sketch(" ".join(text)) for text in texts])
    with pytest.MonkeyPatch.context() as patch:
        few = pairs(rows)
        patch.setattr("search.sketches._FEW", 0)
        many = pairs(rows)
    assert few == many and few


def test_a_crowd_of_copies_is_one_family() -> None:
    prints = {f"{n:03}": sketch(DISPATCH + f" Édition {n}.") + bytes(9) for n in range(300)}

    def member(id: str) -> Member:
        return Member(id, (id, 0), prints[id], id, id, None, 0)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("search.sketches._FEW", 0)
        (family,) = find_copies(prints, member).families
        pieces = [len(lefts) for lefts, _ in near_copies(matrix(list(prints.values())))]
    assert family == sorted(prints)
    assert max(pieces) <= len(prints)


def test_the_same_text_on_many_days_is_an_article_a_day() -> None:
    made = fingerprint("", DISPATCH)

    def member(id: str) -> Member:
        number = int(id)
        day = date.fromordinal(738_000 + number // 3) if number % 7 else None
        return Member(id, (id, 0), made, "Titre", None, day, int(day is not None))

    found = find_copies({f"{n:04}": made for n in range(600)}, member)
    days = {member(id).published for id in found.families[0]}
    assert None not in days and len(days) == len(found.families[0]) == 200
    assert all(member(hidden).published in (None, member(shown).published) for hidden, shown in found.twins.items())


def test_nothing_is_no_copy() -> None:
    assert find_copies({}, lambda id: pytest.fail(id)) == Copies()
    assert not alike(matrix([bytes(BINS)])[0], matrix([bytes(BINS)])[0])


# What differs


def test_the_passages_that_differ_and_no_others() -> None:
    found = differences(DISPATCH, COPY)
    assert [(DISPATCH[slice(*each.left)], COPY[slice(*each.right)]) for each in found] == [
        ("La ville de Brémeur", "Notre ville"),
        ("", "près de"),
    ]
    assert found[1].before.endswith("2019, accueillera") and found[1].after.startswith("huit cents spectateurs")


def test_typography_is_no_difference() -> None:
    assert differences("« C’est dit », a-t-il lancé.", '"C\'est dit", a-t-il\nlancé.') == ()


@given(st.text(alphabet="ab c.\n", max_size=200), st.text(alphabet="ab c.\n", max_size=200))
def test_outside_the_differences_both_texts_say_the_same(left: str, right: str) -> None:
    found = differences(left, right)
    ours = [at for each in found for at in each.left]
    theirs = [at for each in found for at in each.right]
    assert ours == sorted(ours) and theirs == sorted(theirs)
    assert _without(left, [each.left for each in found]) == _without(right, [each.right for each in found])


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return "".join(text.split())
