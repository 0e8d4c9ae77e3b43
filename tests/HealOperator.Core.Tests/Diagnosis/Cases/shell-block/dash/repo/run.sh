#!/bin/sh
while true; do
    if [ -n "$X" ]; then
        break
    fi
    sleep 1
echo done
