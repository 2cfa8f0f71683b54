"""`python -m infra.deploy up STAGE` and its like: what an operator does in an AWS account (infra/README.md)."""

import argparse
import os
import sys
from collections.abc import Callable
from typing import Any

from infra.deploy.account import dns_records, first_key, signing_secret
from infra.deploy.copy_table import copy_items
from infra.deploy.sam import deploy, teardown
from infra.deploy.stage import CannotDeploy, outputs, read_stage, session


def main() -> int:
    chosen = _arguments()
    run: Callable[[argparse.Namespace], None] = chosen.run
    try:
        run(chosen)
    except CannotDeploy as reason:
        print(f"failed: {reason}", file=sys.stderr)
        return 1
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m infra.deploy")
    commands = parser.add_subparsers(required=True)
    for name, run, text in (
        ("check", _check, "whether there are credentials and a file of that stage"),
        ("up", _up, "create the stack of a stage, or bring it up to date"),
        ("down", _down, "delete the stack; tables and raw messages stay"),
        ("key", _key, "the internal system's first key, shown once"),
        ("secret", _secret, "make the secret that signs deliveries, if there is none"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("stage")
        if run in {_up, _down}:
            command.add_argument("--dry-run", action="store_true", help="print the command, run nothing")
        command.set_defaults(run=run)
    dns = commands.add_parser("dns", help="register the domain of mails with SES and print its DNS records")
    dns.add_argument("domain")
    dns.set_defaults(run=_dns)
    copy = commands.add_parser("copy", help="every item of a restored table into another")
    copy.add_argument("source")
    copy.add_argument("target")
    copy.add_argument("--overwrite", action="store_true", help="also items that are there already")
    copy.set_defaults(run=_copy)
    return parser.parse_args()


def _check(chosen: argparse.Namespace) -> None:
    session()
    read_stage(chosen.stage)


def _up(chosen: argparse.Namespace) -> None:
    account, stage = session(), read_stage(chosen.stage)
    for name, value in deploy(account, stage, dry=chosen.dry_run).items():
        print(f"{name:24} {value}")


def _down(chosen: argparse.Namespace) -> None:
    teardown(session(), read_stage(chosen.stage), os.environ.get("CONFIRM", ""), dry=chosen.dry_run)


def _key(chosen: argparse.Namespace) -> None:
    account, stage = session(), read_stage(chosen.stage)
    print(first_key(account, _deployed(account, stage)["PartnersTable"]))


def _secret(chosen: argparse.Namespace) -> None:
    print(signing_secret(session(), read_stage(chosen.stage)))


def _dns(chosen: argparse.Namespace) -> None:
    print("\n".join(dns_records(session(), chosen.domain)))


def _copy(chosen: argparse.Namespace) -> None:
    client = session().client("dynamodb")
    written, kept = copy_items(client, chosen.source, chosen.target, overwrite=chosen.overwrite)
    print(f"{written} items written, {kept} were there already")


def _deployed(account: Any, stage: Any) -> dict[str, str]:
    found = outputs(account, stage)
    if not found:
        raise CannotDeploy(f"{stage.stack} is not deployed in this account and region")
    return found


if __name__ == "__main__":
    sys.exit(main())
