#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the fuzzers of build/fuzz, and fails where one of them finds a crash, a hang, a leak or undefined behaviour.

    tests/fuzz/run.py [SECONDS] [--jobs N] [NAME...]

Each fuzzer (all, or those named) runs for SECONDS (5), N at a time (one for each processor). What it starts from is written anew to
build/fuzz/seeds/NAME; what it finds to be of interest stays in build/fuzz/corpus/NAME and makes the next run better; an input that
breaks something lands in build/fuzz/crashes."""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

project = pathlib.Path(__file__).resolve().parents[2]
here = project / "tests" / "fuzz"
build = project / "build" / "fuzz"
programs = build / "tests" / "fuzz"
# Longest inputs, bytes: a few times the longest seed where the format has a size of its own, else what a parser can be shown it all with.
longest = {"postcode": 64, "texts": 128, "redaction": 1024, "pack_values": 256, "pack_file": 65536, "zip_file": 16384, "nomis_census": 16384}


def arguments():
    parser = argparse.ArgumentParser(usage="%(prog)s [SECONDS] [--jobs N] [NAME...]", description=__doc__.splitlines()[0])
    parser.add_argument("seconds", nargs="?", type=int, default=5)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    return parser.parse_intermixed_args()


def fuzz(name, seconds, memory):
    corpus, crashes = build / "corpus" / name, build / "crashes"
    corpus.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(memory) / name
    folder.mkdir()
    limits = [f"-max_len={longest.get(name, 8192)}", "-timeout=10", "-rss_limit_mb=1024", "-malloc_limit_mb=512", "-detect_leaks=1"]
    command = [programs / f"fuzz_{name}", *limits, f"-max_total_time={seconds}", "-print_final_stats=1", "-verbosity=1",
               f"-artifact_prefix={crashes / name}-", corpus, build / "seeds" / name]
    source = (here / f"fuzz_{name}.cpp").read_text()
    dictionary = here / ("json.dict" if "services/" in source or "fuzz_answers" in source else "files.dict")
    command.insert(1, f"-dict={dictionary}")
    environment = os.environ | {"TMPDIR": str(folder), "ASAN_OPTIONS": "quarantine_size_mb=16:" + os.environ.get("ASAN_OPTIONS", ""),
                                "UBSAN_OPTIONS": "print_stacktrace=1", "QT_LOGGING_RULES": "*=false"}
    start = time.monotonic()
    ran = subprocess.run(command, capture_output=True, env=environment, cwd=project)
    took = time.monotonic() - start
    log = ran.stderr.decode(errors="replace")
    executions = int((re.findall(r"stat::number_of_executed_units: (\d+)", log) or re.findall(r"^#(\d+)", log, re.M) or [0])[-1])
    print(f"{name:24} {executions:10} executions {executions / took:9.0f} a second {took:7.1f} s", flush=True)
    if ran.returncode == 0:
        return executions, took, True
    found = re.findall(r"Test unit written to (\S+)", log)
    print("\n".join(log.splitlines()[-60:]))
    print(f"FAILED: {name}, status {ran.returncode}")
    for path in found:
        print(f"Once more: {programs / f'fuzz_{name}'} {path}")
    return executions, took, False


def main():
    options = arguments()
    known = sorted(path.stem.removeprefix("fuzz_") for path in here.glob("fuzz_*.cpp"))
    names = options.names or known
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"No such fuzzer: {', '.join(unknown)}. They are: {', '.join(known)}")
    shutil.rmtree(build / "seeds", ignore_errors=True)
    (build / "crashes").mkdir(exist_ok=True)
    subprocess.run([programs / "fuzz_seeds", build / "seeds"], check=True)
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # in memory
    with tempfile.TemporaryDirectory(prefix="hereabouts-fuzz-", dir=shared) as memory, \
            concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = list(pool.map(lambda name: fuzz(name, options.seconds, memory), names))
    print(f"{len(names)} fuzzers: {sum(run[0] for run in runs)} executions in {sum(run[1] for run in runs):.0f} s")
    sys.exit(0 if all(run[2] for run in runs) else 1)


if __name__ == "__main__":
    main()
