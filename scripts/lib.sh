# Sourced by the other scripts: goes to the repository's root and, with `need runtime|dev`, makes
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
fingerprint() { { pwd && cat requirements.txt requirements-dev.txt; } | cksum; }

installed() {
  [[ -x .venv/bin/python && -f .venv/installed ]] || return 1
  local stamp
  stamp=$(<.venv/installed)
  [[ $stamp == "dev $(fingerprint)" || $stamp == "$1 $(fingerprint)" ]]
}

install() {
  local kind=$1 list=requirements.txt
  # A development environment stays one, whoever asks.
  if [[ $kind == dev || $(cat .venv/installed 2>/dev/null) == dev* ]]; then
    kind=dev list=requirements-dev.txt
  fi
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
