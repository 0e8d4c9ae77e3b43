#!/usr/bin/env bash
set -euo pipefail
name="shop"
echo "deploying $name
for f in a b; do
  echo "$f"
done
