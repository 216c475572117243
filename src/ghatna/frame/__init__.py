"""What happened, and on whose word."""
