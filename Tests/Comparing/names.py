"""Names that go wrong where names are compared, shown or taken apart."""

# Each of these is two names, which are one to whoever compares strings by canonical equivalence.
EQUIVALENT = [("\u00c5", "A\u030a"), ("\u00e9", "e\u0301"), ("\u1e69", "s\u0323\u0307"),
              ("\uac00", "\u1100\u1161"), ("\u2126", "\u03a9"), ("\u212b", "\u00c5")]
ODD = [
    "", " ", "@", "/", ":", ".", "\0", "\x1b[31m", "\r\n", "\u200b", "\u200d", "\u202e", "\u2066a\u2069",
    "\u2028", "\ufeff", "\u00ad", "\ue000", "\U000e0001", "\u0378", "\uffff", "\U0010ffff", "a\u0301\u0302",
    "\U0001f468\u200d\U0001f469", "\u0e33", "\ufb01", "ß", "İ", "ı", "a:b/c", "a:b/c@1.2.3", "#", "[method]a.b",
]
LABELS = [
    "a", "b", "ab", "a-b", "A", "A-B", "AB", "a-B", "a1", "a-1", "foo", "foo-bar", "foobar", "FOO-bar", "r", "x-1y",
    "c", "d", "e", "f", "get", "set", "r-s", "rs",
]
BAD_LABELS = ["", "aB", "1a", "a--b", "-a", "a-", "å", "a_b", "a.b", "[get]a", "A\u030a", "a "]
VERSIONS = ["", "", "@1.0.0", "@1.0.0-rc", "@1.0.0-RC", "@0.2.0", "@1.0.0+a-b", "@1.0.0+ab"]
BAD_VERSIONS = ["@", "@1", "@01.0.0", "@1.0.0-", "@1.0.0-00", "@1.0.0+", "@1.0.0@1", "@99999999999999999999.0.0"]


def label(rng):
    if rng.random() < 0.015:
        return rng.choice(BAD_LABELS)
    if rng.random() < 0.6:
        return f"{rng.choice('abcdefgh')}{rng.randrange(100)}x"
    return rng.choice(LABELS)


def interface(rng):
    version = rng.choice(BAD_VERSIONS if rng.random() < 0.02 else VERSIONS)
    package = ":".join(label(rng).lower() for _ in range(2))
    if rng.random() < 0.02:
        package = rng.choice(["a", "a:b:c", "A:b", ":", "a:"])
    return f"{package}/{label(rng)}{version}"


def core(rng):
    """A name of a core module, which can be any."""
    drawn = rng.random()
    if drawn < 0.3:
        return rng.choice(rng.choice(EQUIVALENT))
    if drawn < 0.6:
        return rng.choice(ODD)
    if drawn < 0.62:
        return rng.choice("aÅ\u202e") * rng.choice([1000, 30_000, 99_999, 100_000, 100_001])
    if drawn < 0.63:
        return rng.choice([b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80"])
    return "".join(rng.choice(["a", "-", "e\u0301", "\u0301", "\u1e69", "x"]) for _ in range(rng.randrange(6)))
