"""Which day, which place, which body the words mean."""
