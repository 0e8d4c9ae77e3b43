# Certificates and kubeconfigs of one cluster. EC keys: the whole set takes half a second. Sourced, never run.
# shellcheck shell=bash

new_key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1" 2> /dev/null; }

new_authority() { # FILE-STEM COMMON-NAME
  new_key "$1.key"
  openssl req -x509 -new -key "$1.key" -subj "/CN=$2" -days 3650 -out "$1.crt" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign
}

new_certificate() { # AUTHORITY FILE-STEM SUBJECT USAGE [SUBJECT-ALTERNATIVE-NAMES]
  local authority=$1 stem=$2 subject=$3 usage=$4 names=${5:-}
  new_key "$stem.key"
  openssl req -new -key "$stem.key" -subj "$subject" | openssl x509 -req -days 825 -out "$stem.crt" \
    -CA "$authority.crt" -CAkey "$authority.key" -CAcreateserial \
    -extfile <(printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=%s\n' "$usage"
               [ -z "$names" ] || printf 'subjectAltName=%s\n' "$names") 2> /dev/null
}

write_kubeconfig() { # USER FILE CONTEXT
  local user=$1 file=$2 context=$3
  cat > "$file" <<END
apiVersion: v1
kind: Config
clusters:
- name: $context
  cluster: {server: "https://$NODE_IP:6443", certificate-authority-data: $(base64 -w0 ca.crt)}
users:
- name: $context-$user
  user: {client-certificate-data: $(base64 -w0 "$user.crt"), client-key-data: $(base64 -w0 "$user.key")}
contexts:
- name: $context
  context: {cluster: $context, user: $context-$user}
current-context: $context
END
  chmod 600 "$file"
}

make_pki() {
  mkdir -p "$STATE/pki"
  cd "$STATE/pki"
  [ ! -f complete ] || return 0
  local service_names user
  service_names="DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local"
  new_authority ca "$NODE-ca"
  new_authority front-ca front-proxy-ca
  new_certificate front-ca front /CN=front-proxy-client clientAuth
  new_certificate ca apiserver /CN=kube-apiserver serverAuth "$service_names,IP:127.0.0.1,IP:$SERVICE_IP,IP:$NODE_IP"
  new_certificate ca kubelet-serving "/O=system:nodes/CN=system:node:$NODE" serverAuth "DNS:$NODE,IP:$NODE_IP"
  new_certificate ca apiserver-kubelet /O=system:masters/CN=apiserver-kubelet-client clientAuth
  new_certificate ca admin /O=system:masters/CN=admin clientAuth
  new_certificate ca controller-manager /CN=system:kube-controller-manager clientAuth
  new_certificate ca scheduler /CN=system:kube-scheduler clientAuth
  new_certificate ca proxy /CN=system:kube-proxy clientAuth
  new_certificate ca kubelet "/O=system:nodes/CN=system:node:$NODE" clientAuth
  new_key sa.key
  openssl ec -in sa.key -pubout -out sa.pub 2> /dev/null
  for user in controller-manager scheduler proxy kubelet; do
    write_kubeconfig $user "$STATE/$user.kubeconfig" local
  done
  write_kubeconfig admin "$KUBECONFIG_FILE" "heal-$NAME"
  touch complete
}
