"""An episode's page: its moments and where their ids stand, its states."""

import re
from collections import Counter

from lxml import html

from tests.conftest import Scratch


def page_of(scratch: Scratch, slug: str) -> html.HtmlElement:
    return html.document_fromstring(scratch.page(f"episodes/{slug}/index.html"))


def ids(tree: html.HtmlElement) -> list[str]:
    return [str(one) for one in tree.xpath("//@id")]


def test_every_linked_moment_has_its_id_once(small: Scratch) -> None:
    small.build()
    tree = page_of(small, "soil")
    times = sorted(one for one in ids(tree) if one.startswith("t="))
    assert times == ["t=0", "t=1230", "t=600", "t=604", "t=605", "t=720", "t=748", "t=750"]
    assert Counter(ids(tree)).most_common(1)[0][1] == 1


def test_an_id_stands_on_the_chapter_else_on_the_turn_else_before_the_words(small: Scratch) -> None:
    small.build()
    tree = page_of(small, "soil")

    def holder(name: str) -> tuple[str, str]:
        (element,) = tree.xpath(f"//*[@id='{name}']")
        return element.tag, str(element.get("class"))

    assert holder("t=600") == ("li", "chapter")
    assert holder("t=604") == ("div", "turn")
    assert holder("t=605") == ("span", "anchor")
    (turn,) = tree.xpath("//*[@id='t=605']/ancestor::div")[-1:]
    assert "slow diary" in turn.text_content()


