"""Lists of words, told as a sentence tells them."""


def words(text: str) -> frozenset[str]:
    """The words of a text, parted at white space: "on at in"."""
    return frozenset(text.split())
