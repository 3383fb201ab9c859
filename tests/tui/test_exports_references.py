"""References, links and citations: every field said, none that a reader of them obeys."""

import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from search.dossiers.model import ArticleRef
from tests.hostile.attacks import UNSEEN, hostile_texts
from tests.tui.works import works
from tui.exports import bibtex, csl
from tui.exports.citations import citation
from tui.exports.forms import Form
from tui.exports.links import web_address
from tui.exports.references import Name, Reference, authors, keyed
from tui.exports.writing import references, written

# References


def entries(written_: str) -> list[dict[str, str]]:
    """The entries of a BibTeX file, as BibTeX reads it: braces are counted, whatever stands before them."""
    found = []
    at = 0
    while (at := written_.find("@article{", at)) >= 0:
        depth, end = 1, at + len("@article{")
        while depth:
            depth += {"{": 1, "}": -1}.get(written_[end], 0)
            end += 1
        body = written_[at + len("@article{") : end - 1]
        key, _, rest = body.partition(",")
        fields = {"key": key}
        for line in rest.strip().split("\n"):
            name, _, value = line.strip().partition(" = ")
            fields[name] = value.rstrip(",")
        found.append(fields)
        at = end
    return found


def test_a_reference_in_bibtex() -> None:
    (first,) = entries(written(works()["article"], Form.BIBTEX))
    assert first == {
        "key": "lebris2025viaduc",
        "author": "{{Le Bris}, {Nolwenn}}",
        "title": "{{Le viaduc }}",
        "journal": "{L’Écho }",
        "date": "{2025-02-26}",
        "year": "{2025}",
        "month": "feb",
        "pages": "{4 }",
        "url": "{https://exemple.fr/a?b=1&c=2}",
        "langid": "{french}",
    }


_SAFE_TEX = re.compile(r"\\(?:text[a-z]+\{\}|[$&#%_,])|[^\\{}$&#%_^~\"`]|~")


@given(hostile_texts | st.text(alphabet=st.sampled_from('\\{}$&#%_^~"`@,= \n%aé')))
def test_nothing_is_a_command_to_tex_nor_ends_a_field(text: str) -> None:
    escaped = bibtex.escaped(text)
    assert "".join(_SAFE_TEX.findall(escaped)) == escaped
    day, url = date(2024, 1, 1), f"https://x.fr/{text}"
    of = ArticleRef(article="a", title=text, source=text, author=text, page=text, url=url, published=day)
    written_ = "".join(bibtex.write([Reference(of, (text,))] * 2))
    made = entries(written_)
    assert len(made) == 2 and len({each["key"] for each in made}) == 2
    assert all(re.fullmatch("[a-z0-9-]+", each["key"]) for each in made)
    assert set(made[0]) <= {
        "key", "author", "title", "journal", "date", "year", "month", "pages", "url", "langid", "note",
    }  # fmt: skip
    address = made[0].get("url", "")[1:-1]
    assert not set(address) & set("\\{}^ ")


def test_csl_says_what_a_newspaper_s_article_is() -> None:
    (first,) = json.loads(written(works()["article"], Form.CSL))
    assert first == {
        "id": "lebris2025viaduc",
        "type": "article-newspaper",
        "title": "Le viaduc ",
        "container-title": "L’Écho ",
        "author": [{"family": "Le Bris", "given": "Nolwenn"}],
        "issued": {"date-parts": [[2025, 2, 26]]},
        "page": "4 ",
        "URL": "https://exemple.fr/a?b=1&c=2",
        "language": "fr-FR",
    }


@given(hostile_texts)
def test_csl_holds_no_markup_and_no_control(text: str) -> None:
    of = ArticleRef(article="a", title=text, source=text, author=text, url=text)
    (first,) = json.loads(csl.write([Reference(of, (text,))]))
    assert not any(sign in json.dumps(first, ensure_ascii=False) for sign in ("<", ">", "\x1b", *UNSEEN))


