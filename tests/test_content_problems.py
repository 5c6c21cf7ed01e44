"""What a writer is told when something is wrong: file, line, field, value, remedy."""

import pytest

from tests.conftest import Scratch

SHOW = "-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n"


def episode(*lines: str, body: str = "") -> str:
    head = "\n".join(("title: A", "date: 2024-01-01", *lines))
    return f"{SHOW}-- episodes/a.md --\n---\n{head}\n---\n{body}\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('duration: "1:75:00"', "duration: '1:75:00' is not a time; write H:MM:SS"),
        ("number: twelve", "number: 'twelve' is not a whole number; write digits only"),
        ("number: 0", "number: '0' is not a number from 1 up; leave the field out if there is none"),
        ("explicit: maybe", "explicit: 'maybe' is neither true nor false; write one of them"),
        ("type: long", "type: 'long' is not one of full, trailer, bonus"),
        ("summry: x", "summry: is not a field of an episode; did you mean 'summary'?"),
        ("slug: Two Words", "slug: 'Two Words' cannot stand in an address; write 'two-words'"),
        ("chapters: none", "chapters: 'none' is not a list; write its entries in [ ], or each on a line after '- '"),
        (
            "audio: yes",
            "audio: 'yes' does not say what it is; write it like {url: …, file: …}",
        ),
        ("audio: {length: 3}", "audio: has neither url nor file; write one"),
        (
            "audio: {url: https://a.example/x.mp3, file: media/x.mp3, length: 3}",
            "audio: has both url and file; keep one",
        ),
        (
            "audio: {file: media/none.mp3}",
            "audio.file: 'media/none.mp3' is not in content/; copy the file there or correct the name",
        ),
        (
            "audio: {file: ../x.mp3}",
            "audio.file: '../x.mp3' is not a path below content/; write it like media/name.mp3",
        ),
        (
            "audio: {file: x.mp3}",
            "audio.file: 'x.mp3' is not below media/, whose files are published; copy the file there or correct the name",
        ),
        (
            "audio: {url: https://a.example/x, length: 3}",
            "audio.type: is missing, and the file's name does not tell it; write one like audio/mpeg",
        ),
        (
            "links: {original: ftp://x.example/}",
            "links.original: 'ftp://x.example/' is not an http or https address; write https://…",
        ),
        (
            "links: {original: javascript:alert(1)}",
            "links.original: 'javascript:alert(1)' is not an http or https address; write https://…",
        ),
        ("guests: [{role: guest}]", "guests[0].name: is missing; a person's part needs it"),
        ("quotes: [{text: x}]", "quotes[0].speaker: is missing; a quotation needs it"),
        (
            "quotes: [{text: x, speaker: y, kind: made up}]",
            "quotes[0].kind: 'made up' is not one of verbatim, shortened, translated, read, paraphrase",
        ),
        ("references: [{url: https://e.example/}]", "references[0].title: is missing; a reference needs it"),
        ("aliases: [old]", "aliases[0]: 'old' is not an address within the site; write it like /old/place/"),
        ("aliases: [/old]", "aliases[0]: '/old' is neither a folder nor a file; write '/old/', or give it an ending"),
        ("links: {a: https://a.example/x y}", "links.a: 'https://a.example/x y' has a space in it; write %20 in its place"),
        ("aliases: [/a/../b/]", "aliases[0]: '/a/../b/' is not an address within the site; write it like /old/place/"),
        ("topics: [a, ]", None),
        (
            "references: [{title: Cats, dogs}]",
            "references[0].dogs: has no ':' after it; if it is a part of the text before it, put that in quotes",
        ),
        ("smmary:", "smmary: is not a field of an episode; did you mean 'summary'?"),
        (
            "references: [{title: Cats, by}]",
            "references[0].by: has no ':' after it; if it is a part of the text before it, put that in quotes",
        ),
        ("retired: no", "retired: 'no' is not a reason; say why in words, or leave the field out"),
        ("number: 1234567890123456", "number: '1234567890123456' is not a whole number; write digits only"),
        (
            "image: media/.a.png",
            "image: 'media/.a.png' is hidden, or a copy that an editor made; give the file another name",
        ),
        (
            "transcript: {file: media/a.vtt}",
            "transcript[0].file: 'media/a.vtt' would be published whatever its rights; move it to transcripts/",
        ),
        ("transcript: {rights: CC0-1.0}", "transcript[0].file: is missing, and so is url; write one"),
        ("topics:\n  -", "topics[0]: is empty; write a value, or leave the line out"),
        (
            "corrections: [{date: 2024-13-01, text: x}]",
            "corrections[0].date: '2024-13-01' is not a date; write YYYY-MM-DD",
        ),
        (
            'transcript: none.vtt',
            "transcript[0].file: 'transcripts/none.vtt' is not in content/; "
            "copy the file there or correct the name",
        ),
        (
            "transcript: a.doc",
            "transcript[0].file: 'transcripts/a.doc' is of no format that is read here; convert it to .vtt, .json, .srt or .txt",
        ),
        (
            'chapters: [{start: "2:00", title: b}, {start: "1:00", title: a}]',
            "chapters[1].start: '0:01:00' is before the chapter above; sort them by time",
        ),
        (
            'chapters: [{start: "1:00", title: b}, {start: "1:00", title: a}]',
            "chapters[1].start: '0:01:00' is the start of the chapter above too; keep one",
        ),
        (
            'chapters: [{start: "1:00", end: "0:30", title: b}]',
            "chapters[0].end: '0:00:30' is not after the chapter's start; correct it or leave it out",
        ),
        (
            'chapters: [{start: "0:00", title: a, id: x}, {start: "0:01", title: b, id: x}]',
            "chapters[1].id: 'x' is another chapter's id too; ids are unique within an episode",
        ),
        (
            'quotes: [{text: x, speaker: y, at: "2:00", until: "1:00"}]',
            "quotes[0].until: '0:01:00' is not after 'at'; correct one of them",
        ),
        ('title: "a\\u0007b"', None),
    ],
)  # fmt: skip
def test_a_faulty_field_is_told(scratch: Scratch, line: str, expected: str | None) -> None:
    text = episode(line) if not line.startswith("title") else episode().replace("title: A", line)
    found = scratch.write(text).problems()
    if line.startswith("title"):
        expected = "title: 'a\\x07b' holds the character U+0007, which XML forbids; remove it"
        assert found == [f"content/episodes/a.md:2: {expected}"]
    elif expected is None:
        assert found == []
    else:
        at = 5 if line.startswith("topics:\n") else 4
        assert found == [f"content/episodes/a.md:{at}: {expected}"]


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("chapters", 'chapters: [{start: "0:59:59", title: a}, {start: "1:00:00", title: b}]'),
        ("quotes", 'quotes: [{text: x, speaker: y}, {text: z, speaker: y, at: "1:00:00"}]'),
        ("references", 'references: [a, {title: x, at: "1:00:00"}]'),
    ],
)
def test_a_moment_past_the_end_is_refused(scratch: Scratch, field: str, line: str) -> None:
    name = {"chapters": "start"}.get(field, "at")
    assert scratch.write(episode('duration: "1:00:00"', line)).problems() == [
        f"content/episodes/a.md:5: {field}[1].{name}: '1:00:00' is not within the episode, "
        "which lasts '1:00:00'; correct one of them"
    ]


