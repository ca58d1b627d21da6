import Testing

/// Components that need one feature each, for the test that holds the table of hosts against hosts.
struct HostSample: CustomTestStringConvertible {
  /// What is special about it.
  var name: String
  /// The definitions besides those of an export that does nothing.
  var definitions: String

  var testDescription: String { name }

  var component: String {
    """
    (component
      (core module $run (func (export "run") (result i32) i32.const 0))
      (core instance $ran (instantiate $run))
      (func $run (result (result)) (canon lift (core func $ran "run")))
      (instance $exported (export "run" (func $run)))
      (export "wasi:cli/run@0.2.0" (instance $exported))
      \(definitions))
    """
  }

  /// A module with these fields.
  static func core(_ name: String, _ fields: String) -> Self {
    Self(
      name: name,
      definitions: "(core module $sample \(fields)) (core instance (instantiate $sample))")
  }

  /// Definitions that can use a core instance `$i`.
  static func component(_ name: String, _ definitions: String) -> Self {
    Self(
      name: name,
      definitions: """
        (core module $m (memory (export "m") 1) (func (export "f"))
          (func (export "i") (result i32) unreachable)
          (func (export "cb") (param i32 i32 i32) (result i32) unreachable))
        (core instance $i (instantiate $m))
        \(definitions)
        """)
  }
}

