"""The form on other people's pages: hostile styles, the strictest policy, a page the key was not given for."""

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.browser]

DINNER = "Dinner Cruise"

HOSTILE = """
* { all: revert; font-size: 3px !important; line-height: 0 !important; color: transparent !important;
    letter-spacing: 9px !important; text-transform: uppercase !important; box-sizing: content-box !important }
html { font-size: 2px } button, input { display: none !important }
gangway-booking { display: none !important; opacity: 0 !important; visibility: hidden !important;
    position: absolute !important; left: -9999px !important; transform: scale(.01) !important;
    pointer-events: none !important; filter: blur(9px) !important }
"""
PAGE = """<!doctype html><html lang="de"><meta charset="utf-8"><title>A hostile page</title>
<link rel="stylesheet" href="hostile.css"><script src="gangway.js" async></script>
<gangway-booking partner="{key}" product="dinner-cruise" lang="de"></gangway-booking></html>"""


def test_a_page_with_hostile_styles_cannot_hide_or_bend_the_form(hotel, open_tab, orders_on, day):
    hotel.site.files["hostile.css"] = HOSTILE.encode()
    hotel.site.files["hostile.html"] = PAGE.format(key=hotel.key).encode()
    guest = open_tab("de")
    guest.opens(f"{hotel.site.url}/hostile.html")
    guest.picks_day(day)
    guest.picks_departure()
    guest.counts(ADULT=1)
    style = "e => { const s = getComputedStyle(e); return [s.fontSize, s.color, s.letterSpacing, s.textTransform] }"
    assert guest.page.locator("h2").evaluate(style)[2:] == ["-0.216px", "none"]
    assert guest.page.locator("h2").evaluate(style)[0] == "21.6px"
    guest.goes_on()
    guest.writes_contact()
    guest.shot("hostile-page")
    guest.holds()
    guest.confirms()
    assert len(orders_on(day)) == 1


STRICT = "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'none'; connect-src {api}; require-trusted-types-for 'script'; trusted-types 'none'"  # noqa: E501  one header


def test_the_strictest_policy_finds_nothing_to_refuse(hotel, open_tab, orders_on, day):
    api = hotel.base_url.split("/_aws")[0]
    hotel.site.files["strict.html"] = (
        PAGE.format(key=hotel.key).replace('<link rel="stylesheet" href="hostile.css">', "").encode()
    )
    hotel.site.policies["strict.html"] = STRICT.format(api=api)
    guest = open_tab("de")
    guest.page.add_init_script(
        "window.violations = []; addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective))"
    )
    guest.opens(f"{hotel.site.url}/strict.html")
    guest.picks_day(day)
    guest.picks_departure()
    guest.counts(ADULT=1)
    guest.goes_on()
    guest.writes_contact()
    guest.holds()
    guest.confirms()
    guest.shot("strict-policy-page")
    assert guest.page.evaluate("violations") == []
    assert guest.complaints == []
    assert len(orders_on(day)) == 1


def test_no_cookie_is_set_and_nobody_else_is_called(hotel, open_tab, day):
    guest = open_tab("en")
    called = set()
    guest.page.on("request", lambda request: called.add("/".join(request.url.split("/")[:3])))
    guest.comes_to_contact(f"{hotel.url}?lang=en", DINNER, day)
    guest.holds()
    guest.confirms()
    assert called == {hotel.site.url, hotel.base_url.split("/_aws")[0]}
    assert guest.page.context.cookies() == []
    assert guest.page.evaluate("document.cookie + localStorage.length") == "0"


def test_the_page_is_told_what_happened_and_nothing_about_the_guest(hotel, open_tab, day):
    guest = open_tab("en")
    guest.page.add_init_script(
        "window.told = []; for (const n of ['step', 'held', 'confirmed', 'cancelled', 'error'])"
        " document.addEventListener('gangway:' + n, e => told.push([n, e.detail]))"
    )
    guest.comes_to_contact(f"{hotel.url}?lang=en", DINNER, day)
    guest.holds()
    guest.confirms()
    told = guest.page.evaluate("told")
    assert [name for name, _ in told if name != "step"] == ["held", "confirmed"]
    confirmed = dict(told)["confirmed"]
    assert confirmed["reference"] == guest.reference()
    assert (confirmed["total"], confirmed["currency"]) == (278000, "CZK")
    assert "Novák" not in str(told)


def test_a_page_the_key_was_not_given_for_shows_the_guest_why(hotel, open_tab):
    guest = open_tab("en")
    guest.opens(f"{hotel.url.replace('127.0.0.1', 'localhost')}?lang=en")
    guest.heading("error_title")
    guest.page.get_by_text(guest.words("error_origin_not_allowed")).wait_for()
