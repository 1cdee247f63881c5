"""What the pages of the guide say, so that the tests do what a reader does."""

import re
from pathlib import Path

import yaml

GUIDE = Path(__file__).parents[2] / "docs" / "guide"


def blocks(page, language):
    folder = GUIDE if (GUIDE / f"{page}.md").exists() else GUIDE / "exports"
    text = (folder / f"{page}.md").read_text(encoding="utf-8")
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", text, re.DOTALL | re.MULTILINE)
    return [re.sub(f"^{indentation}", "", code, flags=re.MULTILINE) for indentation, code in found]


def settings(page):
    return [yaml.safe_load(block) for block in blocks(page, "yaml")]
