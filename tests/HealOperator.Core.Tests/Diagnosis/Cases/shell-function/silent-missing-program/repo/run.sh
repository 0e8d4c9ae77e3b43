#!/bin/bash
set -e
run() {
  echo a
}
run
rsync -a a b
