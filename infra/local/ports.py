"""Ports on 127.0.0.1: the preferred one if it is free, otherwise another, said aloud."""

import socket

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def any_free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def choose_port(preferred: int, what: str) -> int:
    """`preferred`, or a free one with a line that says so."""
    if is_free(preferred):
        return preferred
    chosen = any_free_port()
    print(f"port {preferred} is taken: {what} listens on {chosen} instead")
    return chosen
