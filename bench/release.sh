#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Holds the release that package has made to what is promised of it: its hashes agree, it names what it is made of, and it runs after
# unzip with nothing but a Java: from a folder with spaces that cannot be written, called from elsewhere, for somebody without rights.
set -eu
cd "$(dirname "$0")/.."
target=$PWD/target
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

fail() {
  printf 'FAILED %s\n' "$1" >&2
  exit 1
}

cd "$target"
set -- tipgraph-*.zip
name=${1%.zip}
cat "$name".*sha256 | sha256sum --check --quiet
cat "$name".*sha512 | sha512sum --check --quiet

mkdir "$work/a release" "$work/elsewhere"
cd "$work/a release"
if command -v unzip >/dev/null; then
  unzip -q "$target/$name.zip"
else
  python3 -m zipfile -e "$target/$name.zip" .
  chmod +x "$name/tipgraph"
fi
home=$PWD/$name
for part in LICENSE THIRD-PARTY.txt README.md "$name.cdx.json"; do
  [ -s "$home/$part" ] || fail "$part is not in the release"
done
for jar in "$home"/lib/*.jar "$home"/lib/serve/*.jar; do
  file=${jar##*/}
  grep -q "\"name\" : \"${file%%-[0-9]*}\"" "$home/$name.cdx.json" || fail "$file is not in $name.cdx.json"
  grep -q ":${file%%-[0-9]*}:" "$home/THIRD-PARTY.txt" || fail "$file has no licence in THIRD-PARTY.txt"
done

chmod -R a+rX,a-w "$work/a release"
chmod 777 "$work" "$work/elsewhere"
cd "$work/elsewhere"
# Root may write anywhere.
as=
if [ "$(id -u)" = 0 ]; then as='setpriv --reuid=65534 --regid=65534 --clear-groups'; fi
run() {
  # shellcheck disable=SC2086 # a command and its arguments
  $as env -i PATH=/usr/bin:/bin ${JAVA_HOME:+JAVA_HOME="$JAVA_HOME"} "$home/tipgraph" "$@"
}
before=$(find "$home" | sort | cksum)
run --version
run build >built
run query who-pays-for-what --format csv >answer
[ "$(wc -l <answer)" -gt 3 ] || fail 'the release answers nothing'
run draw --document pakistan-2010-interim-assessment-restated >drawing.svg
grep -q '<svg' drawing.svg || fail 'the release draws nothing'
run serve --help >help
grep -q -- --port help || fail 'the release does not serve'
[ "$before" = "$(find "$home" | sort | cksum)" ] || fail 'the release changes itself where it cannot be written'
echo "$name.zip runs"
