"""Third-party code: installed from a lock file with hashes, for any machine, and stripped of what no function needs."""

import fnmatch
import shutil
import subprocess
import tempfile
from pathlib import Path

from infra.build.targets import Target
from infra.local.layout import ROOT

RUNTIME_LOCK = ROOT / "requirements" / "runtime.txt"
CHALICE_LOCK = ROOT / "requirements" / "chalice.txt"
# The two files that Chalice's own packager puts beside an application; the rest is its command line.
CHALICE_RUNTIME = ("chalice/__init__.py", "chalice/app.py")
# Patterns of paths below the install folder. METADATA and licences stay: scanners of deployed code read them.
STRIPPED = (
    "bin/*",
    "share/*",
    "*.pyi",
    "*/py.typed",
    "*/tests/*",
    "*.dist-info/RECORD",
    "*.dist-info/WHEEL",
    "*.dist-info/INSTALLER",
    "*.dist-info/REQUESTED",
    "*.dist-info/direct_url.json",
    "*.dist-info/entry_points.txt",
    "*.dist-info/top_level.txt",
    # Read only by a documentation page that no function switches on.
    "aws_lambda_powertools/event_handler/openapi/swagger_ui/*.min.*",
)


def install(lock: Path, folder: Path, target: Target, *flags: str) -> None:
    """What a lock file names, into an empty folder. Raises CalledProcessError; pip has then said why."""
    quiet = ["-qq", "--disable-pip-version-check", "--no-warn-conflicts"]  # what else is installed here is not meant
    command = [*target.pip, *quiet, "--no-compile", "--require-hashes"]
    command += ["--only-binary=:all:", *flags, "--target", str(folder), "-r", str(lock)]
    subprocess.run(command, check=True)


def strip(folder: Path) -> None:
    """Remove what is not needed at run time, and the folders that are empty after that."""
    for path in sorted(folder.rglob("*"), reverse=True):  # a folder's files before the folder
        name = path.relative_to(folder).as_posix()
        if path.is_file() and any(fnmatch.fnmatch(name, pattern) for pattern in STRIPPED):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def add_chalice(folder: Path, target: Target) -> None:
    """Chalice's runtime files, as `chalice package` would add them."""
    with tempfile.TemporaryDirectory() as scratch:
        install(CHALICE_LOCK, Path(scratch), target, "--no-deps")
        (folder / "chalice").mkdir()
        for name in CHALICE_RUNTIME:
            shutil.copyfile(Path(scratch) / name, folder / name)
