from sauce import season, taste


def test_is_always_the_same():
    assert season(4) == season(4)
    assert taste([1, 2]) == taste([1, 2])
