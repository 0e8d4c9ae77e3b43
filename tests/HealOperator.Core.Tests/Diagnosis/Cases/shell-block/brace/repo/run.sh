#!/bin/bash
load() {
  echo "load $1"

load a
load b
