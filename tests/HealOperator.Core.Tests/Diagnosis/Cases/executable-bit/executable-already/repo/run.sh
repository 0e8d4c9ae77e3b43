#!/usr/bin/env bash
set -e
./extract.sh
