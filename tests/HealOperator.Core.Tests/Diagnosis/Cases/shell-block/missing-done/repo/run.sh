#!/bin/bash
for f in one two; do
  echo "$f"

echo finished
