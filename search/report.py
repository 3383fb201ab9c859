"""What came of reading a corpus: what was new, what was one article twice, what could not be read and why."""

from dataclasses import dataclass

from corpus.article import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What bringing an index in line with its corpus did, in articles."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    renamed: int = 0
    """Articles whose file only has another name: they were not read again."""

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.removed or self.renamed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The state of a corpus after it was opened or updated, and what that changed."""

    corpus: str
    """Its name on screen."""
    articles: int
    """That can be found now; an article met twice is one."""
    files: int
    changes: Changes
    twins: tuple[tuple[str, str], ...] = ()
    """Of each article met twice: the id under which it was met again, and that under which it stands."""
    families: int = 0
    """Groups of near copies."""
    copies: int = 0
    """Articles in these groups, without one each."""
    languages: tuple[tuple[str, int], ...] = ()
    """ISO 639-1 codes of articles that are not French, and how many each, the most frequent first."""
    problems: tuple[Problem, ...] = ()
    outdated: bool = False
    """Whether the index was another version's, and so was made again."""

    @property
    def refused(self) -> tuple[Problem, ...]:
        """What was left out, and why."""
        return tuple(problem for problem in self.problems if problem.refused)

    @property
    def reservations(self) -> tuple[Problem, ...]:
        """What was read with a reservation."""
        return tuple(problem for problem in self.problems if not problem.refused)
