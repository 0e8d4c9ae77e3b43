#!/bin/bash
set -e
build_all() {
  echo build
}
build_al
