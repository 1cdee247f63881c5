"""Stands in for packages that a trainer imports and its reading of data never uses: sound, services, clusters."""

import sys
from pathlib import Path
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from unittest.mock import MagicMock

UNUSED = {"torchaudio", "modelscope", "aiohttp", "ray", "tensordict"}
# verl's module for pictures does not import under this version of transformers.
UNUSED_MODULES = {"verl.models.transformers.qwen2_vl"}


class Absent(ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return MagicMock()


class Finder(MetaPathFinder, Loader):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in UNUSED or name in UNUSED_MODULES:
            return ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return Absent(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, Finder())

# The recipes are programs, and import each other by name.
sys.path.append(str(Path(__file__).parents[2] / "recipes"))
