"""Somebody at the desk of the running stack: logged in, over HTTP, as the page does it."""

from typing import Any

import httpx

from gangway.desk.case_ids import id_of
from infra.local.desk import desk_endpoint

READER, DISPATCHER, MANAGER = "read-only", "dispatcher", "manager"


class Dispatcher:
    """One login. `call` gives the answer as it came, `ok` its document."""

    def __init__(self, stack: Any, role: str = DISPATCHER) -> None:
        served = desk_endpoint(stack)
        self.url = served["url"]
        self.http = httpx.Client(base_url=self.url, timeout=60)
        self.login = self.http.post("api/login", json=served["logins"][role]).raise_for_status().json()
        self.http.headers["Authorization"] = f"Bearer {self.login['token']}"

    def call(self, method: str, path: str, body: Any = None, **query: Any) -> httpx.Response:
        return self.http.request(method, path.lstrip("/"), json=body, params=query or None)

    def ok(self, method: str, path: str, body: Any = None, **query: Any) -> Any:
        said = self.call(method, path, body, **query)
        assert said.status_code == 200, said.text
        return said.json()

    def case(self, key: str) -> dict[str, Any]:
        return self.ok("GET", f"/api/cases/{id_of(key)}")

    def repair(self, key: str, action: str, **needs: Any) -> httpx.Response:
        return self.call("POST", f"/api/cases/{id_of(key)}/repair", {"action": action, **needs})
