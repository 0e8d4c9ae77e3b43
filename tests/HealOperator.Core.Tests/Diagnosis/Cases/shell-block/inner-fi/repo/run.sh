#!/bin/bash
load() {
	for f in "$@"; do
		if [ -f "$f" ]; then
			echo "load $f"
	done
}
load "$@"
