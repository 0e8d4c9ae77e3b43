# Counts of test results by tier, from the runner's trx files. Sourced, never run.
# shellcheck shell=bash

declare -A PASSED FAILED TOOK NOTES
RED_TESTS=()

counter() { sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1; }

failed_tests() { grep -o '<UnitTestResult [^>]*outcome="Failed"' "$1" | sed -n 's/.*testName="\([^"]*\)".*/\1/p'; }

count_failure() { # TIER WHY
  FAILED[$1]=$((${FAILED[$1]:-0} + 1))
  NOTES[$1]="${NOTES[$1]:-}$2; "
}

count_results() { # TIER PROJECT TRX EXIT-CODE
  local passed=0 total=0
  if [ -f "$3" ]; then
    passed=$(counter passed "$3")
    total=$(counter total "$3")
    mapfile -t -O ${#RED_TESTS[@]} RED_TESTS < <(failed_tests "$3")
  fi
  PASSED[$1]=$((${PASSED[$1]:-0} + passed))
  FAILED[$1]=$((${FAILED[$1]:-0} + total - passed))
  # A runner that died tells nothing of the tests it did not reach.
  if [ "$4" != 0 ] && [ "$total" = "$passed" ]; then
    count_failure "$1" "$2 ended with $4"
  fi
}

finish_tier() { # TIER SECONDS
  TOOK[$1]=$2
  [ $((${PASSED[$1]:-0} + ${FAILED[$1]:-0})) -gt 0 ] || count_failure "$1" "no test ran"
}

print_results() { # TIER...
  local tier passed=0 failed=0
  printf '\n%-12s %8s %8s %8s\n' tier passed failed time
  for tier in "$@"; do
    printf '%-12s %8d %8d %7ds %s\n' "$tier" "${PASSED[$tier]:-0}" "${FAILED[$tier]:-0}" "${TOOK[$tier]}" "${NOTES[$tier]:-}"
    passed=$((passed + ${PASSED[$tier]:-0}))
    failed=$((failed + ${FAILED[$tier]:-0}))
  done
  [ ${#RED_TESTS[@]} = 0 ] || printf '\nfailed: %s' "${RED_TESTS[@]}"
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}
