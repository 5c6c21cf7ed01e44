"""output/ is the old site or the new one."""

import os
from pathlib import Path

import pytest

from generator.build.change import Change, Copy, Published
from generator.build.publish import MANIFEST, publish
from generator.problems import Misused
from tests.conftest import Scratch


def site(**files: bytes) -> list[Change]:
    return [Change(name.replace("__", "/").replace("_", "."), data) for name, data in files.items()]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def test_a_first_build_writes_everything_and_lists_it(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "output"
    done = publish(site(index_html=b"home", a__b_txt=b"x"), output)
    assert done == Published(2, 2, 0, 0, 5, ())
    assert tree(output) == {"index.html": b"home", "a/b.txt": b"x", MANIFEST: b"a/b.txt\nindex.html\n"}
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_unchanged_files_keep_inode_and_time_and_what_no_page_needs_is_removed(tmp_path: Path) -> None:
    publish(site(a_txt=b"same", b__c__d_txt=b"old", e_txt=b"old"), tmp_path / "o")
    before = (tmp_path / "o/a.txt").stat()
    done = publish(site(a_txt=b"same", e_txt=b"new"), tmp_path / "o")
    after = (tmp_path / "o/a.txt").stat()
    assert done == Published(2, 1, 1, 1, 7, ())
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert tree(tmp_path / "o") == {"a.txt": b"same", "e.txt": b"new", MANIFEST: b"a.txt\ne.txt\n"}
    assert not (tmp_path / "o/b").exists()


def test_a_clean_build_writes_unchanged_files_too(tmp_path: Path) -> None:
    publish(site(a_txt=b"same"), tmp_path / "o")
    assert publish(site(a_txt=b"same"), tmp_path / "o", clean=True).rendered == 1


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    publish(site(a=b"file", b__c=b"inner"), tmp_path / "o")
    publish(site(a__x=b"inner", b=b"file"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"a/x": b"inner", "b": b"file", MANIFEST: b"a/x\nb\n"}


def test_files_that_no_build_made_are_left_and_named(tmp_path: Path) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "o/.gitignore").write_text("*\n")
    (tmp_path / "o/mine.txt").write_text("mine")
    assert publish(site(a_txt=b"x"), tmp_path / "o").strangers == ("mine.txt",)
    assert publish([], tmp_path / "o").strangers == ("mine.txt",)
    assert (tmp_path / "o/mine.txt").read_text() == "mine"


def test_a_file_that_no_build_made_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "o/index.html").write_text("mine")
    with pytest.raises(Misused, match=r"o/index.html: was made by no build and stands in the way"):
        publish(site(index_html=b"ours", a_txt=b"x"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"index.html": b"mine"}


def test_a_copy_has_the_bytes_of_its_source(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"sound")
    change = Change("media/a.mp3", Copy(tmp_path / "a.mp3"))
    assert publish([change], tmp_path / "o").bytes == 5
    assert publish([change], tmp_path / "o").reused == 1


def test_a_full_disk_while_staging_leaves_the_old_site_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site(a_txt=b"old"), tmp_path / "o")
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name == "b.txt":
            raise OSError(28, "No space left on device", str(path))
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        publish(site(a_txt=b"new", b_txt=b"x"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"a.txt": b"old", MANIFEST: b"a.txt\n"}
    assert os.listdir(tmp_path) == ["o"]


def test_what_an_earlier_build_left_staged_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".o.staging").mkdir()
    (tmp_path / ".o.staging/old").write_text("left behind")
    publish(site(a_txt=b"x"), tmp_path / "o")
    assert os.listdir(tmp_path) == ["o"]


def test_pages_come_after_what_they_need_and_the_feed_after_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put: list[str] = []
    real = os.replace

    def note(source: Path, target: Path) -> None:
        put.append(target.name)
        real(source, target)

    monkeypatch.setattr("generator.build.publish.os.replace", note)
    publish(site(feed_xml=b"f", index_html=b"i", style_css=b"s"), tmp_path / "o")
    assert put == [MANIFEST, "style.css", "index.html", "feed.xml", MANIFEST]


def test_a_faulty_archive_leaves_the_site_as_it_was(small: Scratch) -> None:
    small.build()
    before = {name: (small.output / name).stat().st_mtime_ns for name in small.tree()}
    small.write("-- episodes/bad.md --\n---\ntitel: x\n---\n")
    assert small.problems()
    assert before == {name: (small.output / name).stat().st_mtime_ns for name in small.tree()}


def test_a_build_cut_short_while_putting_files_in_place_is_mended_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site(a_txt=b"old", b_txt=b"old"), tmp_path / "o")
    real = os.replace

    def cut(source: Path, target: Path) -> None:
        if target.name == "d.txt":
            raise KeyboardInterrupt
        real(source, target)

    with monkeypatch.context() as patched:
        patched.setattr("generator.build.publish.os.replace", cut)
        with pytest.raises(KeyboardInterrupt):
            publish(site(a_txt=b"new", c_txt=b"new", d_txt=b"new"), tmp_path / "o")
    publish(site(a_txt=b"newer", c_txt=b"newer"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"a.txt": b"newer", "c.txt": b"newer", MANIFEST: b"a.txt\nc.txt\n"}


def test_a_manifest_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "precious").write_text("keep")
    (tmp_path / "o" / MANIFEST).write_text(f"../precious\n{tmp_path}/precious\n")
    assert publish(site(a_txt=b"x"), tmp_path / "o").removed == 0
    assert (tmp_path / "precious").read_text() == "keep"


def test_where_nothing_may_be_written_beside_the_folder_it_is_staged_within(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path and real(path, mode))
    done = publish(site(a_txt=b"x"), tmp_path / "o")
    assert done.strangers == ()
    assert tree(tmp_path / "o") == {"a.txt": b"x", MANIFEST: b"a.txt\n"}
    assert sorted(os.listdir(tmp_path / "o")) == [MANIFEST, "a.txt"]


def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(PermissionError, match="may not be written; change its permissions"):
        publish(site(a_txt=b"x"), tmp_path / "o")
