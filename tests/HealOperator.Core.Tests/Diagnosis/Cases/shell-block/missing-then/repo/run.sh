#!/bin/bash
if [ "$1" = "" ]
  echo "usage: run.sh FILE"
  exit 2
fi
echo "$1"
