"""Loads the Hypothesis profile before any test is collected."""

import tests.strategies  # noqa: F401
