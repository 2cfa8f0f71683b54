"""A text browser in a few lines: follows links, fills in forms, sends them as multipart/form-data."""

import uuid
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urlsplit


class Page(HTMLParser):
    """What a text browser sees: links, forms with their fields, text."""

    def __init__(self, answered):
        super().__init__()
        self.status, self.headers, self.source = answered["statusCode"], answered["headers"], answered["body"]
        self.links, self.fields, self.form, self.text = {}, {}, {}, ""
        self._href = None
        self.feed(self.source)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "a":
            self._href = given["href"]
            self.links[self._href] = ""
        elif tag == "form":
            self.form, self.fields = given, {}
        elif tag in {"input", "textarea"} and given.get("type") != "checkbox":
            self.fields[given["name"]] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "a":
            self._href = None

    def handle_data(self, data):
        self.text += data
        if self._href is not None:
            self.links[self._href] += data

    def link(self, text):
        return next(href for href, shown in self.links.items() if text in shown)


class Reader:
    """A guest with a text browser."""

    def __init__(self, widget):
        self.widget = widget

    def get(self, url, **query):
        parts = urlsplit(url)
        asked = {**dict(parse_qsl(parts.query)), **query}
        path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
        return Page(self.widget.send("GET", path, query=asked))

    def post(self, url, fields, *, kind=None, raw=None, headers=None):
        boundary = "----boundary" + uuid.uuid4().hex
        body = raw if raw is not None else multipart(fields, boundary)
        sent = {"content-type": kind or f"multipart/form-data; boundary={boundary}", **(headers or {})}
        parts = urlsplit(url)
        query = dict(parse_qsl(parts.query))
        return Page(self.widget.send("POST", parts.path, raw=body, headers=sent, query=query))

    def submit(self, page, **filled):
        fields = {**page.fields, **filled}
        if page.form["method"] == "get":
            return self.get(f"{page.form['action']}?{urlencode(fields)}")
        return self.post(page.form["action"], fields)

    def contact_page(self, **party):
        page = self.get("/widget/form", partner=self.widget.key, lang="cs")
        page = self.get(page.link("Vyhlídková plavba"))
        page = self.get(page.link("úterý 15. června 2027"))
        page = self.get(page.link("10:00"))
        return self.submit(page, **{f"u.{kind}": n for kind, n in (party or {"adult": 2}).items()})


def multipart(fields, boundary):
    lines = [f'--{boundary}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in fields.items()]
    return "".join([*lines, f"--{boundary}--\r\n"]).encode()
