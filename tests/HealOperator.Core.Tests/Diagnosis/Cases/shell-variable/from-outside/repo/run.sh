#!/usr/bin/env bash
set -euo pipefail
DB_PORT=5432
echo "$DB_HOST:$DB_PORT"
