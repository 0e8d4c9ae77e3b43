# How the demo speaks: colours and a live line on a terminal, plain lines elsewhere. Sourced, never run.
# shellcheck shell=bash

if [ -t 1 ]; then
  BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' CYAN=$'\e[36m' RESET=$'\e[0m' CLEAR=$'\r\e[K'
else
  BOLD='' DIM='' RED='' GREEN='' CYAN='' RESET='' CLEAR=''
fi

title() { printf '\n%s%s%s\n' "$BOLD" "$*" "$RESET"; }
note() { printf '  %s\n' "$*"; }
mark() { printf '  %s%-10s%s %-17s %6s s  %s\n' "$2" "$1" "$RESET" "$3" "$4" "$5"; }

now() { echo "${EPOCHREALTIME/./}"; }
seconds_since() {
  local tenths=$((($(now) - $1) / 100000))
  echo "$((tenths / 10)).$((tenths % 10))"
}

# A line that is overwritten until its phase has ended; only on a terminal.
live() { [ -z "$CLEAR" ] || printf '%s  %-10s %-17s %6s s  %s' "$CLEAR" "$1" "$2" "$3" "$DIM$4$RESET"; }
clear_live() { printf '%s' "$CLEAR"; }

show_diff() {
  local line colour
  while IFS= read -r line; do
    case $line in
      +++* | ---*) colour=$BOLD ;;
      +*) colour=$GREEN ;;
      -*) colour=$RED ;;
      @@*) colour=$CYAN ;;
      *) colour='' ;;
    esac
    printf '      %s%s%s\n' "$colour" "$line" "$RESET"
  done
}

# step WHAT COMMAND...: says what is done and how long it took; output appears only when it fails.
step() {
  local what=$1 start
  shift
  start=$(now)
  [ -z "$CLEAR" ] || printf '  ... %s' "$what"
  quietly "$@" || { clear_live; die "$what did not work; its output is above"; }
  clear_live
  printf '  %s %s(%s s)%s\n' "$what" "$DIM" "$(seconds_since "$start")" "$RESET"
}
