"""Plain values to DynamoDB's typed form and back, for the kinds of values our items hold."""

from decimal import Decimal
from typing import Any

from gangway.domain.model import Model

Item = dict[str, Any]


def to_wire(value: Any) -> dict[str, Any]:
    """`{"S": …}` and the like; raises TypeError for a kind no item of ours holds."""
    match value:
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": value}
        case int():
            return {"N": str(value)}
        case None:
            return {"NULL": True}
        case dict():
            return {"M": {key: to_wire(member) for key, member in value.items()}}
        case list() | tuple():
            return {"L": [to_wire(member) for member in value]}
    raise TypeError(f"{type(value).__name__} has no place in an item")


def from_wire(typed: dict[str, Any]) -> Any:
    ((kind, value),) = typed.items()
    match kind:
        case "S" | "BOOL":
            return value
        case "N":
            return int(Decimal(value))
        case "NULL":
            return None
        case "M":
            return {key: from_wire(member) for key, member in value.items()}
        case "L":
            return [from_wire(member) for member in value]
        case "SS":
            return sorted(value)
    raise TypeError(f"an attribute of kind {kind} is none of ours")


def item_to_wire(item: Item) -> dict[str, Any]:
    return {key: to_wire(value) for key, value in item.items()}


def item_from_wire(item: dict[str, Any]) -> Item:
    return {key: from_wire(value) for key, value in item.items()}


class Expression(Model):
    """Names and values of one DynamoDB expression, collected while it is written."""

    names: dict[str, str] = {}
    values: dict[str, Any] = {}

    def name(self, attribute: str) -> str:
        """A placeholder for an attribute name; the same name gives the same placeholder."""
        for placeholder, known in self.names.items():
            if known == attribute:
                return placeholder
        placeholder = f"#n{len(self.names)}"
        self.names[placeholder] = attribute
        return placeholder

    def path(self, *attributes: str) -> str:
        return ".".join(self.name(attribute) for attribute in attributes)

    def value(self, value: Any) -> str:
        placeholder = f":v{len(self.values)}"
        self.values[placeholder] = to_wire(value)
        return placeholder

    def parts(self) -> dict[str, Any]:
        """The two keyword arguments of a call, without those that would be empty."""
        parts: dict[str, Any] = {}
        if self.names:
            parts["ExpressionAttributeNames"] = self.names
        if self.values:
            parts["ExpressionAttributeValues"] = self.values
        return parts
