"""`gangway mail read FILE… --catalog PATH`: one JSON line per mail, in the shape the scorer reads."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import Catalogue, read_catalogue


def add_to(subparsers: "argparse._SubParsersAction[Any]") -> None:
    mail = subparsers.add_parser("mail", help="read e-mails")
    commands = mail.add_subparsers(dest="mail_command", required=True)
    read = commands.add_parser("read", help="print the reading of each mail as one JSON line")
    read.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a raw e-mail (RFC 5322)")
    read.add_argument("--catalog", required=True, type=Path, metavar="PATH", help="the supplier's catalogue, JSON")
    read.set_defaults(run=_read)


def _read(arguments: argparse.Namespace) -> int:
    catalogue = _catalogue(arguments.catalog)
    if catalogue is None:
        return 1
    failed = False
    for file in arguments.files:
        try:
            raw = file.read_bytes()
        except OSError as problem:
            sys.stderr.write(f"{file}: {problem.strerror}\n")
            failed = True
            continue
        sys.stdout.write(json.dumps(read_mail(raw, catalogue).as_line(file.name), ensure_ascii=False) + "\n")
    return 1 if failed else 0


def _catalogue(path: Path) -> Catalogue | None:
    try:
        return read_catalogue(json.loads(path.read_text(encoding="utf-8")))
    except OSError as problem:
        sys.stderr.write(f"{path}: {problem.strerror}\n")
    except ValueError as problem:
        sys.stderr.write(f"{path}: not a catalogue: {str(problem).splitlines()[0]}\n")
    return None
