"""A resource of template.yaml to the folder that Lambda unpacks. Functions are found, never listed.

A layer `GangwayLayer` is built from `layers/gangway`, a function `PartnerApi` from `functions/partner_api`.
"""

import re
from pathlib import Path

from infra.build.botocore_data import keep_our_services
from infra.build.files import compile_folder, copy_sources
from infra.build.locked import RUNTIME_LOCK, add_chalice, install, strip
from infra.build.patterns import compile_patterns
from infra.build.targets import Target
from infra.local.layout import ROOT

LAYERS = {"DependenciesLayer": "layers/dependencies", "GangwayLayer": "layers/gangway"}
IMPORTS_CHALICE = re.compile(r"^\s*(?:from|import) chalice\b", re.MULTILINE)


class NothingToBuild(Exception):  # noqa: N818  says what is wrong better than "error"
    """A folder that should become a resource is missing or holds no code."""


def all_resources() -> dict[str, str]:
    """Logical id to folder, layers first."""
    folders = sorted(path for path in (ROOT / "functions").iterdir() if any(path.glob("*.py")))
    return LAYERS | {logical_id(path.name): f"functions/{path.name}" for path in folders}


def logical_id(folder: str) -> str:
    """`partner_api` is `PartnerApi`."""
    return "".join(word.capitalize() for word in folder.split("_"))


def resource_of(folder: str) -> str:
    """`functions/partner_api` is `PartnerApi`, `layers/gangway` is `GangwayLayer`."""
    name = folder.rsplit("/", 1)[-1]
    return next((layer for layer, source in LAYERS.items() if source == folder), logical_id(name))


def build(resource: str, folder: Path, target: Target) -> None:
    """Fill an empty folder. Raises NothingToBuild."""
    source = all_resources().get(resource)
    if source is None:
        raise NothingToBuild(f"there is no folder under functions/ for {resource}")
    build_folder(source, ROOT / source, folder, target)
    if resource == "GangwayLayer":
        compile_patterns(folder, target)


def build_folder(name: str, source: Path, folder: Path, target: Target) -> None:
    """As `build`, by the folder that the template names."""
    if name == LAYERS["DependenciesLayer"]:
        install(RUNTIME_LOCK, folder / "python", target)
        strip(folder / "python")
        keep_our_services(folder / "python")
    elif not any(source.rglob("*.py")):
        raise NothingToBuild(f"{name} holds no code yet, but the template deploys it")
    else:
        copy_sources(source, folder)
        if name.startswith("functions/") and _imports_chalice(folder):
            add_chalice(folder, target)
    compile_folder(folder, target, "/opt" if name.startswith("layers/") else "/var/task")


def _imports_chalice(folder: Path) -> bool:
    return any(IMPORTS_CHALICE.search(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py"))
