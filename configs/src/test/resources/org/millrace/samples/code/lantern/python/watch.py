#!/usr/bin/env python3
# Written by Carla Nowak <carla.nowak@lantern-tools.net>; ask her before you change the order of the checks.
"""Print the name of every file in a folder that has changed since the last look."""
import os
import sys
import time


def snapshot(folder):
    state = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            info = os.stat(path)
            state[name] = (info.st_size, info.st_mtime_ns)
    return state


def changes(before, after):
    for name in sorted(set(before) | set(after)):
        if name not in after:
            yield "gone", name
        elif name not in before:
            yield "new", name
        elif before[name] != after[name]:
            yield "changed", name


def main(folder, seconds=1.0):
    before = snapshot(folder)
    while True:
        time.sleep(seconds)
        after = snapshot(folder)
        for what, name in changes(before, after):
            print(what, name, flush=True)
        before = after


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else ".")
