"""Both flavours of the reservations queue: at least once with acknowledgement (OTA), at most once without (B.XML)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from xml.etree.ElementTree import Element, SubElement, tostring

from gangway.channels.bookingcom.http import Http, Reply
from gangway.channels.bookingcom.proof import Tokens
from gangway.channels.bookingcom.safe_xml import parse, text, written
from gangway.channels.bookingcom.translate import CHANNEL, translate
from gangway.channels.bookingcom.wire import ota_reference, read_bxml, read_ota
from gangway.channels.pulled import ComeBackLater, Fetched, Message, Stale, Unreadable
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.ordering.record_sold import Reservation

NAMESPACE = "http://www.opentravel.org/OTA/2003/05"
ACKNOWLEDGE_TRIES = 6
LONGEST_PAUSE = 4.0
XML_HEADERS = {"Content-Type": "application/xml", "Accept-Version": "1.1"}


class Queue(Model):
    """One of the two OTA queues: its path and the names of its elements (section 3.1)."""

    path: str
    container: str
    item: str
    receipt: str


NEW = Queue(
    path="/hotels/ota/OTA_HotelResNotif",
    container="HotelReservations",
    item="HotelReservation",
    receipt="OTA_HotelResNotifRS",
)
CHANGED = Queue(
    path="/hotels/ota/OTA_HotelResModifyNotif",
    container="HotelResModifies",
    item="HotelResModify",
    receipt="OTA_HotelResModifyNotifRS",
)
OTA_QUEUES = {queue.path: queue for queue in (NEW, CHANGED)}
BXML_PATH = "/hotels/xml/reservations"


class Account:
    """One machine account at one host. `sleep` is asked for the pauses that the agency demands."""

    name = CHANNEL

    def __init__(self, url: str, http: Http, tokens: Tokens, sleep: Callable[[float], None], account: str) -> None:
        self._url, self._http, self._tokens, self._sleep = url.rstrip("/"), http, tokens, sleep
        self.account = account

    def _call(self, method: str, path: str, body: bytes | None = None) -> Reply:
        """With a token; a refused one is replaced once. Raises ComeBackLater for 429 and for 401 that stays."""
        for is_second in (False, True):
            headers = {**XML_HEADERS, "Authorization": f"Bearer {self._tokens.current()}"}
            reply = self._http.send(method, self._url + path, body, headers)
            if reply.status == HTTPStatus.TOO_MANY_REQUESTS:
                raise ComeBackLater("asked to come back later (429)", reply.retry_after)
            if reply.status != HTTPStatus.UNAUTHORIZED or is_second:
                break
            self._tokens.forget()
        if reply.status == HTTPStatus.UNAUTHORIZED:
            raise ComeBackLater("the credentials are refused (401)")
        return reply

    def _fetched(self, reply: Reply, path: str, item: str) -> Iterator[Fetched]:
        """The answer, unless it is empty; a fault is left to the next scheduled run (section 3.2)."""
        if reply.status != HTTPStatus.OK:
            raise ComeBackLater(f"{path} answered {reply.status}", reply.retry_after)
        if f"<{item}".encode() in reply.body or f":{item}".encode() in reply.body or not _is_quiet(reply.body):
            yield Fetched(queue=path, body=reply.body)


def _is_quiet(body: bytes) -> bool:
    """Whether the answer can be read and so is known to be empty; anything else is kept and looked at."""
    try:
        parse(body)
    except Unreadable:
        return False
    return True


class OtaAccount(Account):
    """The OTA flavour: what is not acknowledged comes again (section 3)."""

    redelivers = True
    pause_seconds = 20.0
    settle_seconds = 5.0

    def __init__(
        self,
        url: str,
        http: Http,
        tokens: Tokens,
        sleep: Callable[[float], None],
        account: str,
        *,
        since: datetime | None = None,
    ) -> None:
        """`since` asks for everything booked or changed after that moment: for use after an outage of ours."""
        super().__init__(url, http, tokens, sleep, account)
        self._acknowledged = False
        self._query = f"?last_change={since.astimezone(UTC):%Y-%m-%d+%H:%M:%S}" if since else ""

    def fetch(self) -> Iterator[Fetched]:
        """An acknowledgement is given time to take effect before the queue is read again (3.1)."""
        if self._acknowledged:
            self._sleep(self.settle_seconds)
            self._acknowledged = False
        for queue in OTA_QUEUES.values():
            yield from self._fetched(self._call("GET", queue.path + self._query), queue.path, queue.item)

    def messages(self, fetched: Fetched) -> list[Message]:
        queue = OTA_QUEUES[fetched.queue]
        items = parse(fetched.body).iterfind(f"{queue.container}/{queue.item}")
        return [Message(reference=ota_reference(item), content=written(item)) for item in items]

    def translate(self, message: Message, catalogue: Catalogue, partner: Partner) -> Reservation:
        return translate(read_ota(parse(message.content)), message.content, catalogue, partner)

    def acknowledge(self, queue: str, references: Sequence[str]) -> None:
        """Repeated until it is not answered with a fault (3.2)."""
        body = receipt(OTA_QUEUES[queue], references)
        for attempt in range(ACKNOWLEDGE_TRIES):
            reply = self._call("POST", queue, body)
            if not reply.is_fault:
                break
            self._sleep(min(0.25 * 2**attempt, LONGEST_PAUSE))
        if reply.status == HTTPStatus.BAD_REQUEST:
            raise Stale(queue)
        if reply.status not in {HTTPStatus.OK, HTTPStatus.NOT_FOUND}:  # not found: acknowledged before
            raise ComeBackLater(f"the acknowledgement was answered {reply.status}")
        self._acknowledged = True


def receipt(queue: Queue, references: Sequence[str]) -> bytes:
    """The acknowledgement of section 3.2."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    root = Element(queue.receipt, {"xmlns": NAMESPACE, "TimeStamp": now, "Target": "Production", "Version": "2.001"})
    SubElement(root, "Success")
    container = SubElement(root, queue.container)
    for reference in references:
        parent = container
        for name in (queue.item, "ResGlobalInfo", "HotelReservationIDs"):
            parent = SubElement(parent, name)
        SubElement(parent, "HotelReservationID", {"ResID_Value": reference})
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


class BxmlAccount(Account):
    """The B.XML flavour: an answer is gone from the queue once it was given (section 4)."""

    redelivers = False
    pause_seconds = 20.0

    def fetch(self) -> Iterator[Fetched]:
        yield from self._fetched(self._call("POST", BXML_PATH, b"<request/>"), BXML_PATH, "reservation")

    def messages(self, fetched: Fetched) -> list[Message]:
        root = parse(fetched.body)
        items = [root] if root.tag == "reservation" else root.iterfind("reservation")
        return [Message(reference=text(item, "id"), content=written(item)) for item in items]

    def translate(self, message: Message, catalogue: Catalogue, partner: Partner) -> Reservation:
        return translate(read_bxml(parse(message.content)), message.content, catalogue, partner)

    def acknowledge(self, queue: str, references: Sequence[str]) -> None:
        """Nothing to do: see the class."""
