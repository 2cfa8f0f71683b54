"""The form's hosting: files are private behind CloudFront, its door may do what a guest may, and no more."""

import json
import subprocess

import pytest

from infra.local.layout import ROOT, Layout


@pytest.fixture(scope="module")
def resources():
    """As the translator reads them, with every `!Sub` and `!GetAtt` as the document it stands for."""
    python = Layout().engine_python
    if not python.exists():
        pytest.skip("the engine's environment, which has the SAM translator, is not installed: make setup")
    command = [str(python), "-m", "infra.local.transform", "read", str(ROOT / "template.yaml")]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)["Resources"]


def test_only_the_distribution_reads_the_files(resources):
    bucket = resources["WidgetBucket"]["Properties"]
    assert all(bucket["PublicAccessBlockConfiguration"].values())
    (statement,) = resources["WidgetBucketPolicy"]["Properties"]["PolicyDocument"]["Statement"]
    assert (statement["Action"], statement["Principal"]) == ("s3:GetObject", {"Service": "cloudfront.amazonaws.com"})
    assert "AWS:SourceArn" in statement["Condition"]["StringEquals"]
    access = resources["WidgetAccess"]["Properties"]["OriginAccessControlConfig"]
    assert (access["SigningBehavior"], access["SigningProtocol"]) == ("always", "sigv4")


def test_files_are_served_over_https_with_headers_that_allow_no_inline_code(resources):
    behaviour = resources["WidgetDistribution"]["Properties"]["DistributionConfig"]["DefaultCacheBehavior"]
    assert behaviour["ViewerProtocolPolicy"] == "redirect-to-https"
    assert behaviour["AllowedMethods"] == ["GET", "HEAD"]
    headers = resources["WidgetHeaders"]["Properties"]["ResponseHeadersPolicyConfig"]
    policy = str(headers["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"])
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["CorsConfig"]["AccessControlAllowCredentials"] is False


def test_the_gate_leaves_cors_to_the_door_which_knows_the_pages(resources):
    assert "CorsConfiguration" not in resources["Gate"]["Properties"]
    (event,) = resources["WidgetApi"]["Properties"]["Events"].values()
    assert (event["Properties"]["Method"], event["Properties"]["Path"]) == ("ANY", "/widget/{proxy+}")


def test_the_door_neither_plans_nor_sees_exceptions_nor_messages(resources):
    policies = resources["WidgetApi"]["Properties"]["Policies"]
    allowed = json.dumps([statement["Resource"] for policy in policies for statement in policy["Statement"]])
    for other in ("ExceptionsTable", "RawBucket", "Queue", "InternalSystem", "index/partner", "index/feed"):
        assert other not in allowed
