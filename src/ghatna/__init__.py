"""ghatna: who did or said what, to whom, when, where, and on whose word."""
