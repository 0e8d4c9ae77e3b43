#!/bin/bash
# It does not matter what isn't code.
name='shop
if [ -n "$name" ]; then
  echo "$name"
fi
