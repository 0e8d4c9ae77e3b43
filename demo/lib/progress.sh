# Follows a run and its attempts by watching them, and approves what waits. Sourced by demo/run.
# shellcheck shell=bash

field() { [ -z "$2" ] || kubectl -n "$NAMESPACE" get "$1.healoperator.io" "$2" -o "jsonpath=$3"; }

# heal RUN: applies the run and follows it to its end.
heal() {
  local run=$1
  note "$ kubectl apply -f config/samples/$run.yaml"
  manifest "$run" | kubectl -n "$NAMESPACE" apply -f - > /dev/null
  exec {CHANGES}< <(changes "$run")
  local watcher=$!
  follow "$run"
  kill "$watcher" 2> /dev/null || true
  exec {CHANGES}<&-
  [ "$(field pipelineruns "$run" '{.status.phase}')" = Healed ]
}

# One line for each change: name|phase.
changes() {
  local run=$1 template='{.metadata.name}{"|"}{.status.phase}{"\n"}'
  trap 'kill $(jobs -p) 2> /dev/null' EXIT TERM
  kubectl -n "$NAMESPACE" get pipelineruns.healoperator.io "$run" --watch -o "jsonpath=$template" &
  kubectl -n "$NAMESPACE" get healattempts.healoperator.io -l "healoperator.io/pipeline-run=$run" --watch -o "jsonpath=$template" &
  wait
}

follow() {
  local run=$1 subject=$1 phase=Pending since name next
  since=$(now)
  while :; do
    live "$subject" "$phase" "$(seconds_since "$since")" "$(meaning "$phase")"
    IFS='|' read -r -t 0.2 -u "$CHANGES" name next || { [ $? -gt 128 ] && patience "$run" "$since" && continue; die "the watch of $run ended"; }
    next=${next:-Pending}
    case $name/$next in
      "$run/Healing" | "$subject/$phase") continue ;; # attempts tell the rest; nothing new
    esac
    [ "$name" = "$run" ] || [ "$next" != Pending ] || continue
    clear_live
    ended "$subject" "$phase" "$since"
    subject=$name phase=$next since=$(now)
    case $phase in
      AwaitingApproval) approve "$subject" ;;
      Succeeded | Healed | Failed) [ "$name" != "$run" ] || { finish "$run" "$phase"; return; } ;;
    esac
  done
}

# A phase that lasts this long is stuck: show why, as far as Kubernetes knows.
PATIENCE=240
patience() { # RUN SINCE
  [ $((($(now) - $2) / 1000000)) -lt $PATIENCE ] && return
  clear_live
  kubectl -n "$NAMESPACE" get hpr,hatt,jobs,pods >&2
  kubectl -n "$NAMESPACE" logs -l app.kubernetes.io/component=operator --tail 10 >&2
  die "$1 has not moved for $PATIENCE s; what Kubernetes knows of it is above"
}

# Says what a phase brought, once it has ended.
ended() {
  case $2 in
    Healed) return ;; # the run says so next
    Blocked | Rejected | Expired | Aborted | NotHealed) mark "$1" "$RED" "$2" "$(seconds_since "$3")" "$(outcome "$1" "$2")" ;;
    *) mark "$1" "$DIM" "$2" "$(seconds_since "$3")" "$(outcome "$1" "$2")" ;;
  esac
  [ "$2" != Gating ] || field healattempts "$1" '{.status.proposal.diff}' | show_diff
}

meaning() {
  case $1 in
    Pending) echo "the operator makes a Job" ;;
    Running) echo "the pipeline runs" ;;
    Pinning) echo "pins commit and images" ;;
    Diagnosing) echo "collects evidence, finds the cause, proposes the smallest fix" ;;
    Gating) echo "the policy looks at the proposal" ;;
    AwaitingApproval) echo "a human is asked" ;;
    Applying) echo "pushes evidence and fix on branches of their own" ;;
    Verifying) echo "runs the pipeline with and without the fix, side by side" ;;
    Progressed | NotHealed) echo "waits, then tries again" ;;
  esac
}

outcome() {
  case $2 in
    Running) field pipelineruns "${1}" '{.status.failedStep}' | sed 's/^./failed in step &/' ;;
    Diagnosing) field healattempts "$1" '{.status.classification.category}: {.status.classification.primary.file}:{.status.classification.primary.line} {.status.classification.primary.code} {.status.classification.primary.message} {.status.classification.primary.suggestion}' ;;
    Gating) field healattempts "$1" '{.status.gate.outcome}, confidence {.status.proposal.confidence} %: {.status.proposal.summary}' ;;
    Applying) field healattempts "$1" 'fix on {.status.fix.branch}, evidence on {.status.evidence.branch}' ;;
    Verifying) field healattempts "$1" '{.status.verdict.outcome}: {.status.verdict.message}' ;;
    Blocked | Rejected | Expired | Aborted) field healattempts "$1" '{.status.blocker.reason}: {.status.blocker.message}' ;;
    *) meaning "$2" ;;
  esac
}

# Runs the very command that the attempt's message gives, and nothing else that may stand there.
approve() {
  local command words
  command=$(field healattempts "$1" '{.status.message}')
  case $command in
    "kubectl annotate -n $NAMESPACE healattempts.healoperator.io/$1 healoperator.io/approve="*) ;;
    *) die "the attempt does not say how to approve it, but: $command" ;;
  esac
  printf '      %s$ %s%s\n' "$BOLD" "$command" "$RESET"
  read -ra words <<< "$command"
  "${words[@]}" | sed 's/^/      /'
}

finish() {
  local colour=$GREEN
  [ "$2" = Healed ] || colour=$RED
  printf '  %s%-10s %s%s  %s\n' "$colour" "$1" "$2" "$RESET" "$(field pipelineruns "$1" '{.status.message}')"
  field healattempts "$(field pipelineruns "$1" '{.status.attempts[-1:].name}')" \
    '{range .status.verdict.checks[*]}             check {.name}: {.before} before the fix, {.after} after it{"\n"}{end}'
}
