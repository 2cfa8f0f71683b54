"""Folders to the zip files that Lambda would be given, made by the builder of the deployment (infra/build).

Only the binary wheels differ: here they are this machine's, for the interpreter of the engine's workers.
"""

import os
import tempfile
from pathlib import Path

from infra.build.botocore_data import SERVICES
from infra.build.files import zip_of
from infra.build.locked import RUNTIME_LOCK
from infra.build.resources import LAYERS, build_folder, resource_of
from infra.build.targets import Target, host_target
from infra.local.layout import Layout, digest

DEPENDENCIES = LAYERS["DependenciesLayer"]
QUICK = 1  # the engine unpacks at once, nothing travels


def zip_for(folder: str, base: Path, layout: Layout) -> bytes:
    """The zip of a code folder that the template names, ready to upload. Raises NothingToBuild."""
    if layout.packages is not None:
        return (layout.packages / f"{resource_of(folder)}.zip").read_bytes()
    target = host_target(str(layout.engine_python))
    if folder == DEPENDENCIES:
        return _dependencies_zip(layout, target)
    return _built_zip(folder, base, target)


def _dependencies_zip(layout: Layout, target: Target) -> bytes:
    """Built once for each lock and each interpreter."""
    name = digest(RUNTIME_LOCK.read_bytes(), repr(target).encode(), repr(sorted(SERVICES)).encode())
    built = layout.built / f"dependencies-{name}.zip"
    if not built.exists():
        layout.built.mkdir(parents=True, exist_ok=True)
        fresh = built.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(_built_zip(DEPENDENCIES, layout.built, target))
        fresh.rename(built)
    return built.read_bytes()


def _built_zip(folder: str, base: Path, target: Target) -> bytes:
    with tempfile.TemporaryDirectory() as scratch:
        built = Path(scratch) / "built"
        built.mkdir()
        build_folder(folder, base / folder, built, target)
        return zip_of(built, QUICK)
