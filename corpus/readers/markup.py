"""HTML and XML as trees, within bounds: no entity is expanded, no DTD loaded, no host asked."""

import re
from html import unescape
from typing import Any, Final

from corpus.readers.format import OpenFile, Unreadable

Element = Any
"""An lxml element; lxml carries no types."""

NODES: Final = 1_000_000
"""Tags and attributes of one file: about 250 MB as a tree, and some 5,000 articles of a press database."""
_DATA_URI: Final = re.compile(r"(?<=[\"'(])data:[^\"'()<>]{200,}")
_TAG: Final = re.compile(r"<[A-Za-z_][^\s/>]*")
_ATTRIBUTE: Final = re.compile(r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""")
"""As browsers part them (HTML standard, 13.2.5.32 to 39)."""
_ATTRIBUTES: Final = 1000
"""Attributes of one tag: libxml2 takes quadratic time for them."""
_LEGACY_REFERENCE: Final = re.compile(r"&#(?:0*(1[2345]\d)|x0*([89][0-9a-f]));?", re.IGNORECASE)
_PROLOGUE: Final = re.compile(r"<[A-Za-z_]")
_DECLARED: Final = re.compile(
    r"""<meta\b[^>]{0,200}?charset\s*=\s*["']?([\w-]+)|<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([\w-]+)""",
    re.IGNORECASE,
)


def _declared_encoding(head: str) -> str | None:
    """The encoding that a ``meta`` element or an XML declaration names."""
    found = _DECLARED.search(head)
    return (found[1] or found[2]) if found else None


def written(file: OpenFile) -> str:
    """The whole file as text, in the encoding that it declares, with the faults of ``OpenFile.text``."""
    return file.text(_declared_encoding(file.head))


def html_tree(text: str, file: OpenFile) -> Element:
    """The root of an HTML document or fragment, whatever its faults. Raises ``Unreadable``."""
    text = _DATA_URI.sub("", text)
    # Browsers read &#146; as Windows-1252 has it (HTML standard, 13.2.5.80); libxml2 as a control character.
    text = _LEGACY_REFERENCE.sub(_legacy, text)
    _bound(text)
    from lxml import etree, html

    # Elements of lxml.html's own kind: trafilatura takes no other.
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode(errors="replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    if root is None:
        raise Unreadable("HTML illisible")
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        file.reserve("balises imbriquées trop profondément, lu seulement jusque-là")
    return root


def xml_tree(text: str, file: OpenFile) -> Element:
    """The root of an XML document, as far as it is well formed. Raises ``Unreadable``."""
    first = _PROLOGUE.search(text)
    if "<!ENTITY" in text[: first.start() if first else len(text)].upper():
        raise Unreadable("ce XML déclare des entités, refusé par prudence")
    _bound(text)
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, dtd_validation=False, attribute_defaults=False,
        no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.lstrip().encode(errors="replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    if root is None:
        raise Unreadable("XML illisible")
    # A reference that the missing DTD would have declared, &eacute; most often, is no fault: it is read all the same.
    faults = [fault for fault in parser.error_log if fault.type_name not in _HARMLESS]
    if faults:
        file.reserve(f"XML mal formé (ligne {faults[0].line}), lu autant que possible")
    return root


_HARMLESS: Final = frozenset(
    {"ERR_UNDECLARED_ENTITY", "WAR_UNDECLARED_ENTITY", "WAR_NS_URI", "WAR_NS_URI_RELATIVE", "NS_ERR_XML_NAMESPACE"}
)


def name_of(element: Element) -> str:
    """The local name in lower case; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def entity(element: Element) -> str:
    """What an entity reference that was left unexpanded stands for; empty where it is none of HTML's."""
    written_ = element.text or ""
    meant = unescape(written_)
    return meant if meant != written_ else ""


def _legacy(found: re.Match[str]) -> str:
    code = int(found[1]) if found[1] else int(found[2], 16)
    return bytes([code]).decode("cp1252", errors="replace") if 128 <= code < 160 else found[0]


def _bound(text: str) -> None:
    """Raise ``Unreadable`` where the tree would grow beyond reason.

    Tags are looked for inside attributes and comments too: counting some twice is safer than being led to miss them.
    """
    nodes = 0
    for tag in _TAG.finditer(text):
        at = tag.end()
        own = 0
        while found := _ATTRIBUTE.match(text, at):
            at = found.end()
            own += 1
            if own > _ATTRIBUTES:
                raise Unreadable("trop d’attributs dans une balise pour être lu")
        nodes += 2 + own
        if nodes > NODES:
            raise Unreadable("trop de balises pour être lu")
