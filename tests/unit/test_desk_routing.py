"""A call of the office finds its route, though the gateway was told of one path for all of them."""

import pytest

from views.routing import NoSuchRoute, routed

ROUTES = ["/api/cases/{case_id}", "/api/cases/counts", "/api/cases/{case_id}/take", "/api/login"]


def a_call(proxy):
    context = {"resourcePath": "/api/{proxy+}", "httpMethod": "GET"}
    return {"resource": "/api/{proxy+}", "pathParameters": {"proxy": proxy}, "requestContext": context}


@pytest.mark.parametrize(
    ("proxy", "route", "parameters"),
    [
        ("cases/counts", "/api/cases/counts", None),
        ("cases/aGFuZ", "/api/cases/{case_id}", {"case_id": "aGFuZ"}),
        ("cases/a%2Fb/take", "/api/cases/{case_id}/take", {"case_id": "a%2Fb"}),
    ],
)
def test_a_call_becomes_one_of_the_route_itself(proxy, route, parameters):
    event = routed(a_call(proxy), ROUTES)
    assert (event["resource"], event["requestContext"]["resourcePath"]) == (route, route)
    assert event["pathParameters"] == parameters
    assert event["requestContext"]["httpMethod"] == "GET"


@pytest.mark.parametrize("proxy", ["", "cases", "cases/", "cases//take", "cases/a/take/", "nowhere", "../api/cases/a"])
def test_a_path_of_no_route_is_told_apart(proxy):
    with pytest.raises(NoSuchRoute):
        routed(a_call(proxy), ROUTES)


def test_an_event_of_a_route_that_the_gateway_knows_stays_as_it_is():
    event = a_call("x") | {"requestContext": {"resourcePath": "/api/login"}}
    assert routed(event, ROUTES) is event
