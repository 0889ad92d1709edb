"""`python -m benchmarks` measures everything here."""

from benchmarks import core, legality

core.main()
legality.main()
