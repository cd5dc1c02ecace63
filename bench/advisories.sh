#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Asks OSV (https://osv.dev) for known faults of what the release is made of, as target/tipgraph-VERSION.cdx.json names it; osv-scanner
# has to be installed. No list of advisories can be had from Maven Central, npm or Debian, so without a way to OSV nothing is checked,
# which is told. Ends with 1 where a fault is known.
set -eu
cd "$(dirname "$0")/../target"
set -- tipgraph-*.cdx.json
[ -f "$1" ] || {
  echo 'there is no list of parts; run ./mvnw -DskipTests package' >&2
  exit 2
}
command -v osv-scanner >/dev/null || {
  echo "SKIPPED advisories for $1: osv-scanner is not installed (https://google.github.io/osv-scanner/)"
  exit 0
}
code=0
osv-scanner scan source --sbom "$1" || code=$?
case $code in
  0) echo "no fault is known of what $1 names" ;;
  1) exit 1 ;;
  *) echo "SKIPPED advisories for $1: OSV cannot be asked (osv-scanner ended with $code)" ;;
esac
