#!/bin/bash
if true; then
echo one
echo two
