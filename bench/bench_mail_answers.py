"""What writing an answer costs: milliseconds of processor time, bytes of the mail and of its parts (`make bench`)."""

import statistics
import time
from email.message import EmailMessage

from _figures import table

from gangway.channels.email import answers as kinds
from gangway.channels.email.writing import write
from tests.email_answers import ANSWERS, CATALOGUE, NOW, order, reply_to

REPETITIONS = 40
COACH = kinds.Booked(order=order(units=("adult",) * 45))
SHOWN = {
    "question back": ANSWERS["question_order"],
    "offer on hold": ANSWERS["free_held"],
    "sold out, three alternatives": ANSWERS["sold_out_several"],
    "confirmation, 3 tickets": ANSWERS["booked"],
    "confirmation, 45 tickets": COACH,
}


def written(answer: kinds.AnyAnswer) -> tuple[float, EmailMessage]:
    """The median in milliseconds, serialising included, after a first run that reads words and libraries."""
    bytes(write(answer, reply_to("cs"), CATALOGUE, at=NOW))
    took = []
    for _ in range(REPETITIONS):
        began = time.process_time()
        message = write(answer, reply_to("cs"), CATALOGUE, at=NOW)
        bytes(message)
        took.append(time.process_time() - began)
    return statistics.median(took) * 1000, message


def size_of(message: EmailMessage, content_type: str) -> int:
    parts = [part for part in message.walk() if part.get_content_type() == content_type]
    return sum(len(part.get_payload(decode=True) or b"") for part in parts)


def main() -> None:
    rows = []
    for name, answer in SHOWN.items():
        milliseconds, message = written(answer)
        sizes = [size_of(message, kind) for kind in ("text/plain", "text/html", "image/png", "text/calendar")]
        rows.append((name, f"{milliseconds:.1f}", *map(str, [len(bytes(message)), *sizes])))
    table("answers to mails", ("answer", "ms", "mail, B", "text", "HTML", "QR codes", "calendar"), rows)


if __name__ == "__main__":
    main()
