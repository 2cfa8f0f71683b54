"""The sources under `widget-static/` to the files that are served: one script, and the pages around it.

Needs nothing but Python, so whoever runs Gangway can change the form. Same sources, same bytes, same hash.
"""

import base64
import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from gangway.domain.money import THREE_DECIMAL_CURRENCIES, WHOLE_UNIT_CURRENCIES
from infra.local.layout import ROOT

SOURCES = ROOT / "widget-static"
TEXTS = ROOT / "layers/gangway/python/gangway/channels/widget/texts"
LANGUAGES = ("cs", "en", "de")
FAMILIES = ("error_", "room_", "note_", "need_")  # texts whose names are put together
PAGES = ("demo.html", "embed.html")
ASSETS = ("demo.css", "demo.js", "embed.js", "LICENSES.txt")
UNUSUAL_DECIMALS = dict.fromkeys(sorted(WHOLE_UNIT_CURRENCIES), 0) | dict.fromkeys(sorted(THREE_DECIMAL_CURRENCIES), 3)
MOST_BYTES = 30_000
IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)
NAMED = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE)


class BundleFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """The sources do not make a script; the message says why."""


@dataclass(frozen=True)
class Bundle:
    """The script as it is served. `api` is written into it: where it finds its gate."""

    script: bytes

    @property
    def digest(self) -> bytes:
        return hashlib.sha384(self.script).digest()

    @property
    def integrity(self) -> str:
        """For the attribute of the same name (Subresource Integrity)."""
        return f"sha384-{base64.b64encode(self.digest).decode()}"

    @property
    def versioned_name(self) -> str:
        """A name that says what the content is, so that it may be kept for a year."""
        return f"gangway.{self.digest.hex()[:16]}.js"

    @property
    def gzipped_size(self) -> int:
        return len(gzip.compress(self.script, 9))


def bundle(api: str, sources: Path = SOURCES) -> Bundle:
    """Raises BundleFailed if two modules use one name, or if it has grown beyond what a page should load."""
    modules = _ordered(sources / "src", "main", [])
    _refuse_shared_names(modules)
    code = "\n".join(_squeezed(text) for text in modules.values())
    style = _squeezed_style((sources / "src/style.css").read_text(encoding="utf-8"))
    for mark, value in {
        '"__STYLE__"': json.dumps(style),
        '"__API__"': json.dumps(api),
        "__DECIMALS__": json.dumps(UNUSUAL_DECIMALS, separators=(",", ":")),
        "__TEXTS__": json.dumps(texts(code), ensure_ascii=False, separators=(",", ":")),
    }.items():
        if mark not in code:
            raise BundleFailed(f"{mark} is not in the sources")
        code = code.replace(mark, value)
    made = Bundle(f'/*! Gangway, MIT */(()=>{{"use strict";\n{code}\n}})();\n'.encode())
    if made.gzipped_size > MOST_BYTES:
        raise BundleFailed(f"the script has {made.gzipped_size} bytes gzipped, more than {MOST_BYTES}")
    return made


def texts(code: str) -> dict[str, dict[str, object]]:
    """The words the script uses, of each language."""
    chosen: dict[str, dict[str, object]] = {}
    for language in LANGUAGES:
        words: dict[str, object] = json.loads((TEXTS / f"{language}.json").read_text(encoding="utf-8"))
        chosen[language] = {n: text for n, text in words.items() if n.startswith(FAMILIES) or f'"{n}"' in code}
    return chosen


def site(made: Bundle, *, url: str, partner: str, form: str) -> dict[str, bytes]:
    """Every file by its name: the script under both names, and the pages filled in for a partner."""
    files = {"gangway.js": made.script, made.versioned_name: made.script}
    values = {
        "__PARTNER__": partner,
        "__FORM_BASE__": form,
        "__FORM__": f"{form}?partner={partner}&amp;lang=cs",
        "__FILE__": made.versioned_name,
        "__INTEGRITY__": made.integrity,
        "__SITE__": url,
    }
    for name in PAGES:
        page = (SOURCES / name).read_text(encoding="utf-8")
        for mark, value in values.items():
            page = page.replace(mark, value)
        files[name] = page.encode()
    return files | {name: (SOURCES / name).read_bytes() for name in ASSETS}


def snippet(made: Bundle, *, url: str, partner: str, product: str = "") -> str:
    """The two lines for a partner's page, pinned to this very script."""
    chosen = f' product="{product}"' if product else ""
    return (
        f'<script src="{url}/{made.versioned_name}" integrity="{made.integrity}" crossorigin="anonymous" async>'
        f'</script>\n<gangway-booking partner="{partner}"{chosen}></gangway-booking>'
    )


def _ordered(folder: Path, name: str, path: list[str]) -> dict[str, str]:
    """The module and, before it, all that it imports."""
    if name in path:
        raise BundleFailed(f"modules import one another in a circle: {' → '.join([*path, name])}")
    text = (folder / f"{name}.js").read_text(encoding="utf-8")
    modules: dict[str, str] = {}
    for imported in IMPORT.findall(text):
        for other, code in _ordered(folder, imported, [*path, name]).items():
            modules.setdefault(other, code)
    if re.search(r"^import ", IMPORT.sub("", text), re.MULTILINE):
        raise BundleFailed(f'{name}.js: an import is written in one line, import {{…}} from "./other.js";')
    return {**modules, name: IMPORT.sub("", text)}


def _refuse_shared_names(modules: dict[str, str]) -> None:
    """All modules become one scope."""
    owner: dict[str, str] = {}
    for module, text in modules.items():
        for name in NAMED.findall(text):
            if owner.setdefault(name, module) != module:
                raise BundleFailed(f"{name} is a name of both {owner[name]}.js and {module}.js")


def _squeezed(text: str) -> str:
    """Without comment lines, indentation and `export`; statements stay on lines of their own."""
    text = re.sub(r"^\s*/\*\*.*?\*/\n", "", text, flags=re.MULTILINE | re.DOTALL)
    lines = (line.strip() for line in text.splitlines())
    kept = (line.removeprefix("export ") for line in lines if line and not line.startswith("//"))
    return "\n".join(re.sub(r" // [^\"'`]*$", "", line) for line in kept)


def _squeezed_style(text: str) -> str:
    return re.sub(r"\n\s*", "", text)
