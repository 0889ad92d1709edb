"""`python -m benchmarks` measures everything here."""

from benchmarks import core, legality, planning

core.main()
legality.main()
planning.main()
