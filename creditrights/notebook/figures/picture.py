"""A picture and everything that must be said about it in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A drawn figure for a page.

    svg      the drawing, letters as outlines, may be put into a page as it is
    alt      what the picture shows, for those who do not see it
    caption  the sentence under it: where it comes from and what to keep in mind
    columns  heads of a table that says the same as the picture
    rows     its rows, as many cells each as there are columns
    """

    name: str
    svg: str
    alt: str
    caption: str
    columns: list[str]
    rows: list[list[str]]
