from wick.wick import Wick, evenings


def test_burns_down():
    wick = Wick(2)
    assert wick.light()
    assert wick.light()
    assert not wick.light()


def test_lasts_as_long_as_all_wicks_together():
    assert evenings([Wick(1), Wick(4), Wick(2)]) == 7
