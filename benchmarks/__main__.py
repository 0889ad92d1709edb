"""`python -m benchmarks` measures everything here."""

from benchmarks import core

core.main()
