"""The one place where parts are chosen and put in order."""
