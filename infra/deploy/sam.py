"""The two calls of the SAM CLI that change an account. Tables and raw messages outlive both: the template says so."""

import os
import shlex
import subprocess
from typing import Any

from infra.deploy.stage import UNKNOWN, CannotDeploy, Stage, outputs
from infra.local.layout import ROOT

BUILT = ROOT / ".aws-sam" / "build" / "template.yaml"
PRODUCTION = "prod"


def deploy(session: Any, stage: Stage, *, dry: bool = False) -> dict[str, str]:
    """Bring the stage's stack up to date with what `make build` built; returns its outputs.

    Twice where nobody chose a public address: the API's own is known only after it was made.
    """
    if not BUILT.is_file():
        raise CannotDeploy("nothing is built yet: run `make build`")
    url = stage.parameters.get("PublicUrl", UNKNOWN)
    is_unknown = url.endswith(UNKNOWN)
    gate = outputs(session, stage).get("GateUrl") if is_unknown else url
    _run(deploy_command(session.region_name, stage, gate), dry=dry)
    given = {} if dry else outputs(session, stage)
    if is_unknown and given.get("GateUrl") not in {gate, None}:
        _run(deploy_command(session.region_name, stage, given["GateUrl"]), dry=dry)
    return given


def deploy_command(region: str, stage: Stage, public_url: str | None) -> list[str]:
    given = stage.parameters | ({"PublicUrl": public_url} if public_url else {})
    command = ["sam", "deploy", "--template-file", str(BUILT), "--stack-name", stage.stack, "--region", region]
    command += ["--resolve-s3", "--s3-prefix", stage.stack, "--capabilities", "CAPABILITY_IAM"]
    command += ["CAPABILITY_AUTO_EXPAND", "--no-fail-on-empty-changeset", "--tags", "project=gangway"]
    command += [f"stage={stage.name}", _confirmation(stage), "--parameter-overrides"]
    return command + [f"{name}={_quoted(value)}" for name, value in given.items()]


def teardown(session: Any, stage: Stage, confirmed: str, *, dry: bool = False) -> None:
    """Delete the stack; data stays. Raises CannotDeploy for production unless its name is given once more."""
    if stage.name == PRODUCTION and confirmed != PRODUCTION:
        raise CannotDeploy(f"{stage.stack} sells to guests: say CONFIRM={PRODUCTION} to delete it (its data stays)")
    command = ["sam", "delete", "--stack-name", stage.stack, "--region", session.region_name, "--no-prompts"]
    _run([*command, "--s3-prefix", stage.stack], dry=dry)


def _confirmation(stage: Stage) -> str:
    """Production shows what will change and asks; without a terminal that fails, which is meant."""
    return "--confirm-changeset" if stage.name == PRODUCTION else "--no-confirm-changeset"


def _quoted(value: str) -> str:
    """As the SAM CLI reads it: in quotes also an empty value is one."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _run(command: list[str], *, dry: bool) -> None:
    print(shlex.join(command), flush=True)
    if dry:
        return
    try:
        subprocess.run(command, check=True, env={**os.environ, "SAM_CLI_TELEMETRY": "0"})
    except FileNotFoundError as error:
        raise CannotDeploy("the SAM CLI is not on the PATH: use `make deploy`, which installs it") from error
    except subprocess.CalledProcessError as failed:
        raise CannotDeploy(f"sam {command[1]} failed ({failed.returncode}); it has said why above") from failed
