"""Walking mypy's syntax tree. Its own visitors are compiled and cannot be derived from."""

from collections.abc import Iterator
from functools import cache
from types import GetSetDescriptorType
from typing import Any

from mypy.nodes import Decorator, FuncDef, MypyFile, Node, OverloadedFuncDef, SymbolNode

# Attributes that point elsewhere in the program, or say the same once more.
POINTERS = frozenset(
    {"node", "info", "analyzed", "original_decorators", "unanalyzed_items", "original_def", "expanded"}
)
PARTS = (FuncDef, Decorator, OverloadedFuncDef)


def children(node: Node) -> Iterator[Node]:
    """What the node consists of, in no set order."""
    for name in _attributes(type(node).__mro__):
        yield from _nodes(getattr(node, name, None))


def descendants(node: Node) -> Iterator[Node]:
    """The node and all it consists of."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += children(found)


@cache
def _attributes(classes: tuple[type, ...]) -> tuple[str, ...]:
    names = {
        name: None for part in classes for name, value in vars(part).items() if isinstance(value, GetSetDescriptorType)
    }
    return tuple(name for name in names if name not in POINTERS)


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, list | tuple):
        for member in value:
            yield from _nodes(member)
    elif isinstance(value, PARTS) or (isinstance(value, Node) and not isinstance(value, SymbolNode | MypyFile)):
        yield value
