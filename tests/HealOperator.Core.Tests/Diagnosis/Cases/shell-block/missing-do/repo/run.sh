#!/bin/bash
for f in one two
  echo "$f"
done
