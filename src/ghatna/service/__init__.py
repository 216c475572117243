"""All that a user can ask for, behind one door."""
