#!/usr/bin/env bash
echo extracted
