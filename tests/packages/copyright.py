#!/usr/bin/env python3
"""Prints the licences of everything inside the program: its own, the fonts', and each crate's.

Reads what cargo knows, so that nothing is listed by hand. Fails if a crate names no licence, or only
licences that would bind what a school does with its own pages.
"""

import json
import pathlib
import re
import subprocess
import sys

# Licences that ask for no more than their text beside the program.
FINE = {
    "0BSD", "Apache-2.0", "BSD-1-Clause", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "ISC",
    "MIT", "MIT-0", "Unicode-3.0", "Unlicense", "Zlib",
}


def main():
    target = next(
        line.split()[1] for line in run("rustc", "-vV").splitlines() if line.startswith("host")
    )
    print("Gradus is licensed under MIT or Apache-2.0, as you choose.\n")
    for file in ["LICENSE-MIT", "LICENSE-APACHE"]:
        chapter(file, pathlib.Path(file).read_text())
    for file in sorted(pathlib.Path("themes").rglob("OFL.txt")):
        chapter(f"Fonts in {file.parent}", file.read_text())

    texts = {}
    for package in linked(target):
        expression = package["license"] or ""
        if not is_fine(expression):
            sys.exit(f"{package['name']} {package['version']}: licence `{expression}` is not in the list")
        title = f"{package['name']} {package['version']} ({expression})"
        for text in own_texts(package) or [""]:
            texts.setdefault(text, []).append(title)
    for text, titles in sorted(texts.items(), key=lambda entry: entry[1]):
        chapter("\n".join(titles), text or "The licence named above; the crate brings no text of its own.")


def linked(target):
    """The crates that are part of the program: no tools of the build, no tests."""
    metadata = json.loads(
        run("cargo", "metadata", "--format-version=1", "--locked", "--filter-platform", target)
    )
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    root = metadata["resolve"]["root"]
    seen, todo = set(), [root]
    while todo:
        node = nodes[todo.pop()]
        for dependency in node["deps"]:
            normal = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            if normal and dependency["pkg"] not in seen:
                seen.add(dependency["pkg"])
                todo.append(dependency["pkg"])
    packages = [package for package in metadata["packages"] if package["id"] in seen]
    return sorted(packages, key=lambda package: (package["name"], package["version"]))


def is_fine(expression):
    """Whether one can choose licences of `FINE` that satisfy an SPDX expression."""
    plain = re.sub(r"\s+WITH\s+\S+", "", expression.replace("/", " OR "))
    words = re.findall(r"\(|\)|[^\s()]+", plain)
    python = " ".join(
        word.lower() if word in ("AND", "OR") else word if word in "()" else str(word in FINE)
        for word in words
    )
    return bool(words) and bool(eval(python))  # only `True`, `False`, `and`, `or` and brackets


def own_texts(package):
    folder = pathlib.Path(package["manifest_path"]).parent
    names = re.compile(r"(licen[cs]e|copying|notice|copyright|unlicense)", re.IGNORECASE)
    return [
        file.read_text(errors="replace").strip()
        for file in sorted(folder.iterdir())
        if file.is_file() and names.match(file.name)
    ]


def chapter(title, text):
    print(f"{'=' * 78}\n{title}\n{'=' * 78}\n\n{text.strip()}\n")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


main()
