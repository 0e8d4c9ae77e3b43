# The command line of every component, one "name command..." per line, as node/init supervises them. Sourced, never run.
# shellcheck shell=bash

components() {
  echo etcd "$(etcd_command)"
  echo apiserver "$(apiserver_command)"
  echo controller-manager "$(controller_manager_command)"
  [ "$MODE" = node ] || return 0
  echo scheduler "$(scheduler_command)"
  echo containerd /usr/bin/containerd -c "$STATE/containerd.toml"
  echo kubelet "$(kubelet_command)"
  echo proxy "$KUBE_BIN/kube-proxy" "--config=$STATE/proxy.yaml"
  echo dnsmasq "$(dnsmasq_command)"
  echo dns-sync /bin/bash "$HACK/node/dns-sync" "$STATE" "$KUBE_BIN/kubectl" "$KUBECONFIG_FILE"
}

etcd_command() {
  echo /usr/bin/etcd --data-dir "$STATE/etcd" \
    --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
    --listen-peer-urls http://127.0.0.1:2380 --initial-advertise-peer-urls http://127.0.0.1:2380 \
    --initial-cluster default=http://127.0.0.1:2380
}

apiserver_command() {
  local pki=$STATE/pki
  echo "$KUBE_BIN/kube-apiserver" --etcd-servers=http://127.0.0.1:2379 \
    --bind-address="$NODE_IP" --advertise-address="$NODE_IP" --secure-port=6443 --profiling=false \
    --tls-cert-file="$pki/apiserver.crt" --tls-private-key-file="$pki/apiserver.key" --client-ca-file="$pki/ca.crt" \
    --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=true --allow-privileged \
    --service-cluster-ip-range="$SERVICE_CIDR" \
    --service-account-issuer=https://kubernetes.default.svc.cluster.local \
    --service-account-key-file="$pki/sa.pub" --service-account-signing-key-file="$pki/sa.key" \
    --kubelet-certificate-authority="$pki/ca.crt" --kubelet-preferred-address-types=InternalIP \
    --kubelet-client-certificate="$pki/apiserver-kubelet.crt" --kubelet-client-key="$pki/apiserver-kubelet.key" \
    --requestheader-client-ca-file="$pki/front-ca.crt" --requestheader-allowed-names=front-proxy-client \
    --requestheader-extra-headers-prefix=X-Remote-Extra- --requestheader-group-headers=X-Remote-Group \
    --requestheader-username-headers=X-Remote-User \
    --proxy-client-cert-file="$pki/front.crt" --proxy-client-key-file="$pki/front.key"
}

# The default limit of 20 requests in a second makes the first start three seconds longer.
delegated_flags() {
  local config=$STATE/$1.kubeconfig
  echo --kubeconfig="$config" --authentication-kubeconfig="$config" --authorization-kubeconfig="$config" \
    --leader-elect=false --bind-address=127.0.0.1 --port=0 --kube-api-qps=200 --kube-api-burst=400
}

controller_manager_command() {
  local pki=$STATE/pki
  echo "$KUBE_BIN/kube-controller-manager" "$(delegated_flags controller-manager)" --use-service-account-credentials \
    --service-account-private-key-file="$pki/sa.key" --root-ca-file="$pki/ca.crt" \
    --cluster-signing-cert-file="$pki/ca.crt" --cluster-signing-key-file="$pki/ca.key"
}

scheduler_command() { echo "$KUBE_BIN/kube-scheduler" "$(delegated_flags scheduler)"; }

kubelet_command() {
  echo "$KUBE_BIN/kubelet" --config="$STATE/kubelet.yaml" --kubeconfig="$STATE/kubelet.kubeconfig" \
    --container-runtime=remote --container-runtime-endpoint="unix://$STATE/containerd.sock" \
    --hostname-override="$NODE" --node-ip="$NODE_IP" --root-dir="$STATE/kubelet" --cert-dir="$STATE/kubelet/pki" \
    --pod-infra-container-image=localhost/pause:1
}

# Debian has no coredns; one hosts file per Service, which node/dns-sync writes, does the same for Services.
dnsmasq_command() {
  echo /usr/sbin/dnsmasq --keep-in-foreground --conf-file=/dev/null --no-resolv --no-hosts --hostsdir="$STATE/dns" \
    --listen-address="$NODE_IP" --bind-interfaces --local=/cluster.local/ --local-ttl=1 --no-negcache \
    --pid-file= --user=root --log-facility=-
}
