"""The way of a mail in the template: only SES puts mail into the bucket, and one sender only goes out."""

import pytest

from infra.local.layout import ROOT, Layout
from tests.contract.test_template import engine_says, functions, statements


@pytest.fixture(scope="module")
def template():
    if not Layout().engine_python.exists():
        pytest.skip("the engine's environment, which has the SAM translator, is not installed: make setup")
    return engine_says("read", str(ROOT / "template.yaml"))


def resource(template, name):
    return template["Resources"][name]["Properties"]


def test_mail_comes_in_scanned_and_only_by_ses_of_this_account(template):
    rule = resource(template, "MailRule")["Rule"]
    assert rule["ScanEnabled"] is True
    assert rule["Actions"] == [{"S3Action": {"BucketName": {"Ref": "RawBucket"}, "ObjectKeyPrefix": "mail/"}}]
    (statement,) = resource(template, "RawBucketPolicy")["PolicyDocument"]["Statement"]
    assert statement["Principal"] == {"Service": "ses.amazonaws.com"}
    assert statement["Action"] == "s3:PutObject"
    assert statement["Resource"] == {"Fn::Sub": "${RawBucket.Arn}/mail/*"}
    assert statement["Condition"]["StringEquals"] == {"AWS:SourceAccount": {"Ref": "AWS::AccountId"}}


def test_the_bucket_tells_of_mail_only_and_whoever_writes_answers_hears_nothing(template):
    (told,) = resource(template, "RawBucket")["NotificationConfiguration"]["QueueConfigurations"]
    assert told["Filter"] == {"S3Key": {"Rules": [{"Name": "prefix", "Value": "mail/"}]}}
    written = [s["Resource"] for s in statements(functions(template)["InboundMail"]) if s["Action"] == ["s3:PutObject"]]
    assert written == [{"Fn::Sub": "${RawBucket.Arn}/answers/*"}]


def test_answers_go_out_under_one_address_only(template):
    (sends,) = [s for s in statements(functions(template)["InboundMail"]) if s["Action"] == ["ses:SendRawEmail"]]
    assert sends["Condition"] == {"StringEquals": {"ses:FromAddress": {"Ref": "MailFrom"}}}
    assert sends["Resource"]["Fn::Sub"].endswith("identity/${MailDomain}")


def test_a_mail_that_fails_comes_again_after_its_lease_and_is_never_lost(template):
    queue, function = resource(template, "MailQueue"), functions(template)["InboundMail"]
    assert queue["VisibilityTimeout"] >= 6 * function["Timeout"]
    assert queue["RedrivePolicy"]["deadLetterTargetArn"] == {"Fn::GetAtt": ["MailDeadLetters", "Arn"]}
    assert function["Events"]["Mail"]["Properties"]["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_a_second_reader_is_permitted_only_where_a_model_is_named(template):
    assert template["Parameters"]["MailSecondReaderModel"]["Default"] == ""
    policies = functions(template)["InboundMail"]["Policies"]
    (choice,) = [s["Fn::If"] for policy in policies for s in policy["Statement"] if "Fn::If" in s]
    condition, given, otherwise = choice
    assert template["Conditions"][condition] == {"Fn::Not": [{"Fn::Equals": [{"Ref": "MailSecondReaderModel"}, ""]}]}
    assert otherwise == {"Ref": "AWS::NoValue"}
    assert given["Action"] == ["bedrock:InvokeModel"]
    assert given["Resource"]["Fn::Sub"].endswith("foundation-model/${MailSecondReaderModel}")
