"""Compile the modules that read into C with mypyc; hatch_build.py runs this for a wheel.

python tools/native.py modules.json source_folder output_folder

The sources themselves stay as they are: what is compiled is a copy, in which each class may be packed (pickle) as in
plain Python, each record has its `__init__` written out and a method that copies it, so that both are done in C,
records of plain values are kept out of Python's search for circles, and each constant is declared final: compiled
code looks up any other name of its module in a dictionary at each use. A property that is to be worked out once
(`cached_property`) is refused: mypyc works it out at each use.
The copy's lines keep their numbers, for what a traceback shows.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

_FUTURE = "from __future__ import annotations"
_HEAD = f"{_FUTURE}; import typing as typing_"
_IMPORT = "if typing_.TYPE_CHECKING: from mypy_extensions import mypyc_attr"
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")
_WHOLE = "-flto=auto"
_WORKERS = ("ByForm", "Callable", "Any", "object")
_NO_STRUCTS = ("Protocol", "NamedTuple", "TypedDict", "dict", "Mapping", "Exception")


def find_modules(folder: Path, chosen: list[str], without: list[str]) -> list[Path]:
    """Give the modules below a folder that some pattern of `chosen` names and none of `without`."""
    left_out = {path for pattern in without for path in folder.glob(pattern)}
    found = {path for pattern in chosen for path in folder.glob(pattern)}
    return sorted(path for path in found - left_out if path.name != "__init__.py")


def written_out(source: str) -> str:
    """Give a module's source with its classes ready for mypyc; no line is added, blank ones are used."""
    lines = source.split("\n")
    at = lines.index(_FUTURE)
    if lines[at + 1]:
        raise ValueError("no blank line behind the __future__ import")
    if "cached_property" in source:
        raise ValueError("compiled code does not remember a cached_property")
    lines[at], lines[at + 1] = _HEAD, _IMPORT
    for name, node in _constants(source):
        line, edge = lines[node.lineno - 1], len(name)
        kind = "" if isinstance(node, ast.Assign) else f"[{ast.unparse(node.annotation)}]"
        lines[node.lineno - 1] = f"{name}: typing_.Final{kind} {line[line.index('=', edge) :]}"
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and not _is_special(node):
            top = min([node.lineno, *(one.lineno for one in node.decorator_list)]) - 1
            acyclic = ", acyclic=True" if _is_acyclic(node) else ""
            _put(lines, top - 1, f"@mypyc_attr(serializable=True{acyclic})")
            if _is_record(node):
                _put(lines, node.end_lineno or 0, _init(node))
                if ast.get_docstring(node):
                    _put(lines, node.body[0].end_lineno or 0, _copied(node))
    return "\n".join(lines)


def compile_modules(modules: list[Path], folder: Path, out: Path) -> None:
    """Compile modules of the package in `folder`; `out` gets what is to lie beside the package.

    Raises:
        SystemExit, Exception: mypyc or the C compiler did not make it.
    """
    from mypyc.build import mypycify  # noqa: PLC0415 only builds have it
    from setuptools import Distribution  # noqa: PLC0415 the same

    _call_init()
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
        paths = [copy / path.relative_to(folder) for path in modules]
        for path in paths:
            path.write_text(written_out(path.read_text("utf-8")), "utf-8")
        before = Path.cwd()
        os.chdir(place)
        try:
            names = [str(path.relative_to(place)) for path in paths]
            extensions = mypycify(
                ["--ignore-missing-imports", *names], opt_level="2", debug_level="0", multi_file=True,
                group_name=folder.name,
            )  # fmt: skip
            build = _make_builder(Distribution({"name": folder.name, "ext_modules": extensions}))
            build.build_lib, build.build_temp = str(out), str(Path(place) / "objects")
            build.ensure_finalized()
            build.run()
        finally:
            os.chdir(before)


def _call_init() -> None:
    """Make mypyc call the `__init__` of a class that may be packed from plain Python too: mypyc's issues 979, 1172."""
    from mypyc.codegen import emitclass  # noqa: PLC0415 as above

    slot, generate = emitclass.SLOT_DEFS["__init__"]

    def generate_call(cls: Any, *rest: Any) -> str:
        before = cls.allow_interpreted_subclasses
        cls.allow_interpreted_subclasses = before or cls.is_serializable()
        try:
            return generate(cls, *rest)
        finally:
            cls.allow_interpreted_subclasses = before

    emitclass.SLOT_DEFS["__init__"] = (slot, generate_call)


