#!/bin/bash
if true; then
  for x in a b; do
    echo "$x"
