# The cluster that install and uninstall work on: the one of KUBECONFIG (and KUBECONTEXT), else the local "dev". Sourced, never run.
# shellcheck shell=bash

choose_target() {
  PATH=$PATH:$KUBE_BIN
  if [ -z "${KUBECONFIG:-}${KUBECONTEXT:-}" ]; then
    "$HACK/cluster" up
    KUBECONFIG=$("$HACK/cluster" kubeconfig)
    export KUBECONFIG
  fi
  command -v kubectl > /dev/null || die "kubectl is not on PATH"
  LOCAL_CLUSTER=''
  [ -n "${KUBECONTEXT:-}" ] || case ${KUBECONFIG:-} in
    "$CACHE"/clusters/*/kubeconfig) LOCAL_CLUSTER=$(basename "$(dirname "$KUBECONFIG")") ;;
  esac
}

kube() { kubectl ${KUBECONTEXT:+--context "$KUBECONTEXT"} "$@"; }

# One line "KIND NAME NAMESPACE" for every object of a manifest that does not ask to be kept.
deletable_objects() {
  kube create --dry-run=client --validate=false -f "$1" -o 'go-template={{$keep := ""}}{{with .metadata.annotations}}{{$keep = index . "helm.sh/resource-policy"}}{{end}}{{if ne (print $keep) "keep"}}{{.kind}} {{.metadata.name}} {{or .metadata.namespace "-"}}{{"\n"}}{{end}}'
}

delete_objects() {
  local kind name namespace
  while read -r kind name namespace; do
    [ "$namespace" != - ] || namespace=default
    kube delete "$kind" "$name" --namespace "$namespace" --ignore-not-found > /dev/null < /dev/null
  done
}

# What was installed is remembered beside it, as Helm does, so that an uninstall needs no arguments but the namespace.
recorded_manifest() {
  kube --namespace "$NAMESPACE" get secret "$RELEASE.manifest" -o 'go-template={{.data.manifest | base64decode}}' 2> /dev/null
}
record_manifest() {
  kube --namespace "$NAMESPACE" create secret generic "$RELEASE.manifest" --from-file="manifest=$1" --dry-run=client -o yaml |
    kube --namespace "$NAMESPACE" replace --force -f - > /dev/null
}
