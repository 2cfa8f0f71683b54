"""The Node.js that the browser's tests bring along, so that scripts are run also where none is installed."""

import subprocess
from pathlib import Path

import playwright

NODE = Path(playwright.__file__).parent / "driver" / "node"


def run_module(script: str) -> subprocess.CompletedProcess[str]:
    """What a script as a module says; nothing is raised for one that fails."""
    command = [NODE, "--input-type=module", "-"]
    return subprocess.run(command, input=script, capture_output=True, text=True, timeout=60, check=False)
