"""The page of all corrections."""

import re

from tests.conftest import Scratch

SOIL = "date: 2024-03-02T09:00:00+01:00\n"
LINES = re.compile(
    r'<li id="([^"]*)">.*?<time datetime="([^"]*)">.*?<a href="([^"]*)">([^<]*)</a>.*?<p>([^<]*)</p>',
    re.DOTALL,
)


def corrected(small: Scratch) -> Scratch:
    rain, soil = small.content / "episodes/rain.md", small.content / "episodes/soil.md"
    rain.write_text(
        rain.read_text(encoding="utf-8").replace(
            "date:",
            "corrections:\n  - {date: 2023-06-01, text: It was Tuesday.}\n  - {date: 2025-01-05, text: One.}\n"
            "  - {date: 2025-01-05, text: Another.}\ndate:",
        ),
        encoding="utf-8",
    )
    soil.write_text(
        soil.read_text(encoding="utf-8").replace(
            SOIL, f"{SOIL}corrections: [{{date: 2024-05-06, text: 'Kent, not <Essex>.'}}]\n"
        ),
        encoding="utf-8",
    )
    small.build()
    return small


def test_every_correction_stands_on_it_newest_first(small: Scratch) -> None:
    page = corrected(small).page("changes/index.html")
    assert LINES.findall(page) == [
        ("rain-2025-01-05-1", "2025-01-05", "../episodes/rain/", "Rain &amp; wind", "One."),
        ("rain-2025-01-05-2", "2025-01-05", "../episodes/rain/", "Rain &amp; wind", "Another."),
        (
            "soil-2024-05-06",
            "2024-05-06",
            "../episodes/soil/",
            "What soil remembers",
            "Kent, not &lt;Essex&gt;.",
        ),
        ("rain-2023-06-01", "2023-06-01", "../episodes/rain/", "Rain &amp; wind", "It was Tuesday."),
    ]
    assert re.findall(r'<h2 class="kicker" id="_\d+">(\d+)</h2>', page) == ["2025", "2024", "2023"]
    assert "4 corrections" in page


def test_the_episode_and_the_page_about_the_archive_lead_to_it(small: Scratch) -> None:
    corrected(small)
    assert '<a href="../../changes/">All changes</a>' in small.page("episodes/soil/index.html")
    assert '<a href="../changes/">All changes</a>' in small.page("about/index.html")
    assert "<loc>https://garden.example/hour/changes/</loc><lastmod>2025-01-05</lastmod>" in re.sub(
        r"\s", "", small.page("sitemap.xml")
    )


def test_where_nothing_was_corrected_there_is_no_page(small: Scratch) -> None:
    small.build()
    assert not (small.output / "changes").exists()
    assert "changes/" not in small.page("about/index.html")


def test_corrections_of_a_withdrawn_episode_are_not_told(small: Scratch) -> None:
    corrected(small)
    soil = small.content / "episodes/soil.md"
    soil.write_text(
        soil.read_text(encoding="utf-8").replace(SOIL, f"{SOIL}retired: Wrong.\n"), encoding="utf-8"
    )
    rain = small.content / "episodes/rain.md"
    rain.write_text(rain.read_text(encoding="utf-8").replace("[[episode:rain]]", ""), encoding="utf-8")
    small.build()
    assert "Essex" not in small.page("changes/index.html")


def test_a_long_list_is_paged(small: Scratch) -> None:
    many = "".join(f"  - {{date: 2024-01-{1 + at % 28:02}, text: No. {at}}}\n" for at in range(60))
    small.write(f"-- episodes/many.md --\n---\ntitle: Many\ndate: 2024-01-01\ncorrections:\n{many}---\n")
    small.build()
    assert len(LINES.findall(small.page("changes/index.html"))) == 50
    assert len(LINES.findall(small.page("changes/page/2/index.html"))) == 10
