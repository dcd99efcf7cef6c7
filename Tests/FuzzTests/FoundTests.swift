import Foundation
import KompassModel
import Testing

@testable import KompassContent

/// What `make fuzz` found once, and what it begins with. `Found/` has a folder for each target; a file there is an input
/// that crashed a reader, made it hang or was not told of rightly.
@Suite struct FoundTests {
  private static let folder = FuzzTarget.tests.appending(path: "FuzzTests/Found").path

  /// The inputs by their paths below `Found/`.
  private static let found: [String] =
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [])
    .filter { !($0.split(separator: "/").last ?? ".").hasPrefix(".") && $0.contains("/") }.sorted()

  /// Without the folder there would be no input, and every test would pass.
  @Test func thereAreInputs() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(!folders.isEmpty)
    #expect(!Self.found.isEmpty)
  }

  @Test(arguments: found)
  func whatWasFoundIsReadOrRefused(_ path: String) throws {
    let name = try #require(path.split(separator: "/").first)
    let target = try #require(FuzzTarget(rawValue: String(name)), "\(path) is of no target")
    let bytes = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(path)"))
    #expect(target.objection(to: Array(bytes)) == nil)
  }

  @Test(arguments: FuzzTarget.allCases)
  func whatIsBegunWithIsReadOrRefused(_ target: FuzzTarget) throws {
    let seeds = try target.seeds()
    #expect(seeds.count > 2)
    for seed in seeds { #expect(target.objection(to: seed) == nil) }
  }

  /// Were nothing objected to, nothing would be found.
  @Test func aMessageMustNameAPlaceThatExists() {
    let source = SourceFile(path: FileFuzz.path, bytes: Array("a: b\n".utf8))
    func objection(_ line: Int?, _ column: Int?, excerpt: String? = "a: b") -> String? {
      FileFuzz.objection(
        to: Diagnostic(
          .error, "x", at: SourceLocation(file: FileFuzz.path, line: line, column: column), "y",
          excerpt: excerpt.map { Diagnostic.Excerpt(line: $0, length: 1) }, fix: "z"), in: source)
    }
    #expect(objection(1, 4) == nil)
    #expect(objection(2, 1, excerpt: "") == nil)
    #expect(objection(nil, nil) != nil)
    #expect(objection(3, 1) != nil)
    #expect(objection(1, 6) != nil)
    #expect(objection(1, 0) != nil)
    #expect(objection(1, 1, excerpt: nil) != nil)
  }
}
