"""Ports of the local stack: never one that is taken, never the same twice."""

import socket
from itertools import count

from infra.local import ports
from infra.local.ports import FIRST_FREE, HOST, MANY, any_free_port, is_free


def test_each_port_is_another_and_free():
    chosen = [any_free_port() for _ in range(50)]
    assert len(set(chosen)) == 50
    assert all(FIRST_FREE <= port < FIRST_FREE + MANY for port in chosen)
    assert all(map(is_free, chosen))


def test_a_port_that_is_taken_is_passed_over(monkeypatch):
    with socket.socket() as taken:
        taken.bind((HOST, first := any_free_port()))
        taken.listen()
        assert not is_free(first)
    monkeypatch.setattr(ports, "_next", count(7))
    monkeypatch.setattr(ports, "is_free", lambda port: port > FIRST_FREE + 9)
    assert any_free_port() == FIRST_FREE + 10
