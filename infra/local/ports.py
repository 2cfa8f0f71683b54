"""Ports on 127.0.0.1: the preferred one if it is free, otherwise another, said aloud."""

import os
import socket
from itertools import count

HOST = "127.0.0.1"
# Below the ports that systems give to outgoing connections, one of which could take a port between choice and use.
FIRST_FREE, MANY = 20_000, 12_000
EACH_PROCESS = 64  # as many are its own before it comes to those of another that started with it
_next = count(os.getpid() * EACH_PROCESS)


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def any_free_port() -> int:
    """Each call another one, so that several can be chosen before the first is used."""
    return next(port for port in (FIRST_FREE + number % MANY for number in _next) if is_free(port))


def choose_port(preferred: int, what: str) -> int:
    """`preferred`, or a free one with a line that says so."""
    if is_free(preferred):
        return preferred
    chosen = any_free_port()
    print(f"port {preferred} is taken: {what} listens on {chosen} instead")
    return chosen
