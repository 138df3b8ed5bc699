"""What is made of an object is made once, and of no other that is like it."""

from briefgen.rules.remembered import _MOST, remembered


def test_the_same_object_is_read_once_and_another_like_it_again() -> None:
    read: list[list[str]] = []

    @remembered
    def first(of: list[str]) -> str:
        read.append(of)
        return of[0]

    one, other = ["a"], ["a"]

    assert [first(one), first(one), first(other)] == ["a", "a", "a"]
    assert len(read) == 2


def test_what_is_forgotten_is_made_anew() -> None:
    @remembered
    def doubled(of: list[int]) -> int:
        return 2 * of[0]

    many = [[n] for n in range(_MOST + 10)]

    assert [doubled(each) for each in many] == [2 * each[0] for each in many]
    assert doubled(many[0]) == 0


def test_a_number_that_is_used_again_brings_no_other_s_value() -> None:
    @remembered
    def doubled(of: list[int]) -> int:
        return 2 * of[0]

    # Each list is thrown away at once: the next could stand where it stood.
    assert all(doubled([n]) == 2 * n for n in range(1_000))
