"""Import time of each function, as a ratio to a bare Powertools resolver with a DynamoDB client. Run by `make bench`.

Each figure is the median over fresh processes with compiled byte code; bare one and function alternate, so that what
else this machine does meets both. What is timed runs inside the process, after the interpreter has started.
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
DOOR = """
import {module}
import boto3
client = boto3.client("dynamodb", region_name="eu-central-1")
"""
TIMED = "import time\nbegan = time.perf_counter()\n{code}\nprint(time.perf_counter() - began)"


def seconds(code: str, folder: Path) -> float:
    given = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": f"{folder}:{PACKAGE}",
        "AWS_ACCESS_KEY_ID": "bench",
        "AWS_SECRET_ACCESS_KEY": "bench",
        "AWS_EC2_METADATA_DISABLED": "true",
        "POWERTOOLS_TRACE_DISABLED": "true",
    }
    timed = [sys.executable, "-c", TIMED.format(code=code)]
    answer = subprocess.run(timed, env=given, cwd=folder, check=True, capture_output=True, text=True)
    return float(answer.stdout.splitlines()[-1])


def ratio_of(folder: Path) -> tuple[float, float]:
    """(median ratio, median seconds) of a function; the first pair warms the file cache."""
    module = "app" if (folder / "app.py").exists() else "handler"
    pairs = [(seconds(BARE, folder), seconds(DOOR.format(module=module), folder)) for _ in range(REPETITIONS + 1)][1:]
    return statistics.median(door / bare for bare, door in pairs), statistics.median(door for _, door in pairs)


def main() -> None:
    folders = [path for path in sorted((ROOT / "functions").iterdir()) if list(path.glob("*.py"))]
    for path in (PACKAGE, ROOT / "functions"):
        compileall.compile_dir(path, quiet=1)
    rows = []
    for folder in folders:
        ratio, took = ratio_of(folder)
        flag = "" if ratio <= MOST_RATIO else f"more than {MOST_RATIO}"
        rows.append((folder.name, f"{ratio:.2f}", f"{took * 1000:.0f}", flag))
    title = f"Import with a DynamoDB client, to a bare Powertools resolver with one; medians of {REPETITIONS} pairs"
    table(title, ("function", "ratio", "ms", ""), rows)


if __name__ == "__main__":
    main()
