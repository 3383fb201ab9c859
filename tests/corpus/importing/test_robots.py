"""robots.txt: who may fetch what, by RFC 9309 and the examples in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.importing.robots import Robots

HOST = "https://a.example"


def allows(rules: str, path: str) -> bool:
    return Robots.read(200, rules.encode()).allows(HOST + path)


@pytest.mark.parametrize(
    ("status", "allowed"),
    [(200, True), (401, True), (403, True), (404, True), (410, True), (429, False), (500, False)],
)
def test_the_status_decides(status: int, allowed: bool) -> None:
    assert Robots.read(status, b"").allows(HOST + "/") is allowed


def test_what_a_refusal_says_is_not_read_as_rules() -> None:
    assert Robots.read(403, b"User-agent: *\nDisallow: /").allows(HOST + "/")


@pytest.mark.parametrize(
    ("rule", "path", "fits"),
    [
        ("/", "/", True),
        ("/poisson", "/poisson", True),
        ("/poisson", "/poissonnerie?a=b", True),
        ("/poisson", "/le/poisson", False),
        ("/poisson*", "/poisson.html", True),
        ("/poisson/", "/poisson", False),
        ("/*.php", "/a/b.php?c", True),
        ("/*.php", "/a.html", False),
        ("/*.php$", "/a.php", True),
        ("/*.php$", "/a.php?c", False),
        ("/*.php$", "/a.php/b.php", True),
        ("/a*b*c$", "/abc", True),
        ("/a*b*c$", "/ab", False),
        ("/ab*b$", "/ab", False),
        ("/$", "/", True),
        ("/$", "/a", False),
        ("/*?utm_*", "/a?x=1", False),
        ("/*?utm_*", "/a?utm_b=1", True),
        ("/été", "/%C3%A9t%C3%A9/1", True),
        ("/%c3%a9t%C3%A9", "/été", True),
        ("/%7Emoi", "/~moi", True),
        ("/a%2Fb", "/a/b", False),
    ],
)
def test_patterns_fit_the_beginning_of_the_path(rule: str, path: str, fits: bool) -> None:
    assert allows(f"User-agent: *\nDisallow: {rule}", path) is not fits


def test_the_longest_rule_decides_wherever_it_stands() -> None:
    rules = "User-agent: *\nDisallow: /presse\nAllow: /presse/libre\nDisallow: /presse/libre/non"
    assert [allows(rules, f"/presse{end}") for end in ("", "/libre", "/libre/non", "/libre/nous")] == [
        False, True, False, True,
    ]  # fmt: skip
    assert allows("User-agent: *\nDisallow: /a\nAllow: /a", "/a")


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: autre\nDisallow: /", True),
        ("User-agent: tui\nDisallow: /", True),
        ("User-Agent: Mistral-TUI/2.0\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: mistral-tui\nDisallow:", True),
        ("User-agent: autre\nUser-agent: mistral-tui\nDisallow: /", False),
        ("User-agent: mistral-tui\nAllow: /b\nUser-agent: x\nAllow: /\nUser-agent: mistral-tui\nDisallow: /", False),
        ("\ufeffUser-agent: * # tous\r\nDisallow: / # tout\r\n", False),
        ("Disallow: /", True),
        ("<html>User-agent: *\nDisallow: /</html>", True),
        ("", True),
    ],
)
def test_the_rules_for_this_program_go_before_those_for_all(rules: str, allowed: bool) -> None:
    assert allows(rules, "/a") is allowed


def test_only_the_beginning_of_a_huge_file_is_read() -> None:
    rules = b"User-agent: *\nDisallow: /debut\n" + b"#" * 600_000 + b"\nDisallow: /fin\n"
    robots = Robots.read(200, rules)
    assert not robots.allows(HOST + "/debut") and robots.allows(HOST + "/fin")


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("7", 7.0), ("0.5", 0.5), ("-3", 0.0), ("nan", 0.0), ("inf", 0.0), ("1e9", 0.0), ("x", 0.0)],
)
def test_the_delay_is_a_plain_number(written: str, seconds: float) -> None:
    assert Robots.read(200, f"User-agent: *\nCrawl-delay: {written}".encode()).delay == seconds


@given(st.binary(max_size=300), st.text(max_size=50))
def test_any_bytes_are_rules_of_some_kind(content: bytes, path: str) -> None:
    try:
        Robots.read(200, b"User-agent: *\nDisallow: " + content).allows(HOST + "/" + path)
    except ValueError:
        # The client has refused such an address before.
        assert any(each in path for each in "[]")
