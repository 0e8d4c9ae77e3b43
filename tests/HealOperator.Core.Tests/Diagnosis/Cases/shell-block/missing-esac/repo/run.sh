#!/bin/bash
mode=$1
case "$mode" in
  start) echo starting ;;
  stop)
    echo stopping
    ;;
