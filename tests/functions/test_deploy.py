"""What `make deploy` and its neighbours ask of AWS, and of a SAM CLI that only writes down its words."""

import json
import os
import stat
import subprocess
import sys
from typing import ClassVar

import boto3
import pytest
from moto import mock_aws

from gangway.store.partners import Partners
from infra.deploy import sam
from infra.deploy.account import dns_records, first_key, signing_secret
from infra.deploy.copy_table import copy_items
from infra.deploy.stage import CannotDeploy, Stage, read_stage
from infra.local.layout import ROOT
from tests.builders import NOON
from tests.tables import create_tables

PARAMETERS = {
    "Stage": "dev",
    "PublicUrl": "https://gangway.example",
    "InternalSystemUrl": "https://inner.test/a b",
    "AlarmEmail": "",
}
DEV = Stage("dev", PARAMETERS)
PROD = Stage("prod", {**PARAMETERS, "Stage": "prod", "PublicUrl": "https://sell.moldau-boats.test"})
GATE = "https://a1b2.execute-api.eu-central-1.amazonaws.com"


class Account:
    """An account whose stack gives out these outputs, one after the other."""

    region_name = "eu-central-1"

    def __init__(self, *outputs):
        self.outputs = list(outputs)

    def client(self, _service):
        return self

    def describe_stacks(self, StackName):  # noqa: N803  AWS's name
        found = self.outputs.pop(0) if len(self.outputs) > 1 else self.outputs[0]
        return {"Stacks": [{"Outputs": [{"OutputKey": k, "OutputValue": v} for k, v in found.items()]}]}


