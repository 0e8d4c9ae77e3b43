#!/usr/bin/env bash
set -e
cat Data/orders.csv
