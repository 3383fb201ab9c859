"""Every form of every work: what it says, and that nothing of an article's is more than words in it."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from pydantic import TypeAdapter

from corpus.article import Article
from corpus.french.clean import clean
from search.comparison.model import Topic, Verdict
from search.dossiers.finding import Found
from search.dossiers.model import ArticleRef, Dossier, Item, Passage, TopicRef, WholeArticle
from search.results import ArticleCard, Excerpt, Hit
from tests.hostile.attacks import ATTACKS, UNSEEN, hostile_texts
from tests.tui import fakes
from tui.exports import bibtex, csl, html, markdown, schema
from tui.exports.blocks import Document, Legend, Paragraph, Run
from tui.exports.citations import citation
from tui.exports.forms import Form
from tui.exports.links import web_address
from tui.exports.references import Name, Reference, authors, keyed
from tui.exports.works import FilledDossier, FoundArticles, MarkedArticle, Topics, Work
from tui.exports.writing import references, written

MADE = datetime(2025, 3, 5, 12, tzinfo=UTC)
HOSTILE = "".join(ATTACKS)
OUEST = fakes.annotated(fakes.ARTICLES[0])


def works(words: str = "", url: str | None = "https://exemple.fr/a?b=1&c=2") -> dict[str, Work]:
    """One of each kind, ``words`` wherever an article, a reader or a corpus may have words."""
    article = replace(
        OUEST.article,
        title=f"Le viaduc {words}",
        source=f"L’Écho {words}",
        author=f"Nolwenn Le Bris {words}",
        url=url,
        page=f"4 {words}",
        kind=f"reportage {words}",
        origin=f"reprise {words}",
        text=f"{OUEST.article.text}\n\n{words}",
    )
    of = ArticleRef.of(article)
    found = Found(article=article, span=(45, 110))
    card = ArticleCard(id=f"a{words}", title=of.title, source=of.source, published=of.published, url=url)
    topics = tuple(_topic(topic, words) for topic in fakes.topics())
    text = f"haubans {words}"
    hit = Hit(card, 1.0, Excerpt(0, len(text), text.replace("\n", " ")), ((0, 7),))
    items = (
        (Item(id="1", made=MADE, what=WholeArticle(of), note=f"note {words}\nsuite"), found),
        (Item(id="2", made=MADE, what=Passage.at(article, (45, len(article.text)))), found),
        (Item(id="3", made=MADE, what=Passage.at(article, (45, 110)), note=words), replace(found, span=None)),
        (Item(id="4", made=MADE, what=TopicRef.of(topics[0])), Found(topic=topics[0])),
        (Item(id="5", made=MADE, what=TopicRef.of(topics[0])), Found()),
    )
    dossier = Dossier(id="d", name=f"Ponts {words}", made=MADE, items=tuple(item for item, _ in items))
    spans = {(figure.start, figure.end): Verdict.CONFLICT for figure in OUEST.figures[:1]}
    return {
        "results": FoundArticles(f"presse {words}", f"viaduc {words}", 9, ((hit, of),)),
        "article": MarkedArticle(f"presse {words}", replace(OUEST, article=article), spans),
        "topics": Topics(f"presse {words}", topics),
        "dossier": FilledDossier(f"presse {words}", dossier, items),
    }


def _topic(topic: Topic, words: str) -> Topic:
    statements = tuple(
        replace(
            one,
            card=replace(one.card, title=f"{one.card.title} {words}", source=f"{one.card.source} {words}"),
            sentence_text=f"{one.sentence_text} {words}",
        )
        for one in topic.statements
    )
    return replace(topic, label=f"{topic.label} {words}", statements=statements, reason=f"{topic.reason} {words}")


KINDS = tuple(works())

# HTML


class _Reader(HTMLParser):
    """What a browser would see: the tags with their attributes, and the words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def seen(page: str) -> _Reader:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_whole_asks_for_nothing_and_runs_nothing(kind: str) -> None:
    page = written(works(f"<script>alert(1)</script> <img src=x onerror=y> {HOSTILE}")[kind], Form.HTML)
    reader = seen(page)
    allowed = {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "mark", "strong", "blockquote", "footer",
        "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "a", "aside",
    }  # fmt: skip
    assert {tag for tag, _ in reader.tags} <= allowed
    assert "<script>alert(1)</script>" in reader.words
    for tag, attributes in reader.tags:
        assert not any(name.startswith("on") or name in ("src", "style") for name in attributes)
        if tag == "a":
            assert str(attributes["href"]).startswith("https://exemple.fr/")
    policies = [attributes["content"] for _, attributes in reader.tags if "http-equiv" in attributes]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    assert page.count("<style>") == 1 and "@import" not in page and "url(" not in page.split("</style>")[0]
    assert not any(sign in page for sign in (*UNSEEN, "\x1b", "\x07", "\x9b"))
    etree.fromstring(page, etree.HTMLParser())  # and a parser of its own kind takes it


