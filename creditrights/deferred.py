"""Imports by name, on first use: what is needed by one calculator is not read for another.

This is the one module of the core that does so. The page carries what is reached from here because the catalogues say
where each calculator and each topic is (`site/core_bundle.py` reads them), not because an import is seen.
"""

MYPY = False
if MYPY:  # as in plain.py
    from typing import Any


def held(place: str) -> "Any":
    """What "package.module:NAME" names, or the module where no name is given; the module is imported if need be."""
    module, _, name = place.partition(":")
    # Asked for something inside, __import__ gives the module itself and not the package it is in.
    found = __import__(module, None, None, ["*"])
    return getattr(found, name) if name else found
