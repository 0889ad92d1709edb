"""`python -m creditrights` is the command line."""

from creditrights.cli import main

raise SystemExit(main())
