# Start and stop of one cluster. Sourced, never run.
# shellcheck shell=bash

api_ready() { kubectl get --raw /readyz; }
node_ready() { [ "$(kubectl get node "$NODE" -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}')" = True ]; }
# Kubernetes 1.20 refuses pods until the namespace's default account has its token.
account_ready() { [ -n "$(kubectl -n default get serviceaccount default -o 'jsonpath={.secrets[0].name}')" ]; }
containerd_ready() { ctr version; }

init_pid() { # the first process inside the namespaces, as the host numbers it
  local outer children
  outer=$(live_pid "$STATE/namespaces.pid") || return 1
  children=$(cat "/proc/$outer/task/$outer/children" 2> /dev/null)
  [ -n "$children" ] && echo "${children%% *}"
}

running() { init_pid > /dev/null && [ -e "/sys/class/net/$HOST_LINK" ]; }

healthy() {
  running && api_ready > /dev/null 2>&1 || return 1
  [ "$MODE" = control-plane ] || node_ready 2> /dev/null
}

# The addresses are in certificates and in etcd, so state that was made for another number is of no use.
choose_index() {
  local index
  lock 6 /run/lock/healoperator-addresses.lock
  index=$(cat "$STATE/index" 2> /dev/null || true)
  if [ -z "$index" ] || index_in_use "$index"; then
    rm -rf "$STATE"
    mkdir -p "$STATE"
    index=$(free_index)
    echo "$index" > "$STATE/index"
    echo "$MODE" > "$STATE/mode"
  fi
  set_addresses "$index"
}

start_namespaces() {
  rm -f "$STATE"/pids/*
  make_cgroups
  setsid unshare --net --mount --pid --uts --ipc --fork --kill-child=KILL --propagation private --mount-proc \
    /bin/bash "$HACK/node/init" "$STATE" "$NODE" > "$STATE/logs/init.log" 2>&1 < /dev/null 6>&- 9>&- &
  write_pid $! "$STATE/namespaces.pid"
  disown
  wait_until 10 "the cluster's namespaces (see $STATE/logs/init.log)" test -f "$STATE/pids/namespaces-ready"
  connect "$(init_pid)"
  touch "$STATE/pids/connected"
}

start() {
  choose_index
  make_config
  make_pki
  start_namespaces
  # From here the interface keeps the number; another cluster may choose its own.
  exec 6>&-
  if [ "$MODE" = node ]; then
    wait_until 30 "containerd" containerd_ready
    load_images "$IMAGES/pause.tar" "$IMAGES/busybox.tar"
  fi
  wait_until 60 "the API server" api_ready
  wait_until 60 "the default service account" account_ready
  [ "$MODE" = control-plane ] || wait_until 60 "the node" node_ready
}

# One kill ends every process in the namespaces; their mounts, interfaces and rules end with them.
stop() {
  local outer inner
  if outer=$(live_pid "$STATE/namespaces.pid"); then
    inner=$(init_pid || true)
    kill -KILL "$outer" 2> /dev/null || true
    wait_until 20 "the end of the cluster's processes" test ! -e "/proc/$outer" -a ! -e "/proc/${inner:-none}" || true
  fi
  disconnect
  wait_until 20 "the end of the last container" cgroups_gone || true
  rm -f "$STATE/namespaces.pid" "$STATE"/containerd.sock* "$STATE"/pids/*
}

up() {
  lock 9 "$STATE.lock"
  mkdir -p "$STATE"
  if healthy; then
    say "cluster $NAME is up"
    return
  fi
  "$HACK/deps" run
  kube_build
  [ "$MODE" = control-plane ] || "$HACK/images" pause busybox
  stop
  trap 'status=$?; [ $status = 0 ] || { say "cluster $NAME did not come up; its logs are in $STATE/logs"; stop; }' EXIT
  trap 'exit 130' INT TERM
  local began=$SECONDS
  start
  say "cluster $NAME is up after $((SECONDS - began)) s: $MODE at https://$NODE_IP:6443"
}

down() { # [--wipe]
  lock 9 "$STATE.lock"
  [ -d "$STATE" ] || return 0
  stop
  [ -z "$1" ] || rm -rf "$STATE"
}

down_all() { # [--wipe]
  local state
  for state in "$CACHE"/clusters/*/; do
    [ ! -d "$state" ] || "$HACK/cluster" down --name "$(basename "$state")" ${1:+"$1"}
  done
}