@pytest.fixture
def said(tmp_path, monkeypatch):
    """A fake `sam` on the PATH; calling the fixture tells what it was asked, call by call."""
    log, program = tmp_path / "log", tmp_path / "bin" / "sam"
    program.parent.mkdir()
    program.write_text(
        f"#!{sys.executable}\nimport json, sys\nopen({str(log)!r}, 'a').write(json.dumps(sys.argv[1:]) + '\\n')\n"
        "sys.exit(sys.argv[3].endswith('fail.yaml'))\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
    built = tmp_path / "template.yaml"
    built.write_text("Resources: {}")
    monkeypatch.setattr(sam, "BUILT", built)
    return lambda: [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []


def after(words, flag):
    return words[words.index(flag) + 1]


def test_the_first_deployment_is_made_twice_since_the_address_is_known_only_then(said):
    assert sam.deploy(Account({}, {"GateUrl": GATE}), DEV) == {"GateUrl": GATE}
    first, second = said()
    assert first[0] == "deploy"
    assert after(first, "--stack-name") == "gangway-dev"
    assert after(first, "--region") == "eu-central-1"
    assert {"--resolve-s3", "--no-confirm-changeset", "CAPABILITY_IAM", "stage=dev"} <= set(first)
    assert 'PublicUrl="https://gangway.example"' in first
    assert f'PublicUrl="{GATE}"' in second


def test_a_later_deployment_is_made_once(said):
    sam.deploy(Account({"GateUrl": GATE}), DEV)
    assert len(said()) == 1
    assert f'PublicUrl="{GATE}"' in said()[0]


def test_a_public_address_of_ones_own_is_left_alone_and_production_asks_before_it_changes(said):
    sam.deploy(Account({"GateUrl": GATE}), PROD)
    (words,) = said()
    assert 'PublicUrl="https://sell.moldau-boats.test"' in words
    assert "--confirm-changeset" in words


def test_every_parameter_of_the_stage_reaches_the_template_as_it_was_written(said):
    sam.deploy(Account({"GateUrl": GATE}), DEV)
    words = said()[0]
    overrides = words[words.index("--parameter-overrides") + 1 :]
    assert overrides == [
        'Stage="dev"',
        f'PublicUrl="{GATE}"',
        'InternalSystemUrl="https://inner.test/a b"',
        'AlarmEmail=""',
    ]


def test_a_dry_run_prints_the_command_and_runs_nothing(said, capsys):
    sam.deploy(Account({"GateUrl": GATE}), DEV, dry=True)
    assert said() == []
    assert "sam deploy --template-file" in capsys.readouterr().out


def test_a_failure_of_sam_is_a_failure_here(said, monkeypatch):
    monkeypatch.setattr(sam, "BUILT", sam.BUILT.with_name("fail.yaml"))
    sam.BUILT.touch()
    with pytest.raises(CannotDeploy, match="sam deploy failed"):
        sam.deploy(Account({"GateUrl": GATE}), PROD)


def test_nothing_is_deployed_that_was_not_built(said, monkeypatch):
    monkeypatch.setattr(sam, "BUILT", sam.BUILT.with_name("missing"))
    with pytest.raises(CannotDeploy, match="make build"):
        sam.deploy(Account({}), DEV)
    assert said() == []


def test_production_is_torn_down_only_if_it_is_named_twice(said):
    for confirmed in ("", "yes", "dev"):
        with pytest.raises(CannotDeploy, match="CONFIRM=prod"):
            sam.teardown(Account({}), PROD, confirmed)
    assert said() == []
    sam.teardown(Account({}), PROD, "prod")
    sam.teardown(Account({}), DEV, "")
    assert [(words[0], after(words, "--stack-name")) for words in said()] == [
        ("delete", "gangway-prod"),
        ("delete", "gangway-dev"),
    ]


def run(*arguments, **environment):
    given = {"PATH": os.environ["PATH"], "HOME": "/nowhere", "AWS_EC2_METADATA_DISABLED": "true", **environment}
    program = [sys.executable, "-m", "infra.deploy", *arguments]
    return subprocess.run(program, env=given, cwd=ROOT, capture_output=True, text=True, check=False)


def test_without_credentials_one_sentence_says_so_and_nothing_else():
    answer = run("dns", "mail.moldau-boats.test")
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert answer.stderr.splitlines() == [
        "failed: there are no AWS credentials: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret"
    ]


def test_without_a_region_one_sentence_says_so():
    answer = run("dns", "mail.moldau-boats.test", AWS_ACCESS_KEY_ID="a", AWS_SECRET_ACCESS_KEY="b")
    assert answer.stderr.splitlines() == ["failed: no region is chosen: set AWS_DEFAULT_REGION, e.g. to eu-central-1"]


def test_a_stage_without_a_file_or_with_another_ones_is_refused(tmp_path):
    with pytest.raises(CannotDeploy, match=r"no infra/stages/moon\.json \(known stages: none\)"):
        read_stage("moon", tmp_path)
    (tmp_path / "moon.json").write_text(json.dumps({"Parameters": {"Stage": "dev"}}))
    with pytest.raises(CannotDeploy, match="about the stage 'dev'"):
        read_stage("moon", tmp_path)
    (tmp_path / "moon.json").write_text(json.dumps({"Parameters": {"Stage": "moon"}}))
    assert read_stage("moon", tmp_path).stack == "gangway-moon"


@pytest.fixture
def account():
    with mock_aws():
        yield boto3.Session(aws_access_key_id="a", aws_secret_access_key="b", region_name="eu-central-1")


def test_the_first_key_opens_the_planning_api_and_only_its_hash_is_kept(account):
    client = account.client("dynamodb")
    table = create_tables(client)["partners"]
    key = first_key(account, table)
    assert Partners(client, table).by_key(key, NOON).channel == "planning"
    assert key not in json.dumps(client.scan(TableName=table)["Items"])


def test_the_signing_secret_is_made_once(account):
    first = signing_secret(account, DEV)
    assert first.startswith("whsec_")
    assert signing_secret(account, DEV) == first
    other = Stage("prod", {"InternalSystemSecretName": "gangway/prod/internal-system"})
    assert signing_secret(account, other) != first


class Ses:
    """As SES answers: three tokens for a new domain, an error for one that is there, and the same tokens when asked."""

    region_name = "eu-central-1"
    known: ClassVar[set] = set()

    class exceptions:  # noqa: N801  botocore's name
        AlreadyExistsException = type("AlreadyExistsException", (Exception,), {})

    def client(self, _service):
        return self

    def create_email_identity(self, EmailIdentity):  # noqa: N803  AWS's name
        if EmailIdentity in self.known:
            raise self.exceptions.AlreadyExistsException
        self.known.add(EmailIdentity)
        return self.get_email_identity(EmailIdentity)

    def get_email_identity(self, EmailIdentity):  # noqa: N803  AWS's name
        return {"DkimAttributes": {"Tokens": ["aaa", "bbb", "ccc"], "Status": "PENDING"}}


def test_the_records_of_a_mail_domain_are_printed_as_often_as_one_asks():
    account = Ses()
    records = dns_records(account, "mail.moldau-boats.test")
    assert records[0] == "mail.moldau-boats.test. MX 10 inbound-smtp.eu-central-1.amazonaws.com."
    assert "bbb._domainkey.mail.moldau-boats.test. CNAME bbb.dkim.amazonses.com." in records
    assert any("v=spf1 include:amazonses.com -all" in record for record in records)
    assert any(record.startswith("_dmarc.") for record in records)
    assert dns_records(account, "mail.moldau-boats.test") == records


def test_what_was_restored_is_copied_where_it_is_missing_and_covers_nothing_newer(account):
    client = account.client("dynamodb")
    restored, live = (create_tables(client)["orders"] for _ in range(2))
    for table, name, said_ in ((restored, "lost", "old"), (restored, "changed", "old"), (live, "changed", "new")):
        client.put_item(TableName=table, Item={"pk": {"S": name}, "says": {"S": said_}})
    assert copy_items(client, restored, live) == (1, 1)
    held = {item["pk"]["S"]: item["says"]["S"] for item in client.scan(TableName=live)["Items"]}
    assert held == {"lost": "old", "changed": "new"}
    assert copy_items(client, restored, live) == (0, 2)
    assert copy_items(client, restored, live, overwrite=True) == (2, 0)
