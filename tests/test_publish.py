"""output/ is the old site or the new one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.change import Change, Copy, Pieces, Published
from generator.build.publish import MANIFEST, Publication, disk, publish
from generator.problems import Misused
from tests.conftest import Scratch


def site(**files: bytes) -> list[Change]:
    return [Change(name.replace("__", "/").replace("_", "."), data) for name, data in files.items()]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def steps(monkeypatch: pytest.MonkeyPatch, *kinds: str) -> list[str]:
    """The names of what those functions of the disk change from now on, where it ends up."""
    names: list[str] = []

    def noted(real: Callable[..., None]) -> Callable[..., None]:
        def note(*paths: Path) -> None:
            names.append(paths[-1].name)
            real(*paths)

        return note

    for kind in kinds:
        monkeypatch.setattr(disk, kind, noted(getattr(disk, kind)))
    return names


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


def test_what_is_given_in_pieces_is_one_file_and_no_other_than_in_one(tmp_path: Path) -> None:
    whole = memoryview(b"one two three")
    pieces = Pieces((whole[:4], memoryview(b""), whole[4:]))
    assert publish([Change("a.txt", pieces)], tmp_path).bytes == len(whole)
    assert tree(tmp_path)["a.txt"] == whole
    assert publish([Change("a.txt", pieces), Change("b.txt", b"")], tmp_path).rendered == 1
    assert publish([Change("a.txt", Pieces((whole[:-1], memoryview(b"E"))))], tmp_path).rendered == 1


def test_a_clean_build_writes_unchanged_files_too(tmp_path: Path) -> None:
    publish(site(a_txt=b"same"), tmp_path / "o")
    assert publish(site(a_txt=b"same"), tmp_path / "o", clean=True).rendered == 1


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    publish(site(a=b"file", b__c=b"inner"), tmp_path / "o")
    publish(site(a__x=b"inner", b=b"file"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"a/x": b"inner", "b": b"file", MANIFEST: b"a/x\nb\n"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (site(a__b__c=b"only one in a"), site(a__b=b"file")),
        (site(a__b=b"only one in a"), site(a__b__c=b"inner")),
        (site(a__b__c=b"1", a__b__d__e=b"2", a__f=b"3"), site(a=b"file")),
    ],
)
def test_what_stands_in_a_folder_alone_may_change_its_kind(
    tmp_path: Path, old: list[Change], new: list[Change]
) -> None:
    publish(old, tmp_path / "o")
    publish(new, tmp_path / "o")
    assert tree(tmp_path / "o") == {
        MANIFEST: f"{new[0].file}\n".encode(),
        **{change.file: change.content for change in new},
    }


def test_an_empty_folder_makes_room_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "o/a/b").mkdir(parents=True)
    publish(site(a=b"file"), tmp_path / "o")
    assert (tmp_path / "o/a").read_bytes() == b"file"


def test_a_folder_that_is_not_there_yet_is_moved_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = steps(monkeypatch, "move")
    publish([Change(f"a/{n // 10}/{n}.html", b"x") for n in range(200)], tmp_path / "o")
    assert put == ["journal", "a", MANIFEST]
    publish([Change(f"a/{n // 10}/{n}.html", b"x") for n in range(230)], tmp_path / "o")
    assert put[3:] == ["journal", "20", "21", "22", MANIFEST]
    assert len(tree(tmp_path / "o")) == 231


def test_the_manifest_is_a_new_file_when_the_site_has_changed_and_only_then(tmp_path: Path) -> None:
    output = tmp_path / "o"
    inodes = []
    for data in (b"1", b"1", b"2", b"2"):
        publish(site(a_txt=data), output)
        inodes.append((output / MANIFEST).stat().st_ino)
    assert inodes[0] == inodes[1] != inodes[2] == inodes[3]


def test_a_commit_looks_only_where_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish([Change(f"{n}/index.html", b"x") for n in range(50)], tmp_path / "o")
    looked: list[Path] = []
    real = disk.device

    def look(path: disk.AnyPath) -> int:
        looked.append(Path(path))
        return real(path)

    monkeypatch.setattr(disk, "device", look)
    monkeypatch.setattr(disk, "files_in", lambda *_: pytest.fail("a walk"))
    monkeypatch.setattr(disk, "remove_tree", lambda *_: None)
    with Publication(tmp_path / "o") as publication:
        publication.stage("7/index.html", b"y")
        publication.commit(["7/index.html"], publication.made)
    assert [path for path in looked if path.parent == tmp_path / "o"] == [tmp_path / "o/7"]
    assert (tmp_path / "o/7/index.html").read_bytes() == b"y"


def test_several_processes_may_stage_at_once(tmp_path: Path) -> None:
    names = [f"a/{n % 7}/{n}.html" for n in range(200)]
    with Publication(tmp_path / "o") as publication:
        children = []
        for worker in range(4):
            if not (child := os.fork()):
                try:
                    for name in names[worker::4]:
                        publication.stage(name, name.encode())
                    publication.__exit__()
                    os._exit(0)
                finally:
                    os._exit(1)
            children.append(child)
        assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
        assert publication.commit(names, names) == ()
    assert {name: data.decode() for name, data in tree(tmp_path / "o").items() if name != MANIFEST} == {
        name: name for name in names
    }
    assert os.listdir(tmp_path) == ["o"]


def test_what_is_not_committed_leaves_no_trace(tmp_path: Path) -> None:
    publish(site(a_txt=b"old"), tmp_path / "o")
    with Publication(tmp_path / "o") as publication:
        assert publication.made == {"a.txt"}
        assert not publication.differs("a.txt", b"old")
        assert publication.differs("a.txt", b"new")
        publication.stage("a.txt", b"new")
    assert tree(tmp_path / "o") == {"a.txt": b"old", MANIFEST: b"a.txt\n"}
    assert os.listdir(tmp_path) == ["o"]


def test_what_was_not_staged_is_not_committed(tmp_path: Path) -> None:
    publish(site(a_txt=b"old"), tmp_path / "o")
    with Publication(tmp_path / "o") as publication, pytest.raises(FileNotFoundError, match="was not staged"):
        publication.commit(["b.txt"], ["b.txt"])
    assert tree(tmp_path / "o") == {"a.txt": b"old", MANIFEST: b"a.txt\n"}


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


def test_a_folder_keeps_the_files_that_no_build_made(tmp_path: Path) -> None:
    publish(site(a__b_txt=b"x"), tmp_path / "o")
    (tmp_path / "o/a/mine.txt").write_text("mine")
    assert publish([], tmp_path / "o").strangers == ("a/mine.txt",)
    assert tree(tmp_path / "o") == {"a/mine.txt": b"mine", MANIFEST: b""}
    with pytest.raises(Misused, match=r"o/a/mine.txt: was made by no build and stands in the way"):
        publish(site(a=b"file"), tmp_path / "o")


def test_a_file_where_a_folder_goes_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "o/a").write_text("mine")
    with pytest.raises(Misused, match=r"o/a: was made by no build and stands in the way"):
        publish(site(a__b_txt=b"x"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"a": b"mine"}


@pytest.mark.parametrize("clean", [False, True])
def test_a_file_that_holds_just_what_a_build_makes_becomes_its_own(tmp_path: Path, clean: bool) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "o/a.txt").write_text("x")
    assert publish(site(a_txt=b"x"), tmp_path / "o", clean=clean).strangers == ()
    assert tree(tmp_path / "o") == {"a.txt": b"x", MANIFEST: b"a.txt\n"}


def test_a_file_of_a_build_that_somebody_removed_is_made_again(tmp_path: Path) -> None:
    publish(site(a__b_txt=b"x", c_txt=b"x"), tmp_path / "o")
    (tmp_path / "o/a/b.txt").unlink()
    (tmp_path / "o/a").rmdir()
    assert publish(site(a__b_txt=b"x", c_txt=b"x"), tmp_path / "o").rendered == 1
    assert tree(tmp_path / "o") == {"a/b.txt": b"x", "c.txt": b"x", MANIFEST: b"a/b.txt\nc.txt\n"}


def test_an_output_folder_on_two_disks_is_refused_as_long_as_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site(a__b_txt=b"old"), tmp_path / "o")
    real = disk.device
    monkeypatch.setattr(disk, "device", lambda path: real(path) + (Path(path).name == "a"))
    with pytest.raises(OSError, match=r"is on another disk than the folder it is in; choose"):
        publish(site(a__b_txt=b"new"), tmp_path / "o")
    assert tree(tmp_path / "o") == {"a/b.txt": b"old", MANIFEST: b"a/b.txt\n"}


def test_a_copy_has_the_bytes_of_its_source(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"sound")
    change = Change("media/a.mp3", Copy(tmp_path / "a.mp3"))
    assert publish([change], tmp_path / "o").bytes == 5
    assert publish([change], tmp_path / "o").reused == 1


def test_a_full_disk_while_staging_leaves_the_old_site_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site(a_txt=b"old"), tmp_path / "o")
    real = os.write

    def full(file: int, data: bytes) -> int:
        if data == b"too much":
            raise OSError(28, "No space left on device")
        return real(file, data)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        publish(site(a_txt=b"new", b_txt=b"too much"), tmp_path / "o")
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
    publish(site(old_html=b"o", old_png=b"o"), tmp_path / "o")
    put = steps(monkeypatch, "move", "remove")
    new = site(
        feed_xml=b"f",
        a__index_html=b"i",
        style_css=b"s",
        z__index_html=b"i",
        z__b__chapters_json=b"c",
        media__a_png=b"p",
    )
    publish(new, tmp_path / "o")
    assert put == [
        "journal", "media", "style.css", "z", "a", "feed.xml", "old.html", "old.png", MANIFEST, "journal",
    ]  # fmt: skip


def test_a_faulty_archive_leaves_the_site_as_it_was(small: Scratch) -> None:
    small.build()
    before = {name: (small.output / name).stat().st_mtime_ns for name in small.tree()}
    small.write("-- episodes/bad.md --\n---\ntitel: x\n---\n")
    assert small.problems()
    assert before == {name: (small.output / name).stat().st_mtime_ns for name in small.tree()}


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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_has_the_permissions_of_any_other_and_cannot_be_run(tmp_path: Path) -> None:
    (tmp_path / "any").write_bytes(b"x")
    publish(site(a_html=b"x"), tmp_path / "o")
    assert (tmp_path / "o/a.html").stat().st_mode == (tmp_path / "any").stat().st_mode
