// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "greet",
  dependencies: [.package(path: "../..")],
  targets: [
    // With a Swift SDK for WASI, none of these settings is needed: they are for Embedded Swift
    // without a C library.
    .executableTarget(
      name: "greet",
      swiftSettings: [
        .enableExperimentalFeature("Embedded"), .enableExperimentalFeature("Extern"),
        .unsafeFlags(["-parse-as-library", "-Xfrontend", "-disable-stack-protector"]),
      ],
      linkerSettings: [.unsafeFlags(["-Xclang-linker", "-nostdlib"])])
  ]
)
