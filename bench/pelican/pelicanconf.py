"""The bench's archive in Pelican: the same pages at the same addresses."""

import sys
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

SITENAME = "The Bench Hour"
SITEURL = "https://bench.example"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "output"
THEME = str(HERE / "theme")
PLUGINS = ["archive"]
MARKDOWN = {**DEFAULT_CONFIG["MARKDOWN"], "extensions": ["archive:Stamps"]}
LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = False
RELATIVE_URLS = False

ARTICLE_PATHS = ["episodes"]
PAGE_PATHS = ["pages"]
ARTICLE_URL = "/episodes/{slug}/"
ARTICLE_SAVE_AS = "episodes/{slug}/index.html"
PAGE_URL = "/{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
AUTHOR_URL = "/people/{slug}/"
AUTHOR_SAVE_AS = ""
TAG_URL = "/topics/{slug}/"
TAG_SAVE_AS = "topics/{slug}/index.html"
TAGS_SAVE_AS = "topics/index.html"
CATEGORY_SAVE_AS = ""

TEMPLATE_EXTENSIONS = [".html", ".xml", ".txt"]
DIRECT_TEMPLATES = ["home", "episodes", "tags", "404", "feed", "sitemap", "robots", "llms"]
PAGINATED_TEMPLATES = {"episodes": 50, "tag": 50, "quotes": 50, "people": 250, "person": 1}
PAGINATION_PATTERNS = (
    (1, "/{base_name}/", "{base_name}/index.html"),
    (2, "/{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)
HOME_SAVE_AS = "index.html"
EPISODES_SAVE_AS = "episodes/index.html"
FEED_SAVE_AS = "feed.xml"
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"
LLMS_SAVE_AS = "llms.txt"

FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

TRANSCRIPTS = sorted((HERE / "content" / "transcripts").glob("*.vtt"))
STATIC_PATHS = ["assets", "transcripts"]
EXTRA_PATH_METADATA = {
    f"transcripts/{one.name}": {"path": f"episodes/{one.stem}/transcript.vtt"} for one in TRANSCRIPTS
}