@given(hostile_texts)
def test_no_words_become_html(text: str) -> None:
    runs = (Run(text), Run(text, ("org",)), Run(text, link="javascript:alert(1)"))
    reader = seen(html.page(Document(text, (Paragraph(runs),))))
    assert [tag for tag, _ in reader.tags if tag not in ("html", "head", "meta", "title", "style", "body", "h1")] in (
        ["p", "mark"],
    )


def test_marks_have_a_legend_and_shapes_that_need_no_colour() -> None:
    page = written(works()["article"], Form.HTML)
    style = page.split("<style>")[1].split("</style>")[0].split("@media")[0]
    assert '<mark class="org" title="une organisation">Finistère Ouvrages</mark>' in page
    assert '<mark class="conflict" title="un chiffre en conflit">15 millions d’euros</mark>' in page
    shapes = {}
    for look in ("org", "per", "loc", "product", "event", "figure", "compared", "conflict", "hit"):
        shapes[look] = re.search(rf"^\.{look} {{(.*)}}", style, re.MULTILINE)[1]  # type: ignore[index]
        assert "color" not in shapes[look]
    assert len(set(shapes.values())) == len(shapes)
    legend = page.split("<aside")[1].split("</aside>")[0]
    assert "souligné" in legend and "une organisation" in legend and "un chiffre en conflit" in legend


# Markdown


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_of_hostile_words_has_no_html_and_no_other_links(kind: str) -> None:
    page = written(works(f"<script>x</script> ](http://mal.example) {HOSTILE}")[kind], Form.MARKDOWN)
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(page)
    every = [*tokens, *(child for token in tokens for child in token.children or ())]
    assert not {token.type for token in every} & {"html_block", "html_inline", "image", "fence", "code_block"}
    links = [str(token.attrs["href"]) for token in every if token.type == "link_open"]
    assert all(link.startswith("https://exemple.fr/") for link in links)
    assert not any(sign in page for sign in (*UNSEEN, "\x1b", "\x07", "\x9b"))


@given(hostile_texts, st.sampled_from(["", "figure", "org"]))
def test_marked_words_in_markdown_read_as_they_were_written(text: str, look: str) -> None:
    runs = (Run("avant "), Run(text, (look,) if look else ()), Run(" après"))
    rendered = MarkdownIt("commonmark").render("".join(markdown.write(Document("x", (Paragraph(runs),)))))
    body = rendered.split("</h1>\n")[1]
    plain = seen(body).words
    kept = "".join(f"avant {text} après".split())
    assert "".join(plain.split()) == "".join(c for c in kept if c in plain) or not text.strip()
    assert set(re.findall(r"</?([a-z]+)", body)) <= {"p", "strong", "em"}


def test_an_article_in_markdown_has_its_marks_and_their_kinds() -> None:
    page = written(works()["article"], Form.MARKDOWN)
    assert "**15 millions d’euros**" in page and "*Finistère Ouvrages*" in page
    assert "| Finistère Ouvrages | organisation | 2 |" in page
    assert "≠ conflit" in page
    assert page.startswith("# Le viaduc")


def test_a_legend_names_no_look_that_is_not_there() -> None:
    assert "org" not in html.page(Document("x", (Legend((("per", "", ""),)),))).split("</style>")[1]


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
    assert note.startswith("note suite — «\u00a0Les derniers haubans")
    assert note.count("note suite") == 1


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
