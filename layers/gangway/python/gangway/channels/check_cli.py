"""`gangway channel-check <channel>`: the agency's certification, played against any deployment.

A channel takes part by a module `check` in its folder with `LIMITS`, `add_arguments(parser)` and
`cases(arguments, caller)`; nothing here names one.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, Protocol, cast

import gangway.channels
from gangway.channels.check import Case, Limit, as_document, as_text, run_cases
from gangway.channels.check_client import Caller


class ChannelCheck(Protocol):
    """What `channels/<name>/check.py` offers as a module."""

    LIMITS: Sequence[Limit]
    add_arguments: Callable[[argparse.ArgumentParser], None]
    cases: Callable[[argparse.Namespace, Caller], list[Case]]


def checkable() -> dict[str, ChannelCheck]:
    """The channels that have a check, by name."""
    folders = [found.name for found in iter_modules(gangway.channels.__path__) if found.ispkg]
    names = [name for name in folders if find_spec(f"gangway.channels.{name}.check")]
    return {name: cast("ChannelCheck", import_module(f"gangway.channels.{name}.check")) for name in sorted(names)}


def add_to(subparsers: Any) -> None:
    """Register `channel-check` and below it one command per channel."""
    parser = subparsers.add_parser("channel-check", help="play an agency's certification against a deployment")
    channels = parser.add_subparsers(dest="channel", required=True)
    for name, check in checkable().items():
        channel = channels.add_parser(name, help=f"as {name} would")
        channel.add_argument("--base-url", required=True, help="the address you would give the agency")
        channel.add_argument("--json", action="store_true", help="one JSON document instead of tables")
        check.add_arguments(channel)
        channel.set_defaults(run=_runner(name, check))


def _runner(name: str, check: ChannelCheck) -> Callable[[argparse.Namespace], int]:
    def run(arguments: argparse.Namespace) -> int:
        caller = Caller(base_url=arguments.base_url)
        cases = check.cases(arguments, caller)
        report = run_cases(f"{name} against {arguments.base_url}", cases, caller.calls, check.LIMITS)
        print(json.dumps(as_document(report), indent=2) if arguments.json else as_text(report))  # noqa: T201  a command
        return 0 if report.passed else 1

    return run
