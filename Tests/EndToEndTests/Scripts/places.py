"""Outputs in odd places, inputs from odd sources, and signals at any time: places.py CHECK PROGRAM, in a
folder with `small.wasm`.

The limit of five minutes is for hangs alone: each of these takes milliseconds. It grows with the load of
the machine, and with WASI_UPLIFT_PATIENCE.
"""
import os, re, resource, signal, socket, stat, subprocess, sys, time

check, program = sys.argv[1:]
limit = 300 * max(1, os.getloadavg()[0] / os.cpu_count())
limit *= float(os.environ.get("WASI_UPLIFT_PATIENCE", "1"))
unfinished = ".out.wasm.wasi-uplift.tmp"
preamble = b"\0asm\x01\0\0\0"
nobody = 65534


def write(name, contents, mode=None):
    with open(name, "wb") as file:
        file.write(contents)
    if mode is not None:
        os.chmod(name, mode)


def read(name):
    with open(name, "rb") as file:
        return file.read()


def module(size):
    """The preamble and a custom section of more than `size` bytes."""
    contents = b"\x03pad" + bytes(size)
    count = bytes((len(contents) >> shift & 0x7F) | 0x80 for shift in (0, 7, 14))
    return preamble + b"\0" + count + bytes([len(contents) >> 21]) + contents


def run(*arguments, **options):
    try:
        return subprocess.run([program, *arguments], timeout=limit, capture_output=True, **options)
    except subprocess.TimeoutExpired:
        sys.exit(f"{arguments} did not end within {limit} s, which only a hang takes")


def converted(*arguments, **options):
    result = run("convert", *arguments, **options)
    assert (result.returncode, result.stderr) == (0, b""), result
    return result.stdout


def shell(line, **options):
    try:
        return subprocess.run(
            ["bash", "-c", line, program], timeout=limit, capture_output=True, **options)
    except subprocess.TimeoutExpired:
        sys.exit(f"{line} did not end within {limit} s, which only a hang takes")


