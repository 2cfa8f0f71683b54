"""The tour list: what may be mapped at Viator, with the option ids that v2 asks by (section 4.1)."""

from importlib.resources import files

from gangway.channels.codes import code_of
from gangway.channels.viator.options import CHANNEL, product_code, sold_types
from gangway.channels.viator.proof import Caller
from gangway.channels.viator.wire_v1 import Tour, TourListAnswer, TourOption
from gangway.domain.catalogue import Catalogue, Option, Product, text_in
from gangway.domain.model import Model
from gangway.domain.partners import Partner

LANGUAGE = "en"


class Place(Model):
    country: str
    code: str
    name: str


def tour_list(catalogue: Catalogue, caller: Caller) -> TourListAnswer:
    place = place_of(catalogue, caller.partner)
    tours = (_tour(catalogue, caller.partner, product, place) for product in catalogue.products)
    return TourListAnswer(tours=tuple(tour for tour in tours if tour.options))


def place_of(catalogue: Catalogue, partner: Partner) -> Place:
    """Where the tours are: as set for the account, else the supplier's address, else what its time zone says."""
    supplier, settings = catalogue.supplier, partner.settings
    name = settings.get("destination_name") or supplier.city or supplier.time_zone.rpartition("/")[2].replace("_", " ")
    country = settings.get("country_code") or supplier.country or country_of_zone(supplier.time_zone)
    return Place(country=country[:2].upper(), code=settings.get("destination_code") or name, name=name)


def country_of_zone(zone: str) -> str:
    """The country of a time zone by the IANA table; `ZZ`, which ISO 3166 leaves to users, where it names none."""
    for line in files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if not line.startswith("#") and len(fields) > 2 and fields[2] == zone:  # noqa: PLR2004  code, place, zone
            return fields[0]
    return "ZZ"


def _tour(catalogue: Catalogue, partner: Partner, product: Product, place: Place) -> Tour:
    sold = [option for option in product.options if sold_types(catalogue, partner, product, option)]
    return Tour(
        code=product_code(product),
        name=product.name(LANGUAGE),
        country_code=place.country,
        destination_code=place.code,
        destination_name=place.name,
        description=_description(product),
        options=tuple(entry for option in sold for entry in _entries(product, option)),
    )


def _entries(product: Product, option: Option) -> list[TourOption]:
    """One for each start time: each needs a code of its own, the v2 id is the same for all."""
    code = code_of(product, option, CHANNEL)
    name = text_in(option.names, LANGUAGE) or product.name(LANGUAGE)
    times = option.times or (None,)
    return [
        TourOption(
            product_option_id=code,
            code=f"{code}@{start}" if start and len(times) > 1 else code,
            name=f"{name}, {start}" if start and len(times) > 1 else name,
            departure_time=f"{start}:00" if start else None,
        )
        for start in times
    ]


def _description(product: Product) -> str:
    parts = [product.name(LANGUAGE)]
    if product.duration_minutes:
        parts.append(f"{product.duration_minutes} minutes")
    if product.opening_hours:
        parts.append(f"valid from {product.opening_hours.opens} to {product.opening_hours.closes}")
    if meeting_point := text_in(product.meeting_point, LANGUAGE):
        parts.append(f"departs from {meeting_point}")
    return ", ".join(parts)
