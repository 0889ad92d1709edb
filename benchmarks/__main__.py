"""`python -m benchmarks` measures everything here."""

from benchmarks import classroom, core, legality, money, planning, search

core.main()
legality.main()
money.main()
planning.main()
classroom.main()
search.main()
