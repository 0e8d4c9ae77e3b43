# Paths, messages and locks that every script under hack/ shares. Sourced, never run.
# shellcheck shell=bash

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
HACK=$REPO/hack
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/healoperator
KUBE_VERSION=1.20.2
KUBE_BIN=$CACHE/k8s-$KUBE_VERSION/bin
IMAGES=$CACHE/images
export DEBIAN_FRONTEND=noninteractive DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

need_root() {
  [ "$(id -u)" = 0 ] || die "$(basename "$0") must run as root: it makes namespaces, interfaces and routes. Try: sudo $0"
}

# Runs a command whose output only matters when it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" > "$log" 2>&1 < /dev/null || status=$?
  [ $status = 0 ] || { say "failed ($status): $*"; tail -n 40 "$log" >&2; }
  rm -f "$log"
  return $status
}

# Polls a condition: wait_until SECONDS "what is awaited" COMMAND...
wait_until() {
  local seconds=$1 what=$2 deadline
  shift 2
  deadline=$((SECONDS + seconds))
  until "$@" > /dev/null 2>&1; do
    [ $SECONDS -lt $deadline ] || { say "not within $seconds s: $what"; return 1; }
    sleep 0.1
  done
}

# Takes an exclusive lock on descriptor $1 by the file $2; it ends with the process.
# A process that outlives the script must be started with that descriptor closed.
lock() {
  local descriptor=$1 file=$2
  mkdir -p "$(dirname "$file")"
  eval "exec $descriptor> \"\$file\""
  flock -n "$descriptor" || { say "waiting for another run that holds $file"; flock "$descriptor"; }
}

# A pid file holds "pid starttime", so that a number that the kernel has given to a stranger is never signalled.
start_time() { sed 's/.*) //' "/proc/$1/stat" 2> /dev/null | cut -d' ' -f20; }
write_pid() { echo "$1 $(start_time "$1")" > "$2"; }
live_pid() {
  local pid start
  [ -f "$1" ] && read -r pid start < "$1" && [ -n "$start" ] && [ "$(start_time "$pid")" = "$start" ] && echo "$pid"
}
