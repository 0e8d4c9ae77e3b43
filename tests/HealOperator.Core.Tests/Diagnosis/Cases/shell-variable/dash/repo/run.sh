#!/bin/sh
set -eu
region=eu
echo "load ${regon}"