def _make_builder(distribution: Any) -> Any:
    """Give a builder that compiles as many files at a time as there are cores."""
    from setuptools.command.build_ext import build_ext  # noqa: PLC0415 as above

    class Builder(build_ext):
        def build_extensions(self) -> None:
            one = self.compiler.compile
            if self.compiler.compiler_type == "unix":
                whole = [_WHOLE] if _links_whole(self.compiler) else []
                for extension in self.extensions:
                    extension.extra_compile_args += ["-fvisibility=hidden", "-fno-plt", *whole]
                    extension.extra_link_args += ["-O2", *whole] if whole else []
                    extension.extra_link_args.append("-Wl,-S" if sys.platform == "darwin" else "-Wl,-s")

            def compile_all(sources: list[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    objects = pool.map(lambda source: one([source], **options), sources)
                    return [made for some in objects for made in some]

            self.compiler.compile = compile_all
            super().build_extensions()

    return Builder(distribution)


def _links_whole(compiler: Any) -> bool:
    """Tell whether the C compiler can optimise across files when it links."""
    from setuptools.errors import CompileError, LinkError  # noqa: PLC0415 as above

    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "probe.c"
        source.write_text("int probe(void) { return 0; }\n", "utf-8")
        try:
            made = compiler.compile([str(source)], output_dir=place, extra_postargs=[_WHOLE])
            compiler.link_shared_object(made, str(Path(place) / "probe.so"), extra_postargs=[_WHOLE, "-O2"])
        except (CompileError, LinkError):
            return False
    return True


def _constants(source: str) -> list[tuple[str, ast.Assign | ast.AnnAssign]]:
    """Give the constants of a module, by name, with the statements that set them."""
    found: list[tuple[str, ast.Assign | ast.AnnAssign]] = []
    for node in ast.parse(source).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and CONSTANT.fullmatch(target.id):
            found.append((target.id, node))
    return found


def _is_special(node: ast.ClassDef) -> bool:
    bases = (base.value if isinstance(base, ast.Subscript) else base for base in node.bases)
    return any(isinstance(base, ast.Name) and base.id in _NO_STRUCTS for base in bases)


def _is_record(node: ast.ClassDef) -> bool:
    made_by = (one.func for one in node.decorator_list if isinstance(one, ast.Call))
    return not node.bases and any(isinstance(one, ast.Name) and one.id in {"record", "dataclass"} for one in made_by)


def _is_acyclic(node: ast.ClassDef) -> bool:
    """Tell whether it is a frozen record of plain values and of other records.

    It is made of what was there before it, so no circle leads back to it and Python's search for circles may pass it
    over. What works things out (`_WORKERS`) may lead back to who holds it.
    """
    options = [ast.unparse(one.value) for one in _keywords(node) if one.arg == "frozen"]
    cells = [cell.annotation for cell in node.body if isinstance(cell, ast.AnnAssign)]
    named = {one.id for cell in cells for one in ast.walk(cell) if isinstance(one, ast.Name)}
    return _is_record(node) and options == ["True"] and named.isdisjoint(_WORKERS)


def _keywords(record: ast.ClassDef) -> list[ast.keyword]:
    return [word for deco in record.decorator_list if isinstance(deco, ast.Call) for word in deco.keywords]


def _put(lines: list[str], at: int, line: str) -> None:
    """Put a line in the place of a blank one, or behind the last."""
    if at >= len(lines):
        lines.append(line)
    elif lines[at]:
        raise ValueError(f"line {at + 1} is not blank: {lines[at]}")
    else:
        lines[at] = line


def _init(record: ast.ClassDef) -> str:
    """Give the `__init__` that `dataclass` would write, in one line."""
    options = {one.arg: ast.unparse(one.value) for one in _keywords(record)}
    cells = [node for node in record.body if isinstance(node, ast.AnnAssign)]
    parted = [_parameter(cell) for cell in cells]
    star = "*, " if options.get("kw_only") == "True" and any(parameter for parameter, _ in parted) else ""
    taken = ", ".join(parameter for parameter, _ in parted if parameter)
    steps = [step for _, step in parted]
    if any(isinstance(node, ast.FunctionDef) and node.name == "__post_init__" for node in record.body):
        steps.append("self.__post_init__()")
    return f"    def __init__(self, {star}{taken}) -> None: {'; '.join(steps)}  # type: ignore"


def _copied(record: ast.ClassDef) -> str:
    """Give a method that makes a record with the same cells, in one line: what `replace` begins with."""
    cells = [node for node in record.body if isinstance(node, ast.AnnAssign)]
    names = [ast.unparse(cell.target) for cell in cells if _parameter(cell)[0]]
    kept = ", ".join(f"{name}=self.{name}" for name in names)
    return f"    def copied_(self) -> {record.name}: return {record.name}({kept})"


def _parameter(cell: ast.AnnAssign) -> tuple[str, str]:
    """Give what `__init__` takes for a cell, "" for nothing, and how it is set."""
    if not isinstance(cell.target, ast.Name):
        raise TypeError(ast.unparse(cell))
    name, kind = cell.target.id, ast.unparse(cell.annotation)
    if not _is_field(cell.value):
        default = "" if cell.value is None else f" = {ast.unparse(cell.value)}"
        return f"{name}: {kind}{default}", f"self.{name} = {name}"
    options = dict(_field_options(cell.value))
    fresh = f"{options['default_factory']}()"
    if options.get("init") == "False":
        return "", f"self.{name} = {fresh}"
    return f"{name}: {kind} | None = None", f"self.{name} = {fresh} if {name} is None else {name}"


def _is_field(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "field"


def _field_options(call: Any) -> Iterator[tuple[str, str]]:
    for one in call.keywords:
        yield one.arg, ast.unparse(one.value)


def main() -> None:
    """Compile what the command line names."""
    names, folder, out = sys.argv[1:]
    chosen = json.loads(Path(names).read_text("utf-8"))
    root = Path(folder).resolve()
    compile_modules(find_modules(root, chosen["modules"], chosen["without"]), root, Path(out).resolve())


if __name__ == "__main__":
    main()
