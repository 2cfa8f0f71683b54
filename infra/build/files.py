"""Folders that are equal byte for byte wherever and whenever they are built, and their zips."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

from infra.build.targets import Target

EPOCH = (1980, 1, 1, 0, 0, 0)
BEST = 9
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "Makefile", ".*")
# Believed unchecked: Lambda's folders cannot be written, and a time stamp would differ with each build.
COMPILE = """
import compileall, sys
from py_compile import PycInvalidationMode
kept = compileall.compile_dir(sys.argv[1], quiet=1, stripdir=sys.argv[1], prependdir=sys.argv[2],
                              invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
sys.exit(not kept)
"""


def copy_sources(source: Path, folder: Path) -> None:
    """What is in the repository, without what was left beside it."""
    shutil.copytree(source, folder, ignore=LEFT_OUT, dirs_exist_ok=True)


def compile_folder(folder: Path, target: Target, runs_in: str) -> None:
    """Byte code beside each module, or none if this machine has no such Python. Tracebacks show paths below `runs_in`.

    A cold start would otherwise compile each module it imports, every time.
    """
    if target.python is not None:
        # A fixed hash seed: the order of a set constant is part of the byte code.
        environment = {"PYTHONHASHSEED": "0", "PATH": ""}
        command = [target.python, "-I", "-c", COMPILE, str(folder), runs_in]
        subprocess.run(command, check=True, env=environment)


def zip_of(folder: Path, level: int = BEST) -> bytes:
    """Sorted, without times or owners: the same files are the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def size_of(folder: Path) -> int:
    """Bytes of all files, as Lambda counts them against its limit."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
