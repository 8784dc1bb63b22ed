#!/bin/sh
# Creates the namespace if it is missing. Closed workflows are kept for 30 days; the facts stay in the log.
set -eu

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h
