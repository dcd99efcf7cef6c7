import Foundation
import Testing

/// A small whole site against golden files. `RECORD_GOLDENS=1` records them anew, which fails the run.
@Suite struct GoldenSiteTests {
  @Test func theSmallSiteIsWhatItWas() throws {
    let folder = try TemporaryFolder()
    // Without one of the narratives, so that there is a page of a total alone.
    let content = try folder.copy(of: Repository.smallContent, as: "content")
    try FileManager.default.removeItem(atPath: content + "/evaluations/habo/2021.md")
    try build(content: content, to: folder.at("public"))
    let site = try withoutLook(Snapshot(of: folder.at("public")))
    let goldens = Repository.goldens.appending(path: "small").path
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try? FileManager.default.removeItem(atPath: goldens)
      for (path, data) in site.files {
        let url = URL(fileURLWithPath: goldens + "/" + path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
      }
      Issue.record("the golden files were recorded anew; read the difference, then run again")
      return
    }
    let expected = try Snapshot(of: goldens)
    for path in site.differences(from: expected) {
      switch (site.files[path], expected.files[path]) {
      case (nil, _): Issue.record("\(path) is a golden file that the site no longer has")
      case (_, nil): Issue.record("\(path) is new")
      case (let found?, let golden?):
        Issue.record("\(path) differs: \(firstDifference(found, golden))")
      }
    }
  }

  /// The site without its stylesheet and scripts, whose names in every page would change with every colour, and without the
  /// search index and the workbook, whose bytes nobody can read and tests of their own hold. How large the workbook is depends
  /// on the library that packs it.
  private func withoutLook(_ site: Snapshot) -> Snapshot {
    let name = /assets\/([a-z-]+)-[0-9a-f]{16}\.(css|js)/
    var files: [String: Data] = [:]
    let named = /-[0-9a-f]{10}\.bin/
    let listed = /sok\/[^\n"]*\.bin\n/
    let packed = /(\.xlsx <span class="of">|spreadsheetml\.sheet"\/>\n *<dcat:byteSize[^>]*>)[^<]*/
    for (path, data) in site.files
    where ![".css", ".js", ".bin", ".xlsx"].contains(where: path.hasSuffix) {
      // An icon is no text.
      if path.hasSuffix(".ico") || path.hasSuffix("-icon.png") { continue }
      let text = String(decoding: data, as: UTF8.self)
        .replacing(name) { "assets/\($0.1)-HASH.\($0.2)" }
        .replacing(listed, with: "").replacing(named, with: "-HASH.bin")
        .replacing(packed) { "\($0.1)SIZE" }
      // A stylesheet and a script of one name stand in the order of their hashes.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let isList = path == ".kompassros-files"
      // These tests leave pictures as they were drawn.
      files[path.replacing(".png", with: ".png.svg")] = Data(
        (isList ? lines.sorted() : lines).joined(separator: "\n").utf8)
    }
    return Snapshot(files: files)
  }

  private func firstDifference(_ found: Data, _ golden: Data) -> String {
    let left = String(decoding: found, as: UTF8.self).split(separator: "\n")
    let right = String(decoding: golden, as: UTF8.self).split(separator: "\n")
    for (place, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
      return "line \(place + 1) is “\(pair.0.prefix(200))”, was “\(pair.1.prefix(200))”"
    }
    return "\(left.count) lines, were \(right.count)"
  }
}
