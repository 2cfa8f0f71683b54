"""The engine's notes of what functions ask for know a batch, which names its tables elsewhere than every other call."""

import json

from infra.local.calls import calls


def test_a_batch_is_noted_for_each_of_its_tables():
    headers = {"x-amz-target": "DynamoDB_20120810.BatchGetItem"}
    body = json.dumps({"RequestItems": {"orders": {"Keys": []}, "departures": {"Keys": []}}}).encode()
    assert list(calls(headers, "POST", "/", {}, body)) == [
        ("dynamodb:BatchGetItem", "orders", ""),
        ("dynamodb:BatchGetItem", "departures", ""),
    ]


def test_a_service_with_a_name_of_its_own_is_noted_by_the_name_policies_know():
    headers = {"x-amz-target": "GraniteServiceVersion20100801.GetMetricData"}
    assert list(calls(headers, "POST", "/", {}, b"{}")) == [("cloudwatch:GetMetricData", "*", "")]
