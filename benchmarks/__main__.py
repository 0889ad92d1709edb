"""`python -m benchmarks` measures everything here."""

from benchmarks import core, legality, money

core.main()
legality.main()
money.main()
