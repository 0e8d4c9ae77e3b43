#!/usr/bin/env bash
set -euo pipefail
OUTPUT_DIR=${1:-out}
mkdir -p "$OUTPUT_DIR"
date > "$OUTPTU_DIR/stamp"
