"""Answers narrowed, sorted, counted by facet and by month, and set line by line."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.concordance import LineOrder
from search.facets import Facet, FacetCounts, Filters, MonthCount, Sort
from search.library import Library
from tests.search.conftest import PRESS, write


def counted(library: Library, facet: Facet, query: str = "", **options: Any) -> dict[str, int]:
    counts: FacetCounts = next(each for each in library.search(query, **options).facets if each.facet is facet)
    return {each.value: each.count for each in counts.values}


def ids(library: Library, query: str = "", **options: Any) -> list[str]:
    return [hit.card.id for hit in library.search(query, **options).hits]


def test_facets_count_the_answer(press: Library) -> None:
    assert counted(press, Facet.SOURCE) == {"": 2, "La Gazette du Forez": 2, "Le Courrier des champs": 1}
    assert counted(press, Facet.SOURCE, "tramway") == {"": 1, "La Gazette du Forez": 1}
    assert counted(press, Facet.MONTH) == {"2024-03": 1, "2024-02": 2, "2023-12": 1, "": 1}
    assert counted(press, Facet.FIGURE, "lait")["percent"] == 1
    named = {f"{mention.type}:{mention.canonical}" for each in press.annotated("lait") for mention in each.mentions}
    assert named and counted(press, Facet.ENTITY, "lait") == dict.fromkeys(named, 1)


def test_labels_are_french(press: Library) -> None:
    labels = {each.value: each.label for counts in press.search("").facets for each in counts.values}
    assert (labels["2024-02"], labels["money"]) == ("février 2024", "sommes d’argent")
    assert all(label == value.partition(":")[2] for value, label in labels.items() if value.startswith("ORG:"))


def test_filters_narrow_and_are_unset(press: Library) -> None:
    gazette = Filters().toggled(Facet.SOURCE, "La Gazette du Forez")
    assert ids(press, "tramway", filters=gazette) == ["tram"]
    assert gazette.toggled(Facet.SOURCE, "La Gazette du Forez") == Filters()
    february = gazette.toggled(Facet.MONTH, "2024-02")
    assert ids(press, filters=february) == ["tram"]
    assert ids(press, filters=february.without(Facet.SOURCE)) == ["lait", "tram"]
    assert ids(press, filters=Filters(month=frozenset({""}))) == ["sans-date"]
    assert ids(press, filters=Filters(source=frozenset({"Personne"}))) == []


def test_sources_and_months_are_alternatives_and_their_counts_stay(press: Library) -> None:
    two = Filters(source=frozenset({"La Gazette du Forez", "Le Courrier des champs"}))
    assert ids(press, filters=two) == ["robot", "lait", "tram"]
    assert counted(press, Facet.SOURCE, filters=two) == counted(press, Facet.SOURCE)
    assert counted(press, Facet.MONTH, filters=two) == {"2024-03": 1, "2024-02": 2}


def test_kinds_of_figure_add_up(press: Library) -> None:
    money = Filters(figure=frozenset({"money"}))
    both = money.toggled(Facet.FIGURE, "percent")
    assert set(ids(press, filters=money)) >= {"tram", "robot", "crue"}
    assert set(ids(press, filters=both)) == set(ids(press, filters=money)) & set(
        ids(press, filters=Filters(figure=frozenset({"percent"})))
    )


def test_what_is_set_is_always_given(press: Library) -> None:
    filters = Filters(source=frozenset({"Personne"}), month=frozenset({"1999-01"}))
    chosen = {
        each.value: each.count for c in press.search("", filters=filters).facets for each in c.values if each.chosen
    }
    assert chosen == {"Personne": 0, "1999-01": 0}


def test_orders(press: Library) -> None:
    assert ids(press, "le OU la", sort=Sort.DATE) == [each for each in ids(press) if each in ids(press, "le OU la")]
    assert ids(press, sort=Sort.SOURCE) == ["robot", "tram", "lait", "crue", "sans-date"]


def test_a_timeline_leaves_no_month_out(press: Library) -> None:
    found = press.timeline()
    assert found.months == tuple(
        MonthCount(date(year, month, 1), count)
        for year, month, count in ((2023, 12, 1), (2024, 1, 0), (2024, 2, 2), (2024, 3, 1))
    )
    assert found.undated == 1
    assert [month.value for month in press.timeline("robot").months] == ["2024-03"]
    assert press.timeline("relieur").months == () and press.timeline("xyzxyz").undated == 0


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("many")
    articles = [
        {
            "id": f"n{number:03}",
            "title": "Brève",
            "source": f"Source {number % 40}",
            "text": f"Un lot {number} est vendu. " * 3,
        }
        | ({"published": date(2000 + number % 25, 1 + number % 12, 1).isoformat()} if number % 7 else {})
        for number in range(300)
    ]
    library = Library.open(write(folder / "many.jsonl", articles), cache=folder / "cache")
    yield library
    library.close()


def test_a_facet_shows_its_most_frequent_and_how_many_there_are(many: Library) -> None:
    sources = next(each for each in many.search("lot").facets if each.facet is Facet.SOURCE)
    assert len(sources.values) == 20 and sources.distinct == 40
    assert sum(month.count for month in many.timeline().months) + many.timeline().undated == 300


@given(st.sampled_from(Sort), st.integers(0, 320), st.integers(1, 70))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_pages_are_pieces_of_the_whole(many: Library, sort: Sort, offset: int, limit: int) -> None:
    whole = ids(many, "lot", limit=1000, sort=sort)
    assert len(set(whole)) == 300
    assert ids(many, "lot", limit=limit, offset=offset, sort=sort) == whole[offset : offset + limit]


@pytest.mark.parametrize("order", LineOrder)
@pytest.mark.parametrize("query", ["tramway", '"plan de relance"', "le", "lait prix", "tram*", "chiffre:>1M€"])
@pytest.mark.parametrize("width", [0, 20, 80, 1000])
def test_lines_are_cut_from_the_text(press: Library, query: str, width: int, order: LineOrder) -> None:
    texts = {article["id"]: article["text"] for article in PRESS}
    found = press.concordance(query, width=width, sort=order)
    assert found.lines and found.complete and found.total == len(found.lines)
    for line in found.lines:
        text = texts[line.card.id]
        assert line.hit == text[line.start : line.end]
        shown = line.left + line.hit + line.right
        assert shown == text[line.start - len(line.left) : line.end + len(line.right)]
        assert len(shown) <= max(width, len(line.hit))
        first, last = line.start - len(line.left), line.end + len(line.right)
        assert not line.left or not first or text[first - 1].isspace()
        assert " " not in line.right or last == len(text) or text[last].isspace()


def test_a_phrase_is_one_hit(press: Library) -> None:
    assert [line.hit for line in press.concordance('"plan de relance"').lines] == ["plan de relance"]


def test_lines_come_a_page_at_a_time(many: Library) -> None:
    whole = many.concordance("vendu", limit=1000)
    assert whole.total == 900 and whole.complete
    page = many.concordance("vendu", limit=10, offset=25)
    assert page.lines == whole.lines[25:35] and not page.complete


def test_without_words_there_are_no_lines(press: Library) -> None:
    assert press.concordance("").lines == press.concordance("date:2024").lines == press.concordance("*").lines == ()


@pytest.mark.parametrize(("limit", "most"), [("_MARKED", 100), ("_THROUGH", 3000)])
@pytest.mark.parametrize("order", [LineOrder.LEFT, LineOrder.RIGHT])
def test_of_lines_without_end_some_are_sorted(
    order: LineOrder, limit: str, most: int, many: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = many.concordance("v*", sort=order, limit=10_000)
    monkeypatch.setattr(f"search.lines.{limit}", most)
    found = many.concordance("v*", sort=order, limit=10_000)
    assert whole.total > 200 and 100 < found.total < 200 and not found.complete
