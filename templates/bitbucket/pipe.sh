#!/bin/sh
set -eu
# ARGUMENTS are several words on purpose.
# shellcheck disable=SC2086
exec snyk-connector "${COMMAND:-scan}" ${ARGUMENTS:-}
