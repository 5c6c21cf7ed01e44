"""What an address leads to, however it is spelled: one book has many addresses.

Two addresses of one identity are of one work. What tells them apart is left out: the scheme, `www.`, the
port that is usual, what follows visitors about, the place within a page, and how characters are written
(RFC 3986 §6.2). Papers at arXiv, what has a DOI and videos at YouTube are known by their own names, in
whatever form, version and moment of theirs the address asks for.
"""

import re
from collections.abc import Callable
from urllib.parse import SplitResult, quote, unquote, urlsplit

ARXIV, DOI, YOUTUBE = "arxiv:", "doi:", "youtube:"
"""What the identity of such a work begins with; that of any other begins with `//`."""

_PLAIN = re.compile(r"https?://(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)((?:/[\w~-][\w~.-]*)*)/*", re.ASCII)
"""Most addresses: in these there is nothing to be written otherwise."""

_ARXIV_ID = re.compile(r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?/*", re.I)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PUBLISHERS_DOI = re.compile(r"/doi/(?:(?:abs|full|pdf|epdf|epub|pdfplus)/)?(10\.\d{4,9}/.+)")
"""The path under which many publishers have what a DOI names."""
_DOI_OF_ARXIV = "10.48550/arxiv."
_VIDEO = re.compile(r"[\w-]{6,}", re.ASCII)
_OF_VIDEOS = ("shorts", "embed", "live", "v", "e")

_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|d|gb|wb|ms|y|tw|tt)clid|gclsrc|igshid|igsh|mc_[ce]id|_hs(?:enc|mi|Ctatracking)|mkt_tok"
    r"|vero_id|oly_(?:anon|enc)_id|ref_src|ref_url|spm|s_cid|wt_mc|__twitter_impression|_ga|_gl",
    re.I,
)
"""Parameters that tell where a visitor came from."""
_USUAL_PORTS = (None, 80, 443)
_ESCAPE = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_KEPT = "!$&'()*+,;=:@/?"
_SPELLED = re.compile(r"[\w~!$&'()*+,;=:@/?.-]*", re.ASCII)


def identity(address: str) -> str:
    """The identity of what is at `address`: `doi:10.1/x`, `//example.org/a`."""
    plain = _PLAIN.fullmatch(address)
    if plain and plain[1] not in _NAMED and "/10." not in plain[2]:
        return f"//{plain[1]}{plain[2]}"
    return _named(address.strip()) or _taken_apart(address)


def _named(address: str) -> str:
    """Of an address that is a name itself, such as `doi:10.1/x`; empty for any other."""
    scheme, colon, rest = address.partition(":")
    known = {"doi": _doi, "arxiv": _arxiv_id}.get(scheme.casefold()) if colon else None
    return known(rest.strip()) if known else ""


def _taken_apart(address: str) -> str:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    host = _host(parts)
    of_host = _NAMED.get(host, _of_publisher)
    if known := of_host(parts):
        return known
    at = "" if port in _USUAL_PORTS else f":{port}"
    who, is_known, _ = parts.netloc.rpartition("@")
    return f"//{who}{is_known}{host}{at}{_path(parts.path)}{_query(parts.query)}{_fragment(parts.fragment)}"


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


def _path(path: str) -> str:
    """Without the steps `.` and `..`, and without a slash at the end."""
    steps: list[str] = []
    for step in _spelled(path).split("/"):
        if step == ".." and len(steps) > 1:
            steps.pop()
        elif step not in (".", ".."):
            steps.append(step)
    return "/".join(steps).rstrip("/")


def _query(query: str) -> str:
    """In one order, without what follows visitors about."""
    pairs = (one for one in _spelled(query).split("&") if one)
    left = sorted(one for one in pairs if not _TRACKING.fullmatch(one.partition("=")[0]))
    return "?" + "&".join(left) if left else ""


def _fragment(fragment: str) -> str:
    """A place within a page is no other work. What begins like a path is, as scripts make it a page."""
    return f"#{_spelled(fragment)}" if fragment.startswith(("/", "!")) else ""


def _spelled(part: str) -> str:
    """`part` of an address with each character written in one way (RFC 3986 §6.2.2)."""
    if _SPELLED.fullmatch(part):
        return part
    escaped = _ESCAPE.sub(
        lambda found: quote(unquote(found[0], "latin-1"), safe="", encoding="latin-1"), part
    )
    return quote(escaped, safe=f"{_KEPT}%")


def _arxiv_id(written: str) -> str:
    found = _ARXIV_ID.fullmatch(written)
    return ARXIV + found[1].casefold() if found else ""


def _arxiv(parts: SplitResult) -> str:
    """`/abs/1706.03762`, `/pdf/1706.03762v2`."""
    return _arxiv_id(parts.path.strip("/").partition("/")[2])


def _doi(written: str) -> str:
    """Letter case does not count in one (DOI Handbook §2.4)."""
    name = unquote(written).strip("/").casefold()
    if name.startswith(_DOI_OF_ARXIV):
        return _arxiv_id(name.removeprefix(_DOI_OF_ARXIV))
    return DOI + name if _DOI.fullmatch(name) else ""


def _resolver(parts: SplitResult) -> str:
    return _doi(parts.path)


def _of_publisher(parts: SplitResult) -> str:
    found = _PUBLISHERS_DOI.fullmatch(parts.path)
    return _doi(found[1]) if found else ""


def _youtube(parts: SplitResult) -> str:
    """`/watch?v=…`, `/shorts/…`, `/embed/…`."""
    first, _, rest = parts.path.strip("/").partition("/")
    if first == "watch" and not rest:
        pairs = (one.partition("=") for one in parts.query.split("&"))
        return next((_video(value) for name, _, value in pairs if name == "v"), "")
    return _video(rest) if first in _OF_VIDEOS else ""


def _short_youtube(parts: SplitResult) -> str:
    return _video(parts.path.strip("/"))


def _video(written: str) -> str:
    return YOUTUBE + written if _VIDEO.fullmatch(written) and written != "videoseries" else ""


_NAMED: dict[str, Callable[[SplitResult], str]] = {
    **dict.fromkeys(("arxiv.org", "export.arxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org"), _arxiv),
    **dict.fromkeys(("doi.org", "dx.doi.org"), _resolver),
    **dict.fromkeys(("youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com"), _youtube),
    "youtu.be": _short_youtube,
}
"""By host."""
