"""Ends conversions in the middle: durability.py CHECK PROGRAM, in a folder with `small.wasm`.

Whatever happens, the output is the file that was there before or the new one, whole. What an unfinished
output is called is documented; after SIGKILL there is at most one, which the next run removes, and after
anything else none.
"""
import fcntl, os, random, resource, signal, subprocess, sys, time

check, program = sys.argv[1:]
old = b"what was there before" * 1000
unfinished = ".out.wasm.wasi-uplift.tmp"


def leb128(number):
    out = []
    while True:
        out.append(number & 0x7F | (0x80 if number > 0x7F else 0))
        number >>= 7
        if not number:
            return bytes(out)


def padded(size):
    contents = b"\x03pad" + bytes(size)
    return open("small.wasm", "rb").read() + b"\0" + leb128(len(contents)) + contents


def write(name, contents):
    with open(name, "wb") as file:
        file.write(contents)


def read(name):
    with open(name, "rb") as file:
        return file.read()


def convert(*arguments, **options):
    return subprocess.run([program, "convert", *arguments], **options)


def take_signals():
    """Whoever runs the tests may hold signals back, which what it starts inherits."""
    ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ending)
    for number in ending:
        signal.signal(number, signal.SIG_DFL)


def start(*arguments):
    return subprocess.Popen(
        [program, "convert", *arguments], stderr=subprocess.DEVNULL, preexec_fn=take_signals)


def end_at_random_moments(count, number, allowed):
    """Sends a signal at moments that are spread over as long as a conversion takes."""
    write("in.wasm", padded(16 << 20))
    convert("in.wasm", "-o", "new.wasm", check=True)
    new = read("new.wasm")
    started = time.monotonic()
    convert("in.wasm", "-o", "out.wasm", check=True)
    whole = time.monotonic() - started
    write("out.wasm", old)
    kept = replaced = left = 0
    for _ in range(count):
        process = start("in.wasm", "-o", "out.wasm")
        time.sleep(random.uniform(0, whole))
        process.send_signal(number)
        status = process.wait()
        assert status in (0, -number), f"status {status}"
        others = set(os.listdir()) - {"small.wasm", "in.wasm", "new.wasm", "out.wasm"}
        assert others <= allowed, f"left: {others}"
        left += bool(others)
        now = read("out.wasm")
        assert now in (old, new), f"out.wasm has {len(now)} bytes"
        if now == new:
            replaced += 1
            write("out.wasm", old)
        else:
            kept += 1
    convert("in.wasm", "-o", "out.wasm", check=True)
    assert read("out.wasm") == new
    assert not os.path.exists(unfinished)
    print(f"{count} times: {kept} kept, {replaced} replaced, {left} unfinished files left")


def killed():
    end_at_random_moments(200, signal.SIGKILL, {unfinished})


def terminated():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        end_at_random_moments(15, number, set())


def batch_terminated():
    """What is there of many outputs is whole, and the rest is not there."""
    names = [f"m{number}" for number in range(12)]
    for name in names:
        write(f"{name}.wasm", padded(2 << 20))
    inputs = [f"{name}.wasm" for name in names]
    started = time.monotonic()
    convert(*inputs, "-o", "all/", "-j", "3", check=True)
    whole = time.monotonic() - started
    made = {name: read(f"all/{name}") for name in os.listdir("all")}
    counts = []
    for turn in range(20):
        process = start(*inputs, "-o", f"some{turn}/", "-j", "3")
        time.sleep(random.uniform(0, whole))
        process.send_signal(signal.SIGTERM)
        assert process.wait() in (0, -signal.SIGTERM)
        some = os.listdir(f"some{turn}") if os.path.exists(f"some{turn}") else []
        for name in some:
            assert read(f"some{turn}/{name}") == made.get(name), f"{name} is none or not whole"
        counts.append(len(some))
    print(f"outputs made: {counts} of {len(names)}")


def fails_cleanly(folder, words, **options):
    before = set(os.listdir(folder))
    result = convert("in.wasm", "-o", f"{folder}/out.wasm", stderr=subprocess.PIPE, **options)
    assert result.returncode == 1, f"status {result.returncode}"
    assert words in result.stderr, result.stderr
    assert read(f"{folder}/out.wasm") == old
    assert set(os.listdir(folder)) == before, os.listdir(folder)


def full():
    write("in.wasm", padded(2 << 20))
    write("out.wasm", old)
    limit = 1 << 20
    fails_cleanly(
        ".", b"File too large",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    device = convert("in.wasm", "-o", "/dev/full", stderr=subprocess.PIPE)
    assert device.returncode == 1 and b"No space left" in device.stderr
    with open("/dev/full", "wb") as file:
        piped = convert("in.wasm", "-o", "-", stdout=file, stderr=subprocess.PIPE)
    assert piped.returncode == 1 and b"No space left" in piped.stderr
    os.mkdir("disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "disk"]
    if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
        print("a size limit and /dev/full; no file system can be mounted here")
        return
    try:
        write("disk/out.wasm", old)
        fails_cleanly("disk", b"No space left")
    finally:
        subprocess.run(["umount", "disk"], check=True)
    print("a size limit, /dev/full, and a full file system")


def left():
    """What was left is removed, also where the output need not be written."""
    for name in ("first", "again"):
        write(unfinished, b"half")
        convert("small.wasm", "-o", "out.wasm", check=True)
        assert not os.path.exists(unfinished), name
    print("removed")


def at_once():
    """Several that write one output wait for one another."""
    write("a.wasm", padded(1 << 20))
    write("b.wasm", padded(2 << 20))
    convert("a.wasm", "-o", "a.out", check=True)
    convert("b.wasm", "-o", "b.out", check=True)
    both = (read("a.out"), read("b.out"))
    for _ in range(5):
        processes = [start(f"{name}.wasm", "-o", "out.wasm", "--touch") for name in "abababab"]
        assert [process.wait() for process in processes] == [0] * 8
        assert read("out.wasm") in both
        assert not os.path.exists(unfinished)
    print("8 at a time, 5 times")


def waiting():
    """Waits for somebody who writes the same output, unless a signal wants it to end."""
    other = open(unfinished, "wb")
    fcntl.flock(other, fcntl.LOCK_EX)
    process = start("small.wasm", "-o", "out.wasm")
    time.sleep(0.5)
    assert process.poll() is None
    process.send_signal(signal.SIGTERM)
    assert process.wait() == -signal.SIGTERM
    assert os.path.exists(unfinished)
    process = start("small.wasm", "-o", "out.wasm")
    time.sleep(0.5)
    assert process.poll() is None
    other.close()
    assert process.wait() == 0
    assert not os.path.exists(unfinished)
    print("ended by a signal, and by the end of the other")


globals()[check.replace("-", "_")]()
