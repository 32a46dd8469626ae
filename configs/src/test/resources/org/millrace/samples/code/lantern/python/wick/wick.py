"""A wick that burns down by one each time it is lit."""


class Wick:
    def __init__(self, length):
        if length < 0:
            raise ValueError(f"a wick cannot be shorter than nothing: {length}")
        self.length = length

    def light(self):
        """Burn one piece; return False when nothing is left."""
        if self.length == 0:
            return False
        self.length -= 1
        return True


def evenings(wicks):
    """How many evenings a set of wicks will last, one at a time."""
    count = 0
    for wick in sorted(wicks, key=lambda w: w.length, reverse=True):
        while wick.light():
            count += 1
    return count
