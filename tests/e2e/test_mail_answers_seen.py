"""Our mails as a browser shows them: nothing runs off a small phone, and axe finds nothing that shuts anybody out."""

import base64
import re

import pytest

from tests.email_answers import ANSWERS, LANGUAGES, page_of, written

pytestmark = pytest.mark.browser

# Not axe's best practices for pages: a mail is shown inside its program, which has the landmarks.
RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}"
NARROWEST = 320  # CSS pixels; WCAG 2.2, 1.4.10


def shown(message) -> str:
    """The page with its pictures in place, as a mail program does it."""
    parts = [part for part in message.walk() if part.get_content_type() == "image/png"]
    pictures = {part["Content-ID"].strip("<>"): base64.b64encode(part.get_content()).decode() for part in parts}
    return re.sub(r"cid:([^\"]+)", lambda found: f"data:image/png;base64,{pictures[found[1]]}", page_of(message))


@pytest.fixture(scope="module")
def phone(chromium):
    profile = chromium.new_context(viewport={"width": NARROWEST, "height": 640})
    yield profile.new_page()
    profile.close()


def test_no_mail_runs_off_a_small_phone(phone):
    for name in ANSWERS:
        for language in LANGUAGES:
            phone.set_content(shown(written(name, language)))
            assert phone.evaluate("document.documentElement.scrollWidth") <= NARROWEST, (name, language)


def test_every_picture_of_a_ticket_is_drawn(phone):
    phone.set_content(shown(written("booked", "en")))
    widths = phone.evaluate("[...document.images].map(image => image.naturalWidth)")
    assert len(widths) == 3
    assert all(width >= 100 for width in widths)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_any_mail(phone, axe, language):
    for name in ANSWERS:
        phone.set_content(shown(written(name, language)))
        phone.evaluate(axe)
        found = phone.evaluate(f"axe.run(document, {RULES})")
        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found["violations"]] == [], name
        assert found["passes"]
