#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that a change has to pass, the quick checks first; it stops at the first that fails.
#   packaging/check.sh [STEP...]     the steps, or only those named (make check STEPS='format tidy')
#   packaging/check.sh reformat      put the C++ sources into the project's format
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/build.sh
. packaging/build.sh

all_steps=(format scripts metadata core core-tests tidy window qml tests fuzz opengl-tests)
more_steps=(analyse) # by name only, after core
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
unset QT_QUICK_BACKEND DISPLAY WAYLAND_DISPLAY
passed=0

# The sources, NUL after each; what the build made is not ours.
sources() {  # GLOB...
  local names=() glob
  for glob; do names+=(-o -name "$glob"); done
  find . \( -path ./build -o -path ./.git \) -prune -o -type f \( "${names[@]:1}" \) -print0
}

# A checking tool is always there where setup.sh prepared the tools; elsewhere its step is left out, and says so.
lacks() {
  command -v "$1" >/dev/null && return 1
  case ${HEREABOUTS_TOOLS_FOUND:-machine} in
    machine) echo "left out: $1 is not installed" ;;
    *) echo "$1 is missing"; exit 1 ;;
  esac
}

format() { lacks clang-format || sources '*.cpp' '*.h' | xargs -0r clang-format --dry-run -Werror || { echo "make format puts this right."; false; }; }

scripts() { lacks shellcheck || sources '*.sh' run | xargs -0r shellcheck -x; }

metadata() {
  lacks desktop-file-validate || desktop-file-validate packaging/*.desktop
  lacks appstreamcli || appstreamcli validate --no-net --override=url-homepage-missing=info packaging/*.metainfo.xml
}

# What is tested is built with sanitizers. Without the window (which proves the direction of the layers), and with the one for threads,
# which share data there only: what of the tests has to do with threads. With the window, and with those for memory and undefined
# behaviour: everything.
core() { configure tsan && build tsan --target hereabouts_models threaded_tests; }
window() { configure asan && build asan; }

run_tests() {  # COMMAND...: runs ctest, and counts what passed
  local log=build/ctest.log
  "$@" --no-tests=error | tee "$log"
  # "100% tests passed, 0 tests failed out of 12": of those that fail, this script never hears more
  passed=$((passed + $(sed -n 's/.* tests failed out of \([0-9]*\)$/\1/p' "$log")))
}

core-tests() {
  TSAN_OPTIONS=ignore_noninstrumented_modules=1 run_tests ctest --preset tsan --parallel "$(nproc)" --label-regex '^threads$'
}

tests() {
  LSAN_OPTIONS="suppressions=$PWD/packaging/leak-suppressions.txt:print_suppressions=0" \
    run_tests ctest --preset asan --parallel "$(($(nproc) + 1))" --label-exclude '^opengl$' # many of them mostly wait
}

fuzz() {  # briefly: tests/fuzz/run.py 600 looks further
  if ! command -v clang++ >/dev/null; then lacks clang++; return; fi
  mkdir -p build
  if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const char *, unsigned long) { return 0; }' |
    clang++ -x c++ -fsanitize=fuzzer,address,undefined -o build/has-fuzzer - 2>/dev/null; then
    # tools that setup.sh prepared hold it; with others the step is left out
    [ "${HEREABOUTS_TOOLS_FOUND:-machine}" = machine ] || { echo "clang's libFuzzer is missing"; false; }
    echo "left out: clang's libFuzzer is not installed"; return
  fi
  rm -f build/has-fuzzer
  configure fuzz && build fuzz --target fuzzers && tests/fuzz/run.py 2
}

opengl-tests() {  # what the scene graph draws with OpenGL shows under a real display server only
  if ctest --preset asan -N --label-regex '^opengl$' | grep -q '^Total Tests: 0$'; then echo "no test has the label opengl"; return; fi
  # the software driver keeps memory to itself until the end, which is no leak of ours
  lacks xvfb-run || ASAN_OPTIONS=detect_leaks=0 QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 run_tests \
    xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24' ctest --preset asan --label-regex '^opengl$'
}

# Only the layers without a window: their headers are quick to read, and the arithmetic is there.
# The path-sensitive analyzer takes as long as all the other checks; it has a step of its own, which a plain check leaves out.
tidy() { lacks clang-tidy || packaging/tidy.py build/tsan "${CCACHE_DIR:-build}/../tidy" '--checks=-clang-analyzer-*'; }
analyse() { lacks clang-tidy || packaging/tidy.py build/tsan "${CCACHE_DIR:-build}/../tidy" '--checks=-*,clang-analyzer-*,-clang-analyzer-cplusplus.NewDeleteLeaks'; }

qml() { lacks qmllint || sources '*.qml' | xargs -0r qmllint --max-warnings 0 -I build/asan; }

step() {  # NAME: runs it, and says how long it took
  local start=$SECONDS
  current=$1
  printf '\n== %s\n' "$1"
  "$1"
  times+=("$(printf '%5d s  %s' $((SECONDS - start)) "$1")")
  printf '%s took %d s\n' "$1" $((SECONDS - start))
}

closing() {
  local status=$?
  [ "$status" = 0 ] || printf '\nFAILED at: %s\nThis step alone: make check STEPS=%s\n' "$current" "$current"
}

if [ "${1:-}" = reformat ]; then sources '*.cpp' '*.h' | xargs -0r clang-format -i; exit; fi
steps=("$@"); [ $# != 0 ] || steps=("${all_steps[@]}")
for name in "${steps[@]}"; do
  [[ " ${all_steps[*]} ${more_steps[*]} " == *" $name "* ]] ||
    { echo "No such step: $name. The steps are: ${all_steps[*]} ${more_steps[*]}" >&2; exit 2; }
done

current='' times=()
trap closing EXIT
for name in "${steps[@]}"; do step "$name"; done
printf '\nAll %d steps passed in %d s:\n' "${#steps[@]}" "$SECONDS"
printf '%s\n' "${times[@]}"
[ "$passed" = 0 ] || printf '%d passed, 0 failed\n' "$passed"