extension HostSample {
  /// Core modules.
  static let core: [Self] = [
    .core("nothing", ""),
    .core("two memories", "(memory 1) (memory 1)"),
    .core("64-bit memory", "(memory i64 1)"),
    .core("64-bit table", "(table i64 1 funcref)"),
    .core("shared", "(memory 1 1 shared)"),
    .core("atomics", "(memory 1) (func (result i32) i32.const 0 i32.atomic.load)"),
    .core("fence", "(func atomic.fence)"),
    .core("a page size of 1", "(memory 1 (pagesize 1))"),
    .core("the usual page size, written out", "(memory 1 (pagesize 65536))"),
    .core("exn", "(func (block (try_table (catch_all 0))))"),
    .core("tag", "(tag)"),
    .core("exnref-type", "(func (param exnref))"),
    .core("exnref-nonnull", "(func (param (ref exn)))"),
    .core("legacyexn", "(func try catch_all end)"),
    .core("funcref-call", "(type $t (func)) (func (param (ref $t)) local.get 0 call_ref $t)"),
    .core("funcref-type", "(type $t (func)) (func (param (ref null $t)))"),
    .core("ref-func-nonnull", "(func (param (ref func)))"),
    .core("ref-extern-nonnull", "(func (param (ref extern)))"),
    .core("table-init", "(func $f) (table 1 funcref (ref.func $f))"),
    .core("local-nonnull", "(type $t (func)) (func (param (ref $t)) (local (ref $t)))"),
    .core(
      "select-fn",
      "(type $t (func)) (func (param (ref null $t)) (drop (select (result (ref null $t)) (local.get 0) (local.get 0) (i32.const 0))))"
    ),
    .core("struct", "(type (struct)) (func (result (ref 0)) struct.new 0)"),
    .core("struct-type", "(type (struct))"),
    .core("array-type", "(type (array i32))"),
    .core("sub-func", "(type (sub (func)))"),
    .core("rec2", "(rec (type (func)) (type (func)))"),
    .core("rec1", "(rec (type (func)))"),
    .core("rec0", "(rec)"),
    .core("anyref", "(func (param anyref))"),
    .core("i31ref", "(func (param i31ref))"),
    .core("nullref", "(func (param nullfuncref))"),
    .core("nullexternref", "(func (param nullexternref))"),
    .core("eqref-global", "(global eqref (ref.null eq))"),
    .core("reftest", "(func (param funcref) (result i32) local.get 0 ref.test funcref)"),
    .core("externconv", "(func (param externref) local.get 0 any.convert_extern drop)"),
    .core("ref.eq", "(func (param eqref eqref) (result i32) local.get 0 local.get 1 ref.eq)"),
    .core("gc-const", "(global (ref i31) (ref.i31 (i32.const 1)))"),
    .core("tail", "(func return_call 0)"),
    .core("tailref", "(type $t (func)) (func (param (ref $t)) local.get 0 return_call_ref $t)"),
    .core(
      "relaxed",
      "(func (param v128) (result v128) local.get 0 local.get 0 i8x16.relaxed_swizzle)"),
    .core("simd", "(func (param v128) (result v128) local.get 0)"),
    .core("wide", "(func (result i64 i64) i64.const 0 i64.const 1 i64.mul_wide_u)"),
    .core("extconst", "(global i32 (i32.add (i32.const 0) (i32.const 1)))"),
    .core("extconst-data", #"(memory 1) (data (i32.add (i32.const 0) (i32.const 1)) "a")"#),
    .core(
      "extconst-elem", "(table 1 funcref) (elem (i32.add (i32.const 0) (i32.const 0)) func)"),
    .core("global-get-own", "(global $a i32 (i32.const 0)) (global i32 (global.get $a))"),
    .core("cont", "(type $f (func)) (type $c (cont $f))"),
    .core(
      "cont-new",
      "(type $f (func)) (type $c (cont $f)) (func $g) (elem declare func $g) (func (result (ref $c)) (cont.new $c (ref.func $g)))"
    ),
    .core("memctl", "(memory 1) (func (memory.discard (i32.const 0) (i32.const 0)))"),
    .core("memarg-flag", "(memory 1) (func (drop (i32.load 0 (i32.const 0))))"),
    .core("shared-type", "(type (shared (func)))"),
    .core("shared-global", "(global (shared i32) (i32.const 0))"),
    .core("custom-desc", "(rec (type (descriptor 1) (struct)) (type (describes 0) (struct)))"),
    .core("mutglobal", #"(global (export "g") (mut i32) (i32.const 0))"#),
    .core("multivalue", "(func (result i32 i32) i32.const 0 i32.const 0)"),
    .core(
      "branchhint",
      #"(func (param i32) (@metadata.code.branch_hint "\00") (if (local.get 0) (then)))"#),
  ]

  /// Import sections in the compact form.
  static let compact: [Self] = [
    #"(item "a" (func)) (item "b" (func))"#, #"(item "a") (item "b") (func)"#,
  ]
  .map { items in
    Self(
      name: "compact imports",
      definitions: """
        (core module $given (func (export "a")) (func (export "b")))
        (core instance $g (instantiate $given))
        (core module $sample (import "e" \(items)))
        (core instance (instantiate $sample (with "e" (instance $g))))
        """)
  }

  /// Features of the component model.
  static let components: [Self] = [
    .component("base", ""),
    .component("async-type", "(type (func async))"),
    .component(
      "async-sync-lift",
      #"(type $t (func async)) (func (type $t) (canon lift (core func $i "f")))"#),
    .component(
      "async-cb",
      #"(type $t (func async)) (func (type $t) (canon lift (core func $i "i") async (callback (core func $i "cb"))))"#
    ),
    .component(
      "async-stackful",
      #"(type $t (func async)) (func (type $t) (canon lift (core func $i "f") async))"#),
    .component(
      "async-lower", #"(import "x" (func $x async)) (core func (canon lower (func $x) async))"#),
    .component("task.return", "(core func (canon task.return))"),
    .component("task.cancel", "(core func (canon task.cancel))"),
    .component("context", "(core func (canon context.get i32 0))"),
    .component("context1", "(core func (canon context.get i32 1))"),
    .component("context64", "(core func (canon context.get i64 0))"),
    .component("yield", "(core func (canon thread.yield))"),
    .component("bp", "(core func (canon backpressure.inc))"),
    .component("subtask.drop", "(core func (canon subtask.drop))"),
    .component("subtask.cancel", "(core func (canon subtask.cancel))"),
    .component("subtask.cancel-async", "(core func (canon subtask.cancel async))"),
    .component("ws", "(core func (canon waitable-set.new))"),
    .component(
      "ws-wait", #"(core func (canon waitable-set.wait (memory (core memory $i "m"))))"#),
    .component(
      "ws-poll", #"(core func (canon waitable-set.poll (memory (core memory $i "m"))))"#),
    .component("join", "(core func (canon waitable.join))"),
    .component("stream", "(type $s (stream u8)) (core func (canon stream.new $s))"),
    .component("stream-type", "(type $s (stream u8))"),
    .component("stream-empty", "(type $s (stream))"),
    .component(
      "stream-read",
      #"(type $s (stream u8)) (core func (canon stream.read $s async (memory (core memory $i "m"))))"#
    ),
    .component(
      "stream-read-sync",
      #"(type $s (stream u8)) (core func (canon stream.read $s (memory (core memory $i "m"))))"#),
    .component(
      "stream-cancel-async",
      "(type $s (stream u8)) (core func (canon stream.cancel-read $s async))"),
    .component("future", "(type $s (future u8)) (core func (canon future.new $s))"),
    .component("future-type", "(type $s (future u8))"),
    .component("errctx-type", "(type $s error-context)"),
    .component("errctx", "(core func (canon error-context.drop))"),
    .component("fixed", "(type (list u8 4))"),
    .component("map", "(type (map string u8))"),
    .component("thread-index", "(core func (canon thread.index))"),
    .component(
      "thread-new",
      #"(core type $st (func (param i32))) (core module $tm (table (export "t") 1 funcref)) (core instance $ti (instantiate $tm)) (alias core export $ti "t" (core table $tt)) (core func (canon thread.new-indirect $st (core table $tt)))"#
    ),
    .component(
      "thread-spawn",
      "(core type $st (shared (func (param i32)))) (core func (canon thread.spawn-ref $st))"),
    .component("thread-par", "(core func (canon thread.available_parallelism))"),
    .component("value", #"(import "v" (value string))"#),
    .component("nested", #"(import "a:b:c/d" (instance))"#),
    .component("nested2", #"(import "a:b/c/d" (instance))"#),
    .component("canon", #"(import "a:b/c@0.2" (instance))"#),
    .component("implements", #"(import "p" (implements "a:b/c") (instance))"#),
    .component("extid", #"(import "p" (external-id "x y") (instance))"#),
    .component("labeldigit", #"(import "a:b-2/c" (instance))"#),
    .component("labeldigit2", #"(import "a-2" (instance))"#),
    .component("labelcaps", #"(import "A-b" (instance))"#),
    .component("mixed", #"(import "m1x3d-4CR" (instance))"#),
    .component("url", #"(import "url=<https://a.b>" (component))"#),
    .component("unlocked", #"(import "unlocked-dep=<a:b>" (component))"#),
    .component("locked", #"(import "locked-dep=<a:b@1.0.0>" (component))"#),
    .component(
      "gc",
      #"(core module $g (type $s (struct)) (func (export "f"))) (core instance $gi (instantiate $g)) (core type $ft (func)) (func (canon lift (core func $gi "f") gc))"#
    ),
    .component(
      "coretype-opt",
      #"(core type $ft (func)) (import "x" (func $x)) (core func (canon lower (func $x) gc (core-type $ft)))"#
    ),
    .component(
      "cm64",
      #"(core module $g (memory (export "m") i64 1) (func (export "f") (param i64 i64)) (func (export "r") (param i64 i64 i64 i64) (result i64) unreachable)) (core instance $gi (instantiate $g)) (func (param "s" string) (canon lift (core func $gi "f") (memory (core memory $gi "m")) (realloc (core func $gi "r"))))"#
    ),
    .component("own64", "(type $r (resource (rep i64)))"),
    .component(
      "utf16",
      #"(import "x" (func $x (param "s" string))) (core func (canon lower (func $x) string-encoding=utf16 (memory (core memory $i "m"))))"#
    ),
    .component("start", #"(import "x" (func $x)) (start $x)"#),
    .component("errorresult-constructor", "(type $r (resource (rep i32)))"),
    .component("coremodule-import", #"(import "m" (core module))"#),
    .component("component-import", #"(import "m" (component))"#),
    .component("resource-type-export", #"(type $r (resource (rep i32))) (export "r" (type $r))"#),
    .component("outer-alias", "(core module $x) (component (alias outer 1 $x (core module)))"),
  ]

  /// Imports, of which a host has to have the functions and resources.
  static let imports: [Self] =
    [
      ("wasi:random/random@0.2.0", #"(export "get-random-u64" (func (result u64)))"#),
      ("wasi:random/random@0.3.0", #"(export "get-random-u64" (func (result u64)))"#),
      ("wasi:random/random@0.3.1", #"(export "get-random-u64" (func (result u64)))"#),
      (
        "wasi:random/random@0.3.0-rc-2026-01-06",
        #"(export "get-random-u64" (func (result u64)))"#
      ),
      (
        "wasi:random/random@0.3.0-rc-2026-03-15",
        #"(export "get-random-u64" (func (result u64)))"#
      ),
      (
        "wasi:random/random@0.3.0-rc-2025-09-16",
        #"(export "get-random-u64" (func (result u64)))"#
      ),
      ("wasi:random/insecure@0.3.0", #"(export "get-insecure-random-u64" (func (result u64)))"#),
      (
        "wasi:random/insecure-seed@0.3.0",
        #"(export "get-insecure-seed" (func (result (tuple u64 u64))))"#
      ),
      (
        "wasi:random/insecure-seed@0.2.0",
        #"(export "insecure-seed" (func (result (tuple u64 u64))))"#
      ),
      ("wasi:cli/exit@0.2.0", #"(export "exit-with-code" (func (param "status-code" u8)))"#),
      ("wasi:cli/exit@0.2.12", #"(export "exit-with-code" (func (param "status-code" u8)))"#),
      ("wasi:cli/exit@0.3.0", #"(export "exit-with-code" (func (param "status-code" u8)))"#),
      ("wasi:cli/exit@0.2.0", #"(export "exit" (func (param "status" (result))))"#),
      ("wasi:cli/exit@0.2.12", #"(export "exit" (func (param "status" (result))))"#),
      ("wasi:cli/exit@0.3.0", #"(export "exit" (func (param "status" (result))))"#),
      ("wasi:cli/environment@0.2.0", #"(export "get-arguments" (func (result (list string))))"#),
      ("wasi:cli/environment@0.3.0", #"(export "get-arguments" (func (result (list string))))"#),
      ("wasi:cli/environment@0.2.0", #"(export "initial-cwd" (func (result (option string))))"#),
      ("wasi:cli/environment@0.3.0", #"(export "initial-cwd" (func (result (option string))))"#),
      (
        "wasi:cli/environment@0.2.0",
        #"(export "get-initial-cwd" (func (result (option string))))"#
      ),
      (
        "wasi:cli/environment@0.3.0",
        #"(export "get-initial-cwd" (func (result (option string))))"#
      ),
      ("wasi:clocks/monotonic-clock@0.2.0", #"(export "now" (func (result u64)))"#),
      ("wasi:clocks/monotonic-clock@0.3.0", #"(export "now" (func (result u64)))"#),
      ("wasi:clocks/monotonic-clock@0.3.0-rc-2026-03-15", #"(export "now" (func (result u64)))"#),
      ("wasi:clocks/monotonic-clock@0.2.0", #"(export "get-resolution" (func (result u64)))"#),
      ("wasi:clocks/monotonic-clock@0.3.0", #"(export "get-resolution" (func (result u64)))"#),
      ("wasi:clocks/system-clock@0.3.0", #"(export "get-resolution" (func (result u64)))"#),
      ("wasi:clocks/timezone@0.2.0", #"(export "iana-id" (func (result (option string))))"#),
      ("wasi:clocks/timezone@0.3.0", #"(export "iana-id" (func (result (option string))))"#),
      ("wasi:cli/terminal-stdin@0.2.0", #"(export "x" (type (sub resource)))"#),
      ("wasi:cli/terminal-input@0.2.0", #"(export "terminal-input" (type (sub resource)))"#),
      ("wasi:cli/terminal-input@0.3.0", #"(export "terminal-input" (type (sub resource)))"#),
      ("wasi:filesystem/types@0.2.0", #"(export "descriptor" (type (sub resource)))"#),
      ("wasi:filesystem/types@0.3.0", #"(export "descriptor" (type (sub resource)))"#),
      ("wasi:filesystem/types@0.2.0", #"(export "nonsense" (type (sub resource)))"#),
      ("wasi:filesystem/types@0.3.0", #"(export "nonsense" (type (sub resource)))"#),
      ("wasi:sockets/types@0.3.0", #"(export "tcp-socket" (type (sub resource)))"#),
      ("wasi:sockets/tcp@0.2.0", #"(export "tcp-socket" (type (sub resource)))"#),
      ("wasi:sockets/udp@0.2.0", #"(export "udp-socket" (type (sub resource)))"#),
      ("wasi:sockets/network@0.2.0", #"(export "network" (type (sub resource)))"#),
      ("wasi:sockets/network@0.2.6", #"(export "network" (type (sub resource)))"#),
      ("wasi:sockets/network@0.2.12", #"(export "network" (type (sub resource)))"#),
      ("wasi:sockets/network@0.2.13", #"(export "network" (type (sub resource)))"#),
      (
        "wasi:sockets/ip-name-lookup@0.2.0",
        #"(export "resolve-address-stream" (type (sub resource)))"#
      ),
      ("wasi:http/types@0.2.0", #"(export "fields" (type (sub resource)))"#),
      ("wasi:http/types@0.2.12", #"(export "fields" (type (sub resource)))"#),
      ("wasi:http/types@0.3.0", #"(export "fields" (type (sub resource)))"#),
      ("wasi:http/outgoing-handler@0.2.0", #"(export "x" (func ))"#),
      ("wasi:io/poll@0.2.0", #"(export "pollable" (type (sub resource)))"#),
      ("wasi:io/poll@0.2.99", #"(export "pollable" (type (sub resource)))"#),
      ("wasi:io/poll@0.3.0", #"(export "pollable" (type (sub resource)))"#),
      ("wasi:io/error@0.2.0", #"(export "error" (type (sub resource)))"#),
      (
        "wasi:config/store@0.2.0-rc.1",
        #"(export "get" (func (param "key" string) (result (result (option string) (error string)))))"#
      ),
      ("wasi:keyvalue/store@0.2.0-draft", #"(export "bucket" (type (sub resource)))"#),
      ("wasi:nn/tensor@0.2.0-rc-2024-10-28", #"(export "tensor" (type (sub resource)))"#),
      ("wasi:tls/types@0.2.0-draft", #"(export "client-connection" (type (sub resource)))"#),
      ("wasi:logging/logging@0.1.0-draft", #"(export "log" (func ))"#),
      (
        "wasi:random/random@0.2.0-rc-2023-12-05",
        #"(export "get-random-u64" (func (result u64)))"#
      ),
      (
        "wasi:random/random@0.2.0-rc-2023-11-10",
        #"(export "get-random-u64" (func (result u64)))"#
      ),
      ("wasi:random/random@0.2", #"(export "get-random-u64" (func (result u64)))"#),
      ("wasi:random/random@0.1.0", #"(export "get-random-u64" (func (result u64)))"#),
      ("wasi:random/random@1.0.0", #"(export "get-random-u64" (func (result u64)))"#),
      ("wasi:random/random@0.2.99", #"(export "get-random-u64" (func (result u64)))"#),
      ("x:y/z@1.0.0", #"(export "f" (func ))"#),
      ("wasi:nn/tensor@0.2.0", ""), ("a:b/c", ""),
    ].map { name, items in
      Self(name: name, definitions: #"(import "\#(name)" (instance \#(items)))"#)
    }

  /// What is nested in other components.
  static let nested: [Self] = [
    Self(name: "a nested module", definitions: "(component (core module (memory 1 (pagesize 1))))"),
    Self(name: "a nested component", definitions: "(component (component (type (map string u8))))"),
    Self(
      name: "a nested type",
      definitions: #"(type (component (type (instance (export "f" (func async))))))"#),
    Self(
      name: "a type of a module",
      definitions: "(core type (module (type (struct))))"),
    Self(
      name: "a field that begins with a digit",
      definitions: #"(type (record (field "a-2" u32)))"#),
  ]
}
