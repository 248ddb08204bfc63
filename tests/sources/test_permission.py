"""A file that may not be opened is named; root may open anything, so the system is played."""

from pathlib import Path
from typing import Any

import pytest

from purport.core.settings import Settings
from purport.sources import Failure, find, read


def test_a_file_that_may_not_be_opened_is_a_failure_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed.txt").write_text("secret")
    (tmp_path / "open.txt").write_text("Talks began in Oslo.")
    real = Path.open

    def guarded(self: Path, *words: Any, **more: Any) -> Any:
        if self.name == "closed.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *words, **more)

    monkeypatch.setattr(Path, "open", guarded)
    monkeypatch.setattr(Path, "read_bytes", lambda self: guarded(self, "rb").read())
    found = [one for file in find([tmp_path]) for one in read(file, Settings())]
    failed = [one for one in found if isinstance(one, Failure)]
    assert [one.name for one in failed] == ["closed.txt"]
    assert "ermission" in str(failed[0].error)
    assert [one.name for one in found if not isinstance(one, Failure)] == ["open.txt"]
