"""Landmarks of a document, and whether they come in order."""

from fnmatch import fnmatchcase
from typing import NamedTuple

from document import normal


class Landmark(NamedTuple):
    """Text to find; `forms` are the ways in which it may be written."""

    text: str
    forms: list
    heading: bool
    optional: bool

    @classmethod
    def parse(cls, text, placeholder, values):
        """A landmark as `landmarks.json` writes it, with one form per value."""
        optional = text.startswith("?")
        heading = text.removeprefix("?").startswith("# ")
        pattern = text.removeprefix("?").removeprefix("# ")
        forms = [pattern.replace(placeholder, value) for value in values] if placeholder in pattern else [pattern]
        return cls(text if len(forms) != 1 else forms[0], [normal(form) for form in forms], heading, optional)

    def stands_in(self, block):
        if self.heading:
            return block.heading > 0 and any(heading_is(block.text, form) for form in self.forms)
        return any(form in block.text for form in self.forms)


def order_problems(document, landmarks):
    """What is missing, out of order, or lost when the text is copied."""
    problems = misplaced(document.blocks, landmarks)
    if not problems and len(landmarks) > 1 and not misplaced(document.blocks, landmarks[::-1]):
        problems.append("the control: the landmarks are found in reverse order too")
    for landmark in (landmark for landmark in landmarks if not landmark.optional):
        copied = any(is_copied(form.strip("*"), document.page_text) for form in landmark.forms)
        if not copied:
            problems.append(f"`{landmark.text}` cannot be copied from the page")
    return problems


# Poppler ends the text of a tag where one letter is made of several glyphs, and turns Arabic
# ligatures around when it copies them, so that less can be asked of a name with such letters.


def heading_is(text, form):
    return fnmatchcase(text, form) or not form.isascii() and bool(text) and set(text) <= set(form)


def is_copied(form, page_text):
    return form in page_text or not form.isascii() and all(letter in page_text for letter in form)


def misplaced(blocks, landmarks):
    problems = []
    start = 0
    for landmark in landmarks:
        places = [place for place, block in enumerate(blocks) if landmark.stands_in(block)]
        place = next((place for place in places if place >= start), None)
        if place is not None:
            # Two plain landmarks may share a block, two headings cannot.
            start = place + (1 if landmark.heading else 0)
        elif places:
            problems.append(f"`{landmark.text}` is read too early")
        elif not landmark.optional:
            problems.append(f"`{landmark.text}` is missing")
    return problems
