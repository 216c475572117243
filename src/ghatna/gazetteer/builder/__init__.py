"""Builds the index of places from public packages; nothing here is needed to look names up."""

from ghatna.gazetteer.builder.compile import BuildOptions, build_index, compile_index
from ghatna.gazetteer.builder.places import RawPlace

__all__ = ["BuildOptions", "RawPlace", "build_index", "compile_index"]
