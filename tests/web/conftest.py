"""A record and a browser for every test of the page."""

from collections.abc import Iterator
from pathlib import Path

import made_record
import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made_record.write(tmp_path / "r")


@pytest.fixture
def page(folder: Path) -> Iterator[made_record.Browser]:
    browser = made_record.Browser(folder)
    yield browser
    browser.close()
