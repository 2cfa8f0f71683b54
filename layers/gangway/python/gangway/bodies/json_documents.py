"""Bodies in JSON: parsed once and strictly, then read as a model that names the first field that does not fit."""

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from gangway.domain.refusals import Malformed, NotJson

Model = TypeVar("Model", bound=BaseModel)


def parsed(raw: bytes) -> Any:
    """The parsed body; `{}` for none. Raises NotJson for anything that is not JSON in UTF-8."""
    if not raw.strip():
        return {}
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
        if b"\\u" in raw:
            json.dumps(document, ensure_ascii=False).encode()  # half a character, e.g. a lone surrogate, is not text
    except (ValueError, RecursionError) as error:
        raise NotJson("body", "the body is not JSON in UTF-8") from error
    return document


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def read(model: type[Model], document: Any) -> Model:
    """The document as `model`; raises Malformed that names the first field that does not fit."""
    try:
        return model.model_validate(document)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "body"
        raise Malformed(where, f"{where}: {first['msg']}") from error
    except RecursionError as error:
        raise Malformed("body", "the body is nested too deeply") from error
