"""What is uploaded for each layer and function, and what Lambda unpacks. Run by `make bench`."""

import tempfile
from pathlib import Path

from infra.build.packages import package
from infra.build.sizes import report
from infra.build.targets import lambda_target


def main() -> None:
    target = lambda_target()
    with tempfile.TemporaryDirectory() as folder:
        print(f"\n{report(package(Path(folder), target), target)}")


if __name__ == "__main__":
    main()
