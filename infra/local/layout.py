"""Where the local stack keeps things: the repository is only read, what is written has one folder."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / ".local"


@dataclass(frozen=True)
class Layout:
    """`state` is one stack's data; what is installed or built (engine, dependencies) is shared by all.

    With `packages`, a folder that `python -m infra.build package` filled, functions and layers are its zips.
    """

    state: Path = SHARED / "stack"
    engine_python: Path = SHARED / "engine" / "bin" / "python"
    built: Path = SHARED / "built"
    template: Path = ROOT / "template.yaml"
    packages: Path | None = None

    @property
    def engine_log(self) -> Path:
        return self.state / "engine.log"

    @property
    def calls_log(self) -> Path:
        """What the functions have asked the engine for."""
        return self.state.resolve() / "calls.jsonl"

    @property
    def internal_system_database(self) -> Path:
        return self.state / "internal_system.sqlite"

    @property
    def secrets(self) -> Path:
        """What the demo must say again after a restart: its keys and signing secret."""
        return self.state / "demo.json"


def digest(*parts: bytes) -> str:
    """A short name for content, the same on every machine."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()[:16]
