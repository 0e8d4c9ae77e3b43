#!/bin/bash
set -e
if [ -f data.csv ]; then
  echo found
else
  echo missing
