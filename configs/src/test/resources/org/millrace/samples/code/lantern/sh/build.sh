#!/bin/sh
# Builds every part that has a compiler on this machine, and says which were left out.
set -eu
cd "$(dirname "$0")/.."

try() {
    if command -v "$1" > /dev/null; then
        shift
        "$@"
    else
        echo "left out: no $1 here" >&2
    fi
}

try cc cc -O2 -o ring c/main.c c/ring.c
try cargo cargo build --release --manifest-path rust/Cargo.toml
try javac javac -d classes java/lantern/*.java
