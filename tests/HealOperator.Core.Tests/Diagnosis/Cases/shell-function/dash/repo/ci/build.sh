#!/bin/sh
set -eu

prepare_cache() {
  mkdir -p .cache
}

prepare_cahce && echo ok
