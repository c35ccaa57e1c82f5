#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release preset and runs it: the window where there is a display, else the pictures of one neighbourhood.
# With arguments, they are the program's own; --bench builds and runs the benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/build.sh
. packaging/build.sh

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; }
program() { find build/release -maxdepth 3 -type f -perm -u+x -name "$1" | head -n 1; }

# stdout is left to the program's own output
configure release >&2
if [ "${1:-}" = --bench ]; then
  grep -qi 'HEREABOUTS_BENCHMARKS:BOOL=ON' build/release/CMakeCache.txt || cmake --log-level=NOTICE --preset release -DHEREABOUTS_BENCHMARKS=ON >&2
  build release --target hereabouts_bench >&2
  QT_QPA_PLATFORM=offscreen exec "$(program hereabouts_bench)" "${@:2}"
fi

build release --target hereabouts >&2
hereabouts=$(program hereabouts)
if has_display; then exec "$hereabouts" "$@"; fi

export QT_QPA_PLATFORM=offscreen
if [ $# != 0 ]; then
  for word; do
    case $word in profile|export|pack|-h|--help|--help-all|-v|--version) exec "$hereabouts" "$@" ;; esac
  done
  echo "This would open a window, and there is no display (DISPLAY and WAYLAND_DISPLAY are empty)." \
    "Without one there are the commands profile, export and pack: make run ARGS=--help" >&2
  exit 2
fi

pictures=$PWD/build/pictures
echo "There is no display, so here is a neighbourhood as pictures:" >&2
mkdir -p "$pictures"
"$hereabouts" export "ST20 0LY" --offline --what occupation,ns-sec,crime-map,profile \
  --format png --scale 2 --out "$pictures" >/dev/null
find "$pictures" -name '*.png' | sort
