"""Ways to run `purport` as its users do."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Rows = Callable[[Path], dict[str, list[Any]]]

COMMAND = [sys.executable, "-m", "purport.cli.main"]
