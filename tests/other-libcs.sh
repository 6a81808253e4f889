#!/usr/bin/env bash
# Unpacks the C libraries of other Debian releases into artifacts/libc/<release>, for the tests that run programs under
# them. They come from the mirror that this machine's apt uses, and apt verifies them by Debian's archive keys.
#
# A mirror doesn't keep a release for ever. One that can't be fetched is one line here and, in <release>.missing, the reason
# for which its tests are skipped. Without any release later than this machine's own it is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Label: Debian' | head -n 1)
if [[ -z $mirror ]]; then
  echo "apt knows no archive of Debian here: on Debian, run apt-get update first" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p artifacts/libc

# fetch RELEASE PACKAGE...
fetch() {
  local release=$1 directory=$work/$1
  shift
  mkdir -p "$directory"/{lists/partial,cache/archives/partial,debs,root}
  echo "deb [signed-by=$keyring] $mirror $release main" > "$directory/sources.list"
  # Nothing of this machine's own configuration and state but the mirror.
  local apt=(
    apt-get -q -o Dir::State="$directory" -o Dir::State::status=/dev/null -o Dir::Cache="$directory/cache"
    -o Dir::Etc::SourceList="$directory/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::Etc::PreferencesParts=/dev/null
    -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false
    -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any
  )
  "${apt[@]}" update && (cd "$directory/debs" && "${apt[@]}" download "$@")
}

# unpack RELEASE PACKAGE...
unpack() {
  local release=$1 directory=$work/$1 target=artifacts/libc/$1
  rm -f "$target.missing"
  if ! fetch "$@" 2> "$work/errors"; then
    local reason
    reason=$(grep -m 1 '^E: ' "$work/errors" || tail -n 1 "$work/errors")
    echo "not available: the libc of Debian's release $release: ${reason#E: }" | tee "$target.missing" >&2
    return
  fi

  for package in "$directory"/debs/*.deb; do
    dpkg-deb --extract "$package" "$directory/root"
  done
  # A link that begins at the root means a file of the package, not this machine's.
  find "$directory/root" -lname '/*' | while read -r link; do
    ln -sfr "$directory/root$(readlink "$link")" "$link"
  done
  rm -rf "$target"
  mv "$directory/root" "$target"
}

unpack trixie libc6
unpack sid libc6
# The last one with dlsym in libdl; programs for it are linked against its own files.
unpack bullseye libc6 libc6-dev linux-libc-dev

if [[ -e artifacts/libc/trixie.missing && -e artifacts/libc/sid.missing ]]; then
  echo "no libc later than this machine's own could be fetched: nothing shows that the libraries work there" >&2
  exit 1
fi
