"""A bar chart of cold starts on a logarithmic scale, drawn with matplotlib as SVG."""

from pathlib import Path

from cold import Row


def draw(rows: list[Row], path: Path) -> None:
    """Write the chart; longer bars are slower starts."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "leukinfo"
    from matplotlib import pyplot as plt

    ordered = sorted(rows, key=lambda row: row.to_floor, reverse=True)
    figure, axes = plt.subplots(figsize=(8, 0.38 * len(ordered) + 1))
    ours = ("import leukinfo", "first", "every")
    colors = ["#b3261e" if row.name.startswith(ours) else "#5f6368" for row in ordered]
    bars = axes.barh([row.name for row in ordered], [row.to_floor for row in ordered], color=colors)
    axes.bar_label(bars, [f"{row.to_floor:.2f}" for row in ordered], padding=3)
    axes.set_xscale("log")
    axes.set_xlabel("whole process, ratio to the floor F2 (log scale; shorter is faster)")
    axes.spines[["top", "right"]].set_visible(False)
    axes.margins(x=0.15)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None, "Title": "Cold starts against the floor F2"})
