"""Checks what a screen reader makes of the PDFs under the given folders.

Every PDF has a language, a title shown in the window, a tag tree and a level 1
heading. Documents that `landmarks.json` describes must also be in reading
order: in the order of the tags their text holds the landmarks one after the
other, and each can be copied out of the page. Arguments: a control, which is a
PDF without tags that must be flagged, then the folders.

A landmark is text that must occur, whatever its case. `# ` in front of it asks
for a heading, where `*` stands for any text; `?` in front of that makes it
optional, but never out of order. `{name}` is any form of the student's name,
`{subjects}` one landmark per subject in the school's order. Languages that
have no landmarks get the structure checks alone.
"""

import csv
import json
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from document import Document
from landmarks import Landmark, order_problems

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]


def main(control, *folders):
    settings = json.loads((HERE / "landmarks.json").read_text("utf-8"))
    documents = settings["documents"]
    problems = []
    if len(structure_problems(Document(Path(control)), None)) < 5:
        problems.append("the control: a PDF without any structure passes")

    paths = sorted(path for folder in folders for path in Path(folder).rglob("*.pdf"))
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        results = list(threads.map(lambda path: document_problems(path, settings), paths))
    problems += [f"{path}: {problem}" for path, (_, found) in zip(paths, results) for problem in found]
    ordered = [kind for kind, _ in results if kind]
    for kind in sorted(documents.keys() - set(ordered)):
        problems.append(f"no {kind} like `{documents[kind]['path']}` in a language with landmarks")

    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(paths)} PDFs read, {len(ordered)} of them for their order: {len(problems)} problems")
    return 1 if problems else 0


def document_problems(path, settings):
    """What is wrong with a PDF, after its kind where its order was checked too."""
    kind, student, language = describe(path, settings["documents"])
    document = Document(path)
    found = structure_problems(document, language)
    texts = kind and settings["documents"][kind]["landmarks"].get(primary(language or document.language))
    if not texts:
        return None, found
    return kind, found + order_problems(document, expand(texts, settings, student))


def describe(path, documents):
    """The document's kind, its student and the language in its file name."""
    for kind, document in documents.items():
        pattern = re.escape(document["path"])
        for part in ("student", "lang"):
            pattern = pattern.replace(re.escape("{%s}" % part), rf"(?P<{part}>[^/.]+)")
        if match := re.search(rf"(?:^|/){pattern}$", path.as_posix()):
            return kind, match.groupdict().get("student"), match.groupdict().get("lang")
    return None, None, None


def structure_problems(document, language):
    problems = []
    if not document.language:
        problems.append("no language is set")
    elif language and primary(document.language) != primary(language):
        problems.append(f"the language is `{document.language}`, but the file name says `{language}`")
    if not document.title:
        problems.append("no title is set")
    if not document.shows_title:
        problems.append("a viewer would show the file name in place of the title")
    if not document.tagged:
        problems.append("there is no tag tree")
    if not document.has_top_heading:
        problems.append("there is no level 1 heading")
    return problems


def primary(language):
    """The language without region or script: `pt` of `pt-BR`."""
    return (language or "").split("-")[0].lower()


def expand(texts, settings, student):
    """The landmarks of one student's document."""
    names = students(settings["students"]).get(student, [])
    landmarks = []
    for text in texts:
        if "{subjects}" in text:
            titles = subjects(settings["subjects"])
            landmarks += [Landmark.parse(text, "{subjects}", [title]) for title in titles]
        else:
            landmarks.append(Landmark.parse(text, "{name}", names))
    return landmarks


@cache
def subjects(table):
    return [row["title"] for row in rows(table)]


@cache
def students(table):
    """Every form of each student's name, by id."""
    return {
        row["id"]: [
            form.strip()
            for form in (f"{row['given']} {row['family']}", f"{row['preferred']} {row['family']}", row["legal"])
            if form.strip()
        ]
        for row in rows(table)
    }


def rows(table):
    with open(REPOSITORY / table, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
