"""Compile the modules that read when a wheel is built; without a compiler the wheel is pure Python.

An editable install is never compiled. The modules are listed in pyproject.toml; `tools/native.py` compiles them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PURE = "GHATNA_PURE"
LONGEST_FAULT = 300


class CompileHook(BuildHookInterface):
    """Adds to a wheel what mypyc makes of the listed modules."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and say in one line where that was not possible."""
        if version == "editable" or os.environ.get(PURE, "") not in ("", "0"):
            return
        self.made = Path(tempfile.mkdtemp(prefix="ghatna-"))
        fault = self._compile()
        if fault:
            self.app.display_warning(f"ghatna: not compiled, installed as pure Python, which reads slower: {fault}")
            return
        libraries = [path for path in self.made.rglob("*") if path.suffix in {".so", ".pyd"}]
        build_data["force_include"] |= {str(path): path.relative_to(self.made).as_posix() for path in libraries}
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 the hook's
        """Remove what was compiled, once it lies in the wheel."""
        if hasattr(self, "made"):
            shutil.rmtree(self.made, ignore_errors=True)

    def _compile(self) -> str:
        """Compile in a process of its own, since mypyc ends it at a fault; give the fault's last line, "" if none."""
        root = Path(self.root)
        names = self.made / "modules.json"
        names.write_text(json.dumps({name: self.config.get(name, []) for name in ("modules", "without")}), "utf-8")
        command = [sys.executable, str(root / "tools" / "native.py"), str(names), str(root / "src" / "ghatna")]
        try:
            done = subprocess.run([*command, str(self.made)], capture_output=True, text=True, check=False)  # noqa: S603 our own
        except OSError as error:
            return str(error)
        told = f"{done.stdout}\n{done.stderr}".strip().splitlines()
        return (told[-1][:LONGEST_FAULT] if told else f"it ended with {done.returncode}") if done.returncode else ""
