#!/usr/bin/env bash
set -e
cat Data/orders.csv
wc -l Data/orders.csv
