"""Words a second of processor time of the figures, beside a bare pattern, and how work grows with length.

Run it by hand: ``python -m tests.benchmarks.figures [TEXT_FILE …]``; without files it reads a text of its own.
"""

import re
import sys
import time
from datetime import date
from pathlib import Path

from corpus.figures.recogniser import find_figures

_SAMPLE = (
    "La région a voté lundi un budget de 1,2 milliard d'euros, en hausse de 3,4 % sur un an, selon son président. "
    "Près de 12 000 habitants attendent la ligne, promise pour fin 2026 ; la gare, elle, a coûté 48 millions. "
    # The press has a figure every thirty words or so: most of a text states none.
    "Dans les villages d'en haut, on se souvient surtout des promesses et l'on regarde les camions. Le maire "
    "dit avoir tout essayé, les courriers, les réunions, jusqu'aux banderoles tendues entre les platanes. "
    "Personne n'avait prévu que le chantier durerait autant, et les riverains s'en plaignent encore aujourd'hui. "
)
_NAIVE = re.compile(r"\d[\d  .,]*(?:\s?(?:millions?|milliards?|%|€|euros?|ans|km))?")
_ADVERSARIAL = (
    "1 ",
    "1a",
    ".",
    "« 3 euros ",
    "3 millions, ",
    "selon 3 ",
    "lundi ",
    "3 francs ",
    "vingt-",
    "a",
    "A ",
    "mille ",
    ", a dit mardi ",
    "le 3 mai ",
    "3 dollars Montréal ",
)
_DAY = date(2025, 3, 4)


def _seconds(text: str) -> float:
    started = time.process_time()
    find_figures(text, _DAY)
    return time.process_time() - started


def main(paths: list[str]) -> None:
    texts = [Path(path).read_text("utf-8") for path in paths] or [_SAMPLE * 20] * 50
    words = sum(len(text.split()) for text in texts)
    find_figures(_SAMPLE, _DAY)
    started = time.process_time()
    figures = sum(len(find_figures(text, _DAY)) for text in texts)
    ours = time.process_time() - started
    started = time.process_time()
    matches = sum(len(_NAIVE.findall(text)) for text in texts)
    naive = time.process_time() - started
    print(f"figures         {words / ours:>12,.0f} words/s  {figures} figures in {words} words")
    print(f"naive pattern   {words / naive:>12,.0f} words/s  {matches} matches")
    for piece in _ADVERSARIAL:
        once, twice = (min(_seconds(piece * (n // len(piece))) for _ in range(3)) for n in (100_000, 200_000))
        print(f"{piece!r:>18}  100,000 characters {once:6.3f} s, twice as many ×{twice / once:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
