# Image archives (docker save format) of one layer, from a directory, with tar alone. Sourced, never run.
# shellcheck shell=bash

write_archive() { # NAME OUT ROOT CONFIG-JSON
  local name=$1 out=$2 root=$3 config=$4 work digest
  work=$(mktemp -d)
  tar -C "$root" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf "$work/layer.tar" .
  digest=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
  cat > "$work/config.json" <<END
{"architecture": "amd64", "os": "linux", "created": "1970-01-01T00:00:00Z", "config": $config,
 "history": [{"created": "1970-01-01T00:00:00Z", "created_by": "hack/images"}],
 "rootfs": {"type": "layers", "diff_ids": ["sha256:$digest"]}}
END
  echo "[{\"Config\": \"config.json\", \"RepoTags\": [\"$name\"], \"Layers\": [\"layer.tar\"]}]" > "$work/manifest.json"
  tar -C "$work" -cf "$out.part" layer.tar config.json manifest.json
  mv "$out.part" "$out"
  rm -rf "$work"
}
