#!/bin/bash
echo "first
echo "second
echo third"
