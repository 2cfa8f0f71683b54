"""Import time of each function, as a ratio to a bare Powertools resolver with a DynamoDB client. Run by `make bench`.

Each figure is the median over fresh processes with compiled byte code; bare one and function alternate, so that what
else this machine does meets both. What is timed is processor time after the interpreter has started: an import computes
and waits for nothing, and time on the clock is that of the neighbours as well.
"""

import compileall
import os
import statistics
import subprocess
import sys
from pathlib import Path

from _figures import table

from infra.local.layout import ROOT

REPETITIONS = int(os.environ.get("GANGWAY_REPETITIONS", "15"))
MOST_RATIO = 1.2
PACKAGE = ROOT / "layers/gangway/python"
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


def seconds(code: str, folder: Path) -> float:
    given = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{folder}:{PACKAGE}",
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_ACCESS_KEY_ID": "bench",
        "AWS_SECRET_ACCESS_KEY": "bench",
        "AWS_EC2_METADATA_DISABLED": "true",
        "POWERTOOLS_TRACE_DISABLED": "true",
    }
    timed = [sys.executable, "-c", TIMED.format(code=code)]
    answer = subprocess.run(timed, env=given, cwd=folder, check=True, capture_output=True, text=True)
    return float(answer.stdout.splitlines()[-1])


def door_of(folder: Path) -> str:
    return DOOR.format(module="app" if (folder / "app.py").exists() else "handler")


def ratio_of(folder: Path, code: str) -> tuple[float, float]:
    """(median ratio, median seconds) of that code; the first pair warms the file cache."""
    pairs = [(seconds(BARE, folder), seconds(code, folder)) for _ in range(REPETITIONS + 1)][1:]
    return statistics.median(door / bare for bare, door in pairs), statistics.median(door for _, door in pairs)


def main() -> None:
    folders = [path for path in sorted((ROOT / "functions").iterdir()) if list(path.glob("*.py"))]
    for path in (PACKAGE, ROOT / "functions"):
        compileall.compile_dir(path, quiet=1)
    floor, took = ratio_of(folders[0], WITH_PYDANTIC)
    rows = [("(bare, and pydantic)", f"{floor:.2f}", f"{took * 1000:.0f}", "what any door with models pays")]
    for folder in folders:
        ratio, took = ratio_of(folder, door_of(folder))
        flag = "" if ratio <= MOST_RATIO else f"more than {MOST_RATIO}"
        rows.append((folder.name, f"{ratio:.2f}", f"{took * 1000:.0f}", flag))
    title = f"Import with a DynamoDB client, to a bare Powertools resolver with one; medians of {REPETITIONS} pairs"
    table(title, ("function", "ratio", "ms", ""), rows)


if __name__ == "__main__":
    main()
