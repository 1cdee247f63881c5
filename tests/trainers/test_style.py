"""The Python of the repository is formatted and linted, as `ruff.toml` says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("words", [["check"], ["format", "--diff"]], ids=lambda words: words[0])
def test_ruff_has_nothing_to_say(words):
    ruff = Path(sys.executable).parent / "ruff"
    done = subprocess.run(
        [ruff, *words, "--no-cache", "recipes", "tests/trainers"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert done.returncode == 0, done.stdout + done.stderr
