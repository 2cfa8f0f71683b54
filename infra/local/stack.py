"""The whole system on one machine: engine, internal system's counterpart, and template.yaml deployed between them."""

import json
import os
import secrets
import subprocess
import sys
import time
import urllib.error
import urllib.request
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from infra.local.deploy import Deployed, deploy
from infra.local.engine import Engine, start_engine
from infra.local.layout import ROOT, Layout
from infra.local.mail.post import MailPorts, Post, open_post
from infra.local.ports import HOST, any_free_port, choose_port

FIRST_PORT = 4566
INTERNAL_SYSTEM_SECRET = "gangway/internal-system"  # noqa: S105  a name, not a secret
BOOKINGCOM_SECRET = "gangway/bookingcom"  # noqa: S105  a name, not a secret
READY_SECONDS = 120.0


class CounterpartFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """A counterpart did not start; the message says where to look."""


@dataclass
class Stack:
    """A running stack. `remembered` outlives it: keys shown once, secrets, how far the plan reaches."""

    layout: Layout
    engine: Engine
    deployed: Deployed
    internal_system_url: str
    bookingcom_url: str
    post: Post
    remembered: dict[str, Any]
    children: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        return self.deployed.base_url

    @property
    def desk_url(self) -> str:
        return f"{self.engine.url}/_aws/execute-api/{self.outputs['DeskApiId']}/desk"

    @property
    def outputs(self) -> dict[str, str]:
        return self.deployed.outputs

    def remember(self, **values: Any) -> None:
        self.remembered.update(values)
        write_private(self.layout.secrets, self.remembered)

    def stop(self) -> None:
        """Counterparts first, the engine last, so that what is under way can be written."""
        for child in self.children:
            child.terminate()
        for child in self.children:
            child.wait(60)
        self.engine.stop()
        self.post.stop()


def start_stack(layout: Layout, *, port: int | None = FIRST_PORT, parameters: dict[str, str] | None = None) -> Stack:
    """Start or resume the stack of `layout`; without a port any free ones are taken.

    Raises EngineFailed, DeployFailed or CounterpartFailed, each with a sentence for its user.
    """
    remembered = read_remembered(layout)
    ports = _ports(port)
    post = open_post(layout, MailPorts(smtp=ports[3], relay=ports[4], page=ports[5]))
    try:
        engine = start_engine(layout, ports[0], mail_port=post.ports.relay)
    except BaseException:
        post.stop()
        raise
    children: list[subprocess.Popen[bytes]] = []
    try:
        secret = remembered.setdefault("internal_system_secret", new_signing_secret())
        put_secret(engine, INTERNAL_SYSTEM_SECRET, secret)
        put_secret(engine, BOOKINGCOM_SECRET, json.dumps({"client_id": "gate", "client_secret": "demo"}))
        children.append(_start_internal_system(layout, ports[1], secret))
        children.append(_start_bookingcom(layout, ports[2]))
        deployed = _deploy(engine, layout, {**LOCAL_PARAMETERS, **_addresses(ports), **(parameters or {})})
        _open_door(post, engine, deployed)
    except BaseException:
        for child in children:
            child.terminate()
        engine.stop()
        post.stop()
        raise
    stack = Stack(layout, engine, deployed, _url(ports[1]), _url(ports[2]), post, remembered, children)
    stack.remember()
    return stack


# On one machine a failed delivery is tried again at once, and data is cleared by deleting its folder.
LOCAL_PARAMETERS = {
    "Stage": "local",
    "SyncRetrySeconds": "1",
    "DeletionProtection": "false",
    "MailDomain": "vltava-cruises.example",
    "MailRecipients": "vltava-cruises.example",
    "MailFrom": "objednavky@vltava-cruises.example",
    "MailQuestionsAddress": "dotazy@vltava-cruises.example",
    "MailOrdersAddress": "rezervace@vltava-cruises.example",
}


def _open_door(post: Post, engine: Engine, deployed: Deployed) -> None:
    post.open_door(
        engine.client("s3"), deployed.outputs["RawBucket"], engine.client("ses"), LOCAL_PARAMETERS["MailDomain"]
    )


def _deploy(engine: Engine, layout: Layout, parameters: dict[str, str]) -> Deployed:
    """Twice the first time: the API's address is known only after it was made, and functions want to know it."""
    deployed = deploy(engine, layout, parameters)
    return deploy(engine, layout, {**parameters, "PublicUrl": deployed.base_url})


def _ports(first: int | None) -> list[int]:
    """One for each program, in the order of its name here."""
    names = ("the engine", "the internal system", "Booking.com's queue", "mail", "mail sent", "the page of sent mail")
    if first is None:
        return [any_free_port() for _ in names]
    return [choose_port(first + number, name) for number, name in enumerate(names)]


def _url(port: int) -> str:
    return f"http://{HOST}:{port}"


def _addresses(ports: list[int]) -> dict[str, str]:
    """Where the functions find the counterparts."""
    return {
        "InternalSystemUrl": f"{_url(ports[1])}/orders",
        "InternalSystemSecretName": INTERNAL_SYSTEM_SECRET,
        "BookingComUrl": _url(ports[2]),
        "BookingComTokenUrl": f"{_url(ports[2])}/token-based-authentication/exchange",
        "BookingComSecretName": BOOKINGCOM_SECRET,
        "BookingComPull": "ENABLED",
    }


def new_signing_secret() -> str:
    """A Standard Webhooks secret: `whsec_` and 32 random bytes in base64."""
    return "whsec_" + b64encode(secrets.token_bytes(32)).decode()


def read_remembered(layout: Layout) -> dict[str, Any]:
    if not layout.secrets.exists():
        return {}
    remembered: dict[str, Any] = json.loads(layout.secrets.read_text(encoding="utf-8"))
    return remembered


def write_private(path: Path, document: dict[str, Any]) -> None:
    """Readable by its owner only: it holds keys."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
    fresh.replace(path)


def put_secret(engine: Engine, name: str, secret: str) -> None:
    client = engine.client("secretsmanager")
    try:
        client.create_secret(Name=name, SecretString=secret)
    except client.exceptions.ResourceExistsException:
        client.put_secret_value(SecretId=name, SecretString=secret)


def _start_internal_system(layout: Layout, port: int, secret: str) -> subprocess.Popen[bytes]:
    arguments = ["infra.local.internal_system", "--port", str(port), "--database", str(layout.internal_system_database)]
    return start_counterpart(
        layout, "internal_system", arguments, f"{_url(port)}/orders", {"INTERNAL_SYSTEM_SECRET": secret}
    )


def _start_bookingcom(layout: Layout, port: int) -> subprocess.Popen[bytes]:
    arguments = ["infra.local.agencies.bookingcom_server", "--port", str(port)]
    return start_counterpart(layout, "bookingcom", arguments, f"{_url(port)}/waiting", {})


def start_counterpart(
    layout: Layout, name: str, arguments: list[str], ready_url: str, environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    """Start a counterpart's module and wait until it answers; raises CounterpartFailed."""
    log_path = layout.state / f"{name}.log"
    with log_path.open("ab") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is for the program that started it, which then ends it
        )
    until = time.monotonic() + READY_SECONDS
    while not _answers(ready_url):
        if child.poll() is not None or time.monotonic() > until:
            child.terminate()
            raise CounterpartFailed(f"{name} did not start: see {log_path}")
        time.sleep(0.05)
    return child


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310  our own loopback URL
            return True
    except (urllib.error.URLError, OSError):
        return False
