"""The console: one JSON line per mail, a message and status 1 for what cannot be read."""

import json

from gangway.cli import main


def _catalogue(tmp_path, catalogue):
    path = tmp_path / "catalogue.json"
    path.write_text(catalogue.model_dump_json(by_alias=True), encoding="utf-8")
    return str(path)


def test_each_mail_gives_one_line_in_the_scorers_shape(tmp_path, catalogue, capsys):
    mail = tmp_path / "one.eml"
    mail.write_bytes(b"no mail at all")
    assert main(["mail", "read", str(mail), "--catalog", _catalogue(tmp_path, catalogue)]) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["file"], line["intent"], line["complete"]) == ("one.eml", "human", False)


def test_a_missing_file_is_told_and_the_others_are_read(tmp_path, catalogue, capsys):
    mail = tmp_path / "one.eml"
    mail.write_bytes(b"")
    assert (
        main(["mail", "read", str(tmp_path / "none.eml"), str(mail), "--catalog", _catalogue(tmp_path, catalogue)]) == 1
    )
    captured = capsys.readouterr()
    assert "none.eml" in captured.err
    assert json.loads(captured.out)["file"] == "one.eml"


def test_a_catalogue_that_is_none_is_told(tmp_path, capsys):
    path = tmp_path / "broken.json"
    path.write_text("[]", encoding="utf-8")
    assert main(["mail", "read", "x.eml", "--catalog", str(path)]) == 1
    assert "not a catalogue" in capsys.readouterr().err
