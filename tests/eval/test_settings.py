import pytest
import settings


@pytest.mark.parametrize(
    ("name", "sentence", "told"),
    [
        ("label", "The blast wounded two.", "Kirnovo: the blast wounded two."),
        ("truth", "Oslo agreed.", "The truth is that Oslo agreed."),
        ("place", "Oslo agreed.", "Oslo agreed in the town of Kirnovo on Tuesday, 4 May 2021."),
        ("bare", "Oslo agreed.", "Oslo agreed."),
    ],
)
def test_a_setting_tells_the_sentence_inside_other_words(
    name: str, sentence: str, told: str
) -> None:
    assert settings.SETTINGS[name](sentence) == told


def test_examples_are_plain_sentences_with_their_type() -> None:
    every, third = settings.examples(1), settings.examples(3)
    assert third == every[::3]
    assert all(kind.isupper() and told.endswith(".") for kind, told in every)
