"""One layout per online agency: how its notifications look, and what their labels and subjects mean."""

from gangway.channels.email.senders import (
    airbnb,
    bokun,
    booking,
    civitatis,
    getyourguide,
    headout,
    klook,
    musement,
    tiqets,
    viator,
)
from gangway.channels.email.senders.layout import Layout


def layout_of(agency: str) -> Layout:
    modules = (getyourguide, viator, bokun, tiqets, klook, musement, airbnb, booking, civitatis, headout)
    layouts: tuple[Layout, ...] = tuple(module.LAYOUT for module in modules)
    return next(layout for layout in layouts if layout.agency == agency)
