"""Which figures measure the same thing, and whether they agree.

``topics`` leads from articles to topics (``model``), in this order:

1. ``relatedness`` tells which articles may speak of one event, and makes stories of them; each is compared alone.
2. ``purses`` settles whose dollars a story means. ``items`` adds to each figure what comparisons ask of it: what it
   amounts to (``extents``, by ``units``, ``exchange`` and ``averages``), the words around it (``contexts``,
   ``thesaurus``), whose an age is (``bearers``), when a poll was taken (``fieldwork``).
3. ``linking`` joins those that measure one thing. ``shelves`` looks through the pairs of two articles, ``siblings``
   through those of one; ``evidence`` says what speaks for a pair (``likeness``, and ``occasions`` of dates,
   ``lengths`` and ``ways`` of lengths of time, ``one_bearer`` of ages, ``misprints``, ``voices``), which ``weights``
   weigh. ``ties`` says how sure it is, in view of rivals.
4. ``verdicts`` judges each pair. Two that meet (``intervals``, ``conversions``, ``yearly``, ``months``) agree.
   What parts the others, ``scope`` asks rule by rule: another time (``moments``, ``changes``, ``prospects``,
   ``stages``, ``snapshots``, ``settings``, ``tolls``), other things (``perimeters``, ``opposites``, ``restrictions``,
   ``shares``, ``natures``, ``stretches``), parts of one another (``sums``), two ``polls``. Where no rule parts
   them, ``sameness`` weighs whether they contradict (``disputes``). ``proofs`` says all that in French.
5. ``restated`` and ``parts`` carry what parts two figures over to the others of their topic, ``telling`` drops topics
   that tell nothing, ``labels`` and ``labelling`` name the rest, ``namesakes`` tells those of one name apart,
   ``witnesses`` counts copies once, ``reference`` chooses the statement to hold the others against.
"""
