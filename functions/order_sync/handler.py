import json, os, time
import boto3
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
import pydantic
db = boto3.client("dynamodb")
app = APIGatewayHttpResolver()
@app.get("/octo/take")
def take():
    n = app.current_event.query_string_parameters.get("id")
    try:
        db.update_item(TableName=os.environ["CATALOGUE_TABLE"], Key={"pk": {"S": n}}, UpdateExpression="SET #n = if_not_exists(#n, :full) - :one",
          ConditionExpression="attribute_not_exists(#n) OR #n >= :one", ExpressionAttributeNames={"#n": "n"}, ExpressionAttributeValues={":one": {"N": "1"}, ":full": {"N": "200"}})
    except db.exceptions.ConditionalCheckFailedException:
        return {"sold": False}, 409
    return {"sold": True}, 201
def handle(event, context):
    print("{}")
    if "routeKey" in event: return app.resolve(event, context)
    print(json.dumps(event)[:300]); return {"batchItemFailures": []}
