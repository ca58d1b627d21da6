"""Markdown."""


def table(header, rows):
    """A table. Cells of the first and the last column are text, others are numbers."""
    lines = [header, ["---"] + ["---:"] * (len(header) - 2) + ["---"], *rows]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)
