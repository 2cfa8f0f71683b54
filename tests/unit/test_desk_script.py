"""The page's modules joined into one script."""

import pytest

from tests.e2e.desk_tab import PAGE
from tests.node import run_module
from views.script import NotAScript, script_of

SOURCES = {file.stem: file.read_text(encoding="utf-8") for file in PAGE.glob("*.js")}


def test_every_module_of_the_page_is_in_the_script():
    script = script_of(SOURCES, "main")
    assert [name for name in SOURCES if f"modules.{name} = " not in script] == []
    assert "\nimport " not in script
    assert "\nexport " not in script


def test_names_stay_private_and_every_form_of_import_works():
    said = run_module(
        script_of(
            {
                "main": 'import words from "./words.js";\nimport * as all from "./count.js";\n'
                'import { one as first, two } from "./count.js";\n// said\nconst two_ = two();\n'
                "console.log(words.hello, all.one, first, two_, typeof hidden);",
                "count": "const hidden = 1;\nexport const one = hidden;\nexport function two() {\n  return one + 1;\n}",
                "words": 'export default {\n  "hello": "ahoj",\n};',
            },
            "main",
        )
    )
    assert (said.stdout, said.stderr) == ("ahoj 1 1 2 undefined\n", "")


@pytest.mark.parametrize(
    ("sources", "why"),
    [
        ({"main": 'import { a } from "./b.js";', "b": 'import { m } from "./main.js";'}, "main → b → main"),
        ({"main": 'import { a } from "./c.js";'}, "main imports c"),
        ({"main": 'import "./b.js";', "b": ""}, 'main: import "./b.js";'),
        ({"main": "export let a = 1;"}, "main: export let a = 1;"),
    ],
)
def test_what_it_does_not_know_is_refused_and_not_guessed(sources, why):
    with pytest.raises(NotAScript, match=why):
        script_of(sources, "main")
