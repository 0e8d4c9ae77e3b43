#!/usr/bin/env bash
set -e
./scripts/extract.sh
