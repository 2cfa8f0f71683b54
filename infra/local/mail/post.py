"""The post office of a running stack: a door for mail, a sink for what is sent, and the page that shows it."""

from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller

from infra.local.layout import Layout
from infra.local.mail.listener import Listener, listen
from infra.local.mail.sent import Sent, serve_page
from infra.local.ports import HOST


@dataclass(frozen=True)
class MailPorts:
    """`smtp` takes mail in, `relay` takes what the engine sends, `page` shows it."""

    smtp: int
    relay: int
    page: int


@dataclass
class Post:
    """Running servers, all on 127.0.0.1."""

    ports: MailPorts
    sent: Sent
    sink: Controller
    page: ThreadingHTTPServer
    door: Controller | None = None

    @property
    def page_url(self) -> str:
        return f"http://{HOST}:{self.ports.page}/"

    def open_door(self, s3: Any, bucket: str, ses: Any, domain: str) -> None:
        """Mail may come in once there is a bucket, and be answered once the domain is ours to send from."""
        ses.verify_domain_identity(Domain=domain)
        self.door = listen(Listener(s3, bucket), self.ports.smtp)

    def stop(self) -> None:
        for controller in (self.door, self.sink):
            if controller is not None:
                controller.stop()
        self.page.shutdown()
        self.page.server_close()


def open_post(layout: Layout, ports: MailPorts) -> Post:
    """The sink comes first: the engine is told of it when it starts."""
    sent = Sent(layout.state / "sent")
    return Post(ports=ports, sent=sent, sink=listen(sent, ports.relay), page=serve_page(sent, ports.page))
