"""How large the packages are, against Lambda's limit: a function and its layers, unzipped, are at most 250 MB."""

from dataclasses import dataclass

from infra.build.resources import LAYERS
from infra.build.targets import Target

MOST_UNZIPPED = 250 * 1024 * 1024
KILO = 1024


@dataclass(frozen=True)
class Size:
    """Bytes of one resource as it is uploaded and as Lambda unpacks it."""

    name: str
    zipped: int
    unzipped: int


def report(sizes: list[Size], target: Target) -> str:
    """A table for people, the heaviest function with its layers last."""
    layers = sum(size.unzipped for size in sizes if size.name in LAYERS)
    largest = max((size for size in sizes if size.name not in LAYERS), key=lambda size: size.unzipped)
    total = layers + largest.unzipped
    lines = [f"{'for ' + target.name:24}{'zipped kB':>12}{'unzipped kB':>14}"]
    lines += [f"{size.name:24}{size.zipped / KILO:12,.1f}{size.unzipped / KILO:14,.1f}" for size in sizes]
    lines.append(
        f"the largest function with its layers: {total / KILO / KILO:.1f} MB unzipped,"
        f" {total / MOST_UNZIPPED:.0%} of Lambda's 250 MB"
    )
    version = ".".join(map(str, target.version))
    lines.append(f"byte code of Python {version}: {'inside' if target.python else 'left out, none is installed here'}")
    return "\n".join(lines)
