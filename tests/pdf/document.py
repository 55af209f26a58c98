"""A PDF as assistive technology sees it."""

import re
import subprocess
from functools import cached_property
from typing import NamedTuple
from unicodedata import normalize

from pypdf import PdfReader


class Block(NamedTuple):
    """Text between two tags; `heading` is the level of its heading, or 0."""

    text: str
    heading: int


class Document:
    def __init__(self, path):
        self.path = path
        reader = PdfReader(path)
        catalog = reader.trailer["/Root"]
        viewer = catalog.get("/ViewerPreferences")
        self.language = catalog.get("/Lang")
        self.title = reader.metadata and reader.metadata.title
        self.shows_title = bool(viewer and viewer.get_object().get("/DisplayDocTitle"))
        self.tagged = "/StructTreeRoot" in catalog

    @cached_property
    def has_top_heading(self):
        return bool(re.search(r"^ *H1\b", self._poppler("pdfinfo", "-struct", self.path), re.MULTILINE))

    @cached_property
    def blocks(self):
        """The text in the order of the tags, which is the order it is read aloud in."""
        return blocks(self._poppler("pdfinfo", "-enc", "UTF-8", "-struct-text", self.path))

    @cached_property
    def page_text(self):
        """The text as it is copied from the page."""
        return normal(self._poppler("pdftotext", "-enc", "UTF-8", self.path, "-"))

    def _poppler(self, *command):
        # Its warnings are about attributes that PDF 1.7 allows and it does not know.
        result = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        # It prints the title of a heading that is not ASCII as raw UTF-16, line ends and all.
        output = re.sub(rb'(H[1-6]) "\xfe\xff.*?" \(', rb"\1 (", result.stdout, flags=re.DOTALL)
        return output.decode("utf-8")


def normal(text):
    """Text for comparison: one case, accents apart, no spaces, since a line may end inside a word."""
    return "".join(normalize("NFKD", text).split()).casefold()


def blocks(outline):
    """The blocks of an indented outline of elements, with their text in quotes."""
    found = [Block("", 0)]
    depth = 0
    for line in outline.splitlines():
        indent = len(line) - len(line.lstrip())
        content = line.strip()
        within_heading = found[-1].heading > 0 and indent > depth
        if content.startswith('"'):
            if found[-1].heading and not within_heading:
                found.append(Block("", 0))
            text = normal(found[-1].text + " " + content.strip('"'))
            found[-1] = found[-1]._replace(text=text)
        elif is_element(content) and not within_heading:
            level = re.match(r"H([1-6])\b", content)
            found.append(Block("", int(level[1]) if level else 0))
            depth = indent
    return [block for block in found if block.text]


def is_element(content):
    """Whether the line opens an element that starts a new block, not an attribute of one."""
    return not content.startswith("/") and "(inline)" not in content
