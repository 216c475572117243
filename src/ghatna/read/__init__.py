"""What the words of a document say, before anything is resolved."""
