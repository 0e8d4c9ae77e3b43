#!/bin/bash
cat <<EOF
if this then that
done
EOF
if true; then
  echo "it's fine # here"
  while read -r x; do echo "$x"; done < in
