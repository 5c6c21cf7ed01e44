"""The rule of people's parts: roles and groups are those of the podcast taxonomy."""

from collections.abc import Iterator

from generator.lint.element import Element
from generator.lint.rule import Around, Fault, Rule, refused

ROLES: dict[str, tuple[str, ...]] = {
    "creative direction": (
        "director", "assistant director", "executive producer", "senior producer", "producer",
        "associate producer", "development producer", "creative director"),
    "cast": (
        "host", "co-host", "guest host", "guest", "voice actor", "narrator", "announcer", "reporter"),
    "writing": (
        "author", "editorial director", "co-writer", "writer", "songwriter", "guest writer", "story editor",
        "managing editor", "script editor", "script coordinator", "researcher", "editor", "fact checker",
        "translator", "transcriber", "logger"),
    "audio production": (
        "studio coordinator", "technical director", "technical manager", "audio engineer",
        "remote recording engineer", "post production engineer"),
    "audio post-production": (
        "audio editor", "sound designer", "foley artist", "composer", "theme music", "music production",
        "music contributor"),
    "administration": (
        "production coordinator", "booking coordinator", "production assistant", "content manager",
        "marketing manager", "sales representative", "sales manager"),
    "visuals": ("graphic designer", "cover art designer"),
    "community": ("social media manager",),
    "misc.": ("consultant", "intern"),
    "video production": ("camera operator", "lighting designer", "camera grip", "assistant camera"),
    "video post-production": ("editor", "assistant editor"),
}  # fmt: skip
"""By group; letter case is no matter."""


def parts(parent: Element, around: Around) -> Iterator[Fault]:
    for one in parent.all("podcast:person"):
        role, group = one.attributes.get("role", "host"), one.attributes.get("group", "cast")
        if group.lower() not in ROLES:
            yield refused(one, group, f"is no group of people; there are {', '.join(ROLES)}", "group")
        elif role.lower() not in ROLES[group.lower()]:
            yield refused(one, role, f"is no role of the group {group}; {_remedy(role.lower())}", "role")


def _remedy(role: str) -> str:
    found = [group for group, roles in ROLES.items() if role in roles]
    return f"write the group {' or '.join(found)}" if found else "take one that the taxonomy has"


RULE = Rule("person-role", "Podcasting 2.0, podcast taxonomy", parts, is_warning=True)
