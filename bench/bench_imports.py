"""Import time of each function, as a ratio to a bare Powertools resolver with a DynamoDB client. Run by `make bench`.

Functions and layers are the packages that would be deployed, but for the machine; the bare one has everything that is
installed here, as Lambda's runtime has all of boto3. Bare one and function alternate. What is timed is processor time
after the interpreter has started: an import computes and waits for nothing, and time on the clock is that of the
neighbours as well.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from _figures import table, template

from infra.build.resources import LAYERS, all_resources, build
from infra.build.targets import host_target

REPETITIONS = int(os.environ.get("GANGWAY_REPETITIONS", "15"))
MOST_RATIO = 1.2
FLAG = f"more than {MOST_RATIO}"
BARE = """
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
import boto3
app = APIGatewayHttpResolver()
client = boto3.client("dynamodb", region_name="eu-central-1")
"""
WITH_PYDANTIC = (
    BARE
    + """
from pydantic import BaseModel
class Anything(BaseModel, defer_build=True):
    name: str
"""
)
DOOR = """
import {module}
from gangway.edge.wiring import client
client("dynamodb")
"""
TIMED = "import time\nbegan = time.process_time()\n{code}\nprint(time.process_time() - began)"


def seconds(code: str, folder: Path, packages: Path | None = None) -> float:
    """Of a fresh process, with the packages alone (Lambda's order of folders), or with what is installed here."""
    given = {
        **declared_variables(),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{folder}:{packages}" if packages else str(folder),
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_ACCESS_KEY_ID": "bench",
        "AWS_SECRET_ACCESS_KEY": "bench",
        "AWS_EC2_METADATA_DISABLED": "true",
        "POWERTOOLS_TRACE_DISABLED": "true",
    }
    alone = ["-S"] if packages else []
    timed = [sys.executable, *alone, "-c", TIMED.format(code=code)]
    answer = subprocess.run(timed, env=given, cwd=folder, check=True, capture_output=True, text=True)
    return float(answer.stdout.splitlines()[-1])


def declared_variables() -> dict[str, str]:
    """What template.yaml gives every function, as far as it is no reference."""
    declared = template()["Globals"]["Function"]["Environment"]["Variables"]
    return {name: value for name, value in declared.items() if not value.startswith("!")}


def door_of(folder: Path) -> str:
    return DOOR.format(module="app" if (folder / "app.py").exists() else "handler")


def ratio_of(folder: Path, code: str, packages: Path | None = None) -> tuple[float, float]:
    """(ratio, seconds) of that code. The best of each counts: an import is always the same work, and what else this
    machine does can only add to it."""
    pairs = [(seconds(BARE, folder), seconds(code, folder, packages)) for _ in range(REPETITIONS)]
    bare, door = (min(times) for times in zip(*pairs, strict=True))
    return door / bare, door


def unpacked(out: Path) -> Path:
    """The packages of this interpreter as Lambda lays them out: `opt/python` and `task/<function>`."""
    target = host_target()
    for name, folder in all_resources().items():
        place = out / "opt" if name in LAYERS else out / "task" / Path(folder).name
        place.mkdir(parents=True, exist_ok=True)
        build(name, place, target)
    return out


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        packages = unpacked(Path(folder))
        doors = sorted((packages / "task").iterdir())
        floor, took = ratio_of(doors[0], WITH_PYDANTIC)
        rows = [("(bare, and pydantic)", f"{floor:.2f}", f"{took * 1000:.0f}", "what any door with models pays")]
        for door in doors:
            ratio, took = ratio_of(door, door_of(door), packages / "opt" / "python")
            rows.append((door.name, f"{ratio:.2f}", f"{took * 1000:.0f}", "" if ratio <= MOST_RATIO else FLAG))
    title = f"Import with a DynamoDB client, to a bare Powertools resolver with one; the best of {REPETITIONS} each"
    table(title, ("function", "ratio", "ms", ""), rows)


if __name__ == "__main__":
    main()
