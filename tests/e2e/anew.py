"""What a running stack remembers for a minute, forgotten at once, so that no test has to wait for the minute."""

from datetime import UTC, datetime

from infra.local.deploy import STACK


def forget_calls(stack):
    """Nobody has called in this minute: a limit for callers in earnest is not met by tests of a second each."""
    dynamodb, table = stack.engine.client("dynamodb"), stack.outputs["PartnersTable"]
    counted = dynamodb.scan(
        TableName=table,
        FilterExpression="begins_with(pk, :rate)",
        ExpressionAttributeValues={":rate": {"S": "rate#"}},
        ProjectionExpression="pk",
    )
    for item in counted["Items"]:
        dynamodb.delete_item(TableName=table, Key={"pk": item["pk"]})


def start_anew(stack, *functions):
    """These functions' workers end, as with any change of their configuration; new ones read everything again."""
    lambda_ = stack.engine.client("lambda")
    for name in functions:
        physical = physical_name(stack, name)
        kept = lambda_.get_function_configuration(FunctionName=physical)["Environment"]["Variables"]
        variables = {**kept, "BEGAN_ANEW": datetime.now(UTC).isoformat()}
        lambda_.update_function_configuration(FunctionName=physical, Environment={"Variables": variables})
        lambda_.get_waiter("function_updated_v2").wait(FunctionName=physical)


def physical_name(stack, logical):
    """The name a resource of the template was given."""
    found = stack.engine.client("cloudformation").describe_stack_resource(StackName=STACK, LogicalResourceId=logical)
    return found["StackResourceDetail"]["PhysicalResourceId"]
