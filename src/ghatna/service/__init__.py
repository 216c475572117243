"""What a user can ask for."""

from ghatna.service.desk import Desk

__all__ = ["Desk"]
