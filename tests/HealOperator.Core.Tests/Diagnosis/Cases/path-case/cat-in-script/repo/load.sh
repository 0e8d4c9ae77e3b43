#!/usr/bin/env bash
set -euo pipefail
rows=$(wc -l < data/orders.csv)
echo "rows: $rows"
cat Data/orders.csv | sort
