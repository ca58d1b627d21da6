import WASI
import WasmBinary

extension ImportOrigin {
  /// Functions that hosts have added to Preview 1.
  static let extensions = [
    ImportOrigin(
      "sockets of WasmEdge and WAMR",
      "these are socket functions that WasmEdge and WAMR add to Preview 1, each in its own way: "
        + "build the program without them, or give --stub trap where they are not called"
    ) {
      $0.imports.contains {
        // The draft before Preview 1 lacks one that is not an extension.
        $0.claimsPreview1 && $0.name.hasPrefix("sock_") && Preview1.function(named: $0.name) == nil
      }
    },
    ImportOrigin("WASIX", "this is of WASIX, which Wasmer alone has: build for wasm32-wasip1") {
      $0.imports(fromPrefix: "wasix_")
        || $0.imports.contains {
          $0.claimsPreview1 && ["thread_spawn", "futex_wait", "proc_fork"].contains($0.name)
        }
    },
    ImportOrigin(
      "extensions of WASI", "this is of a host that extends WASI: build the program without it"
    ) {
      $0.imports(fromPrefix: "wasmedge_", "wasi_ephemeral_", "wasi_experimental_")
        || $0.imports(from: "wasi_nn")
    },
    ImportOrigin(
      "WALI",
      "this is of WALI, whose hosts pass on system calls of Linux: build for wasm32-wasip1"
    ) { $0.imports(from: "wali") },
  ]

  /// Hosts that run core modules against an interface of their own.
  static let hosts = [
    host("Extism", "a plug-in of Extism", runs: "an Extism SDK") {
      $0.imports(fromPrefix: "extism:") || $0.importsFromEnv(withPrefix: "extism_")
    },
    host("Proxy-Wasm", "a filter of Proxy-Wasm", runs: "a proxy such as Envoy") {
      $0.exports(withPrefix: "proxy_abi_version_") || $0.importsFromEnv(withPrefix: "proxy_")
    },
    host("Open Policy Agent", "a policy of Open Policy Agent", runs: "an SDK of OPA") {
      $0.importsFromEnv("opa_abort", "opa_builtin0", "opa_println")
    },
    host("waPC", "a guest of waPC", runs: "a waPC host such as Kubewarden") {
      $0.imports(from: "wapc")
    },
    ImportOrigin(
      "Spin",
      "this is of Spin 1, whose modules are turned into components by Spin itself: build it with "
        + "a current Spin SDK"
    ) {
      $0.imports(from: "wasi-outbound-http", "outbound-redis", "outbound-pg", "spin-config")
        || $0.imports(fromPrefix: "fermyon:spin/")
        || $0.exports("handle-http-request", "handle-redis-message")
    },
    ImportOrigin(
      "Fastly Compute",
      "this is of Fastly Compute, which adapts modules itself: give it the module, or build the "
        + "program for wasm32-wasip1"
    ) { $0.imports(fromPrefix: "fastly_") },
    host("WASM-4", "a game of WASM-4", runs: "`w4 run`") {
      $0.exports("update")
        && $0.countFromEnv([
          "blit", "blitSub", "line", "hline", "vline", "oval", "rect", "text", "textUtf8",
          "textUtf16", "tone", "diskr", "diskw", "traceUtf8", "traceUtf16", "tracef",
        ]) > 0
    },
    host("Javy", "a program of Javy that is linked to its plug-in", runs: "Javy's plug-in") {
      $0.imports(fromPrefix: "javy_", "javy-")
    },
    host("Shopify Functions", "a function of Shopify", runs: "Shopify") {
      $0.imports(fromPrefix: "shopify_function")
    },
    host("Typst", "a plug-in of Typst", runs: "Typst") { $0.imports(from: "typst_env") },
    host("Zellij", "a plug-in of Zellij", runs: "Zellij") { $0.imports(from: "zellij") },
    host("wasm-bpf", "a program of wasm-bpf", runs: "the wasm-bpf runtime") {
      $0.imports(from: "wasm_bpf")
        || $0.importsFromEnv("wasm_load_bpf_object", "wasm_attach_bpf_program")
    },
    host("Faasm", "a function of Faasm", runs: "Faasm") {
      $0.importsFromEnv(withPrefix: "__faasm_")
    },
  ]

  /// Hosts of contracts.
  static let chains = [
    host("CosmWasm", "a contract of CosmWasm", runs: "a chain with CosmWasm") {
      $0.exports(withPrefix: "interface_version_")
        || $0.countFromEnv([
          "db_read", "db_write", "db_remove", "addr_validate", "addr_canonicalize",
          "addr_humanize", "query_chain", "canonicalize_address", "humanize_address",
        ]) > 1
    },
    host("Internet Computer", "a canister of the Internet Computer", runs: "`dfx`") {
      $0.imports(from: "ic0")
    },
    host("NEAR", "a contract of NEAR", runs: "a chain of NEAR") {
      $0.countFromEnv([
        "read_register", "register_len", "write_register", "storage_read", "storage_write",
        "storage_has_key", "value_return", "log_utf8", "panic_utf8", "current_account_id",
        "predecessor_account_id", "promise_create", "attached_deposit",
      ]) > 1
    },
    host("Polkadot", "a runtime or a contract of Polkadot", runs: "a chain of Polkadot") {
      $0.imports(from: "seal0", "seal1", "seal2", "__unstable__")
        || $0.imports.contains {
          $0.module == "env" && $0.name.hasPrefix("ext_")
            && $0.name.text.utf8.contains("_version_".utf8)
        }
    },
    host("Stellar", "a contract of Stellar (Soroban)", runs: "a chain of Stellar") {
      $0.has(section: "contractenvmetav0") || $0.has(section: "contractspecv0")
    },
    host("Arbitrum Stylus", "a contract of Arbitrum Stylus", runs: "a chain of Arbitrum") {
      $0.imports(from: "vm_hooks")
    },
    host("Antelope", "a contract of Antelope (EOSIO)", runs: "a chain of Antelope") {
      $0.importsFromEnv("eosio_assert", "read_action_data", "action_data_size")
    },
  ]

  /// An origin that nothing can be done about.
  private static func host(
    _ name: String, _ kind: String, runs runner: String,
    _ isOrigin: @escaping @Sendable (ModuleEvidence) -> Bool
  ) -> ImportOrigin {
    ImportOrigin(
      name,
      "this is \(kind), which is not a program of WASI: run it with \(runner), or give --stub trap "
        + "where its host's functions are not called",
      isOrigin)
  }
}
