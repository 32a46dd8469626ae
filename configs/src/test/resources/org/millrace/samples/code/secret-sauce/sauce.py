"""The sauce. Please leave it where it is."""

SPICES = {"pepper": 7, "salt": 3, "thyme": 2}


def season(number):
    for name, weight in sorted(SPICES.items()):
        number = number * weight + len(name)
    return number


def taste(numbers):
    return [season(n) % 10 for n in numbers]
