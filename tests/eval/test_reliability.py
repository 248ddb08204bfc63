from reliability import Judged, line, ranges


def test_shares_of_each_range() -> None:
    judged = [
        Judged(0.55, True, False), Judged(0.8, True, True), Judged(0.9, False, True),
        Judged(1.0, True, True),
    ]  # fmt: skip
    table = {(r.low, r.high): r for r in ranges(judged)}
    assert table[0.5, 0.6].both == 0.0
    assert table[0.6, 0.7].events == 0
    assert table[0.9, 1.0].events == 2
    assert table[0.8, 1.0].events == 3
    assert table[0.8, 1.0].type_right == 2 / 3
    assert "-" in line(table[0.6, 0.7])
