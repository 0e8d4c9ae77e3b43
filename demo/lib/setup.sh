# The cluster and the operator on it. Sourced by demo/run.
# shellcheck shell=bash

choose_cluster() {
  if [ -n "${KUBECONTEXT:-}" ]; then
    : "${IMAGE:?IMAGE must name an image of the operator that the cluster of KUBECONTEXT can pull}"
    : "${HOST_ADDRESS:?HOST_ADDRESS must be the address of this machine as pods of that cluster see it}"
    kubectl config view --minify --flatten --context "$KUBECONTEXT" > "$WORK/kubeconfig"
    export KUBECONFIG=$WORK/kubeconfig
    unset KUBECONTEXT
    note "using the cluster of $(kubectl config current-context)"
    return
  fi
  # shellcheck disable=SC2034 # read by the summary
  LOCAL=yes
  step "a real single-node Kubernetes on this machine" "$HACK/cluster" up
  KUBECONFIG=$("$HACK/cluster" kubeconfig)
  export KUBECONFIG
  HOST_ADDRESS=$("$HACK/cluster" host-address)
  command -v kubectl > /dev/null || PATH=$PATH:$KUBE_BIN
  step "an image with Node.js and TypeScript, one with psql" "$HACK/images" node psql
  step "the operator's image, from the Dockerfile" make -C "$REPO" --no-print-directory image
  step "images loaded into the cluster" "$HACK/cluster" load "$IMAGES/node.tar" "$IMAGES/psql.tar" "$REPO/artifacts/images/heal-operator.tar"
}

install_operator() {
  step "the operator, from the chart in charts/heal-operator, in namespace $NAMESPACE" \
    make -C "$REPO" --no-print-directory install "NAMESPACE=$NAMESPACE" ${IMAGE:+"IMAGE=$IMAGE"}
}

# What an earlier demo left: runs take their attempts, Jobs and evidence with them.
clear_namespace() {
  kubectl -n "$NAMESPACE" delete pipelineruns.healoperator.io,healattempts.healoperator.io --all --wait > /dev/null
}

apply_secrets() {
  local secrets=$WORK/secrets.yaml
  (umask 077; cat > "$secrets" << END
apiVersion: v1
kind: Secret
metadata: {name: git-write}
type: kubernetes.io/basic-auth
stringData: {username: "$GIT_USER", password: "$GIT_PASSWORD"}
---
apiVersion: v1
kind: Secret
metadata: {name: warehouse}
stringData: {uri: "$WAREHOUSE_URI"}
END
  )
  kubectl -n "$NAMESPACE" apply -f "$secrets" > /dev/null
  kubectl -n "$NAMESPACE" apply -f "$REPO/config/samples/policy.yaml" > /dev/null
  rm -f "$secrets"
}

# The samples name addresses and images of nobody; the demo puts its own in their place, and leaves the Secrets out.
manifest() {
  sed -e '/^---$/,$d' \
    -e "s#https://git.example.com/acme/#$GIT_URL/#" \
    -e 's#registry.example.com/node-typescript:20#localhost/heal-demo-node:dev#' \
    -e 's#postgres:15#localhost/heal-demo-psql:dev#' \
    "$REPO/config/samples/$1.yaml"
}
