# The measurements. Sourced by bench/run.
# shellcheck shell=bash

report() { printf '  %-58s %s\n' "$1" "$2"; }

milliseconds_since() { echo $((($(now) - $1) / 1000)); }

# median ROUNDS COMMAND...: of what the command prints.
median() {
  local rounds=$1
  shift
  for _ in $(seq "$rounds"); do "$@"; done | sort -n | sed -n "$(((rounds + 1) / 2))p"
}

# From the request that makes a pod to its running container, in ms.
pod_start() {
  local began
  exec {STATES}< <(kubectl -n "$NAMESPACE" get pods -l run=empty --watch -o 'jsonpath={.status.phase}{"\n"}')
  local watcher=$!
  sleep 1 # the watch is open before the pod is made; this second is not measured
  began=$(now)
  kubectl -n "$NAMESPACE" run empty --image=localhost/pause:1 --image-pull-policy=Never --restart=Never > /dev/null
  grep -q -m 1 Running <&"$STATES"
  milliseconds_since "$began"
  kill "$watcher"
  exec {STATES}<&-
  kubectl -n "$NAMESPACE" delete pod empty --grace-period=0 --force > /dev/null 2>&1
}

operator_address() {
  kubectl -n "$NAMESPACE" get pods -l app.kubernetes.io/component=operator -o 'jsonpath={.items[0].status.podIP}:8080'
}

# Requests that the operator has sent so far; keeping the lease goes on whatever happens, so it is left out.
requests() {
  curl -sf --max-time 10 "http://$(operator_address)/metrics" |
    awk '/^kubernetes_client_request_duration_seconds_count/ && !/resource="leases/ { sum += $NF } END { print sum + 0 }'
}

# The same for status writes alone, and what the API server counted of them: nobody else writes the status of our kinds.
status_writes() {
  curl -sf --max-time 10 "http://$(operator_address)/metrics" |
    awk '/^kubernetes_client_request_duration_seconds_count/ && /healoperator.io\/status/ { sum += $NF } END { print sum + 0 }'
}
status_writes_seen() {
  kubectl get --raw /metrics |
    awk '/^apiserver_request_total/ && /group="healoperator.io"/ && /subresource="status"/ { sum += $NF } END { print sum + 0 }'
}

# bench_requests REPOSITORY PHASE
bench_requests() {
  local before writes seen
  run_to "$2" "warm-$1" "$1"
  settle
  before=$(requests) writes=$(status_writes) seen=$(status_writes_seen)
  run_to "$2" "counted-$1" "$1"
  settle
  report "API requests for one run that ends $2" "$(($(requests) - before))"
  report "  status writes: by its own count / by the API server's" "$(($(status_writes) - writes)) / $(($(status_writes_seen) - seen))"
}

# Until two counts in a row are the same: the run has ended, its Jobs may still be let go.
settle() {
  local last='' next
  while next=$(requests) && [ "$next" != "$last" ]; do
    last=$next
    sleep 2
  done
}

# Wall time from the Job's failure to Healed, less the life of the green arm, in ms.
heal_overhead() {
  local name=cost-$RANDOM times
  times=$WORK/$name.times
  follow_times > "$times" &
  local follower=$!
  sleep 1
  run_to Healed "$name" typo
  wait_until 10 "the last event" grep -q "run $name Healed" "$times"
  kill "$follower"
  awk -v run="$name" '
    $3 == run "-run" && $4 == "failed" && !failed { failed = $1 }
    $3 == run "-1-green" && !made { made = $1 }
    $3 == run "-1-green" && $4 == "passed" && !passed { passed = $1 }
    $2 == "run" && $3 == run && $4 == "Healed" && !healed { healed = $1 }
    END { printf "%d\n", ((healed - failed) - (passed - made)) / 1000 }' "$times"
}

# Lines "MICROSECONDS job NAME STATE" and "MICROSECONDS run NAME PHASE".
follow_times() {
  trap 'kill $(jobs -p) 2> /dev/null' EXIT TERM
  kubectl -n "$NAMESPACE" get jobs --watch \
    -o 'jsonpath=job {.metadata.name} {.status.conditions[?(@.type=="Failed")].type}{.status.conditions[?(@.type=="Complete")].type}{"\n"}' |
    sed -u -e 's/Failed$/failed/' -e 's/Complete$/passed/' | stamp &
  kubectl -n "$NAMESPACE" get pipelineruns.healoperator.io --watch -o 'jsonpath=run {.metadata.name} {.status.phase}{"\n"}' | stamp &
  wait
}
stamp() { while IFS= read -r line; do echo "$(now) $line"; done; }

# A heal and an empty pod side by side in time, since the machine may be busier at one time than at another.
bench_overhead() {
  local tenths
  # shellcheck disable=SC2153 # of bench/run
  tenths=$(median "$ROUNDS" overhead_in_pods)
  report "overhead of a heal (without the green arm)" "$((tenths / 10)).$((tenths % 10)) pod starts"
}
overhead_in_pods() {
  local pod heal
  pod=$(pod_start)
  heal=$(heal_overhead)
  say "  one heal: $heal ms, one pod: $pod ms"
  echo $((heal * 10 / pod))
}
