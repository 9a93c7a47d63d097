"""`python -m leukinfo`: the command line."""

import sys

from leukinfo._cli import main

sys.exit(main())
