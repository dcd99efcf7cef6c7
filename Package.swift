// swift-tools-version: 6.2
import PackageDescription

// `make fuzz` sets FUZZ: then the fuzzed readers are a program for libFuzzer, which not every toolchain has. Otherwise they
// are tests of what it found.
let fuzzes = Context.environment["FUZZ"] != nil
let fuzzed: [Target.Dependency] = [
  "KompassContent", "KompassModel", "KompassSearch", "KompassTemplates", "SharedByTests",
]

// `scripts/build-program` sets CARRIES_SWIFT where the toolchain has Swift's libraries to link into a program: it starts in two
// thirds of the time. Linking alone differs, so that tests, which cannot be linked so, share all that is compiled. The
// libraries are those that Foundation names for itself when all is compiled to be linked so.
let carried: [LinkerSetting] =
  Context.environment["CARRIES_SWIFT"] == nil
  ? []
  : [
    .unsafeFlags([
      "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
      "-l_FoundationCollections",
    ])
  ]

// Tests are not optimised when what they test is (`make test CONFIGURATION=release`): that takes longer than it saves.
let plainly: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
  name: "Kompassros",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "kompassros", targets: ["kompassros"]),
    .executable(name: "kompassros-serve", targets: ["kompassros-serve"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // C
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
    // Its Debian package has no file for pkg-config.
    .systemLibrary(
      name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]
    ),
    // Part of every system, macOS' developer tools included; Debian keeps its header in a package of its own.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),
    .target(name: "CSystemCalls"),
    // The files that a new site begins with, put in by the compiler (`#embed`).
    .target(name: "CCarriedFiles"),
    // Opens librsvg and cairo when the program runs, if they are there: it is built and runs without them.
    .target(name: "CPictures", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),

    // The house, from the ground up: imports only point downward (`ImportRuleTests`).
    .target(name: "KompassModel"),
    .target(name: "KompassCharts"),
    .target(name: "KompassTemplates", dependencies: ["KompassModel"]),
    .target(name: "KompassSearch", dependencies: ["KompassModel", "CStemmer"]),
    .target(name: "KompassData", dependencies: ["KompassModel", "CXlsxWriter"]),
    .target(
      name: "KompassContent",
      dependencies: ["KompassModel", "CCmarkGFM", .product(name: "Yams", package: "Yams")]
    ),
    .target(
      name: "KompassSite",
      dependencies: [
        "KompassModel", "KompassCharts", "KompassData", "KompassSearch", "KompassTemplates",
      ]
    ),
    .target(
      name: "KompassBuild",
      dependencies: [
        "KompassModel", "KompassContent", "KompassData", "KompassSearch", "KompassSite",
        "CCarriedFiles", "CPictures", "CSystemCalls", "CZlib",
      ]
    ),
    .executableTarget(
      name: "kompassros",
      dependencies: [
        "KompassBuild", "KompassData", "KompassPreviewOptions", "KompassSearch",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: carried
    ),
    // The preview is a program of its own: its server brings FoundationNetworking, which doubles the time in which a program
    // starts. “kompassros serve” becomes it.
    .target(
      name: "KompassPreview",
      dependencies: [
        "KompassBuild", "KompassModel", "KompassSite",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ]
    ),
    .target(
      name: "KompassPreviewOptions",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]
    ),
    .executableTarget(
      name: "kompassros-serve",
      dependencies: [
        "KompassBuild", "KompassPreview", "KompassPreviewOptions",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // What the tests of several targets need.
    .target(
      name: "SharedByTests", dependencies: ["KompassSearch"], path: "Tests/SharedByTests"),
    // What `MutationTests` runs as a process of its own.
    .executableTarget(
      name: "MutatorForTests",
      dependencies: ["KompassBuild", "KompassContent", "KompassModel", "SharedByTests"],
      path: "Tests/MutatorForTests"
    ),
    .testTarget(
      name: "KompassModelTests", dependencies: ["KompassModel"], swiftSettings: plainly),
    .testTarget(
      name: "KompassChartsTests", dependencies: ["KompassCharts", "SharedByTests"],
      exclude: ["Goldens"], swiftSettings: plainly
    ),
    .testTarget(
      name: "KompassTemplatesTests", dependencies: ["KompassTemplates"], swiftSettings: plainly),
    .testTarget(
      name: "KompassSearchTests", dependencies: ["KompassSearch", "SharedByTests"],
      swiftSettings: plainly),
    .testTarget(
      name: "KompassDataTests",
      dependencies: ["KompassData", "KompassModel", "CZlib", "SharedByTests"],
      swiftSettings: plainly),
    .testTarget(
      name: "KompassContentTests",
      dependencies: ["KompassContent", "KompassData", "SharedByTests"],
      exclude: ["Fixtures"], swiftSettings: plainly
    ),
    .testTarget(
      name: "KompassSiteTests",
      dependencies: [
        "KompassSite", "KompassData", "KompassSearch", "KompassTemplates", "KompassModel",
        "SharedByTests",
      ], swiftSettings: plainly),
    .testTarget(
      name: "KompassBuildTests",
      dependencies: [
        "KompassBuild", "KompassContent", "KompassData", "KompassSearch", "KompassSite",
        "KompassTemplates", "KompassModel", "CZlib", "SharedByTests",
        // The tests of the command line run the program itself.
        "kompassros", "MutatorForTests",
      ], exclude: ["Fixtures", "Goldens"], swiftSettings: plainly
    ),
    .testTarget(
      name: "KompassPreviewTests",
      dependencies: [
        "KompassPreview", "KompassPreviewOptions", "KompassBuild", "KompassModel", "KompassSite",
        "SharedByTests",
        // The tests of the command line run the programs themselves.
        "kompassros", "kompassros-serve",
      ], swiftSettings: plainly),
    fuzzes
      ? .executableTarget(
        name: "FuzzTests", dependencies: fuzzed, path: "Tests/FuzzTests",
        exclude: ["Found", "FoundTests.swift", "words.dict"])
      : .testTarget(
        name: "FuzzTests", dependencies: fuzzed,
        exclude: ["Found", "Entry.swift", "words.dict"], swiftSettings: plainly),
  ],
  swiftLanguageModes: [.v6]
)
