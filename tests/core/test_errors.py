"""Errors say what, where and what to do, and cross process borders."""

import pickle

import pytest

from purport.core import errors


def test_a_message_has_its_three_parts() -> None:
    problem = errors.InputError("no text", where="a.csv:3", todo="Name a column.")
    assert str(problem) == "a.csv:3: no text. Name a column."


@pytest.mark.parametrize(
    "kind",
    [k for k in vars(errors).values() if isinstance(k, type) and k is not errors.PurportError],
)
def test_every_error_is_a_purport_error_and_can_be_pickled(kind: type[errors.PurportError]) -> None:
    problem = pickle.loads(pickle.dumps(kind("x", where="y", todo="z")))
    assert (type(problem), str(problem)) == (kind, "y: x. z")
    assert issubclass(kind, errors.PurportError)
