"""What a figure measures, of whom, when and according to whom.

``extract`` makes a claim (``model``) of each figure of an article. It asks, of each figure by itself:

- ``passages``: its sentence, in terms. ``wording`` tells what is known of a word (``words``, ``hints``, ``idioms``,
  ``bounds``), ``measures`` which measure it names, by the lexicon and its ``inflection``.
- ``naming``: what it measures. ``heads`` finds the words that govern it; ``persons``, ``losses``, ``fates``,
  ``one_of`` and ``complements`` know counts, ``shares``, ``candidates`` and ``ratios`` percentages, ``ages``
  (``bearers``), ``lasting`` and ``dimensions`` lengths of time and space, ``constructions`` what only hangs on a
  thing, ``payments`` what a sum is for.
- ``events``: what happens on a date (``participles``, ``origins``, ``in_force``, ``last_times``, ``senses``).
- ``subjects``: whose it is, by the grammar of the sentence (``owners``, ``clauses``, ``clause_words``, ``finite``,
  ``phrases``).
- ``periods``: when (``frames``). ``perimeter``: of how much of it, by marks of scope (``markings``, ``bounds``).
- ``roles``: whether it is a level, a variation or a level of before (``former``, ``against``).

Then, beside the figures before it: ``echoes``, ``resumed`` and ``others`` take over what those measure where the
figure says nothing (``answers`` tells by what words it gives another value), ``ballots`` tells how voters voted, and
``oppositions`` weighs whether it contradicts one of them, by what ``opposing`` finds. ``roughly`` has what may stand
before any number.
"""
