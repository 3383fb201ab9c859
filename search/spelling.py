"""How far apart two spellings are, and the nearest known one."""


def distance(left: str, right: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour to get from one to the other; ``most + 1`` if more.

    Optimal string alignment (Boytsov, « Indexing methods for approximate dictionary searching », 2011).
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, above, row = row, before, [i] + [0] * len(right)
        for j, b in enumerate(right, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, above[j - 2] + 1)
            row[j] = best
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def within(left: str, right: str, most: int) -> bool:
    """Whether two spellings are at most so far apart. Quick to say no."""
    if abs(len(left) - len(right)) > most or len(set(left) ^ set(right)) > 2 * most:
        return False
    return distance(left, right, most) <= most
