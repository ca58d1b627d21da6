"""A host of WASI 0.2 in Python that does what a script says, and guests that are driven from it."""
