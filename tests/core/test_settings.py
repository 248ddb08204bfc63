"""Settings."""

from pathlib import Path

import pytest

from purport.core.errors import SettingsError
from purport.core.settings import Settings, digest_of, load_settings


def test_defaults_need_no_file() -> None:
    assert load_settings(None) == Settings()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("modle = 'x'", "modle"),
        ("workers = 0", "workers"),
        ("= 3", "Invalid"),
        ("workers = 'two'", "workers"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "purport.toml"
    path.write_text(content)
    with pytest.raises(SettingsError, match=told) as caught:
        load_settings(path)
    assert "purport.toml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml"):
        load_settings(tmp_path / "none.toml")


def test_the_digest_changes_with_the_value_alone() -> None:
    assert digest_of(Settings(), ("model",)) == digest_of(Settings(workers=3), ("model",))
    assert digest_of(Settings(), ("model",)) != digest_of(Settings(model="x"), ("model",))
