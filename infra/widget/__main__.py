"""`python -m infra.widget build|snippet|publish`: the form's files, a partner's two lines, an upload to the bucket."""

import argparse
import sys
from pathlib import Path
from typing import Any

from infra.widget.bundle import Bundle, BundleFailed, bundle, site, snippet
from infra.widget.serve import cache_control, content_type


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m infra.widget")
    commands = parser.add_subparsers(required=True)
    for name, act, about in (
        ("build", build, "write the files to a folder"),
        ("snippet", show, "print the two lines for a partner's page"),
        ("publish", publish, "upload the files to the stack's bucket (output WidgetBucket)"),
    ):
        command = commands.add_parser(name, help=about)
        command.set_defaults(act=act)
        command.add_argument("--gate", required=True, help="base URL of the gate, output GateUrl")
        command.add_argument("--url", default="https://widget.example", help="where the files are served, WidgetUrl")
        command.add_argument("--partner", default="pk_", help="the publishable key written into demo and snippet")
        command.add_argument("--product", default="", help="products of the snippet")
        command.add_argument("--to", help="folder, or name of the bucket")
    chosen = parser.parse_args()
    try:
        made = bundle(f"{chosen.gate.rstrip('/')}/widget/api")
    except BundleFailed as failed:
        print(f"failed: {failed}", file=sys.stderr)
        return 1
    print(f"gangway.js  {len(made.script)} bytes, {made.gzipped_size} gzipped  {made.integrity}", file=sys.stderr)
    chosen.act(chosen, made)
    return 0


def _files(chosen: argparse.Namespace, made: Bundle) -> dict[str, bytes]:
    form = f"{chosen.gate.rstrip('/')}/widget/form"
    return site(made, url=chosen.url.rstrip("/"), partner=chosen.partner, form=form)


def build(chosen: argparse.Namespace, made: Bundle) -> None:
    folder = Path(chosen.to or "build/widget")
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _files(chosen, made).items():
        (folder / name).write_bytes(content)
    print(folder)


def show(chosen: argparse.Namespace, made: Bundle) -> None:
    print(snippet(made, url=chosen.url.rstrip("/"), partner=chosen.partner, product=chosen.product))


def publish(chosen: argparse.Namespace, made: Bundle) -> None:
    import boto3  # noqa: PLC0415  only who publishes has an account

    upload(boto3.client("s3"), chosen.to, _files(chosen, made))


def upload(s3: Any, bucket: str, files: dict[str, bytes]) -> None:
    """Hashed names first, so that no page is ever told of a script that is not there yet."""
    for name in sorted(files, key=lambda name: not cache_control(name).endswith("immutable")):
        s3.put_object(
            Bucket=bucket,
            Key=name,
            Body=files[name],
            ContentType=content_type(name),
            CacheControl=cache_control(name),
        )
        print(f"s3://{bucket}/{name}  {cache_control(name)}")


if __name__ == "__main__":
    sys.exit(main())
