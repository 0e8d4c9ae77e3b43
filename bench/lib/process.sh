# Measurements of the operator's process; they need a cluster whose processes this machine sees. Sourced by bench/run.
# shellcheck shell=bash

operator_pid() {
  local pid
  for pid in $(pgrep -f -- "--lease-namespace=$NAMESPACE"); do
    grep -qz -- '^operator$' "/proc/$pid/cmdline" 2> /dev/null && echo "$pid" && return
  done
  return 1
}

deployment() { kubectl -n "$NAMESPACE" get deployment -l app.kubernetes.io/component=operator -o name; }

# Process start to the log line that says it leads, in ms.
bench_start() {
  report "operator start to leading and ready" "$(median "$ROUNDS" operator_start) ms"
}

operator_start() {
  local pid began leading
  kubectl -n "$NAMESPACE" scale "$(deployment)" --replicas=0 > /dev/null
  wait_until 60 "the end of the operator" no_operator
  kubectl -n "$NAMESPACE" scale "$(deployment)" --replicas=1 > /dev/null
  kubectl -n "$NAMESPACE" rollout status "$(deployment)" --timeout=60s > /dev/null
  wait_until 60 "an operator that leads" leading_time
  pid=$(operator_pid)
  began=$(process_start "$pid") leading=$(leading_time)
  echo $((leading - began))
}
no_operator() { [ -z "$(kubectl -n "$NAMESPACE" get pods -l app.kubernetes.io/component=operator -o name)" ]; }

# Milliseconds since 1970: the kernel tells it in ticks since it booted.
process_start() {
  local ticks uptime
  ticks=$(start_time "$1")
  read -r uptime _ < /proc/uptime
  echo $(($(now) / 1000 - ${uptime/./} * 10 + ticks * 1000 / $(getconf CLK_TCK)))
}

leading_time() {
  local line
  line=$(kubectl -n "$NAMESPACE" logs "$(deployment)" --timestamps | grep -im 1 'leading\|became leader')
  date -d "${line%% *}" +%s%3N
}

bench_memory() {
  if ! operator_pid > /dev/null; then
    report "resident memory" "not measured: this machine does not see the operator's process"
    return
  fi
  kubectl -n "$NAMESPACE" delete pipelineruns.healoperator.io --all > /dev/null
  settle
  report "resident memory, idle" "$(resident_memory) MiB"
  many_runs 1000 | kubectl -n "$NAMESPACE" create -f - > /dev/null
  wait_until 300 "the end of 1,000 runs" all_ended 1000
  settle
  report "resident memory with 1,000 PipelineRuns" "$(resident_memory) MiB"
  kubectl -n "$NAMESPACE" delete pipelineruns.healoperator.io --all --wait=false > /dev/null
}
resident_memory() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$(operator_pid)/status"; }

# Runs that end at once: they ask for a policy that does not exist.
many_runs() {
  local n
  for n in $(seq "$1"); do
    echo '---'
    run_manifest "many-$n" hello | sed -n '/kind: PipelineRun/,$p' | sed '1i apiVersion: healoperator.io/v1alpha1'
    echo '  healing: {policyRef: {name: nobody-wrote-this}}'
  done
}
all_ended() {
  [ "$(kubectl -n "$NAMESPACE" get pipelineruns.healoperator.io -o 'jsonpath={range .items[?(@.status.phase=="Failed")]}{"\n"}{end}' | wc -l)" -ge "$1" ]
}