def test_without_a_transcript_a_moment_stands_in_its_chapter(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        chapters: [{start: "0:10", title: One}, {start: "0:20", title: Two, toc: false}]
        ---
        [0:05] [0:15] [0:25]
        """
    ).build()
    tree = page_of(scratch, "a")
    assert [str(one) for one in tree.xpath("//li[@class='chapter']//@id")] == [
        "t=10",
        "t=15",
        "t=20",
        "t=25",
        "one",
    ]
    assert tree.xpath("//header[@class='page-head']//@id") == ["t=5"]
    assert "Two" not in tree.text_content()


def test_chapters_have_readable_ids_and_repeated_titles_differ(small: Scratch) -> None:
    small.build()
    titles = page_of(small, "soil").xpath("//*[@class='chapter-title']")
    assert [one.get("id") for one in titles] == ["hello", "layers", "layers-2"]


def test_chapters_stand_in_their_parts(small: Scratch) -> None:
    small.build()
    tree = page_of(small, "soil")
    assert [one.text for one in tree.xpath("//h3[@class='part']")] == ["The ground"]
    assert [len(one.xpath("li")) for one in tree.xpath("//section[@class='chapters']/ol")] == [1, 2]


def test_notes_link_to_moments_people_topics_and_episodes(small: Scratch) -> None:
    small.build()
    links = page_of(small, "soil").xpath("//section[@class='prose']//a")
    assert [(one.text, one.get("href")) for one in links] == [
        ("[0:12:30]", "#t=750"),
        ("Ben Clay", "../../people/ben-clay/"),
        ("the ground", "../../topics/soil/"),
        ("Rain & wind", "../../episodes/rain/"),
    ]


def test_an_episode_with_only_title_and_date_looks_finished(small: Scratch) -> None:
    small.build()
    text = small.page("episodes/rain/index.html")
    tree = page_of(small, "rain")
    assert tree.xpath("//h1")[0].text == "Rain & wind"
    assert "knows no audio address" in tree.text_content()
    assert "<audio" not in text
    assert [one.text for one in tree.xpath("//h2")] == ["Cite"]


def test_a_file_of_ones_own_is_played_from_the_site_or_from_media_base(scratch: Scratch) -> None:
    text = """\
    -- show.yaml --
    title: T
    base_url: https://e.example/
    {base}
    -- media/a b.mp3 --
    sound
    -- media/a.png --
    picture
    -- episodes/a.md --
    ---
    title: A
    date: 2024-01-01
    audio: {{file: media/a b.mp3}}
    ---
    """
    scratch.write(text.format(base="")).build()
    assert 'src="../../media/a%20b.mp3"' in scratch.page("episodes/a/index.html")
    assert (scratch.output / "media/a b.mp3").read_text() == "sound\n"
    scratch.write(text.format(base="media_base: https://cdn.example/m")).build()
    assert 'src="https://cdn.example/m/a%20b.mp3"' in scratch.page("episodes/a/index.html")
    assert sorted(name for name in scratch.tree() if name.startswith("media/")) == ["media/a.png"]


def test_a_transcript_without_rights_leaves_no_word_in_the_output(small: Scratch) -> None:
    text = (small.content / "episodes/soil.md").read_text()
    (small.content / "episodes/soil.md").write_text(text.replace(", rights: CC-BY-4.0", ""))
    small.build()
    everything = b"\n".join(small.tree().values())
    assert b"Welcome back" not in everything
    assert b"That is in the book" not in everything
    assert "episodes/soil/transcript.vtt" not in small.tree()
    assert b'"verdict": "exact"' in small.tree()["quotes.json"]


def test_a_retired_episode_leaves_a_tombstone_and_nothing_else(small: Scratch) -> None:
    text = (small.content / "episodes/soil.md").read_text()
    (small.content / "episodes/soil.md").write_text(
        text.replace("title:", "retired: A guest asked.\ntitle:", 1)
    )
    small.build()
    assert "A guest asked." in small.page("episodes/soil/index.html")
    assert [name for name in small.tree() if "soil" in name] == ["episodes/soil/index.html"]
    assert b"soil" not in small.tree()["feed.xml"]


def test_an_alias_leads_on_and_keeps_the_moment(small: Scratch) -> None:
    text = (small.content / "episodes/rain.md").read_text()
    (small.content / "episodes/rain.md").write_text(
        text.replace("date:", "aliases: [/e/1.html, /old/]\ndate:")
    )
    small.build()
    for name, way in (("e/1.html", "../episodes/rain/"), ("old/index.html", "../episodes/rain/")):
        page = small.page(name)
        assert f'content="1; url={way}"' in page
        assert f'data-to="{way}"' in page
        assert re.search(r'<link rel="canonical" href="https://garden.example/hour/episodes/rain/">', page)


def test_drafts_and_episodes_to_come_are_published_only_when_asked_for(small: Scratch) -> None:
    small.write(
        """\
        -- episodes/draft.md --
        ---
        title: Draft
        date: 2020-01-01
        draft: true
        ---
        -- episodes/later.md --
        ---
        title: Later
        date: 2030-01-01
        ---
        """
    ).build()
    assert not {"episodes/draft/index.html", "episodes/later/index.html"} & set(small.tree())
    small.build(drafts=True)
    assert "episodes/draft/index.html" in small.tree()
    small.build(future=True)
    assert "episodes/later/index.html" in small.tree()
    assert "episodes/draft/index.html" not in small.tree()


def test_the_audio_of_an_episode_held_back_or_withdrawn_stays_at_home(scratch: Scratch) -> None:
    scratch.write("-- show.yaml --\ntitle: T\nbase_url: https://e.example/\n-- media/free.png --\nx\n")
    for name, more in (("a", ""), ("b", "draft: yes"), ("c", "retired: Asked to.")):
        scratch.write(f"-- media/{name}.mp3 --\nsound\n-- episodes/{name}.md --\n---\ntitle: {name}\n"
                      f"date: 2024-01-01\naudio: {{file: media/{name}.mp3}}\n{more}\n---\n")  # fmt: skip
    scratch.build()
    assert [one for one in scratch.tree() if one.startswith("media/")] == ["media/a.mp3", "media/free.png"]


def test_what_something_else_shows_is_published_though_a_draft_uses_it_too(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        artwork: media/art.png
        -- media/art.png --
        x
        -- media/face.png --
        x
        -- media/map.png --
        x
        -- people/a.md --
        ---
        name: A
        portrait: media/face.png
        ---
        ![map](media/map.png)
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        draft: true
        image: media/art.png
        chapters: [{start: "0:00", title: x, image: media/face.png}, {start: "0:01", title: y, image: media/map.png}]
        ---
        """
    ).build()
    assert [one for one in scratch.tree() if one.startswith("media/")] == [
        "media/art.png",
        "media/face.png",
        "media/map.png",
    ]


def test_no_two_ids_of_a_page_are_the_same_whatever_chapters_are_called(scratch: Scratch) -> None:
    scratch.write(
        """\
        -- show.yaml --
        title: T
        base_url: https://e.example/
        -- episodes/a.md --
        ---
        title: A
        date: 2024-01-01
        audio: {url: https://e.example/a.mp3, length: 1}
        quotes: [{text: x, speaker: y, at: "1:00"}]
        references: [{title: a, kind: other}, b]
        chapters:
          - {start: "0:00", title: Content}
          - {start: "0:01", title: Player}
          - {start: "0:02", title: fn1}
          - {start: "0:03", title: Q a 60}
          - {start: "0:04", title: Notes one, id: notes-one}
          - {start: "0:05", title: Chapters}
          - {start: "0:06", title: t=60}
        ---
        ## One

        x[^1]

        [^1]: note
        """
    ).build()
    for name in ("episodes/a/index.html", "references/index.html"):
        found = Counter(ids(html.document_fromstring(scratch.page(name))))
        assert [one for one, count in found.items() if count > 1] == []
