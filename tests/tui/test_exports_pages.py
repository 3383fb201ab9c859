"""HTML and Markdown of every work: whole, safe, and what is marked in them."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from tests.hostile.attacks import UNSEEN, hostile_texts
from tests.tui.works import HOSTILE, KINDS, works
from tui.exports import html, markdown
from tui.exports.blocks import Document, Legend, Paragraph, Run
from tui.exports.forms import Form
from tui.exports.writing import written

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
        "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "a", "aside",
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
