# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts that build: configure a preset where that is needed.

# A build folder stays with the project's path and the tools that it was made with; with others, CMake starts afresh.
configure() {  # PRESET
  local stamp=build/$1/.made-with with
  with="$PWD, tools: $HEREABOUTS_TOOLS_FOUND"
  if [ "$(cat "$stamp" 2>/dev/null)" != "$with" ]; then
    echo "Configuring build/$1..." && cmake --fresh --log-level=NOTICE --preset "$1" && printf '%s\n' "$with" >"$stamp"
  elif [ CMakePresets.json -nt "$stamp" ]; then
    cmake --log-level=NOTICE --preset "$1" && touch "$stamp"
  fi
}

build() {  # PRESET [CMAKE OPTION...]: on a terminal with ninja's progress, in a log only what goes wrong
  local quiet=()
  [ -t 1 ] || quiet=(-- --quiet)
  cmake --build "build/$1" "${@:2}" ${quiet[@]+"${quiet[@]}"}
}
