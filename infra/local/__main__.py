"""`python -m infra.local run [--once] [--port N]`: the stack with its demo. `make run` calls this."""

import argparse
import contextlib
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from infra.build.resources import NothingToBuild
from infra.local.agencies.viator import AgencyRefused
from infra.local.deploy import DeployFailed
from infra.local.endpoints import write_endpoints
from infra.local.engine import EngineFailed
from infra.local.layout import Layout
from infra.local.mail.guest import NoAnswer
from infra.local.octo_client import Refused
from infra.local.ports import choose_port
from infra.local.prepare import PrepareFailed, prepare
from infra.local.stack import FIRST_PORT, CounterpartFailed, Stack, start_stack
from infra.local.story import story_of, table
from infra.local.told import StoryFailed
from infra.widget.bundle import BundleFailed
from infra.widget.local import serve_widget

FAILURES = (
    NothingToBuild,
    EngineFailed,
    CounterpartFailed,
    DeployFailed,
    PrepareFailed,
    StoryFailed,
    Refused,
    AgencyRefused,
    BundleFailed,
    NoAnswer,
)
PAGE_PORT = 9  # after the engine's: the ports between are the counterparts'


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.local")
    commands = parser.add_subparsers(required=True)
    run = commands.add_parser("run", help="start the local stack and play the demo")
    run.add_argument("--once", action="store_true", help="end after the demo; the exit code says how it went")
    run.add_argument("--port", type=int, default=FIRST_PORT, help="first port to try (default %(default)s)")
    run.add_argument("--packages", type=Path, help="deploy the zips of this folder, built before")
    run.add_argument("--engine", type=Path, default=Layout().engine_python, help="the engine's interpreter")
    chosen = parser.parse_args()
    signal.signal(signal.SIGTERM, _interrupted)
    try:
        layout = Layout(packages=chosen.packages, engine_python=chosen.engine)
        return run_demo(layout, once=chosen.once, port=chosen.port)
    except KeyboardInterrupt:
        return 130
    except FAILURES as failure:
        print(f"\nfailed: {failure}", file=sys.stderr)
        return 1


def _interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def run_demo(layout: Layout, *, once: bool, port: int) -> int:
    """Start, prepare, play, and unless it is only once, serve until Ctrl-C. State stays in the layout's folder."""
    say = Teller()
    with running(layout, port, say) as stack:
        planning = prepare(stack, say)
        site, _, _ = serve_widget(stack, planning, choose_port(port + PAGE_PORT, "the form's page"))
        endpoints = write_endpoints(stack, site.url)
        story = story_of(stack, say)
        told = story.play()
        print("\n" + "\n".join(table(told)) + "\n")
        print("\n".join(endpoints))
        if not once:
            serve_until_interrupted()
    return 0


@contextlib.contextmanager
def running(layout: Layout, port: int, say: "Teller") -> Iterator[Stack]:
    say("starting the engine and deploying template.yaml")
    stack = start_stack(layout, port=port)
    say(f"deployed {len(stack.deployed.routes)} routes")
    try:
        yield stack
    finally:
        say("stopping; the state is kept (make clean forgets it)")
        stack.stop()


def serve_until_interrupted() -> None:
    print("\nserving until Ctrl-C")
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            time.sleep(3600)


class Teller:
    """Prints progress with the seconds since the start."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self, line: str) -> None:
        print(f"{time.monotonic() - self._began:6.1f} s  {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