def take_signals():
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    for number in (signal.SIGINT, signal.SIGPIPE, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def start(*arguments, **options):
    options = {"stderr": subprocess.PIPE, "preexec_fn": take_signals, **options}
    return subprocess.Popen([program, *arguments], **options)


def ends_by(process, number):
    """Sends a signal to a process that waits for something, and expects that it ends by that."""
    wait_for(lambda: takes_signals(process))
    assert process.poll() is None, process.communicate()
    process.send_signal(number)
    try:
        assert process.wait(limit) == -number, process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        sys.exit(f"{process.args} is deaf to signal {number}")


def takes_signals(process):
    """Whether it has come so far that a thread of its own waits for signals, or has ended. Before its
    first line Swift's runtime takes some for faults of the program, and loses them."""
    if not os.path.exists("/proc/self/status"):
        time.sleep(1)
        return True
    held = re.search(rb"SigBlk:\s*(\w+)", read(f"/proc/{process.pid}/status"))
    is_held = held is not None and int(held.group(1), 16) >> (signal.SIGTERM - 1) & 1
    return is_held or process.poll() is not None


def wait_for(condition):
    end = time.monotonic() + limit
    while not condition():
        assert time.monotonic() < end, f"nothing came within {limit} s, which only a hang takes"
        time.sleep(0.01)


def obstacles():
    """Something else has the name of the unfinished file: it stays, and the output is written."""
    component = converted("small.wasm", "-o", "-")
    write("victim", b"victim")

    def another_users_file():
        write(unfinished, b"theirs")
        os.chown(unfinished, 12345, 12345)

    def listening_socket():
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(unfinished)

    def full_folder():
        os.mkdir(unfinished)
        write(f"{unfinished}/file", b"")

    kinds = {
        "a symbolic link": lambda: os.symlink("victim", unfinished),
        "a link to nothing": lambda: os.symlink("nothing", unfinished),
        "a link to itself": lambda: os.symlink(unfinished, unfinished),
        "a folder": lambda: os.mkdir(unfinished),
        "a folder with a file": full_folder,
        "a pipe": lambda: os.mkfifo(unfinished),
        "a socket": listening_socket,
    }
    if os.geteuid() == 0:
        kinds["another user's file"] = another_users_file
    for name, make in kinds.items():
        # New, written again, and left alone.
        for there in (None, b"old", component):
            for file in os.listdir():
                if file not in ("small.wasm", "victim"):
                    os.unlink(file)
            make()
            if there is not None:
                write("out.wasm", there)
            before = os.lstat(unfinished)
            converted("small.wasm", "-o", "out.wasm")
            assert read("out.wasm") == component, name
            after = os.lstat(unfinished)
            assert (before.st_ino, before.st_mode) == (after.st_ino, after.st_mode), name
            assert read("victim") == b"victim", name
            assert set(os.listdir()) == {"small.wasm", "victim", "out.wasm", unfinished}, name
            if os.path.isdir(unfinished) and not os.path.islink(unfinished):
                for file in os.listdir(unfinished):
                    os.unlink(f"{unfinished}/{file}")
                os.rmdir(unfinished)
            else:
                os.unlink(unfinished)
    print(", ".join(kinds))


def another_user():
    """In a folder for everybody, files of others can be neither replaced nor removed."""
    if os.geteuid() != 0:
        return print("only root can be somebody else")
    os.chmod(".", 0o777)
    become = {"user": nobody, "group": nobody, "extra_groups": []}
    # Where the tests are built, others may not look.
    binary = os.path.abspath("tool")
    write(binary, read(program), 0o755)
    os.mkdir("sticky")
    os.chmod("sticky", 0o1777)
    write(f"sticky/{unfinished}", b"theirs")
    line = [binary, "convert", "small.wasm", "-o"]
    try:
        subprocess.run(line + ["sticky/out.wasm"], check=True, timeout=limit, **become)
    except PermissionError:
        return print("the folder of the tests is closed to others")
    assert read(f"sticky/{unfinished}") == b"theirs"
    assert sorted(os.listdir("sticky")) == [unfinished, "out.wasm"]

    os.mkdir("closed", 0o755)
    write("closed/out.wasm", b"old", 0o644)
    write("mine.wasm", b"old", 0o444)
    os.chown("mine.wasm", nobody, nobody)
    for output in ("closed/new.wasm", "closed/out.wasm", "mine.wasm"):
        result = subprocess.run(line + [output], capture_output=True, timeout=limit, **become)
        words = f"wasi-uplift: error: {output}: cannot be written: Permission denied\n"
        assert (result.returncode, result.stderr) == (1, words.encode()), result
    assert read("closed/out.wasm") == read("mine.wasm") == b"old"
    assert os.listdir("closed") == ["out.wasm"]
    print("sticky and closed folders, read-only files")


def streams():
    """Pipes, devices and streams of the process are written as they come."""
    component = converted("small.wasm", "-o", "-")
    convert = '"$0" convert small.wasm -o'
    for line in (
        f"{convert} /dev/fd/1 | cat", f"{convert} /dev/stdout | cat",
        f"{convert} /proc/self/fd/1 | cat", f"{convert} >(cat) | cat",
        f"{convert} /dev/fd/7 7>&1 >/dev/null | cat", f"{convert} /dev/stderr 2>&1 | cat",
        f"ln -s /dev/stdout link; {convert} link | cat", f"cd /dev/fd; cat <$OLDPWD/small.wasm | "
        '"$0" convert - -o 1 | cat',
        f"mkfifo pipe; cat pipe & {convert} pipe; wait",
        f"mkfifo in; cat small.wasm >in & {convert} /dev/stdout <in | cat",
    ):
        result = shell(line)
        assert (result.stdout, result.stderr) == (component, b""), (line, result.stderr)
    # What a stream has already stays: it is not opened anew.
    for name in ("/dev/fd/1", "/dev/stdout", "/proc/self/fd/1", "-"):
        write("log", b"before")
        assert shell(f"{convert} {name} >>log").returncode == 0
        assert read("log") == b"before" + component, name
        assert shell(f"{{ echo -n before; {convert} {name}; echo -n after; }} >log").returncode == 0
        assert read("log") == b"before" + component + b"after", name
    # Sockets cannot be opened by a name.
    ours, theirs = socket.socketpair()
    process = start("convert", "small.wasm", "-o", "/dev/fd/1", stdout=theirs)
    theirs.close()
    got = b""
    while part := ours.recv(1 << 16):
        got += part
    assert process.wait() == 0 and got == component
    for name in ("/dev/fd/57", "/proc/self/fd/57"):
        result = run("convert", "small.wasm", "-o", name)
        assert b"Bad file descriptor" in result.stderr and result.returncode == 1, result
    leftovers = {"small.wasm", "link", "log", "pipe", "in"}
    assert set(os.listdir()) == leftovers, os.listdir()
    # What is said of a file does not go into it, whatever number it has.
    assert shell(f"{convert} new --verbose 0<&- 1>&- 2>&-").returncode == 0
    assert read("new") == component
    os.unlink("new")
    assert shell('"$0" convert nothing -o new 1>&- 2>&-').returncode == 1
    for name in ("-", "/dev/fd/1", "/dev/stdout"):
        result = shell(f"{convert} {name} >&-")
        assert result.returncode == 1 and b"Bad file descriptor" in result.stderr, result
    result = shell('"$0" validate - <&-')
    assert result.returncode == 1 and b"Bad file descriptor" in result.stderr, result
    # All other outputs too.
    page = shell('"$0" inspect small.wasm --html /dev/fd/1 | cat').stdout
    assert page.startswith(b"<!doctype html>"), page[:80]
    rule = shell('"$0" convert small.wasm -o out.wasm --depfile >(cat) | cat').stdout
    assert rule == b"out.wasm: small.wasm\n", rule
    assert shell('"$0" inspect out.wasm --extract main -o /dev/stdout | cmp - small.wasm').stdout == b""
    print("pipes, streams and a socket")


def signals():
    """Whatever it waits for, a signal ends it, and nothing is left."""
    os.mkfifo("pipe")
    os.mkdir("out")
    os.mkfifo("out/small.component.wasm")
    before = set(os.listdir())
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        for arguments in (
            ["convert", "small.wasm", "-o", "pipe"],
            ["convert", "pipe", "-o", "out.wasm"],
            ["convert", "pipe", "small.wasm", "-o", "new/"],
            ["convert", "small.wasm", "pipe", "-o", "out/"],
            ["validate", "pipe"], ["inspect", "pipe"],
        ):
            process = start(*arguments, stdin=subprocess.DEVNULL)
            time.sleep(0.1)
            ends_by(process, number)
    process = start("convert", "-", "-o", "out.wasm", stdin=subprocess.PIPE)
    process.stdin.write(preamble)
    process.stdin.flush()
    time.sleep(0.1)
    ends_by(process, signal.SIGTERM)
    assert set(os.listdir()) - {"new"} == before, os.listdir()
    # Who has it ignored, as nohup does, goes on.
    line = 'trap "" HUP; "$0" convert pipe -o o & sleep 0.3; kill -HUP $!; cat small.wasm >pipe; wait $!'
    assert shell(line).returncode == 0
    print("pipes that nobody opens")


def linker():
    """wasm-ld runs: a signal ends it first, and then nothing is left below TMPDIR."""
    write("slow", b'#!/bin/sh\nfor out; do :; done\necho half >"$out"\necho >started\nexec sleep 100\n', 0o755)
    write("fast", b'#!/bin/sh\nfor out; do :; done\ncp small.wasm "$out"\n', 0o755)
    os.mkdir("temporary")
    os.mkfifo("pipe")
    environment = {**os.environ, "TMPDIR": "temporary"}
    endings = [
        signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE, signal.SIGALRM,
        signal.SIGUSR1, signal.SIGUSR2, signal.SIGXCPU, signal.SIGVTALRM, signal.SIGPROF,
    ]
    for number in endings:
        process = start("link", "--wasm-ld-path=./slow", "a.o", env=environment)
        wait_for(lambda: os.path.exists("started"))
        ends_by(process, number)
        assert os.listdir("temporary") == [], number
        os.unlink("started")
    for output in ("pipe", "-"):
        process = start(
            "link", "--wasm-ld-path=./fast", "a.o", "-o", output, env=environment,
            stdout=open("/dev/null", "wb") if output == "pipe" else subprocess.PIPE)
        time.sleep(0.3)
        if output == "pipe":
            ends_by(process, signal.SIGTERM)
        else:
            process.communicate()
        assert os.listdir("temporary") == [], output
    # Nobody reads on.
    write("small.wasm", module(1 << 20) + read("small.wasm")[8:])
    for _ in range(5):
        result = shell('TMPDIR=temporary "$0" link --wasm-ld-path=./fast a.o -o - | head -c 1')
        assert result.stderr == b"" and os.listdir("temporary") == [], result
    print(f"{len(endings)} signals")


def temporary_folder():
    """What comes from a pipe is kept below TMPDIR; where that cannot be, it says so."""
    big = module(3 << 20)
    write("big.wasm", big)

    def fails(folder, words):
        for command in ("convert - -o out.wasm", "inspect -", "validate -", "check - --host wasmtime"):
            result = run(
                *command.split(), input=big, env={**os.environ, "TMPDIR": folder})
            said = f"wasi-uplift: error: {folder}: cannot be written: {words}, and standard input is " \
                "kept there while it is read: name another folder with TMPDIR\n"
            assert (result.returncode, result.stderr) == (1, said.encode()), result
        result = run("link", "a.o", "--wasm-ld-path=true", env={**os.environ, "TMPDIR": folder})
        if words != "No space left on device":
            assert f"{folder}: cannot be written: {words}".encode() in result.stderr, result

    fails(f"{os.getcwd()}/none", "No such file or directory")
    fails(f"{os.getcwd()}/big.wasm", "Not a directory")
    # An empty name is none.
    converted("-", "-o", "out.wasm", "--quiet", input=big, env={**os.environ, "TMPDIR": ""})
    os.mkdir("disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "disk"]
    if subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
        return print("missing folders; no file system can be mounted here")
    try:
        fails(f"{os.getcwd()}/disk", "No space left on device")
        assert os.listdir("disk") == []
    finally:
        subprocess.run(["umount", "disk"], check=True)
    print("missing and full folders")


def first_bytes():
    """What is not WebAssembly is refused by its first bytes, in the same words by all commands."""
    commands = [
        "convert {} -o out.wasm", "convert {} --list-exports", "inspect {}", "inspect {} --wat",
        "inspect {} --json", "validate {}", "check {} --host wasmtime", "adapter {}",
    ]
    nothing = "this is not a WebAssembly module: it does not begin with \\0asm"
    cases = {
        b"": "this is not a WebAssembly module: it is empty",
        b"\0as": "this is not a WebAssembly module: it ends within the preamble",
        b"\0asm\x01\0\0": "this is not a WebAssembly module: it ends within the preamble",
        b"garbage1": nothing, bytes(8): nothing, bytes(1 << 21): nothing,
        b"\x1f\x8b" + bytes(100): "this is compressed with gzip, not a WebAssembly module",
        b"(module)": "this is a module in text form",
        b"\0asm\x02\0\0\0" + bytes(1 << 21): "the module is of version 2 of its format",
    }
    for contents, words in cases.items():
        write("input", contents)
        for command in commands:
            said = []
            for name, options in (("input", {}), ("-", {"input": contents})):
                result = run(*command.format(name).split(), **options)
                assert result.returncode == 1, (command, contents[:8], result)
                said.append(result.stderr.decode().replace("standard input:", "input:"))
            assert said[0] == said[1], said
            assert said[0].startswith(f"wasi-uplift: error: input: {words}"), (command, said)
    # Nothing is waited for, and nothing is kept.
    for contents in (b"garbage1", b"\0asm\x03\0\0\0"):
        for command in commands:
            process = start(*command.format("-").split(), stdin=subprocess.PIPE)
            process.stdin.write(contents)
            process.stdin.flush()
            assert process.wait(limit) == 1
            process.stdin.close()
    for command in commands:
        result = shell(f'ulimit -f 2048; "$0" {command.format("-")} </dev/zero')
        assert nothing.encode() in result.stderr, result
        result = run(*command.format("/dev/zero").split())
        assert nothing.encode() in result.stderr, result
    assert sorted(os.listdir()) == ["input", "small.wasm"]
    print(f"{len(cases)} beginnings, {len(commands)} commands")


def replaced():
    """An output is its input; has other names; has permissions of its own."""
    module = read("small.wasm")
    component = converted("small.wasm", "-o", "-")
    for mode in (0o600, 0o666, 0o755, 0o400 if os.geteuid() == 0 else 0o640):
        write("app.wasm", module, mode)
        converted("app.wasm", "-o", "app.wasm")
        assert read("app.wasm") == component
        assert stat.S_IMODE(os.stat("app.wasm").st_mode) == mode, oct(mode)
    # The other name keeps what was there.
    write("one", module)
    os.link("one", "two")
    converted("one", "-o", "two")
    assert (read("one"), read("two")) == (module, component)
    os.symlink("one", "link")
    converted("link", "-o", "link")
    assert os.readlink("link") == "one" and read("one") == component
    os.umask(0o027)
    converted("small.wasm", "-o", "new")
    assert stat.S_IMODE(os.stat("new").st_mode) == 0o640
    for output in (".", "./", "none/", "small.wasm/"):
        result = run("link", "a.o", "--wasm-ld-path=false", "-o", output)
        assert b"cannot be written" in result.stderr and result.returncode == 1, (output, result)
    print("in place, hard and symbolic links, permissions")


globals()[check.replace("-", "_")]()
