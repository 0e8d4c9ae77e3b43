# What one does with a running cluster: load images, look inside, kill and hold components. Sourced, never run.
# shellcheck shell=bash

kubectl() { "$KUBE_BIN/kubectl" --kubeconfig="$KUBECONFIG_FILE" "$@"; }
ctr() { command ctr --address "$STATE/containerd.sock" --namespace k8s.io "$@"; }

need_running() { running || die "cluster $NAME is not up; start it with: hack/cluster up --name $NAME"; }

# An archive that was loaded stays loaded until the cluster is wiped, or another of its name (and so its tag) replaces it.
load_images() {
  local image digest record
  for image in "$@"; do
    [ -f "$image" ] || die "no such image archive: $image"
    digest=$(sha256sum "$image" | cut -d' ' -f1)
    record=$STATE/images/$(basename "$image")
    [ "$(cat "$record" 2> /dev/null)" != "$digest" ] || continue
    quietly ctr images import "$image"
    echo "$digest" > "$record"
  done
}

inside() { nsenter -t "$(init_pid)" -n -m -p -u -i -- "$@"; }

need_component() {
  [ -n "${1:-}" ] && grep -q "^$1 " "$STATE/components" ||
    die "component '${1:-}' is not one of: $(cut -d' ' -f1 "$STATE/components" | xargs)"
}

# The numbers in pids/ are those of the cluster's own process namespace.
kill_component() { [ ! -f "$STATE/pids/$1" ] || inside kill -KILL "$(cat "$STATE/pids/$1")" 2> /dev/null || true; }
hold_component() {
  touch "$STATE/pids/$1.hold"
  kill_component "$1"
}
release_component() {
  rm -f "$STATE/pids/$1.hold"
  wait_until 10 "the start of $1" test -f "$STATE/pids/$1"
}

show_status() {
  [ -f "$STATE/index" ] || { echo "cluster $NAME: never started"; return; }
  if ! running; then
    echo "cluster $NAME: down, state kept in $STATE"
    return
  fi
  echo "cluster $NAME: up, $MODE, API server https://$NODE_IP:6443, host address $HOST_IP"
  local component state
  while read -r component _; do
    state=down
    [ ! -f "$STATE/pids/$component" ] || state="pid $(cat "$STATE/pids/$component")"
    [ ! -f "$STATE/pids/$component.hold" ] || state=held
    printf '  %-20s %s\n' "$component" "$state"
  done < "$STATE/components"
  [ "$MODE" = control-plane ] || kubectl get pods -A -o wide
}
