"""`python -m benchmarks` measures everything here."""

from benchmarks import core, legality, money, planning, search

core.main()
legality.main()
money.main()
planning.main()
search.main()
