#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds what is committed twice, in two folders of other names and at other times, and compares all that is released, byte for byte.
# Takes some minutes.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for folder in one 'the other'; do
  git clone -q "$root" "$work/$folder"
  (
    cd "$work/$folder"
    if [ "$folder" = one ]; then TZ=UTC LC_ALL=C; else TZ=Asia/Karachi LC_ALL=C.UTF-8; fi
    export TZ LC_ALL
    ./mvnw -q -B -ntp -DskipTests package
    cd target
    find . -maxdepth 1 \( -name '*.jar' -o -name '*.zip' -o -name '*.json' -o -name '*.txt' -o -name '*.sha*' \) -type f |
      sort | xargs sha256sum >"$work/$folder.hashes"
  )
done
cat "$work/one.hashes"
if ! cmp "$work/one.hashes" "$work/the other.hashes"; then
  diff "$work/one.hashes" "$work/the other.hashes" || true
  echo 'FAILED two builds of the same sources differ' >&2
  exit 1
fi
echo 'two builds are the same'
