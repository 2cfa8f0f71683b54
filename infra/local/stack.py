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
from infra.local.ports import HOST, any_free_port, choose_port

FIRST_PORT = 4566
SECRET_NAME = "gangway/internal-system"  # noqa: S105  a name, not a secret
READY_SECONDS = 15.0


class CounterpartFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """A counterpart did not start; the message says where to look."""


@dataclass
class Stack:
    """A running stack. `remembered` outlives it: keys shown once, secrets, how far the plan reaches."""

    layout: Layout
    engine: Engine
    deployed: Deployed
    internal_system_url: str
    remembered: dict[str, Any]
    children: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        return self.deployed.base_url

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
            child.wait(10)
        self.engine.stop()


def start_stack(layout: Layout, *, port: int | None = FIRST_PORT, parameters: dict[str, str] | None = None) -> Stack:
    """Start or resume the stack of `layout`; without a port any free ones are taken.

    Raises EngineFailed, DeployFailed or CounterpartFailed, each with a sentence for its user.
    """
    remembered = read_remembered(layout)
    engine_port, internal_port = _ports(port)
    engine = start_engine(layout, engine_port)
    try:
        secret = remembered.setdefault("internal_system_secret", new_signing_secret())
        internal_url = f"http://{HOST}:{internal_port}"
        _put_secret(engine, secret)
        child = _start_internal_system(layout, internal_port, secret)
        try:
            given = {
                "InternalSystemUrl": f"{internal_url}/orders",
                "InternalSystemSecretName": SECRET_NAME,
                **LOCAL_PARAMETERS,
            }
            deployed = _deploy(engine, layout, {**given, **(parameters or {})})
        except BaseException:
            child.terminate()
            raise
    except BaseException:
        engine.stop()
        raise
    stack = Stack(layout, engine, deployed, internal_url, remembered, [child])
    stack.remember()
    return stack


# On one machine a failed delivery is tried again at once, and data is cleared by deleting its folder.
LOCAL_PARAMETERS = {"Stage": "local", "SyncRetrySeconds": "1", "DeletionProtection": "false"}


def _deploy(engine: Engine, layout: Layout, parameters: dict[str, str]) -> Deployed:
    """Twice the first time: the API's address is known only after it was made, and functions want to know it."""
    deployed = deploy(engine, layout, parameters)
    return deploy(engine, layout, {**parameters, "PublicUrl": deployed.base_url})


def _ports(first: int | None) -> tuple[int, int]:
    if first is None:
        return any_free_port(), any_free_port()
    return choose_port(first, "the engine"), choose_port(first + 1, "the internal system")


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


def _put_secret(engine: Engine, secret: str) -> None:
    client = engine.client("secretsmanager")
    try:
        client.create_secret(Name=SECRET_NAME, SecretString=secret)
    except client.exceptions.ResourceExistsException:
        client.put_secret_value(SecretId=SECRET_NAME, SecretString=secret)


def _start_internal_system(layout: Layout, port: int, secret: str) -> subprocess.Popen[bytes]:
    log_path = layout.state / "internal_system.log"
    command = [sys.executable, "-m", "infra.local.internal_system", "--port", str(port)]
    command += ["--database", str(layout.internal_system_database)]
    with log_path.open("ab") as log:
        child = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "INTERNAL_SYSTEM_SECRET": secret},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is for the program that started it, which then ends it
        )
    until = time.monotonic() + READY_SECONDS
    while not _answers(f"http://{HOST}:{port}/orders"):
        if child.poll() is not None or time.monotonic() > until:
            child.terminate()
            raise CounterpartFailed(f"the internal system did not start: see {log_path}")
        time.sleep(0.05)
    return child


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):  # noqa: S310  our own loopback URL
            return True
    except (urllib.error.URLError, OSError):
        return False
