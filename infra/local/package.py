"""Folders to the zip files that Lambda would be given: same content, same bytes, same name."""

import compileall
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from py_compile import PycInvalidationMode

from infra.local.layout import ROOT, Layout, digest

EPOCH = (1980, 1, 1, 0, 0, 0)
DEPENDENCIES = "layers/dependencies"
LOCK = ROOT / "requirements" / "runtime.txt"


class NothingToDeploy(Exception):  # noqa: N818  says what is wrong better than "error"
    """A folder that the template names is missing or has no handler."""


def zip_for(folder: str, base: Path, layout: Layout) -> bytes:
    """The zip of a code folder that the template names, ready to upload."""
    if folder == DEPENDENCIES:
        return dependencies_zip(layout)
    source = base / folder
    if not any(source.rglob("*.py")):
        raise NothingToDeploy(f"{folder} holds no code yet, but the template deploys it")
    return _compiled_zip(source)


def dependencies_zip(layout: Layout) -> bytes:
    """The locked requirements for this machine's interpreter; built once for each lock."""
    name = digest(LOCK.read_bytes(), sys.version.encode())
    built = layout.built / f"dependencies-{name}.zip"
    if not built.exists():
        layout.built.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=layout.built) as folder:
            _install(Path(folder) / "python")
            (Path(folder) / "zip").write_bytes(_compiled_zip(Path(folder), only="python"))
            (Path(folder) / "zip").rename(built)
    return built.read_bytes()


def _install(target: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-qq",
        "--disable-pip-version-check",
        "--no-compile",
    ]
    command += ["--require-hashes", "--only-binary=:all:", "--target", str(target), "-r", str(LOCK)]
    subprocess.run(command, check=True)


def _compiled_zip(source: Path, only: str = ".") -> bytes:
    """With byte code that is believed unchecked: each worker unpacks the zip and would compile it anew."""
    with tempfile.TemporaryDirectory() as copy:
        folder = Path(copy) / "code"
        shutil.copytree(source / only, folder / only, ignore=shutil.ignore_patterns("__pycache__", "*.pyc", "bin"))
        compileall.compile_dir(
            folder, quiet=1, stripdir=str(folder), invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
        )
        return _zip(folder)


def _zip(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
