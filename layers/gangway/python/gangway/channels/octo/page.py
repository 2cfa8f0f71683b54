"""The documentation page: one HTML file without scripts, made from the OpenAPI document by `gangway docs`.

Why a page of our own: an interactive one needs more than a megabyte of script and a policy that lets it run; a
partner who wants to try calls imports openapi.json into its own client. This one works under `default-src 'none'`.
"""

import json
from collections.abc import Iterable
from html import escape
from typing import Any

STYLE = """
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--key:#0b6e75}
@media(prefers-color-scheme:dark){:root{--key:#5fc7cf}}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{margin-bottom:0}h2{border-bottom:1px solid var(--line);margin-top:2.5rem;overflow-wrap:anywhere}
a{color:var(--key)}code,pre{font:14px/1.45 ui-monospace,monospace}
pre{background:var(--soft);padding:.75rem;overflow:auto;max-height:28rem;border-radius:6px}
nav{columns:2;padding-left:0}nav a{display:block;text-decoration:none;padding:.1rem 0}
b.method{display:inline-block;min-width:4.5em;text-transform:uppercase;font:700 13px ui-monospace,monospace;
color:var(--key)}
table{border-collapse:collapse;width:100%}td,th{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;
vertical-align:top;overflow-wrap:anywhere}details{margin:.5rem 0}summary{cursor:pointer}
@media(max-width:40rem){nav{columns:1}}
"""


def documentation_page(document: dict[str, Any]) -> str:
    info = document["info"]
    operations = [(method, path, op) for path, item in document["paths"].items() for method, op in item.items()]
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{escape(info['title'])}</title><style>{STYLE}</style></head><body>",
        f"<h1>{escape(info['title'])}</h1><p>{escape(info['summary'])}. {escape(info['description'])}</p>",
        f"<p>Base path <code>{escape(document['servers'][0]['url'])}</code>; send your key as",
        " <code>Authorization: Bearer &lt;key&gt;</code>.",
        ' The same as a machine reads it: <a href="/openapi.json">openapi.json</a>.</p><nav>',
        *(_link(method, path, operation) for method, path, operation in operations),
        "</nav><main>",
        *(_section(method, path, operation) for method, path, operation in operations),
        "</main><h2 id=schemas>Schemas</h2>",
        *_schemas(document["components"]["schemas"]),
        "</body></html>\n",
    ]
    return "\n".join(parts)


def _link(method: str, path: str, operation: dict[str, Any]) -> str:
    return f'<a href="#{operation["operationId"]}"><b class=method>{method}</b> {escape(path)}</a>'


def _section(method: str, path: str, operation: dict[str, Any]) -> str:
    parts = [
        f'<h2 id="{operation["operationId"]}"><b class=method>{method}</b> {escape(path)}</h2>',
        f"<p>{escape(operation['summary'])}.</p>",
        _parameters(operation["parameters"]),
    ]
    if body := operation.get("requestBody"):
        content = body["content"]["application/json"]
        parts.append(f"<h3>Body: {_type(content['schema'])}</h3>{_pre(content.get('example', {}))}")
    parts.append("<h3>Answers</h3>")
    for status, response in operation["responses"].items():
        content = response["content"]["application/json"]
        parts.append(f"<details><summary><b>{status}</b> {escape(response['description'])}: {_type(content['schema'])}")
        parts.append("</summary>")
        parts.extend(_pre(example["value"]) for example in content["examples"].values())
        parts.append("</details>")
    return "".join(parts)


def _parameters(parameters: list[dict[str, Any]]) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(each['name'])}</code></td><td>{each['in']}</td><td>{_type(each['schema'])}</td>"
        f"<td>{escape(each.get('description', ''))}</td></tr>"
        for each in parameters
    )
    return f"<table><tr><th>Parameter<th>In<th>Type<th></tr>{rows}</table>"


def _schemas(schemas: dict[str, Any]) -> Iterable[str]:
    for name, schema in schemas.items():
        required = schema.get("required", [])
        rows = "".join(
            f"<tr><td><code>{escape(field)}</code></td><td>{_type(described)}</td>"
            f"<td>{'always' if field in required else ''}</td></tr>"
            for field, described in schema.get("properties", {}).items()
        )
        text = escape(schema.get("description", ""))
        yield f'<details open id="schema-{escape(name)}"><summary><code>{escape(name)}</code></summary><p>{text}</p>'
        yield f"<table><tr><th>Field<th>Type<th></tr>{rows}</table></details>"


def _type(schema: dict[str, Any]) -> str:
    """A schema in a few words, with links to the named ones."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f'<a href="#schema-{escape(name)}">{escape(name)}</a>'
    if "anyOf" in schema:
        return " or ".join(_type(each) for each in schema["anyOf"])
    if "enum" in schema:
        return " ".join(f"<code>{escape(str(value))}</code>" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    if "const" in schema:
        return f"<code>{escape(str(schema['const']))}</code>"
    return escape(str(schema.get("format") or schema.get("type", "anything")))


def _pre(value: Any) -> str:
    return f"<pre>{escape(json.dumps(value, ensure_ascii=False, indent=2))}</pre>"
