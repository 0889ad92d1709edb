"""Text from outside, made fit to be written down."""


def clean(text: str) -> str:
    """Text that can be written as UTF-8: halves of surrogate pairs become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
