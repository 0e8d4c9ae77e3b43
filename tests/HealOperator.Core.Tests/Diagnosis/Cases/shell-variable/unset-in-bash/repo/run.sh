#!/bin/bash
set -u
TARGET_DIR=out
echo "$TARGTE_DIR"
