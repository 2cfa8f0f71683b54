"""The embedded engine as a child process: started with a scrubbed environment, ended by its own pid."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from infra.local.layout import ROOT, Layout
from infra.local.ports import HOST, is_free

REGION = "eu-central-1"
# For an engine that hangs; on a machine under load a start of a second takes its time.
READY_SECONDS = 120.0
STOP_SECONDS = 60.0
CONCURRENCY = 4


class EngineFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """The engine did not start; the message says where to look."""


@dataclass(frozen=True)
class Engine:
    """A running engine."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    def client(self, service: str) -> Any:
        """A boto3 client of this engine only: invented credentials, no profile, no retries."""
        return boto3.client(
            service,
            endpoint_url=self.url,
            region_name=REGION,
            aws_access_key_id="test",
            aws_secret_access_key="test",  # noqa: S106  the engine takes any
            config=Config(s3={"addressing_style": "path"}, retries={"max_attempts": 1}, max_pool_connections=50),
        )

    def stop(self) -> None:
        """SIGTERM, so that the state is written; SIGKILL would lose everything since the last clean stop."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_engine(layout: Layout, port: int, *, concurrency: int = CONCURRENCY, mail_port: int | None = None) -> Engine:
    """Start the engine and wait until it answers; raises EngineFailed with a sentence for its user.

    What functions send by SES is given on by SMTP to `mail_port`, if there is one.
    """
    if not layout.engine_python.exists():
        raise EngineFailed(f"the engine is not installed at {layout.engine_python}: run `make setup`")
    if not is_free(port):
        raise EngineFailed(f"port {port} is taken by another program: choose one with PORT=…")
    (layout.state / "tmp").mkdir(parents=True, exist_ok=True)
    with layout.engine_log.open("ab") as log:
        process = subprocess.Popen(
            [str(layout.engine_python), "-m", "infra.local.engine_gate"],
            cwd=ROOT,
            env=environment(layout, port, concurrency, mail_port),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is ours to handle: the engine must be stopped last
        )
    engine = Engine(process, port)
    try:
        _wait_until_ready(engine, layout.engine_log)
    except BaseException:
        engine.stop()
        raise
    return engine


def environment(layout: Layout, port: int, concurrency: int, mail_port: int | None = None) -> dict[str, str]:
    """All the engine and the functions see of this machine. Nothing of the caller's environment but PATH."""
    state = layout.state.resolve()
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "LANG": "C.UTF-8",
        "HOME": str(state),
        "TMPDIR": str(state / "tmp"),
        "BIND_HOST": HOST,
        "GATEWAY_PORT": str(port),
        "MINISTACK_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_EC2_METADATA_DISABLED": "true",
        "PERSIST_STATE": "1",
        "STATE_DIR": str(state / "engine"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(state / "s3"),
        "LOCAL_CONCURRENCY": str(concurrency),
        "CALLS_LOG": str(layout.calls_log),
        **({"SMTP_HOST": f"{HOST}:{mail_port}"} if mail_port else {}),
        "LOG_LEVEL": "WARNING",
        "PYTHONUNBUFFERED": "1",
    }


def _wait_until_ready(engine: Engine, log: Path) -> None:
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        if engine.process.poll() is not None:
            raise EngineFailed(f"the engine stopped with status {engine.process.returncode}: see {log}")
        if _answers(engine.url):
            return
        time.sleep(0.05)
    raise EngineFailed(f"the engine did not answer within {READY_SECONDS:.0f} s: see {log}")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_ministack/health", timeout=2) as answer:  # noqa: S310  our own loopback URL
            return int(answer.status) == 200  # noqa: PLR2004  OK
    except (urllib.error.URLError, OSError):
        return False
