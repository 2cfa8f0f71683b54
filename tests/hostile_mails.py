"""Mails that nobody writes by hand: huge, endless, bottomless, broken. Each is stored, and a person looks."""

import random
from email.utils import format_datetime

ORDER = "Dobrý den, objednávám večerní plavbu s večeří na 14. 5. 2027 pro 2 dospělé.\r\n"


def head(at, subject="Objednávka", content_type="text/plain; charset=utf-8", sender="eve@hostile.example"):
    return (
        f"Date: {format_datetime(at)}\r\nFrom: Eve <{sender}>\r\nTo: objednavky@vltava-cruises.example\r\n"
        f"Message-ID: <{random.randrange(10**12)}@hostile.example>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: {content_type}\r\n\r\n"
    ).encode()


def ten_megabytes(at):
    body = ("x" * 76 + "\r\n").encode() * 135_000
    return head(at) + ORDER.encode() + body


def thousand_parts(at):
    part = b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nplavba\r\n"
    return head(at, content_type='multipart/mixed; boundary="b"') + part * 1_000 + b"--b--\r\n"


def deeply_nested(at, depth=400):
    opened = b"".join(
        f'--b{n}\r\nContent-Type: multipart/mixed; boundary="b{n + 1}"\r\n\r\n'.encode() for n in range(depth)
    )
    return head(at, content_type='multipart/mixed; boundary="b0"') + opened + b"no bottom\r\n"


def attached_in_attached(at, depth=150):
    inner = ORDER.encode()
    for _ in range(depth):
        inner = head(at, content_type="message/rfc822") + inner
    return inner


def nothing(_at):
    return b""


def noise(_at):
    return random.Random(6).randbytes(60_000)


def endless_header(at):
    return b"Subject: " + b"=?utf-8?q?" + b"=41" * 300_000 + b"?=\r\n" + head(at) + ORDER.encode()


def many_references(at):
    ids = " ".join(f"<{n}@hostile.example>" for n in range(20_000))
    return f"References: {ids}\r\n".encode() + head(at) + ORDER.encode()


def unclosed_html(at):
    return head(at, content_type="text/html; charset=utf-8") + ("<div><table><tr><td>plavba" * 30_000).encode()


def unknown_charset(at):
    return head(at, content_type='text/plain; charset="x-none-such"') + bytes(range(256)) * 200


def broken_address(at):
    return head(at, sender='"@",,;<>@@example') + ORDER.encode()


def injected_header(at):
    subject = "=?utf-8?q?Order=0D=0ABcc=3A_victim=40example.org?="
    return head(at, subject=subject) + ORDER.encode()


ALL = (
    ten_megabytes,
    thousand_parts,
    deeply_nested,
    attached_in_attached,
    nothing,
    noise,
    endless_header,
    many_references,
    unclosed_html,
    unknown_charset,
    broken_address,
    injected_header,
)
