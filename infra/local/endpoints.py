"""Where everything is served: as lines for a person and as `.local/endpoints.json` for any other program."""

from typing import Any

from gangway.channels.getyourguide.proof import credentials_of
from infra.local.agencies.viator import SUPPLIER
from infra.local.desk import desk_endpoint
from infra.local.layout import SHARED
from infra.local.mail.ses_headers import VERDICT_HEADER
from infra.local.ports import HOST
from infra.local.stack import Stack, write_private

PATH = SHARED / "endpoints.json"


def endpoints(stack: Stack, widget_url: str) -> dict[str, Any]:
    """Base URL of each door, the demo partners' keys and credentials by channel, the internal system's URL."""
    keys = stack.remembered["keys"]
    user, password = credentials_of(keys["getyourguide"])
    return {
        "base_url": stack.base_url,
        "partner_api": {
            "url": f"{stack.base_url}/octo",
            "partners": {partner: keys[partner] for partner in ("vltava-travel", "city-tickets")},
        },
        "planning_api": {"url": f"{stack.base_url}/planning", "key": keys["internal-system"]},
        "getyourguide": {"url": f"{stack.base_url}/getyourguide", "user": user, "password": password},
        "viator": {"url": f"{stack.base_url}/viator", "key": keys["viator"], "supplier": SUPPLIER},
        "tripadvisor": {"url": f"{stack.base_url}/tripadvisor", "key": keys["viator"], "supplier": SUPPLIER},
        "bookingcom": {"queue": stack.bookingcom_url},
        "widget": {
            "api": f"{stack.base_url}/widget/api",
            "key": keys["hotel-u-mostu"],
            "origin": widget_url,
            "demo": f"{widget_url}/demo.html",
            "embed": f"{widget_url}/embed.html",
            "form": f"{stack.base_url}/widget/form?partner={keys['hotel-u-mostu']}",
        },
        "desk": desk_endpoint(stack),
        "mail": {
            "smtp": {"host": HOST, "port": stack.post.ports.smtp},
            "to": "objednavky@vltava-cruises.example",
            "verdict_header": VERDICT_HEADER,
            "sent": stack.post.page_url,
        },
        "documentation": f"{stack.base_url}/docs",
        "internal_system": {"url": stack.internal_system_url},
        "engine": {"url": stack.engine.url, "outputs": stack.outputs},
    }


def write_endpoints(stack: Stack, widget_url: str) -> list[str]:
    """Write the file, and return the same for a person to read."""
    served = endpoints(stack, widget_url)
    write_private(PATH, served)
    first, key = next(iter(served["partner_api"]["partners"].items()))
    login = served["desk"]["logins"]["dispatcher"]
    return [
        f"partner API      {served['partner_api']['url']}",
        f"  key of {first}  {key}",
        f"the form         {served['widget']['demo']}",
        f"  without scripts {served['widget']['form']}",
        f"the desk         {served['desk']['url']}",
        f"  a dispatcher    {login['name']}, password {login['password']}",
        f"mail             {served['mail']['to']} by SMTP to {HOST}:{stack.post.ports.smtp}",
        f"  answers        {served['mail']['sent']}",
        f"documentation    {served['documentation']}",
        f"planning API     {served['planning_api']['url']}",
        f"internal system  {stack.internal_system_url}/orders",
        f"all of it        {PATH.relative_to(SHARED.parent)}",
    ]
