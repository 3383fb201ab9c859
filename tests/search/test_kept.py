"""What is compressed comes back, whenever its dictionary was made, and a dictionary has what texts have in common."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from search.dictionaries import dictionary
from search.texts import Kept, Texts

COMMON = b"Le conseil municipal de la ville s'est tenu mardi soir en mairie, en presence du maire. "
FIRST = [COMMON + bytes(f"Point {number}: {number * 7919 % 10007}.", "ascii") for number in range(2000)]


@given(st.lists(st.binary(max_size=300), max_size=30).map(b"".join), st.integers(0, 2000))
def test_a_dictionary_keeps_within_its_room_and_to_its_sample(sample: bytes, room: int) -> None:
    made = dictionary(sample, room)
    assert len(made) <= room
    assert all(made[start : start + 64] in sample for start in range(0, len(made), 64))


def test_what_all_texts_say_is_in_their_dictionary() -> None:
    assert b"conseil municipal de la ville" in dictionary(b"".join(FIRST), 4096)


@given(text=st.binary(max_size=400), near=st.binary(max_size=400))
def test_texts_come_back(text: bytes, near: bytes) -> None:
    texts = Texts(Path("nowhere"), "text")
    assert texts.unpack(texts.pack(text, near), near) == text


def test_texts_packed_before_there_was_a_dictionary_can_be_read_with_it(tmp_path: Path) -> None:
    texts = Texts(tmp_path, "text")
    before = texts.pack(FIRST[0])
    texts.train(FIRST)
    after = texts.pack(FIRST[0])
    again = Texts(tmp_path, "text")
    assert again.trained and again.unpack(before) == again.unpack(after) == FIRST[0]
    assert len(after) < len(before) / 2


def test_too_few_texts_make_no_dictionary(tmp_path: Path) -> None:
    texts = Texts(tmp_path, "text")
    texts.train([b"Une phrase."])
    assert not texts.trained and not any(tmp_path.iterdir())


def test_what_is_kept_beside_too_few_texts_can_be_read_when_there_are_enough(tmp_path: Path) -> None:
    cards = [b'{"id":"b%d","title":"Les nouvelles du port, de la criee et du marche"}' % i for i in range(40)]
    kept = Kept(tmp_path)
    kept.train([{"text": b"Voir ci-dessous.", "card": card, "marks": b""} for card in cards])
    packed = [kept.cards.pack(card) for card in cards]
    others = [b'{"id":"c%d","title":"Un hiver qui dure en montagne"}' % i for i in range(40)]
    kept.train([{"text": 40 * b"Le maire et le conseil. ", "card": card, "marks": b""} for card in others])
    assert kept.trained
    assert [Kept(tmp_path).cards.unpack(each) for each in packed] == cards
