# Builds Kubernetes from Debian's source package into the user's cache. Sourced, never run.
# shellcheck shell=bash

KUBE_PROGRAMS=(kube-apiserver kube-controller-manager kube-scheduler kubelet kube-proxy kubectl)

kube_built() {
  local program
  for program in "${KUBE_PROGRAMS[@]}"; do
    [ -x "$KUBE_BIN/$program" ] || return 1
  done
}

# Uses the mirror this machine already uses, with lists of its own so that the host's apt is left as it is.
kube_fetch_source() {
  local work=$1 mirror apt
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
  [ -n "$mirror" ] || die "apt knows no Debian 12 (bookworm) mirror, whose source package of Kubernetes $KUBE_VERSION is needed"
  mkdir -p "$work/lists/partial" "$work/cache" "$work/home"
  echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" > "$work/sources.list"
  apt=(apt-get -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
  cd "$work"
  quietly "${apt[@]}" update
  quietly "${apt[@]}" source --download-only kubernetes
  quietly dpkg-source --no-check -x kubernetes_*"$KUBE_VERSION"*.dsc src
  # Go 1.18 and later need a newer reflect2 than the one in the tree.
  local reflect2=vendor/github.com/modern-go/reflect2
  rm -rf "src/$reflect2"
  cp -rL "/usr/share/gocode/src/github.com/modern-go/reflect2" "src/$reflect2"
  rm -f "src/$reflect2"/*_test.go
}

kube_compile() {
  local work=$1
  cd "$work/src"
  quietly env HOME="$work/home" GOPATH="$work/src/.go" GOCACHE="$work/gocache" PATH="/usr/lib/go-1.19/bin:$PATH" \
    CGO_ENABLED=0 GOFLAGS=-mod=vendor GO111MODULE=on \
    make WHAT="$(printf 'cmd/%s ' "${KUBE_PROGRAMS[@]}")" GOLDFLAGS="-s -w"
}

kube_build() {
  kube_built && return
  "$HACK/deps" build
  (
    lock 7 "$CACHE/kube-build.lock"
    kube_built && exit
    say "building Kubernetes $KUBE_VERSION from Debian's source: once, about 5 minutes on 2 cores"
    work=$(mktemp -d "$CACHE/kube-build.XXXXXX")
    trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
    kube_fetch_source "$work"
    kube_compile "$work"
    mkdir -p "$KUBE_BIN"
    for program in "${KUBE_PROGRAMS[@]}"; do
      install -m 755 "$work/src/_output/local/bin/linux/amd64/$program" "$KUBE_BIN/.$program"
      mv "$KUBE_BIN/.$program" "$KUBE_BIN/$program"
    done
  )
}
