"""A zip for every layer and function, ready to upload."""

import shutil
import tempfile
from pathlib import Path

from infra.build.files import size_of, zip_of
from infra.build.resources import all_resources, build
from infra.build.sizes import Size
from infra.build.targets import Target


def package(out: Path, target: Target) -> list[Size]:
    """Every resource's zip into a folder that is written anew."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    return [_zipped(name, out, target) for name in all_resources()]


def _zipped(name: str, out: Path, target: Target) -> Size:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "built"
        folder.mkdir()
        build(name, folder, target)
        content = zip_of(folder)
        (out / f"{name}.zip").write_bytes(content)
        return Size(name, zipped=len(content), unzipped=size_of(folder))
