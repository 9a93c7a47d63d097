"""`make bench`: what leukinfo costs, as ratios against floors and peers of the same run."""

import argparse
import importlib.util
import subprocess
import sys
from pathlib import Path

import cold
import hot
from plot import draw

PICTURE = Path(__file__).parents[1] / "docs" / "benchmarks.svg"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--peer-rounds", type=int, default=3)
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    peers = {
        name: code
        for name, code in cold.PEERS.items()
        if not options.no_peers and importlib.util.find_spec(name.replace("-", "_"))
    }
    rows = cold.measure(options.rounds, peers, options.peer_rounds)
    print("| cold start | ms | / bare python | / F2 | peak MiB | / F2 |")
    print("|---|---:|---:|---:|---:|---:|")
    for row in rows:
        print(
            f"| {row.name} | {row.milliseconds:,.0f} | {row.to_bare:.2f} | {row.to_floor:.2f} "
            f"| {row.memory:.0f} | {row.memory_to_floor:.2f} |"
        )
    print("\n| hot path | time | baseline | ratio |")
    print("|---|---:|---|---:|")
    for found in [*hot.lookups(), *hot.filters()]:
        shown = found.nanoseconds
        time = f"{shown:.0f} ns" if shown < 1000 else f"{shown / 1000:,.0f} µs"
        print(f"| {found.name} | {time} | {found.baseline} | {found.ratio:.2f} |")
    draw(rows, PICTURE)
    subprocess.run([sys.executable, Path(__file__).with_name("engines.py")], check=True)


if __name__ == "__main__":
    main()
