"""Components as tools make them: of worlds that `wasm-tools wit-smith` makes up."""

import random
import re
import subprocess


def component(tools, folder, seed):
    """One component, with a core module that does nothing; None where there is no world."""
    rng = random.Random(f"world {seed}")
    program = tools / "bin/wasm-tools"
    draw = folder / f"draw-{seed}"
    draw.write_bytes(rng.randbytes(rng.choice([500, 3000, 9000])))
    package = folder / f"package-{seed}.wasm"
    world = folder / f"world-{seed}.wit"
    core = folder / f"core-{seed}.wasm"
    made = folder / f"made-{seed}.wasm"
    try:
        def run(*arguments):
            return subprocess.run([program, *arguments], capture_output=True)

        if run("wit-smith", draw, "-o", package).returncode != 0:
            return None
        said = run("component", "wit", package)
        worlds = re.findall(rb"^world ([^ ]+) \{", said.stdout, re.MULTILINE)
        if not worlds:
            # A package without a world is a component too, all of it types.
            return package.read_bytes()
        world.write_bytes(said.stdout)
        options = rng.choice([[], [], ["--async-callback"]])
        name = rng.choice(worlds).decode()
        dummy = ["--dummy-names", "legacy"] if options else ["--dummy"]
        if run("component", "embed", world, "--world", name, *dummy, *options, "-o", core).returncode:
            return None
        if run("component", "new", core, "-o", made).returncode != 0:
            return None
        return made.read_bytes()
    finally:
        for path in (draw, package, world, core, made):
            path.unlink(missing_ok=True)
