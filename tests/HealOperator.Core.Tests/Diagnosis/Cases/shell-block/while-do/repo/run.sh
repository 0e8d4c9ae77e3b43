#!/bin/bash
while read -r line
  echo "$line"
done < input.txt
