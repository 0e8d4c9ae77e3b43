# The table at the end, and where to look next. Sourced by demo/run.
# shellcheck shell=bash

summarize() {
  local run
  title "What happened"
  {
    echo "run|failed step|category|fix|approved by|verdict|time to green"
    for run in "$@"; do row "$run"; done
  } | column -t -s '|' -o '   ' | sed 's/^/  /'
  title "Where to look next"
  if [ -n "${LOCAL:-}" ]; then
    note "\$ eval \"\$(hack/cluster env)\"   # kubectl, and the kubeconfig of the local cluster"
  else
    note "$ export KUBECONFIG=$KUBECONFIG"
  fi
  note "$ kubectl -n $NAMESPACE get hpr,hatt,hpol"
  note "$ kubectl -n $NAMESPACE describe hatt web-1"
  note "$ git --git-dir ${WORK#"$REPO/"}/git/web.git log --oneline --all --graph"
  note "$ git --git-dir ${WORK#"$REPO/"}/git/orders.git show debug/orders-1:debug/fix_log.md"
  [ -z "${LOCAL:-}" ] || note "The cluster stays up for you to explore. To remove it with everything on it: make cluster-down"
}

row() {
  local run=$1 last branch approver
  last=$(field pipelineruns "$run" '{.status.attempts[-1:].name}')
  branch=$(field pipelineruns "$run" '{.status.fix.branch}')
  approver=$(field healattempts "$last" '{.status.approval.by}')
  # Without the webhook nobody can tell; the demo knows what it did itself.
  [[ $approver != unknown* ]] || approver="a human (kubectl annotate)"
  [ -n "$approver" ] || approver="policy ($(field healattempts "$last" '{.status.gate.outcome}'))"
  printf '%s|%s|%s|%s|%s|%s|%s\n' "$run" \
    "$(field pipelineruns "$run" '{.status.failedStep}')" \
    "$(field pipelineruns "$run" '{.status.category}')" \
    "${branch:--}" "$approver" \
    "$(field healattempts "$last" '{.status.verdict.outcome}')" \
    "$(time_to_green "$run")"
}

time_to_green() {
  local failed finished
  failed=$(field pipelineruns "$1" '{.status.failedAt}')
  finished=$(field pipelineruns "$1" '{.status.finishedAt}')
  if [ -n "$failed" ] && [ -n "$finished" ]; then
    echo "$(($(date -d "$finished" +%s) - $(date -d "$failed" +%s))) s"
  else
    echo -
  fi
}
