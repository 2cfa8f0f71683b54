"""The desk in the local stack: one person for each role, and how they log in."""

from typing import Any

from gangway.domain.partners import random_text
from gangway.domain.staff import Cost, Role, Staff, hash_password
from gangway.store.staff import StaffBook
from infra.local.stack import Stack

PEOPLE = {
    "lenka": ("Lenka Dvořáková", Role.DISPATCHER),
    "marta": ("Marta Králová", Role.MANAGER),
    "petr": ("Petr Reader", Role.READER),
}
QUICK = Cost(log_n=14, parallel=1)


def hire_demo_staff(stack: Stack) -> None:
    """As an operator creates a first manager: written into the table by whoever owns the account."""
    passwords: dict[str, str] = stack.remembered.setdefault("desk_passwords", {})
    book = StaffBook(stack.engine.client("dynamodb"), stack.outputs["DeskTable"])
    for name, (full_name, role) in PEOPLE.items():
        if name not in passwords:
            passwords[name] = random_text(16)
            password = hash_password(passwords[name], QUICK)
            book.add(Staff(name=name, full_name=full_name, role=role, password=password))
    stack.remember()


def desk_endpoint(stack: Stack) -> dict[str, Any]:
    """Where the desk is, and a login for each role."""
    passwords = stack.remembered["desk_passwords"]
    logins = {role.value: {"name": name, "password": passwords[name]} for name, (_, role) in PEOPLE.items()}
    return {"url": f"{stack.desk_url}/", "logins": logins}
