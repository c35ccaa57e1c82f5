#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Prepares what Hereabouts is built with, once, and runs commands with it.
#
#   packaging/setup.sh [--lint]              prepare
#   packaging/setup.sh [--lint] run CMD...   prepare, then run CMD with the tools
#   packaging/setup.sh remove                delete what was prepared in the cache folder
#
# Hereabouts needs Qt 6.8 with Qt Location. Three ways lead there; the first that fits is taken:
#   machine   the tools are here already: Debian packages, or any other Qt that qmake6 on PATH answers for
#   packages  this distribution's archive has them: apt-get installs them (--lint: the checking tools too)
#   sandbox   the distribution is older: a Debian 13 root in the cache folder, seen only by the commands run in it.
#             They keep the project's path and the user's own folders; nothing of the machine's changes.
# HEREABOUTS_TOOLS=machine takes the first without asking.
set -euo pipefail

self=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/${BASH_SOURCE[0]##*/}
project=${self%/packaging/*}
suite=trixie
qt_tools=/usr/lib/qt6/bin

build_packages=(g++ cmake ninja-build ccache git ca-certificates pkgconf python3 file tzdata
  qt6-base-dev qt6-base-private-dev qt6-declarative-dev qt6-declarative-private-dev qt6-declarative-dev-tools
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qt6-shadertools-dev
  qt6-charts-dev qt6-location-dev qt6-location-plugins qt6-positioning-dev qt6-httpserver-dev qt6-websockets-dev
  qt6-svg-dev qt6-svg-plugins qt6-wayland libqt6sql6-sqlite qtkeychain-qt6-dev libxkbcommon-dev libzip-dev libsimdjson-dev
  qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-shapes qml6-module-qtqml-workerscript
  qml6-module-qtlocation qml6-module-qtpositioning
  libgl1-mesa-dri libegl1 libgl1 fonts-dejavu-core)
lint_packages=(clang-tidy clang-format clang libclang-rt-dev shellcheck desktop-file-utils appstream xvfb xauth poppler-utils openssl
  dbus-daemon)

say() { printf '%s\n' "$*" >&2; }
die() { printf '\n' >&2; printf '%s\n' "$@" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else return 126; fi
}

apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null; }

# Which way has been taken? -------------------------------------------------------------------------------------------

# Every wanted package is installed, and the Qt among them is new enough.
packages_ready() {
  local states version
  have dpkg-query || return 1
  states=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' "${want[@]}" 2>/dev/null) || return 1
  ! grep -qv '^installed ' <<<"$states" || return 1
  version=$(sed -n 's/^installed qt6-location-dev //p' <<<"$states")
  dpkg --compare-versions "$version" ge 6.8
}

# A Qt that somebody put here on purpose: not the distribution's own, which the packages' way completes.
own_qt_ready() {
  local qmake version libs
  qmake=$(command -v qmake6 || command -v qmake) || return 1
  [ "$qmake" != /usr/bin/qmake6 ] || ! have apt-get || return 1
  version=$("$qmake" -query QT_VERSION) && libs=$("$qmake" -query QT_INSTALL_LIBS) || return 1
  [ "$(printf '%s\n' 6.8 "$version" | sort -V | head -n 1)" = 6.8 ] && [ -e "$libs/cmake/Qt6Location" ] || return 1
  have cmake && have ninja
}

# The root's .ready names the packages that it was made with.
sandbox_lacks() {
  local ready package
  [ -s "$root/.ready" ] || return 1
  ready=" $(tr '\n' ' ' <"$root/.ready")"
  for package in "${sandbox_packages[@]}"; do [[ $ready == *" $package "* ]] || echo "$package"; done
}
sandbox_ready() { local lacks; lacks=$(sandbox_lacks) && [ -z "$lacks" ]; }

find_tools() {  # sets $tools to the way that is ready, or fails
  if [ -n "${HEREABOUTS_ROOT:-}" ]; then tools=inside
  elif [ "${HEREABOUTS_TOOLS:-}" = machine ]; then tools=machine
  elif sandbox_ready; then tools=sandbox
  elif packages_ready; then tools=packages
  elif own_qt_ready; then tools=machine
  else return 1; fi
}

# Preparing -----------------------------------------------------------------------------------------------------------

explain_no_apt() {
  die "Hereabouts needs Qt 6.8 or later with Qt Location, and neither that nor apt-get was found here." \
    "Install Qt with your system's package manager or Qt's installer (README.md lists the packages), then" \
    "    cmake --preset release && cmake --build --preset release" \
    "If Qt is somewhere unusual, put its bin folder (with qmake6) first on PATH."
}

explain_no_rights() {  # PACKAGE...
  local package missing=()
  for package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  die "Packages are missing, and installing them needs root's rights, which could not be had (no sudo, or it refused)." \
    "Ask an administrator to run, once:" "    apt-get update && apt-get install --no-install-recommends ${missing[*]}" "Then run this again."
}

explain_failure() {  # WHAT: the last lines of the log, and what they mean
  printf '\n%s failed. The last lines of %s:\n' "$1" "$log" >&2
  # without what fails only because something before it did
  grep -vE '^tar:|signal PIPE' "$log" | tail -n 8 | sed 's/^/    /' >&2 || true
  if grep -qiE 'could not resolve|temporary failure resolving|could not connect|network is unreachable|connection timed out' "$log"; then
    die "The Debian archive could not be reached. Check the network (and apt's proxy settings), then run this again."
  elif grep -qi 'no space left' "$log"; then
    die "The disk is full: about 4 GB are needed in $cache."
  fi
  die "See the whole log for the reason, mend it, and run this again: nothing half-made is left behind."
}

archive_has_qt() {
  local version
  version=$(apt-cache policy qt6-location-dev 2>/dev/null | sed -n 's/^ *Candidate: //p')
  [ -n "$version" ] && [ "$version" != "(none)" ] && dpkg --compare-versions "$version" ge 6.8
}

install() {
  if [ $# -lt 9 ]; then say "Installing $*..."; else say "Installing Qt and the build tools from this system's archive (once; about 2 minutes)..."; fi
  apt install -y --no-install-recommends "$@" >>"$log" 2>&1 && return
  # apt's own errors begin with "E: "; without one it was never run
  if [ "$(id -u)" = 0 ] || grep -q '^E: ' "$log"; then explain_failure "Installing packages"; fi
  # a user without rights can do with a sandbox even where the archive has Qt
  [ -n "$(sandbox_tools_missing)" ] || return 1
  explain_no_rights "$@"
}

# What makes a root (mmdebstrap), and for an ordinary user also what enters it without rights (bubblewrap, uidmap).
sandbox_tools_missing() {
  have mmdebstrap || echo mmdebstrap
  [ -e "$keyring" ] || echo debian-archive-keyring
  [ "$(id -u)" != 0 ] || return 0
  have bwrap || echo bubblewrap
  have newuidmap || echo uidmap
}

check_namespaces() {
  local needed="Hereabouts is built in a sandbox here, because this system has no Qt 6.8 and none can be installed."
  if [ "$(id -u)" = 0 ]; then
    unshare --mount true 2>/dev/null ||
      die "$needed It needs a private mount namespace, which this machine refuses." \
        "In a container: start it with --privileged, or use a Debian 13 image, which needs no sandbox."
  else
    bwrap --ro-bind / / true 2>/dev/null ||
      die "$needed It needs user namespaces, which this machine refuses to ordinary users." \
        "Either run this as root, or let an administrator allow them:" \
        "    sysctl kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0"
    grep -qs "^$(id -un):\|^$(id -u):" /etc/subuid ||
      die "$needed It needs subordinate user ids, and you have none. Let an administrator run, once:" \
        "    usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
  fi
  [ "$(df -Pk "$cache" | awk 'NR == 2 {print $4}')" -gt 3500000 ] ||
    die "$needed It takes 2 GB, and 3.5 GB to make: $cache has less. Free some, or set XDG_CACHE_HOME."
}

# The archives that this machine uses already, with its own apt settings: no address stands here. None: mmdebstrap's default.
debian_sources() {
  local main security
  # shellcheck disable=SC2016  # apt's own variables
  main=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | grep -v '^cdrom' | sort -u | head -n 1)
  # shellcheck disable=SC2016
  security=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian-Security' | sort -u | head -n 1)
  [ -n "$main" ] || return 0
  printf '%s\n' "deb $main $suite main" "deb $main $suite-updates main"
  [ -z "$security" ] || echo "deb $security $suite-security main"
}

# Deletes a root, but never one that has something mounted in it, nor one that a command still uses.
discard() {
  [ -e "$1" ] || return 0
  ! grep -qF " ${1// /\\040}" /proc/self/mountinfo || die "Something is mounted below $1: unmount it, then run this again."
  ( exec 7>>"$1/.in-use" && flock -n 7 && rm -rf --one-file-system -- "$1" ) || true
}

install_into_root() {  # PACKAGE...: quicker than making the root anew
  local ready options=(-q -o APT::Sandbox::User=root -o Acquire::Retries=3)
  say "Adding to the sandbox: $*..."
  ready=$(<"$root/.ready")
  {
    in_root apt-get "${options[@]}" update &&
      in_root apt-get "${options[@]}" install -y --no-install-recommends --download-only "$@" &&
      rm "$root/.ready" &&  # from here on it is neither the old one nor the new
      in_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install -y --no-install-recommends "$@" &&
      in_root apt-get clean && printf '%s\n' "$ready" "$@" >"$root/.ready.new" && mv "$root/.ready.new" "$root/.ready"
  } >>"$log" 2>&1 </dev/null
}
in_root() { ( cd / && enter "$@" ); }

make_root() {
  local new=$root.new packages sources options
  say "Making a Debian 13 sandbox with Qt 6.8 in $root"
  say "(once; about 2 minutes and 400 MB to fetch, 1.6 GB in the end)..."
  mapfile -t packages < <({ cat "$root/.ready" 2>/dev/null || true; printf '%s\n' "${sandbox_packages[@]}"; } | sort -u)  # another clone may want more
  mapfile -t sources < <(debian_sources)
  options=(--variant=apt --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright'
    --keyring="$keyring" --include="$(IFS=,; echo "${packages[*]}")")
  # a machine whose archive is a snapshot says so to apt, and the root uses the same archive
  ! apt-config dump Acquire::Check-Valid-Until | grep -q false || options+=(--aptopt='Acquire::Check-Valid-Until "false"')
  discard "$new"
  bootstrap "$new" 2>&1 </dev/null | tee -a "$log" | sed -un '/signal/d; s/^I: /    /p' >&2 || { discard "$new"; explain_failure "Making the sandbox"; }
  printf '%s\n' "${packages[@]}" >"$new/.ready"
  [ ! -e "$root" ] || mv "$root" "$root.old.$$"
  mv "$new" "$root"
}

bootstrap() {  # FOLDER, with make_root's options and sources
  if [ "$(id -u)" = 0 ]; then
    unshare --mount --propagation private mmdebstrap --mode=root "${options[@]}" "$suite" "$1" "${sources[@]}"
  else  # made under the user's subordinate ids, unpacked as the user's own files
    mkdir "$1" && TMPDIR=/var/tmp mmdebstrap --mode=unshare "${options[@]}" "$suite" - "${sources[@]}" |
      tar -x -C "$1" --no-same-owner --exclude='./dev/*'
  fi
}

make_sandbox() {
  local old missing
  mapfile -t missing < <(sandbox_tools_missing)
  [ "${#missing[@]}" = 0 ] || install "${missing[@]}"
  check_namespaces
  mapfile -t missing < <(sandbox_lacks)
  if [ "${#missing[@]}" = 0 ] || ! install_into_root "${missing[@]}"; then make_root; fi
  for old in "$root".old.* "$root.new"; do discard "$old"; done
}

# A fresh machine has no package lists yet, and an old one has old ones. A user who can do without does not need sudo.
update_lists() {
  if [ "$(id -u)" != 0 ] && ! archive_has_qt && [ -z "$(sandbox_tools_missing)" ]; then return; fi
  [ "$(id -u)" = 0 ] || ! have sudo || say "Looking up packages: sudo may ask for your password."
  apt update >>"$log" 2>&1 || true  # what stands in the way shows at the installing
}

prepare() {
  find_tools && return
  have apt-get || explain_no_apt
  { mkdir -p "$cache" && : >>"$log"; } 2>/dev/null || die "$cache cannot be written to. Set XDG_CACHE_HOME to a folder of yours, then run this again."
  exec 9>"$cache/setup.lock"
  flock -n 9 || { say "Another set-up is under way: waiting for it..."; flock 9; }
  if ! find_tools; then  # it may have made what this one wanted
    : >"$log"
    update_lists
    if ! archive_has_qt || ! install "${want[@]}"; then make_sandbox; fi
    find_tools || die "The tools were prepared, and still something is missing. See $log."
    say "The tools are ready."
  fi
  exec 9>&-
}

# Running -------------------------------------------------------------------------------------------------------------

# The folders that commands in the root see at their own paths: all but the system's, and those of the user's that lie in these.
visible_folders() {
  local folder
  for folder in /*; do
    case $folder in
      /bin|/boot|/dev|/etc|/lib*|/lost+found|/proc|/run|/sbin|/sys|/usr|/var) ;;
      *) [ ! -d "$folder" ] || echo "$folder" ;;
    esac
  done
  for folder in "${project%/*}/shared" "$project" "$PWD" "$HOME" "$cache" "/run/user/$(id -u)" /run/dbus "${XAUTHORITY:+${XAUTHORITY%/*}}"; do
    case $folder in
      /boot/*|/etc/*|/lib*/*|/run/*|/usr/*|/var/*) [ ! -d "$folder" ] || echo "$folder" ;;
    esac
  done
}

enter() {  # CMD...: replaces this shell by CMD in the root, with the folders in $binds
  local path mounts=()
  set -- /usr/bin/env -C "$PWD" "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:$qt_tools" "$@"
  [ "$(id -u)" != 0 ] || exec unshare --mount --propagation private "$BASH" "$self" in-namespace "$root" "${binds[@]}" -- "$@"
  for path in "${binds[@]}"; do mounts+=(--bind "$path" "$path"); done
  for path in /etc/resolv.conf /etc/hosts; do [ ! -e "$path" ] || mounts+=(--ro-bind "$(realpath "$path")" "$path"); done
  if [ "${#binds[@]}" = 0 ]; then mounts+=(--unshare-user --uid 0 --gid 0 --cap-add ALL)  # dpkg wants to be root
  else mounts+=(--ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group --tmpfs "$root"); fi
  exec bwrap --bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys "${mounts[@]}" "$@"
}

in_namespace() {  # ROOT FOLDER... -- CMD...: what root does in the private mount namespace
  local root=$1 path; shift
  for path in /etc/resolv.conf /etc/hosts; do
    [ ! -e "$path" ] || { [ -e "$root$path" ] || : >"$root$path"; mount --bind "$path" "$root$path"; }
  done
  while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --rbind "$1" "$root$1"; shift; done
  # the root, seen from inside itself, would show all these mounts once more: one slip there, and they are deleted
  [ ! -d "$root$root" ] || mount -t tmpfs -o ro none "$root$root"
  for path in /dev /proc /sys; do mount --rbind "$path" "$root$path"; done
  exec chroot "$root" "${@:2}"
}

run() {
  local zone
  export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-3G}
  # a fresh clone elsewhere finds what another one compiled
  export CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
  export LANG=${LANG:-C.UTF-8}
  [ "$tools" = inside ] || export HEREABOUTS_TOOLS_FOUND=$tools
  if [ "$tools" != sandbox ]; then
    [ ! -d "$qt_tools" ] || PATH=$PATH:$qt_tools
    exec "$@"
  fi
  export HEREABOUTS_ROOT=$root LANG=C.UTF-8
  zone=$(realpath -q /etc/localtime) || true
  [ -n "${TZ:-}" ] || [[ $zone != */zoneinfo/* ]] || export TZ=${zone#*/zoneinfo/}
  # these name things of the machine's that the root does not have
  unset "${!LC_@}" "${!LD_@}" "${!QT_PLUGIN@}" "${!QML@}" "${!PYTHON@}" \
    CC CXX CPATH CPLUS_INCLUDE_PATH LIBRARY_PATH CMAKE_PREFIX_PATH PKG_CONFIG_PATH TMPDIR
  exec 8>>"$root/.in-use"; flock -s 8  # held by the command, so that discard() leaves the root alone
  mapfile -t binds < <(visible_folders)
  enter "$@"
}

remove() {
  local old
  for old in "$root" "$root".old.* "$root.new"; do
    discard "$old"
    [ ! -e "$old" ] || die "$old is in use: close Hereabouts, then run this again."
  done
  say "Removed the sandbox. Installed packages and the compiler cache ($cache/ccache) stay."
}

# ---------------------------------------------------------------------------------------------------------------------

export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/hereabouts
root=$cache/trixie-root
log=$cache/setup.log
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
sandbox_packages=("${build_packages[@]}" "${lint_packages[@]}")
want=("${build_packages[@]}")
binds=()

if [ "${1:-}" = --lint ]; then want=("${sandbox_packages[@]}"); shift; fi
case ${1:-} in
  '') prepare; say "Ready: the tools are prepared ($tools)." ;;
  run) shift; prepare; run "$@" ;;
  remove) remove ;;
  in-namespace) shift; in_namespace "$@" ;;
  *) sed -n '3,/^set/{/^#/s/^# \{0,1\}//p}' "$self"; exit 2 ;;
esac
