import Foundation
import Testing

@testable import KompassBuild

/// What the program carries is what lies in the project.
@Suite struct CarriedFilesTests {
  private static let list = Repository.root.appending(path: "Sources/CCarriedFiles/CCarriedFiles.c")

  /// The paths that are to be carried, in the order of their bytes.
  private static func paths() throws -> [String] {
    let below = try ["starting-site", "templates"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(
        atPath: Repository.root.appending(path: folder).path
      ).map { "\(folder)/\($0)" }
    }
    let files = below.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: Repository.root.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.contains("/.")
    }
    return (files + ["content/municipalities.csv"])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test func theListNamesEveryFile() throws {
    let paths = try Self.paths()
    let arrays = paths.enumerated().map { place, path in
      "static const unsigned char file\(place)[] = {\n#embed \"../../\(path)\"\n};\n"
    }
    let rows = paths.enumerated().map { place, path in
      "  {\"\(path)\", file\(place), sizeof file\(place)},\n"
    }
    let text =
      """
      // What “kompassros new site” lays down. Made by CarriedFilesTests: RECORD_GOLDENS=1 swift test --filter CarriedFiles
      #include "CCarriedFiles.h"

      // Part of C since C23; the compilers that build this package have known it longer.
      #pragma clang diagnostic ignored "-Wc23-extensions"


      """ + arrays.joined() + "\nstatic const struct kompassros_carried_file files[] = {\n"
      + rows.joined()
        + """
        };

        size_t kompassros_carried_count(void) { return sizeof files / sizeof *files; }

        struct kompassros_carried_file kompassros_carried(size_t place) { return files[place]; }

        """
    let written = try String(contentsOf: Self.list, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1", written != text {
      try Data(text.utf8).write(to: Self.list)
      Issue.record("The list was written anew: build again.")
    }
    #expect(written == text, "RECORD_GOLDENS=1 swift test --filter CarriedFiles writes the list")
  }

  @Test func whatIsCarriedIsWhatLiesThere() throws {
    let carried = CarriedFile.all
    #expect(try carried.map(\.path) == Self.paths())
    for file in carried {
      let data = try Data(contentsOf: Repository.root.appending(path: file.path))
      #expect(data.elementsEqual(file.bytes), "\(file.path)")
    }
  }

  /// The starting site's framework is the real one, without the revisions that a new site does not have.
  @Test func theFrameworkIsTheRealOne() throws {
    let real = try String(
      contentsOf: Repository.root.appending(path: "content/frameworks/2020.yaml"), encoding: .utf8)
    let starting = try String(
      contentsOf: Repository.root.appending(path: "starting-site/content/frameworks/2020.yaml"),
      encoding: .utf8)
    #expect(
      starting == real.prefix(upTo: try #require(real.range(of: "comparability:")).lowerBound))
  }
}
