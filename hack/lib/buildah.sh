# buildah with a storage of its own, so that nothing of the user's containers is touched. Sourced, never run.
# shellcheck shell=bash

buildah() {
  command buildah --root "$CACHE/buildah/storage" --runroot "$CACHE/buildah/run" --storage-driver overlay "$@"
}

# Certificates and packages of the machine that builds are lent to the build, read-only; they do not end up in an image.
build_image() { # NAME CONTEXT [BUILDAH-ARGUMENTS...]
  local name=$1 context=$2
  shift 2
  quietly buildah bud --isolation chroot --pull-never --network host --layers \
    -v /etc/ssl/certs:/etc/ssl/certs:ro "$@" -t "$name" "$context"
}

export_image() { # NAME OUT
  rm -f "$2.part"
  quietly buildah push "$1" "docker-archive:$2.part:$1"
  mv "$2.part" "$2"
}

image_exists() { buildah inspect --type image "$1" > /dev/null 2>&1; }
