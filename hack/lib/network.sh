# Addresses, and the veth pair between the host and a cluster's network namespace. Sourced, never run.
# shellcheck shell=bash
#
# Cluster number N has the host at 10.99.N.1, node and API server at 10.99.N.2, pods in 10.88.N.0/24, services in
# 10.96.N.0/24. The namespace has no default route and the host does no NAT for it: nothing leaves the machine.

set_addresses() {
  INDEX=$1
  HOST_IP=10.99.$INDEX.1
  NODE_IP=10.99.$INDEX.2
  POD_CIDR=10.88.$INDEX.0/24
  SERVICE_CIDR=10.96.$INDEX.0/24
  SERVICE_IP=10.96.$INDEX.1
  HOST_LINK=heal$INDEX
}

index_in_use() {
  [ -e "/sys/class/net/heal$1" ] || ip -4 route show "10.99.$1.0/30" | grep -q . || ip -4 route show "10.88.$1.0/24" | grep -q . ||
    ip -4 route show "10.96.$1.0/24" | grep -q .
}

index_promised() { grep -qsx "$1" "$CACHE"/clusters/*/index; }

free_index() {
  local index
  for index in $(seq 1 200); do
    index_in_use "$index" || index_promised "$index" || { echo "$index"; return; }
  done
  die "all 200 cluster addresses (10.99.1.0 to 10.99.200.0) are taken; stop one with: hack/cluster down --name N"
}

connect() { # PID of the namespace's init
  ip link add "$HOST_LINK" type veth peer name eth0 netns "$1"
  ip addr add "$HOST_IP/30" dev "$HOST_LINK"
  ip link set "$HOST_LINK" up
  nsenter -t "$1" -n ip addr add "$NODE_IP/30" dev eth0
  nsenter -t "$1" -n ip link set eth0 up
  # The kernel refuses a packet to a ClusterIP that has no route before iptables sees it.
  nsenter -t "$1" -n ip route add "$SERVICE_CIDR" dev eth0 src "$NODE_IP"
  ip route add "$POD_CIDR" via "$NODE_IP" dev "$HOST_LINK"
  ip route add "$SERVICE_CIDR" via "$NODE_IP" dev "$HOST_LINK"
}

# The routes go with the link.
disconnect() { [ ! -e "/sys/class/net/$HOST_LINK" ] || ip link del "$HOST_LINK"; }
