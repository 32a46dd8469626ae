#!/bin/sh
# Keeps the last seven copies of a folder, one for each day of the week.
set -eu
from=${1:?usage: backup.sh FOLDER TARGET}
to=${2:?usage: backup.sh FOLDER TARGET}
day=$(date +%u)
rm -rf "$to/$day"
mkdir -p "$to/$day"
cp -R "$from/." "$to/$day/"
echo "kept $from as $to/$day"