def test_the_laws_of_an_episode_are_applied_to_what_is_sound_of_a_faulty_one(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        -- episodes/a.md --
        ---
        dtae: 2024-01-01
        chapters:
          - {start: "2:00", title: b}
          - {start: "1:00", title: a}
        ---
        """
    )
    assert scratch.problems() == [
        "content/episodes/a.md:2: date: is missing; an episode needs it",
        "content/episodes/a.md:2: dtae: is not a field of an episode; did you mean 'date'?",
        "content/episodes/a.md:2: title: is missing; an episode needs it",
        "content/episodes/a.md:5: chapters[1].start: '0:01:00' is before the chapter above; sort them by time",
    ]


def test_a_size_that_is_not_known_is_a_warning(scratch: Scratch) -> None:
    scratch.write(episode("audio: {url: https://a.example/x.mp3, length: 0}"))
    assert scratch.problems() == [
        "content/episodes/a.md:4: warning: audio.length: is not known (0); "
        "apps show no size until the number of bytes is written here"
    ]


def test_a_size_that_differs_from_the_file_is_an_error(scratch: Scratch) -> None:
    scratch.write(episode("audio: {file: media/x.mp3, length: 4}"))
    scratch.write("-- media/x.mp3 --\n12\n")
    assert scratch.problems() == [
        "content/episodes/a.md:4: audio.length: '4' is not the size of the file, 3 bytes; remove this line"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("tilte: x", "content/show.yaml:2: tilte: is not a field of show.yaml; did you mean 'title'?"),
        ("timezone: Mars/Olympus", "content/show.yaml:2: timezone: 'Mars/Olympus' is not a time zone; write one like Europe/London or UTC"),
        ("language: not a tag", "content/show.yaml:2: language: 'not a tag' is not a language tag; write one like en or pt-BR"),
        ("artwork: media/none.png", "content/show.yaml:2: artwork: 'media/none.png' is not in content/; copy the file there or correct the name"),
        ("leave_out: [pages]", "content/show.yaml:2: leave_out[0]: 'pages' is not one of copies, quote_pages, references, years, cards, linked_data, search"),
        ("feed: {limt: 3}", "content/show.yaml:2: feed.limt: is not a field of the feed; did you mean 'limit'?"),
    ],
)  # fmt: skip
def test_a_faulty_show_is_told(scratch: Scratch, line: str, expected: str) -> None:
    scratch.write(f"-- show.yaml --\ntitle: T\n{line}\nbase_url: https://e.example/\n")
    found = scratch.problems()
    assert found == [expected.replace("content/show.yaml:2", "content/show.yaml:2")]


def test_without_a_show_one_is_asked_for_and_the_rest_is_still_read(scratch: Scratch) -> None:
    scratch.write("-- episodes/a.md --\n---\ntitle: A\n---\n")
    assert scratch.problems() == [
        "content/episodes/a.md:2: date: is missing; an episode needs it",
        "content/show.yaml: is missing; write it with at least a line 'title: The name of the show'",
    ]


def test_a_show_without_an_address_builds_with_a_warning(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\n")
    assert scratch.problems() == [
        "content/show.yaml: warning: base_url: is missing; until it is set the feed and sitemap use "
        "http://localhost:8000/"
    ]
    assert (scratch.output / "index.html").exists()


def test_text_that_is_not_utf8_is_told_with_its_line(scratch: Scratch) -> None:
    scratch.write(episode())
    (scratch.content / "episodes/a.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    assert scratch.problems() == [
        "content/episodes/a.md:2: holds the byte 0xE9, which is not UTF-8; save the file as UTF-8"
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_read(scratch: Scratch) -> None:
    scratch.write(episode())
    data = (scratch.content / "episodes/a.md").read_bytes()
    (scratch.content / "episodes/a.md").write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    assert scratch.problems() == []


def test_files_in_the_wrong_place_are_named(scratch: Scratch) -> None:
    scratch.write(episode())
    scratch.write("-- stuff/b.md --\nx\n-- episodes/c.txt --\nx\n-- episodes/.hidden --\nx\n")
    found = scratch.problems()
    assert found == [
        "content/episodes/c.txt: warning: is not read; rename it c.md",
        "content/stuff: warning: is not read; only show.yaml, links.yaml, ledger.txt, episodes, people, topics, quotes, "
        "pages, transcripts, media, static, sources are",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("\n[[person:Nobody]]", "[[person:Nobody]] leads nowhere; correct the name, or write it as plain text"),
        ("\n[[episode:b]]", "[[episode:b]] leads nowhere; it is a draft or lies in the future; build with --drafts or --future, or link to it later"),
        ("\n[[topic:gardning]]", "[[topic:gardning]] leads nowhere; did you mean 'gardening'?"),
    ],
)  # fmt: skip
def test_a_link_by_name_that_leads_nowhere_is_an_error(scratch: Scratch, body: str, expected: str) -> None:
    scratch.write(episode("topics: [gardening]", body=body))
    scratch.write("-- episodes/b.md --\n---\ntitle: B\ndate: 2024-01-01\ndraft: true\n---\n")
    assert scratch.problems() == [f"content/episodes/a.md:7: {expected}"]


def test_a_link_to_an_episode_that_could_not_be_read_is_not_a_fault_of_the_link(scratch: Scratch) -> None:
    scratch.write(episode(body="[[episode:b]]"))
    scratch.write("-- episodes/b.md --\n---\ntitle: B\n---\n")
    assert scratch.problems() == ["content/episodes/b.md:2: date: is missing; an episode needs it"]


def test_two_things_that_want_one_address_are_both_named(scratch: Scratch) -> None:
    scratch.write(episode("topics: [C, C++]", "aliases: [/about/]"))
    assert scratch.problems() == [
        "content/episodes/a.md: wants the address '/about/', which Chapterhouse's own /about/ has; "
        "give one of them another name",
        "content/episodes/a.md: wants the address '/topics/c/', which content/episodes/a.md has; give one of them another name",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("slug: b", "content/episodes/b.md: slug: 'b' is claimed by content/episodes/a.md too; rename one file"),
        ("guid: b", "content/episodes/b.md:1: guid: 'b' is claimed by content/episodes/a.md:4 too; a guid names one episode for ever"),
        (
            "audio: {url: https://x.example/b.mp3, length: 1}",
            "content/episodes/b.md:4: audio: 'https://x.example/b.mp3' is claimed by content/episodes/a.md:4 too; "
            "apps show only one of two items with the same audio",
        ),
    ],
)  # fmt: skip
def test_an_identity_that_two_episodes_claim_names_both(scratch: Scratch, line: str, expected: str) -> None:
    scratch.write(episode(line))
    scratch.write(
        "-- episodes/b.md --\n---\ntitle: B\ndate: 2023-01-01\n"
        "audio: {url: https://x.example/b.mp3, length: 1}\n---\n"
    )
    assert expected in scratch.problems()


def test_one_slug_claimed_twice_is_told_once(scratch: Scratch) -> None:
    scratch.write(episode("topics: [x]", 'quotes: [{text: x, speaker: y, at: "1:00"}]'))
    scratch.write("-- episodes/b.md --\n---\ntitle: B\ndate: 2023-01-01\nslug: a\ntopics: [x]\n---\n")
    assert scratch.problems() == [
        "content/episodes/b.md: slug: 'a' is claimed by content/episodes/a.md too; rename one file"
    ]


def test_what_belongs_to_the_program_itself_cannot_be_taken(scratch: Scratch) -> None:
    scratch.write(episode("aliases: [/feed.xml]")).write(
        "-- static/sitemap.xml --\nx\n-- static/.manifest --\nx\n"
    )
    own = "which Chapterhouse's own"
    assert scratch.problems() == [
        f"content/episodes/a.md: wants the address '/feed.xml', {own} /feed.xml has; give one of them another name",
        f"content/static/.manifest: wants the address '/.manifest', {own} /.manifest has; give one of them another name",
        f"content/static/sitemap.xml: wants the address '/sitemap.xml', {own} /sitemap.xml has; give one of them another name",
    ]


def test_two_quotations_in_one_second_need_an_id(scratch: Scratch) -> None:
    line = 'quotes: [{text: x, speaker: y, at: "1:00"}, {text: z, speaker: y, at: "1:00.5"}]'
    assert (
        "content/episodes/a.md:4: quotes[1]: 'a-60' is claimed by content/episodes/a.md:4 too; "
        in "".join(scratch.write(episode(line)).problems())
    )


def test_a_name_that_two_files_claim_names_both(scratch: Scratch) -> None:
    scratch.write(episode())
    scratch.write(
        "-- people/a.md --\n---\nname: Ann\n---\n-- people/b.md --\n---\nname: B\naliases: [ann]\n---\n"
    )
    assert scratch.problems() == [
        "content/people/b.md: 'ann' is also a name in content/people/a.md; give each its own"
    ]


def test_a_date_that_no_calendar_holds_in_every_zone_is_refused(scratch: Scratch) -> None:
    scratch.write(episode().replace("2024-01-01", "9999-12-31T23:59:59Z"))
    assert scratch.problems() == [
        "content/episodes/a.md:3: date: '9999-12-31T23:59:59Z' is in a year that nothing is known of; "
        "correct the year"
    ]


def test_a_transcript_that_no_episode_has_is_named(scratch: Scratch) -> None:
    scratch.write(episode()).write("-- transcripts/b.vtt --\nWEBVTT\n-- transcripts/a.docx --\n1\n")
    assert scratch.problems() == [
        "content/transcripts/a.docx: warning: is of no format that is read here; convert it to .vtt, .json, .srt or .txt",
        "content/transcripts/b.vtt: warning: is no episode's transcript; name it after one, as <slug>.vtt, .json, .srt or .txt",
    ]


def test_an_address_given_to_the_build_needs_none_in_the_show(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\n")
    assert scratch.problems(base_url="https://e.example/") == []


def test_a_collection_has_no_times_and_its_notes_are_checked(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n")
    scratch.write(
        """\
        -- quotes/a.md --
        ---
        title: A
        quotes: [{text: x, speaker: y, until: "1:00"}]
        ---
        -- quotes/b.md --
        ---
        title: B
        quotes: [{text: x, speaker: y}]
        ---
        [[person:Z]]
        """
    )
    assert scratch.problems() == [
        "content/quotes/a.md:3: quotes[0].until: has no episode to be a time in; remove it",
        "content/quotes/b.md:5: [[person:Z]] leads nowhere; correct the name, or write it as plain text",
    ]


def test_a_file_that_is_nearly_right_is_suggested(scratch: Scratch) -> None:
    scratch.write(episode("audio: {file: Soil.mp3}", "image: media/a.PNG"))
    scratch.write("-- media/soil.mp3 --\nx\n-- media/a.png --\nx\n")
    assert scratch.problems() == [
        "content/episodes/a.md:4: audio.file: 'Soil.mp3' is not below media/, whose files are published; "
        "did you mean 'media/soil.mp3'?",
        "content/episodes/a.md:5: image: 'media/a.PNG' is not in content/; did you mean 'media/a.png'?",
    ]


def test_an_owner_is_a_name_and_an_address(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\nowner: Ada <a@b.example>\n")
    assert scratch.problems() == [
        "content/show.yaml:3: owner: 'Ada <a@b.example>' does not say what it is; "
        "write it like {name: …, email: …}"
    ]
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\nowner: {email: nonsense}\n")
    assert scratch.problems() == [
        "content/show.yaml:3: owner.email: 'nonsense' is not an e-mail address; write one like name@example.org"
    ]


@pytest.mark.parametrize("typed", ["“Soil is slow.”", '\\"Soil is slow.\\"', "«Soil is slow.»"])
def test_quotation_marks_around_a_quotation_are_left_to_the_page(scratch: Scratch, typed: str) -> None:
    scratch.write(
        episode(f'quotes: [{{text: "{typed}", speaker: y}}, {{text: "“A” and “B”", speaker: y}}]')
    ).build()
    assert '"text": "Soil is slow."' in scratch.page("quotes.json")
    assert '"text": "“A” and “B”"' in scratch.page("quotes.json")


def test_a_quotation_that_the_transcript_does_not_bear_out_is_a_warning(small: Scratch) -> None:
    text = (small.content / "episodes/soil.md").read_text()
    (small.content / "episodes/soil.md").write_text(
        text.replace("quotes:\n", "quotes:\n  - {text: Stones sing at night., speaker: Ben Clay, at: \"0:01:00\"}\n")
        .replace('at: "0:10:05"', 'at: "0:30:00"')
    )  # fmt: skip
    assert small.problems() == [
        "content/episodes/soil.md:19: warning: quotes[0]: 'Stones sing at night.' is not in the transcript; "
        "correct the words, or write 'kind: paraphrase'",
        "content/episodes/soil.md:20: warning: quotes[1]: 'Soil is a slow diary.' is not said at its time, "
        "but at '0:10:04'; correct 'at'",
    ]
    assert 'at <a class="time" href="../../episodes/soil/#t=604">10:04</a>' in small.page(
        "quotes/soil-1800/index.html"
    )
    assert "Claimed for" in small.page("quotes/soil-60/index.html")


def test_an_alias_is_the_same_speaker_in_a_transcript(small: Scratch) -> None:
    vtt = small.content / "transcripts/soil.vtt"
    vtt.write_text(vtt.read_text().replace("<v Ben Clay>", "<v b. clay>"))
    assert small.problems() == []
    page = small.page("episodes/soil/index.html")
    assert '<a class="speaker" href="../../people/ben-clay/">Ben Clay</a>' in page
    assert '"verdict": "exact"' in small.page("quotes.json")


def test_a_link_or_picture_in_a_text_that_leads_nowhere_is_a_warning(scratch: Scratch) -> None:
    body = "\n[x](/about) [y](/about/#z) ![p](media/none.png)\n![q](media/a.png) [r](/nowhere/) [s](#t=1)"
    scratch.write(episode(body=body)).write("-- media/a.png --\nx\n")
    assert scratch.problems() == [
        "content/episodes/a.md:6: warning: '/about' is no page or file of the site; write '/about/'",
        "content/episodes/a.md:6: warning: '/media/none.png' is no page or file of the site; "
        "correct it, or add what it leads to",
        "content/episodes/a.md:7: warning: '/nowhere/' is no page or file of the site; "
        "correct it, or add what it leads to",
    ]


def test_a_folder_whose_name_is_nearly_right_is_an_error_and_warnings_wait(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\n-- epsiodes/b.md --\nx\n")
    assert scratch.problems() == ["content/epsiodes: is not read; did you mean 'episodes'?"]
    assert scratch.problems(strict=True) == [
        "content/epsiodes: is not read; did you mean 'episodes'?",
        "content/show.yaml: warning: base_url: is missing; until it is set the feed and sitemap use "
        "http://localhost:8000/",
    ]
