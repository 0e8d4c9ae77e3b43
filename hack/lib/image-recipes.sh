# How each base image is made; $WORK is a scratch directory, $IMAGES takes the archives. Sourced, never run.
# shellcheck shell=bash

busybox_root() {
  mkdir -p "$1/bin" "$1/etc" "$1/tmp"
  chmod 1777 "$1/tmp"
  cp /bin/busybox "$1/bin/busybox"
  echo 'root:x:0:0:root:/:/bin/sh' > "$1/etc/passwd"
  echo 'hosts: files dns' > "$1/etc/nsswitch.conf"
}

make_pause() {
  "$HACK/deps" run
  busybox_root "$WORK/pause"
  ln -s busybox "$WORK/pause/bin/sleep"
  write_archive localhost/pause:1 "$IMAGES/pause.tar" "$WORK/pause" '{"Entrypoint": ["/bin/sleep", "2147483647"]}'
}

make_busybox() {
  local applet
  "$HACK/deps" run
  busybox_root "$WORK/busybox"
  for applet in $(/bin/busybox --list); do
    [ "$applet" = busybox ] || ln -s busybox "$WORK/busybox/bin/$applet"
  done
  write_archive localhost/busybox:1 "$IMAGES/busybox.tar" "$WORK/busybox" '{"Env": ["PATH=/bin"], "Cmd": ["/bin/sh"]}'
}

# minbase without documentation, translations and package lists, which are a third of it.
make_debian() {
  local mirror container root=$WORK/debian
  "$HACK/deps" images
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
  quietly debootstrap --variant=minbase --include=ca-certificates bookworm "$root" "$mirror"
  rm -rf "$root"/usr/share/{doc,man,info,locale}/* "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/* "$root"/var/log/*
  printf 'path-exclude=/usr/share/%s/*\n' doc man info locale > "$root/etc/dpkg/dpkg.cfg.d/small"
  container=$(buildah from scratch)
  quietly buildah add "$container" "$root" /
  buildah config --cmd /bin/bash --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container" > /dev/null
  quietly buildah commit --rm "$container" localhost/debian:12
}

make_dotnet_runtime() {
  local root=$WORK/dotnet-runtime
  mkdir -p "$root"
  cp -rl "$(host_dotnet)"/{dotnet,host,shared} "$root" 2> /dev/null || cp -r "$(host_dotnet)"/{dotnet,host,shared} "$root"
  build_image localhost/dotnet-runtime:10 "$root" --pull-never -f "$HACK/images.d/dotnet-runtime/Dockerfile"
}

make_dotnet_sdk() { build_image localhost/dotnet-sdk:10 "$(host_dotnet)" --pull-never -f "$HACK/images.d/dotnet-sdk/Dockerfile"; }

make_node() {
  command -v npm > /dev/null || "$HACK/deps" node
  cp "$HACK/images.d/node/package.json" "$HACK/images.d/node/package-lock.json" "$WORK"
  quietly npm ci --prefix "$WORK" --no-audit --no-fund --ignore-scripts
  build_image localhost/heal-demo-node:dev "$WORK" --pull-never -f "$HACK/images.d/node/Dockerfile"
  export_image localhost/heal-demo-node:dev "$IMAGES/node.tar"
}

make_psql() {
  build_image localhost/heal-demo-psql:dev "$WORK" --pull-never -f "$HACK/images.d/psql/Dockerfile"
  export_image localhost/heal-demo-psql:dev "$IMAGES/psql.tar"
}
