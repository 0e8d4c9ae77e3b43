#!/usr/bin/env bash
set -e
if true; then
  echo hi
fi
