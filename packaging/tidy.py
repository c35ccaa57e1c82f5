#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy on the sources below src/ that BUILD compiles, several at a time where BUILD does so, and skips those that passed
before just as they are now.

    packaging/tidy.py BUILD CACHE [ARGUMENT OF CLANG-TIDY...]

A file as it is now: its text and that of the project's headers it includes, which others it includes, the compiler's arguments,
the checks, clang-tidy's version and its arguments. The folder CACHE holds an empty file for each that passed."""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import time

project = pathlib.Path.cwd()
build, cache = (pathlib.Path(argument) for argument in sys.argv[1:3])
tidy = ["clang-tidy", "-p", str(build), "--quiet", "--warnings-as-errors=*", "--extra-arg=-Wno-unknown-warning-option",
        *sys.argv[3:]]
checks = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout + pathlib.Path(".clang-tidy").read_bytes()
checks += " ".join(sys.argv[3:]).encode()


def dependencies():
    """What each object was compiled from, as ninja recorded it."""
    found = {}
    for line in subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout.splitlines():
        if line.startswith(" "):
            files.append(os.path.normpath(project / build / line.strip()))
        elif line:
            files = found.setdefault(line.split(": #deps")[0], [])
    return found


def fingerprint(entry):
    parts = [checks, entry["command"].replace(str(project), "").encode()]
    for name in [entry["file"]] + includes.get(entry["output"], []):
        path = pathlib.Path(name)
        inside = path.is_relative_to(project)
        parts.append(path.read_bytes() if inside else f"{name} {path.stat().st_size}".encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def check(entry):
    """Returns whether the file was checked now, and what clang-tidy has against it."""
    passed = cache / fingerprint(entry)
    if passed.exists():
        passed.touch()
        return False, ""
    result = subprocess.run(tidy + [entry["file"]], capture_output=True, text=True)
    if result.returncode == 0:
        passed.touch()
        return True, ""
    return True, result.stdout or result.stderr


cache.mkdir(parents=True, exist_ok=True)
for old in cache.iterdir():
    if time.time() - old.stat().st_mtime > 30 * 24 * 3600:
        old.unlink(missing_ok=True)

includes = dependencies()
entries = [entry for entry in json.loads((build / "compile_commands.json").read_text())
           if any(pathlib.Path(entry["file"]).is_relative_to(folder / "src") for folder in (project, project / build))]
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    results = list(pool.map(check, entries))
complaints = [complaint for _, complaint in results if complaint]
print(*complaints, sep="\n", end="")
print(f"{len(entries)} files, {sum(now for now, _ in results)} of them new or changed, {len(complaints)} with something to mend")
sys.exit(1 if complaints else 0)