@pytest.mark.parametrize(
    ("written_", "names"),
    [
        ("Nolwenn Le Bris", [("Le Bris", "Nolwenn")]),
        ("Anne Martin et Jean-Luc de La Tour", [("Martin", "Anne"), ("de La Tour", "Jean-Luc")]),
        ("Anne Martin, Paul Petit", [("Martin", "Anne"), ("Petit", "Paul")]),
        ("Stroobants, Jean-Pierre", [("Stroobants", "Jean-Pierre")]),
        ("Le Goff, Anne", [("Le Goff", "Anne")]),
        ("Jean-Pierre DE LA TOUR", [("DE LA TOUR", "Jean-Pierre")]),
        ("AFP", [("AFP", "")]),
        ("A. Martin (à Brest)", [("A. Martin (à Brest)", "")]),
        ("", []),
        (None, []),
    ],
)
def test_who_signs(written_: str | None, names: list[tuple[str, str]]) -> None:
    assert authors(written_) == [Name(*each) for each in names]


@given(st.lists(st.tuples(st.text(max_size=5), st.none() | st.dates()), max_size=6))
def test_no_two_references_have_one_key(made: list[tuple[str, date | None]]) -> None:
    given_ = [Reference(ArticleRef(article=str(n), title=t, published=day)) for n, (t, day) in enumerate(made)]
    keys = [key for key, _ in keyed(given_)]
    assert len(set(keys)) == len(keys)


def test_a_dossier_s_references_are_each_once_with_notes_and_quotes() -> None:
    found = {each.of.article: each for each in references(works()["dossier"])}
    assert set(found) == {"ouest", "monde", "courrier"}
    note = found["ouest"].note
    assert note.startswith("note / suite — «\u00a0Les derniers haubans")
    assert note.count("note / suite") == 1


# Links and citations


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://exemple.fr/a_b%20c", "https://exemple.fr/a_b%20c"),
        (" http://exemple.fr ", "http://exemple.fr"),
        ("https://exemple.fr/é à", "https://exemple.fr/é%20à"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt://exemple.fr/%0aalert(1)", ""),
        ("data:text/html,x", ""),
        ("//exemple.fr", ""),
        ("https://", ""),
        ("http://[", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_what_may_be_a_link(address: str | None, link: str) -> None:
    assert web_address(address) == link


@given(hostile_texts)
def test_no_link_holds_what_would_end_or_break_it(text: str) -> None:
    assert not re.search(
        r"[\s\"'<>`\x00-\x1f\x7f-\x9f]", web_address(f"https://x.fr/{text}").replace("<", "").replace(">", "")
    )


def test_a_citation_says_all_that_is_known() -> None:
    article = Article(
        id="a",
        title="Le pont",
        text="x",
        source="Ouest",
        published=date(2024, 3, 1),
        author="Anne Martin",
        page="12",
        url="https://exemple.fr/a",
    )
    of = ArticleRef.of(article)
    reference = "Anne Martin, «\u00a0Le pont\u00a0», Ouest, 1er mars 2024, p.\u00a012, https://exemple.fr/a"
    assert citation(of) == reference
    assert citation(of, "Il rouvre.\nEnfin.") == f"«\u00a0Il rouvre. Enfin.\u00a0» ({reference})"
    assert citation(of, "«\u00a0Il rouvre\u00a0»").startswith("«\u00a0Il rouvre\u00a0» (")
    assert citation(ArticleRef(article="a", title="Le pont")) == "«\u00a0Le pont\u00a0», date inconnue"


@given(hostile_texts)
def test_a_citation_is_one_line_that_no_terminal_obeys(text: str) -> None:
    of = ArticleRef(article="a", title=text, source=text, author=text, url=text, page=text)
    said = citation(of, text)
    assert said.splitlines() == [said]
    assert not any(sign in said for sign in ("\x1b", "\x07", "\x9b", *UNSEEN))
