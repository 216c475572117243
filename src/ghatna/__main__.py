"""`python -m ghatna` is the command line."""

from ghatna.cli.main import main

main()
