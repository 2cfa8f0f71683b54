"""For which machine code is built: Lambda's (template.yaml's Runtime and Architectures), or the one that this runs on.

The same code path serves both, so that what the local stack runs is what would be deployed but for its binary wheels.
"""

import glob
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LAMBDA_PYTHON = (3, 13)
# python3.13 runs on Amazon Linux 2023, whose glibc is 2.34: wheels for an older one run there, too.
NEWEST_GLIBC, OLDEST_GLIBC = 34, 17


class NoPython(Exception):  # noqa: N818  says what is wrong better than "error"
    """The interpreter that was named cannot be used."""


@dataclass(frozen=True)
class Target:
    """A machine. `pip` installs for it; `python` compiles byte code that it believes (None: there is none here)."""

    name: str
    version: tuple[int, int]
    pip: tuple[str, ...]
    python: str | None


def lambda_target() -> Target:
    """arm64 with python3.13, whatever this machine is; byte code only if a Python 3.13 is found here."""
    platforms = [f"manylinux_2_{minor}_aarch64" for minor in range(NEWEST_GLIBC, OLDEST_GLIBC - 1, -1)]
    flags = [flag for name in [*platforms, "manylinux2014_aarch64"] for flag in ("--platform", name)]
    flags += ["--implementation", "cp", "--python-version", ".".join(map(str, LAMBDA_PYTHON))]
    pip = (sys.executable, "-m", "pip", "install", *flags)
    return Target("Lambda, arm64", LAMBDA_PYTHON, pip, find_python(LAMBDA_PYTHON))


def host_target(python: str = sys.executable) -> Target:
    """Here, for that interpreter, which must have pip. Raises NoPython."""
    version = _version_of(python)
    if version is None:
        raise NoPython(f"{python} is no Python that starts")
    return Target("this machine", version, (python, "-m", "pip", "install"), python)


@cache
def find_python(version: tuple[int, int]) -> str | None:
    """An interpreter of that version that really starts: this one, one on the PATH, or one that pyenv installed."""
    return next((found for found in _candidates(version) if _version_of(found) == version), None)


def _candidates(version: tuple[int, int]) -> list[str]:
    name = "python{}.{}".format(*version)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    installed = sorted(glob.glob(str(pyenv / "versions" / "{}.{}.*".format(*version) / "bin" / name)))  # noqa: PTH207
    return [sys.executable, *filter(None, [shutil.which(name)]), *installed]


def _version_of(python: str) -> tuple[int, int] | None:
    """None if it does not start."""
    asked = [python, "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    major, minor = map(int, answer.stdout.split())
    return major, minor
