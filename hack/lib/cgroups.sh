# The kubelet's own cgroup root, so that clusters side by side do not count each other's pods. Sourced, never run.
# shellcheck shell=bash

# Hierarchies of version 1 (with the hybrid "unified" one), or the single one of version 2.
cgroup_hierarchies() {
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
    echo /sys/fs/cgroup
  else
    find /sys/fs/cgroup -mindepth 1 -maxdepth 1 -type d
  fi
}

make_cgroups() {
  local hierarchy controller file
  for hierarchy in $(cgroup_hierarchies); do
    mkdir -p "$hierarchy/$CGROUP"
  done
  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
    for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
      echo "+$controller" > /sys/fs/cgroup/cgroup.subtree_control || true
    done
    return
  fi
  # A new cpuset is empty in version 1, and an empty one takes no process.
  for file in cpuset.cpus cpuset.mems; do
    cat "/sys/fs/cgroup/cpuset/$file" > "/sys/fs/cgroup/cpuset/$CGROUP/$file"
  done
}

remove_cgroups() {
  local hierarchy
  for hierarchy in $(cgroup_hierarchies); do
    [ ! -d "$hierarchy/$CGROUP" ] || find "$hierarchy/$CGROUP" -depth -type d -exec rmdir {} \; 2> /dev/null || true
  done
}

cgroups_gone() {
  local hierarchy
  remove_cgroups
  for hierarchy in $(cgroup_hierarchies); do
    [ ! -d "$hierarchy/$CGROUP" ] || return 1
  done
}
