# buildah with a storage of its own, so that nothing of the user's containers is touched. Sourced, never run.
# shellcheck shell=bash

buildah() {
  mkdir -p "$CACHE/buildah/tmp"
  TMPDIR=$CACHE/buildah/tmp command buildah --root "$CACHE/buildah/storage" --runroot "$CACHE/buildah/run" --storage-driver overlay "$@"
}

# Certificates of the machine that builds are lent to the build; they do not end up in an image.
# Of what an earlier build left, only the cache mounts are of use later.
build_image() { # NAME CONTEXT [BUILDAH-ARGUMENTS...]
  local name=$1 context=$2
  shift 2
  quietly buildah bud --isolation chroot --network host \
    -v /etc/ssl/certs:/etc/ssl/certs:ro "$@" -t "$name" "$context"
  quietly buildah rmi --prune
}

export_image() { # NAME OUT
  rm -f "$2.part"
  quietly buildah push "$1" "docker-archive:$2.part:$1"
  mv "$2.part" "$2"
}

image_exists() { buildah inspect --type image "$1" > /dev/null 2>&1; }
