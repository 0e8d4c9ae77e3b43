# State of the small servers that run beside the cluster for demos: one directory per kind and name. Sourced, never run.
# shellcheck shell=bash

server_state() { # KIND NAME
  [[ $2 =~ ^[a-z0-9-]+$ ]] || die "a server's name has lower-case letters, digits and dashes only, not '$2'"
  echo "$CACHE/servers/$1-$2"
}

# ADDRESS:PORT from "ADDRESS" or "ADDRESS:PORT"; without a port, one that nobody listens on.
with_port() {
  local address=${1%:*} port=${1##*:}
  if [ "$port" = "$1" ]; then
    for port in $(seq 20000 20999 | shuf); do
      ss -Hltn "sport = :$port" | grep -q . || break
    done
  fi
  echo "$address:$port"
}
