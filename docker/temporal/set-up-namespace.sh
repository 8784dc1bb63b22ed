#!/bin/sh
# Makes the namespace when it is not there. Finished workflows are kept for 30 days; the facts are in the log for good.
set -eu

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h
