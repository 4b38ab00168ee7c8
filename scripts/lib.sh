# Sourced by the other scripts: goes to the repository's root and, with `need runtime|data|dev`, makes
# `.venv` when it is missing or when the lock files have changed.
# shellcheck shell=bash

CDPATH="" cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$*"
  exit 1
}

find_python() {
  local name
  for name in python3 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  stop "Python 3.11 or newer is needed and none was found: install it (Debian: apt-get install python3 python3-venv)."
}

# What a finished install looks like: the lock files, and the folder that .venv was made in.
fingerprint() { { pwd && cat requirements.txt requirements-data.txt requirements-dev.txt; } | cksum; }

# Each kind holds the one before: what runs, with what a release of the data needs, with the tests.
rank() {
  case $1 in
    runtime) echo 1 ;;
    data) echo 2 ;;
    dev) echo 3 ;;
    *) echo 0 ;;
  esac
}

installed() {
  [[ -x .venv/bin/python && -f .venv/installed ]] || return 1
  local kind stamp
  read -r kind stamp <.venv/installed
  [[ $stamp == "$(fingerprint)" ]] && (($(rank "$kind") >= $(rank "$1")))
}

install() {
  local kind=$1 had="" list
  # An environment that holds more keeps it, whoever asks.
  [[ ! -f .venv/installed ]] || read -r had _ <.venv/installed
  (($(rank "$had") <= $(rank "$kind"))) || kind=$had
  list=requirements-$kind.txt
  [[ $kind != runtime ]] || list=requirements.txt
  "$python" -c 'import ensurepip, venv' 2>/dev/null ||
    stop "Python's venv module is missing: install it (Debian: apt-get install python3-venv)."
  say "Setting up .venv with the $kind requirements (a minute the first time) …"
  # Without the stamp an earlier install was cut short: begin anew.
  [[ -f .venv/installed ]] || "$python" -m venv --clear .venv
  rm -f .venv/installed
  local pip=(.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps)
  { "${pip[@]}" --require-hashes -r "$list" && "${pip[@]}" --no-build-isolation -e .; } ||
    stop "The requirements could not be installed, for the reason above: mend it (often the network), then run this again."
  echo "$kind $(fingerprint)" >.venv/installed
}

need() {
  installed "$1" && return
  local python
  python=$(find_python)
  # One install at a time: the lock is on this very file, and ends with the process that holds it.
  exec 9<scripts/lib.sh
  "$python" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
  installed "$1" || install "$1"
  exec 9<&-
}
