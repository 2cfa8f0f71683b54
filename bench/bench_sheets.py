"""Ten thousand orders from a file: time, requests and memory of the look, and of applying a thousand of them.

Run by `make bench`. Memory is what Python allocated at its peak, the file included.
"""

import time
import tracemalloc
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO

from _figures import NOW, PARTNER, bench_office, table

from gangway.importing.apply import apply_import
from gangway.importing.kept import Imports
from gangway.importing.look import look_at_orders
from gangway.sheets.csv_out import csv_bytes
from gangway.sheets.upload import Upload
from gangway.store.files import Files
from tests.lists import Bucket

ROWS, APPLIED = 10_000, 1_000
HEADING = ("reference", "product", "option", "day", "start", "adult", "child", "name", "email", "phone", "notes")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK = f'<workbook xmlns:r="{OFFICE}"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>'
RELATIONS = f'<Relationships><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="sheet1.xml"/></Relationships>'


def rows(office) -> list[list[str]]:
    """Guests two by two on whatever sails in the first weeks, as long as there are seats."""
    free = Counter()
    sailings = []
    for day in office.departures.everything():
        for start, departure in day.departures.items():
            for key in departure.sells[:1]:
                option = office.catalogue.product(key.split("/")[0]).option(key.split("/")[1])
                if "adult" in option.unit_ids and departure.minutes < 1_440 and option.pool is None:
                    free[day.resource_id, day.day, start] = departure.free
                    sailings.append(((day.resource_id, day.day, start), key))
    found: list[list[str]] = []
    while len(found) < ROWS:
        for place, key in sailings:
            if free[place] >= 2 and len(found) < ROWS:
                free[place] -= 2
                product, option = key.split("/")
                said = [f"B-{len(found):05d}", product, option, f"{place[1]}", place[2], "2", ""]
                found.append([*said, "Božena Němcová", "bozena@nemcova.example", "+420 777 000 111", "u okna"])
    return found


def workbook(lines: list[list[str]]) -> bytes:
    def cell(text: str) -> str:
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'

    sheet = "".join(f"<row>{''.join(map(cell, line))}</row>" for line in [list(HEADING), *lines])
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", RELATIONS)
        archive.writestr("xl/sheet1.xml", f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")
    return packed.getvalue()


def measured(client, work):
    """(what came of it, seconds, requests, MB at the peak); memory in a second run, since watching it takes time."""
    asked: Counter = Counter()
    client.meta.events.register("before-call.dynamodb", lambda model, **_more: asked.update([model.name]))
    began = time.monotonic()
    done = work()
    seconds, requests = time.monotonic() - began, dict(asked)
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return done, seconds, requests, peak


def main() -> None:
    with bench_office(60) as (_, office):
        office.partners.put(PARTNER)
        lines, imports = rows(office), Imports(Files(Bucket(), "raw"))
        figures = []
        for name, content in (("CSV", csv_bytes(HEADING, lines)), ("XLSX", workbook(lines))):
            upload = Upload(f"list.{name.lower()}", content)
            look = measured(office.client, lambda: look_at_orders(office, imports, upload, PARTNER, "bench"))  # noqa: B023
            assert look[0].valid == ROWS, look[0].problems[:3]  # noqa: S101  else the figures mean nothing
            figures.append((f"look at {ROWS} rows, {name}", len(content), *(f"{x:.2f}" for x in look[1::2]), look[2]))
        upload = Upload("few.csv", csv_bytes(HEADING, lines[:APPLIED]))
        preview = look_at_orders(office, imports, upload, PARTNER, "bench")

        def apply():
            side_by_side = replace(office, parallel_writes=8)  # the desk's own function writes with 16
            return apply_import(
                side_by_side, imports, preview.id, preview.hash, by="bench", partner=PARTNER, seconds=300
            )

        done = measured(office.client, apply)
        assert done[0].applied == APPLIED  # noqa: S101  else the figures mean nothing
        figures.append((f"apply {APPLIED} rows", len(upload.content), *(f"{x:.2f}" for x in done[1::2]), done[2]))
    table(f"Import of orders, {NOW:%Y} plan of 60 days", ("", "bytes", "seconds", "MB", "requests"), figures)


if __name__ == "__main__":
    main()
